"""Where a vSphere server is, as checked fields: `vsphere://USER@SERVER[:PORT]`, never with a password."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from vmclient.core.problem import Problem
from vmclient.core.redaction import without_password
from vmclient.drivers.base import ConnectionFailed

PORT = 443
SCHEME = "vsphere"
_LONGEST = 2048
_URI = re.compile(
    r"vsphere://(?:(?P<user>[^@/?#]*)@)?(?P<host>\[[^\]]*\]|[^:@/?#\[\]]*)(?::(?P<port>\d+))?/?"
)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_USER = re.compile(r"[^\x00-\x1f\x7f]{1,256}")


def _refuse(field: str, value: object) -> ConnectionFailed:
    shown = without_password(str(value))[:80]
    return ConnectionFailed(Problem("connection.bad_uri", {"field": field, "value": shown}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server and who logs in there; `host` is a name, or an address without brackets.

    Raises `ConnectionFailed` whose problem's fact `field` names what is not acceptable.
    """

    host: str
    user: str
    port: int = PORT

    def __post_init__(self) -> None:
        """Hold every field against what it may be."""
        object.__setattr__(self, "host", _host(self.host))
        if not _USER.fullmatch(self.user):
            raise _refuse("user", self.user)
        if not 1 <= self.port <= 65535:
            raise _refuse("port", self.port)

    @property
    def name(self) -> str:
        """What the connection is called."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORT else f"{host}:{self.port}"

    @property
    def uri(self) -> str:
        """The address that `parse` reads."""
        return f"{SCHEME}://{quote(self.user, safe='')}@{self.name}"


def parse(text: str) -> Server:
    """Read an address from outside; raises `ConnectionFailed` for one that is not acceptable."""
    text = text.strip()
    found = _URI.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        raise _refuse("address", text)
    user = found["user"] or ""
    if ":" in user:  # it would end up in histories and logs
        raise _refuse("password", "")
    port = found["port"]
    if port is not None and len(port) > 5:
        raise _refuse("port", port)
    host = found["host"].removeprefix("[").removesuffix("]")
    return Server(host=host, user=unquote(user), port=int(port) if port else PORT)


def _host(text: str) -> str:
    if not text or len(text) > 253 or "%" in text:
        raise _refuse("host", text)
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        pass
    try:
        name = text.removesuffix(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _refuse("host", text) from None
    if not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise _refuse("host", text)
    return name
