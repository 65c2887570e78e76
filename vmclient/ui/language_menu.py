"""The menu in which the language of the window is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from vmclient.text import language
from vmclient.ui import plain
from vmclient.ui.language import KEY
from vmclient.ui.window_state import WindowState


class LanguageMenu(QMenu):
    """The choice of a language, kept at once and spoken from the next start; `said(text)` tells so."""

    said = Signal(str)

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(language.menu(), parent)
        self.setObjectName("menu_language")
        self.setToolTipsVisible(True)
        self._state = state
        group = QActionGroup(self)
        kept = state.text(KEY)
        for code in language.CODES:
            action = self.addAction(language.name(code))
            action.setObjectName(f"action_language_{code or 'desktop'}")
            action.setCheckable(True)
            action.setChecked(code == kept)
            plain.set_tooltip(action, language.tip(code))
            action.setStatusTip(language.tip(code))
            action.triggered.connect(lambda _=False, code=code: self._choose(code))
            group.addAction(action)

    def _choose(self, code: language.Code) -> None:
        self._state.keep(KEY, code)
        self.said.emit(language.chosen(code))
