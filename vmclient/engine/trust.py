"""The certificates that a person accepted: a file for each server, which nobody else can write."""

import errno
import hashlib
import logging
import os
import re
import ssl
import stat
import threading
from pathlib import Path
from urllib.parse import quote

from vmclient.core.problem import Problem
from vmclient.paths import write_private

_log = logging.getLogger(__name__)

_LARGEST = 64 * 1024  # bytes; a certificate has one to three thousand
_BEGIN = "-----BEGIN CERTIFICATE-----"


def fingerprint(pem: str) -> str:
    """Give a certificate's SHA-256: upper-case hexadecimal, pairs joined by colons."""
    digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.strip())).hexdigest().upper()
    return ":".join(re.findall("..", digest))


def checked(pem: str) -> str:
    """Hold a text against being exactly one certificate, and give it in its plain form; raises ValueError."""
    if len(pem) > _LARGEST or pem.count(_BEGIN) != 1:
        raise ValueError("not exactly one certificate")
    try:
        plain = ssl.DER_cert_to_PEM_cert(ssl.PEM_cert_to_DER_cert(pem.strip()))
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=plain)
    except (ssl.SSLError, ValueError) as error:
        raise ValueError(f"not a certificate: {error}") from None
    return plain


class Trust:
    """The accepted certificates, by server (`host:port`); callable from any thread.

    What is accepted for this run alone is kept in memory and goes before what is in the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._held: dict[str, str] = {}

    def lookup(self, server: str) -> str | None:
        """Give the certificate that was accepted for a server, as PEM; None where none was.

        A file that is damaged, or that others can write, is set aside: nothing is accepted by it.
        """
        with self._lock:
            if server in self._held:
                return self._held[server]
            path = self._path(server)
            try:
                return checked(_read(path))
            except FileNotFoundError:
                return None
            except (OSError, ValueError) as error:
                _log.warning("the accepted certificate %s is not used: %s", path, error)
                self._set_aside(path)
                return None

    def hold(self, server: str, pem: str) -> None:
        """Accept a certificate until the program ends; raises ValueError for a text that is none."""
        with self._lock:
            self._held[server] = checked(pem)

    def accept(self, server: str, pem: str) -> Problem | None:
        """Keep what a person accepted, in place of what was accepted before.

        Where it cannot be written it is accepted until the program ends, and the problem says why. Raises
        ValueError for a text that is no certificate.
        """
        plain = checked(pem)
        with self._lock:
            self._held[server] = plain
            try:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._folder.chmod(0o700)
                write_private(self._path(server), plain)
            except OSError as error:
                _log.warning("the accepted certificate of %s is not kept: %s", server, error)
                facts = {"server": server, "reason": error.strerror or str(error)}
                return Problem("certificate.unusable", facts, str(error))
            del self._held[server]
        return None

    def forget(self, server: str) -> None:
        """Accept nothing for this server any more; raises OSError where the file cannot be removed."""
        with self._lock:
            self._held.pop(server, None)
            self._path(server).unlink(missing_ok=True)

    def _path(self, server: str) -> Path:
        host, _, port = server.rpartition(":")
        return self._folder / f"{quote(host, safe='')}_{quote(port, safe='')}.pem"

    def _set_aside(self, path: Path) -> None:
        try:
            path.replace(path.with_name(f"{path.name}.bad"))
        except OSError as error:
            _log.warning("%s stays where it is: %s", path, error)


def _read(path: Path) -> str:
    """Read a file of one's own: no link, no pipe that never ends, nothing that others can write."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as stream:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, "not a file")
        if facts.st_uid != os.geteuid() or facts.st_mode & 0o022:
            raise PermissionError(errno.EPERM, "others can write it")
        return stream.read(_LARGEST + 1).decode("ascii")
