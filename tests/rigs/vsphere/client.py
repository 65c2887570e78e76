"""Raw pyVmomi against the rig, for tests that want another client than ours."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any, Self

from pyVmomi import vim, vmodl
from pyVmomi.SoapAdapter import SoapStubAdapter
from pyVmomi.VmomiSupport import newestVersions

from tests.rigs.vsphere.endpoint import Endpoint
from tests.rigs.waiting import until

ENDED = (vim.TaskInfo.State.success, vim.TaskInfo.State.error)


@contextmanager
def connected(endpoint: Endpoint, password: str | None = None, *, port: int | None = None) -> Iterator[Any]:
    """Log in, and out at the end; `SmartConnect` would leave connections open where it fails."""
    stub = SoapStubAdapter(
        host=endpoint.host,
        port=port or endpoint.port,
        path="/sdk",
        version=newestVersions.GetName("vim"),
        sslContext=endpoint.trust(),
    )
    try:
        service: Any = vim.ServiceInstance("ServiceInstance", stub)
        sessions = service.content.sessionManager
        sessions.Login(endpoint.user, endpoint.password if password is None else password, None)
        yield service
        with suppress(vim.fault.NotAuthenticated):
            sessions.Logout()
    finally:
        stub.DropConnections()


def all_of(service: Any, kind: type) -> dict[str, Any]:
    """Find all objects of a type, by name."""
    view = service.content.viewManager.CreateContainerView(service.content.rootFolder, [kind], True)
    try:
        return {one.name: one for one in view.view}
    finally:
        view.Destroy()


def vm_named(service: Any, name: str) -> Any:
    """Find a VM."""
    return all_of(service, vim.VirtualMachine)[name]


def other_hosts(service: Any, vm: Any) -> list[Any]:
    """Find the hosts that the VM is not on, by name."""
    hosts = all_of(service, vim.HostSystem)
    return [hosts[name] for name in sorted(hosts) if hosts[name] != vm.runtime.host]


def finished(task: Any) -> Any:
    """Wait for the end of a task, and give its info."""

    def info() -> Any:
        now = task.info
        return now if now.state in ENDED else None

    return until(info, what=f"the end of {task}", every_s=0.02)


def fault_of(task: Any) -> str:
    """Wait for the end of a task, and name the fault that it ended with; empty for success."""
    error = finished(task).error
    return type(error).__name__.rpartition(".")[2] if error else ""


def refusals(service: Any, vm: Any, host: Any) -> list[str]:
    """Name the faults that a check of the migration gives."""
    (result,) = finished(service.content.vmProvisioningChecker.CheckMigrate_Task(vm=vm, host=host)).result
    return [type(fault).__name__.rpartition(".")[2] for fault in result.error]


def register(service: Any, path: str) -> Any:
    """Register a VM on a standalone host; gives the task."""
    datacenter = service.content.rootFolder.childEntity[0]
    computer = datacenter.hostFolder.childEntity[0]
    return datacenter.vmFolder.RegisterVM_Task(
        path=path, name=None, asTemplate=False, pool=computer.resourcePool, host=computer.host[0]
    )


def watch(service: Any, kind: type, paths: list[str]) -> Any:
    """Make a property collector of its own that watches all objects of a type."""
    collector = service.content.propertyCollector.CreatePropertyCollector()
    view = service.content.viewManager.CreateContainerView(service.content.rootFolder, [kind], True)
    collector.CreateFilter(filter_of(view, kind, paths), False)
    return collector


def filter_of(view: Any, kind: type, paths: list[str]) -> Any:
    """Say what to collect: these properties of what is in the view."""
    spec = vmodl.query.PropertyCollector
    step = spec.TraversalSpec(name="members", path="view", skip=False, type=type(view))
    return spec.FilterSpec(
        objectSet=[spec.ObjectSpec(obj=view, skip=True, selectSet=[step])],
        propSet=[spec.PropertySpec(type=kind, pathSet=paths, all=False)],
    )


def changes_of(update_set: Any) -> list[tuple[str, Any]]:
    """List name and value of all changes in an answer, in order."""
    return [
        (change.name, change.val)
        for one in (update_set.filterSet if update_set else [])
        for seen in one.objectSet
        for change in seen.changeSet
    ]


class Waiter:
    """Waits for updates in a thread; at the end of the block it has an answer or an error."""

    def __init__(self, collector: Any, version: str) -> None:
        self.answer: Any = None
        self.error: BaseException | None = None
        self.thread = threading.Thread(target=self._wait, args=(collector, version), daemon=True)

    def _wait(self, collector: Any, version: str) -> None:
        try:
            self.answer = collector.WaitForUpdatesEx(version, None)
        except vmodl.MethodFault as fault:
            self.error = fault

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.thread.join(10)
        assert not self.thread.is_alive(), "it still waits"
