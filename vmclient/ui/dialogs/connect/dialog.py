"""The dialog: fields, or the certificate that was refused, and a foot that says what is going on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError
from vmclient.engine import addresses
from vmclient.engine.addresses import Kind, Request
from vmclient.engine.trial import Trial
from vmclient.text import certificate as certificate_words
from vmclient.text import connect as words
from vmclient.text import label
from vmclient.ui import plain, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect.attempt import Attempt
from vmclient.ui.dialogs.connect.certificate import CertificatePage
from vmclient.ui.dialogs.connect.fields import Fields
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.dialogs.sure import sure
from vmclient.ui.later import Later
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, PrimaryButton, Strip, dialog_frame

Purpose = Literal["test", "connect"]
_CERTIFICATE = ("certificate.not_trusted", "certificate.changed", "host_key.not_known", "host_key.changed")
_PASSWORD = ("connection.password_needed", "connection.login_refused")


class ConnectDialog(QDialog):
    """`connection_asked(Request)` is emitted with a checked address when the dialog is accepted.

    `try_out` opens what is asked for as a trial; it blocks, so it runs on a thread of its own. For a vCenter
    or an ESX host the dialog closes only after such a trial: certificate and password are settled in it.
    What the trial has opened goes along with the request, so that nobody logs in twice.
    `address` fills the fields in, `problem` says why they are shown again.
    """

    connection_asked = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        try_out: Callable[[Request], Trial],
        parent: QWidget | None = None,
        *,
        missing: Callable[[Kind], Problem | None] = addresses.missing,
        address: str = "",
        problem: Problem | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("connect_dialog")
        self._accepted: dict[str, str] = {}  # server -> the certificate that was accepted in this dialog
        self._problem: Problem | None = None
        self._purpose: Purpose = "connect"
        self._attempt = Attempt(bridge, try_out, self)
        self._attempt.found.connect(self._found)
        self._attempt.failed.connect(self._failed)
        self.fields = Fields(missing)
        self.certificate = CertificatePage()
        self._make_buttons()
        self._lay_out()
        if address:
            self.fields.fill(address)
        self.fields.changed.connect(self._changed)
        self._changed()
        self.resize(QSize(theme.px(680), theme.px(520)).boundedTo(self.screen().availableSize()))
        self.fields.first().setFocus()
        if problem is not None:
            self._failed(problem)

    # --- parts ---

    def _make_buttons(self) -> None:
        self.test = Button(words.word("test"), "check-again", accessible=label.plain(words.word("test")))
        self.connect_button = PrimaryButton(
            words.word("connect"), accessible=label.plain(words.word("connect"))
        )
        self.cancel = Button(words.word("cancel"))
        self.trust = Button("")
        for name, button in (
            ("test", self.test), ("connect", self.connect_button), ("cancel", self.cancel),
            ("trust", self.trust),
        ):  # fmt: skip
            button.setObjectName(f"connect_{name}")
        self.test.clicked.connect(lambda: self._try("test"))
        self.connect_button.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)
        later = Later(self)
        self.trust.clicked.connect(lambda: later.do(self._trust))

    def _lay_out(self) -> None:
        head = DialogHead("connect", "accent", "", words.word("title"), words.word("lead"))
        self._said = Strip("warn", "")
        self._said.setObjectName("connect_said")
        filling = QWidget()
        column = QVBoxLayout(filling)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.fields)
        column.addWidget(self._said)
        column.addStretch(1)
        self._pages = QStackedWidget()
        self._filling = SqueezeArea(filling)
        self._filling.verticalScrollBar().rangeChanged.connect(lambda _, missing: self._grow(missing))
        self._pages.addWidget(self._filling)
        self._pages.addWidget(self.certificate)
        body = QVBoxLayout()
        body.addWidget(self._pages)
        foot = DialogFoot()
        foot.add_left(self.test)
        foot.add_button(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        foot.add_button(self.trust, QDialogButtonBox.ButtonRole.AcceptRole)
        foot.add_button(self.connect_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._foot = foot
        dialog_frame(self, words.word("title"), head, body, foot)
        self._show_page()

    def note(self) -> str:
        """Give the words of the foot."""
        return self._foot.note.text_whole()

    def said(self) -> str:
        """Give the warning that stands in the dialog; empty without one."""
        return self._said.text.text_whole()

    def asks(self) -> bool:
        """Tell whether a certificate is shown, and not the fields."""
        return self._problem is not None

    # --- what is shown ---

    def _changed(self) -> None:
        """Something else is filled in: no answer about what stood there before is wanted."""
        self._attempt.end()
        missing = self.fields.missing()
        self._say(words.failed(missing) if missing is not None else "")
        self._allow()
        self._foot.set_note(self.fields.reason())

    def _allow(self) -> None:
        ready = not self.fields.reason() and not self._attempt.under_way
        self.connect_button.setEnabled(ready)
        self.test.setEnabled(ready)

    def _show_page(self) -> None:
        """Show the fields, or the certificate with its own buttons; what Enter presses is harmless there."""
        asks = self._problem is not None
        self._pages.setCurrentIndex(1 if asks else 0)
        self.test.setVisible(not asks)
        self.connect_button.setVisible(not asks)
        word = self.certificate.accept_word if asks else ""
        self.trust.setVisible(bool(word))
        self.trust.setText(plain.visible(word))
        self.trust.setAccessibleName(label.plain(word))
        (self.cancel if asks else self.connect_button).setDefault(True)
        if asks:
            self.cancel.setFocus()

    def _say(self, text: str) -> None:
        self._said.setVisible(bool(text))
        self._said.set_text(text)
        if text:
            # The layout has no place for it yet.
            QTimer.singleShot(0, self, lambda: self._filling.ensureWidgetVisible(self._said))

    def _grow(self, missing: int) -> None:
        """Take the height of what has no room, as far as the screen goes."""
        if missing:
            self.resize(self.width(), min(self.height() + missing, self.screen().availableSize().height()))

    # --- what is done ---

    def _request(self) -> Request:
        server = addresses.vouched(self.fields.address())
        return self.fields.request(self._accepted.get(server) if server is not None else None)

    def _try(self, purpose: Purpose) -> None:
        try:
            request = self._request()
        except DriverError:  # the foot says so already
            return
        self._purpose = purpose
        self._say("")
        self._attempt.begin(request)
        self._allow()
        self._foot.set_note(
            words.word("connecting" if purpose == "connect" else "testing"), "in-progress", "accent"
        )

    def _go(self) -> None:
        """Open it: at once, or after a trial where a certificate or a password may have to be settled."""
        if self.fields.kind_wanted() is Kind.VSPHERE and not self._attempt.holds:
            self._try("connect")
        else:
            self._finish()

    def _finish(self) -> None:
        request = self._request()
        self.connection_asked.emit(replace(request, kept=self._attempt.hand_over()))
        self.accept()

    def _found(self, found: Trial) -> None:
        if self._purpose == "connect":
            self._finish()
            return
        self._allow()
        self._foot.set_note(words.found(found.hosts, found.vms), "passed", "ok")

    def _failed(self, problem: Problem) -> None:
        """Show why it did not work, and have it settled here where a person can do that."""
        self._allow()
        self._foot.set_note("")
        if problem.code in _CERTIFICATE and problem.facts.get("fingerprint"):
            self._problem = problem
            self.certificate.show_problem(problem)
            self._show_page()
            return
        self._say(words.failed(problem))
        if problem.code in _PASSWORD:
            self.fields.password.selectAll()
            self.fields.password.setFocus()

    def _trust(self) -> None:
        """Accept the certificate that is shown, for this server alone, and go on where it was refused."""
        problem = self._problem
        if problem is None:
            return
        if problem.code == "certificate.changed" and not sure(
            self, *certificate_words.replace_question(problem)
        ):
            return
        server = addresses.vouched(self.fields.address())
        if server is not None:
            self._accepted[server] = str(problem.facts.get("pem", ""))
        self._problem = None
        self._show_page()
        self.fields.first().setFocus()
        self._try(self._purpose)

    def reject(self) -> None:
        """Go back to the fields where a certificate is shown; else close."""
        if self._problem is None:
            super().reject()
            return
        server, key = str(self._problem.facts.get("server", "")), self._problem.code.startswith("host_key.")
        self._problem = None
        self._show_page()
        self.fields.first().setFocus()
        self._foot.set_note(certificate_words.not_trusted(server, key=key))

    def done(self, result: int) -> None:
        """Want no answer any more, and leave no password behind."""
        super().done(result)
        self.fields.forget()
        self._attempt.end()
