"""Sessions that end, connections that break, answers that get lost: nothing is ordered twice or forgotten."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.vsphere_subject import QUICK
from tests.rigs.vsphere import client
from tests.rigs.vsphere.estate import Desk, connected, ended, within
from tests.rigs.vsphere.rig import EsxPair, VCenter, VsphereRig
from tests.rigs.vsphere.wire import Wire
from tests.rigs.waiting import until
from vmclient.core.inventory import VMState
from vmclient.core.job import Phase
from vmclient.drivers.base import ConnectionLost, Presence, TaskEnd, TaskRefused
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.link import Deadlines

pytestmark = pytest.mark.rig("vsphere")
NAME = "DC0_C0_RP0_VM0"


@pytest.fixture
def desk(vcenter: VCenter) -> Iterator[Desk]:
    """A driver of a vCenter with three hosts and two VMs."""
    with connected(vcenter) as found:
        yield found


def target_of(desk: Desk) -> str:
    """A host where the VM is not."""
    return desk.others(desk.vm(NAME))[0].name


def calls(desk: Desk, method: str) -> int:
    """How often a method was called, by the server's own account."""
    return desk.endpoint.state().calls.get(method, 0)


def host_of(desk: Desk) -> str:
    """Where the VM is, by the server's own account."""
    return desk.endpoint.state().vms[NAME].host


def lost(desk: Desk) -> bool:
    """Whether the driver says that its connection is."""
    try:
        desk.driver.inventory()
    except ConnectionLost:
        return True
    return False


def heard_of(desk: Desk, megabytes: int) -> None:
    """Change a VM, and wait until the driver has heard of it."""
    desk.endpoint.set_vm(NAME, memory=megabytes)
    until(lambda: desk.vm(NAME).memory == megabytes * 2**20, 10, "the change to be heard of", every_s=0.02)


# ---- the session ends


def test_a_session_that_ended_is_renewed_once_and_the_inventory_goes_on(desk: Desk) -> None:
    """One login more, whoever noticed first, and changes are heard of as before."""
    for number in range(1, 4):
        collectors = calls(desk, "CreatePropertyCollector") + 2
        desk.endpoint.expire_sessions()
        heard_of(desk, 1024 * number)
        until(lambda many=collectors: calls(desk, "CreatePropertyCollector") == many, 10, "both")  # type: ignore[misc]
        assert (desk.asked, calls(desk, "Login")) == (1 + number, 1 + number)
        assert desk.endpoint.state().sessions == 1


def test_many_threads_renew_a_session_once(desk: Desk) -> None:
    """Twenty callers meet the end of the session at once: one login, and all get their answer."""
    vm = desk.vm(NAME)
    answers: list[Presence] = []
    barrier = threading.Barrier(20)

    def ask() -> None:
        barrier.wait(5)
        answers.append(desk.driver.presence(vm.id, vm.host))

    threads = [threading.Thread(target=ask) for _ in range(20)]
    desk.endpoint.expire_sessions()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert answers == [Presence.RUNNING] * 20
    assert (desk.asked, calls(desk, "Login")) == (2, 2)


def test_a_task_is_followed_over_the_end_of_the_session(desk: Desk) -> None:
    """It was ordered once, goes on in the new session, and its end is told."""
    desk.endpoint.task_time(2.0)
    target = target_of(desk)
    task = desk.migrate(NAME, target)
    until(lambda: task.poll().phase is Phase.COPY, 5, "the copy")
    desk.endpoint.expire_sessions()
    assert ended(task) == TaskEnd()
    assert (host_of(desk), calls(desk, "MigrateVM_Task"), desk.asked) == (target, 1, 2)


def test_a_migration_after_the_session_ended_is_ordered_once(desk: Desk) -> None:
    """The session is tried before the order is given, and renewed."""
    target = target_of(desk)
    desk.endpoint.expire_sessions()
    assert ended(desk.migrate(NAME, target)) == TaskEnd()
    assert (host_of(desk), calls(desk, "MigrateVM_Task")) == (target, 1)


def test_an_order_in_a_session_that_has_just_ended_is_refused_not_repeated(desk: Desk) -> None:
    """Nothing was begun, and it is for the engine to say so."""
    source = host_of(desk)
    desk.endpoint.fault("MigrateVM_Task", "NotAuthenticated", times=0)
    with pytest.raises(TaskRefused) as refused:
        desk.migrate(NAME, target_of(desk))
    assert refused.value.problem.code == "connection.session_lost"
    assert (host_of(desk), calls(desk, "MigrateVM_Task")) == (source, 1)


def test_a_password_that_was_changed_is_tried_once(desk: Desk) -> None:
    """Trying again and again would lock the account: the connection is given up, and says why."""
    desk.password = "wrong"  # noqa: S105 # it is
    desk.endpoint.expire_sessions()

    def lost() -> ConnectionLost | None:
        try:
            desk.driver.inventory()
        except ConnectionLost as error:
            return error
        return None

    error = until(lost, 10, "the connection to be given up")
    assert error.problem.code == "connection.login_refused"
    for _ in range(3):
        within(2, desk.driver.adopt)
    assert (desk.asked, calls(desk, "Login")) == (2, 2)
    desk.password = desk.endpoint.password
    desk.driver.open()
    assert desk.vm(NAME).state is VMState.RUNNING


# ---- the connection breaks


def test_an_order_whose_connection_is_cut_is_not_repeated(desk: Desk) -> None:
    """Cut before the server has it: the connection counts as lost, and nothing runs."""
    source = host_of(desk)
    desk.endpoint.fault("MigrateVM_Task", drop=True, times=0)
    with pytest.raises(ConnectionLost):
        desk.migrate(NAME, target_of(desk))
    assert (host_of(desk), calls(desk, "MigrateVM_Task")) == (source, 1)
    assert desk.driver.adopt() == ()


def test_an_order_whose_answer_is_lost_is_found_not_repeated(desk: Desk) -> None:
    """The server has begun: it is ordered once, and adopting finds it with its target."""
    source, target = host_of(desk), target_of(desk)
    desk.endpoint.task_time(2.0)
    desk.endpoint.fault("MigrateVM_Task", lost=True, times=0)
    with pytest.raises(ConnectionLost):
        desk.migrate(NAME, target)
    assert calls(desk, "MigrateVM_Task") == 1
    (found,) = desk.driver.adopt()
    assert (found.source, found.target) == (source, target)
    assert ended(found.task) == TaskEnd()
    assert (host_of(desk), calls(desk, "MigrateVM_Task")) == (target, 1)


@pytest.mark.parametrize(
    "fault", [{"status": 503}, {"status": 502}, {"status": 504}, {"fault": "RestrictedVersion"}]
)
def test_an_order_that_did_not_get_through_is_not_repeated(desk: Desk, fault: dict[str, Any]) -> None:
    """A server that is busy, or refuses, is asked once."""
    desk.endpoint.fault("MigrateVM_Task", times=0, **fault)
    with pytest.raises((ConnectionLost, TaskRefused)):
        desk.migrate(NAME, target_of(desk))
    assert calls(desk, "MigrateVM_Task") == 1


@pytest.mark.parametrize("fault", [{"drop": True}, {"lost": True}, {"status": 503}, {"fault": "SystemError"}])
def test_a_wait_for_updates_that_breaks_is_taken_up(desk: Desk, fault: dict[str, Any]) -> None:
    """Nothing that changed meanwhile is missed, no login is needed, and no collector is left over."""
    heard_of(desk, 1024)
    before = calls(desk, "CreatePropertyCollector")
    desk.endpoint.fault("WaitForUpdatesEx", times=2, **fault)
    desk.endpoint.set_vm(NAME, memory=2048)
    until(lambda: desk.endpoint.state().faults == 0, 15, "both waits to break")
    until(lambda: desk.vm(NAME).memory == 2**31, 10, "the change to be heard of")
    heard_of(desk, 4096)
    assert desk.asked == 1
    made = calls(desk, "CreatePropertyCollector") - before
    assert made > 0
    assert calls(desk, "DestroyPropertyCollector") == made


def test_a_migration_is_followed_over_a_cut_connection(desk: Desk) -> None:
    """The task goes on at the server; its end is told, and it was ordered once."""
    desk.endpoint.task_time(2.0)
    target = target_of(desk)
    task = desk.migrate(NAME, target)
    until(lambda: task.poll().phase is Phase.COPY, 5, "the copy")
    desk.endpoint.fault("WaitForUpdatesEx", drop=True, times=2)
    assert ended(task) == TaskEnd()
    assert (host_of(desk), calls(desk, "MigrateVM_Task")) == (target, 1)


def test_every_connection_is_cut_at_once(vcenter: VCenter) -> None:
    """Idle ones in the pool too: the next question is answered, and changes are heard of."""
    with Wire(vcenter.port) as wire:
        desk = through(vcenter, wire)
        vm = desk.vm(NAME)
        for _ in range(3):
            wire.cut()
            assert desk.driver.presence(vm.id, vm.host) is Presence.RUNNING
        heard_of(desk, 1024)
        assert (desk.asked, calls(desk, "Login")) == (1, 1)
        desk.driver.close()


def through(endpoint: VCenter, wire: Wire, deadlines: Deadlines = QUICK) -> Desk:
    """An open driver that reaches the endpoint by the wire."""
    desk = Desk(endpoint, deadlines=deadlines)
    desk.driver._server = Server(host=wire.host, port=wire.port, user=endpoint.user)
    desk.driver.open()
    return desk


def test_a_slow_server_is_waited_for(desk: Desk) -> None:
    """Answers that take long, but not too long, are answers."""
    vm = desk.vm(NAME)
    desk.endpoint.fault("FindByUuid", delay_s=1.0)
    assert desk.driver.presence(vm.id, vm.host) is Presence.RUNNING
    desk.endpoint.fault("MigrateVM_Task", delay_s=1.0)
    target = target_of(desk)
    assert ended(desk.migrate(NAME, target)) == TaskEnd()
    assert calls(desk, "MigrateVM_Task") == 1


def test_a_server_that_does_not_answer_an_order_is_given_up_in_time(desk: Desk) -> None:
    """After the deadline of silence the connection counts as lost; the order is not given again."""
    desk.endpoint.fault("MigrateVM_Task", delay_s=QUICK.silence_s + 1)
    target = target_of(desk)
    error = within(QUICK.silence_s + 2, lambda: desk.migrate(NAME, target))
    assert isinstance(error, ConnectionLost)
    assert error.problem.code == "connection.too_slow"
    until(lambda: host_of(desk) == target, 10, "the server, which had the order all the same")
    assert calls(desk, "MigrateVM_Task") == 1


def test_a_server_that_ends_is_noticed_and_one_that_comes_back_is_opened_again(desk: Desk) -> None:
    """Whoever waits for a task, or asks, is told within the deadline; a new opening reads everything anew."""
    desk.endpoint.task_time(30)
    vm = desk.vm(NAME)
    task = desk.migrate(NAME, target_of(desk))
    key = task.key
    desk.endpoint.stop()
    began = time.monotonic()
    with pytest.raises(ConnectionLost):
        ended(task, 30)
    assert time.monotonic() - began < QUICK.poll_s + QUICK.silence_s + 2
    assert desk.driver.presence(vm.id, vm.host) is Presence.UNKNOWN
    until(lambda: lost(desk), QUICK.poll_s + QUICK.silence_s + 5, "the loss of the connection")
    within(QUICK.open_s, desk.driver.open)
    desk.endpoint.start()
    desk.driver.open()
    assert desk.vm(NAME).state is VMState.RUNNING
    assert desk.driver.find(key) is None


def test_a_task_that_vanishes_does_not_keep_anybody_waiting(desk: Desk) -> None:
    """A key that the server forgot while it was followed ends without success, and soon."""
    target = target_of(desk)
    desk.endpoint.task_time(0)
    task = desk.migrate(NAME, target)
    until(lambda: host_of(desk) == target, 10, "the arrival")
    desk.endpoint.forget_tasks()
    end = ended(task, 10)
    assert end.problem is None or end.problem.code == "migration.object_gone"


# ---- nothing is left over


def balance(desk: Desk) -> dict[str, int]:
    """How many of each there are at the server: made, less those destroyed."""
    state = desk.endpoint.state().calls
    return {
        "filters": state.get("CreateFilter", 0) - state.get("DestroyPropertyFilter", 0),
        "collectors": state.get("CreatePropertyCollector", 0) - state.get("DestroyPropertyCollector", 0),
        "views": state.get("CreateContainerView", 0) - state.get("DestroyView", 0),
    }


def test_asking_often_leaves_nothing_at_the_server(desk: Desk) -> None:
    """Two hundred times adopting a running migration, and as many other questions, add no filter."""
    desk.endpoint.task_time(60)
    task = desk.migrate(NAME, target_of(desk))
    before = balance(desk)
    vm = desk.vm(NAME)
    for _ in range(200):
        assert len(desk.driver.adopt()) == 1
        desk.driver.presence(vm.id, vm.host)
        desk.driver.find(task.key)
    assert balance(desk) == before
    for _ in range(20):
        found = desk.driver.find(task.key)
        assert found is not None
        found.poll()
    task.cancel()
    assert ended(task).cancelled


def test_forty_checks_and_a_large_inventory_leave_nothing(vsphere_rig: VsphereRig) -> None:
    """After they are done, what is at the server is what was there; after closing, nothing, and no thread."""
    before = {thread for thread in threading.enumerate() if thread.is_alive()}
    endpoint = vsphere_rig.vcenter(hosts=41, vms=60)
    desk = Desk(endpoint, deadlines=Deadlines())
    desk.driver.open()
    held = balance(desk)
    found = desk.findings(NAME)
    assert len(found) == 40
    assert len(desk.inventory.vms) == 60
    assert balance(desk) == held
    desk.driver.close()
    until(lambda: endpoint.state().sessions == 0, 10, "the session to end")
    until(lambda: set(threading.enumerate()) <= before, 10, "the threads to end")


def test_a_large_inventory_is_read_and_closed_without_a_trace(vsphere_rig: VsphereRig) -> None:
    """Two thousand VMs come in their pages; closing right away ends session and threads."""
    before = set(threading.enumerate())
    endpoint = vsphere_rig.vcenter(hosts=20, vms=2000)
    desk = Desk(endpoint, deadlines=Deadlines())
    desk.driver.open()
    assert len(desk.inventory.vms) == 2000
    desk.driver.close()
    until(lambda: endpoint.state().sessions == 0, 20, "the session to end")
    until(lambda: set(threading.enumerate()) <= before, 20, "the threads to end")


def test_another_client_at_a_standalone_host_is_seen(esx_pair: EsxPair) -> None:
    """A VM that somebody else suspends is busy meanwhile, and suspended afterwards."""
    esx_pair.a.task_time(0.5)
    with connected(esx_pair.a) as desk, client.connected(esx_pair.a) as service:
        task = client.vm_named(service, "web1").SuspendVM_Task()
        until(lambda: desk.vm("web1").busy == "suspend", 5, "the action", every_s=0.02)
        assert client.fault_of(task) == ""
        until(lambda: desk.vm("web1").state is VMState.SUSPENDED, 5, "its end", every_s=0.02)
        until(lambda: desk.vm("web1").busy is None, 5, "its end", every_s=0.02)
