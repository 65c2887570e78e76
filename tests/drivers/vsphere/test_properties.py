"""Each property becomes plain values: what counts is kept, and unknown stays unknown."""

from typing import Any

import pytest
from pyVmomi import vim, vmodl

from tests.drivers.vsphere.made import mounted, thing
from vmclient.drivers.vsphere import properties
from vmclient.drivers.vsphere.properties import HOST, KINDS, STORE, VM, Devices, RawDisk, RawDrive

DEVICE = vim.vm.device


def label(text: str) -> Any:
    """A device's label."""
    return vim.Description(label=text, summary="")


def plug(*, connected: bool, at_start: bool | None = None) -> Any:
    """How a drive is plugged in."""
    start = connected if at_start is None else at_start
    return DEVICE.VirtualDevice.ConnectInfo(connected=connected, startConnected=start, allowGuestControl=True)


def drive(backing: Any, info: Any) -> RawDrive:
    """What becomes of a CD/DVD drive."""
    found = VM["config.hardware.device"](
        [DEVICE.VirtualCdrom(key=3000, deviceInfo=label("CD/DVD drive 1"), backing=backing, connectable=info)]
    )
    assert isinstance(found, Devices)
    return found.drives[0]


ISO = DEVICE.VirtualCdrom.IsoBackingInfo(fileName="[data] iso/a.iso", datastore=thing(vim.Datastore, "ds-1"))
ON_HOST = DEVICE.VirtualCdrom.AtapiBackingInfo(deviceName="/dev/cdrom")
REMOTE = DEVICE.VirtualCdrom.RemotePassthroughBackingInfo(deviceName="", exclusive=False)


@pytest.mark.parametrize(
    ("backing", "info", "expected"),
    [
        (ISO, plug(connected=True), ("[data] iso/a.iso", "ds-1")),
        (ISO, plug(connected=False, at_start=True), ("[data] iso/a.iso", "ds-1")),
        (ISO, plug(connected=False), (None, None)),
        (ISO, None, ("[data] iso/a.iso", "ds-1")),
        (ON_HOST, plug(connected=True), ("/dev/cdrom", None)),
        (ON_HOST, plug(connected=False, at_start=True), (None, None)),
        (ON_HOST, None, (None, None)),
        (REMOTE, plug(connected=True), ("CD/DVD drive 1", None)),
    ],
)
def test_a_drive_holds_what_would_stop_a_move(
    backing: Any, info: Any, expected: tuple[str | None, str | None]
) -> None:
    """An image that is or will be connected, or a device of the host that is; otherwise it is empty."""
    found = drive(backing, info)
    assert (found.name, found.key, found.file, found.store) == ("CD/DVD drive 1", 3000, *expected)


def test_disks_have_label_size_and_datastore() -> None:
    """A size in KiB counts where there is none in bytes, a mapped unit is raw, other devices are none."""
    flat = DEVICE.VirtualDisk.FlatVer2BackingInfo(
        fileName="[data] a.vmdk", diskMode="persistent", datastore=thing(vim.Datastore, "ds-1")
    )
    mapped = DEVICE.VirtualDisk.RawDiskMappingVer1BackingInfo(
        fileName="[data] rdm.vmdk", datastore=thing(vim.Datastore, "ds-2")
    )
    found = VM["config.hardware.device"](
        [
            DEVICE.VirtualDisk(key=1, deviceInfo=label("Hard disk 1"), backing=flat, capacityInBytes=5000),
            DEVICE.VirtualDisk(key=2, backing=flat, capacityInKB=4),
            DEVICE.VirtualDisk(key=3, deviceInfo=label("Hard disk 3"), backing=mapped),
            DEVICE.VirtualE1000(key=4),
        ]
    )
    assert found == Devices(
        disks=(
            RawDisk("Hard disk 1", "ds-1", 5000),
            RawDisk("disk 2", "ds-1", 4096),
            RawDisk("Hard disk 3", "ds-2", None, raw=True),
        )
    )


def test_only_features_that_are_on_count() -> None:
    """Numbers such as a stepping, and what is off, are no features of the CPU."""
    told = [
        vim.host.FeatureCapability(key=key, featureName=key, value=value)
        for key, value in [
            ("cpuid.AES", "1"), ("cpuid.AVX", "0"), ("cpuid.Stepping", "3"), ("hv.capable", "1"),
        ]
    ]  # fmt: skip
    assert HOST["config.featureCapability"](told) == {"aes"}
    assert HOST["config.featureCapability"](None) == frozenset()


def test_iscsi_targets_are_those_that_are_set_up() -> None:
    """Of all adapters, and of no other kind of adapter."""

    def adapter(*names: str) -> Any:
        targets = [
            vim.host.InternetScsiHba.StaticTarget(address="a", port=3260, iScsiName=name) for name in names
        ]
        return vim.host.InternetScsiHba(device="vmhba1", model="m", configuredStaticTarget=targets)

    told = [adapter("iqn.a", "iqn.b"), adapter("iqn.b"), adapter(), vim.host.FibreChannelHba(device="vmhba2")]
    assert HOST["config.storageDevice.hostBusAdapter"](told) == {"iqn.a", "iqn.b"}


def test_a_datastore_is_there_where_it_is_mounted_and_reached() -> None:
    """One that is unmounted, or cannot be reached at the moment, is not."""
    told = [
        mounted("host-1", "/vmfs/volumes/x", mounted=True, accessible=True),
        mounted("host-2"),
        mounted("host-3", mounted=False),
        mounted("host-4", accessible=False),
    ]
    assert STORE["host"](told) == {"host-1": "/vmfs/volumes/x", "host-2": None}


def test_all_snapshots_of_all_trees_count() -> None:
    """One with two below it, of which one has one, and one beside them."""

    def tree(*below: Any) -> Any:
        return vim.vm.SnapshotTree(childSnapshotList=list(below))

    told = vim.vm.SnapshotInfo(rootSnapshotList=[tree(tree(tree()), tree()), tree()])
    assert VM["snapshot"](told) == 5


def test_recommendations_to_move_are_kept_and_others_are_not() -> None:
    """The reason is the sentence where there is one; powering a host off is no move of a VM."""

    def move(text: str) -> Any:
        drs = vim.cluster.DrsMigration(
            vm=thing(vim.VirtualMachine, "vm-1"), destination=thing(vim.HostSystem, "host-2")
        )
        action = vim.cluster.MigrationAction(drsMigration=drs)
        return vim.cluster.Recommendation(reason="fairnessCpuAvg", reasonText=text, action=[action])

    power = vim.cluster.Recommendation(reason="powerSaving", action=[vim.cluster.HostPowerAction()])
    found = properties.CLUSTER["recommendation"]([move("Balance CPU"), move(""), power])
    assert [(one.vm, one.target, one.reason) for one in found] == [
        ("vm-1", "host-2", "Balance CPU"),
        ("vm-1", "host-2", "fairnessCpuAvg"),
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (vim.VirtualMachine, "VirtualMachine"),
        (vim.HostSystem, "HostSystem"),
        (vim.dvs.DistributedVirtualPortgroup, "Network"),
        (vim.OpaqueNetwork, "Network"),
        (vim.ClusterComputeResource, "ClusterComputeResource"),
        (vim.ComputeResource, "ComputeResource"),
        (vim.Folder, None),
        (vim.Task, None),
    ],
)
def test_a_subclass_is_read_as_its_base(kind: Any, expected: str | None) -> None:
    """A distributed port group is a network, a cluster is told apart, and nothing else is taken in."""
    assert properties.kind(thing(kind, "x")) == expected


def test_every_property_exists() -> None:
    """The first name of each path is a property of its class in the API."""
    for kind, paths in KINDS.items():
        made = getattr(vim, kind)
        for path in paths:
            assert made._GetPropertyInfo(path.partition(".")[0]).name == path.partition(".")[0]
    assert {spec.type for spec in properties.specs()} == {getattr(vim, kind) for kind in KINDS}
    assert isinstance(properties.specs()[0], vmodl.query.PropertyCollector.PropertySpec)
