"""The first page of host details: what is wrong, settings, load, connection, and what runs there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vmclient.core.account import HostAccount
from vmclient.core.inventory import Host
from vmclient.text import describe_host, tr
from vmclient.text.describe import Group
from vmclient.ui import theme
from vmclient.ui.dialogs.cards import GroupCard
from vmclient.ui.dialogs.host_details.settings import SettingsCard
from vmclient.ui.table import RowTableModel, RowTableView
from vmclient.ui.views.vm_row import VMRow
from vmclient.ui.widgets import Button, Card, Meter, PlainLabel, PrimaryButton, SectionHead, Strip
from vmclient.ui.widgets.framed import FramedTable

_WIDE, _NARROW = 860, 560
"""From this width on (pixels at a 13-px font) the three cards stand side by side; below that none do."""


class _Bar(QWidget):
    """A load with its name and number over its bar."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._words = PlainLabel("", "body", "text2"), PlainLabel("", "table_name")
        self._meter = Meter(None)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self._meter)

    def show_load(self, load: describe_host.Load) -> None:
        """Show the newest value."""
        self._name.set_text(load.name)
        self._words.set_text(load.words)
        self._words.setAccessibleName(f"{load.name}: {load.words}")
        self._meter.set_value(load.share, name=load.name, value=load.words, ceiling=load.ceiling)


class LoadCard(Card):
    """CPU, memory and slots, and what migrations under way have set aside."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Load"))
        column = self.column(8)
        column.addWidget(PlainLabel(tr("Load"), "strong"))
        self._bars = [_Bar() for _ in range(3)]
        for bar in self._bars:
            column.addWidget(bar)
        self._aside = PlainLabel("", "small", "text2", wrap=True)
        self._aside.setObjectName("set_aside")
        column.addWidget(self._aside)
        column.addStretch(1)

    def show_host(self, host: Host, account: HostAccount, slots: int) -> None:
        """Show the newest values."""
        for bar, load in zip(self._bars, describe_host.loads(host, account, slots), strict=True):
            bar.show_load(load)
        self._aside.set_text(describe_host.set_aside(account))
        self._aside.setVisible(bool(self._aside.text_whole()))


class GeneralPage(QWidget):
    """`remedy_asked()` is the button of the strip; `vm_opened(id)` a double-click on a VM."""

    remedy_asked = Signal()
    vm_opened = Signal(str)

    def __init__(self, vms: RowTableModel[VMRow]) -> None:
        super().__init__()
        self.setAccessibleName(tr("General"))
        self._strips = (
            (Strip("warn", "", head=" ", word=tr("Warning")), PrimaryButton("")),
            (Strip("info", "", head=" ", word=tr("Information")), Button("")),
        )
        for strip, remedy in self._strips:
            strip.setObjectName("trouble")
            remedy.setObjectName("remedy")
            remedy.clicked.connect(self.remedy_asked)
            strip.add_button(remedy)
        self.settings, self._load = SettingsCard(), LoadCard()
        self._connection: GroupCard | None = None
        self._group: Group | None = None
        self._head = SectionHead(tr("Virtual Machines"))
        table = RowTableView(vms, tr("Virtual Machines"), multi=False)
        table.row_activated.connect(self.vm_opened)
        self._across = 0
        self._cards = QGridLayout()
        self._cards.setSpacing(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for strip, _ in self._strips:
            column.addWidget(strip)
        column.addLayout(self._cards)
        column.addWidget(self._head)
        column.addWidget(FramedTable(table), 100)
        column.addStretch(1)

    def show_strip(
        self, head: str, sentence: str, remedy: str, *, able: bool = True, calm: bool = False
    ) -> None:
        """Say what is wrong, and offer the way out; nothing without a head. `calm`: nobody has to act."""
        for number, (strip, button) in enumerate(self._strips):
            wanted = bool(head) and calm == bool(number)
            strip.setVisible(wanted)
            strip.set_text(sentence, head)
            button.setVisible(wanted and bool(remedy))
            button.setText(remedy)
            button.setEnabled(able)

    def show_host(self, host: Host, account: HostAccount, slots: int, note: str) -> None:
        """Show the newest values."""
        self.settings.show_host(host, account, slots)
        self._load.show_host(host, account, slots)
        self._head.note.set_text(note)
        group = describe_host.connection(host, account)
        names = [name for name, _ in group.lines]
        if self._connection is not None and self._group and names == [one for one, _ in self._group.lines]:
            self._connection.show_group(group)
        else:
            if self._connection is not None:
                self._connection.deleteLater()
            self._connection = GroupCard(group)
            self._place(self._across or 3)
        self._group = group

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards as the room allows."""
        super().resizeEvent(event)
        across = 3 if self.width() >= theme.px(_WIDE) else 2 if self.width() >= theme.px(_NARROW) else 1
        if across != self._across:
            self._place(across)

    def _place(self, across: int) -> None:
        self._across = across
        cards: list[QWidget] = [self.settings, self._load]
        cards += [self._connection] if self._connection is not None else []
        for number, card in enumerate(cards):
            last = number == len(cards) - 1
            row, place = divmod(number, across)
            self._cards.addWidget(card, row, place, 1, across - place if last else 1)
        for column, stretch in enumerate((37, 31, 32)):
            self._cards.setColumnStretch(column, stretch if column < across else 0)
