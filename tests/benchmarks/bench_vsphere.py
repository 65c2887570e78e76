"""A vCenter of 5,000 VMs on 100 hosts: our load beside one bare read of the same properties, in one run.

Goals: from the login to the first inventory at most 1.3 times one `RetrievePropertiesEx` of the same
properties; a changed VM makes one row anew. Rounds are interleaved, medians compared; nothing fails on time.
The server is the simulator of the vSphere rig, in a process of its own on the same processors.
"""

import argparse
import statistics
import sys
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pyVmomi import vim

from tests.contract.vsphere_subject import driver
from tests.rigs.vsphere.rig import VCenter, missing
from tests.rigs.waiting import until
from vmclient.core.inventory import Inventory
from vmclient.drivers.vsphere import properties
from vmclient.drivers.vsphere.collector import Pages, members
from vmclient.drivers.vsphere.link import Deadlines, Link
from vmclient.drivers.vsphere.storage import DatastoreMap

PATIENT = Deadlines(call_s=300.0, silence_s=120.0)
KINDS = [vim.VirtualMachine, vim.HostSystem, vim.Datastore, vim.Network, vim.ComputeResource]


def bare(vcenter: VCenter) -> float:
    """Read the same properties of everything with one call, and do nothing with them; seconds."""
    made = driver(vcenter, DatastoreMap(), PATIENT)
    link = Link(made._server, made._access, PATIENT)
    link.open()
    collector = link.content.propertyCollector
    began = time.perf_counter()
    view = link.content.viewManager.CreateContainerView(link.content.rootFolder, KINDS, True)
    wanted = members(view, "view", properties.specs())
    found = collector.RetrievePropertiesEx([wanted], Pages.RetrieveOptions())
    took = time.perf_counter() - began
    assert found.token is None
    link.close()
    return took


def ours(vcenter: VCenter) -> tuple[float, float, int]:
    """Open, read, and make the inventory; seconds, those of the login alone, and the number of VMs."""
    made = driver(vcenter, DatastoreMap(), PATIENT)
    began = time.perf_counter()
    link = Link(made._server, made._access, PATIENT)
    link.open()
    login = time.perf_counter() - began
    link.close()
    began = time.perf_counter()
    made.open()
    vms = len(made.inventory().vms)
    took = time.perf_counter() - began
    made.close()
    return took, login, vms


def one_change(vcenter: VCenter) -> tuple[int, float, float]:
    """Change one VM; the rows made anew, the seconds to make the inventory, and the bytes a VM takes."""
    tracemalloc.start()
    made = driver(vcenter, DatastoreMap(), PATIENT)
    made.open()
    before = made.inventory()
    size = tracemalloc.get_traced_memory()[0] / len(before.vms)
    tracemalloc.stop()
    name = next(iter(before.vms.values())).name
    vcenter.set_vm(name, cpu_usage=997)
    slowest = 0.0

    def news() -> Inventory | None:
        nonlocal slowest
        began = time.perf_counter()
        now = made.inventory()
        slowest = max(slowest, time.perf_counter() - began)
        return now if now is not before else None

    after = until(news, 60, "the change")
    anew = sum(after.vms[key] is not vm for key, vm in before.vms.items())
    made.close()
    return anew, slowest, size


def main() -> None:
    """Run the rounds and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--vms", type=int, default=5000)
    arguments.add_argument("--hosts", type=int, default=100)
    given = arguments.parse_args()
    if lacks := missing():
        sys.exit(f"the vSphere rig is missing: {', '.join(lacks)}")
    with VCenter(hosts=given.hosts, vms=given.vms) as vcenter:
        reads, loads, logins, vms = [], [], [], 0
        for _ in range(given.rounds):
            reads.append(bare(vcenter))
            took, login, vms = ours(vcenter)
            loads.append(took)
            logins.append(login)
        anew, slowest, size = one_change(vcenter)
    read, load = statistics.median(reads), statistics.median(loads)
    print(f"{vms:,} VMs on {given.hosts} hosts, median of {given.rounds} rounds side by side")
    print("| what | seconds | of the bare read |")
    print("|---|---|---|")
    print(f"| one bare RetrievePropertiesEx of the same properties | {read:.2f} | 1.00 |")
    print(f"| our load: login, first read, inventory (bar 1.3) | {load:.2f} | {load / read:.2f} |")
    print(f"| of that, the login | {statistics.median(logins):.2f} | |")
    print(f"one VM changed: {anew} row made anew, inventory made in {slowest * 1000:.1f} ms")
    print(f"memory, the facts behind the rows included: {size / 1024:.1f} KiB a VM")


if __name__ == "__main__":
    main()
