"""Text from outside is shown letter by letter, wherever it is shown."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

import vmclient.ui
from vmclient.ui import plain

EVIL = "<b>db</b><img src=x>"
UI = Path(vmclient.ui.__file__).parent
KEEPERS = {UI / "plain.py", *(UI / "widgets").glob("*.py")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain-01", "plain-01"),
        ("46\N{NO-BREAK SPACE}%", "46\N{NO-BREAK SPACE}%"),
        ("Größe 日本", "Größe 日本"),
        ("db\u202egnp", "db‹U+202E›gnp"),
        ("a\u200bb", "a‹U+200B›b"),
        ("tab\tnull\x00", "tab‹U+0009›null‹U+0000›"),
        ("\x1b[31mred", "‹U+001B›[31mred"),
        ("\u2066x\u2069", "‹U+2066›x‹U+2069›"),
    ],
)
def test_characters_that_hide_others_are_marked(text: str, shown: str) -> None:
    """Control, direction and zero-width characters show as a mark; all others stay."""
    assert plain.visible(text) == shown


def test_lines_stay_where_they_are_meant() -> None:
    """A line feed survives where several lines are shown, a carriage return does not."""
    assert plain.visible("one\ntwo\rthree", lines=True) == "one\ntwo‹U+000D›three"


def test_a_tooltip_with_markup_is_escaped(qtbot: QtBot) -> None:
    """A name that looks like markup appears as typed, and an ordinary one is not touched."""
    widget, action = QWidget(), QAction("x")
    qtbot.addWidget(widget)
    plain.set_tooltip(widget, EVIL)
    plain.set_tooltip(action, "kvm-a1 & kvm-b2")
    assert widget.toolTip() == "<span>&lt;b&gt;db&lt;/b&gt;&lt;img src=x&gt;</span>"
    assert action.toolTip() == "kvm-a1 & kvm-b2"


@given(
    st.lists(st.sampled_from(("<", ">", "&lt;", "&amp;", "&", "b", "br", "/", "\n", " ", '"', "img src=x")))
)
def test_a_tooltip_shows_the_letters_that_it_was_given(pieces: list[str]) -> None:
    """Whatever Qt takes for markup by its own guess reads as it was written; blanks may run together."""
    text = "".join(pieces).strip()
    tip, document = plain.tooltip(text), QTextDocument()
    if QtGui.Qt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert document.toPlainText().split() == text.split()


def test_a_label_takes_markup_as_text(qtbot: QtBot) -> None:
    """set_text makes a label plain before it gets the text."""
    label = QLabel()
    qtbot.addWidget(label)
    plain.set_text(label, EVIL)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == EVIL


def test_a_message_box_is_plain_and_harmless(qtbot: QtBot) -> None:
    """The words are plain, the second text is escaped, and Enter and Escape press the harmless button."""
    roles = QMessageBox.ButtonRole
    box = plain.message(
        None,
        QMessageBox.Icon.Warning,
        "Cancel",
        f"Cancel {EVIL}?",
        more=f"{EVIL} goes on.",
        details="raw",
        buttons=[("Cancel Migration", roles.DestructiveRole), ("Keep Running", roles.RejectRole)],
        harmless=1,
    )
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in box.informativeText()
    assert box.defaultButton() is not None
    assert box.defaultButton().text() == box.escapeButton().text() == "Keep Running"


def is_ours(text: ast.expr) -> bool:
    """Whether a text is a literal, the translation of one, or was made plain."""
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Name) and text.func.id == "tr":
        return all(isinstance(word, ast.Constant) for word in text.args) and not text.keywords
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute):
        return ast.unparse(text.func) in ("plain.tooltip", "plain.visible")
    return isinstance(text, ast.Constant)


def offences(source: str) -> Iterator[str]:
    """Calls that would give Qt a text by another way than plain.py."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called, text = node.func, [arg for arg in node.args if not is_ours(arg)]
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        owner = getattr(called.value, "id", "") if isinstance(called, ast.Attribute) else ""
        if name in ("setToolTip", "QLabel", "setWhatsThis") and text:
            yield f"line {node.lineno}: {name} with a text that is not a literal"
        if name == "QMessageBox" or owner in ("QMessageBox", "QToolTip"):
            yield f"line {node.lineno}: {owner or name}"


def test_the_search_finds_every_way() -> None:
    """The search below would notice a label, a tooltip, a message box and a shown tip."""
    source = (
        "QLabel(tr(vm.name))\nw.setToolTip(f'{x}')\nQMessageBox.warning(None, 'a', b)\n"
        "QToolTip.showText(p, t)\n"
        "QLabel('literal')\nQLabel(tr('literal'))\nQLabel()\nw.setToolTip('literal')\n"
    )
    assert [text.split(":")[0] for text in offences(source)] == ["line 1", "line 2", "line 3", "line 4"]


def test_no_text_reaches_qt_by_another_way() -> None:
    """Outside plain.py and the widgets, labels, tooltips and message boxes get no text but literals."""
    found = [
        f"{path.relative_to(UI)} {offence}"
        for path in sorted(UI.rglob("*.py"))
        if path not in KEEPERS
        for offence in offences(path.read_text("utf-8"))
    ]
    assert found == []
