"""What the window remembers lies in a file of one person."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from tests.engine.odd_files import put_in_place
from vmclient.ui.window_state import FILE, WindowState


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    """Texts, values and what Qt packed come back; what was never kept is empty."""
    kept = {"text": "dark", "values": {"widths": [1, 2]}, "packed": QByteArray(b"\x00\xff")}
    state = WindowState(tmp_path)
    for key, value in kept.items():
        state.keep(key, value)  # type: ignore[arg-type]
    del state
    found = WindowState(tmp_path)
    assert (found.text("text"), found.values("values"), found.bytes("packed")) == tuple(kept.values())
    assert (found.text("none"), found.values("none"), found.bytes("none")) == ("", {}, QByteArray())


def test_nobody_else_reads_it_under_an_open_umask(tmp_path: Path) -> None:
    """It has mode 0600 although the umask is 000, also where an older one was open to all."""
    before = os.umask(0)
    try:
        for older in (False, True):
            if older:
                (tmp_path / FILE).chmod(0o666)
            state = WindowState(tmp_path)
            state.keep("filter", f"secret project {older}")
            del state  # writes it
            assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
            assert [path.name for path in tmp_path.iterdir()] == [FILE]
    finally:
        os.umask(before)


@pytest.mark.parametrize("kind", ["pipe", "loop", "device", "folder"])
def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, kind: str) -> None:
    """What is no file in its place is neither a crash nor a wait."""
    put_in_place(tmp_path / FILE, kind)
    state = WindowState(tmp_path)
    state.keep("view", "jobs")
    assert WindowState(tmp_path).text("view") == ""
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
