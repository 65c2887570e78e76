"""Takes what opens doors out of texts that others wrote: passwords, keys and the names of sessions."""

import re

HIDDEN = "•••"

_NAMES = r"(?:[\w.-]{0,20}(?:passw(?:or)?d|passphrase|pwd|secret|token|api_?key|session(?:_?key|_?id)?))"
# In quotes, in quotes of a text that stands in quotes itself, or without.
_VALUE = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?P<quote>\\+["']).*?(?P=quote)|[^\s"']\S*)"""
_OPENING = re.compile(
    "|".join(
        (
            # scheme://user:password@host, up to the last @ that can belong to it
            r"(?P<login>://[^\s:/@]*:)\S{0,200}(?=@)",
            # password=…, passwd='…', "password": "…"
            rf"(?P<named>\b{_NAMES}(?:\s*=\s*|[\\\"']+\s*[:=]\s*)){_VALUE}",
            # <password>…</password>
            rf"(?P<element><{_NAMES}(?:\s[^<>]*)?>)[^<]*",
            # headers of HTTP
            r"(?P<header>(?:cookie|authorization)\s*:\s*)[^\r\n]+",
        )
    ),
    re.IGNORECASE,
)


def redacted(text: str) -> str:
    """Give the text with dots in the place of each secret; what is around it stays."""

    def hide(found: re.Match[str]) -> str:
        before = next(filter(None, map(found.group, ("login", "named", "element", "header"))))
        return f"{before}{HIDDEN}"

    return _OPENING.sub(hide, text)


def without_password(part: str) -> str:
    """Do so for a part of an address that may have lost its scheme, such as `user:password@host`."""
    return redacted(f"://{part}")[3:]
