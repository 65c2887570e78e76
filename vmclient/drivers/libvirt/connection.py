"""Where a libvirt host is, as checked fields; the only maker of the URIs that libvirt is given.

A libvirt URI can name programs to run (`command=`, `netcat=`, the `ext` transport) and files to read. So no
URI from outside is ever passed on: `parse` holds it against an allow-list and keeps the fields, and
`ConnectionSpec.uri` builds a new one from them.
"""

import ipaddress
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import quote, unquote

from vmclient.core.problem import Problem
from vmclient.core.redaction import without_password
from vmclient.drivers.base import ConnectionFailed

LONGEST_URI = 2048
LONGEST_SOCKET = 107  # sun_path of unix(7), with its closing NUL


class Reach(StrEnum):
    """How the daemon is reached."""

    LOCAL = ""
    SOCKET = "unix"
    SSH = "ssh"
    TLS = "tls"
    TCP = "tcp"


REMOTE = frozenset({Reach.SSH, Reach.TLS, Reach.TCP})
_PATHS = {"qemu": ("/system", "/session"), "xen": ("/system", "/")}
_QUERY = {Reach.SOCKET: ("socket", "peer"), Reach.SSH: ("keyfile", "no_tty", "peer")}  # others: peer alone
_URI = re.compile(
    r"(?P<driver>qemu|xen|test)(?:\+(?P<reach>unix|ssh|tls|tcp))?://"
    r"(?P<authority>[^/?#]*)(?P<path>/[^?#]*)(?:\?(?P<query>[^#]*))?"
)
_AUTHORITY = re.compile(
    r"(?:(?P<user>[^@]*)@)?(?P<host>\[[^\]]*\]|[^:@\[\]]*)(?::(?P<port>[0-9]{1,5}))?", re.ASCII
)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_USER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,63}", re.ASCII)
_FILE = re.compile(r"/[^\x00-\x1f\x7f]*")


class InvalidConnection(ConnectionFailed):
    """A field of a connection is not acceptable; nothing was opened."""

    def __init__(self, field: str, value: object = "", code: str = "connection.bad_uri") -> None:
        super().__init__(Problem(code, {"field": field, "value": without_password(str(value))[:80]}))


def _host(text: str) -> str:
    """Return the name or address as libvirt may have it: IPv6 in brackets, other alphabets as ASCII."""
    bare = text[1:-1] if text.startswith("[") else text
    if "%" in bare or not bare or len(bare) > 253:
        raise InvalidConnection("host", text)
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        pass
    else:
        return f"[{address}]" if address.version == 6 else str(address)
    try:
        name = bare.removesuffix(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise InvalidConnection("host", text) from None
    if text.startswith("[") or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise InvalidConnection("host", text)
    return name


def _file(field: str, path: str, longest: int = 1024) -> str:
    if not _FILE.fullmatch(path) or ".." in path.split("/") or len(path.encode("utf-8", "replace")) > longest:
        raise InvalidConnection(field, path)
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSpec:
    """A libvirt host in checked fields; a field that is not acceptable raises `InvalidConnection`.

    `peer` is the way by which the *other hosts' daemons* reach this one for a migration; where it is None the
    client's own way counts, if it is a remote one. `unencrypted` is the explicit consent to plain TCP;
    `developer` allows libvirt's simulated host (`test`).
    """

    driver: str = "qemu"
    reach: Reach = Reach.LOCAL
    host: str = ""
    port: int | None = None
    user: str = ""
    path: str = "/system"
    socket: str = ""
    keyfile: str = ""
    peer: "ConnectionSpec | None" = None
    unencrypted: bool = False
    developer: bool = False

    def __post_init__(self) -> None:
        if self.driver == "test":
            self._check_test()
        elif self.path not in _PATHS.get(self.driver, ()):
            raise InvalidConnection("path" if self.driver in _PATHS else "scheme", self.path)
        if self.reach is Reach.TCP and not self.unencrypted:
            raise InvalidConnection("scheme", self.host, "connection.unencrypted")
        if (self.reach in REMOTE) != bool(self.host):
            raise InvalidConnection("host", self.host)
        if self.host and self.host != _host(self.host):
            object.__setattr__(self, "host", _host(self.host))
        if self.port is not None and (self.reach not in REMOTE or not 1 <= self.port <= 65535):
            raise InvalidConnection("port", self.port)
        if self.user and (self.reach is not Reach.SSH or not _USER.fullmatch(self.user)):
            raise InvalidConnection("user", self.user)
        if bool(self.socket) != (self.reach is Reach.SOCKET):
            raise InvalidConnection("socket", self.socket)
        if self.socket:
            _file("socket", self.socket, LONGEST_SOCKET)
        if self.keyfile and (self.reach is not Reach.SSH or not _file("keyfile", self.keyfile)):
            raise InvalidConnection("keyfile", self.keyfile)
        if self.peer and (self.peer.reach not in REMOTE or self.peer.peer or self.peer.driver != self.driver):
            raise InvalidConnection("peer", self.peer.name)

    def _check_test(self) -> None:
        if not self.developer:
            raise InvalidConnection("scheme", "test", "connection.developer_only")
        if self.reach is not Reach.LOCAL:
            raise InvalidConnection("scheme", f"test+{self.reach}")
        _file("path", self.path)

    @property
    def name(self) -> str:
        """What people call the connection; unique, for two of one name reach the same daemon the same way."""
        if self.reach is Reach.SOCKET:
            return f"{self.driver}+unix://{self.socket}"
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        scheme = f"{self.driver}+{self.reach}" if self.reach else self.driver
        return f"{scheme}://{user}{self.host}{port}{self.path}"

    @property
    def uri(self) -> str:
        """The URI for libvirt, made of the fields alone; ssh never asks on a terminal."""
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        scheme = f"{self.driver}+{self.reach}" if self.reach else self.driver
        query = []
        if self.socket:
            query.append(f"socket={quote(self.socket, safe='/')}")
        if self.reach is Reach.SSH:
            query.append("no_tty=1")
        if self.keyfile:
            query.append(f"keyfile={quote(self.keyfile, safe='/')}")
        path = quote(self.path, safe="/")
        tail = f"?{'&'.join(query)}" if query else ""
        return f"{scheme}://{quote(user, safe='@')}{self.host}{port}{path}{tail}"

    def peer_spec(self, hostname: str) -> "ConnectionSpec":
        """Tell how another host's daemon reaches this one; `hostname` is what this daemon calls its host.

        A local connection says nothing about the network, so the daemon's own name over SSH is the way then.
        """
        if self.peer:
            return self.peer
        if self.reach in REMOTE:
            return replace(self, keyfile="")  # that file is the client's, not the source daemon's
        return ConnectionSpec(driver=self.driver, reach=Reach.SSH, host=hostname, path=self.path)


def _query(text: str | None, reach: Reach) -> dict[str, str]:
    """Read the query against its transport's allow-list; refuse an unknown, doubled or disguised key."""
    values: dict[str, str] = {}
    for part in (text or "").split("&") if text is not None else ():
        key, equals, value = part.partition("=")
        if key not in _QUERY.get(reach, ("peer",)) or not equals or key in values or ";" in value:
            raise InvalidConnection("query", part)
        values[key] = unquote(value, errors="strict")
    if values.pop("no_tty", "1") != "1":
        raise InvalidConnection("query", "no_tty")
    return values


def parse(uri: str, *, unencrypted: bool = False, developer: bool = False) -> ConnectionSpec:
    """Read a URI from outside (a person, a file, an argument) into fields, or raise `InvalidConnection`.

    Accepted are the local daemon, `+unix` with `socket=`, `+ssh` with `keyfile=`, `+tls`, `+tcp` with
    consent, and on each of them `peer=` with the URI by which other hosts reach this one. `qemu://host/`
    means TLS, as libvirt reads it.
    """
    if len(uri) > LONGEST_URI:
        raise InvalidConnection("length", len(uri))
    found = _URI.fullmatch(uri)
    authority = _AUTHORITY.fullmatch(found["authority"]) if found else None
    if not found or not uri.isprintable() or " " in uri:
        raise InvalidConnection("scheme", uri)
    if not authority:
        raise InvalidConnection("host", found["authority"])
    if authority["user"] is not None and not _USER.fullmatch(authority["user"]):
        raise InvalidConnection("user", "" if ":" in authority["user"] else authority["user"])
    default = Reach.TLS if authority["host"] else Reach.LOCAL
    reach = Reach(found["reach"]) if found["reach"] else default
    try:
        values = _query(found["query"], reach)
        path = unquote(found["path"], errors="strict") if found["driver"] == "test" else found["path"]
    except UnicodeDecodeError:
        raise InvalidConnection("query", found["query"]) from None
    peer = values.pop("peer", None)
    if peer is not None and "peer=" in peer:
        raise InvalidConnection("peer", peer)
    return ConnectionSpec(
        driver=found["driver"],
        reach=reach,
        host=authority["host"],
        port=int(authority["port"]) if authority["port"] else None,
        user=authority["user"] or "",
        path=path,
        peer=parse(peer, unencrypted=unencrypted) if peer is not None else None,
        unencrypted=unencrypted,
        developer=developer,
        **values,
    )
