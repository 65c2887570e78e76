"""Reads a datacenter file from the disk, where its path may be anything but a file."""

import os
import pickle
import select
import stat
from dataclasses import replace
from types import MappingProxyType

from vmclient.core import datacenter
from vmclient.core.datacenter import DatacenterError
from vmclient.core.inventory import Inventory

LIMIT = 256 * 2**20  # bytes; an estate of 40,000 VMs has a tenth of it
PIPE_S = 5.0  # how long a pipe may take to say something
_CHUNK = 2**20
_MANY = 1000  # VMs, from which on their memory counts


def read(path: str | os.PathLike[str]) -> Inventory:
    """Read an estate.

    Raises `DatacenterError`: one line where the file cannot be read, else every error in it.
    """
    try:
        data = content(path)
    except OSError as error:
        raise DatacenterError((f"{os.fspath(path)}: {error.strerror or error}",)) from None
    except ValueError as error:
        raise DatacenterError((f"{os.fspath(path)}: {error}",)) from None
    inventory = datacenter.load(data)
    return inventory if len(inventory.vms) < _MANY else _close_together(inventory)


def _close_together(inventory: Inventory) -> Inventory:
    """Copy a large estate's values, now that the document and its models are gone.

    Made one by one while these were there, the values are strewn over memory four times their size, which
    stays with the process as long as one of them does.
    """
    copies = pickle.dumps((list(inventory.hosts.values()), list(inventory.vms.values())))
    hosts, vms = pickle.loads(copies)  # noqa: S301 - our own values, of a moment ago
    return replace(
        inventory,
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
    )


def content(path: str | os.PathLike[str]) -> bytes:
    """Read a file or what comes through a pipe; raises `OSError`, or `ValueError` that says what it is."""
    # Without O_NONBLOCK the mere opening of a pipe waits until somebody writes.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        kind = os.fstat(descriptor).st_mode
        pipe = stat.S_ISFIFO(kind)
        if not (stat.S_ISREG(kind) or pipe):
            raise ValueError("is a folder, not a file" if stat.S_ISDIR(kind) else "is not a file")
        found = bytearray()
        while chunk := _chunk(descriptor, pipe):
            found += chunk
            if len(found) > LIMIT:
                raise ValueError(f"is larger than {LIMIT // 2**20} MiB")
        return bytes(found)
    finally:
        os.close(descriptor)


def _chunk(descriptor: int, pipe: bool) -> bytes:
    if pipe and not select.select([descriptor], [], [], PIPE_S)[0]:
        raise ValueError(f"nothing came through this pipe for {PIPE_S:.0f} s")
    return os.read(descriptor, _CHUNK)
