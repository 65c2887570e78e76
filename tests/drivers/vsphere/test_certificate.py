"""Certificates: what is read of one, what is accepted, and how a refusal is told."""

import hashlib
import ssl

import pytest

from tests.drivers.vsphere.tls import Answering, certificate
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.certificate import context, fetch, read, refused

OWN, KEY = certificate("vc.test")


def test_what_is_read_of_a_certificate() -> None:
    """Its fingerprint is the SHA-256 of the whole, in pairs, and its names and end are those inside."""
    leaf = read(OWN)
    digest = ssl.PEM_cert_to_DER_cert(OWN)
    expected = hashlib.sha256(digest).hexdigest().upper()
    assert leaf.fingerprint.replace(":", "") == expected
    assert len(leaf.fingerprint) == 95
    assert (leaf.subject, leaf.issuer) == ("CN=vc.test", "CN=vc.test")
    assert leaf.names == ("vc.test", "127.0.0.1")
    assert leaf.not_after.endswith("+00:00")
    assert read(leaf.pem) == leaf


@pytest.mark.parametrize("text", ["", "no certificate", OWN[:200], OWN.replace("M", "N")])
def test_what_is_none_is_refused(text: str) -> None:
    """Reading it is an error that says so, whatever is wrong with it."""
    with pytest.raises(ValueError, match=r"(?i)pem|certificate|asn"):
        read(text)


def test_nothing_is_trusted_by_itself() -> None:
    """The usual settings verify the chain and the name; the accepted one verifies all but the name."""
    usual, pinned = context(None), context(OWN)
    assert (usual.verify_mode, usual.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert (pinned.verify_mode, pinned.check_hostname) == (ssl.CERT_REQUIRED, False)
    assert len(pinned.get_ca_certs()) <= 1  # no authority of the system beside it


@pytest.mark.parametrize(
    ("accepted", "code", "reason"),
    [(None, "certificate.not_trusted", "self_signed"), ("other", "certificate.changed", "self_signed")],
)
def test_a_refusal_tells_what_a_person_must_compare(accepted: str | None, code: str, reason: str) -> None:
    """The server's fingerprint and certificate, and the accepted one's where there is one."""
    before = certificate("other.test")[0] if accepted else None
    with Answering(OWN, KEY, b"") as port:
        server = Server(host="127.0.0.1", port=port, user="u")
        error = ssl.SSLCertVerificationError(1, "certificate verify failed: self-signed certificate")
        error.verify_code = 18
        problem = refused(server, before, error, 5).problem
        assert fetch(server, 5) == read(OWN)
    assert (problem.code, problem.facts["reason"]) == (code, reason)
    assert (problem.facts["fingerprint"], problem.facts["pem"]) == (read(OWN).fingerprint, read(OWN).pem)
    assert problem.facts.get("expected") == (read(before).fingerprint if before else None)


def test_the_accepted_one_that_has_expired_is_not_told_as_changed() -> None:
    """It is the very one; what is wrong with it is its date."""
    old, key = certificate("vc.test", days=-1)
    with Answering(old, key, b"") as port:
        server = Server(host="127.0.0.1", port=port, user="u")
        error = ssl.SSLCertVerificationError(1, "certificate verify failed: certificate has expired")
        error.verify_code = 10
        problem = refused(server, old, error, 5).problem
    assert (problem.code, problem.facts["reason"]) == ("certificate.not_trusted", "expired")


def test_a_server_that_has_gone_meanwhile_is_refused_without_its_certificate() -> None:
    """The refusal stays one; there is nothing to compare or to accept."""
    with Answering(OWN, KEY, b"") as port:
        pass
    server = Server(host="127.0.0.1", port=port, user="u")
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_code = 18
    problem = refused(server, None, error, 1).problem
    assert problem.code == "certificate.not_trusted"
    assert "fingerprint" not in problem.facts
    assert "pem" not in problem.facts
