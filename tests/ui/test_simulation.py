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


def test_many_hosts_are_listed_by_neighbours(menu):
    """A thousand fit on the screen, in submenus that are filled when they open; each is there once."""
    session = FakeSession()
    hosts = [Mishap("host_dies", f"host{number:04d}") for number in range(1000)]
    session.possible_mishaps = (*(("demo", one) for one in hosts), ("demo", WELL))
    menu.attach(session)
    for _ in range(2):
        menu.aboutToShow.emit()
        *groups, everything = menu.actions()
        assert len(groups) <= 32
        assert everything.text() == simulation.mishap("all_well")
        assert groups[0].text() == "host0000 – host0031"
        listed = []
        for group in groups:
            group.menu().aboutToShow.emit()
            group.menu().aboutToShow.emit()
            listed += [action.text() for action in group.menu().actions()]
        assert listed == [one.host for one in hosts]
    groups[-1].menu().actions()[-1].menu().actions()[0].trigger()
    assert session.befallen == [("demo", hosts[-1])]


def test_one_host_too_many_is_in_a_group_of_its_own(menu):
    """The last group may hold one host, and is called by it."""
    session = FakeSession()
    session.possible_mishaps = tuple(("demo", Mishap("host_dies", f"h{number:02d}")) for number in range(31))
    menu.attach(session)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][-1] == "h30"
