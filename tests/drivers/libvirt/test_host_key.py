"""Keys of hosts by SSH, with OpenSSH's own server and tools: looked up, compared, accepted."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.rigs.plugin import absent
from tests.rigs.waiting import until
from vmclient.core.problem import Problem
from vmclient.drivers.libvirt import host_key
from vmclient.drivers.libvirt.connection import ConnectionSpec, Reach

RAW = "Cannot recv data: Host key verification failed.: Connection reset by peer"
REFUSED = Problem("connection.ssh_failed", {"address": "127.0.0.1"}, RAW)


@dataclass
class Server:
    """An SSH server on a port of its own, and a person's home."""

    folder: Path
    home: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def spec(self) -> ConnectionSpec:
        """The address of libvirt there."""
        return ConnectionSpec(driver="qemu", reach=Reach.SSH, host="127.0.0.1", port=self.port)

    @property
    def known_hosts(self) -> Path:
        """The person's file."""
        return self.home / "known_hosts"

    def own_fingerprint(self) -> str:
        """What the server itself says of its key, by ssh-keygen."""
        told = run("ssh-keygen", "-lf", str(self.folder / "key.pub"))
        return told.split()[1]

    def ssh(self) -> str:
        """What ssh says when it is to log in without asking anything."""
        command = ["ssh", "-p", str(self.port), "-o", "BatchMode=yes", "127.0.0.1", "true"]
        return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False).stderr


def run(*command: str) -> str:
    """Run a tool."""
    return subprocess.run(command, capture_output=True, text=True, timeout=20, check=True).stdout


def serve(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    """Start a server with the key that lies there."""
    config = folder / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'key'}\nPidFile none\nUsePAM no\n"
        "StrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)  # where it shuts itself in
    log = (folder / "log").open("wb")
    process = subprocess.Popen(
        [str(shutil.which("sshd")), "-D", "-e", "-f", str(config)], stdout=log, stderr=log
    )
    log.close()
    until(lambda: _listens(port), 10, "sshd does not listen")
    return process


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server whose key nobody knows; ssh reads its settings from the test's folder."""
    lacks = [tool for tool in ("sshd", "ssh", "ssh-keyscan", "ssh-keygen") if not shutil.which(tool)]
    if lacks or os.geteuid() != 0:
        absent("ssh", ", ".join(lacks) or "root")
    folder, home = tmp_path / "server", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    settings = home / "config"
    settings.write_text(
        f"UserKnownHostsFile {home / 'known_hosts'}\nGlobalKnownHostsFile none\nHashKnownHosts no\n"
    )
    script = tmp_path / "bin" / "ssh"  # its settings are the person's own, whose home a test cannot move
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {settings} "$@"\n')
    script.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "key"))
    port = _free_port()
    made = Server(folder, home, port, serve(folder, port))
    yield made
    made.process.terminate()
    made.process.wait(10)


def test_an_unknown_key_is_shown_as_the_server_itself_calls_it(server: Server) -> None:
    """The fingerprint is the one that ssh-keygen gives of the server's key; nothing is written yet."""
    problem = host_key.explained(server.spec, REFUSED)

    assert problem.code == "host_key.not_known"
    assert problem.facts["fingerprint"] == server.own_fingerprint()
    assert problem.facts["server"] == f"[127.0.0.1]:{server.port}"
    assert problem.raw == RAW
    assert not server.known_hosts.exists()


def test_what_is_accepted_ssh_knows(server: Server) -> None:
    """Before, ssh fails over the key; after, it gets as far as the login. The file is its owner's alone."""
    assert host_key.REFUSED in server.ssh()
    entry = str(host_key.explained(server.spec, REFUSED).facts["pem"])
    assert host_key.accept(server.spec, entry) is None

    assert "Permission denied" in server.ssh()
    assert server.known_hosts.stat().st_mode & 0o777 == 0o600


def test_a_file_without_its_last_line_end_keeps_that_line(server: Server) -> None:
    """What stood there stays a line of its own, and accepting twice adds nothing."""
    server.known_hosts.write_text("other.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPpaper")
    entry = str(host_key.explained(server.spec, REFUSED).facts["pem"])
    host_key.accept(server.spec, entry)
    host_key.accept(server.spec, entry)

    lines = server.known_hosts.read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["other.example", f"[127.0.0.1]:{server.port}"]


def test_names_are_hashed_where_ssh_hashes_them(server: Server) -> None:
    """The name of the host does not stand in the file, and ssh finds it all the same."""
    settings = server.home / "config"
    settings.write_text(settings.read_text().replace("HashKnownHosts no", "HashKnownHosts yes"))
    host_key.accept(server.spec, str(host_key.explained(server.spec, REFUSED).facts["pem"]))

    assert "127.0.0.1" not in server.known_hosts.read_text()
    assert "Permission denied" in server.ssh()


def test_a_changed_key_is_told_with_both_and_never_written_over(server: Server) -> None:
    """After the server got another key, both fingerprints are told; accepting changes nothing."""
    host_key.accept(server.spec, str(host_key.explained(server.spec, REFUSED).facts["pem"]))
    before, kept = server.own_fingerprint(), server.known_hosts.read_text()
    server.process.terminate()
    server.process.wait(10)
    for name in ("key", "key.pub"):
        (server.folder / name).unlink()
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(server.folder / "key"))
    server.process = serve(server.folder, server.port)

    problem = host_key.explained(server.spec, REFUSED)
    assert problem.code == "host_key.changed"
    assert problem.facts["expected"] == before
    assert problem.facts["fingerprint"] == server.own_fingerprint() != before
    host_key.accept(server.spec, str(problem.facts["pem"]))
    assert server.known_hosts.read_text() == kept


def test_what_is_no_key_is_not_written(server: Server) -> None:
    """A line that would carry more than a key into the file is refused."""
    for entry in ("", "ssh-ed25519 short", "ssh-ed25519 " + "A" * 68 + "\n* ssh-rsa " + "A" * 68):
        problem = host_key.accept(server.spec, entry)
        assert problem is not None
        assert problem.code == "host_key.not_kept"
    assert not server.known_hosts.exists()


def test_another_failure_is_left_as_it_is(server: Server) -> None:
    """A refused login is no matter of keys, and a host that is not there shows none."""
    denied = Problem("connection.ssh_failed", {}, "Permission denied (publickey)")
    assert host_key.explained(server.spec, denied) is denied
    nobody = ConnectionSpec(driver="qemu", reach=Reach.SSH, host="127.0.0.1", port=_free_port())
    assert host_key.explained(nobody, REFUSED) is REFUSED


def test_a_host_behind_another_is_left_to_the_terminal(server: Server) -> None:
    """Where ssh is told to jump, the key cannot be looked at from here."""
    settings = server.home / "config"
    settings.write_text(settings.read_text() + "ProxyJump gate.example\n")
    assert host_key.explained(server.spec, REFUSED) is REFUSED
