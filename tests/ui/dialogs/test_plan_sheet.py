"""The plan sheet: several VMs, a host for each, and one order for all."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import (
    SECONDS,
    RuleSession,
    box,
    button,
    estate_with,
    named,
    open_dialog,
    said,
    stage,
    text,
)
from tests.ui.fake_estate import estate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Inventory
from vmclient.core.job import Knob, Options, Preset
from vmclient.core.problem import Problem
from vmclient.drivers.base import Features
from vmclient.ui.dialogs.plan_sheet import PlanSheet
from vmclient.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

API, API2, MQ, PRINT = "id-api-eu-1", "id-api-eu-2", "id-mq-2", "id-hv-print"
EXCHANGE = "id-exchange-old"
BARE = Options(bandwidth=500_000_000)


class Stage:
    """An open sheet and what is behind it."""

    def __init__(
        self,
        qtbot: QtBot,
        ids: Sequence[str] = (API, MQ, PRINT),
        inventory: Inventory | None = None,
        *,
        answer: bool = True,
        **more: object,
    ) -> None:
        self.qtbot = qtbot
        self.session: RuleSession
        self.session, bridge = stage(inventory)
        self.sheet = PlanSheet(self.session, bridge, ids, **more)  # type: ignore[arg-type]
        open_dialog(qtbot, self.sheet)
        self.sheet.resize(1160, 760)
        self.placed()
        if answer:
            self.answer()

    def placed(self) -> None:
        """Wait until hosts are found."""
        self.until(lambda: "Finding" not in self.reason() and bool(self.rows()))

    def answer(self) -> None:
        """Have the hypervisors add nothing, and wait until that is shown."""
        for inquiry in self.session.inquiries:
            inquiry.answer_all()
        self.until(lambda: "awaited" not in self.reason())

    def until(self, true: object) -> None:
        """Wait for something to come true."""
        self.qtbot.waitUntil(true, timeout=SECONDS)  # type: ignore[arg-type]

    def reason(self) -> str:
        """What the foot says."""
        return text(self.sheet, "reason")

    def rows(self) -> list[list[str]]:
        """The cells of the VMs' table as they are spoken."""
        model = self.sheet.page.table.model()
        columns = range(model.columnCount())
        return [
            [model.data(model.index(row, column)) for column in columns] for row in range(model.rowCount())
        ]

    def to(self, name: str) -> str:
        """The host that a VM goes to, as its row says it."""
        return next(row[3] for row in self.rows() if row[1] == name)

    def choose(self, vm_id: str, beginning: str) -> None:
        """Highlight a VM and take an entry of the list of its targets."""
        self.sheet.page.table.select_keys([vm_id])
        target = self.sheet.findChild(QComboBox, "target")
        assert target is not None
        self.until(lambda: any(one.startswith(beginning) for one in self.targets()))
        at = next(at for at, one in enumerate(self.targets()) if one.startswith(beginning))
        target.setFocus()
        target.setCurrentIndex(at)
        target.activated.emit(at)
        self.placed()

    def targets(self) -> list[str]:
        """The list of targets."""
        target = self.sheet.findChild(QComboBox, "target")
        assert target is not None
        return [target.itemText(at) for at in range(target.count())]


def test_each_vm_has_its_host_or_its_reason(qtbot: QtBot, light: Theme) -> None:
    """Those that go stand first in their order; the others follow with what stands in the way."""
    opened = Stage(qtbot)
    rows = opened.rows()

    assert [row[1] for row in rows[:2]] == ["api-eu-1", "mq-2"]
    assert all(row[3].startswith("kvm-") for row in rows[:2])
    assert rows[2][0].startswith("Staying where they are (1)")
    assert rows[3][1] == "hv-print"
    assert "2 go, 1 stay" in text(opened.sheet, "sheet_facts")
    opened.sheet.page.table.select_keys([PRINT])
    assert "Hyper-V" in said(opened.sheet)


def test_one_order_queues_all_of_them(qtbot: QtBot, light: Theme) -> None:
    """Migrate asks for a job for each that goes, in the order of the sheet, and the sheet closes."""
    opened = Stage(qtbot)
    asked: list[object] = []
    opened.sheet.migration_asked.connect(asked.append)
    targets = [opened.to("api-eu-1"), opened.to("mq-2")]
    assert button(opened.sheet, "migrate").text() == "&Migrate 2"
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        button(opened.sheet, "migrate").click()

    jobs = opened.session.jobs()
    assert sorted(job.vm_name for job in jobs) == ["api-eu-1", "mq-2"]
    assert [one["target"] for one in opened.session.asked] == targets
    assert len(asked) == 2
    assert all(one["automatic"] for one in opened.session.asked)


def test_the_hypervisors_are_asked_before_anything_can_start(qtbot: QtBot, light: Theme) -> None:
    """Each is asked about the one place that was found; until the last has answered nothing starts."""
    opened = Stage(qtbot, answer=False)
    (inquiry,) = opened.session.inquiries
    assert inquiry.targets == {API: opened.to("api-eu-1"), MQ: opened.to("mq-2")}
    inquiry.answer(API)
    opened.until(lambda: "1 of 2 answered" in text(opened.sheet, "tested"))
    assert not button(opened.sheet, "migrate").isEnabled()
    assert [row[4] for row in opened.rows()[:2]] == ["Ready", "Checking…"]
    inquiry.answer(MQ)

    opened.until(button(opened.sheet, "migrate").isEnabled)


def test_a_hypervisors_refusal_finds_another_host(qtbot: QtBot, light: Theme) -> None:
    """The VM goes elsewhere, which is said, and that place is asked about in turn."""
    opened = Stage(qtbot, answer=False)
    (first,) = opened.session.inquiries
    before = opened.to("api-eu-1")
    first.answer(API, Finding("libvirt.refused", Severity.BLOCKER, {"reason": "no"}, origin="libvirt"))
    opened.until(lambda: opened.to("api-eu-1") != before)
    opened.until(lambda: len(opened.session.inquiries) == 2)

    assert opened.session.inquiries[1].targets == {API: opened.to("api-eu-1")}
    opened.answer()
    opened.until(button(opened.sheet, "migrate").isEnabled)


def test_another_target_can_be_chosen_for_each(qtbot: QtBot, light: Theme) -> None:
    """The list names hosts with rank; the chosen one is marked, and the job tells who chose."""
    opened = Stage(qtbot)
    opened.choose(MQ, "kvm-b1")
    assert opened.to("mq-2") == "kvm-b1, Chosen"
    opened.answer()
    opened.choose(MQ, "Automatic")
    assert "Chosen" not in opened.to("mq-2")
    opened.choose(MQ, "Leave on kvm-a1")
    assert next(row[4] for row in opened.rows() if row[1] == "mq-2") == "Left where it is"
    opened.choose(MQ, "kvm-b1")
    opened.answer()
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        button(opened.sheet, "migrate").click()

    by_target = {one["target"]: one["automatic"] for one in opened.session.asked}
    assert by_target["kvm-b1"] is False


def test_a_warning_of_many_is_ticked_once(qtbot: QtBot, light: Theme) -> None:
    """Two VMs leave their drive behind: one sentence names both, and both jobs are told of it."""
    plain = estate()
    drives = next(vm.cdroms for vm in plain.vms.values() if vm.cdroms)
    with_drives = tuple(replace(plain.vms[one], cdroms=drives) for one in (API, MQ))
    opened = Stage(qtbot, (API, MQ), estate_with(vms=with_drives), targets={API: "kvm-b1", MQ: "kvm-b2"})
    assert not button(opened.sheet, "migrate").isEnabled()
    assert opened.reason() == "Tick the warning above to go on."
    assert "api-eu-1 and mq-2" in said(opened.sheet)
    box(opened.sheet, "accept_0").click()
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        button(opened.sheet, "migrate").click()

    assert [one["acknowledged"] for one in opened.session.asked] == [("cdrom.unreachable",)] * 2
    assert opened.session.options().leave_out == (drives[0].name,)


def test_what_is_chosen_counts_for_the_others(qtbot: QtBot, light: Theme) -> None:
    """The last slot of a host goes to the VM that a person put there; the bars show it taken."""
    plain = estate()
    one_slot = replace(plain.hosts["kvm-b5"], max_hosted_vms=plain.slots_used()["kvm-b5"] + 1)
    opened = Stage(qtbot, (API, MQ), estate_with(one_slot))
    opened.choose(MQ, "kvm-b5")
    opened.answer()
    opened.sheet.page.table.select_keys([API])
    opened.until(lambda: any(one.startswith("kvm-b1") for one in opened.targets()))

    assert not any(one.startswith("kvm-b5") for one in opened.targets())
    loads = opened.sheet.page.loads.model()
    names = [loads.data(loads.index(row, 0)) for row in range(loads.rowCount())]
    slots = loads.data(loads.index(names.index("kvm-b5"), 3))
    assert slots == f"{one_slot.max_hosted_vms - 1} → {one_slot.max_hosted_vms} / {one_slot.max_hosted_vms}"


def test_a_remedy_brings_in_who_could_not_go(qtbot: QtBot, light: Theme) -> None:
    """The way out of the nearest host is a button of the sheet; afterwards the VM goes."""
    plain = estate()
    stuck = replace(plain.vms[API], networks=("lab",))
    off = replace(plain.hosts["kvm-a1"], resource_enabled=False)
    moved = replace(stuck, host="kvm-a2")
    opened = Stage(qtbot, (API, PRINT), estate_with(off, vms=(moved,)))
    opened.sheet.page.table.select_keys([API])
    assert "Nearest: kvm-a1" in said(opened.sheet)
    button(opened.sheet, "remedy_host.enable").click()

    opened.until(lambda: opened.to("api-eu-1") == "kvm-a1")


def test_a_chosen_host_that_cannot_take_it_says_why(qtbot: QtBot, light: Theme) -> None:
    """A VM dropped on a host that is off stays, with that host's findings; the others go."""
    off = replace(estate().hosts["kvm-b1"], resource_enabled=False)
    opened = Stage(qtbot, (API, MQ), estate_with(off), targets={API: "kvm-b1"})
    row = next(row for row in opened.rows() if row[1] == "api-eu-1")
    assert row[4] == "Resource disabled"
    opened.sheet.page.table.select_keys([API])

    assert "api-eu-1 stays: the host that you chose cannot take it" in said(opened.sheet)
    assert "Findings for kvm-b1: 1 blocker" in said(opened.sheet)
    assert button(opened.sheet, "migrate").text() == "&Migrate"


def test_a_vm_that_is_gone_is_left_out(qtbot: QtBot, light: Theme) -> None:
    """It leaves the table, and a line says so."""
    opened = Stage(qtbot)
    opened.session.forget_vm(API)
    opened.until(lambda: all(row[1] != "api-eu-1" for row in opened.rows()))

    assert "1 virtual machine left the inventory." in said(opened.sheet)


def test_what_the_session_does_not_take_is_said(qtbot: QtBot, light: Theme) -> None:
    """The sheet stays open with the reason; nothing was begun."""
    opened = Stage(qtbot)
    opened.session.refusal = Problem("job.client_closed", {"vm": "api-eu-1"})
    button(opened.sheet, "migrate").click()
    opened.until(lambda: named(opened.sheet, "notice") is not None)

    assert opened.sheet.isVisible()
    assert opened.session.jobs() == ()


def test_nothing_can_go(qtbot: QtBot, light: Theme) -> None:
    """The button stays disabled, and the foot says where to look."""
    opened = Stage(qtbot, (PRINT, EXCHANGE), answer=False)

    assert not button(opened.sheet, "migrate").isEnabled()
    assert opened.reason().startswith("None of them can move.")


def test_enter_goes_on_from_the_table(qtbot: QtBot, light: Theme) -> None:
    """The keyboard begins on the table, and Enter there is the order, once nothing is in the way."""
    opened = Stage(qtbot)
    opened.until(button(opened.sheet, "migrate").isEnabled)
    opened.until(opened.sheet.page.table.hasFocus)
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        QTest.keyClick(opened.sheet.page.table, Qt.Key.Key_Return)

    assert len(opened.session.jobs()) == 2


def test_every_control_has_a_name(qtbot: QtBot, light: Theme) -> None:
    """Target, tables and buttons are told by name; the loads are spoken as sentences."""
    opened = Stage(qtbot)
    opened.sheet.page.table.select_keys([MQ])
    target = opened.sheet.findChild(QComboBox, "target")
    assert target is not None
    assert target.accessibleName() == "Target of mq-2"
    loads = opened.sheet.page.loads.model()
    spoken = loads.data(loads.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("CPU: ")
    assert "after all moves" in spoken


def test_what_is_set_for_all_goes_with_each_order(qtbot: QtBot, light: Theme) -> None:
    """Preset, bandwidth, downtime and post-copy are set once, and every job has them."""
    opened = Stage(qtbot, (API, MQ))
    opened.session.driver_features = Features(
        bandwidth=True, max_downtime=True, knobs=frozenset({Knob.POST_COPY})
    )
    opened.choose(MQ, "kvm-b1")
    opened.answer()
    advanced = opened.sheet.page.advanced
    advanced.open()
    advanced.set_preset(Preset.MUST_FINISH)
    box(opened.sheet, "bandwidth_limited").click()
    box(opened.sheet, "post_copy").click()
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        button(opened.sheet, "migrate").click()

    wanted = Options(preset=Preset.MUST_FINISH, bandwidth=500_000_000, max_downtime_s=5.0, post_copy=True)
    assert [one["options"] for one in opened.session.asked] == [wanted] * 2


def test_who_cannot_be_told_is_named_and_gets_what_it_can(qtbot: QtBot, light: Theme) -> None:
    """One driver takes a limit alone: its VM is named for the rest, and its job has the limit alone."""
    opened = Stage(qtbot, (API, MQ))
    opened.session.features_of[MQ] = Features(bandwidth=True)
    opened.choose(MQ, "kvm-b1")
    opened.answer()
    opened.sheet.page.advanced.open()
    assert text(opened.sheet, "exceptions") == "The hypervisor takes neither a preset nor a downtime: mq-2."
    box(opened.sheet, "bandwidth_limited").click()
    targets = {opened.to("api-eu-1"): 0.3, "kvm-b1": None}
    with qtbot.waitSignal(opened.sheet.accepted, timeout=SECONDS):
        button(opened.sheet, "migrate").click()

    orders = {str(one["target"]): one["options"] for one in opened.session.asked}
    assert {to: replace(BARE, max_downtime_s=pause) for to, pause in targets.items()} == orders


def test_nothing_can_be_set_that_no_driver_takes(qtbot: QtBot, light: Theme) -> None:
    """Where no VM can be told any of it the controls are disabled, and nobody is named."""
    opened = Stage(qtbot, (API, MQ))
    opened.session.driver_features = Features()
    opened.choose(MQ, "kvm-b1")
    opened.sheet.page.advanced.open()

    assert not any(control.isEnabled() for control in opened.sheet.page.advanced.controls()[1:])
    exceptions = opened.sheet.page.advanced.findChild(QWidget, "exceptions")
    assert exceptions is not None
    assert exceptions.isHidden()
