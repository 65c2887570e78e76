"""**Connect…**: a libvirt host by a form or by its URI, tested before it is opened if a person likes."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, DriverError
from vmclient.engine import addresses
from vmclient.engine.addresses import Form, Kind, Trial, Way
from vmclient.text import connect as words
from vmclient.text import label
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, PrimaryButton, Strip, dialog_frame

_ROWS: dict[Way, frozenset[str]] = {
    Way.LOCAL: frozenset(),
    Way.SOCKET: frozenset({"socket"}),
    Way.SSH: frozenset({"host", "port", "user", "keyfile"}),
    Way.TLS: frozenset({"host", "port"}),
    Way.TCP: frozenset({"host", "port"}),
}


class ConnectDialog(QDialog):
    """`connection_asked(address, unencrypted)` is emitted with a checked address when the dialog is accepted.

    `try_out` opens an address for a trial; it blocks, so it runs on a thread of its own.
    """

    connection_asked = Signal(str, bool)

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        missing: Problem | None = None,
        try_out: Callable[[str, bool], Trial] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("connect_dialog")
        self._bridge, self._missing = bridge, missing
        self._try_out = try_out or (
            lambda text, consent: addresses.trial(text, access=Access(unencrypted=consent))
        )
        self._trial = 0
        self._make_fields()
        self._lay_out()
        self._connect()
        self._update()
        self.resize(theme.px(640), theme.px(520))
        self.host.setFocus()

    # --- parts ---

    def _make_fields(self) -> None:
        self.by_form, self.by_uri = QRadioButton(words.word("form")), QRadioButton(words.word("uri"))
        self.by_form.setChecked(True)
        self.kind, self.way = QComboBox(), QComboBox()
        for kind in (Kind.KVM, Kind.XEN):
            self.kind.addItem(words.kind(kind.value), kind)
        for way in Way:
            self.way.addItem(words.way(way.value), way)
        self.way.setCurrentIndex(list(Way).index(Way.SSH))
        self.host, self.user, self.socket, self.keyfile = (QLineEdit() for _ in range(4))
        self.port = QSpinBox()
        self.port.lineEdit().setTextMargins(theme.px(6), 0, theme.px(2), 0)  # the style gives it none
        self.port.setRange(0, 65535)
        self.port.setSpecialValueText(words.word("default"))
        self.user.setPlaceholderText(words.word("default_user"))
        self.keyfile.setPlaceholderText(words.word("key_hint"))
        self.uri = QLineEdit()
        self.uri.setPlaceholderText(words.word("uri_hint"))
        self.consent = QCheckBox(words.word("consent"))
        self.test = Button(words.word("test"), "check-again", accessible=label.plain(words.word("test")))
        self.connect_button = PrimaryButton(
            words.word("connect"), accessible=label.plain(words.word("connect"))
        )
        self.cancel = Button(words.word("cancel"))
        named: dict[str, QWidget] = {
            "form": self.by_form, "uri": self.by_uri, "kind": self.kind, "way": self.way, "host": self.host,
            "port": self.port, "user": self.user, "socket": self.socket, "keyfile": self.keyfile,
            "address": self.uri, "consent": self.consent, "test": self.test, "connect": self.connect_button,
            "cancel": self.cancel,
        }  # fmt: skip
        for name, widget in named.items():
            widget.setObjectName(f"connect_{name}")
            widget.setAccessibleName(label.plain(words.word(name)))  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        head = DialogHead("connect", "accent", "", words.word("title"), words.word("lead"))
        self._form = QFormLayout()
        self._form.setVerticalSpacing(theme.px(10))
        self._form.setHorizontalSpacing(theme.px(16))
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows: dict[str, QWidget] = {}
        for name, field in (
            ("kind", self.kind), ("way", self.way), ("host", self.host), ("port", self.port),
            ("user", self.user), ("keyfile", self.keyfile), ("socket", self.socket),
        ):  # fmt: skip
            self._form.addRow(words.word(name), field)  # type: ignore[arg-type]
            self._rows[name] = field
        fields, address = QWidget(), QWidget()
        fields.setLayout(self._form)
        line = QFormLayout(address)
        line.setHorizontalSpacing(theme.px(16))
        line.addRow(words.word("address"), self.uri)
        for form in (self._form, line):
            form.setContentsMargins(theme.px(24), 0, 0, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(fields)
        self._pages.addWidget(address)
        self._said = Strip("warn", "")
        body = QVBoxLayout()
        body.setSpacing(theme.px(12))
        body.addWidget(self.by_form)
        body.addWidget(self.by_uri)
        body.addWidget(self._pages)
        body.addWidget(self.consent)
        body.addWidget(self._said)
        body.addStretch(1)
        foot = DialogFoot()
        foot.add_left(self.test)
        foot.add_button(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        foot.add_button(self.connect_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.connect_button.setDefault(True)
        self._foot = foot
        dialog_frame(self, words.word("title"), head, body, foot)

    def _connect(self) -> None:
        self.by_uri.toggled.connect(self._update)
        self.kind.currentIndexChanged.connect(self._update)
        self.way.currentIndexChanged.connect(self._update)
        self.port.valueChanged.connect(self._update)
        self.consent.toggled.connect(self._update)
        for field in (self.host, self.user, self.socket, self.keyfile, self.uri):
            field.textChanged.connect(self._update)
        self.test.clicked.connect(self._test)
        self.cancel.clicked.connect(self.reject)
        self.connect_button.clicked.connect(self._go)

    def note(self) -> str:
        """Give the words of the foot."""
        return self._foot.note.text_whole()

    def said(self) -> str:
        """Give the warning that stands in the dialog; empty without one."""
        return self._said.text.text_whole()

    # --- what is filled in ---

    def form(self) -> Form:
        """Read the fields."""
        return Form(
            kind=Kind(self.kind.currentData()),  # Qt gives back plain strings
            way=Way(self.way.currentData()),
            host=self.host.text(),
            port=self.port.value() or None,
            user=self.user.text(),
            socket=self.socket.text(),
            keyfile=self.keyfile.text(),
            unencrypted=self.consent.isChecked(),
        )

    def _open_way(self) -> bool:
        """Tell whether what is filled in asks for plain TCP."""
        if self.by_uri.isChecked():
            return addresses.is_unencrypted(self.uri.text())
        return self.form().way is Way.TCP

    def _address(self) -> str:
        """Make the address; raises `ConnectionFailed` for fields that are not acceptable."""
        if self.by_uri.isChecked():
            return addresses.checked(self.uri.text(), unencrypted=self.consent.isChecked())
        return addresses.address(self.form())

    def _update(self) -> None:
        """Show the fields that the way needs, and allow what is complete."""
        self._trial += 1  # the answer of a trial of something else is not wanted any more
        self._pages.setCurrentIndex(1 if self.by_uri.isChecked() else 0)
        wanted = _ROWS[self.form().way]
        for name in ("host", "port", "user", "keyfile", "socket"):
            self._form.setRowVisible(self._rows[name], name in wanted)
        self.consent.setVisible(self._open_way())
        reason = self._reason()
        self.connect_button.setEnabled(not reason)
        self.test.setEnabled(not reason)
        self._foot.set_note(reason)
        self._say(words.failed(self._missing) if self._missing is not None else "")

    def _reason(self) -> str:
        """Say why it cannot be opened yet; empty if it can."""
        if self._missing is not None:
            return words.missing()
        if empty := self._empty():
            return empty
        if self._open_way() and not self.consent.isChecked():
            return words.agree()
        try:
            self._address()
        except DriverError as error:
            return words.refused(error.problem)
        return ""

    def _empty(self) -> str:
        """Say which field has to be filled first; empty if none has."""
        wanted = _ROWS[self.form().way]
        if self.by_uri.isChecked() or "host" in wanted:
            field = self.uri if self.by_uri.isChecked() else self.host
            return "" if field.text().strip() else words.fill()
        return words.fill_socket() if "socket" in wanted and not self.socket.text().strip() else ""

    def _say(self, text: str) -> None:
        self._said.setVisible(bool(text))
        self._said.set_text(text)

    # --- what is done ---

    def _test(self) -> None:
        address, consent = self._address(), self.consent.isChecked()
        self._trial += 1
        number = self._trial
        self.test.setEnabled(False)
        self._foot.set_note(words.word("testing"), "in-progress", "accent")

        def work() -> None:
            try:
                found = self._try_out(address, consent)
                text, well = words.found(found.hosts, found.vms), True
            except DriverError as error:
                text, well = words.failed(error.problem), False
            self._bridge.run(lambda: self._tested(number, text, well=well))

        Thread(target=work, name="connection trial", daemon=True).start()

    def _tested(self, number: int, text: str, *, well: bool) -> None:
        """Show what a trial found, unless something else is filled in by now."""
        if number != self._trial:
            return
        self.test.setEnabled(True)
        self._foot.set_note("")
        if well:
            self._foot.set_note(text, "passed", "ok")
        else:
            self._say(text)

    def _go(self) -> None:
        self.connection_asked.emit(self._address(), self.consent.isChecked())
        self.accept()

    def done(self, result: int) -> None:
        """Want no answer of a trial any more."""
        self._trial += 1
        super().done(result)
