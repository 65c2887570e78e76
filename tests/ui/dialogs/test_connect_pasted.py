"""What people write or paste into the host's field of the connection dialog, which is more than a host."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vmclient.engine.addresses import Kind, Request
from vmclient.engine.trial import Trial
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.theme import Theme


@pytest.fixture
def dialog(light: Theme, qtbot: QtBot) -> ConnectDialog:
    """An open dialog."""
    made = ConnectDialog(Bridge(), lambda _: Trial(("kvm-a1",), 7))
    qtbot.addWidget(made)
    made.show()
    return made


def asked(dialog: ConnectDialog, qtbot: QtBot) -> str:
    """Press Connect; the address that is asked for."""
    with qtbot.waitSignal(dialog.connection_asked, timeout=10_000) as answer:
        dialog.connect_button.click()
    request = answer.args[0]
    assert isinstance(request, Request)
    return request.address


def test_a_whole_address_is_taken_as_one(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Pasted into the host's field, it goes to the address's, and the keyboard with it."""
    QApplication.clipboard().setText(" qemu+ssh://root@kvm-a1.example/system ")
    dialog.fields.host.paste()
    assert dialog.fields.by_uri.isChecked()
    assert dialog.fields.uri.text() == "qemu+ssh://root@kvm-a1.example/system"
    assert dialog.focusWidget() is dialog.fields.uri
    assert asked(dialog, qtbot).startswith("qemu+ssh://root@kvm-a1.example/system")


def test_user_and_host_go_to_their_own_fields(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """As one types them for ssh, letter by letter: "mara@kvm-a1"."""
    QTest.keyClicks(dialog.fields.host, "mara@kvm-a1")
    assert (dialog.fields.user.text(), dialog.fields.host.text()) == ("mara", "kvm-a1")
    assert asked(dialog, qtbot).startswith("qemu+ssh://mara@kvm-a1/system")


def test_a_server_of_vmware_is_left_as_it_is_written(dialog: ConnectDialog) -> None:
    """The users of a vCenter have an @ of their own; what is no host is refused there as ever."""
    dialog.fields.kind.setCurrentIndex(list(Kind).index(Kind.VSPHERE))
    QTest.keyClicks(dialog.fields.host, "a@vc")
    assert dialog.fields.host.text() == "a@vc"
    assert not dialog.connect_button.isEnabled()


@pytest.mark.parametrize("written", ["-oProxyCommand=x@kvm-a1", "a b@kvm-a1", "mara@-x"])
def test_what_is_harmful_stays_refused(dialog: ConnectDialog, written: str) -> None:
    """Taken apart, user and host are checked like those that were written into their own fields."""
    QTest.keyClicks(dialog.fields.host, written)
    assert not dialog.connect_button.isEnabled()
