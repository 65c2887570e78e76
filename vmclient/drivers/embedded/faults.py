"""What can be made to go wrong in the simulated world, and come right again."""

from dataclasses import dataclass, replace

from vmclient.core.inventory import HOLDING_MEMORY, VMState
from vmclient.core.job import Phase
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import Presence
from vmclient.drivers.embedded.transfer import Transfer
from vmclient.drivers.embedded.trouble import Lie, Telling
from vmclient.drivers.embedded.world import World


@dataclass(frozen=True, slots=True)
class HostDies:
    """The power of a host goes: its VMs stop, copies to and from it break."""

    host: str

    def strike(self, world: World) -> None:
        """Stop what runs there; a copy to it leaves the VM on its source."""
        estate = world.estate
        estate.conditions[self.host].dead = True
        world.interrupted.forget(self.host)
        for transfer in tuple(world.transfers):
            self._break(world, transfer)
        for transfer in world.interrupted.at(self.host):
            world.lose(transfer, self.host, Problem(self._code(transfer), {"host": self.host}))
        for vm in [vm for vm in estate.vms.values() if vm.host == self.host]:
            if vm.busy or vm.state in HOLDING_MEMORY:
                state = VMState.SHUT_OFF if vm.state in HOLDING_MEMORY else vm.state
                estate.relocate(replace(vm, busy=None), self.host, state)
        estate.show_host(self.host)

    def _break(self, world: World, transfer: Transfer) -> None:
        code = self._code(transfer)
        if transfer.action is not Action.MIGRATE:
            if self.host == transfer.at:
                world.stop(transfer, Problem(code, {"host": self.host}))
        elif self.host in (transfer.source, transfer.target) and transfer.phase is Phase.POST_COPY:
            world.lose(transfer, self.host, Problem(code, {"host": self.host}))
        elif self.host == transfer.target:
            world.stop(transfer, Problem(code, {"host": self.host}))
        elif self.host == transfer.source:
            world.break_off(transfer, Problem("connection.lost", {"host": self.host}))

    def _code(self, transfer: Transfer) -> str:
        return "migration.target_lost" if self.host == transfer.target else "migration.source_lost"


@dataclass(frozen=True, slots=True)
class HostReturns:
    """A host is up again and answers; VMs that its end had stopped stay shut off."""

    host: str

    def strike(self, world: World) -> None:
        """Let it answer."""
        condition = world.estate.conditions[self.host]
        condition.dead = condition.hanging = False
        world.estate.show_host(self.host)


@dataclass(frozen=True, slots=True)
class HostVanishes:
    """A host is taken out of the estate, with its VMs."""

    host: str

    def strike(self, world: World) -> None:
        """Break its copies and forget it."""
        HostDies(self.host).strike(world)
        world.estate.remove_host(self.host)


@dataclass(frozen=True, slots=True)
class LinkSlows:
    """A host's migration link carries only `share` of what it did; 0 is cut, 1 sound.

    A copy waits for a link that is cut; post-copy breaks off.
    """

    host: str
    share: float

    def strike(self, world: World) -> None:
        """Slow it down from now on."""
        world.estate.conditions[self.host].link = self.share
        if self.share == 0.0:
            PostCopyBreaks(self.host).strike(world)


@dataclass(frozen=True, slots=True)
class PostCopyBreaks:
    """What follows guests from or to a host breaks off, over a sound link: it can be resumed at once."""

    host: str

    def strike(self, world: World) -> None:
        """Let those guests stand still."""
        for transfer in tuple(world.transfers):
            if transfer.phase is Phase.POST_COPY and self.host in (transfer.source, transfer.target):
                world.interrupt(transfer)


@dataclass(frozen=True, slots=True)
class DaemonHangs:
    """A host's daemon stops answering; its VMs and copies go on."""

    host: str

    def strike(self, world: World) -> None:
        """Let calls to it time out."""
        world.estate.conditions[self.host].hanging = True
        world.estate.show_host(self.host)


@dataclass(frozen=True, slots=True)
class DaemonDies:
    """A host's daemon is gone until `HostReturns`: a post-copy in its care breaks off, all else goes on."""

    host: str

    def strike(self, world: World) -> None:
        """Let calls to it time out, and those guests stand still."""
        PostCopyBreaks(self.host).strike(world)
        DaemonHangs(self.host).strike(world)


@dataclass(frozen=True, slots=True)
class ConnectionBreaks:
    """Nothing behind the connection answers any more, until `ConnectionReturns`; all that runs goes on."""

    def strike(self, world: World) -> None:
        """Let every call time out."""
        world.reachable = False


@dataclass(frozen=True, slots=True)
class ConnectionReturns:
    """The connection answers again."""

    def strike(self, world: World) -> None:
        """Let calls through."""
        world.reachable = True


@dataclass(frozen=True, slots=True)
class TargetRefuses:
    """A host takes no migration any more and says why in `text`; None lets it take them again."""

    host: str
    text: str | None = "unsupported configuration: refused for a test"

    def strike(self, world: World) -> None:
        """Let it refuse from now on."""
        world.estate.conditions[self.host].refuses = self.text


@dataclass(frozen=True, slots=True)
class StorageVanishes:
    """A host loses its connection to a repository; copies that need it there break."""

    host: str
    repository: str

    def strike(self, world: World) -> None:
        """Take the mount away."""
        host = world.estate.hosts[self.host]
        mounts = tuple(mount for mount in host.repositories if mount.repository != self.repository)
        world.estate.put_host(replace(host, repositories=mounts))
        for transfer in _arriving(world, self.host):
            lost = [disk.name for disk in transfer.vm.disks if disk.repository == self.repository]
            if lost:
                facts = {"host": self.host, "path": f"{self.repository}/{lost[0]}"}
                world.stop(transfer, Problem("migration.disk_missing", facts))


@dataclass(frozen=True, slots=True)
class NetworkMissing:
    """A virtual network disappears from a host; copies of VMs that need it there break."""

    host: str
    network: str

    def strike(self, world: World) -> None:
        """Take the network away."""
        host = world.estate.hosts[self.host]
        world.estate.put_host(replace(host, networks=host.networks - {self.network}))
        problem = Problem("migration.network_missing", {"host": self.host, "network": self.network})
        for transfer in _arriving(world, self.host):
            if self.network in transfer.vm.networks:
                world.stop(transfer, problem)


@dataclass(frozen=True, slots=True)
class ServicesStop:
    """A host's storage and virtual networks stop; it knows them still, and starts them when asked."""

    host: str

    def strike(self, world: World) -> None:
        """Take them away one by one."""
        host = world.estate.hosts[self.host]
        for mount in host.repositories:
            StorageVanishes(self.host, mount.repository).strike(world)
        for network in host.networks:
            NetworkMissing(self.host, network).strike(world)


@dataclass(frozen=True, slots=True)
class ServicesReturn:
    """All storage and networks that a host ever had are there again."""

    host: str

    def strike(self, world: World) -> None:
        """Start what has stopped."""
        host = world.estate.hosts[self.host]
        mounts = world.estate.lost_mounts(self.host)
        networks = host.networks | world.estate.lost_networks(self.host)
        world.estate.put_host(replace(host, repositories=(*host.repositories, *mounts), networks=networks))


@dataclass(frozen=True, slots=True)
class EventsGo:
    """Events are lost, late or doubled from now on, or sound again."""

    telling: Telling

    def strike(self, world: World) -> None:
        """Tell so from now on."""
        world.troubles.telling = self.telling


@dataclass(frozen=True, slots=True)
class ReportsLie:
    """Reports of running operations tell a lie from now on; None makes them honest."""

    lie: Lie | None

    def strike(self, world: World) -> None:
        """Report so from now on."""
        world.troubles.lie = self.lie


@dataclass(frozen=True, slots=True)
class EndsLie:
    """Each operation reports the opposite of how it ended, from now on."""

    lying: bool = True

    def strike(self, world: World) -> None:
        """End so from now on."""
        world.troubles.end_lies = self.lying


@dataclass(frozen=True, slots=True)
class CopiesStay:
    """A migration leaves something behind where its VM should be gone: from now on, or None: no more."""

    presence: Presence | None

    def strike(self, world: World) -> None:
        """Leave it from now on."""
        world.troubles.leaves = self.presence


@dataclass(frozen=True, slots=True)
class CopiesGo:
    """Somebody has tidied up what migrations had left behind."""

    def strike(self, world: World) -> None:
        """Take them away, with what is left of guests that are lost; what can still follow one stays."""
        world.interrupted.tidy()
        kept = (Presence.OUTGOING, Presence.SPLIT)
        world.estate.left = {key: one for key, one in world.estate.left.items() if one in kept}


def _arriving(world: World, host: str) -> list[Transfer]:
    """List what needs the host's storage and networks to go on."""
    return [
        one
        for one in world.transfers
        if (one.target == host and not one.too_late if one.action is Action.MIGRATE else one.at == host)
    ]
