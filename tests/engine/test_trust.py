"""Accepted certificates: kept for their server alone, whole or not at all, and in files of one's own."""

import os
from pathlib import Path

import pytest

from tests.engine.certificates import A, B
from vmclient.engine.trust import Trust, checked, fingerprint

SERVER = "vc-a.example:443"
PRINT_A = "D9:BC:BD:B3:96:78:BB:FF:BA:88:A8:BB:0F:AF:90:11:53:A5:C9:29:5F:A7:22:BB:0A:2F:03:37:97:6C:88:63"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where they are kept; it is not there yet."""
    return tmp_path / "home" / "certificates"


@pytest.fixture
def trust(folder: Path) -> Trust:
    """No certificate accepted yet."""
    return Trust(folder)


def only_file(folder: Path) -> Path:
    """Give the one file that is there."""
    (path,) = folder.iterdir()
    return path


def test_a_fingerprint_is_what_openssl_says() -> None:
    """The SHA-256 of the certificate itself, as `openssl x509 -fingerprint -sha256` writes it."""
    assert fingerprint(A) == PRINT_A


def test_what_is_accepted_is_found_by_the_next_program(trust: Trust, folder: Path) -> None:
    """For this server and port, and for no other."""
    assert trust.lookup(SERVER) is None
    assert trust.accept(SERVER, A) is None
    again = Trust(folder)
    assert again.lookup(SERVER) == A
    assert again.lookup("vc-a.example:8443") is None
    assert again.lookup("vc-b.example:443") is None


def test_files_belong_to_one_person_whatever_the_umask(trust: Trust, folder: Path) -> None:
    """The folder is 0700, the file 0600."""
    before = os.umask(0)
    try:
        trust.accept(SERVER, A)
    finally:
        os.umask(before)
    assert (folder.stat().st_mode & 0o777, only_file(folder).stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_new_consent_replaces_the_old_one(trust: Trust, folder: Path) -> None:
    """One certificate a server, the one accepted last."""
    trust.accept(SERVER, A)
    trust.accept(SERVER, B)
    assert Trust(folder).lookup(SERVER) == checked(B)
    assert len(list(folder.iterdir())) == 1


def test_what_is_forgotten_is_not_accepted_any_more(trust: Trust, folder: Path) -> None:
    """The file goes too; forgetting twice is no trouble."""
    trust.accept(SERVER, A)
    trust.forget(SERVER)
    trust.forget(SERVER)
    assert trust.lookup(SERVER) is None
    assert list(folder.iterdir()) == []


def test_what_is_held_for_a_run_leaves_no_file(trust: Trust, folder: Path) -> None:
    """It goes before what is kept, and ends with the program."""
    trust.accept(SERVER, A)
    trust.hold(SERVER, B)
    assert trust.lookup(SERVER) == checked(B)
    assert Trust(folder).lookup(SERVER) == A


@pytest.mark.parametrize(
    "text",
    ["", "garbage", A[:-60], A + B, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "é"],
    ids=["empty", "garbage", "half", "two", "no certificate", "no ASCII"],
)
def test_a_damaged_file_accepts_nothing_and_is_set_aside(trust: Trust, folder: Path, text: str) -> None:
    """It is never half-read; what was in it stays beside, for who wants to look."""
    trust.accept(SERVER, A)
    path = only_file(folder)
    path.write_text(text, encoding="utf-8")
    assert trust.lookup(SERVER) is None
    assert only_file(folder).name == f"{path.name}.bad"
    trust.accept(SERVER, B)
    assert trust.lookup(SERVER) == checked(B)


@pytest.mark.parametrize("kind", ["writable", "link", "pipe", "folder"])
def test_a_file_that_others_may_have_made_accepts_nothing(
    trust: Trust, folder: Path, tmp_path: Path, kind: str
) -> None:
    """A file that others can write, a link, a pipe and a folder are not read, and nothing waits for them."""
    trust.accept(SERVER, A)
    path = only_file(folder)
    if kind == "writable":
        path.chmod(0o666)
    else:
        path.unlink()
    if kind == "link":
        (tmp_path / "elsewhere").write_text(A)
        path.symlink_to(tmp_path / "elsewhere")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    assert trust.lookup(SERVER) is None


@pytest.mark.parametrize("text", ["", "garbage", A + B])
def test_what_is_no_certificate_is_not_accepted(trust: Trust, folder: Path, text: str) -> None:
    """Nothing is written for it, and what was accepted before stays."""
    trust.accept(SERVER, A)
    with pytest.raises(ValueError, match="certificate"):
        trust.accept(SERVER, text)
    assert trust.lookup(SERVER) == A


def test_what_cannot_be_written_is_accepted_for_this_run(tmp_path: Path) -> None:
    """The problem names the server and the reason; the consent holds until the program ends."""
    (tmp_path / "in-the-way").write_text("")
    trust = Trust(tmp_path / "in-the-way")
    problem = trust.accept(SERVER, A)
    assert problem is not None
    assert (problem.code, problem.facts["server"]) == ("certificate.unusable", SERVER)
    assert trust.lookup(SERVER) == A


def test_a_server_names_no_path(trust: Trust, folder: Path) -> None:
    """Whatever stands in a name, the file lies in the folder."""
    trust.accept("../../escape:443", A)
    assert only_file(folder).parent == folder
    trust.accept("fe80::1:443", B)
    assert trust.lookup("fe80::1:443") == checked(B)
