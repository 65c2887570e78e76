"""What other tools do at real hosts: migrations and power states are no change, definitions are."""

import re
from pathlib import Path

import pytest

from tests.rigs.libvirt.client import Client
from tests.rigs.libvirt.rig import LibvirtRig, until
from tests.rigs.libvirt.test_engine import client
from vmclient.core.inventory import Cause, VMState
from vmclient.core.job import JobState
from vmclient.engine.session import LogQuery

__all__ = ["client"]
pytestmark = pytest.mark.rig("libvirt")
LASTS_S = 60.0  # a change is believed after a quarter of that


def causes(client: Client, name: str) -> list[str]:
    """What was noticed of a guest of this name, the first thing first."""
    entries = reversed(client.session.log(LogQuery(about=name)))
    return [str(one.facts["cause"]) for one in entries if one.kind == "drift" and one.vm_name == name]


def test_outside_changes(libvirt_rig: LibvirtRig, client: Client, guest: str, tmp_path: Path) -> None:
    """A guest that comes, is redefined and removed is noticed; power states and our migration are not.

    The second guest comes after the migration: when it is noticed, whatever was before would be, too.
    """
    libvirt_rig.guest(guest, "hostA")
    libvirt_rig.counter(guest)
    until(lambda: causes(client, guest) == [Cause.APPEARED], LASTS_S, "the guest that came")
    for verb in ("suspend", "resume", "destroy"):
        libvirt_rig.virsh("hostA", verb, guest)
    until(lambda: _stopped(client, guest), what="the stopped guest")
    definition = libvirt_rig.virsh("hostA", "dumpxml", "--inactive", guest)
    _define(libvirt_rig, tmp_path, definition.replace(">1</vcpu>", ">2</vcpu>"))
    until(lambda: len(causes(client, guest)) > 1, LASTS_S, "the other hardware")
    libvirt_rig.virsh("hostA", "start", guest)
    assert client.ended(client.migrate(guest, "hostB").id).state is JobState.COMPLETED

    second = f"{guest}-2"
    kept = re.sub(r"<uuid>.*?</uuid>|<mac address.*?/>", "", definition)
    _define(libvirt_rig, tmp_path, kept.replace(f"<name>{guest}<", f"<name>{second}<"))
    until(lambda: causes(client, second) == [Cause.APPEARED], LASTS_S, "the second guest")
    libvirt_rig.virsh("hostA", "undefine", second)
    until(lambda: causes(client, second) == [Cause.APPEARED, Cause.VANISHED], LASTS_S, "its removal")

    told = [one.facts["cause"] for one in client.session.log(LogQuery(vm_id=_id(client, guest))) if one.facts]
    assert told == [Cause.REDEFINED, Cause.APPEARED]
    assert all(host.in_sync for host in client.session.inventory.hosts.values())


def _define(rig: LibvirtRig, folder: Path, definition: str) -> None:
    file = folder / "definition.xml"
    file.write_text(definition)
    rig.virsh("hostA", "define", str(file))


def _stopped(client: Client, name: str) -> bool:
    vm = client.find(name)
    return vm is not None and vm.state is VMState.SHUT_OFF


def _id(client: Client, name: str) -> str:
    return client.vm(name).id
