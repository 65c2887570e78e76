"""From a connection that waits for a person to the dialog, and from there to the session."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.engine.certificates import A
from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.events import ConnectionLost, ConnectionOpened, Noticed
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import LoginRefused
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Trial
from vmclient.engine.trust import fingerprint
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme

NAME = "esx.example"  # the estate has hosts of this connection
ADDRESS = f"vsphere://root@{NAME}"
CANARY = "correct horse"


@pytest.fixture
def session() -> FakeSession:
    """A session over the small estate."""
    return FakeSession()


@pytest.fixture
def window(light: Theme, qtbot: QtBot, session: FakeSession) -> Iterator[Contents]:
    """A window that shows it."""
    bridge = Bridge()
    made = MainWindow(now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    contents = made.build(bridge)
    session.subscribe(bridge.take)
    contents.attach(session)
    yield contents
    contents.coordinator.session = None


def waits(code: str, hosts: tuple[str, ...] = (), **facts: Fact) -> ConnectionLost:
    """Make the event of a connection that waits for a person."""
    problem = Problem(code, {"connection": NAME, "server": NAME, **facts})
    return ConnectionLost(connection=NAME, hosts=hosts, problem=problem, address=ADDRESS, needs_person=True)


def dialogs(window: Contents) -> list[ConnectDialog]:
    """Give the connection dialogs that can be seen."""
    return [one for one in window.frame.findChildren(ConnectDialog) if one.isVisible()]


def the_dialog(window: Contents, qtbot: QtBot) -> ConnectDialog:
    """Wait for the one dialog."""
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=2000)
    return dialogs(window)[0]


def latest(window: Contents) -> str:
    """Read the newest message."""
    messages = window.messages.messages
    return messages[0].text if messages else ""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("connection.login_refused", "esx.example does not accept the login."),
        ("connection.password_needed", "esx.example needs a password."),
        ("certificate.changed", "esx.example shows another certificate than the one accepted."),
    ],
)
def test_the_window_says_what_it_waits_for_and_leads_there(
    window: Contents, session: FakeSession, qtbot: QtBot, code: str, said: str
) -> None:
    """The message has the reason, and its link the dialog with that server in its fields."""
    session.emit(waits(code))
    qtbot.waitUntil(lambda: latest(window) == said, timeout=2000)
    assert dialogs(window) == []
    window.messages.lines[0].link.click()
    dialog = the_dialog(window, qtbot)
    assert dialog.fields.host.text() == NAME
    assert dialog.fields.user.text() == "root"
    assert NAME in dialog.said()


def test_vms_of_a_connection_that_waits_are_said_to_be_unknown(
    window: Contents, session: FakeSession, qtbot: QtBot
) -> None:
    """It is told as any other loss is: their state is not known, and nothing stopped."""
    hosts = tuple(one.name for one in session.inventory.hosts.values() if one.connection == NAME)
    session.emit(waits("connection.login_refused", hosts))
    qtbot.waitUntil(lambda: "does not accept the login" in latest(window), timeout=2000)
    assert latest(window).endswith("shown as Unknown, not as stopped.")


def test_what_the_command_line_asked_for_opens_the_dialog_by_itself(
    window: Contents, session: FakeSession, qtbot: QtBot
) -> None:
    """The first time it waits, and not again after the person has closed it."""
    window.coordinator.expect(NAME, ask=True)
    session.emit(waits("connection.password_needed"))
    dialog = the_dialog(window, qtbot)
    dialog.reject()
    session.emit(waits("connection.login_refused"))
    qtbot.waitUntil(lambda: "does not accept" in latest(window), timeout=2000)
    assert dialogs(window) == []


def test_two_that_wait_have_one_dialog_after_the_other(
    window: Contents, session: FakeSession, qtbot: QtBot
) -> None:
    """Nobody has to answer two servers at once."""
    other = ConnectionLost(
        connection="vc", problem=Problem("connection.password_needed", {"connection": "vc"}),
        address="vsphere://root@vc", needs_person=True,
    )  # fmt: skip
    for name in (NAME, "vc"):
        window.coordinator.expect(name, ask=True)
    session.emit(waits("connection.password_needed"))
    session.emit(other)
    first = the_dialog(window, qtbot)
    assert first.fields.host.text() == NAME
    first.reject()
    qtbot.waitUntil(lambda: [one.fields.host.text() for one in dialogs(window)] == ["vc"], timeout=2000)


def test_one_that_opened_asks_for_nothing(window: Contents, session: FakeSession, qtbot: QtBot) -> None:
    """What happens to it later is told in the messages alone."""
    window.coordinator.expect(NAME, ask=True)
    session.emit(ConnectionOpened(connection=NAME))
    session.emit(waits("connection.login_refused"))
    qtbot.waitUntil(lambda: "does not accept" in latest(window), timeout=2000)
    assert dialogs(window) == []


def test_the_whole_way_by_the_dialog(window: Contents, session: FakeSession, qtbot: QtBot) -> None:
    """A certificate, a wrong password, the right one: the session is asked once, with all of it."""
    refusal = waits(
        "certificate.not_trusted", fingerprint=fingerprint(A), pem=A, reason="self_signed"
    ).problem
    window.coordinator.expect(NAME, ask=True)
    session.answers[ADDRESS] = LoginRefused(Problem("connection.login_refused", {"connection": NAME}))
    session.emit(ConnectionLost(connection=NAME, problem=refusal, address=ADDRESS, needs_person=True))
    dialog = the_dialog(window, qtbot)
    assert dialog.asks()
    dialog.trust.click()
    qtbot.waitUntil(lambda: "does not accept" in dialog.said(), timeout=2000)
    session.answers[ADDRESS] = Trial(("esx-01",), 5)
    dialog.fields.password.setText(CANARY)
    dialog.fields.remember.setChecked(True)
    dialog.connect_button.click()
    wanted = Request(address=ADDRESS, password=CANARY, keep_password=True, certificate=A, remember=True)
    qtbot.waitUntil(lambda: session.requests == [wanted], timeout=2000)
    assert [request.certificate for request in session.tried] == [A, A]


def test_a_keyring_that_cannot_be_used_is_told(window: Contents, session: FakeSession, qtbot: QtBot) -> None:
    """The message says what becomes of the password."""
    session.emit(Noticed(about=ADDRESS, problem=Problem("connection.keyring_unusable")))
    said = "The system's keyring cannot be used. The password is kept until the program ends."
    qtbot.waitUntil(lambda: latest(window) == said, timeout=2000)


def test_a_connection_that_is_closed_can_be_forgotten(window: Contents, session: FakeSession) -> None:
    """Its message says that the next start opens it again, and its link has that be no more."""
    window.coordinator.connect_to(Request(address=ADDRESS, remember=True))
    window.coordinator.disconnect_from(ADDRESS)
    said = window.messages.messages[0]
    assert "The next start opens it again" in said.text
    assert said.link == "Forget It"

    assert said.follow is not None
    said.follow()
    assert not session.remembered
    assert "is forgotten" in latest(window)


def test_a_connection_that_is_not_remembered_is_closed_without_a_question(window: Contents) -> None:
    """There is nothing to forget."""
    window.coordinator.connect_to(Request(address=ADDRESS))
    window.coordinator.disconnect_from(ADDRESS)
    assert window.messages.messages[0].text == f"Disconnected from {ADDRESS}."
    assert not window.messages.messages[0].link
