"""`vmclient check` and `export` with a file of which nothing is certain."""

import json
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_fault import ESTATE, mutated
from vmclient.__main__ import main

_VALID = json.dumps(ESTATE).encode()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A valid file with some bytes cut out, put in or written over, as a disk or a transfer does it."""
    data = bytearray(_VALID)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@given(mutated(ESTATE) | damaged() | st.binary(max_size=40))
def test_whatever_a_file_holds_is_answered_or_told(data: bytes) -> None:
    """An answer on standard output, or lines on standard error and status 2: never both, or a crash."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "estate.json"
        path.write_bytes(data)
        for command in (
            ["check", "kvm-a/web1", "--datacenter", str(path), "--json"],
            ["check", "kvm-b/web1", "--datacenter", str(path)],
            ["export", "--datacenter", str(path)],
        ):
            status, out, err = _run(command)
            assert status in (0, 2, 3)
            assert (status == 2) is bool(err) is not bool(out)
            assert all(": " in line or line.startswith("No virtual machine") for line in err.splitlines())
            if status != 2 and "--json" in command:
                assert json.loads(out)["vm"] == "web1"
            if status == 0 and command[0] == "export":
                path.write_bytes(out)
                assert _run(command) == (0, out, "")


def _run(command: list[str]) -> tuple[int, bytes, str]:
    """The exit status, and what came on the two streams."""
    out, err = TextIOWrapper(BytesIO()), TextIOWrapper(BytesIO())
    with redirect_stdout(out), redirect_stderr(err):
        status = main(command)
    return status, out.buffer.getvalue(), err.buffer.getvalue().decode()
