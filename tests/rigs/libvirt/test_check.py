"""`vmclient check --connect` on real hosts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rigs.libvirt.rig import HOSTS, LibvirtRig

pytestmark = pytest.mark.rig("libvirt")
ROOT = Path(__file__).parents[3]


def check(rig: LibvirtRig, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Ask the real program about real hosts."""
    connections = [word for host in HOSTS for word in ("--connect", rig.plain_uri(host))]
    return subprocess.run(
        [sys.executable, "-m", "vmclient", "check", *words, *connections],
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=90,
    )


def test_live_hosts_answer_where_a_guest_can_go(libvirt_rig: LibvirtRig, guest: str) -> None:
    """Each other host is a candidate, the one without the guest's pool is refused for it, nothing moved."""
    libvirt_rig.guest(guest, "hostA", where="partial")
    done = check(libvirt_rig, guest, "--json")
    assert done.stderr == b""
    found = json.loads(done.stdout)
    assert (found["vm"], found["source"], found["mode"]) == (guest, "hostA", "live")
    codes = {one["host"]: {finding["code"] for finding in one["findings"]} for one in found["candidates"]}
    assert codes.keys() == {"hostB", "hostC"}
    assert "storage.repository_unreachable" in codes["hostC"]
    assert "storage.repository_unreachable" not in codes["hostB"]
    assert done.returncode == (0 if found["outcome"] == "targets" else 3)
    assert libvirt_rig.states(guest) == {"hostA": "running"}


def test_a_host_that_does_not_answer_is_bad_input(libvirt_rig: LibvirtRig) -> None:
    """The line names the address."""
    address = f"qemu+unix:///system?socket={libvirt_rig.folder}/nobody"
    done = check(libvirt_rig, "any", "--connect", address)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(address)
