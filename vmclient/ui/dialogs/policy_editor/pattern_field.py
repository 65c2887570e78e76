"""A field of patterns with commas between them, which offers names that there are for the one being typed."""

from collections.abc import Callable, Sequence
from glob import escape

from PySide6.QtCore import QModelIndex, QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from vmclient.ui import plain, theme
from vmclient.ui.dialogs.policy_editor import entering
from vmclient.ui.dialogs.policy_editor.counting import letters, units
from vmclient.ui.dialogs.policy_editor.offer_list import dress, widen

_SHOWN = 12  # rows without scrolling


class PatternField(QLineEdit):
    """`names` gives names that hold what is typed; typing asks for them, and so do Down and Ctrl+Space."""

    def __init__(self, names: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self._names = names
        self._offered: Sequence[str] = ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self.offers = QListView()
        self.offers.setObjectName("offers")
        self._completer.setPopup(self.offers)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index] # an overload

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer names after what is typed, or where one asks for them."""
        asked = event.key() == Qt.Key.Key_Down or (
            event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if not asked:
            super().keyPressEvent(event)
        if asked or (event.text().isprintable() and event.text()) or self.offers.isVisible():
            self.offer(asked=asked)

    def offer(self, *, asked: bool = False) -> None:
        """Show names for the pattern at the cursor; unasked none where nothing is typed."""
        typed = self._typed()
        self._offered = self._names(typed) if typed or asked else ()
        if not self._offered or list(self._offered) == [typed]:
            self.offers.hide()
            return
        dress(self.offers, self.accessibleName())
        self._model.setStringList([plain.visible(each) for each in self._offered])
        widen(self.offers, theme.px(200))
        place = QRect(self.cursorRect().x(), 0, self.offers.minimumWidth(), self.height())
        self._completer.complete(place)

    def _span(self) -> tuple[int, int, int]:
        """Where the pattern at the cursor begins and ends, and where the cursor is, in letters."""
        text = self.text()
        position = letters(text, self.cursorPosition())
        return *entering.pattern_at(text, position), position

    def _typed(self) -> str:
        start, _, position = self._span()
        return self.text()[start:position].strip().removeprefix('"')

    def _take(self, index: QModelIndex) -> None:
        """Put a name in the place of what was typed, as the pattern that matches it and nothing else."""
        text, (start, end, _) = self.text(), self._span()
        word = entering.shown_patterns([escape(self._offered[index.row()])])
        begin = units(text, start)
        self.setSelection(begin, units(text, end) - begin)
        self.insert(f" {word}" if text[:start].endswith(",") else word)
