"""A host in groups of names and values, and in rows what it sees, for its details window."""

from collections.abc import Callable
from dataclasses import dataclass

from vmclient.core.account import HostAccount
from vmclient.core.inventory import HOLDING_MEMORY, VM, Host, Inventory, RepositoryType
from vmclient.core.problem import Problem
from vmclient.text import label, problem, row, tr, unit
from vmclient.text.describe import MISSING, Group
from vmclient.text.host import reserved

_NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Load:
    """One bar: its name, its share of 0 to 1 (None: not known), the words at its right, and a ceiling."""

    name: str
    share: float | None
    words: str
    ceiling: float | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """A repository as the host sees it, or a virtual network that is there, and who has it too."""

    name: str
    enabled: bool = True
    kind: str = ""
    mount: str = ""
    others: tuple[str, ...] = ()
    capacity: int | None = None
    free: int | None = None
    vms: int = 0

    @property
    def shared(self) -> str:
        """Who has it too: how many, and which."""
        if not self.others:
            return tr("nobody else")
        count = unit.count(len(self.others))
        return tr("{count}: {names}", count=count, names=unit.joined(self.others, _NAMES_SHOWN))


def facts(host: Host) -> str:
    """One line under the name: state, hypervisor, processor, memory."""
    state = row.host_state(host)
    if host.online and not host.in_sync:
        state = tr("Online, out of sync")
    processor = ", ".join(part for part in (host.arch, host.cpu_model, _cores(host)) if part)
    memory = tr("{size} memory", size=unit.memory(host.memory, decimals=0))
    return " · ".join((state, label.hypervisor(host.hypervisor), processor, memory))


def _cores(host: Host) -> str:
    return tr("1 core") if host.cpu_cores == 1 else tr("{count} cores", count=unit.count(host.cpu_cores))


def loads(host: Host, account: HostAccount, slots: int) -> tuple[Load, ...]:
    """Give the three bars: CPU with the ceiling, memory, slots with what is set aside."""
    if not host.online:
        names = (tr("CPU"), tr("Memory"), tr("Slots"))
        return tuple(Load(name, None, tr("not known")) for name in names)
    used = max(0, host.memory - host.memory_free)
    taken, limit = slots + account.reserved.slots, host.max_hosted_vms
    cpu = tr("{load}, ceiling {top}", load=unit.percent(host.cpu_load), top=unit.percent(account.cpu_ceiling))
    memory = tr("{used} of {total}", used=_bare(used), total=unit.memory(host.memory, decimals=0))
    words = tr("{used} of {total}", used=unit.count(slots), total=unit.count(limit))
    if account.reserved.slots:
        words = tr("{slots}, {count} set aside", slots=words, count=unit.count(account.reserved.slots))
    return (
        Load(tr("CPU"), host.cpu_load, cpu, min(1.0, account.cpu_ceiling)),
        Load(tr("Memory"), used / host.memory if host.memory else None, memory),
        Load(tr("Slots"), taken / limit if limit else 1.0, words),
    )


def _bare(amount: int) -> str:
    """Write memory without the unit that follows anyway."""
    return unit.memory(amount).removesuffix(f"{unit.SPACE}GiB")


def set_aside(account: HostAccount) -> str:
    """Say what migrations under way have set aside; empty where that is nothing."""
    kept = account.reserved
    return reserved(kept.memory, kept.slots, kept.vms)


def connection(host: Host, account: HostAccount) -> Group:
    """Say how the client reaches it."""
    answered = MISSING
    if account.answered is not None:
        at, took = account.answered
        answered = tr("{time}, in {took}", time=unit.clock(at), took=unit.duration(took))
    lines = [(tr("Connected by"), host.connection or MISSING)]
    if account.address and account.address != host.connection:
        lines.append((tr("Address"), account.address))
    lines += [
        (tr("Last answer"), answered),
        (tr("Migration link"), unit.rate(host.migration_bandwidth)),
        (tr("Hypervisor"), label.hypervisor(host.hypervisor)),
    ]
    if host.manager:
        lines.append((tr("Manager"), host.manager))
    if host.location:
        lines.append((tr("Location"), host.location))
    return Group(tr("Connection"), tuple(lines))


def hardware(host: Host) -> tuple[Group, ...]:
    """Say what its processor is and which guests it offers."""
    return (
        Group(
            tr("Processor"),
            (
                (tr("Architecture"), host.arch),
                (tr("CPU model"), host.cpu_model or tr("not told")),
                (tr("Cores"), unit.count(host.cpu_cores)),
                (tr("CPU features"), ", ".join(sorted(host.cpu_features)) or tr("not told")),
            ),
        ),
        Group(
            tr("Guests"),
            (
                (tr("Kinds of guests"), _guests(host)),
                (tr("Machine types"), _machines(host)),
                (tr("Live migration"), _live(host)),
            ),
        ),
    )


def _guests(host: Host) -> str:
    if host.guest_types is None:
        return tr("not told")
    return ", ".join(sorted(kind.value.upper() for kind in host.guest_types)) or tr("none")


def _machines(host: Host) -> str:
    if host.machines is None:
        return tr("not told")
    return ", ".join(sorted(host.machines)) or tr("none")


def _live(host: Host) -> str:
    if host.migration_enabled is None:
        return tr("not known whether it is on")
    return tr("on") if host.migration_enabled else tr("off")


def iscsi(host: Host) -> Group:
    """List the iSCSI targets that it is connected to."""
    targets = tuple((tr("Target"), target) for target in sorted(host.iscsi_targets))
    return Group(tr("iSCSI targets"), targets or ((tr("Targets"), tr("none")),))


def repositories(host: Host, inventory: Inventory) -> tuple[Reach, ...]:
    """List the repositories that it sees, with who shares each."""
    found = []
    for mount in host.repositories:
        known = inventory.repositories.get(mount.repository)
        local = known is not None and known.type is RepositoryType.LOCAL
        others = () if local else _others(host, inventory, _sees(mount.repository))
        found.append(
            Reach(
                name=mount.repository,
                enabled=known is None or known.enabled,
                kind=label.repository_type(known.type) if known else MISSING,
                mount=mount.mount or "",
                others=others,
                capacity=known.capacity if known else None,
                free=known.free if known else None,
            )
        )
    return tuple(found)


def networks(host: Host, inventory: Inventory, vms: tuple[VM, ...]) -> tuple[Reach, ...]:
    """List the virtual networks that exist there, with who has each too and how many VMs use it here."""
    return tuple(
        Reach(
            name=name,
            others=_others(host, inventory, _has_network(name)),
            vms=sum(1 for vm in vms if name in vm.networks),
        )
        for name in sorted(host.networks)
    )


def _others(host: Host, inventory: Inventory, has: Callable[[Host], bool]) -> tuple[str, ...]:
    return tuple(sorted(one.name for one in inventory.hosts.values() if one.name != host.name and has(one)))


def _sees(repository: str) -> Callable[[Host], bool]:
    return lambda host: any(mount.repository == repository for mount in host.repositories)


def _has_network(network: str) -> Callable[[Host], bool]:
    return lambda host: network in host.networks


def vms_note(vms: tuple[VM, ...]) -> str:
    """Say how many VMs there are and how much memory the active ones take."""
    if not vms:
        return tr("none")
    taken = sum(vm.memory for vm in vms if vm.state in HOLDING_MEMORY)
    if not taken:
        return unit.count(len(vms))
    return tr("{count}, with {size}", count=unit.count(len(vms)), size=unit.memory(taken, decimals=0))


def slots_note(slots: int, kept: int) -> str:
    """Beside the field of Max Hosted VMs."""
    if kept:
        used, aside = unit.count(slots), unit.count(kept)
        return tr("{used} in use, {aside} set aside. Idle VMs count too.", used=used, aside=aside)
    return tr("{used} in use. Idle VMs count too.", used=unit.count(slots))


def own_value(number: int) -> str:
    """Label of the link that takes a setting back."""
    return tr("Host's own: {number}", number=unit.count(number))


def offline(host: Host) -> tuple[str, str]:
    """Head and sentence of the strip of a host that does not answer."""
    return tr("Not answering"), tr(
        "What is shown of {host} was last known. Its virtual machines are Unknown, not stopped.",
        host=host.name,
    )  # fmt: skip


def maintenance(host: Host) -> tuple[str, str]:
    """Head and sentence of the strip of a host in maintenance mode."""
    return tr("In maintenance mode"), tr(
        "{host} takes no virtual machines until its maintenance ends; that is done at the hypervisor.",
        host=host.name,
    )  # fmt: skip


def title(name: str) -> str:
    """Title of the window."""
    return tr("{host}: Host Server", host=name)


def gone(name: str) -> str:
    """Say that the host is not in the inventory any more."""
    return tr("{host} is no longer in the inventory; these are its last values.", host=name)


def saved() -> str:
    """Say when settings hold."""
    return tr("Settings are saved as you change them.")


def not_saved(wrong: Problem) -> str:
    """Say why a setting was not kept."""
    return f"{problem.word(wrong).title}. {problem.word(wrong).way_out}".strip()


def no_repository() -> tuple[str, str, str]:
    """Say that it sees no repository: icon, title and sentence."""
    return "storage", tr("No repository"), tr("This host sees no repository that other hosts could share.")


def no_network() -> tuple[str, str, str]:
    """Say that it has no virtual network: icon, title and sentence."""
    return "network", tr("No virtual network"), tr("No virtual network exists on this host.")


def trying(name: str) -> str:
    """Say that its connection is tried again."""
    return tr("The connection of {host} is tried again…", host=name)
