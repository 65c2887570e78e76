"""The language of the window: its words, Qt's own, and the looks of numbers and dates in Qt's fields."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from vmclient import text
from vmclient.resources_path import resource
from vmclient.text import language
from vmclient.text.catalogue import find
from vmclient.ui import plain
from vmclient.ui.window_state import WindowState

_KEY = "language"


def speak(app: QApplication, state: WindowState) -> None:
    """Speak the language that was chosen, else the desktop's; VMCLIENT_LANGUAGE goes before both.

    A catalogue that is asked for by name is used even while it is being translated.
    """
    kept = state.text(_KEY)
    asked = os.environ.get("VMCLIENT_LANGUAGE") or (kept if kept in language.CODES else "")
    desktop = QLocale.system()
    found = find(
        resource("translations"), [asked] if asked else desktop.uiLanguages(), unfinished=bool(asked)
    )
    text.install(found.translate if found else None)
    spoken = QLocale(found.language if found else "en")
    if desktop.language() == spoken.language():
        spoken = desktop  # with its country: Austria's numbers differ from Germany's
    QLocale.setDefault(spoken)
    of_qt = QTranslator(app)  # file dialogs, standard buttons, menus of fields
    if of_qt.load(spoken, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)


class LanguageMenu(QMenu):
    """The choice of a language, kept at once and spoken from the next start; `said(text)` tells so."""

    said = Signal(str)

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(language.menu(), parent)
        self.setObjectName("menu_language")
        self.setToolTipsVisible(True)
        self._state = state
        group = QActionGroup(self)
        kept = state.text(_KEY)
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
        self._state.keep(_KEY, code)
        self.said.emit(language.chosen(code))
