"""The language of the window is chosen in its menu, kept, and spoken from the next start by all of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QMenuBar, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW
from tests.ui.golden.scenes import SCENES
from tests.ui.golden.windows import leave
from vmclient import text
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.language import speak
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.views.log_bar import LogBar
from vmclient.ui.window_state import WindowState

MNEMONIC = re.compile("(?<!&)&([^&])")
SAVE = ("QPlatformTheme", "Save All")


@pytest.fixture
def silent(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No language asked for from outside, and English again afterwards."""
    monkeypatch.delenv("VMCLIENT_LANGUAGE", raising=False)
    before = QLocale()
    yield
    text.install(None)
    QLocale.setDefault(before)
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()


def opened(folder: Path, qtbot: QtBot) -> Contents:
    """The window with a folder in which it keeps its state."""
    made = MainWindow(folder, now=lambda: NOW)
    qtbot.addWidget(made)
    return made.build(Bridge())


def choose(contents: Contents, code: str) -> None:
    """Press an entry of the Language menu."""
    next(
        one for one in contents.language.actions() if one.objectName() == f"action_language_{code}"
    ).trigger()


@pytest.mark.usefixtures("silent")
def test_a_chosen_language_is_spoken_from_the_next_start(
    light: Theme, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Deutsch is said to come, shows nothing yet, and after a start fills menus, Qt's buttons and fields."""
    first = opened(tmp_path, qtbot)
    choose(first, "de")
    said = [one.text for one in first.messages.messages]
    assert "From its next start VM Client speaks Deutsch." in said
    assert text.tr("&File") == "&File"
    speak(qapp, WindowState(tmp_path))
    second = opened(tmp_path, qtbot)
    assert second.frame.menuBar().actions()[0].text() == "&Datei"
    assert [one.objectName() for one in second.language.actions() if one.isChecked()] == [
        "action_language_de"
    ]
    assert QCoreApplication.translate(*SAVE) == "Alles speichern"
    assert (QLocale().language(), QLocale().decimalPoint()) == (QLocale.Language.German, ",")


@pytest.mark.usefixtures("silent")
def test_a_choice_that_no_version_knows_is_the_desktops(qapp: QApplication, tmp_path: Path) -> None:
    """A file of settings with a strange language counts as one without."""
    state = WindowState(tmp_path)
    state.keep("language", "../tlh")
    speak(qapp, state)
    assert text.tr("&File") in {"&File", "&Datei", "&Archivo"}


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("code", ["de", "es"])
def test_no_mnemonic_is_used_twice_in_any_language(
    code: str, light: Theme, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """In each menu of the window every underlined letter belongs to one entry."""
    state = WindowState(tmp_path)
    state.keep("language", code)
    speak(qapp, state)
    window = opened(tmp_path, qtbot)
    twice: list[str] = []
    for menu in [window.frame.menuBar(), *window.frame.findChildren(QMenu)]:
        words = [one.text() for one in menu.actions() if "&" in one.text().replace("&&", "")]
        letters = [word[word.index("&") + 1].lower() for word in words]
        twice += [word for word, letter in zip(words, letters, strict=True) if letters.count(letter) > 1]
    assert twice == []


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_no_mnemonic_of_a_window_is_used_twice(
    code: str, light: Theme, qapp: QApplication, tmp_path: Path
) -> None:
    """In each window Alt and a letter reach one button, field, tab or menu, the menu bar's before all."""
    state = WindowState(tmp_path)
    state.keep("language", code)
    speak(qapp, state)
    twice: list[str] = []
    for name, make in SCENES.items():
        _, window = make()
        for bar in window.findChildren(LogBar):  # with the second line, which is shown where it is wanted
            bar.when.setCurrentIndex(bar.when.findData("between"))
        twice += [f"{name}: {word}" for word in doubled(window)]
        leave(qapp, window)
    assert twice == []


def doubled(root: QWidget) -> list[str]:
    """The words in a window whose underlined letter another one has too."""
    words: list[str] = []
    for each in root.findChildren(QWidget):
        if each.isVisibleTo(root):
            if isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy()):
                words.append(each.text())
            elif isinstance(each, QTabBar):
                words += [each.tabText(tab) for tab in range(each.count())]
            elif isinstance(each, QMenuBar):
                words += [menu.text() for menu in each.actions()]
    letters = [found[1].lower() for word in words if (found := MNEMONIC.search(word))]
    return [
        word for word in words if (found := MNEMONIC.search(word)) and letters.count(found[1].lower()) > 1
    ]
