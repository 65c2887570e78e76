"""No URI that the client accepts makes libvirt run a program of somebody else's choice."""

import itertools
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from vmclient.drivers.libvirt.connection import InvalidConnection, parse

libvirt = pytest.importorskip("libvirt", reason="the extra `libvirt` is not installed")

SCHEMES = [
    "qemu", "qemu+ssh", "qemu+unix", "qemu+tls", "qemu+ext", "QEMU+EXT", "test+ext", "xen+ext",
    "qemu+libssh2", "test", "qemu+ssh+ext",
]  # fmt: skip
PLACES = ["h/system", "/system", "-oProxyCommand={p}/system", "{p}/system", "u@h/system", "-o{p}@h/system"]
KEYS = [
    "command", "COMMAND", "%63ommand", "com%6dand", "netcat", "keyfile", "socket", "sshauth", "proxy", "auth",
    "known_hosts", "libssh_config", "no_tty=1;command", "no_tty=1&command", "command=ssh&command", "&command",
    "peer",
]  # fmt: skip
VALUES = ["{p}", "%2F{q}", "-oProxyCommand={p}", "$({p})", "`{p}`", "|{p}", "qemu+ext:///s?command={p}"]


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Path]]:
    """A program that leaves a trace when it runs, and an ssh that writes down its arguments and fails."""
    trace, arguments = tmp_path / "trace", tmp_path / "arguments"
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("p", f"touch {trace}"), ("ssh", f'printf "%s\\n" "$@" >> {arguments}; exit 255')):
        program = programs / name
        program.write_text(f"#!/bin/sh\n{text}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    libvirt.registerErrorHandler(lambda *_: None, None)
    yield programs / "p", trace
    given = arguments.read_text().splitlines() if arguments.exists() else []
    for before, word in itertools.pairwise(given):  # a key file that ssh reads is no program
        assert str(programs / "p") not in word or (before == "-i" and word == str(programs / "p"))


def attempt(uri: str) -> None:
    """Open the URI as the driver does; every failure is fine."""
    try:
        libvirt.openAuth(uri, [[], lambda *_: -1, None], libvirt.VIR_CONNECT_NO_ALIASES).close()
    except libvirt.libvirtError:
        return


def test_the_canary_can_sing(canary: tuple[Path, Path]) -> None:
    """Without the allow-list libvirt does run the program: the next test is able to fail."""
    program, trace = canary
    attempt(f"qemu+ext:///x?command={program}")
    assert trace.exists()


def test_no_accepted_uri_runs_the_canary(canary: tuple[Path, Path]) -> None:
    """Of more than a thousand mutated URIs, those that are accepted run nothing."""
    program, trace = canary
    uris = {
        f"{scheme}://{place}?{key}={value}".replace("{p}", str(program)).replace("{q}", str(program)[1:])
        for scheme, place, key, value in itertools.product(SCHEMES, PLACES, KEYS, VALUES)
    }
    assert len(uris) >= 1000
    accepted = 0
    for uri in sorted(uris):
        try:
            spec = parse(uri, unencrypted=True, developer=True)
        except InvalidConnection:
            continue
        accepted += 1
        attempt(spec.uri)
        if spec.peer:
            attempt(spec.peer.uri)
        assert not trace.exists(), uri
    assert accepted > 0  # some are harmless: the test reached libvirt
