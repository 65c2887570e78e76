"""The certificate page of the connection dialog: what is shown, what is harmless, and what consent does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.engine.certificates import A, B
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import CertificateRefused
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Trial
from vmclient.engine.trust import fingerprint
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.theme import Theme
from vmclient.ui.widgets import PlainLabel

ADDRESS = "vsphere://root@vc-a.example"


class Server:
    """Shows a certificate, and answers who accepted it."""

    def __init__(self, code: str = "certificate.not_trusted", **facts: Fact) -> None:
        self.tried: list[Request] = []
        told: dict[str, Fact] = {
            "server": "vc-a.example", "connection": "vc-a.example", "reason": "self_signed",
            "fingerprint": fingerprint(A), "pem": A, "subject": "CN=<b>vc</b>", "issuer": "CN=CA",
            "not_after": "2126-11-03T16:51:10+00:00", "names": ("vc-a.example",),
        }  # fmt: skip
        self.problem = Problem(code, {**told, **facts})

    def __call__(self, request: Request) -> Trial:
        """Try."""
        self.tried.append(request)
        if request.certificate != A:
            raise CertificateRefused(self.problem)
        return Trial(("esx-1",), 3)


Open = Callable[[Server], ConnectDialog]


@pytest.fixture
def opened(light: Theme, qtbot: QtBot) -> Open:
    """Opens the dialog on a server, presses Connect, and waits for its certificate."""

    def made(server: Server) -> ConnectDialog:
        dialog = ConnectDialog(Bridge(), server, address=ADDRESS)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.connect_button.click()
        qtbot.waitUntil(dialog.asks, timeout=2000)
        return dialog

    return made


def answer(word: str, seen: list[str]) -> None:
    """Answer the next question by the button of this word, and note what it said and what Enter presses."""

    def press() -> None:
        box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox))
        default = box.defaultButton()
        seen.extend([box.text(), default.text() if isinstance(default, QPushButton) else ""])
        next(button for button in box.buttons() if button.text() == word).click()

    QTimer.singleShot(0, press)


def test_the_page_has_all_that_one_compares(opened: Open) -> None:
    """Fingerprint, subject, issuer and date can be selected, letter by letter as the server gave them."""
    dialog = opened(Server())
    texts = {label.accessibleName() for label in dialog.certificate.findChildren(PlainLabel)}
    assert f"SHA-256 fingerprint: {fingerprint(A)}" in texts
    assert {"Subject: CN=<b>vc</b>", "Issuer: CN=CA", "Made for: vc-a.example"} <= texts
    for label in dialog.certificate.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    digits = dialog.certificate.findChild(PlainLabel, "fingerprint")
    assert digits is not None
    assert digits.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    metrics = digits.fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("ABCD")


def test_the_fingerprint_can_be_copied(opened: Open) -> None:
    """As one line, the way other programs write it; nothing else has been put on the clipboard before."""
    dialog = opened(Server())
    assert dialog.certificate.copy is not None
    dialog.certificate.copy.click()
    assert QGuiApplication.clipboard().text() == fingerprint(A)


def test_enter_and_escape_are_harmless(opened: Open, qtbot: QtBot) -> None:
    """Both go back to the fields, and the server was asked once, without consent."""
    server = Server()
    dialog = opened(server)
    assert dialog.cancel.isDefault()
    assert dialog.focusWidget() is dialog.cancel
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.asks()
    assert dialog.isVisible()
    assert "vc-a.example was not accepted" in dialog.note()
    dialog.connect_button.click()
    qtbot.waitUntil(dialog.asks, timeout=2000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.asks()
    assert [request.certificate for request in server.tried] == [None, None]


def test_consent_goes_on_where_it_was_refused(opened: Open, qtbot: QtBot) -> None:
    """Trusted, the same connection is tried with this very certificate, and the session is asked for it."""
    server = Server()
    dialog = opened(server)
    with qtbot.waitSignal(dialog.connection_asked, timeout=2000) as asked:
        dialog.trust.click()
    assert asked.args == [Request(address=ADDRESS, certificate=A, remember=True)]
    assert [request.certificate for request in server.tried] == [None, A]
    assert not dialog.isVisible()


def test_consent_is_for_one_server(opened: Open, qtbot: QtBot) -> None:
    """With another server in the fields the certificate is not accepted by that."""
    server = Server()
    dialog = opened(server)
    dialog.trust.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=2000)
    dialog.fields.host.setText("vc-other.example")
    assert dialog._request().certificate is None


def test_an_expired_certificate_has_no_button(opened: Open) -> None:
    """Only the way back is left."""
    dialog = opened(Server(reason="expired"))
    assert not dialog.trust.isVisible()
    assert dialog.cancel.isVisible()


@pytest.mark.parametrize("chosen", ["Replace Certificate", "Keep the Accepted One"])
def test_a_changed_certificate_is_replaced_by_a_second_yes_alone(
    opened: Open, qtbot: QtBot, chosen: str
) -> None:
    """Both fingerprints are shown in red; the question's default keeps the old one."""
    server = Server("certificate.changed", expected=fingerprint(B))
    dialog = opened(server)
    strip = dialog.certificate.strip
    assert strip is not None
    assert "another certificate" in strip.head.text_whole()
    digits = [one.accessibleName() for one in dialog.certificate.findChildren(PlainLabel, "fingerprint")]
    assert digits == [f"Accepted before: {fingerprint(B)}", f"Shown now: {fingerprint(A)}"]
    seen: list[str] = []
    dialog.trust.click()
    answer(chosen, seen)  # the question is open by then: none opens while a press lasts
    qtbot.waitUntil(lambda: len(seen) > 1, timeout=2000)
    assert "vc-a.example" in seen[0]
    assert seen[1] == "Keep the Accepted One"
    if chosen == "Replace Certificate":
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=2000)
        assert [request.certificate for request in server.tried] == [None, A]
    else:
        assert dialog.asks()
        assert [request.certificate for request in server.tried] == [None]


def test_a_certificate_refused_meanwhile_is_shown_at_once(light: Theme, qtbot: QtBot) -> None:
    """Opened for a connection that waits, the dialog asks the server nothing before the person has looked."""
    server = Server("certificate.changed", expected=fingerprint(B))
    dialog = ConnectDialog(Bridge(), server, address=ADDRESS, problem=server.problem)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.asks()
    assert server.tried == []


def test_no_fingerprint_is_cut(opened: Open, qtbot: QtBot) -> None:
    """The page is as wide as its widest line, whatever the dialog was before."""
    dialog = opened(Server("certificate.changed", expected=fingerprint(B)))
    dialog.resize(10, 10)
    for label in dialog.certificate.findChildren(PlainLabel, "fingerprint"):
        assert label.width() >= label.sizeHint().width()


def test_the_page_stays_on_the_screen_whatever_a_server_calls_itself(opened: Open) -> None:
    """Names of thousands of letters make the dialog neither wider nor higher than a small screen."""
    dialog = opened(Server(subject="\u202e" * 5000, issuer="y " * 2000, names=("\u202e" * 250,) * 50))
    assert dialog.width() <= 900
    assert dialog.minimumSizeHint().width() <= 900
    assert dialog.height() <= 700
