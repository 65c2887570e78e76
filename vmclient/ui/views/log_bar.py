"""The filters over the event log: when, who, and which VM or host; the log itself answers them."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import get_args

from PySide6.QtCore import QDateTime, QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from vmclient.engine.session import LogQuery, LogSummary
from vmclient.text import label
from vmclient.text import log_filter as words
from vmclient.ui import plain, theme
from vmclient.ui.widgets import LinkButton, Panel
from vmclient.ui.widgets.flow import FlowLayout, side_by_side

_PAUSE_MS = 250


class LogBar(Panel):
    """`changed()` follows what a person chooses; `query` gives it."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__("surface", ("bottom",))
        self.setObjectName("event_log_filters")
        self._now = now
        self.when, self.user = QComboBox(), QComboBox()
        for name in words.RANGES:
            self.when.addItem(words.range_name(name), name)
        self.user.addItem(words.every_user(), None)
        moment = now().astimezone()
        self.since, self.until = _Edit(moment - timedelta(days=1)), _Edit(moment)
        self.about = QLineEdit()
        self.about.setPlaceholderText(words.about()[1])
        self.about.setClearButtonEnabled(True)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.about.setCompleter(completer)
        self.clear = LinkButton(words.clear())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.px(16), theme.px(6), theme.px(20), theme.px(7))
        lines.setSpacing(theme.px(6))
        row, between = FlowLayout(16, 6), FlowLayout(16, 6)
        for line in (row, between):
            lines.addLayout(line)
        self._between: list[QWidget] = []
        for name, text, field in (
            ("when", words.when(), self.when),
            ("since", words.since(), self.since),
            ("until", words.until(), self.until),
            ("user", words.user(), self.user),
            ("about", words.about()[0], self.about),
        ):
            named = QLabel()
            plain.set_text(named, text)
            named.setBuddy(field)
            field.setObjectName(f"event_log_{name}")
            field.setAccessibleName(label.plain(text))
            both = side_by_side(named, field)
            own = name in ("since", "until")  # a second line, shown only where it is wanted
            self._between += [both] if own else []
            (between if own else row).addWidget(both)
        self.about.setMinimumWidth(theme.px(100))
        self.about.setMaximumWidth(theme.px(180))
        self.user.setMaximumWidth(theme.px(180))
        self.clear.setObjectName("event_log_clear")
        row.addWidget(self.clear)

    def _connect(self) -> None:
        self.when.currentIndexChanged.connect(self._chosen)
        self.user.currentIndexChanged.connect(self._chosen)
        self.since.dateTimeChanged.connect(self._pause.start)
        self.until.dateTimeChanged.connect(self._pause.start)
        self.about.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._chosen)
        self.clear.clicked.connect(self.reset)

    def range(self) -> words.Range:
        """The chosen range of time."""
        found = self.when.currentData()
        return found if found in get_args(words.Range) else "any"

    def query(self, limit: int) -> LogQuery:
        """What is wanted, as a question to the log."""
        chosen = self.range()
        own = chosen == "between"
        return LogQuery(
            user=self.user.currentData(),
            about=self.about.text().strip(),
            since=_moment(self.since) if own else words.begin(chosen, self._now()),
            until=_moment(self.until) + timedelta(minutes=1) if own else None,
            limit=limit,
        )

    @property
    def filtering(self) -> bool:
        """Whether anything is left out."""
        return self.range() != "any" or self.user.currentData() is not None or bool(self.about.text().strip())

    def reset(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self.when), QSignalBlocker(self.user), QSignalBlocker(self.about):
            self.when.setCurrentIndex(0)
            self.user.setCurrentIndex(0)
            self.about.clear()
        self._chosen()

    def offer(self, summary: LogSummary) -> None:
        """Offer the users and names that the log has."""
        known = [self.user.itemData(place) for place in range(1, self.user.count())]
        if known != list(summary.users):
            chosen = self.user.currentData()
            with QSignalBlocker(self.user):
                self._fill_users(summary.users, chosen)
        if self._names.stringList() != list(summary.names):
            self._names.setStringList(list(summary.names))

    def _fill_users(self, users: Sequence[str], chosen: str | None) -> None:
        while self.user.count() > 1:
            self.user.removeItem(1)
        for name in dict.fromkeys((*users, *([chosen] if chosen else ()))):
            self.user.addItem(plain.visible(name), name)
        self.user.setCurrentIndex(max(0, self.user.findData(chosen)))

    def controls(self) -> list[QWidget]:
        """List the controls in reading order."""
        return [self.when, self.since, self.until, self.user, self.about, self.clear]

    def _chosen(self) -> None:
        self._pause.stop()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for widget in self._between:
            widget.setVisible(self.range() == "between")
        self.clear.setVisible(self.filtering)


class _Edit(QDateTimeEdit):
    """A moment, to the minute; the style gives it no space at its left."""

    def __init__(self, at: datetime) -> None:
        super().__init__(QDateTime.fromSecsSinceEpoch(int(at.timestamp()) // 60 * 60))
        self.setDisplayFormat("d MMM yyyy HH:mm")
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(2), 0)


def _moment(edit: QDateTimeEdit) -> datetime:
    return datetime.fromtimestamp(edit.dateTime().toSecsSinceEpoch()).astimezone()
