"""The Connections window: how each stands, and what may be done about it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import RuleSession
from tests.ui.golden.scenes import tried
from vmclient.core.account import Standing
from vmclient.core.events import ConnectionOpened
from vmclient.core.problem import Problem
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connections import Connections
from vmclient.ui.theme import Theme


@pytest.fixture
def session() -> RuleSession:
    """One connection of each standing."""
    made = RuleSession()
    tried(made)
    return made


@pytest.fixture
def window(light: Theme, qtbot: QtBot, session: RuleSession) -> Connections:
    """The open window."""
    bridge = Bridge()
    session.subscribe(bridge.take)
    made = Connections(session, bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def cells(window: Connections, name: str) -> list[str]:
    """Read a row as it is spoken."""
    place = window.model.place_of(name)
    return [str(window.model.index(place, column).data()) for column in range(window.model.columnCount())]


def allowed(window: Connections, name: str) -> set[str]:
    """Select a connection and tell which buttons can be pressed."""
    window.table.select_keys([name])
    return {str(act) for act, button in window.buttons.items() if button.isEnabled()}


def test_a_lost_one_says_why_and_when_it_is_tried_again(window: Connections) -> None:
    """Not answering, the reason, the seconds and the number of the next try are all told."""
    said = " ".join(cells(window, "xen-1")).replace("\N{NO-BREAK SPACE}", " ")
    assert "Not answering" in said
    assert "tried again in 8 s, attempt 4" in said


def test_each_standing_allows_what_helps_there(window: Connections) -> None:
    """A lost one can be tried now, one that waits can be given what it needs; a remembered one forgotten."""
    assert allowed(window, "kvm-a1") == {"disconnect", "forget"}
    assert allowed(window, "kvm-a2") == {"disconnect"}
    assert allowed(window, "xen-1") == {"retry", "disconnect", "forget"}
    assert allowed(window, "esx-01") == {"act", "disconnect"}
    assert "does not answer" in window.buttons["retry"].toolTip()


def test_what_is_pressed_is_done_to_the_selected_one(
    window: Connections, session: RuleSession, qtbot: QtBot
) -> None:
    """Try Now, Forget, Connect and Disconnect go to the connection of the selected row."""
    session.remembered = {"kvm-a1", "xen-1"}
    window.table.select_keys(["xen-1"])
    window.buttons["retry"].click()
    window.buttons["forget"].click()
    assert session.reconnected == ["xen-1"]
    assert session.remembered == {"kvm-a1"}

    window.table.select_keys(["esx-01"])
    with qtbot.waitSignal(window.connection_wanted) as wanted:
        window.buttons["act"].click()
    assert isinstance(wanted.args[1], Problem)
    with qtbot.waitSignal(window.disconnect_asked) as asked:
        window.buttons["disconnect"].click()
    assert asked.args == ["esx-01"]


def test_it_follows_by_itself(window: Connections, session: RuleSession, qtbot: QtBot) -> None:
    """A connection that has opened is shown so without a press of a button, and stays selected."""
    window.table.select_keys(["kvm-a2"])
    assert session.accounts is not None
    session.accounts = tuple(
        replace(one, standing=Standing.OPEN, answered=(session.now, 0.2)) if one.name == "kvm-a2" else one
        for one in session.accounts
    )
    session.emit(ConnectionOpened(connection="kvm-a2"))
    qtbot.waitUntil(lambda: "Connected" in cells(window, "kvm-a2"), timeout=2000)
    assert window.table.selected_keys() == ["kvm-a2"]


def test_a_refusal_to_forget_is_said(window: Connections, session: RuleSession, qtbot: QtBot) -> None:
    """Where the settings cannot be written, a message says so, and nothing is forgotten."""
    session.remembered = {"xen-1"}
    session.refuses = Problem("settings.not_saved", {"path": "settings.toml"}, "read-only")
    window.table.select_keys(["xen-1"])
    window.buttons["forget"].click()
    assert session.remembered == {"xen-1"}
    assert [box.text() for box in window.findChildren(QMessageBox)] == ["The settings could not be saved"]
