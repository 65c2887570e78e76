"""The program asks nothing of a network that nobody told it to."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parents[1]
WATCHED = """
import sys

def watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        print("asked for", arguments[0], flush=True)
    elif event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        print("spoke to", *arguments[1][:2], flush=True)

sys.addaudithook(watch)
"""


def told(script: str, home: Path, until: str) -> list[str]:
    """Run a script whose calls to the network are told, and give what it says until a line comes."""
    program = subprocess.Popen(
        [sys.executable, "-c", f"{WATCHED}\n{script}"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "VMCLIENT_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    deadline = Timer(60, program.kill)
    deadline.start()
    try:
        assert program.stdout
        lines: list[str] = []
        for line in program.stdout:
            if line.startswith(until):
                return lines
            lines.append(line)
        raise AssertionError("".join(lines[-20:]))
    finally:
        deadline.cancel()
        program.kill()
        program.communicate()


def test_the_watch_hears_a_call(tmp_path: Path) -> None:
    """Without that the next test could not fail."""
    call = "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    script = f"import socket; {call}; print('done')"
    assert "spoke to 127.0.0.1 9\n" in told(script, tmp_path, "done")


def test_the_start_asks_no_network(tmp_path: Path) -> None:
    """No newer release is looked for and nothing reported: until the estate is there, no call is heard."""
    script = "from vmclient.__main__ import main; main(['--demo', '--debug'])"
    lines = told(script, tmp_path, "inventory loaded")
    assert "first paint\n" in lines
    assert [line for line in lines if line.startswith(("asked for", "spoke to"))] == []


def test_the_window_repeats_no_password_of_an_address(tmp_path: Path) -> None:
    """One given on the command line is refused, and neither shown nor kept."""
    script = "from vmclient.__main__ import main; main(['--connect', 'qemu+tls://ann:s3@cret@h/system'])"
    lines = told(script, tmp_path, "qemu+tls://ann:•••@h/system: ")
    assert not [line for line in lines if "cret" in line]
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"cret" in path.read_bytes()]
