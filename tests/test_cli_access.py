"""Passwords and certificates on the command line: where they may come from, and what is said without them."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest

from tests.engine import fake_vsphere
from tests.engine.certificates import A, B
from tests.engine.fake_vsphere import SERVERS, FakeServer
from tests.engine.memory_keyring import MemoryKeyring
from vmclient import cli
from vmclient.cli import password
from vmclient.cli.live import Unreachable, ask
from vmclient.core.assessment import Assessment
from vmclient.drivers import registry
from vmclient.engine.credentials import SERVICE
from vmclient.engine.entrance import Entrance
from vmclient.engine.trust import fingerprint
from vmclient.paths import Paths
from vmclient.text import report

ROOT = Path(__file__).parents[1]
NAME = "vc-a.example"
ADDRESS = f"vsphere://root@{NAME}"
RIGHT, WRONG = "correct", "incorrect horse"

Prompt = Callable[[str], str | None]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeServer]:
    """A fake server in the driver table, a keyring without passwords, and a home of its own."""
    monkeypatch.setitem(registry._DRIVERS, "vsphere", (fake_vsphere.__name__, "", ""))
    monkeypatch.setenv("VMCLIENT_HOME", str(tmp_path / "home"))
    SERVERS.clear()
    made = SERVERS[NAME] = FakeServer()
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    yield made
    keyring.set_keyring(before)


def nobody(server: str) -> str | None:
    """Stand for a program without a terminal."""
    return None


def answer(*accepted: str, secret: str | None = None, prompt: Prompt = nobody) -> Assessment:
    """Ask where the server's VM could go."""
    entrance = Entrance.of(Paths.default(), accepted)
    return ask(
        (ADDRESS,), lambda inventory: next(iter(inventory.vms)), entrance, password=secret, prompt=prompt
    )


def refusal(*accepted: str, secret: str | None = None, prompt: Prompt = nobody) -> str:
    """Ask, and give the one line that says why there is no answer."""
    with pytest.raises(Unreachable) as refused:
        answer(*accepted, secret=secret, prompt=prompt)
    (line,) = refused.value.lines
    return line


def test_without_consent_the_line_names_the_fingerprint_and_what_to_add(server: FakeServer) -> None:
    """Nothing is sent, and nobody is asked for a password."""
    asked: list[str] = []

    def prompt(name: str) -> str | None:
        asked.append(name)
        return RIGHT

    line = refusal(secret=None, prompt=prompt)
    assert line.startswith(f"{ADDRESS}: The certificate of {NAME} is not trusted.")
    assert line.endswith(f"--accept-certificate {fingerprint(A)}")
    assert (server.logins, asked) == ([], [])


def test_exactly_the_named_certificate_is_accepted_and_not_kept(server: FakeServer) -> None:
    """The one of this fingerprint answers; the next program asks again."""
    assert answer(fingerprint(B), fingerprint(A), secret=RIGHT).vm.host == f"host-of-{NAME}"
    assert Entrance.of(Paths.default()).trust.lookup(f"{NAME}:443") is None
    assert "not trusted" in refusal(fingerprint(B), secret=RIGHT)


def test_a_settings_file_that_is_not_understood_is_told_beside_the_answer(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line on standard error with file, line and what holds instead; the answer comes all the same."""
    paths = Paths.default()
    paths.create()
    paths.settings.write_text("cpu_ceiling = 0.5\njobs_at_once = []\n", "utf-8")
    assert answer(fingerprint(A), secret=RIGHT)
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert f"line 2 of {paths.settings}. 3 holds instead." in err
    assert paths.settings.read_text("utf-8") == "cpu_ceiling = 0.5\njobs_at_once = []\n"


def test_what_the_window_accepted_is_accepted_here(server: FakeServer) -> None:
    """And another certificate than that is told as a change, with both fingerprints."""
    Entrance.of(Paths.default()).trust.accept(f"{NAME}:443", A)
    assert answer(secret=RIGHT)
    server.pem = B
    line = refusal(secret=RIGHT)
    assert fingerprint(A) in line
    assert line.endswith(f"--accept-certificate {fingerprint(B)}")
    assert answer(fingerprint(B), secret=RIGHT)


def test_an_expired_certificate_is_not_offered_to_be_accepted(server: FakeServer) -> None:
    """Named or not, nothing is tried twice."""
    server.reason = "expired"
    assert "--accept-certificate" not in refusal(fingerprint(A), secret=RIGHT)
    assert len(server.drivers) == 1


def test_the_keyring_is_asked_before_the_person(server: FakeServer) -> None:
    """A remembered password needs no terminal."""
    keyring.set_password(SERVICE, ADDRESS, RIGHT)
    assert answer(fingerprint(A))
    assert server.logins == [RIGHT]


def test_a_person_at_a_terminal_is_asked_once_the_certificate_is_accepted(server: FakeServer) -> None:
    """By the name of the server; what they type goes there once, right or wrong."""
    asked: list[str] = []

    def prompt(name: str) -> str | None:
        asked.append(name)
        return RIGHT if len(asked) == 1 else WRONG

    assert answer(fingerprint(A), prompt=prompt)
    assert asked == [NAME]
    assert "does not accept the login" in refusal(fingerprint(A), prompt=prompt)
    assert server.logins == [RIGHT, WRONG]


def test_without_any_password_the_line_says_how_to_give_one(server: FakeServer) -> None:
    """On a terminal, or in a file."""
    assert "--password-file" in refusal(fingerprint(A))
    assert server.logins == []


def test_a_password_given_goes_before_the_kept_one(server: FakeServer) -> None:
    """Who names a file means it; a wrong one is sent once, and the kept one is not tried after it."""
    keyring.set_password(SERVICE, ADDRESS, RIGHT)
    assert "does not accept the login" in refusal(fingerprint(A), secret=WRONG)
    assert server.logins == [WRONG]


# --- the file ---


def a_file(tmp_path: Path, content: bytes, mode: int = 0o600) -> str:
    """Write a password file."""
    path = tmp_path / "password"
    path.write_bytes(content)
    path.chmod(mode)
    return str(path)


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (b"correct", "correct"),
        (b"correct\nsecond line", "correct"),
        (b"correct \r\n", "correct "),
        ("pässwörd\n".encode(), "pässwörd"),
    ],
)
def test_the_first_line_is_the_password(tmp_path: Path, content: bytes, read: str) -> None:
    """Without the end of the line, and with every space in it."""
    assert password.read(a_file(tmp_path, content)) == read


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620])
def test_a_file_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    """The refusal names the file and what to do, and not what is in it."""
    path = a_file(tmp_path, WRONG.encode(), mode)
    with pytest.raises(password.FileRefused) as refused:
        password.read(path)
    line = report.line(refused.value.problem)
    assert path in line
    assert "chmod 600" in line
    assert WRONG not in line


@pytest.mark.parametrize(("written", "read"), [(b"correct\nmore", "correct"), (b"half", None), (b"", None)])
def test_a_pipe_gives_a_password_and_nobody_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bytes, read: str | None
) -> None:
    """As from a password manager; one that says nothing, or half of it, is refused in time."""
    monkeypatch.setattr(password, "PIPE_S", 0.1)
    path = tmp_path / "pipe"
    os.mkfifo(path, 0o600)
    end = os.open(path, os.O_RDWR) if written else None
    try:
        if end is not None:
            os.write(end, written)
        if read is not None:
            assert password.read(str(path)) == read
        else:
            with pytest.raises(password.FileRefused):
                password.read(str(path))
    finally:
        if end is not None:
            os.close(end)


@pytest.mark.parametrize("content", [b"", b"\nsecond", b"\xff\xfe\n", b"x" * 5000])
def test_a_file_without_a_password_is_refused(tmp_path: Path, content: bytes) -> None:
    """An empty first line, bytes that are no text, and a line without end."""
    with pytest.raises(password.FileRefused):
        password.read(a_file(tmp_path, content))


@pytest.mark.parametrize("path", ["", "/nowhere/password", "/", "a\0b"])
def test_a_file_that_cannot_be_read_is_refused(path: str) -> None:
    """With the system's reason, and without a traceback."""
    with pytest.raises(password.FileRefused):
        password.read(path)


@pytest.mark.parametrize("command", [["check", "web1", "--connect", ADDRESS], ["--demo"]])
def test_the_program_ends_with_2_where_the_file_cannot_be_used(tmp_path: Path, command: list[str]) -> None:
    """One line on standard error, before anything is connected or opened."""
    path = a_file(tmp_path, WRONG.encode(), 0o644)
    done = subprocess.run(
        [sys.executable, "-m", "vmclient", *command, "--password-file", path],
        cwd=ROOT,
        env=os.environ | {"VMCLIENT_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert WRONG.encode() not in done.stderr


# --- the terminal ---

TYPED = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from vmclient.cli.password import ask
print("got", len(ask("vc.example") or ""), flush=True)
"""


def test_a_typed_password_is_not_shown() -> None:
    """On a real terminal the prompt names the server, and no letter of the password comes back."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", TYPED],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        seen = b""
        while b"vc.example: " not in seen:
            seen += os.read(ours, 1024)
        os.write(ours, WRONG.encode() + b"\n")
        while f"got {len(WRONG)}".encode() not in seen:  # a terminal gives it in pieces
            seen += os.read(ours, 1024)
        assert running.wait(30) == 0
    os.close(ours)
    assert WRONG.encode() not in seen


def test_without_a_terminal_nobody_is_asked() -> None:
    """A program that runs by itself does not wait for keys."""
    code = "from vmclient.cli.password import ask; print(ask('vc.example'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == b"None\n"


# --- the arguments ---


@pytest.mark.parametrize("written", [fingerprint(A), fingerprint(A).lower(), fingerprint(A).replace(":", "")])
def test_a_fingerprint_is_read_however_it_is_written(written: str) -> None:
    """In capitals or not, with colons or without; for the window and for check."""
    wanted = (fingerprint(A),)
    window = cli.parse(["--connect", ADDRESS, "--accept-certificate", written])
    assert window == cli.Window(connect=(ADDRESS,), accepted=wanted)
    check = cli.parse(["check", "v", "--connect", ADDRESS, f"--accept-certificate={written}"])
    assert check == cli.Check(vm="v", connect=(ADDRESS,), accepted=wanted)


@pytest.mark.parametrize(
    "words",
    [
        ["--accept-certificate", "AA:BB"],
        ["--accept-certificate", fingerprint(A) + ":00"],
        ["--accept-certificate", "g" * 64],
        ["--password", "x"],
        ["--password-file", ""],
    ],
)
@pytest.mark.parametrize("command", [[], ["check", "v", "--connect", ADDRESS]])
def test_what_is_no_fingerprint_and_a_password_itself_are_refused(
    words: list[str], command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no option that takes a password: every user of the machine would see it."""
    with pytest.raises(SystemExit) as ended:
        cli.parse([*command, *words])
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""
