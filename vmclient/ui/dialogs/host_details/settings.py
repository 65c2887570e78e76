"""The card of a host's settings: two switches and the number of VMs, saved as they are changed."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from vmclient.core.account import HostAccount
from vmclient.core.inventory import Host
from vmclient.core.settings import HostSettings
from vmclient.text import describe_host, tr
from vmclient.ui import theme
from vmclient.ui.widgets import Card, LinkButton, PlainLabel, SpinBox

MOST = 9999
_SETTLE_MS = 700  # a person who goes from 8 to 12 by the arrows means one change


class SettingsCard(Card):
    """`changed(HostSettings)` tells what the person wants; what is shown follows the host."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Settings"))
        self._settings = HostSettings()
        self._showing = self._typed = False
        self.resource = self._switch("resource_enabled", tr("&Resource Enabled"))
        self.vmhost = self._switch("vmhost_enabled", tr("VM &host enabled"))
        self.slots = SpinBox(1, MOST, tr("Max Hosted VMs"))
        self.slots.setObjectName("max_hosted_vms")
        self.slots.setKeyboardTracking(False)
        self._name = PlainLabel(tr("Max Hosted VMs"))
        self._note = PlainLabel("", "small", "text2", wrap=True)
        self.own = LinkButton("")
        self.own.setObjectName("own_value")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._lay_out()
        self.resource.toggled.connect(lambda on: self._wish(resource_enabled=on))
        self.vmhost.toggled.connect(lambda on: self._wish(vmhost_enabled=on))
        self.slots.valueChanged.connect(self._later)
        self.slots.editingFinished.connect(self.settle)
        self._settle.timeout.connect(self.settle)
        self.own.clicked.connect(self._give_back)

    def _switch(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setObjectName(name)
        return box

    def _lay_out(self) -> None:
        column = self.column(4)
        column.addWidget(PlainLabel(tr("Settings"), "strong"))
        column.addSpacing(theme.px(2))
        for box, meaning in (
            (self.resource, tr("When cleared, no VM is placed on or moved to this host.")),
            (self.vmhost, tr("When cleared, running VMs stay and none may come.")),
        ):
            label = PlainLabel(meaning, "small", "text2", wrap=True)
            label.setContentsMargins(theme.px(25), 0, 0, theme.px(4))
            box.setAccessibleDescription(meaning)
            column.addWidget(box)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._name)
        self.slots.setFixedWidth(theme.px(72))
        row.addWidget(self.slots)
        row.addWidget(self.own)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addStretch(1)

    def show_host(self, host: Host, account: HostAccount, slots: int) -> None:
        """Show the values that hold; a number that the person is just changing is left alone."""
        self._settings = account.settings
        self._showing = True
        self.resource.setChecked(host.resource_enabled)
        self.vmhost.setChecked(host.vmhost_enabled)
        if not self._typed:
            self.slots.setValue(max(1, min(MOST, host.max_hosted_vms)))
        self._showing = False
        self._note.set_text(describe_host.slots_note(slots, account.reserved.slots))
        own = describe_host.own_value(account.own.max_hosted_vms)
        self.own.setText(own)
        self.own.setAccessibleName(f"{tr('Max Hosted VMs')}: {own}")
        self.own.setVisible(account.settings.max_hosted_vms is not None)

    def settle(self) -> None:
        """Pass on a number that is still on its way, as when the window is closed."""
        if self._typed:
            self._typed = False
            self._settle.stop()
            self._wish(max_hosted_vms=self.slots.value())

    def _later(self) -> None:
        if not self._showing:
            self._typed = True
            self._settle.start()

    def _give_back(self) -> None:
        self._typed = False
        self._settle.stop()
        self._wish(max_hosted_vms=None)

    def _wish(self, **values: bool | int | None) -> None:
        if not self._showing:
            self.changed.emit(replace(self._settings, **values))  # type: ignore[arg-type]
