"""The key by which an SSH server shows who it is: looked up where ssh went no further, accepted by consent.

OpenSSH's own tools and files are used throughout, so that what a person accepts here holds in a terminal too.
"""

import base64
import hashlib
import hmac
import os
import re
import secrets
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionFailed
from vmclient.drivers.libvirt.connection import ConnectionSpec, Reach

REFUSED = "Host key verification failed"
_ENTRY = re.compile(r"(?P<kind>[a-z0-9@.-]{1,64}) (?P<key>[A-Za-z0-9+/]{32,16384}={0,2})")
_PREFERENCE = ("ssh-ed25519", "ecdsa-sha2-nistp256", "rsa-sha2-512", "ssh-rsa")  # ssh_config(5)
_TOOL_S = 25.0
_SCAN_S = 10  # for each kind of key, asked for at once; a slow server shows the kind that is quickest to make
_SALT = 20  # bytes, as in the lines that ssh itself hashes


@dataclass(frozen=True, slots=True)
class _Place:
    """Where ssh goes for an address by its own settings, what known_hosts calls that, and which files."""

    host: str
    port: int
    name: str
    files: tuple[Path, ...]
    hashed: bool


@contextmanager
def explaining(spec: ConnectionSpec) -> Iterator[None]:
    """Have a connection that failed over the host's key say which key that is; see `explained`."""
    try:
        yield
    except ConnectionFailed as error:
        problem = explained(spec, error.problem)
        if problem is error.problem:
            raise
        raise ConnectionFailed(problem) from error


def explained(spec: ConnectionSpec, problem: Problem) -> Problem:
    """Say which key a host shows that ssh did not take; the same problem where that cannot be found out.

    Blocks for seconds. The facts of `host_key.not_known` and `host_key.changed` are `server`, `kind`,
    `fingerprint`, `file`, `pem` (what `accept` takes) and, for one that changed, `expected`.
    """
    if spec.reach is not Reach.SSH or REFUSED not in problem.raw:
        return problem
    place = _place(spec)
    shown = _shown(place) if place is not None else None
    if place is None or shown is None:
        return problem
    facts: dict[str, Fact] = {
        "server": place.name, "kind": shown.partition(" ")[0], "fingerprint": fingerprint(shown),
        "file": str(place.files[0]), "pem": shown,
    }  # fmt: skip
    known = _known(place)
    if not known:
        return Problem("host_key.not_known", facts, problem.raw)
    before = next((one for one in known if one.partition(" ")[0] == facts["kind"]), known[0])
    return Problem("host_key.changed", {**facts, "expected": fingerprint(before)}, problem.raw)


def accept(spec: ConnectionSpec, entry: str) -> Problem | None:
    """Have ssh know this key for a host from now on; the problem says why it cannot be written down.

    A host that has another key already keeps it: that line is taken away by who is sure, with ssh-keygen -R.
    """
    place = _place(spec)
    if place is None or not _ENTRY.fullmatch(entry):
        return Problem("host_key.not_kept", {"file": "known_hosts"}, entry)
    if _known(place):
        return None
    file, name = place.files[0], _hashed(place.name) if place.hashed else place.name
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_CREAT | os.O_RDWR | os.O_APPEND | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "ab+") as stream:
            end = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, end - 1))
            gap = b"" if stream.read(1) in (b"", b"\n") else b"\n"
            stream.write(gap + f"{name} {entry}\n".encode("ascii"))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        return Problem("host_key.not_kept", {"file": str(file)}, str(error))
    return None


def fingerprint(entry: str) -> str:
    """Give the SHA-256 of a key as ssh writes it: base64 without padding."""
    digest = hashlib.sha256(base64.b64decode(entry.partition(" ")[2])).digest()
    return "SHA256:" + base64.b64encode(digest).decode("ascii").rstrip("=")


def _place(spec: ConnectionSpec) -> _Place | None:
    """Ask ssh where it goes; None where that leads through another host, which cannot be looked at so."""
    port = ("-p", str(spec.port)) if spec.port else ()
    told = dict(
        line.partition(" ")[::2] for line in _said(["ssh", "-G", *port, "--", spec.host]).splitlines()
    )
    through = {told.get(name, "none") for name in ("proxyjump", "proxycommand")}
    files = tuple(map(Path, told.get("userknownhostsfile", "").split()))
    if through != {"none"} or not files or not told.get("port", "").isdecimal():
        return None
    host, number = told.get("hostname", spec.host), int(told["port"])
    called = told.get("hostkeyalias", host)
    name = called if number == 22 or "hostkeyalias" in told else f"[{called}]:{number}"
    return _Place(host, number, name, files, told.get("hashknownhosts") == "yes")


def _shown(place: _Place) -> str | None:
    """Ask the server for its keys and give the one that ssh would take first."""
    command = ["ssh-keyscan", "-T", str(_SCAN_S), "-p", str(place.port), "--", place.host]
    keys = _entries(_said(command))
    ranks = {kind: rank for rank, kind in enumerate(_PREFERENCE)}
    return min(keys, key=lambda entry: ranks.get(entry.partition(" ")[0], len(ranks)), default=None)


def _known(place: _Place) -> list[str]:
    """Find the keys that ssh knows for a host."""
    return [
        entry
        for file in place.files
        if file.is_file()
        for entry in _entries(_said(["ssh-keygen", "-F", place.name, "-f", str(file)]))
    ]


def _entries(text: str) -> list[str]:
    """Read the keys of lines as in known_hosts: names, kind, key."""
    found = (line.partition(" ")[2].strip() for line in text.splitlines() if not line.startswith("#"))
    return [" ".join(entry.split(" ")[:2]) for entry in found if _ENTRY.match(entry)]


def _hashed(name: str) -> str:
    salt = secrets.token_bytes(_SALT)
    mac = hmac.digest(salt, name.encode("ascii"), "sha1")
    return "|1|{}|{}".format(*(base64.b64encode(part).decode("ascii") for part in (salt, mac)))


def _said(command: Sequence[str]) -> str:
    """Run one of OpenSSH's tools, its arguments checked fields, and give what it says; "" where it fails."""
    try:
        ran = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_TOOL_S, check=False, text=True,
            errors="replace",
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout
