"""In a language that nobody speaks no English is left in any view or dialog, and nothing is cut off."""

import re
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from tests.text.sources import sources
from tests.ui.golden.scenes import HOST_KEY, SCENES
from tests.ui.pseudo import UNITS, english, foreign, names, shown
from tests.ui.test_clipping import cut_off
from vmclient import text
from vmclient.text.product import PRODUCT
from vmclient.ui import theme
from vmclient.ui.main_window import MainWindow

LANGUAGES = names(["English", "Deutsch", "Español"]) | {"spa", "ol"}
KEYS = frozenset({"Ctrl", "Shift", "Return", "Del"})
MACHINES = names(["mara", "raw words", "qemu+ssh://ops@kvm-b4/system", ".json"])
"""Who asked, what a hypervisor said, an address, a file's ending, beside what is in the inventory."""
PLACE = re.compile(r"\{[^}]*\}")
GIVEN = UNITS | LANGUAGES | KEYS | MACHINES | names(PRODUCT)


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[set[str]]:
    """The language, while a test lasts, and the texts that were said in it."""
    said: set[str] = set()

    def translate(source: str) -> str:
        said.add(source)
        return foreign(source)

    theme.install(qapp, "light", still=True)
    text.install(translate)
    yield said
    text.install(None)


@pytest.fixture(scope="module")
def catalogued() -> frozenset[str]:
    """What a catalogue holds."""
    return sources()


@pytest.fixture(params=SCENES)
def scene(
    request: pytest.FixtureRequest, asked: set[str], qapp: QApplication
) -> Iterator[tuple[QWidget, frozenset[str]]]:
    """A window as in the golden pictures, and the words that its machines gave."""
    stage, widget = SCENES[request.param]()
    widget.show()
    end = time.monotonic() + 0.3  # what is put off by a timer has its turn
    while time.monotonic() < end:
        qapp.processEvents()
    yield widget, GIVEN | names([stage.session.inventory, stage.session.policy_files, HOST_KEY])
    if isinstance(widget, MainWindow) and widget.contents is not None:
        widget.contents.coordinator.session = None
    widget.close()
    widget.deleteLater()
    qapp.processEvents()


def test_english_is_told_from_what_machines_say() -> None:
    """A forgotten text is found, and neither a translated one with a name in it nor a name alone."""
    said = foreign("{vm} goes to {host}").format(vm="web-1", host="kvm-a1")
    assert english(["goes there", said, "kvm-a1"], names(["web-1", "kvm-a1"])) == ["goes there"]


def test_every_word_is_translated_and_has_room(
    scene: tuple[QWidget, frozenset[str]], asked: set[str], catalogued: frozenset[str], qapp: QApplication
) -> None:
    """What is seen, hovered or heard on any tab goes through the catalogue, and two fifths more has room."""
    widget, known = scene
    left, cut = set(english(shown(widget), known)), set(cut_off(widget))
    for tabs in widget.findChildren(QTabWidget):
        for tab in range(tabs.count()):
            tabs.setCurrentIndex(tab)
            qapp.processEvents()
            left |= set(english(shown(tabs), known))
            cut |= set(cut_off(widget))
    assert (sorted(left), sorted(cut)) == ([], [])
    assert sorted(each for each in asked - catalogued if PLACE.sub("", each).strip()) == []
