"""What every test of the window needs: a screen that need not exist, and one look."""

import os

import pytest
from PySide6.QtWidgets import QApplication

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from vmclient.ui import theme


@pytest.fixture
def light(qapp: QApplication) -> theme.Theme:
    """The light look, without motion."""
    return theme.install(qapp, "light", still=True)
