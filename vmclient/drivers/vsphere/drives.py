"""CD/DVD drives that a migration leaves out: disconnected before it, connected again where it fails.

vSphere has no definition of its own for the target, so the drive cannot be left out of that alone.
"""

from collections.abc import Sequence
from typing import Any

from pyVmomi import vim

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError, TaskRefused
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.task import end
from vmclient.drivers.vsphere.tasks import TaskBoard


def connect(link: Link, board: TaskBoard, vm: Any, names: Sequence[str], *, connected: bool) -> None:
    """Connect or disconnect the drives of these labels; raises `ConnectionLost`, `TaskRefused`."""
    try:
        problem = _changed(link, board, vm, names, connected=connected)
    except (ConnectionLost, TaskRefused):
        raise
    except DriverError as error:
        raise TaskRefused(error.problem) from error
    if problem is not None:
        raise TaskRefused(problem)


def _changed(
    link: Link, board: TaskBoard, vm: Any, names: Sequence[str], *, connected: bool
) -> Problem | None:
    devices = link.call(lambda: vm.config.hardware.device)
    drives = [
        one
        for one in devices
        if isinstance(one, vim.vm.device.VirtualCdrom) and one.deviceInfo and one.deviceInfo.label in names
    ]
    plugs = [drive.connectable for drive in drives if drive.connectable is not None]
    if not plugs:
        return None
    for one in plugs:
        one.connected = one.startConnected = connected
    edit = vim.vm.device.VirtualDeviceSpec.Operation.edit
    changes = [vim.vm.device.VirtualDeviceSpec(operation=edit, device=drive) for drive in drives]
    task = link.order(lambda: vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=changes)))
    with board.following([task]):
        ended = board.wait([task._moId], link.deadlines.order_s).get(task._moId)
    return end(ended).problem if ended else Problem("migration.timed_out")
