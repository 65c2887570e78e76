"""What is asked of libvirt to take a medium out, and to start a pool."""

from collections.abc import Iterator
from typing import Any

import libvirt
import pytest

from tests.drivers.libvirt.samples import sample
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError
from vmclient.drivers.libvirt import domain_xml, remedy
from vmclient.drivers.libvirt.errors import classify
from vmclient.drivers.libvirt.link import Link

POOL = "default-pool"
LIVE, CONFIG = libvirt.VIR_DOMAIN_AFFECT_LIVE, libvirt.VIR_DOMAIN_AFFECT_CONFIG


class Domain:
    """A domain whose drives have what the test says, now and in its definition."""

    def __init__(self, now: str | None, lasting: str | None) -> None:
        self.texts = {0: now, libvirt.VIR_DOMAIN_XML_INACTIVE: lasting}
        self.updates: list[tuple[int, str]] = []

    def lookupByUUIDString(self, _uuid: str) -> "Domain":  # noqa: N802 - libvirt's names
        """Find itself, as the connection that it plays too."""
        return self

    def isActive(self) -> int:  # noqa: N802
        """Whether it runs."""
        return int(self.texts[0] is not None)

    def isPersistent(self) -> int:  # noqa: N802
        """Whether it is defined."""
        return int(self.texts[libvirt.VIR_DOMAIN_XML_INACTIVE] is not None)

    def XMLDesc(self, flags: int) -> str:  # noqa: N802
        """Give what it is now, or its definition."""
        text = self.texts[flags]
        assert text is not None
        return text

    def updateDeviceFlags(self, text: str, flags: int) -> None:  # noqa: N802
        """Note the order."""
        self.updates.append((flags, text))

    def __getattr__(self, _name: str) -> Any:
        return lambda *_: None


FULL = sample("domain-running")
EMPTY = domain_xml.without_media(FULL, frozenset({"sda"}))


def linked(domain: Domain) -> Link:
    """A link to a host with this domain alone."""
    link = Link("test:///default", "host", opener=lambda _: domain)
    link.open()
    return link


@pytest.mark.parametrize(
    ("now", "lasting", "affected"),
    [
        (FULL, FULL, [LIVE, CONFIG]),
        (FULL, None, [LIVE]),
        (None, FULL, [CONFIG]),
        (EMPTY, FULL, [CONFIG]),
        (FULL, EMPTY, [LIVE]),
        (EMPTY, EMPTY, []),
    ],
)
def test_a_medium_is_taken_out_wherever_it_is(
    now: str | None, lasting: str | None, affected: list[int]
) -> None:
    """Of the running guest and of its definition, each only where there is one."""
    domain = Domain(now, lasting)
    remedy.eject(linked(domain), "uuid", ["sda"])
    assert [flags for flags, _ in domain.updates] == affected
    for _, text in domain.updates:
        assert "<source" not in text
        assert 'dev="sda"' in text


def test_a_disk_is_never_emptied() -> None:
    """What is no CD/DVD drive keeps its source, and so does a drive that was not named."""
    assert domain_xml.emptied(FULL, "vda") is None
    domain = Domain(FULL, FULL)
    remedy.eject(linked(domain), "uuid", ["vda", "sdz"])
    assert domain.updates == []


@pytest.mark.parametrize(
    "text",
    [
        "internal error: unable to execute QEMU command 'blockdev-open-tray': "
        "Device 'sda' is locked and force was not specified, wait for tray to open and try again",
        "operation failed: timed out waiting for disk tray status update",
    ],
)
def test_a_drive_that_the_guest_holds_is_known_by_the_text(text: str) -> None:
    """It is told as what a person can do something about, with libvirt's own words kept."""
    assert classify(1, 10, text) == Problem("remedy.drive_locked", {}, text)


@pytest.fixture
def host() -> Iterator[Link]:
    """Libvirt's own simulated host, whose pool is stopped."""
    link = Link("test:///default", "host")
    link.open()
    link.call(lambda c: c.storagePoolLookupByName(POOL).destroy())
    yield link
    link.close()


def test_a_pool_is_started_once(host: Link) -> None:
    """Starting it makes it active; starting it again is no error."""
    for _ in range(2):
        remedy.start(host, POOL)
        assert host.call(lambda c: c.storagePoolLookupByName(POOL).isActive())


def test_a_network_is_started_once(host: Link) -> None:
    """Starting it makes it active; starting it again is no error."""
    host.call(lambda c: c.networkLookupByName("default").destroy())
    for _ in range(2):
        remedy.start_network(host, "default")
        assert host.call(lambda c: c.networkLookupByName("default").isActive())


def test_a_pool_that_is_gone_is_told(host: Link) -> None:
    """There is nothing to start."""
    with pytest.raises(DriverError):
        remedy.start(host, "no-such-pool")
