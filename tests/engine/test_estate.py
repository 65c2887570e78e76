"""The merged estate: what is shown of several connections, when one is lost, and what is announced."""

import random
import threading
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.fake_driver import GIB, a_host, a_vm, an_inventory
from vmclient.core.events import Event, InventoryChanged
from vmclient.core.inventory import HOLDING_SLOT, VM, Inventory, VMState
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import NOTHING, Applying, Rulebook
from vmclient.core.settings import HostSettings
from vmclient.engine.bus import Bus
from vmclient.engine.estate import Estate
from vmclient.engine.policies import Policies


class Desk:
    """An estate whose announcements are kept."""

    def __init__(self) -> None:
        self.migrating: frozenset[str] = frozenset()
        self.changes: list[InventoryChanged] = []
        bus = Bus()
        bus.subscribe(self._take)
        self.estate = Estate(bus, lambda: self.migrating)

    def _take(self, event: Event) -> None:
        if isinstance(event, InventoryChanged):
            self.changes.append(event)

    @property
    def shown(self) -> dict[str, tuple[str, VMState]]:
        """Each VM's host and state."""
        return {key: (vm.host, vm.state) for key, vm in self.estate.inventory.vms.items()}


@pytest.fixture
def desk() -> Desk:
    """An empty estate."""
    return Desk()


def one_host(name: str, *vms: tuple[str, VMState]) -> Inventory:
    """Build a host with VMs."""
    return an_inventory([a_host(name)], [a_vm(vm_id, name, state=state) for vm_id, state in vms])


RUNNING, PAUSED, OFF = VMState.RUNNING, VMState.PAUSED, VMState.SHUT_OFF


def test_a_vm_in_flight_stays_shown(desk: Desk) -> None:
    """Two hosts hand a VM over with a moment in which neither has it: its row stays until it arrives."""
    desk.estate.update("x", one_host("a", ("1", RUNNING), ("2", OFF)))
    desk.estate.update("y", one_host("b"))
    desk.migrating = frozenset({"1"})

    desk.estate.update("x", one_host("a"))
    assert desk.shown == {"1": ("a", RUNNING)}

    desk.estate.update("y", one_host("b", ("1", RUNNING)))
    assert desk.shown == {"1": ("b", RUNNING)}


def test_a_vm_that_was_in_flight_and_is_nowhere_goes_with_its_job(desk: Desk) -> None:
    """Once no job moves it, what no host reports is not shown."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.migrating = frozenset({"1"})
    desk.estate.update("x", one_host("a"))
    assert desk.shown == {"1": ("a", RUNNING)}

    desk.migrating = frozenset()
    desk.estate.review()
    assert desk.shown == {}


def test_two_connections_make_one_estate(desk: Desk) -> None:
    """Hosts and VMs of both are there, shared repositories once, and each host names its connection."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.estate.update("y", one_host("b", ("2", OFF)))

    assert desk.shown == {"1": ("a", RUNNING), "2": ("b", OFF)}
    assert set(desk.estate.inventory.repositories) == {"nas"}
    assert {host.connection for host in desk.estate.inventory.hosts.values()} == {"x", "y"}


@pytest.mark.parametrize(
    ("source", "target", "shown"),
    [
        (RUNNING, PAUSED, "a"),  # the receiving copy
        (PAUSED, RUNNING, "b"),  # switched over
        (RUNNING, OFF, "a"),  # a definition left behind elsewhere
        (OFF, RUNNING, "b"),
        (OFF, PAUSED, "b"),
    ],
)
def test_of_two_copies_the_one_that_says_most_is_shown(
    desk: Desk, source: VMState, target: VMState, shown: str
) -> None:
    """One VM on two hosts appears once: running before paused before only defined."""
    desk.estate.update("x", one_host("a", ("1", source)))
    desk.estate.update("y", one_host("b", ("1", target)))

    assert {key: host for key, (host, _) in desk.shown.items()} == {"1": shown}


def test_a_real_clash_shows_both_under_ids_of_their_own(desk: Desk) -> None:
    """Two machines of one id stay apart as soon as both hosts were read again and still say so."""
    for _ in range(2):
        desk.estate.update("x", one_host("a", ("1", RUNNING)))
        desk.estate.update("y", one_host("b", ("1", RUNNING)))

    assert desk.shown == {"1": ("a", RUNNING), "1@b": ("b", RUNNING)}
    assert desk.estate.own_vm("1@b").id == "1"


def test_a_vm_that_has_just_moved_is_never_shown_twice(desk: Desk) -> None:
    """The target read after the switch-over and the source before it make no clash."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.estate.update("y", one_host("b"))
    desk.estate.update("y", one_host("b", ("1", RUNNING)))
    assert set(desk.shown) == {"1"}

    desk.estate.update("x", one_host("a"))
    assert desk.shown == {"1": ("b", RUNNING)}


def test_the_copies_of_a_migration_under_way_are_no_clash(desk: Desk) -> None:
    """While a job moves the VM, both paused is the switch-over, however often it is read."""
    desk.migrating = frozenset({"1"})
    for _ in range(3):
        desk.estate.update("x", one_host("a", ("1", PAUSED)))
        desk.estate.update("y", one_host("b", ("1", PAUSED)))

    assert desk.shown == {"1": ("a", PAUSED)}


def test_hosts_of_one_name_are_told_apart_by_their_connection(desk: Desk) -> None:
    """The second gets its connection's name added, its VMs follow, and the driver's own name is kept."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.estate.update("y", one_host("a", ("2", RUNNING)))

    assert desk.shown == {"1": ("a", RUNNING), "2": ("a (y)", RUNNING)}
    assert desk.estate.own_host("a (y)")[0] == "y"
    assert desk.estate.own_host("a (y)")[1].name == "a"
    assert desk.estate.own_vm("2").host == "a"
    assert desk.estate.shown_host("y", "a") == "a (y)"


def test_a_lost_connection_removes_nothing(desk: Desk) -> None:
    """Its hosts are offline and its VMs unknown; the same answer as before brings everything back."""
    inventory = one_host("a", ("1", RUNNING), ("2", OFF))
    desk.estate.update("x", inventory)
    desk.estate.update("y", one_host("b", ("3", RUNNING)))

    assert desk.estate.lose("x") == ("a",)

    assert desk.shown == {
        "1": ("a", VMState.UNKNOWN),
        "2": ("a", VMState.UNKNOWN),
        "3": ("b", RUNNING),
    }
    assert not desk.estate.inventory.hosts["a"].online
    assert desk.changes[-1].vms == {"1", "2"}
    assert desk.changes[-1].hosts == {"a"}
    desk.estate.update("x", inventory)
    assert desk.shown["1"] == ("a", RUNNING)
    assert desk.estate.inventory.hosts["a"].online


def test_a_vm_that_moved_off_a_lost_host_is_shown_where_it_runs(desk: Desk) -> None:
    """When the source is lost and the target runs it, it runs on the target."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.estate.update("y", one_host("b"))
    desk.estate.lose("x")
    desk.estate.update("y", one_host("b", ("1", RUNNING)))

    assert desk.shown == {"1": ("b", RUNNING)}


def test_only_what_differs_is_announced(desk: Desk) -> None:
    """A change names the VMs that are other objects than before; the very same inventory says nothing."""
    before = one_host("a", ("1", RUNNING), ("2", RUNNING))
    desk.estate.update("x", before)
    desk.changes.clear()
    desk.estate.update("x", before)
    assert desk.changes == []

    vms = {**before.vms, "2": replace(before.vms["2"], cpu_load=0.5), "3": a_vm("3", "a")}
    del vms["1"]
    desk.estate.update("x", replace(before, vms=vms))

    (change,) = desk.changes
    assert change.vms == {"2", "3"}
    assert change.gone_vms == {"1"}
    assert change.hosts == frozenset()


def test_a_connection_that_is_removed_takes_its_hosts_along(desk: Desk) -> None:
    """After a disconnect its hosts and VMs are gone, and announced as gone."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    desk.estate.update("y", one_host("b"))
    desk.estate.remove("x")

    assert set(desk.estate.inventory.hosts) == {"b"}
    assert desk.changes[-1].gone_hosts == {"a"}
    assert desk.changes[-1].gone_vms == {"1"}


def test_the_table_follows_every_change(desk: Desk) -> None:
    """An assessment sees a host that filled up, went offline, came back and was removed."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    small = an_inventory([a_host("b", memory_free=1 * GIB)])
    desk.estate.update("y", one_host("b"))

    def target() -> str | None:
        return desk.estate.assess("1", frozenset()).auto_target

    assert target() == "b"
    desk.estate.update("y", small)
    assert target() is None
    desk.estate.update("y", one_host("b"))
    desk.estate.lose("y")
    assert target() is None
    desk.estate.update("y", one_host("b"))
    assert target() == "b"
    desk.estate.remove("y")
    assert desk.estate.assess("1", frozenset()).candidates == ()


def test_slots_follow_the_vms_though_the_host_is_the_same_object(desk: Desk) -> None:
    """A VM that starts on a host takes a slot there in the next assessment."""
    desk.estate.update("x", one_host("a", ("1", RUNNING)))
    full = a_host("b", max_hosted_vms=1)
    desk.estate.update("y", an_inventory([full]))
    assert desk.estate.assess("1", frozenset()).auto_target == "b"

    desk.estate.update("y", an_inventory([full], [a_vm("2", "b")]))

    assert desk.estate.assess("1", frozenset()).auto_target is None


@pytest.mark.parametrize("seed", range(5))
def test_whoever_follows_the_changes_has_the_whole_estate(desk: Desk, seed: int) -> None:
    """Values change, VMs come, go and move between connections: shown, announced and counted is what is."""
    chance = random.Random(seed)
    truth = {name: {f"{name}{i}": (RUNNING, i) for i in range(3)} for name in ("x", "y", "z")}
    made: dict[tuple[str, str], VM] = {}
    seen: dict[str, VM] = {}
    for step in range(150):
        name, other = chance.sample(sorted(truth), 2)
        mine = truth[name]
        vm_id = chance.choice(sorted(mine) or [f"new{step}"])
        match chance.randrange(8):
            case 0:
                mine.pop(vm_id, None)
            case 1 if vm_id in mine:
                truth[other][vm_id] = mine.pop(vm_id)
                desk.estate.update(name, _host_of(name, mine, made))
                name = other
            case 2:
                mine[f"new{step}"] = (OFF, step)
            case _:
                mine[vm_id] = (chance.choice((RUNNING, OFF, PAUSED)), step)
        if chance.random() < 0.1:
            desk.estate.lose(name)
        desk.estate.update(name, _host_of(name, truth[name], made))

        for change in desk.changes:
            seen = {key: vm for key, vm in seen.items() if key not in change.gone_vms}
            seen |= {key: change.inventory.vms[key] for key in change.vms}
        desk.changes.clear()
        shown = desk.estate.inventory
        assert seen == shown.vms
        counted = Counter(vm.host for vm in shown.vms.values() if vm.state in HOLDING_SLOT)
        assert shown.slots_used() == counted
    expected = {key: (name, *value) for name, vms in truth.items() for key, value in vms.items()}
    for name, vms in truth.items():
        desk.estate.update(name, _host_of(name, vms, made))
    assert {
        key: (vm.host, vm.state, vm.snapshots) for key, vm in desk.estate.inventory.vms.items()
    } == expected


def _host_of(name: str, vms: dict[str, tuple[VMState, int]], made: dict[tuple[str, str], VM]) -> Inventory:
    """Report as a driver does: what did not change is the same object."""
    values = []
    for vm_id, (state, snapshots) in vms.items():
        fresh = replace(a_vm(vm_id, name, state=state), snapshots=snapshots)
        known = made.get((name, vm_id))
        made[name, vm_id] = known if known == fresh else fresh
        values.append(made[name, vm_id])
    return an_inventory([a_host(name)], values)


def test_settings_and_marks_lie_over_what_hosts_report(desk: Desk) -> None:
    """Max Hosted VMs from the settings and an out-of-sync mark are shown, and survive a new reading."""
    desk.estate.configure({"a": HostSettings(max_hosted_vms=3, vmhost_enabled=False)})
    desk.estate.update("x", one_host("a"))
    desk.estate.mark(frozenset({"a"}), in_sync=False)
    desk.estate.update("x", one_host("a", ("1", RUNNING)))

    host = desk.estate.inventory.hosts["a"]
    assert (host.max_hosted_vms, host.vmhost_enabled, host.in_sync) == (3, False, False)
    desk.estate.mark(frozenset({"a"}), in_sync=True)
    assert desk.estate.inventory.hosts["a"].in_sync


def test_forty_thousand_vms_are_merged_in_a_moment(desk: Desk) -> None:
    """One changed VM among 40,000 on two connections costs well under a tenth of a second."""
    halves = []
    for part in range(2):
        hosts = [a_host(f"h{part}-{number}") for number in range(200)]
        vms = [a_vm(f"{part}-{number}", f"h{part}-{number % 200}") for number in range(20_000)]
        halves.append(an_inventory(hosts, vms))
        desk.estate.update(f"c{part}", halves[part])
    changed = {**halves[1].vms, "1-7": replace(halves[1].vms["1-7"], cpu_load=0.9)}
    desk.changes.clear()

    began = time.process_time()
    desk.estate.update("c1", replace(halves[1], vms=changed))
    took = time.process_time() - began

    assert desk.changes[0].vms == {"1-7"}
    assert took < 0.2, f"{took * 1000:.0f} ms"
    print(f"merged in {took * 1000:.1f} ms")


class Slow(Rulebook):
    """Policies that wait until they are let go on."""

    begun, go = threading.Event(), threading.Event()

    def applying(self, vm: str) -> Applying:
        """Wait."""
        self.begun.set()
        assert self.go.wait(20), "nobody let it go on"
        return NOTHING


class Drafting(Policies):
    """A folder whose drafts are slow."""

    def draft(
        self, name: str | None, policies: tuple[Policy, ...], of_estate: tuple[Policy, ...]
    ) -> Rulebook:
        """Give policies that wait."""
        return Slow()


def test_who_tries_policies_out_holds_up_neither_questions_nor_readings(tmp_path: Path) -> None:
    """While drafts are being asked about every host, a VM is assessed and a connection's news come in."""
    estate = Estate(Bus(), policies=Drafting(tmp_path))
    estate.update("x", one_host("a", ("1", RUNNING)))
    trying = threading.Thread(target=estate.try_policies, args=("1", None, ()), daemon=True)
    trying.start()
    assert Slow.begun.wait(20)

    def others() -> None:
        estate.assess("1", frozenset())
        estate.update("x", one_host("a", ("1", PAUSED)))

    asking = threading.Thread(target=others, daemon=True)
    asking.start()
    asking.join(10)
    held_up = asking.is_alive()
    Slow.go.set()
    trying.join(20)
    assert not held_up
    assert not trying.is_alive()
    assert estate.inventory.vms["1"].state is PAUSED
