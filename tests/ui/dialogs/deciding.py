"""What the tests of the deciding dialogs share: the fake engine with the real rules, and words for clicks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_estate import estate
from tests.ui.fake_session import FakeSession
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding
from vmclient.core.eligibility.vm_rules import refusals
from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Job, Options
from vmclient.core.problem import Problem
from vmclient.engine.session import Refused
from vmclient.ui.bridge import Bridge
from vmclient.ui.widgets import PlainLabel

BILLING = "id-billing-db"
BACKUP = "id-backup-proxy"
SECONDS = 5000


class RuleSession(FakeSession):
    """The fake engine, answering by the rules of the core."""

    def __init__(self, inventory: Inventory | None = None) -> None:
        super().__init__(inventory)
        self.asked: list[Mapping[str, object]] = []
        self.assessed = 0
        self.refusal: Problem | None = None

    def assess(self, vm_id: str) -> Assessment:
        """Answer by the real rules."""
        self.assessed += 1
        busy = frozenset(job.vm_id for job in self.jobs() if job.moves and not job.ended)
        return assess(self._inventory, vm_id, busy=busy, policies=self.policies().counting)

    def refusals(self, vm_id: str) -> tuple[Finding, ...]:
        """Say by the real rules why the VM stays, whatever the target."""
        busy = frozenset(job.vm_id for job in self.jobs() if job.moves and not job.ended)
        return refusals(self._inventory, self._inventory.vms[vm_id], busy)

    def migrate(
        self,
        assessment: Assessment,
        target: str,
        *,
        automatic: bool,
        options: Options,
        acknowledged: Sequence[str],
    ) -> Job:
        """Remember what was asked for, and queue it; or refuse it, if the test wants that."""
        if self.refusal:
            raise Refused(self.refusal)
        self.asked.append(
            {"target": target, "automatic": automatic, "options": options, "acknowledged": acknowledged}
        )
        return super().migrate(
            assessment, target, automatic=automatic, options=options, acknowledged=acknowledged
        )

    def options(self) -> Options:
        """What the first order was asked for with."""
        found = self.asked[0]["options"]
        assert isinstance(found, Options)
        return found

    def put_hosts(self, *hosts: Host) -> None:
        """Put newest values of hosts into the estate, untold."""
        merged = dict(self._inventory.hosts) | {host.name: host for host in hosts}
        self._inventory = replace(self._inventory, hosts=MappingProxyType(merged))

    def change_hosts(self, *hosts: Host) -> None:
        """Put newest values of hosts into the estate and tell it."""
        self.put_hosts(*hosts)
        self.emit(InventoryChanged(inventory=self._inventory, hosts=frozenset(host.name for host in hosts)))

    def forget_vm(self, vm_id: str) -> None:
        """Take a VM out of the estate and tell it."""
        vms = {key: vm for key, vm in self._inventory.vms.items() if key != vm_id}
        self._inventory = replace(self._inventory, vms=MappingProxyType(vms))
        self.emit(InventoryChanged(inventory=self._inventory, gone_vms=frozenset({vm_id})))


def stage(inventory: Inventory | None = None) -> tuple[RuleSession, Bridge]:
    """A session and a bridge that hears its events."""
    session, bridge = RuleSession(inventory), Bridge()
    session.subscribe(bridge.take)
    return session, bridge


def estate_with(*hosts: Host, vms: tuple[VM, ...] = ()) -> Inventory:
    """The usual estate with some hosts and VMs in other condition."""
    plain = estate()
    return replace(
        plain,
        hosts=MappingProxyType(dict(plain.hosts) | {host.name: host for host in hosts}),
        vms=MappingProxyType(dict(plain.vms) | {vm.id: vm for vm in vms}),
    )


def estate_of(names: set[str]) -> Inventory:
    """The usual estate, of which only some hosts and what is on them are there."""
    plain = estate()
    hosts = {name: host for name, host in plain.hosts.items() if name in names}
    vms = {key: vm for key, vm in plain.vms.items() if vm.host in names}
    return replace(plain, hosts=MappingProxyType(hosts), vms=MappingProxyType(vms))


def named(dialog: QWidget, name: str, kind: type[QObject] = QWidget) -> QObject | None:
    """The visible part with this object name."""
    QApplication.processEvents()  # a layout shows what was just put into it
    found = (
        one for one in dialog.findChildren(kind, name) if isinstance(one, QWidget) and not one.isHidden()
    )
    return next(found, None)


def named_widget(dialog: QWidget, name: str) -> QWidget:
    """The visible part with this object name, which has to be there."""
    found = named(dialog, name)
    assert isinstance(found, QWidget)
    return found


def button(dialog: QWidget, name: str) -> QPushButton:
    """A button by its object name."""
    found = named(dialog, name, QPushButton)
    assert isinstance(found, QPushButton)
    return found


def box(dialog: QWidget, name: str) -> QCheckBox:
    """A check box by its object name."""
    found = named(dialog, name, QCheckBox)
    assert isinstance(found, QCheckBox)
    return found


def text(dialog: QWidget, name: str) -> str:
    """The whole text of a label by its object name."""
    found = named(dialog, name, PlainLabel)
    assert isinstance(found, PlainLabel)
    return found.text_whole()


def said(dialog: QWidget) -> str:
    """Every text that the dialog shows, in one string."""
    QApplication.processEvents()  # a layout shows what was just put into it
    return "\n".join(
        label.text_whole() for label in dialog.findChildren(PlainLabel) if label.isVisibleTo(dialog)
    )


def open_dialog(qtbot: QtBot, dialog: QDialog) -> None:
    """Show it and give it the keyboard."""
    qtbot.addWidget(dialog)
    dialog.resize(1080, 672)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
