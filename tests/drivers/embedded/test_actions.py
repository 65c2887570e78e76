"""Standalone ESX in the simulated world: one action after the other, and what can go wrong in each."""

import pytest

from tests.drivers.embedded.small import LINK, MEMORY, Bench, host, vm
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Phase
from vmclient.core.plan import Action
from vmclient.drivers.base import CancelAnswer, ConnectionLost, Order, Presence, TaskRefused
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import (
    DaemonHangs,
    HostDies,
    HostReturns,
    HostVanishes,
    StorageVanishes,
    TargetRefuses,
)
from vmclient.drivers.embedded.transfer import PREPARE_S, REGISTER_S

A, B = "a", "b"
GUEST = "a/v"
RUNNING, SUSPENDED, ABSENT = Presence.RUNNING, Presence.SUSPENDED, Presence.ABSENT


def esx(state: VMState = VMState.RUNNING) -> tuple[Bench, Order]:
    """Two standalone hosts, a VM on the first, and the order to move it."""
    kind = {"hypervisor": Hypervisor.ESX}
    bench = Bench(vm("v", A, state=state), hosts=(host(A, **kind), host(B, **kind)))
    return bench, bench.order(GUEST, B, leave_out=("sda",))


def seen(bench: Bench) -> tuple[Presence, Presence]:
    """What both hosts say of it."""
    return bench.driver.presence(GUEST, A), bench.driver.presence(GUEST, B)


def test_each_action_does_its_part_and_the_vm_runs_on_the_target_in_the_end() -> None:
    """It is suspended at the source, known to neither host in between, and reads its memory at the target."""
    bench, order = esx()
    before = bench.host(A).memory_free
    task = bench.act(Action.SUSPEND, order)
    bench.clock.advance(4)
    assert (task.poll().phase, task.poll().transferred, task.poll().remaining) == (
        Phase.SUSPEND,
        4 * LINK,
        MEMORY - 4 * LINK,
    )
    assert (seen(bench), bench.vm(GUEST).busy) == ((RUNNING, ABSENT), "suspend")
    bench.clock.advance(6)
    assert (seen(bench), bench.vm(GUEST).busy) == ((SUSPENDED, ABSENT), None)
    assert bench.host(A).memory_free == before + MEMORY

    task = bench.act(Action.TRANSFER, order)
    bench.clock.advance(PREPARE_S + REGISTER_S / 2)
    assert seen(bench) == (ABSENT, ABSENT)
    assert GUEST not in bench.driver.inventory().vms
    bench.clock.advance(REGISTER_S)
    assert seen(bench) == (ABSENT, SUSPENDED)

    end = bench.ended(Action.PROVISION, order)
    assert (end.problem, end.transferred, seen(bench)) == (None, MEMORY, (ABSENT, RUNNING))
    assert [drive.name for drive in bench.vm(GUEST).cdroms] == ["sdb"]


@pytest.mark.parametrize("done", range(4))
def test_a_plan_that_was_cut_off_is_taken_up_by_beginning_it_again(done: int) -> None:
    """After any number of actions all three again end well, and those that were done take no time."""
    bench, order = esx()
    actions = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)
    for action in actions[:done]:
        bench.ended(action, order)
    again = EmbeddedDriver(bench.world)
    again.open()
    for number, action in enumerate(actions):
        task = again.act(action, order, again)
        assert (task.wait(0) is not None) == (number < done)
        bench.clock.advance(60)
        end = task.wait(0)
        assert end is not None
        assert end.problem is None
    assert seen(bench) == (ABSENT, RUNNING)


@pytest.mark.parametrize("done", range(3))
def test_the_undos_bring_it_back_from_wherever_it_is(done: int) -> None:
    """Before the target runs it, RETURN and RESUME let it run on the source, done already or not."""
    bench, order = esx()
    before = bench.vm(GUEST), bench.host(A)
    for action in (Action.SUSPEND, Action.TRANSFER)[:done]:
        bench.ended(action, order)
    for undo in (Action.RETURN, Action.RESUME, Action.RETURN, Action.RESUME):
        assert bench.ended(undo, order).problem is None
    assert seen(bench) == (RUNNING, ABSENT)
    assert (bench.vm(GUEST), bench.host(A)) == before


def test_an_action_under_way_is_followed_not_begun_twice() -> None:
    """A second client gets the same operation; another action of the same VM is refused."""
    bench, order = esx()
    first = bench.act(Action.SUSPEND, order)
    bench.clock.advance(5)
    second = bench.act(Action.SUSPEND, order)
    assert second.poll().transferred == 5 * LINK
    with pytest.raises(TaskRefused, match="already_running"):
        bench.act(Action.TRANSFER, order)
    bench.clock.advance(5)
    assert first.wait(0) == second.wait(0)


def test_a_running_vm_changes_no_host() -> None:
    """Neither TRANSFER from the source nor RETURN from the target takes a VM that runs."""
    bench, order = esx()
    with pytest.raises(TaskRefused, match="Powered on"):
        bench.act(Action.TRANSFER, order)
    for action in (Action.SUSPEND, Action.TRANSFER, Action.PROVISION):
        bench.ended(action, order)
    with pytest.raises(TaskRefused, match="Powered on"):
        bench.act(Action.RETURN, order)
    assert seen(bench) == (ABSENT, RUNNING)


def test_a_target_that_refuses_takes_neither_the_definition_nor_the_memory() -> None:
    """TRANSFER is refused with its words and changes nothing; so is PROVISION later."""
    bench, order = esx(VMState.SUSPENDED)
    bench.world.order(TargetRefuses(B, "no thanks"))
    with pytest.raises(TaskRefused) as caught:
        bench.act(Action.TRANSFER, order)
    assert (caught.value.problem.raw, seen(bench)) == ("no thanks", (SUSPENDED, ABSENT))
    bench.world.order(TargetRefuses(B, None))
    bench.ended(Action.TRANSFER, order)
    bench.world.order(TargetRefuses(B, "no thanks"))
    with pytest.raises(TaskRefused):
        bench.act(Action.PROVISION, order)
    assert seen(bench) == (ABSENT, SUSPENDED)


def test_a_target_that_dies_while_it_registers_leaves_the_vm_with_nobody_and_it_can_return() -> None:
    """The task ends with the target's loss; the source registers the files in the datastore again."""
    bench, order = esx(VMState.SUSPENDED)
    task = bench.act(Action.TRANSFER, order)
    bench.world.order(HostDies(B), when=PREPARE_S + REGISTER_S / 2)
    bench.clock.advance(5)
    with pytest.raises(ConnectionLost):
        task.wait(0)
    with pytest.raises(ConnectionLost):  # nobody could say that the target does not have it
        bench.act(Action.RETURN, order)
    bench.world.order(HostReturns(B))
    end = task.wait(0)
    assert end is not None
    assert end.problem is not None
    assert (end.problem.code, seen(bench)) == ("migration.target_lost", (ABSENT, ABSENT))
    assert bench.ended(Action.RETURN, order).problem is None
    assert seen(bench) == (SUSPENDED, ABSENT)


def test_in_the_last_action_only_the_target_matters() -> None:
    """The source may vanish while the memory is read; storage that vanishes there ends it."""
    bench, order = esx(VMState.SUSPENDED)
    bench.ended(Action.TRANSFER, order)
    task = bench.act(Action.PROVISION, order)
    bench.world.order(StorageVanishes(B, "nas"), when=5)
    bench.world.order(HostVanishes(A), when=6)
    bench.clock.advance(60)
    end = task.wait(0)
    assert end is not None
    assert end.problem is not None
    assert (end.problem.code, bench.vm(GUEST).state) == ("migration.disk_missing", VMState.SUSPENDED)


def test_a_source_that_dies_while_it_suspends_has_it_shut_off_and_never_resumes_it() -> None:
    """Its memory is lost: RESUME is refused rather than starting it anew."""
    bench, order = esx()
    bench.act(Action.SUSPEND, order)
    bench.world.order(HostDies(A), when=5)
    bench.clock.advance(6)
    bench.world.order(HostReturns(A))
    assert seen(bench) == (Presence.DEFINED, ABSENT)
    for action in (Action.SUSPEND, Action.RESUME):
        with pytest.raises(TaskRefused, match="vm_not_running"):
            bench.act(action, order)


@pytest.mark.parametrize("action", [Action.SUSPEND, Action.TRANSFER, Action.RETURN, Action.RESUME])
def test_a_host_that_is_needed_and_hangs_is_a_lost_connection(action: Action) -> None:
    """An action that needs it raises and begins nothing."""
    bench, order = esx()
    bench.world.order(DaemonHangs(A))
    with pytest.raises(ConnectionLost):
        bench.act(action, order)
    bench.world.order(HostReturns(A))
    assert (seen(bench), bench.vm(GUEST).busy) == ((RUNNING, ABSENT), None)


def test_suspending_can_be_cancelled_and_what_comes_later_cannot() -> None:
    """It runs on after the cancel; a definition that is between the hosts, and a provision, go through."""
    bench, order = esx()
    task = bench.act(Action.SUSPEND, order)
    bench.clock.advance(5)
    assert task.cancel() is CancelAnswer.ACCEPTED
    assert (seen(bench), bench.vm(GUEST).busy) == ((RUNNING, ABSENT), None)
    bench.ended(Action.SUSPEND, order)
    task = bench.act(Action.TRANSFER, order)
    bench.clock.advance(PREPARE_S + REGISTER_S / 2)
    assert task.cancel() is CancelAnswer.TOO_LATE
    bench.clock.advance(REGISTER_S)
    task = bench.act(Action.PROVISION, order)
    assert task.cancel() is CancelAnswer.TOO_LATE


def test_an_action_is_no_migration_that_another_client_would_list() -> None:
    """`adopt` names none: one action alone says nothing of where the VM is going."""
    bench, order = esx()
    bench.act(Action.SUSPEND, order)
    assert bench.driver.adopt() == ()


def test_a_standalone_host_migrates_nothing_in_one_operation() -> None:
    """Without a vCenter there is no vMotion: the order is refused."""
    bench, order = esx()
    with pytest.raises(TaskRefused):
        bench.driver.migrate(order, bench.driver)
