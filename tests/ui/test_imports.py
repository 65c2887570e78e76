"""PySide reads no source of what is imported after it."""

import subprocess
import sys

LOOK = """
import linecache
import vmclient.ui
from vmclient.core import datacenter
from vmclient.engine import live_session
from vmclient.ui import main_window
print(sorted(name for name in linecache.cache if "vmclient" in name or "pydantic" in name))
"""


def test_pyside_reads_no_source() -> None:
    """Neither of the window's modules, nor of the engine's, nor of the libraries that these need."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
