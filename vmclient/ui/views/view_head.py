"""The head of a view: its name, filter chips with counts, the filter field, and the column chooser."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from vmclient.text import label
from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import Chip, FilterField, Panel, PlainLabel


@dataclass(frozen=True, slots=True)
class Filter:
    """A chip to be made: its key, word and shape."""

    key: str
    word: str
    icon: str = ""
    token: Token = "idle"


class ViewHead(Panel):
    """48 high; `filter_changed(text)`, `chip_chosen(key)`, and `columns_asked()` tell what a person wants."""

    filter_changed = Signal(str)
    chip_chosen = Signal(str)
    columns_asked = Signal()

    def __init__(
        self, view: label.ViewName, filters: Sequence[Filter] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", ("bottom",), parent)
        self.setFixedHeight(theme.px(49))
        self.title = PlainLabel(label.view(view), "title")
        self.title.setObjectName(f"{view}_title")
        self.chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._bare = False
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(20), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.title)
        row.addSpacing(theme.px(12))
        for one in filters:
            row.addWidget(self._chip(view, one))
        row.addStretch(1)
        self.field = FilterField(label.filter_hint(view))
        self.field.setObjectName(f"{view}_filter")
        self.field.setMinimumWidth(theme.px(120))
        self.field.setMaximumWidth(theme.px(248))
        self.field.filter_changed.connect(self.filter_changed)
        row.addWidget(self.field, 8)
        self.columns = QToolButton()
        self.columns.setObjectName(f"{view}_columns")
        self.columns.setAccessibleName(label.plain(label.command("columns")))
        plain.set_tooltip(self.columns, label.tip("columns"))
        self.columns.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.columns.clicked.connect(self.columns_asked)
        row.addWidget(self.columns)
        self._dress()
        theme.theme().changed.connect(self._dress)

    def _chip(self, view: str, one: Filter) -> Chip:
        chip = Chip(one.word, one.icon, one.token, 0)
        chip.setObjectName(f"{view}_chip_{one.key}")
        chip.clicked.connect(lambda: self.chip_chosen.emit(one.key))
        self._group.addButton(chip)
        if not self.chips:
            chip.setChecked(True)
        self.chips[one.key] = chip
        return chip

    def minimumSizeHint(self) -> QSize:
        """Narrower than its parts: in a narrow window some of them go."""
        return QSize(theme.px(240), theme.px(49))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the name first, which the inventory shows too, then chips; the chosen one never."""
        super().resizeEvent(event)
        if self._bare:
            return
        margins = theme.px(16 + 20 + 12 + 8 * (3 + len(self.chips)))
        fixed = margins + theme.px(120) + self.columns.sizeHint().width()
        room = event.size().width() - fixed
        shown = sum(chip.sizeHint().width() for chip in self.chips.values())
        named = self.title.sizeHint().width() + shown <= room
        self.title.setVisible(named)
        if named:
            room -= self.title.sizeHint().width()
        for chip in reversed(self.chips.values()):
            fits = shown <= room or chip.isChecked()
            chip.setVisible(fits)
            if not fits:
                shown -= chip.sizeHint().width()

    def _dress(self) -> None:
        self.columns.setIcon(icons.icon("columns"))
        self.columns.setIconSize(QSize(theme.px(16), theme.px(16)))

    def set_bare(self, bare: bool) -> None:
        """Show the name alone, while there is nothing to filter."""
        if bare == self._bare:
            return
        self._bare = bare
        for widget in (*self.chips.values(), self.field, self.columns):
            widget.setVisible(not bare)
        self.title.setVisible(True)

    def chosen(self) -> str:
        """Tell which chip is on; empty where there are none."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Put a chip on, as if it were clicked."""
        if key in self.chips:
            self.chips[key].setChecked(True)
            self.chip_chosen.emit(key)
