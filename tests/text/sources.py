"""Finds what a catalogue has to hold: every text that the code gives to `tr`, by reading the code.

Run as a module, it brings the catalogues up to date: `python -m tests.text.sources`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
CATALOGUES = sorted((ROOT / "resources" / "translations").glob("vmclient_*.ts"))
_PACKAGE = ROOT / "vmclient"
_TABLES = ("text", "core/policy/registry.py")
"""Where texts may stand in tables and variables on their way to `tr`; elsewhere only in the call itself."""
_SINGLE = frozenset(
    {
        "architecture", "bytes", "contains", "disabled", "fact", "holds", "is", "maintenance", "network",
        "number", "offline", "paused", "policy", "running", "seconds", "slots", "storage", "suspended",
        "sync", "text", "value",
    }
)  # fmt: skip
"""Words of tables that look like codes: small, and with no space in them."""


def sources() -> frozenset[str]:
    """Every English text that can reach `tr`."""
    found: set[str] = set()
    for path in sorted(_PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(_called(tree))
        if path.relative_to(_PACKAGE).as_posix().startswith(_TABLES):
            found.update(text for text in _constants(tree) if _is_said(text))
    return frozenset(found | _SINGLE)


def variable_calls() -> list[str]:
    """Where a text that does not stand in the call goes through `tr` outside of the tables' modules."""
    return [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted(_PACKAGE.rglob("*.py"))
        if not path.relative_to(_PACKAGE).as_posix().startswith(_TABLES)
        for call in _calls(ast.parse(path.read_text(encoding="utf-8")))
        if not isinstance(call.args[0], ast.Constant)
    ]


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield node


def _called(tree: ast.AST) -> Iterator[str]:
    for call in _calls(tree):
        yield from _constants(call.args[0])


def _constants(node: ast.AST) -> Iterator[str]:
    """The strings below a node that can be a value: no key, no docstring, no type, no part of a string."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _constants(value)
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    elif not isinstance(node, ast.JoinedStr | ast.Subscript | ast.Compare | ast.Import | ast.ImportFrom):
        for child in ast.iter_child_nodes(node):
            yield from _constants(child)


def _is_said(text: str) -> bool:
    """Whether a string of a table is words rather than a code, an icon's name or a separator."""
    return any(letter.isalpha() for letter in text) and (" " in text.strip() or text.strip("&")[0].isupper())


def update(path: Path) -> None:
    """Write a catalogue anew: what is translated stays, what is new waits, what nobody says any more goes."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    known = {item.findtext("source", ""): item.findtext("translation", "") for item in root.iter("message")}
    head = ElementTree.Element("TS", version="2.1", language=root.get("language", ""), sourcelanguage="en")
    context = ElementTree.SubElement(head, "context")
    ElementTree.SubElement(context, "name").text = "vmclient"
    for source in sorted(sources()):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        translation.text = known.get(source) or None
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(head, "  ")
    body = ElementTree.tostring(head, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


if __name__ == "__main__":
    for catalogue in CATALOGUES:
        update(catalogue)
