"""What the engine relies on, of a driver that migrates action by action."""

from dataclasses import replace

import pytest

from tests.contract.subject import Subject
from vmclient.core.capability import Mode
from vmclient.core.inventory import VM, VMState
from vmclient.core.plan import Action
from vmclient.drivers.base import DriverError, Order, Presence

PLAN = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)
BACK = (Action.RETURN, Action.RESUME)
ABSENT, DEFINED = Presence.ABSENT, Presence.DEFINED
RUNNING, SUSPENDED = Presence.RUNNING, Presence.SUSPENDED
AFTER = {0: (RUNNING, ABSENT), 1: (SUSPENDED, ABSENT), 2: (ABSENT, SUSPENDED), 3: (ABSENT, RUNNING)}


@pytest.fixture
def subject(acting_subject: Subject) -> Subject:
    """Every driver that migrates action by action."""
    return acting_subject


@pytest.fixture
def order(subject: Subject) -> Order:
    """The order for the running guest."""
    return subject.order(subject.running)


def test_the_features_say_so(subject: Subject, order: Order) -> None:
    """A driver that acts says that it does; a running guest goes by way of suspending it."""
    assert subject.features.actions
    assert order.mode is Mode.SUSPEND


@pytest.mark.parametrize("number", range(1, 4))
def test_each_action_leaves_the_vm_where_it_should_be(subject: Subject, order: Order, number: int) -> None:
    """Suspended on the source, suspended on the target, running on the target: both hosts say so."""
    subject.done(order, *PLAN[:number])
    assert subject.seen(subject.running) == AFTER[number]


def test_the_vm_is_the_same_on_the_target(subject: Subject, order: Order) -> None:
    """It keeps its id and its name, and nothing is under way for it."""
    subject.done(order, *PLAN)
    subject.shows(lambda: subject.running in subject.inventory(subject.target).vms)
    subject.shows(lambda: _settled(subject.vm(subject.running, subject.target)))
    arrived = subject.vm(subject.running, subject.target)
    assert (arrived.id, arrived.name, arrived.host) == (order.vm.id, order.vm.name, subject.target)


def _settled(vm: VM) -> bool:
    return (vm.state, vm.busy) == (VMState.RUNNING, None)


@pytest.mark.parametrize("number", range(4))
def test_a_plan_that_was_cut_off_is_taken_up_from_its_beginning(
    subject: Subject, order: Order, number: int
) -> None:
    """After so many actions another connection begins all three again, with the same end."""
    subject.done(order, *PLAN[:number])
    source, target = subject.fresh(subject.source), subject.fresh(subject.target)
    for action in PLAN:
        end = subject.ended(source.act(action, order, target))
        assert (end.problem, end.cancelled) == (None, False), action
    assert subject.seen(subject.running) == AFTER[3]
    source.close()
    target.close()


@pytest.mark.parametrize("number", range(3))
def test_the_undos_let_it_run_on_the_source_from_wherever_it_is(
    subject: Subject, order: Order, number: int
) -> None:
    """Until the target runs it, RETURN and RESUME bring it back; done twice, they change nothing."""
    subject.done(order, *PLAN[:number])
    subject.done(order, *BACK, *BACK)
    assert subject.seen(subject.running) == AFTER[0]
    subject.shows(lambda: subject.vm(subject.running).busy is None)


def test_after_an_undo_it_can_be_migrated(subject: Subject, order: Order) -> None:
    """Nothing of the first attempt is in the way of the second."""
    subject.done(order, *PLAN[:2], *BACK)
    subject.done(subject.order(subject.running), *PLAN)
    assert subject.seen(subject.running) == AFTER[3]


def test_an_undo_never_takes_a_vm_that_runs_on_the_target(subject: Subject, order: Order) -> None:
    """It is refused, or ends with a problem, and the VM runs on."""
    subject.done(order, *PLAN)
    try:
        problem = subject.ended(subject.act(Action.RETURN, order)).problem
    except DriverError as error:
        problem = error.problem
    assert problem is not None
    assert subject.seen(subject.running) == AFTER[3]


def test_a_running_vm_is_not_taken_from_its_source(subject: Subject, order: Order) -> None:
    """TRANSFER without SUSPEND before it fails, and the VM runs on."""
    try:
        problem = subject.ended(subject.act(Action.TRANSFER, order)).problem
    except DriverError as error:
        problem = error.problem
    assert problem is not None
    assert subject.seen(subject.running) == AFTER[0]


def test_a_vm_that_is_shut_off_changes_host_in_one_action(subject: Subject) -> None:
    """Its definition is on the target alone; RETURN brings it back, still shut off."""
    order = subject.order(subject.shut_off)
    assert order.mode is Mode.MOVE
    subject.done(order, Action.TRANSFER)
    assert subject.seen(subject.shut_off) == (ABSENT, DEFINED)
    subject.done(order, Action.RETURN)
    assert subject.seen(subject.shut_off) == (DEFINED, ABSENT)


def test_a_target_that_is_not_there_takes_nothing(subject: Subject, order: Order) -> None:
    """The driver says so in time, and the VM can be brought back to run on its source."""
    subject.done(order, Action.SUSPEND)
    nowhere = replace(order, target=subject.elsewhere())
    closed = subject.fresh(subject.target)
    closed.close()
    try:
        problem = subject.ended(subject.driver(subject.source).act(Action.TRANSFER, nowhere, closed)).problem
    except DriverError as error:
        problem = error.problem
    assert problem is not None
    subject.done(order, *BACK)
    assert subject.seen(subject.running) == AFTER[0]


def test_a_silent_source_is_a_driver_error_and_nothing_is_begun(subject: Subject, order: Order) -> None:
    """Suspending there raises or ends in a lost connection; when it answers again, the VM runs on it."""
    if subject.silence is None:
        pytest.skip("nobody can silence this subject's hosts")
    subject.silence(subject.source, True)
    try:
        problem = subject.ended(subject.act(Action.SUSPEND, order)).problem
    except DriverError as error:
        problem = error.problem
    assert problem is not None
    assert subject.driver(subject.source).presence(subject.running, subject.source) is Presence.UNKNOWN
    subject.silence(subject.source, False)
    assert subject.seen(subject.running) == AFTER[0]


@pytest.mark.parametrize("action", PLAN)
def test_what_is_not_counted_is_not_made_up(subject: Subject, order: Order, action: Action) -> None:
    """A driver that counts gives the bytes of what it carries; one that does not gives None, never nought."""
    subject.done(order, *PLAN[: PLAN.index(action)])
    task = subject.act(action, order)
    end, last = subject.ended(task), task.poll()
    carries = action is not Action.TRANSFER
    if subject.features.counts and carries:
        assert end.transferred == order.vm.memory
        assert last.total == order.vm.memory
    else:
        assert (end.transferred, last.total, last.transferred, last.remaining, last.rate) == (None,) * 5
