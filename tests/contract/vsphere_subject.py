"""The subjects behind real vSphere endpoints: a vCenter with three hosts, and two ESX hosts without one."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.contract.subject import Subject
from tests.rigs.vsphere import client
from tests.rigs.vsphere.endpoint import Endpoint
from tests.rigs.vsphere.rig import EsxPair, VCenter
from vmclient.core.inventory import VMState
from vmclient.core.job import Options
from vmclient.drivers.base import Access
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.driver import VsphereDriver
from vmclient.drivers.vsphere.link import Deadlines
from vmclient.drivers.vsphere.storage import DatastoreMap

TASK_S = 2.0  # how long the endpoint takes for a task: long enough to be looked at
QUICK = Deadlines(open_s=5.0, silence_s=3.0, call_s=5.0, order_s=10.0, poll_s=1.0)


def driver(endpoint: Endpoint, storage: DatastoreMap, deadlines: Deadlines = QUICK) -> VsphereDriver:
    """A driver of the endpoint, not opened yet."""
    server = Server(host=endpoint.host, port=endpoint.port, user=endpoint.user)
    access = Access(password=lambda: endpoint.password, certificate=endpoint.certificate)
    return VsphereDriver(server, access, storage=storage, deadlines=deadlines)


def opened(endpoint: Endpoint, storage: DatastoreMap, deadlines: Deadlines = QUICK) -> VsphereDriver:
    """A driver of the endpoint that has told its storage."""
    made = driver(endpoint, storage, deadlines)
    made.open()
    made.inventory()
    return made


def power_off(endpoint: Endpoint, name: str) -> None:
    """Stop a VM with another client than ours."""
    with client.connected(endpoint) as service:
        assert client.fault_of(client.vm_named(service, name).PowerOffVM_Task()) == ""


@contextmanager
def vcenter_subject(vcenter: VCenter) -> Iterator[Subject]:
    """One driver for the three hosts of a vCenter."""
    storage = DatastoreMap()
    first = opened(vcenter, storage)
    by_host: dict[str, list[str]] = {}
    for vm in first.inventory().vms.values():
        by_host.setdefault(vm.host, []).append(vm.id)
    source = next(host for host, vms in by_host.items() if len(vms) > 1)
    target = next(host for host in first.inventory().hosts if host != source)
    running, shut_off = by_host[source][:2]
    power_off(vcenter, first.inventory().vms[shut_off].name)
    first.close()
    vcenter.task_time(TASK_S)
    one = opened(vcenter, storage)
    try:
        yield Subject(
            drivers=dict.fromkeys(one.inventory().hosts, one),
            fresh=lambda _: opened(vcenter, storage),
            pause=time.sleep,
            source=source,
            target=target,
            running=running,
            shut_off=shut_off,
            slow=Options(),
            disc=lambda: vcenter.set_vm(one.inventory().vms[running].name, cdrom="connected"),
        )
    finally:
        one.close()


@contextmanager
def esx_subject(pair: EsxPair) -> Iterator[Subject]:
    """A driver for each of two standalone hosts."""
    storage = DatastoreMap()
    endpoints = {"esx-a": pair.a, "esx-b": pair.b}
    power_off(pair.a, "db1")
    drivers = {name: opened(endpoint, storage) for name, endpoint in endpoints.items()}
    ids = {vm.name: vm for vm in drivers["esx-a"].inventory().vms.values()}
    assert ids["db1"].state is VMState.SHUT_OFF
    for endpoint in endpoints.values():
        endpoint.task_time(0.5)

    def silence(name: str, silent: bool) -> None:
        if silent:
            endpoints[name].fault("*", drop=True, times=0)
        else:
            endpoints[name].clear()
            endpoints[name].task_time(0.5)

    try:
        yield Subject(
            drivers=dict(drivers),
            fresh=lambda name: opened(endpoints[name], storage),
            pause=time.sleep,
            source="esx-a",
            target="esx-b",
            running=ids["web1"].id,
            shut_off=ids["db1"].id,
            slow=Options(),
            silence=silence,
            disc=lambda: pair.a.set_vm("web1", cdrom="connected"),
        )
    finally:
        for one in drivers.values():
            one.close()
