"""A host's XML, as real hosts give it and as they might."""

import pytest

from tests.drivers.libvirt.samples import sample
from vmclient.core.inventory import GuestType, RepositoryType
from vmclient.drivers.libvirt import host_xml

NETFS = """<pool type='netfs'><name>{name}</name><capacity unit='GiB'>10</capacity>
<available unit='GiB'>4</available><source><host name='{host}'/><dir path='{dir}'/></source>
<target><path>/srv/{name}</path></target></pool>"""


def test_capabilities_of_a_real_host() -> None:
    """Architecture, machine types by every name, guest types, kinds of guests, and that it migrates."""
    found = host_xml.capabilities(sample("capabilities"))
    assert (found.arch, found.live) == ("x86_64", True)
    assert {"pc-q35-7.2", "q35", "pc"} <= found.machines
    assert found.guest_types == {GuestType.HVM}
    assert {"qemu", "kvm"} <= found.virt_types
    assert found.uuid.endswith("01")


def test_a_host_that_does_not_say_whether_it_migrates() -> None:
    """No word about migration is "not known", not "no"."""
    text = "<capabilities><host><cpu><arch>s390x</arch></cpu></host></capabilities>"
    assert host_xml.capabilities(text).live is None


def test_the_model_cpu_of_a_real_host() -> None:
    """The model is named, and the element is one that libvirt can spell out."""
    model, cpu = host_xml.model_cpu(sample("domcapabilities"))
    assert model == "EPYC"
    assert "clwb" in host_xml.features(cpu)
    assert "xsavec" not in host_xml.features(cpu)  # the model has it, this host does not


def test_a_directory_pool_has_no_identity() -> None:
    """A path says nothing about what lies behind it."""
    pool = host_xml.pool(sample("pool-dir"))
    assert (pool.name, pool.type, pool.path) == ("shared", RepositoryType.LOCAL, "/rig/shared")
    assert pool.identity is None
    assert pool.capacity is not None
    assert pool.free is not None
    assert 0 < pool.free < pool.capacity


def test_an_export_is_the_same_on_every_host() -> None:
    """Pools of one export have one identity whatever they are called and wherever they are mounted."""
    one = host_xml.pool(NETFS.format(name="a", host="nas", dir="/vm"))
    same = host_xml.pool(NETFS.format(name="b", host="nas", dir="/vm/"))
    other = host_xml.pool(NETFS.format(name="a", host="nas", dir="/vm2"))
    assert one.identity == same.identity != other.identity
    assert one.type is RepositoryType.NAS
    assert (one.capacity, one.free) == (10 * 2**30, 4 * 2**30)


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        (
            "<pool type='iscsi'><name>i</name><source><device path='iqn.x:y'/></source></pool>",
            RepositoryType.ISCSI_SAN,
            "iqn.x:y",
        ),
        (
            "<pool type='scsi'><name>f</name><source><adapter type='fc_host' wwnn='1'/></source></pool>",
            RepositoryType.FC_SAN,
            None,
        ),
        ("<pool type='logical'><name>vg</name><source/></pool>", RepositoryType.LOCAL, None),
    ],
)
def test_kinds_of_pools(text: str, type_: RepositoryType, target: str | None) -> None:
    """A pool's kind says which type of repository it is, and an iSCSI pool its target."""
    pool = host_xml.pool(text)
    assert (pool.type, pool.iscsi_target) == (type_, target)


def test_one_file_seen_by_two_hosts() -> None:
    """Two hosts that share a directory see one change time to the nanosecond."""
    assert host_xml.sample(sample("volume-hostA")) == host_xml.sample(sample("volume-hostB"))
    assert host_xml.sample(sample("volume-hostA")) is not None


def test_a_file_without_a_precise_time_identifies_nothing() -> None:
    """Whole seconds could agree by chance, so they do not count."""
    text = (
        "<volume><name>v</name><capacity unit='bytes'>5</capacity>"
        "<target><timestamps><ctime>{}</ctime></timestamps></target></volume>"
    )
    assert host_xml.sample(text.format("1700000000")) is None
    assert host_xml.sample(text.format("1700000000.000000001")) is not None


def test_an_interface_of_the_host() -> None:
    """A bridge is told from another device; one that libvirt cannot describe may be either."""
    assert host_xml.interface_kinds(sample("interface-bridge")) == ("bridge",)
    assert host_xml.interface_kinds("<interface type='ethernet' name='eth0'/>") == ("device",)
    assert host_xml.interface_kinds("") == ("bridge", "device")
