"""A Xen host that the test plays: libvirt's names, and the answers that libxl's driver really gives."""

# ruff: noqa: N802 - the names are libvirt's

from collections.abc import Callable
from typing import Any

import libvirt

from vmclient.drivers.libvirt.link import Link

RUNNING, PAUSED, SHUTOFF, CRASHED = 1, 3, 5, 6
_OF_FLAG = {
    libvirt.VIR_CONNECT_LIST_DOMAINS_RUNNING: RUNNING,
    libvirt.VIR_CONNECT_LIST_DOMAINS_PAUSED: PAUSED,
    libvirt.VIR_CONNECT_LIST_DOMAINS_SHUTOFF: SHUTOFF,
}


class Said(libvirt.libvirtError):  # type: ignore[misc]
    """An error of libvirt's with these numbers and words."""

    def __init__(self, number: int, domain: int, text: str) -> None:
        super().__init__(text)
        self.err = (number, domain, text, 0, None, None, None, -1, -1)


class PlayedDomain:
    """One domain."""

    def __init__(self, host: "PlayedHost", uuid: str, state: int, **kept: Any) -> None:
        self.host, self.uuid, self.now = host, uuid, state
        self.lasting: bool = kept.get("lasting", True)
        self.job: int = kept.get("job", 0)
        self.reason: int = kept.get("reason", 1)
        self.xml: str = kept.get("xml", "")
        self.seconds = 0.0
        self.defined = True

    def UUIDString(self) -> str:
        """Tell its UUID."""
        return self.uuid

    def ID(self) -> int:
        """Tell its number."""
        return 7

    def state(self) -> list[int]:
        """Tell its state."""
        self.host.calls.append("state")
        return [self.now, self.reason]

    def info(self) -> list[int]:
        """Tell its CPU time."""
        self.host.calls.append("info")
        return [self.now, 1024, 1024, 1, int(self.seconds * 1e9)]

    def jobStats(self, *_: object) -> dict[str, int]:
        """Tell its job, of whatever kind."""
        return {"type": self.job}

    def isPersistent(self) -> int:
        """Tell whether it has a definition."""
        return int(self.lasting)

    def isActive(self) -> int:
        """Tell whether it is not shut off."""
        return int(self.now != SHUTOFF)

    def hasManagedSaveImage(self, _: int) -> int:
        """Tell that it has none."""
        return 0

    def XMLDesc(self, _: int) -> str:
        """Tell its definition."""
        return self.xml

    def undefine(self) -> None:
        """Forget it, unless the host was told to refuse."""
        if self.host.refuses_undefine:
            raise Said(1, 41, "internal error: it does not go")
        self.defined = False


class PlayedHost:
    """A connection."""

    def __init__(self) -> None:
        self.domains: list[PlayedDomain] = []
        self.calls: list[str] = []
        self.free = 2**30
        self.volumes: set[str] = set()
        self.appearing: set[str] = set()
        self.folders: set[str] = set()
        self.defined: list[PlayedDomain] = []
        self.refuses: Said | None = None
        self.refuses_undefine = False

    def link(self) -> Link:
        """Connect."""
        link = Link("xen:///system", "xen", None, lambda _: self)
        link.open()
        return link

    def setKeepAlive(self, *_: object) -> None:
        """Take it."""

    def registerCloseCallback(self, told: Callable[..., None], _: object) -> None:
        """Take it."""

    def unregisterCloseCallback(self) -> None:
        """Take it."""

    def close(self) -> None:
        """Do nothing."""

    def listAllDomains(self, flag: int) -> list[PlayedDomain]:
        """List them all, those of one state, or those without a definition."""
        self.calls.append("list")
        if flag == libvirt.VIR_CONNECT_LIST_DOMAINS_TRANSIENT:
            return [domain for domain in self.domains if not domain.lasting]
        return [domain for domain in self.domains if not flag or domain.now == _OF_FLAG[flag]]

    def lookupByUUIDString(self, uuid: str) -> PlayedDomain:
        """Find one."""
        for domain in self.domains:
            if domain.uuid == uuid:
                return domain
        raise Said(libvirt.VIR_ERR_NO_DOMAIN, 41, f"no domain with matching uuid '{uuid}'")

    def getFreeMemory(self) -> int:
        """Tell what the hypervisor has left."""
        return self.free

    def storageVolLookupByPath(self, path: str) -> str:
        """Find a volume that a pool has read."""
        if path not in self.volumes:
            raise Said(libvirt.VIR_ERR_NO_STORAGE_VOL, 18, f"no storage vol with matching path '{path}'")
        return path

    def storagePoolLookupByTargetPath(self, path: str) -> "PlayedHost":
        """Find a pool; this host is its own."""
        if path not in self.folders:
            raise Said(libvirt.VIR_ERR_NO_STORAGE_POOL, 18, f"no storage pool with target path '{path}'")
        return self

    def refresh(self, _: int) -> None:
        """Read the pool anew."""
        self.volumes |= self.appearing

    def defineXML(self, text: str) -> PlayedDomain:
        """Define, unless the host was told to refuse."""
        if self.refuses is not None:
            raise self.refuses
        domain = PlayedDomain(self, "new", SHUTOFF, xml=text)
        self.defined.append(domain)
        return domain
