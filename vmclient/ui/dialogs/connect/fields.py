"""The fields of a connection: by a form or by the address, and only those that the kind and the way need."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError
from vmclient.engine import addresses
from vmclient.engine.addresses import Form, Kind, Request, Way
from vmclient.text import connect as words
from vmclient.text import label
from vmclient.ui import theme

_ROWS: dict[Way, frozenset[str]] = {
    Way.LOCAL: frozenset({"way"}),
    Way.SOCKET: frozenset({"way", "socket"}),
    Way.SSH: frozenset({"way", "host", "port", "user", "keyfile"}),
    Way.TLS: frozenset({"way", "host", "port"}),
    Way.TCP: frozenset({"way", "host", "port"}),
}
_LOGIN = frozenset({"password", "remember"})
_VSPHERE = frozenset({"host", "port", "user"}) | _LOGIN
_SECRET = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class Fields(QWidget):
    """What is filled in; `changed()` when it is something else.

    `missing` tells for a kind what has to be installed first.
    """

    changed = Signal()

    def __init__(self, missing: Callable[[Kind], Problem | None]) -> None:
        super().__init__()
        self._missing = missing
        self._make()
        self._lay_out()
        self._name()
        for button in (self.by_uri, self.consent):
            button.toggled.connect(self._show)
        for choice in (self.kind, self.way):
            choice.currentIndexChanged.connect(self._show)
        self.port.valueChanged.connect(self._show)
        self.host.textEdited.connect(self._sort_out)
        for field in (self.host, self.user, self.socket, self.keyfile, self.uri, self.password):
            field.textChanged.connect(self._show)
        self._show()

    # --- parts ---

    def _make(self) -> None:
        self.by_form, self.by_uri = QRadioButton(words.word("form")), QRadioButton(words.word("uri"))
        self.by_form.setChecked(True)
        self.kind, self.way = QComboBox(), QComboBox()
        for kind in Kind:
            self.kind.addItem(words.kind(kind.value), kind)
        for way in Way:
            self.way.addItem(words.way(way.value), way)
        self.way.setCurrentIndex(list(Way).index(Way.SSH))
        self.host, self.user, self.socket, self.keyfile, self.uri, self.password = (
            QLineEdit() for _ in range(6)
        )
        self.port = QSpinBox()
        self.port.lineEdit().setTextMargins(theme.px(6), 0, theme.px(2), 0)  # the style gives it none
        self.port.setRange(0, 65535)
        self.port.setSpecialValueText(words.word("default"))
        self.keyfile.setPlaceholderText(words.word("key_hint"))
        self.uri.setPlaceholderText(words.word("uri_hint"))
        self.password.setPlaceholderText(words.word("password_hint"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(_SECRET)
        self.remember = QCheckBox(words.word("remember"))
        self.consent = QCheckBox(words.word("consent"))
        self.at_start = QCheckBox(words.word("at_start"))
        self.at_start.setChecked(True)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setVerticalSpacing(theme.px(10))
        self._form.setHorizontalSpacing(theme.px(16))
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setContentsMargins(theme.px(24), 0, 0, 0)
        self._rows: dict[str, QWidget] = {
            "kind": self.kind, "way": self.way, "host": self.host, "port": self.port, "user": self.user,
            "keyfile": self.keyfile, "socket": self.socket, "address": self.uri, "password": self.password,
        }  # fmt: skip
        for name, field in self._rows.items():
            self._form.addRow(words.word(name), field)  # type: ignore[arg-type]
            self._call(field, words.word(name))  # type: ignore[arg-type]
        self._form.addRow("", self.remember)
        self._rows["remember"] = self.remember
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.by_form)
        column.addWidget(self.by_uri)
        column.addLayout(self._form)
        column.addWidget(self.consent)
        column.addWidget(self.at_start)

    def _name(self) -> None:
        named: dict[str, QWidget] = {"form": self.by_form, "uri": self.by_uri, "consent": self.consent}
        named |= {"at_start": self.at_start, **self._rows}
        for name, widget in named.items():
            widget.setObjectName(f"connect_{name}")
            widget.setAccessibleName(label.plain(words.word(name)))  # type: ignore[arg-type]

    # --- what is filled in ---

    def form(self) -> Form:
        """Read the fields of the form."""
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

    def kind_wanted(self) -> Kind:
        """Tell what is to be connected, by the form or by the address."""
        if self.by_form.isChecked():
            return self.form().kind
        return addresses.kind(self.uri.text()) or Kind.KVM

    def address(self) -> str:
        """Make the address; raises `ConnectionFailed` for fields that are not acceptable."""
        if self.by_uri.isChecked():
            return addresses.checked(self.uri.text(), unencrypted=self.consent.isChecked())
        return addresses.address(self.form())

    def request(self, certificate: str | None = None) -> Request:
        """Give all that is asked for; raises `ConnectionFailed` for fields that are not acceptable."""
        vsphere = self.kind_wanted() is Kind.VSPHERE
        return Request(
            address=self.address(),
            unencrypted=self.consent.isChecked() and self._unencrypted(),
            password=(self.password.text() or None) if vsphere else None,
            keep_password=vsphere and self.remember.isChecked(),
            certificate=certificate,
            remember=self.at_start.isChecked(),
        )

    def fill(self, address: str) -> None:
        """Write a connection into the fields, for a person to go on with."""
        form = addresses.form(address)
        self.by_uri.setChecked(form is None)
        if form is None:
            self.uri.setText(address)
            return
        self.kind.setCurrentIndex(list(Kind).index(form.kind))
        self.host.setText(form.host)
        self.port.setValue(form.port or 0)
        self.user.setText(form.user)

    def missing(self) -> Problem | None:
        """Tell what has to be installed before this can be connected."""
        return self._missing(self.kind_wanted())

    def reason(self) -> str:
        """Say why it cannot be opened yet; empty if it can."""
        if self.missing() is not None:
            return words.missing()
        if empty := self._empty():
            return empty
        if self._unencrypted() and not self.consent.isChecked():
            return words.agree()
        try:
            self.address()
        except DriverError as error:
            return words.refused(error.problem, vsphere=self.kind_wanted() is Kind.VSPHERE)
        return ""

    def first(self) -> QWidget:
        """Give the field that a person fills in next."""
        if self.by_uri.isChecked():
            return self.password if self.uri.text() and self._wanted() & _LOGIN else self.uri
        if not self.host.text() or self.kind_wanted() is not Kind.VSPHERE:
            return self.host
        return self.password if self.user.text() else self.user

    def forget(self) -> None:
        """Leave no password in the field."""
        self.password.clear()

    def _sort_out(self, written: str) -> None:
        """Take apart what a person writes or pastes into the host's field: an address, or user and host."""
        if "://" in written:
            self.host.clear()
            self.by_uri.setChecked(True)
            self.uri.setText(written.strip())
            self.uri.setFocus()
        elif "@" in written and "user" in self._wanted() and self.kind_wanted() is not Kind.VSPHERE:
            user, _, host = written.strip().rpartition("@")
            self.user.setText(user)
            self.host.setText(host)

    def _unencrypted(self) -> bool:
        """Tell whether what is filled in asks for plain TCP."""
        if self.by_uri.isChecked():
            return addresses.is_unencrypted(self.uri.text())
        form = self.form()
        return form.kind is not Kind.VSPHERE and form.way is Way.TCP

    def _empty(self) -> str:
        """Say which field has to be filled first; empty if none has."""
        wanted = self._wanted()
        for name, field, ask in (
            ("address", self.uri, words.fill),
            ("host", self.host, words.fill),
            ("socket", self.socket, words.fill_socket),
        ):
            if name in wanted and not field.text().strip():
                return ask()
        if self.by_form.isChecked() and self.kind_wanted() is Kind.VSPHERE and not self.user.text().strip():
            return words.fill_user()
        return ""

    def _wanted(self) -> frozenset[str]:
        vsphere = self.kind_wanted() is Kind.VSPHERE
        if self.by_uri.isChecked():
            return frozenset({"address"}) | (_LOGIN if vsphere else frozenset())
        return frozenset({"kind"}) | (_VSPHERE if vsphere else _ROWS[self.form().way])

    def _show(self) -> None:
        """Show the fields that are needed, under the names that they have there."""
        wanted = self._wanted()
        for name, field in self._rows.items():
            self._form.setRowVisible(field, name in wanted)
        self.consent.setVisible(self._unencrypted())
        vsphere = self.kind_wanted() is Kind.VSPHERE
        called = words.word("server" if vsphere else "host")
        self._call(self.host, called)
        self.host.setAccessibleName(label.plain(called))
        self.host.setPlaceholderText(words.word("server_hint") if vsphere else "")
        self.user.setPlaceholderText(words.word("vsphere_user_hint" if vsphere else "default_user"))
        self.changed.emit()

    def _call(self, field: QWidget, name: str) -> None:
        """Write a name before a field, with a little more room than it asks for: it would lose a letter."""
        told = self._form.labelForField(field)
        if isinstance(told, QLabel):
            told.setMinimumWidth(0)
            told.setText(name)
            told.setMinimumWidth(told.sizeHint().width() + theme.px(2))
