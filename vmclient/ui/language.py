"""The language of the window: its words, Qt's own, and the looks of numbers and dates in Qt's fields."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from vmclient import text
from vmclient.resources_path import resource
from vmclient.text import language
from vmclient.text.catalogue import find
from vmclient.ui.window_state import WindowState

KEY = "language"
"""Under which the choice is kept; "" for the desktop's."""


def speak(app: QApplication, state: WindowState) -> None:
    """Speak the language that was chosen, else the desktop's; VMCLIENT_LANGUAGE goes before both.

    A catalogue that is asked for by name is used even while it is being translated.
    """
    kept = state.text(KEY)
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
