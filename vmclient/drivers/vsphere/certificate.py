"""Which certificate a server shows, and the TLS settings that accept it: by the system, or by consent.

pyvmomi's own pin arguments are looked at only after the usual verification has failed, and leave the caller's
settings at "verify nothing" afterwards (seen with 9.1.1). So an accepted certificate is a trust anchor of its
own here: exactly that leaf is accepted, checked before anything is sent.
"""

import errno
import ssl
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import CertificateRefused
from vmclient.drivers.vsphere.address import Server

# The codes of OpenSSL's X509_V_ERR_…, which `SSLCertVerificationError.verify_code` holds.
_REASONS = {10: "expired", 18: "self_signed", 19: "unknown_authority", 20: "unknown_authority"}
_REASONS |= {21: "unknown_authority", 62: "wrong_name", 64: "wrong_name"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """The certificate that a server shows; `fingerprint` is SHA-256, upper-case pairs joined by colons."""

    pem: str
    fingerprint: str
    subject: str
    issuer: str
    not_after: str
    names: tuple[str, ...]


def read(pem: str) -> Leaf:
    """Read a certificate; raises ValueError for a text that is none."""
    certificate = x509.load_pem_x509_certificate(pem.encode("ascii"))
    try:
        alternative = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        names = (
            *alternative.get_values_for_type(x509.DNSName),
            *map(str, alternative.get_values_for_type(x509.IPAddress)),
        )
    except x509.ExtensionNotFound:
        names = ()
    return Leaf(
        pem=certificate.public_bytes(Encoding.PEM).decode("ascii"),
        fingerprint=certificate.fingerprint(SHA256()).hex(":").upper(),
        subject=certificate.subject.rfc4514_string(),
        issuer=certificate.issuer.rfc4514_string(),
        not_after=certificate.not_valid_after_utc.isoformat(),
        names=names,
    )


def fetch(server: Server, timeout_s: float) -> Leaf:
    """Ask the server which certificate it shows; nothing else is sent. Raises OSError, ValueError."""
    return read(ssl.get_server_certificate((server.host, server.port), timeout=timeout_s))


class Wire(ssl.SSLSocket):
    """A socket that closes itself where its server was gone before TLS began; the library leaves it open."""

    def getpeername(self) -> Any:
        """Tell the other side's address; raises `ConnectionResetError` where there is none any more."""
        try:
            return super().getpeername()
        except OSError as error:
            self.close()
            raise ConnectionResetError(errno.ECONNRESET, "the server was gone before TLS began") from error


def context(accepted: str | None) -> ssl.SSLContext:
    """Make the TLS settings: the system's authorities, or the one accepted certificate and no other."""
    settings = ssl.create_default_context() if accepted is None else _pinned(accepted)
    settings.sslsocket_class = Wire
    return settings


def _pinned(accepted: str) -> ssl.SSLContext:
    pinned = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    pinned.check_hostname = False  # the certificate itself is what was agreed to, whatever names it has
    pinned.verify_mode = ssl.CERT_REQUIRED
    pinned.load_verify_locations(cadata=accepted)
    pinned.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return pinned


def refused(
    server: Server, accepted: str | None, error: ssl.SSLCertVerificationError, timeout_s: float
) -> CertificateRefused:
    """Make the refusal, with what the server shows now and what was accepted before."""
    facts: dict[str, Fact] = {"server": server.name, "connection": server.name}
    facts["reason"] = _REASONS.get(error.verify_code, "other")
    try:
        shown = fetch(server, timeout_s)
    except (OSError, ValueError):
        return CertificateRefused(Problem("certificate.not_trusted", facts, str(error)))
    facts |= {
        "fingerprint": shown.fingerprint,
        "subject": shown.subject,
        "issuer": shown.issuer,
        "not_after": shown.not_after,
        "names": shown.names,
        "pem": shown.pem,
    }
    if accepted is None:
        return CertificateRefused(Problem("certificate.not_trusted", facts, str(error)))
    before = read(accepted).fingerprint
    if before == shown.fingerprint:  # the very one, but it has expired
        return CertificateRefused(Problem("certificate.not_trusted", facts, str(error)))
    return CertificateRefused(Problem("certificate.changed", {**facts, "expected": before}, str(error)))
