"""Every view and dialog looks as it did when a person last looked at it: light, dark, and with a large font.

`VMCLIENT_TAKE_PICTURES=1 ./run test tests/ui/golden` takes the pictures anew; look at them before you commit.
What looks other is kept in `.run/pictures`, beside the golden one.
"""

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.rigs.plugin import absent
from tests.ui.fake_session import NOW
from tests.ui.golden.comparing import differing, reduced
from tests.ui.golden.scenes import SCENES
from tests.ui.golden.thinning import thin
from tests.ui.golden.windows import leave, settled
from vmclient.ui import theme

PICTURES = Path(__file__).with_name("pictures")
SEEN = Path(__file__).parents[3] / ".run" / "pictures"
FAMILY = "Inter"
LOOKS = ("light", "dark")
LARGE = (
    "virtual-machines-busy", "host-servers-failed", "storage-failed", "jobs-busy", "event-log-busy",
    "policies", "virtual-machines-empty", "connect", "migrate", "migrate-policies", "no-target", "plan-sheet",
    "plan-sheet-advanced", "policy-editor", "progress-busy", "event-details", "host-details", "vm-details",
)  # fmt: skip
"""Scenes of which there is a picture at half as much again of the font, light."""
PICTURED = [*product(SCENES, LOOKS), *product(LARGE, ["large"])]
WORD = QRect(20, 12, 20, 6)
"""Where a word stands in the reduced picture of the Migrate dialog."""


@pytest.fixture
def look(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A look, in the font and the time zone of the golden pictures."""
    if not QFontDatabase.hasFamily(FAMILY):
        absent("pictures", f"the font {FAMILY}")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    clock = time_machine.travel(NOW + timedelta(seconds=30), tick=False)
    font = QFont(FAMILY)
    font.setPixelSize(round(theme.BASE_PX * (1.5 if request.param == "large" else 1)))
    theme.install(qapp, "dark" if request.param == "dark" else "light", font, still=True)
    with clock:
        yield request.param
    monkeypatch.undo()
    time.tzset()
    theme.install(qapp, "light", still=True)


@pytest.mark.parametrize(("name", "look"), PICTURED, indirect=["look"])
def test_a_window_looks_as_it_did(name: str, look: str, qapp: QApplication) -> None:
    """No part of the window looks other than in its golden picture."""
    _, widget = SCENES[name]()
    widget.show()
    try:
        seen = reduced(settled(qapp, widget))
    finally:
        leave(qapp, widget)
    kept = PICTURES / f"{name}-{look}.png"
    if os.environ.get("VMCLIENT_TAKE_PICTURES"):
        thin(seen).save(str(kept), quality=0)
    golden = QImage(str(kept))
    other = differing(golden, seen)
    if other:
        SEEN.mkdir(parents=True, exist_ok=True)
        seen.save(str(SEEN / kept.name))
        golden.save(str(SEEN / f"{kept.stem}-golden.png"))
    assert not other, f"{len(other)} parts of {kept.name} look other, at {other[:5]}: compare .run/pictures"


def test_every_golden_picture_is_of_something() -> None:
    """No picture stays of a view that is not there any more."""
    assert {path.name for path in PICTURES.iterdir()} == {f"{name}-{look}.png" for name, look in PICTURED}


def test_a_word_that_is_gone_is_seen(qapp: QApplication) -> None:
    """A word of six letters painted over makes a picture look other."""
    golden = QImage(str(PICTURES / "migrate-light.png"))
    blotted = golden.convertToFormat(QImage.Format.Format_RGB888)
    painter = QPainter(blotted)
    painter.fillRect(WORD, golden.pixelColor(WORD.topLeft()))
    painter.end()
    assert differing(golden, blotted)


def test_how_letters_are_drawn_is_not_seen(qapp: QApplication) -> None:
    """A picture that is softened a little, as by another release of FreeType, looks the same."""
    golden = QImage(str(PICTURES / "migrate-light.png"))
    aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    smaller = golden.scaled(golden.width() * 9 // 10, golden.height() * 9 // 10, aspect, smooth)
    assert not differing(golden, smaller.scaled(golden.size(), aspect, smooth))
