"""The Connections window: how each stands, and what a person can do about it."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from vmclient.core.account import ConnectionAccount, Standing
from vmclient.core.problem import Problem
from vmclient.engine.session import Refused, Session
from vmclient.text import connections as words
from vmclient.text import label, unit
from vmclient.text import problem as problem_words
from vmclient.text import row as row_words
from vmclient.ui import plain, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.table import (
    Cell,
    Column,
    NameCell,
    RowTableModel,
    RowTableView,
    TextCell,
    VerdictCell,
    natural,
)
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, EmptyState, dialog_frame
from vmclient.ui.widgets.framed import FramedTable

Act = Literal["retry", "act", "disconnect", "forget"]
_ACTS: Sequence[Act] = ("retry", "act", "disconnect", "forget")
_SHAPES: dict[Standing, tuple[str, Token]] = {
    Standing.CONNECTING: ("in-progress", "accent"),
    Standing.OPEN: ("passed", "ok"),
    Standing.LOST: ("offline", "err"),
    Standing.HELD: ("warning", "warn"),
}
_TICK_MS = 1000  # the seconds to the next try are counted down


def _state(one: ConnectionAccount) -> Cell:
    return VerdictCell(*_SHAPES[one.standing], words.standing(one.standing))


def _hosts(one: ConnectionAccount) -> Cell:
    return TextCell(unit.count(len(one.hosts)), "text2", tip=unit.joined(one.hosts, 20) if one.hosts else "")


def _detail(one: ConnectionAccount) -> Cell:
    return TextCell(words.detail(one), "text2", tip=words.detail(one))


def _columns() -> Sequence[Column[ConnectionAccount]]:
    word = words.word
    return (
        Column("name", word("name"), lambda one: NameCell(one.name, tip=one.address),
               lambda one: natural(one.name), "kvm-a1.example", stretch=3),
        Column("state", word("state"), _state, lambda one: list(Standing).index(one.standing),
               VerdictCell("offline", "err", max(map(words.standing, Standing), key=len))),
        Column("hosts", word("hosts"), _hosts, lambda one: len(one.hosts), "2,500", "right"),
        Column("at_start", word("at_start"),
               lambda one: TextCell(row_words.yes_no(one.remembered), "text2"),
               lambda one: not one.remembered, "Yes"),
        Column("detail", word("detail"), _detail, words.detail, "tried again in 30 s, attempt 12", stretch=6),
    )  # fmt: skip


class Connections(QDialog):
    """Follows the connections by itself while it is open.

    `disconnect_asked(connection)` wants one closed, `connection_wanted(address, problem)` the dialog in which
    a person gives what one waits for.
    """

    disconnect_asked = Signal(str)
    connection_wanted = Signal(str, object)

    def __init__(self, session: Session, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connections")
        self._session = session
        self.model = RowTableModel(_columns(), key=lambda one: one.name, search=_search, parent=self)
        self.model.sort(0)
        self.table = RowTableView(self.model, words.word("title"), multi=False)
        self.buttons = {act: Button(words.word(act)) for act in _ACTS}
        self._lay_out()
        self.table.selection_changed.connect(self._allow)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=act: self._do(act))
        bridge.connection_changed.connect(self.refresh)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.refresh()
        if self.model.rows():
            self.table.select_keys([self.model.rows()[0].name])
        self.resize(theme.px(940), theme.px(420))

    def _lay_out(self) -> None:
        head = DialogHead("connect", "accent", "", words.word("title"), words.word("lead"))
        self._pages = QStackedWidget()
        self._pages.addWidget(FramedTable(self.table))
        self._pages.addWidget(EmptyState("connect", words.word("nothing"), words.word("nothing_lead")))
        body = QVBoxLayout()
        body.addWidget(self._pages)
        foot = DialogFoot()
        for act, button in self.buttons.items():
            button.setObjectName(f"connections_{act}")
            button.setAccessibleName(label.plain(words.word(act)))
            foot.add_left(button)
        close = Button(words.word("close"), accessible=label.plain(words.word("close")))
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        dialog_frame(self, words.word("title"), head, body, foot)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> ConnectionAccount | None:
        """Give the connection that is selected."""
        keys = self.table.selected_keys()
        return self.model.row(keys[0]) if keys else None

    def refresh(self) -> None:
        """Show how each stands now."""
        self.model.set_rows(self._session.connections())
        self._pages.setCurrentIndex(0 if self.model.rows() else 1)
        self._allow()

    def _allow(self) -> None:
        account = self.chosen()
        for act, button in self.buttons.items():
            reason = words.why_not(act, account)
            button.setEnabled(not reason)
            plain.set_tooltip(button, reason)

    def _do(self, act: Act) -> None:
        account = self.chosen()
        if account is None:
            return
        if act == "retry":
            self._retry(account)
        elif act == "act":
            self.connection_wanted.emit(account.address, account.problem)
        elif act == "disconnect":
            self.disconnect_asked.emit(account.name)
        else:
            self._forget(account)
        self.refresh()

    def _retry(self, account: ConnectionAccount) -> None:
        try:
            problem = self._session.retry(account.name)
        except KeyError:  # it was closed meanwhile
            return
        if problem is not None:
            self.connection_wanted.emit(account.address, problem)

    def _forget(self, account: ConnectionAccount) -> None:
        try:
            self._session.forget(account.name)
        except Refused as refused:
            self._say(refused.problem)

    def _say(self, problem: Problem) -> None:
        from PySide6.QtWidgets import QMessageBox

        said = problem_words.word(problem)
        box = plain.message(
            self,
            QMessageBox.Icon.Warning,
            words.word("title"),
            said.title,
            details=problem_words.raw(problem),
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _search(account: ConnectionAccount) -> str:
    return f"{account.name} {account.address}"
