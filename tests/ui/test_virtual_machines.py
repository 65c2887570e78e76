"""The Virtual Machines view by itself: what it counts, and how it takes in very many rows."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from pytestqt.qtbot import QtBot

from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Inventory, VMState
from vmclient.ui.views import vm_row
from vmclient.ui.views.virtual_machines import VirtualMachines

MANY = 2500


def page_of(qtbot: QtBot) -> VirtualMachines:
    """Make an empty view."""
    page = VirtualMachines(lambda: datetime(2026, 11, 22, tzinfo=UTC))
    qtbot.addWidget(page)
    return page


def estate(vms: dict[str, VM]) -> Inventory:
    """Make a snapshot of VMs alone."""
    return Inventory(vms=MappingProxyType(dict(vms)))


def machine(number: int, state: VMState = VMState.RUNNING) -> VM:
    """Make a VM."""
    return VM(
        id=str(number), name=f"vm-{number}", host="a", state=state, memory=2**30, arch="x86_64",
        created_on_arch="x86_64",
    )  # fmt: skip


def counts(page: VirtualMachines) -> dict[str, str]:
    """Read the numbers on the chips."""
    return {key: chip.accessibleName().split()[-1] for key, chip in page.head.chips.items()}


def test_the_chips_count_what_they_leave_after_every_change(qtbot: QtBot) -> None:
    """VMs that change, come and go are counted as if all were counted anew."""
    page, chance = page_of(qtbot), random.Random(7)
    vms = {str(number): machine(number) for number in range(40)}
    page.load(estate(vms), (), ())
    for step in range(60):
        changed = chance.sample(sorted(vms), 5)
        for vm_id in changed:
            vms[vm_id] = replace(vms[vm_id], state=chance.choice(list(VMState)))
        gone = vms.pop(changed[0]).id
        vms[str(100 + step)] = machine(100 + step)
        touched = frozenset((*changed[1:], str(100 + step)))
        change = InventoryChanged(inventory=estate(vms), vms=touched, gone_vms=frozenset((gone,)))
        page.take_inventory(change)
    rows = page.model.rows()
    expected = {one.key: str(sum(map(wanted, rows))) for one, wanted in vm_row.filters()}

    assert {row.vm.id for row in rows} == set(vms)
    qtbot.waitUntil(lambda: counts(page) == expected)


def test_very_many_vms_appear_a_part_at_a_time_and_all_in_the_end(qtbot: QtBot) -> None:
    """The first rows are shown, sorted, before the last come; nobody waits for all of them at once."""
    page, parts = page_of(qtbot), list[int]()
    page.model.counts_changed.connect(lambda: parts.append(len(page.model.rows())))
    page.load(estate({str(number): machine(number) for number in range(MANY)}), (), ())
    qtbot.waitUntil(lambda: page.model.arranged() == MANY)

    assert 0 < parts[0] < MANY
    assert [page.model.key_at(place) for place in range(MANY)] == [str(number) for number in range(MANY)]


def test_reading_all_anew_keeps_the_rows_that_are_there(qtbot: QtBot) -> None:
    """A refresh neither empties the table nor keeps a VM that is gone."""
    page = page_of(qtbot)
    vms = {str(number): machine(number) for number in range(10)}
    page.load(estate(vms), (), ())
    page.table.select_keys(["3"])
    del vms["4"]
    page.load(estate(vms), (), ())

    assert page.table.selected_keys() == ["3"]
    assert {row.vm.id for row in page.model.rows()} == set(vms)
