"""A language in which no letter is English and every text is longer, and the words that a window shows.

What can be read in a window that speaks it went not through `tr`: it is a machine's, or was forgotten.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from string import Formatter, ascii_letters

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

LONGER = 0.4
_FOREIGN = str.maketrans(
    ascii_letters, "аьсԁефġһіјкӏмпорԛгѕтυνшхуżАВСDЕҒGНІЈКLМПОРQЯЅТÜѴШХУŻ".ljust(52, "Ж")[:52]
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*[A-Za-z]")
_TAG = re.compile(r"<[^>]*>")
_ROWS = 40
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
UNITS = frozenset({"KiB", "MiB", "GiB", "TiB", "kB", "MB", "GB", "ms", "min"})


def foreign(source: str) -> str:
    """Say a text in the language: in foreign letters, longer, its places and its mnemonic as they were."""
    said = []
    for words, name, form, _ in Formatter().parse(source):
        said.append(words.translate(_FOREIGN).replace("{", "{{").replace("}", "}}"))
        if name is not None:
            said.append(f"{{{name}:{form}}}" if form else f"{{{name}}}")
    return "".join(said) + "·" * round(LONGER * len(source))


def english(texts: Iterable[str], known: frozenset[str]) -> list[str]:
    """The texts in which a word can be read that no machine gave."""
    return [text for text in texts if _read(text) - known]


def _read(text: str) -> set[str]:
    return set(_WORD.findall(html.unescape(_TAG.sub(" ", text)) if "<" in text else text))


def names(value: object) -> frozenset[str]:
    """Every word in what a machine told, whatever it is kept in; states and kinds are words of ours."""
    if isinstance(value, Enum):
        return frozenset()
    if isinstance(value, str):
        return frozenset(_WORD.findall(value))
    if is_dataclass(value) and not isinstance(value, type):
        value = [getattr(value, each.name) for each in fields(value)]
    elif hasattr(value, "items"):
        value = [part for pair in value.items() for part in pair]
    if isinstance(value, list | tuple | set | frozenset):
        return frozenset().union(*map(names, value))
    return frozenset()


def shown(root: QWidget) -> Iterator[str]:
    """Every text of a window that a person sees, hovers or hears."""
    for each in [root, *root.findChildren(QWidget)]:
        if each.isVisibleTo(root):
            yield from filter(None, (each.toolTip(), each.accessibleName(), each.accessibleDescription()))
            yield from filter(None, _own(each))
    yield root.windowTitle()


def _own(each: QWidget) -> Iterator[str]:
    match each:
        case QLabel() | QAbstractButton():
            yield each.text()
        case QLineEdit():
            yield each.placeholderText()
        case QComboBox():
            yield from (each.itemText(row) for row in range(each.count()))
        case QGroupBox():
            yield each.title()
        case QTabBar():
            yield from (each.tabText(tab) for tab in range(each.count()))
        case QSpinBox():
            yield from (each.prefix(), each.suffix(), each.specialValueText())
        case QPlainTextEdit() | QTextEdit():
            yield from (each.toPlainText(), each.placeholderText())
        case QMenuBar() | QMenu():
            yield from _menu(each)
        case QHeaderView():
            pass  # said with its table
        case QAbstractItemView() if each.model() is not None:
            yield from _table(each.model())


def _menu(menu: QMenuBar | QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield from (action.text(), action.toolTip(), action.statusTip())
        if (below := action.menu()) is not None and isinstance(below, QMenu):
            yield from _menu(below)


def _table(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(_columns(model, QModelIndex())):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    yield from _rows(model, QModelIndex())


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)  # PySide hides a list's


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in _ROLES)
        yield from _rows(model, model.index(row, 0, parent))
