"""A host or a repository in the inventory panel: what is said of it, and the item that stands for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTreeWidgetItem

from vmclient.ui import plain
from vmclient.ui.tokens import Token
from vmclient.ui.views.inventory_entry import CHILD, COUNT, DROP, FAINT, ICON, KEY, KIND, TOKEN

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Child:
    """A host or a repository under its entry: `note` stands at the right, `word` is for those who hear it."""

    name: str
    icon: str
    token: Token
    note: str = ""
    word: str = ""
    faint: bool = False


def entries(
    rows: Mapping[str, R], known: Mapping[str, tuple[R, Child]], make: Callable[[R], Child]
) -> dict[str, tuple[R, Child]]:
    """Give each row with its child, which is made anew only for a row that is another than the known one."""
    found: dict[str, tuple[R, Child]] = {}
    for name, row in rows.items():
        before = known.get(name)
        found[name] = before if before is not None and before[0] is row else (row, make(row))
    return found


_Role = Qt.ItemDataRole


class ChildItem(QTreeWidgetItem):
    """Answers from its child when it is asked: kept in Qt's roles, each would take three times the memory."""

    def __init__(self, child: Child, large: QSize) -> None:
        super().__init__()
        self.shown, self.large = child, large
        self._drop: Token | None = None

    def show(self, child: Child) -> None:
        """Stand for a newer value."""
        self.shown = child
        self._tell()

    def mark(self, token: Token | None) -> None:
        """Show whether what is dragged over it may be dropped."""
        if token != self._drop:
            self._drop = token
            self._tell()

    def _tell(self) -> None:
        """Have it drawn anew: Qt's own way names no column of an item without values, and draws nothing."""
        tree = self.treeWidget()
        if tree is not None:
            index = tree.indexFromItem(self)
            tree.model().dataChanged.emit(index, index)

    def data(self, _column: int, role: int) -> object:
        """Give what Qt or the painter asks for."""
        if role == _Role.SizeHintRole:  # first, and kept: a step through the panel may ask it of all hosts
            return self.large
        if role == DROP:
            return self._drop
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self.shown)


def _spoken(child: Child) -> str:
    return ", ".join(part for part in (child.name, child.word, child.note) if part)


_ANSWERS: Mapping[int, Callable[[Child], object]] = {
    _Role.DisplayRole: lambda child: plain.visible(child.name),
    _Role.AccessibleTextRole: lambda child: plain.visible(_spoken(child)),
    _Role.ToolTipRole: lambda child: plain.tooltip(_spoken(child)),
    KIND: lambda _: CHILD,
    KEY: lambda child: child.name,
    ICON: lambda child: child.icon,
    TOKEN: lambda child: child.token,
    FAINT: lambda child: child.faint,
    COUNT: lambda child: child.note,
}
