"""The layers hold when the program runs, not only where import-linter reads it."""

import json
import os
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from threading import Timer

import pytest

ROOT = Path(__file__).parents[1]
HEADLESS = ("core", "text", "engine", "cli", "drivers/base.py", "drivers/registry.py", "drivers/embedded")

# Imports the modules one by one and tells, for each, which of the unwanted packages came along.
PROBE = """
import importlib, json, sys
unwanted = set(json.loads(sys.argv[1]))
came = {}
for name in json.loads(sys.argv[2]):
    before = unwanted & set(sys.modules)
    importlib.import_module(name)
    if new := (unwanted & set(sys.modules)) - before:
        came[name] = sorted(new)
print(json.dumps(came))
"""


def modules(part: str) -> list[str]:
    """Name every module of a part of the program: a package with all below it, or one module."""
    path = ROOT / "vmclient" / part
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    assert files, f"{part} holds no module"
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files
    ]


def bring_along(names: list[str], *unwanted: str) -> dict[str, list[str]]:
    """Import `names` in a fresh interpreter: which of them brought which of the unwanted packages."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(unwanted), json.dumps(names)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    came: dict[str, list[str]] = json.loads(done.stdout)
    return came


@pytest.mark.parametrize("part", HEADLESS)
def test_headless_parts_leave_qt_alone(part: str) -> None:
    """No module of a headless part loads Qt, by whatever way round."""
    assert bring_along(modules(part), "PySide6", "shiboken6") == {}


def test_hypervisor_libraries_wait_for_their_driver() -> None:
    """The core, the engine and the list of drivers load without any hypervisor's library."""
    names = [name for part in HEADLESS for name in modules(part)]
    assert bring_along(names, "libvirt", "pyVmomi", "pyVim") == {}


def test_the_first_paint_waits_for_no_heavy_library(tmp_path: Path) -> None:
    """Until the window has painted itself, none of the libraries that double its start-up is loaded."""
    program = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "vmclient", "--demo", "--debug"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "VMCLIENT_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # one stream, so that the order of imports and paint is kept
        text=True,
    )
    deadline = Timer(60, program.kill)
    deadline.start()
    try:
        assert program.stdout
        before = list(takewhile(lambda line: line != "first paint\n", program.stdout))
        painted = program.poll() is None
    finally:
        deadline.cancel()
        program.kill()
        program.communicate()
    assert painted, "".join(before[-20:])
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in before}
    assert "PySide6" in loaded
    assert loaded & {"pydantic", "numpy", "sqlalchemy", "alembic", "keyring", "libvirt", "pyVmomi"} == set()


def test_files_stay_readable() -> None:
    """Nine of ten modules have at most 300 lines, and none has more than 450."""
    counts = sorted(len(path.read_text().splitlines()) for path in (ROOT / "vmclient").rglob("*.py"))
    assert counts[len(counts) * 9 // 10] <= 300
    assert counts[-1] <= 450
