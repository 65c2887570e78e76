"""Every window fits the screen of an old laptop with a large font, in the longest language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from tests.ui.golden.scenes import SCENES
from tests.ui.golden.windows import leave, settled
from tests.ui.test_clipping import cut_off
from vmclient import text
from vmclient.resources_path import resource
from vmclient.text.catalogue import find
from vmclient.ui import theme

SCREEN = QSize(1024, 768)


@pytest.fixture(params=SCENES)
def window(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    """A view or dialog in German at 1.5, made as small as it can be and as the screen wants it."""
    font = QFont(qapp.font())
    font.setPixelSize(round(theme.BASE_PX * 1.5))
    found = find(resource("translations"), ["de"], unfinished=True)
    text.install(found.translate if found else None)
    theme.install(qapp, "light", font, still=True)
    _, widget = SCENES[request.param]()
    widget.show()
    widget.resize(SCREEN)
    settled(qapp, widget)
    yield widget
    leave(qapp, widget)
    text.install(None)
    theme.install(qapp, "light", still=True)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_window_fits_a_small_screen(window: QWidget, qapp: QApplication) -> None:
    """It needs no more than 1024 by 768, and what it shows in that room is whole, on every tab."""
    tabs = next((each for each in window.findChildren(QTabBar) if each.isVisibleTo(window)), None)
    for tab in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(tab)
        for _ in range(5):  # the layout has its turns
            qapp.processEvents()
        assert window.minimumWidth() <= SCREEN.width()
        assert window.minimumHeight() <= SCREEN.height()
        assert not cut_off(window)
