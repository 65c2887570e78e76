"""A domain's XML, as real hosts give it and as they might."""

import pytest

from tests.drivers.libvirt.samples import sample
from vmclient.core.inventory import GuestType, Transport
from vmclient.drivers.libvirt import domain_xml
from vmclient.drivers.libvirt.domain_xml import Source
from vmclient.drivers.libvirt.xml import BadReply

SHORT = "<domain type='kvm'><name>n</name><uuid>u</uuid><memory>1024</memory>{}</domain>"


def disks(text: str) -> tuple[Source, ...]:
    """Read the disks of a domain with these devices."""
    return domain_xml.read(SHORT.format(f"<devices>{text}</devices>")).disks


def test_a_running_guest_of_a_real_host() -> None:
    """Every fact that the rules need is in it."""
    domain = domain_xml.read(sample("domain-running"))
    assert (domain.name, domain.virt_type, domain.arch) == ("sample", "qemu", "x86_64")
    assert (domain.machine, domain.guest_type) == ("pc-q35-7.2", GuestType.HVM)
    assert (domain.memory, domain.vcpus) == (128 * 2**20, 1)
    assert domain.disks == (Source(name="vda", path="/rig/shared/sample.qcow2"),)
    assert domain.drives == (Source(name="sda", path="/rig/local/a.iso"),)
    assert domain.networks == ("lan",)
    assert "aes" in domain.cpu


def test_a_defined_guest_says_the_same() -> None:
    """Disks, drives and networks do not depend on whether it runs."""
    running = domain_xml.read(sample("domain-running"))
    defined = domain_xml.read(sample("domain-defined"))
    assert (defined.disks, defined.drives, defined.networks) == (
        running.disks,
        running.drives,
        running.networks,
    )


@pytest.mark.parametrize(
    ("disk", "source"),
    [
        (
            "<disk type='network'><source protocol='rbd' name='vms/a'><host name='mon2'/><host name='mon1'/>"
            "</source><target dev='vda'/></disk>",
            Source(name="vda", transport=Transport.RBD, network="rbd vms on mon1"),
        ),
        (
            "<disk type='network'><source protocol='iscsi' name='iqn.2004-10.example:data/1'/>"
            "<target dev='vdb'/></disk>",
            Source(
                name="vdb",
                transport=Transport.ISCSI,
                network="iscsi iqn.2004-10.example:data",
                iscsi_target="iqn.2004-10.example:data",
            ),
        ),
        (
            "<disk type='block'><source dev='/dev/disk/by-path/ip-10.0.0.1:3260-iscsi-iqn.x:y-lun-1'/>"
            "<target dev='vdc'/></disk>",
            Source(
                name="vdc",
                transport=Transport.ISCSI,
                path="/dev/disk/by-path/ip-10.0.0.1:3260-iscsi-iqn.x:y-lun-1",
                iscsi_target="iqn.x:y",
            ),
        ),
        (
            "<disk type='block'><source dev='/dev/disk/by-path/pci-0-fc-0x5006-lun-1'/>"
            "<target dev='vdd'/></disk>",
            Source(name="vdd", transport=Transport.FC, path="/dev/disk/by-path/pci-0-fc-0x5006-lun-1"),
        ),
        (
            "<disk type='volume'><source pool='p' volume='v'/><target dev='vde'/></disk>",
            Source(name="vde", pool="p", path="v"),
        ),
    ],
)
def test_where_a_disk_lies(disk: str, source: Source) -> None:
    """Each way to say where a disk is becomes its transport and its place."""
    assert disks(disk) == (source,)


def test_interfaces_without_a_virtual_network() -> None:
    """A bridge or a device of the host is a network of that name; user networking needs none."""
    domain = domain_xml.read(
        SHORT.format(
            "<devices><interface type='bridge'><source bridge='br0'/></interface>"
            "<interface type='direct'><source dev='eth1' mode='bridge'/></interface>"
            "<interface type='user'/><interface type='bridge'><source bridge='br0'/></interface></devices>"
        )
    )
    assert domain.networks == ("bridge br0", "device eth1")


def test_the_guest_system_is_what_its_maker_noted() -> None:
    """The address in the metadata becomes a name."""
    note = (
        "<metadata><l:libosinfo xmlns:l='http://libosinfo.org/xmlns/libvirt/domain/1.0'>"
        "<l:os id='http://debian.org/debian/12'/></l:libosinfo></metadata>"
    )
    assert domain_xml.read(SHORT.format(note)).guest_os == "debian 12"


@pytest.mark.parametrize("missing", ["<name>n</name>", "<uuid>u</uuid>", "<memory>1024</memory>"])
def test_a_domain_without_what_all_have_is_no_domain(missing: str) -> None:
    """No name, no UUID or no memory: a bad reply, not a VM with made-up values."""
    with pytest.raises(BadReply):
        domain_xml.read(SHORT.replace(missing, "").format(""))


def test_a_drive_that_stays_behind_is_empty() -> None:
    """Only the named drive loses its medium; the disk and everything else stay."""
    text = domain_xml.without_media(sample("domain-running"), frozenset({"sda", "vda"}))
    domain = domain_xml.read(text)
    assert domain.drives == (Source(name="sda"),)
    assert domain.drives[0].empty
    assert domain.disks == domain_xml.read(sample("domain-running")).disks
    assert "/rig/local/a.iso" not in text
