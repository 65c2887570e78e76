"""Read one host's facts through its link, each as rarely as its kind allows."""

from collections import deque
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any

import libvirt

from vmclient.core.inventory import Host, Hypervisor
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.libvirt import host_xml
from vmclient.drivers.libvirt.host_xml import Capabilities, Pool
from vmclient.drivers.libvirt.link import Link

SAMPLES = 8  # volumes looked at per pool, so that the round trips do not grow with the VMs
REFRESH_AGAIN_S = 60.0  # reading a directory anew costs the host a probe of each file
LOAD_OVER_S = 10.0  # a shorter look mistakes a moment for the load
SHORTEST_LOAD_S = 1.0
SLOW_FACTS_S = 30.0  # pools fill and change their files without an event


def optional(link: Link, function: Any, default: Any) -> Any:
    """Ask for something that a hypervisor may not offer; a lost connection is still an error."""
    try:
        return link.call(function)
    except ConnectionLost:
        raise
    except DriverError:
        return default


@dataclass(slots=True)
class Cpu:
    """What a guest's CPU can be on this host: `features` spelled out, for guests of `virt_type`."""

    virt_type: str
    model: str | None = None
    features: frozenset[str] = frozenset()


@dataclass(slots=True)
class HostReader:
    """One host's facts: what stays, what changes now and then, what changes all the time."""

    link: Link
    connection: str
    hypervisor: Hypervisor
    hostname: str = ""
    capabilities: Capabilities | None = None
    cpu: Cpu = field(default_factory=lambda: Cpu(""))
    cores: int = 1
    busy_cores: float | None = None  # told by whoever adds up the guests' CPU times, where the host does not
    stopped: tuple[Pool, ...] = ()  # pools that are defined and not active, as of the last `read_pools`
    _networks: frozenset[str] = frozenset()
    _stopped_networks: frozenset[str] = frozenset()
    _networks_at: float = float("-inf")
    _pools: tuple[Pool, ...] = ()
    _pools_at: float = float("-inf")
    _refreshed: dict[str, float] = field(default_factory=dict)
    _cpu_times: deque[tuple[float, int, int]] = field(default_factory=deque)
    _load: float = 0.0

    def start(self) -> None:
        """Read what stays as long as the connection does; about eight round trips."""
        self.hostname = self.link.call(lambda c: c.getHostname())
        self.capabilities = host_xml.capabilities(self.link.call(lambda c: c.getCapabilities()))
        info = self.link.call(lambda c: c.getInfo())
        self.cores = max(1, int(info[2]))
        self.cpu = self._model(self.capabilities)
        self._measure_load()

    def _model(self, known: Capabilities) -> Cpu:
        """Spell out the CPU of the accelerated kind of guest, where the host has it."""
        kind = next((k for k in ("kvm", "xen", "qemu") if k in known.virt_types), "")
        arch = known.arch or None
        text = optional(self.link, lambda c: c.getDomainCapabilities(None, arch, None, kind or None), "")
        model, cpu = host_xml.model_cpu(text) if text else (None, "")
        if not cpu:
            return Cpu(kind, known.model)
        return Cpu(kind, model, self.spell_out(cpu, kind))

    def spell_out(self, cpu: str, virt_type: str) -> frozenset[str]:
        """List all features that a CPU element stands for, its model's included; empty if nobody can tell."""
        arch = self.capabilities.arch if self.capabilities else None
        flags = libvirt.VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES
        text = optional(
            self.link, lambda c: c.baselineHypervisorCPU(None, arch, None, virt_type, [cpu], flags), ""
        )
        return host_xml.features(text) if text else frozenset()

    def networks_changed(self) -> None:
        """Note an event: read the networks at the next look."""
        self._networks_at = float("-inf")

    def pools_changed(self) -> None:
        """Note an event: read the pools at the next look."""
        self._pools_at = float("-inf")

    def read_networks(self) -> frozenset[str]:
        """List the active virtual networks, and the host's own interfaces as bridges and devices."""
        if monotonic() - self._networks_at < SLOW_FACTS_S:
            return self._networks
        active = libvirt.VIR_CONNECT_LIST_NETWORKS_ACTIVE
        names = {n.name() for n in optional(self.link, lambda c: c.listAllNetworks(active), ())}
        for interface in optional(self.link, lambda c: c.listAllInterfaces(0), ()):
            name, text = interface.name(), optional(self.link, lambda _, one=interface: one.XMLDesc(0), "")
            if name != "lo":
                names.update(f"{kind} {name}" for kind in host_xml.interface_kinds(text))
        inactive = libvirt.VIR_CONNECT_LIST_NETWORKS_INACTIVE
        stopped = optional(self.link, lambda c: c.listAllNetworks(inactive), ())
        self._stopped_networks = frozenset(n.name() for n in stopped)
        self._networks = frozenset(names)
        self._networks_at = monotonic()
        return self._networks

    def read_pools(self, paths: frozenset[str]) -> tuple[Pool, ...]:
        """Read the active pools, with samples of their volumes; `paths` are the disks of this host's VMs."""
        if monotonic() - self._pools_at < SLOW_FACTS_S:
            return self._pools
        active = libvirt.VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE
        pools = []
        for handle in optional(self.link, lambda c: c.listAllStoragePools(active), ()):
            text = optional(self.link, lambda _, pool=handle: pool.XMLDesc(0), "")
            if text:
                pools.append(self._with_samples(handle, host_xml.pool(text), paths))
        self.stopped = self._read_stopped()
        self._pools = tuple(sorted(pools, key=lambda p: p.name))
        self._pools_at = monotonic()
        return self._pools

    def _read_stopped(self) -> tuple[Pool, ...]:
        inactive = libvirt.VIR_CONNECT_LIST_STORAGE_POOLS_INACTIVE
        handles = optional(self.link, lambda c: c.listAllStoragePools(inactive), ())
        texts = [optional(self.link, lambda _, pool=pool: pool.XMLDesc(0), "") for pool in handles]
        return tuple(sorted((host_xml.pool(text) for text in texts if text), key=lambda p: p.name))

    def _with_samples(self, handle: Any, pool: Pool, paths: frozenset[str]) -> Pool:
        """Look at some of a directory's volumes: the first by name, so that all hosts look at the same."""
        if pool.kind not in ("dir", "fs", "netfs"):
            return pool
        volumes = {v.name(): v for v in optional(self.link, lambda _: handle.listAllVolumes(0), ())}
        ours = {path.rpartition("/")[2] for path in paths if path.rpartition("/")[0] == pool.path}
        if (not volumes or ours - volumes.keys()) and self._may_refresh(pool.name):
            optional(self.link, lambda _: handle.refresh(0), None)
            volumes = {v.name(): v for v in optional(self.link, lambda _: handle.listAllVolumes(0), ())}
        texts = [
            optional(self.link, lambda _, volume=volumes[name]: volume.XMLDesc(0), "")
            for name in sorted(volumes)[:SAMPLES]
        ]
        samples = (host_xml.sample(text) for text in texts if text)
        return replace(pool, samples=frozenset(s for s in samples if s))

    def _may_refresh(self, pool: str) -> bool:
        now = monotonic()
        if now - self._refreshed.get(pool, float("-inf")) < REFRESH_AGAIN_S:
            return False
        self._refreshed[pool] = now
        return True

    def _measure_load(self) -> None:
        """Take the share of non-idle CPU time over some seconds (virNodeGetCPUStats, nanoseconds).

        Until a second has passed it is the mean since the host's start: a moment in which this client
        connects says nothing.
        """
        stats = optional(self.link, lambda c: c.getCPUStats(libvirt.VIR_NODE_CPU_STATS_ALL_CPUS), None)
        if not stats:
            if self.busy_cores is not None:
                self._load = round(min(1.0, self.busy_cores / self.cores), 2)
            return
        idle = int(stats.get("idle", 0)) + int(stats.get("iowait", 0))
        total = sum(int(stats.get(key, 0)) for key in ("user", "kernel", "idle", "iowait"))
        now = monotonic()
        while len(self._cpu_times) > 1 and now - self._cpu_times[1][0] > LOAD_OVER_S:
            self._cpu_times.popleft()
        then, idle_then, total_then = self._cpu_times[0] if self._cpu_times else (now, 0, 0)
        if now - then < SHORTEST_LOAD_S:
            idle_then, total_then = 0, 0
        if total > total_then:
            share = 1.0 - (idle - idle_then) / (total - total_then)
            self._load = round(min(1.0, max(0.0, share)), 2)
        self._cpu_times.append((now, idle, total))

    def _memory(self) -> tuple[int, int]:
        """Return the host's memory and what it could give now, in bytes.

        Memory that only caches files counts as free, as for the kernel itself. `virNodeGetInfo` and
        `virNodeGetFreeMemory` are the fallback for hypervisors without statistics (Xen).
        """
        stats = optional(self.link, lambda c: c.getMemoryStats(libvirt.VIR_NODE_MEMORY_STATS_ALL_CELLS), None)
        if stats and stats.get("total"):
            free = sum(int(stats.get(key, 0)) for key in ("free", "buffers", "cached"))
            return int(stats["total"]) * 1024, min(free, int(stats["total"])) * 1024
        total = int(self.link.call(lambda c: c.getInfo())[1]) * 2**20
        return total, min(total, int(optional(self.link, lambda c: c.getFreeMemory(), 0)))

    def read(self) -> Host:
        """Read the host as it is now, without its repositories; two round trips when nothing slow changed."""
        assert self.capabilities is not None, "start() comes first"  # noqa: S101
        self._measure_load()
        memory, free = self._memory()
        known = self.capabilities
        return Host(
            name=self.hostname,
            hypervisor=self.hypervisor,
            arch=known.arch,
            memory=memory,
            memory_free=free - free % 2**20,  # a page more or less is no news
            cpu_model=self.cpu.model,
            cpu_features=self.cpu.features,
            cpu_cores=self.cores,
            cpu_load=self._load,
            migration_enabled=known.live,
            networks=self.read_networks(),
            startable_networks=self._stopped_networks,
            guest_types=known.guest_types or None,
            machines=known.machines or None,
            connection=self.connection,
        )
