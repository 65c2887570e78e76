"""The table of the fault matrix lists every case, and no other."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_case_is_a_row_of_the_table() -> None:
    """By the name of its test, once."""
    module = ast.parse((ROOT / "tests/rigs/libvirt/test_matrix.py").read_text())
    names = [one.name for one in module.body if isinstance(one, ast.FunctionDef)]
    cases = [name.removeprefix("test_") for name in names if name.startswith("test_")]
    rows = re.findall(r"^\| .* \| `(\w+)` \|", (ROOT / "docs/fault-matrix.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(cases)
