"""What the estate knows that a policy may name: values of facts, facts that people have set, and matches."""

from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import islice

from vmclient.core.capability import Mode
from vmclient.core.eligibility.move import Move, Place, Sorted
from vmclient.core.inventory import Inventory
from vmclient.core.policy.facts import HOST_SET, VM_SET, Fact, Kind, Scope, fact
from vmclient.core.policy.model import Value
from vmclient.core.policy.pattern import matcher

_LOOKED_AT = 2000  # VMs or hosts: enough to find names to offer, soon enough for a list that is unfolded
_OFFERED = 200


class Known:
    """Looks things up in one inventory; whatever takes long is found when it is first wanted."""

    def __init__(self, inventory: Inventory) -> None:
        self._inventory = inventory
        self._values: dict[str, tuple[str, ...]] = {}
        self._set: tuple[str, ...] | None = None

    def vms(self, patterns: Iterable[str]) -> int:
        """Count the VMs whose names match one of the patterns."""
        return _count((vm.name for vm in self._inventory.vms.values()), patterns)

    def hosts(self, patterns: Iterable[str]) -> int:
        """Count the hosts whose names match one of the patterns."""
        return _count(self._inventory.hosts, patterns)

    def vms_like(self, part: str) -> tuple[str, ...]:
        """List names of VMs that hold some letters, those first that begin with them."""
        return _like((vm.name for vm in self._inventory.vms.values()), part)

    def hosts_like(self, part: str) -> tuple[str, ...]:
        """List names of hosts that hold some letters, those first that begin with them."""
        return _like(self._inventory.hosts, part)

    def set_facts(self) -> tuple[str, ...]:
        """List the facts that people have set somewhere, by the names that policies use."""
        if self._set is None:
            of_hosts = (HOST_SET + key for host in self._inventory.hosts.values() for key, _ in host.facts)
            of_vms = (VM_SET + key for vm in self._inventory.vms.values() for key, _ in vm.facts)
            self._set = tuple(sorted(name for name in {*of_hosts, *of_vms} if fact(name) is not None))
        return self._set

    def values(self, name: str) -> tuple[str, ...]:
        """List values that a fact has somewhere, in the letters in which they are typed; of numbers none."""
        known = fact(name)
        if known is None or known.kind is Kind.NUMBER:
            return ()
        if known.kind is Kind.BOOLEAN:
            return ("true", "false")
        if name not in self._values:
            self._values[name] = tuple(sorted(set(self._found(known))))[:_OFFERED]
        return self._values[name]

    def vm_names(self) -> tuple[str, ...]:
        """List some names of VMs."""
        return self.values("resource.vm.name")

    def host_names(self) -> tuple[str, ...]:
        """List some names of hosts."""
        return self.values("vmhost.name")

    def _found(self, known: Fact) -> Iterator[str]:
        if known.scope is Scope.HOST:
            found: Iterable[Value | None] = (known.at(place) for place in self._places())
        elif known.of_move is not None:
            found = (known.of_move(move) for move in self._moves())
        else:
            found = ()
        for value in found:
            if isinstance(value, str):
                yield value
            elif isinstance(value, tuple):
                yield from value

    def _places(self) -> Iterator[Place]:
        there = Sorted(self._inventory.vms.values)
        for host in islice(self._inventory.hosts.values(), _LOOKED_AT):
            yield Place(host=host, there=there)

    def _moves(self) -> Iterator[Move]:
        for vm in islice(self._inventory.vms.values(), _LOOKED_AT):
            if vm.host in self._inventory.hosts:
                yield Move.of(self._inventory, vm, Mode.LIVE)


def _like(names: Iterable[str], part: str) -> tuple[str, ...]:
    small = part.casefold()
    found = {name for name in names if small in name.casefold()}
    return tuple(nsmallest(_OFFERED, found, key=lambda name: (not name.casefold().startswith(small), name)))


def _count(names: Iterable[str], patterns: Iterable[str]) -> int:
    wanted = tuple(patterns)
    if not wanted:
        return 0
    match = matcher(wanted).match
    return sum(match(name) is not None for name in names)
