"""A host or a repository in the inventory panel: what is said of it, and the item that stands for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from vmclient.ui import plain
from vmclient.ui.tokens import Token
from vmclient.ui.views.inventory_entry import CHILD, COUNT, DROP, FAINT, ICON, KEY, KIND, TOKEN, size


@dataclass(frozen=True, slots=True)
class Child:
    """A host or a repository under its entry: `note` stands at the right, `word` is for those who hear it."""

    name: str
    icon: str
    token: Token
    note: str = ""
    word: str = ""
    faint: bool = False


class ChildItem(QTreeWidgetItem):
    """Answers from its child when it is asked: kept in Qt's roles, each would take three times the memory."""

    def __init__(self, child: Child) -> None:
        super().__init__()
        self.shown = child
        self._drop: Token | None = None

    def show(self, child: Child) -> None:
        """Stand for a newer value."""
        self.shown = child
        self.emitDataChanged()

    def mark(self, token: Token | None) -> None:
        """Show whether what is dragged over it may be dropped."""
        if token != self._drop:
            self._drop = token
            self.emitDataChanged()

    def data(self, _column: int, role: int) -> object:
        """Give what Qt or the painter asks for."""
        if role == DROP:
            return self._drop
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self.shown)


def _spoken(child: Child) -> str:
    return ", ".join(part for part in (child.name, child.word, child.note) if part)


_Role = Qt.ItemDataRole
_ANSWERS: Mapping[int, Callable[[Child], object]] = {
    _Role.DisplayRole: lambda child: plain.visible(child.name),
    _Role.AccessibleTextRole: lambda child: plain.visible(_spoken(child)),
    _Role.ToolTipRole: lambda child: plain.tooltip(_spoken(child)),
    _Role.SizeHintRole: lambda _: size(CHILD),
    KIND: lambda _: CHILD,
    KEY: lambda child: child.name,
    ICON: lambda child: child.icon,
    TOKEN: lambda child: child.token,
    FAINT: lambda child: child.faint,
    COUNT: lambda child: child.note,
}
