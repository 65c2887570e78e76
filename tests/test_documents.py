"""The tables of the documentation that name tests name such as there are."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


@pytest.mark.parametrize("document", ["guide.md", "security.md"])
def test_every_test_that_a_document_names_is_there(document: str) -> None:
    """A test that is renamed or goes takes its row along."""
    named = _NAMED.findall((ROOT / "docs" / document).read_text("utf-8"))
    assert len(named) > 20
    assert [f"{path}::{name}" for path, name in named if name not in _functions(ROOT / path)] == []


def _functions(path: Path) -> set[str]:
    """Its functions, and the empty name for a module as a whole; none where it is not there."""
    if not path.is_file():
        return set()
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {"", *(node.name for node in nodes if isinstance(node, ast.FunctionDef))}


@pytest.mark.parametrize("document", ["guide.md", "security.md"])
def test_every_row_names_a_test(document: str) -> None:
    """No row claims what nothing holds; only headings have none."""
    rows = [
        line for line in (ROOT / "docs" / document).read_text("utf-8").splitlines() if line.startswith("| ")
    ]
    bare = [row for row in rows[1:] if not _NAMED.search(row) and "`./run lint`" not in row]
    assert all(row.startswith("| **") for row in bare), bare
