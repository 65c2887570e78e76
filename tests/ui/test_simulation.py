"""The Simulation menu: there with a simulated estate alone, and what is chosen in it happens."""

import pytest
from PySide6.QtWidgets import QMainWindow

from tests.ui.fake_session import FakeSession
from vmclient.drivers.base import Mishap
from vmclient.text import simulation
from vmclient.ui.simulation import SimulationMenu

OFF, WELL = Mishap("host_dies", "kvm-<b>1</b>"), Mishap("all_well")


@pytest.fixture
def window(qtbot, light):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def menu(window):
    made = SimulationMenu(window)
    window.menuBar().addMenu(made)
    return made


def test_it_is_not_there_without_a_simulated_estate(menu):
    """Nobody who works with real hosts sees it."""
    session = FakeSession()
    menu.attach(session)
    assert not menu.menuAction().isVisible()
    session.possible_mishaps = (("demo", WELL),)
    menu.review()
    assert menu.menuAction().isVisible()


def test_what_is_chosen_happens_and_is_said(menu):
    """At the host whose submenu it was chosen from; its name is shown as it is."""
    session = FakeSession()
    session.possible_mishaps = (("demo", OFF), ("demo", WELL))
    menu.attach(session)
    said: list[str] = []
    menu.said.connect(said.append)
    menu.aboutToShow.emit()
    host, everything = (action for action in menu.actions() if not action.isSeparator())
    assert host.menu().title() == "kvm-<b>1</b>"
    host.menu().actions()[0].trigger()
    everything.trigger()
    assert session.befallen == [("demo", OFF), ("demo", WELL)]
    assert said == [simulation.befallen("host_dies", OFF.host), simulation.befallen("all_well", None)]
