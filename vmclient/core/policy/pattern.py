"""Shell patterns for names: `*`, `?`, `[ab]`; case counts, as it does in names."""

import re
from fnmatch import translate
from functools import lru_cache

_SET = re.compile(r"\[!?\]?[^\]]*\]")


@lru_cache(maxsize=4096)
def matcher(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Make one expression of several patterns, for `match`."""
    return re.compile("|".join(f"(?:{translate(pattern)})" for pattern in patterns))


def literals(pattern: str) -> int:
    """Count the characters of a pattern that stand for themselves."""
    return sum(character not in "*?" for character in _SET.sub("", pattern))
