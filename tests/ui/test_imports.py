"""PySide does not look into pydantic while that is being imported."""

import subprocess
import sys
from pathlib import Path

import pydantic

from vmclient.ui.imports import MIGRATING

LOOK = """
import PySide6.QtCore
from PySide6.support import feature
from vmclient.ui.imports import MIGRATING, spare
looked_at = []
whether = feature._mod_uses_pyside
feature._mod_uses_pyside = lambda module: looked_at.append(module.__name__) or whether(module)
spare()
from vmclient.core import datacenter
assert "pydantic.fields" in looked_at, looked_at
print(sorted(set(looked_at) & set(MIGRATING)))
"""


def test_pyside_looks_at_no_module_that_imports_when_it_is_asked() -> None:
    """It goes on looking at others, and leaves alone those whose look-up of attributes imports."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_all_such_modules_are_known() -> None:
    """Every module of pydantic with such a look-up is spared."""
    folder = Path(pydantic.__file__).parent
    found = {
        "pydantic" if path.stem == "__init__" else f"pydantic.{path.stem}"
        for path in folder.glob("*.py")
        if "getattr_migration(__name__)" in path.read_text("utf-8")
    }
    assert found == set(MIGRATING)
