"""The connection dialog: what is filled in, what is refused, and what a trial answers."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.engine.fake_driver import FakeDriver, a_host, an_inventory
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.addresses import Kind, Request, Way
from vmclient.engine.trial import Trial, look
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.theme import Theme

CANARY = "correct horse"
TryOut = Callable[[Request], Trial]
Make = Callable[..., ConnectDialog]


def well(request: Request) -> Trial:
    """Find one host."""
    return Trial(("kvm-a1",), 7)


@pytest.fixture
def make(light: Theme, qtbot: QtBot) -> Make:
    """Opens dialogs, with a trial of the test's own."""

    def made(try_out: TryOut = well, **arguments: object) -> ConnectDialog:
        dialog = ConnectDialog(Bridge(), try_out, **arguments)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


@pytest.fixture
def dialog(make: Make) -> ConnectDialog:
    """An open dialog whose trials find one host."""
    return make()


def take(dialog: ConnectDialog, way: Way) -> None:
    """Choose a transport."""
    dialog.fields.way.setCurrentIndex(list(Way).index(way))


def vsphere(dialog: ConnectDialog, host: str = "vc.example", user: str = "root") -> ConnectDialog:
    """Choose a vCenter and fill in who logs in where."""
    dialog.fields.kind.setCurrentIndex(list(Kind).index(Kind.VSPHERE))
    dialog.fields.host.setText(host)
    dialog.fields.user.setText(user)
    return dialog


def test_a_host_by_ssh_becomes_an_address(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Host, user and port give the address that the session is asked for."""
    dialog.fields.host.setText("kvm-a1.example")
    dialog.fields.user.setText("mara")
    dialog.fields.port.setValue(2222)
    with qtbot.waitSignal(dialog.connection_asked, timeout=1000) as asked:
        dialog.connect_button.click()
    assert asked.args == [
        Request(address="qemu+ssh://mara@kvm-a1.example:2222/system?no_tty=1", remember=True)
    ]


@pytest.mark.parametrize(
    "host", ["", "a b", "kvm;rm", "-oProxyCommand=x", "a/../b", "user@host", "h?command=x"]
)
@pytest.mark.parametrize("kind", Kind)
def test_what_is_no_host_cannot_be_opened(dialog: ConnectDialog, host: str, kind: Kind) -> None:
    """Connect and Test stay disabled, and the foot says why, for whatever is not a plain host name."""
    dialog.fields.kind.setCurrentIndex(list(Kind).index(kind))
    dialog.fields.user.setText("root")
    dialog.fields.host.setText(host)
    assert not dialog.connect_button.isEnabled()
    assert not dialog.test.isEnabled()
    assert dialog.note()


@pytest.mark.parametrize(
    "uri",
    [
        "qemu+ext://host/system?command=/bin/sh",
        "qemu+ssh://host/system?command=/bin/sh",
        "qemu+ssh://host/system?netcat=/tmp/x",
        "vsphere://root:secret@vc.example",
        "vsphere://vc.example/?command=/bin/sh",
    ],
)
def test_a_uri_that_is_not_harmless_reaches_no_session(dialog: ConnectDialog, uri: str) -> None:
    """What could run a program, or holds a password, is refused in the dialog already."""
    dialog.fields.by_uri.setChecked(True)
    dialog.fields.uri.setText(uri)
    assert not dialog.connect_button.isEnabled()


def test_plain_tcp_needs_consent(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Without the tick nothing can be opened; with it the consent goes along."""
    dialog.fields.host.setText("kvm-a1")
    assert not dialog.fields.consent.isVisible()
    take(dialog, Way.TCP)
    assert dialog.fields.consent.isVisible()
    assert not dialog.connect_button.isEnabled()
    dialog.fields.consent.setChecked(True)
    with qtbot.waitSignal(dialog.connection_asked, timeout=1000) as asked:
        dialog.connect_button.click()
    assert asked.args == [Request(address="qemu+tcp://kvm-a1/system", unencrypted=True, remember=True)]


def test_only_the_fields_of_the_transport_are_shown(dialog: ConnectDialog) -> None:
    """A socket has a path and no host; this machine has neither."""
    fields = dialog.fields
    take(dialog, Way.SOCKET)
    assert fields.socket.isVisible()
    assert not fields.host.isVisible()
    take(dialog, Way.LOCAL)
    assert not fields.socket.isVisible()
    assert dialog.connect_button.isEnabled()


def test_a_vcenter_has_a_login_and_no_transport(dialog: ConnectDialog) -> None:
    """Server, port, user and password are shown; the password is hidden and not remembered unless asked."""
    fields = vsphere(dialog).fields
    shown = [one.isVisible() for one in (fields.host, fields.port, fields.user, fields.password)]
    assert shown == [True] * 4
    assert not fields.way.isVisible()
    assert not fields.keyfile.isVisible()
    assert fields.host.accessibleName() == "Server"
    assert fields.password.echoMode() is QLineEdit.EchoMode.Password
    assert not fields.remember.isChecked()
    assert CANARY not in repr(Request(address="x", password=CANARY))


def test_an_address_of_a_vcenter_asks_for_the_password_beside_it(dialog: ConnectDialog) -> None:
    """Written by hand, it has the password field that a libvirt address has not."""
    fields = dialog.fields
    fields.by_uri.setChecked(True)
    fields.uri.setText("qemu:///system")
    assert not fields.password.isVisible()
    fields.uri.setText("vsphere://root@esx-1")
    fields.password.setText(CANARY)
    assert fields.password.isVisible()
    assert fields.request().password == CANARY


def test_without_a_user_a_vcenter_cannot_be_opened(dialog: ConnectDialog) -> None:
    """The foot asks for the user; without a password the remembered one is tried."""
    vsphere(dialog, user="")
    assert not dialog.connect_button.isEnabled()
    assert "user" in dialog.note()
    dialog.fields.user.setText("administrator@vsphere.local")
    assert dialog.connect_button.isEnabled()
    assert dialog.fields.address() == "vsphere://administrator%40vsphere.local@vc.example"


def test_a_vcenter_is_tried_before_the_dialog_closes(make: Make, qtbot: QtBot) -> None:
    """Connect tries with what was typed; only when that works, the session is asked for it."""
    tried: list[Request] = []

    def try_out(request: Request) -> Trial:
        tried.append(request)
        return Trial(("esx-1",), 3)

    dialog = vsphere(make(try_out))
    dialog.fields.password.setText(CANARY)
    dialog.fields.remember.setChecked(True)
    with qtbot.waitSignal(dialog.connection_asked, timeout=10_000) as asked:
        dialog.connect_button.click()
    wanted = Request(address="vsphere://root@vc.example", password=CANARY, keep_password=True, remember=True)
    assert (tried, asked.args) == ([wanted], [wanted])
    assert not dialog.isVisible()
    assert dialog.fields.password.text() == ""


@pytest.mark.parametrize("code", ["connection.login_refused", "connection.password_needed"])
def test_a_refused_login_keeps_the_dialog_open(make: Make, qtbot: QtBot, code: str) -> None:
    """The reason stands in the dialog, the password is to be written anew, and nothing tries by itself."""
    tries: list[Request] = []

    def refuse(request: Request) -> Trial:
        tries.append(request)
        raise ConnectionFailed(Problem(code, {"connection": "vc.example"}))

    dialog = vsphere(make(refuse))
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: "vc.example" in dialog.said(), timeout=10_000)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields.password
    assert len(tries) == 1
    assert dialog.connect_button.isEnabled()


def test_while_it_connects_the_dialog_says_so_and_can_be_cancelled(make: Make, qtbot: QtBot) -> None:
    """A server that does not answer freezes nothing; what it answers after Cancel opens nothing."""
    go, done = Event(), Event()

    def slow(request: Request) -> Trial:
        go.wait(timeout=10)
        done.set()
        return Trial((), 0)

    dialog = vsphere(make(slow))
    asked: list[Request] = []
    dialog.connection_asked.connect(asked.append)
    dialog.connect_button.click()
    assert dialog.note() == "Connecting…"
    assert not dialog.connect_button.isEnabled()
    dialog.cancel.click()
    assert not dialog.isVisible()
    go.set()
    assert done.wait(timeout=10)
    told: list[bool] = []
    dialog._attempt._bridge.run(lambda: told.append(True))  # queued behind the answer
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert asked == []


def test_a_trial_says_what_it_found(dialog: ConnectDialog, qtbot: QtBot) -> None:
    """Test answers with the host and the number of VMs, and the dialog stays open."""
    dialog.fields.host.setText("kvm-a1")
    dialog.test.click()
    qtbot.waitUntil(lambda: "kvm-a1, 7 virtual machines" in dialog.note(), timeout=10_000)
    assert dialog.isVisible()


def test_a_failed_trial_says_why(make: Make, qtbot: QtBot) -> None:
    """The problem's words stand in the dialog, and it can be tried again."""

    def refuse(request: Request) -> Trial:
        raise ConnectionFailed(Problem("connection.refused", {"connection": "kvm-a1", "address": "kvm-a1"}))

    made = make(refuse)
    made.fields.host.setText("kvm-a1")
    made.test.click()
    qtbot.waitUntil(lambda: "kvm-a1" in made.said(), timeout=10_000)
    assert made.test.isEnabled()


def test_a_bug_of_a_driver_is_an_answer_too(
    make: Make, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever a trial raises, the dialog does not wait for ever."""

    def break_down(request: Request) -> Trial:
        raise KeyError("a bug")

    made = vsphere(make(break_down))
    made.test.click()
    qtbot.waitUntil(lambda: bool(made.said()), timeout=10_000)
    assert "a bug" not in made.said()
    assert "a bug" in caplog.text


def test_a_late_answer_about_something_else_is_not_shown(make: Make, qtbot: QtBot) -> None:
    """What was changed while a trial ran is not answered by that trial."""
    go, done = Event(), Event()

    def slow(request: Request) -> Trial:
        go.wait(timeout=10)
        done.set()
        return Trial(("old-host",), 1)

    made = make(slow)
    made.fields.host.setText("old-host")
    made.test.click()
    made.fields.host.setText("new-host")
    go.set()
    assert done.wait(timeout=10)
    told: list[bool] = []
    made._attempt._bridge.run(lambda: told.append(True))  # queued behind the answer
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "old-host" not in made.note()


class Opens:
    """A trial that opens connections, and remembers them."""

    def __init__(self) -> None:
        self.drivers: list[FakeDriver] = []
        self.go = Event()
        self.go.set()

    def __call__(self, request: Request) -> Trial:
        """Open one."""
        assert self.go.wait(timeout=10)
        self.drivers.append(FakeDriver(request.address, an_inventory([a_host("esx-1")])))
        return look(self.drivers[-1])

    def closed(self) -> list[bool]:
        """Tell of each whether it was closed."""
        return [one.calls[-1:] == ["close"] for one in self.drivers]


def test_what_the_trial_opened_goes_along(make: Make, qtbot: QtBot) -> None:
    """The request that Connect makes has the open connection, and closing the dialog leaves it open."""
    opens = Opens()
    dialog = vsphere(make(opens))
    with qtbot.waitSignal(dialog.connection_asked, timeout=10_000) as asked:
        dialog.connect_button.click()
    assert asked.args is not None
    assert asked.args[0].kept.take() is opens.drivers[0]
    assert opens.closed() == [False]


def test_after_a_test_that_went_well_connect_goes_on_with_it(make: Make, qtbot: QtBot) -> None:
    """Test and Connect log in once, though the ticks were changed between them."""
    opens = Opens()
    dialog = vsphere(make(opens))
    dialog.fields.password.setText(CANARY)
    dialog.test.click()
    qtbot.waitUntil(lambda: "esx-1" in dialog.note(), timeout=10_000)
    dialog.fields.remember.setChecked(True)
    with qtbot.waitSignal(dialog.connection_asked, timeout=10_000) as asked:
        dialog.connect_button.click()
    assert asked.args is not None
    (request,) = asked.args
    assert (request.password, request.keep_password) == (CANARY, True)
    assert request.kept.take() is opens.drivers[0]
    assert len(opens.drivers) == 1


@pytest.mark.parametrize("left", ["another server", "another password", "another test", "Cancel"])
def test_what_nobody_goes_on_with_is_closed(make: Make, qtbot: QtBot, left: str) -> None:
    """A tested connection ends as soon as something else is filled in or tried, and with the dialog."""
    opens = Opens()
    dialog = vsphere(make(opens))
    dialog.test.click()
    qtbot.waitUntil(lambda: "esx-1" in dialog.note(), timeout=10_000)
    assert opens.closed() == [False]
    match left:
        case "another server":
            dialog.fields.host.setText("vc-2.example")
        case "another password":
            dialog.fields.password.setText(CANARY)
        case "another test":
            opens.go.clear()
            dialog.test.click()
        case _:
            dialog.cancel.click()
    qtbot.waitUntil(lambda: opens.closed() == [True], timeout=10_000)
    opens.go.set()


def test_what_opens_after_the_dialog_was_closed_is_closed(make: Make, qtbot: QtBot) -> None:
    """A login that succeeds too late does not stay."""
    opens = Opens()
    opens.go.clear()
    dialog = vsphere(make(opens))
    dialog.connect_button.click()
    dialog.cancel.click()
    opens.go.set()
    qtbot.waitUntil(lambda: opens.closed() == [True], timeout=10_000)


def test_a_missing_library_disables_its_own_kinds_alone(make: Make) -> None:
    """Without libvirt a vCenter can be connected, and the package is named where it is needed."""

    def missing(kind: Kind) -> Problem | None:
        facts = {"library": "libvirt", "package": "libvirt-python"}
        return None if kind is Kind.VSPHERE else Problem("driver.missing", facts)

    made = make(missing=missing)
    made.fields.host.setText("kvm-a1")
    assert "libvirt-python" in made.said()
    assert not made.connect_button.isEnabled()
    vsphere(made)
    assert made.said() == ""
    assert made.connect_button.isEnabled()


def test_a_connection_that_needs_a_person_is_filled_in(make: Make) -> None:
    """Asked for again, the dialog shows server, port and user, the reason, and waits for the password."""
    problem = Problem("connection.password_needed", {"connection": "vc.example:8443"})
    made = make(address="vsphere://administrator%40vsphere.local@vc.example:8443", problem=problem)
    fields = made.fields
    assert (fields.host.text(), fields.port.value()) == ("vc.example", 8443)
    assert fields.user.text() == "administrator@vsphere.local"
    assert "vc.example:8443 needs a password" in made.said()
    assert made.focusWidget() is fields.password


def test_an_address_without_a_form_is_filled_in_as_it_is(make: Make) -> None:
    """A libvirt address comes back as the address that it was."""
    made = make(address="qemu+tls://kvm-a1/system")
    assert made.fields.by_uri.isChecked()
    assert made.fields.uri.text() == "qemu+tls://kvm-a1/system"
