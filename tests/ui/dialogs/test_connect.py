"""The connection dialog: what is filled in, what is refused, and what a trial answers."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.addresses import Trial, Way
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.theme import Theme


@pytest.fixture
def dialog(light: Theme, qtbot: QtBot) -> ConnectDialog:
    """An open dialog whose trials find one host."""
    made = ConnectDialog(Bridge(), try_out=lambda text, consent: Trial(("kvm-a1",), 7))
    qtbot.addWidget(made)
    made.show()
    return made


def take(dialog: ConnectDialog, way: Way) -> None:
    """Choose a transport."""
    dialog.way.setCurrentIndex(list(Way).index(way))


def test_a_host_by_ssh_becomes_an_address(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Host, user and port give the address that the session is asked for."""
    dialog.host.setText("kvm-a1.example")
    dialog.user.setText("mara")
    dialog.port.setValue(2222)
    with qtbot.waitSignal(dialog.connection_asked, timeout=1000) as asked:
        dialog.connect_button.click()
    assert asked.args == ["qemu+ssh://mara@kvm-a1.example:2222/system?no_tty=1", False]


@pytest.mark.parametrize(
    "host", ["", "a b", "kvm;rm", "-oProxyCommand=x", "a/../b", "user@host", "h?command=x"]
)
def test_what_is_no_host_cannot_be_opened(dialog: ConnectDialog, host: str) -> None:
    """Connect and Test stay disabled, and the foot says why, for whatever is not a plain host name."""
    dialog.host.setText(host)
    assert not dialog.connect_button.isEnabled()
    assert not dialog.test.isEnabled()


@pytest.mark.parametrize(
    "uri",
    [
        "qemu+ext://host/system?command=/bin/sh",
        "qemu+ssh://host/system?command=/bin/sh",
        "qemu+ssh://host/system?netcat=/tmp/x",
    ],
)
def test_a_uri_that_names_a_program_reaches_no_session(dialog: ConnectDialog, uri: str) -> None:
    """What could run a program is refused in the dialog already."""
    dialog.by_uri.setChecked(True)
    dialog.uri.setText(uri)
    assert not dialog.connect_button.isEnabled()


def test_plain_tcp_needs_consent(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Without the tick nothing can be opened; with it the consent goes along."""
    dialog.host.setText("kvm-a1")
    assert not dialog.consent.isVisible()
    take(dialog, Way.TCP)
    assert dialog.consent.isVisible()
    assert not dialog.connect_button.isEnabled()
    dialog.consent.setChecked(True)
    with qtbot.waitSignal(dialog.connection_asked, timeout=1000) as asked:
        dialog.connect_button.click()
    assert asked.args == ["qemu+tcp://kvm-a1/system", True]


def test_only_the_fields_of_the_transport_are_shown(dialog: ConnectDialog) -> None:
    """A socket has a path and no host; this machine has neither."""
    take(dialog, Way.SOCKET)
    assert dialog.socket.isVisible()
    assert not dialog.host.isVisible()
    take(dialog, Way.LOCAL)
    assert not dialog.socket.isVisible()
    assert dialog.connect_button.isEnabled()


def test_a_trial_says_what_it_found(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Test answers with the host and the number of VMs, and the dialog stays open."""
    dialog.host.setText("kvm-a1")
    dialog.test.click()
    qtbot.waitUntil(lambda: "kvm-a1, 7 virtual machines" in dialog.note(), timeout=2000)
    assert dialog.isVisible()


def test_a_failed_trial_says_why(light: Theme, qtbot: QtBot) -> None:
    """The problem's words stand in the dialog, and it can be tried again."""

    def refuse(text: str, consent: bool) -> Trial:
        raise ConnectionFailed(Problem("connection.refused", {"connection": "kvm-a1", "address": "kvm-a1"}))

    made = ConnectDialog(Bridge(), try_out=refuse)
    qtbot.addWidget(made)
    made.show()
    made.host.setText("kvm-a1")
    made.test.click()
    qtbot.waitUntil(lambda: "kvm-a1" in made.said(), timeout=2000)
    assert made.test.isEnabled()


def test_a_late_answer_about_something_else_is_not_shown(light: Theme, qtbot: QtBot) -> None:
    """What was changed while a trial ran is not answered by that trial."""
    go, done = Event(), Event()

    def slow(text: str, consent: bool) -> Trial:
        go.wait(timeout=10)
        done.set()
        return Trial(("old-host",), 1)

    bridge = Bridge()
    made = ConnectDialog(bridge, try_out=slow)
    qtbot.addWidget(made)
    made.show()
    made.host.setText("old-host")
    made.test.click()
    made.host.setText("new-host")
    go.set()
    assert done.wait(timeout=10)
    told: list[bool] = []
    bridge.run(lambda: told.append(True))  # queued behind the answer
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert "old-host" not in made.note()


def test_without_libvirt_it_says_what_to_install(light: Theme, qtbot: QtBot) -> None:
    """The package is named, and nothing can be opened."""
    missing = Problem("driver.missing", {"library": "libvirt", "package": "libvirt-python"})
    made = ConnectDialog(Bridge(), missing=missing)
    qtbot.addWidget(made)
    made.show()
    made.host.setText("kvm-a1")
    assert "libvirt-python" in made.said()
    assert not made.connect_button.isEnabled()
