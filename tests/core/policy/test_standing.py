"""What is kept of policies' answers is right at any time, whatever happened to hosts and VMs meanwhile."""

import random
from dataclasses import replace
from typing import Any

import pytest

from tests.core.builders import GIB, make_host, make_inventory, make_vm
from tests.core.policy.made import policy
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Move
from vmclient.core.inventory import Host
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import Ruling, rule

TESTS: tuple[dict[str, Any], ...] = (
    {"lt": ["vmhost.cpu.load", 0.5]},
    {"or": [{"lt": ["vmhost.cpu.load", 0.8]}, {"ge": ["vmhost.memory.free", 16 * GIB]}]},
    {"ge": ["vmhost.memory.free", {"fact": "resource.vm.memory"}]},
    {"if": [{"gt": ["resource.vm.vcpus", 2]}, {"eq": ["vmhost.location", "x"]}, {"le": ["vmhost.vms", 9]}]},
    {"not": {"contains": ["vmhost.networks", "lab"]}},
    {"le": ["vmhost.load.after", 0.75]},
    {"le": ["vmhost.cpu.load.after", 0.6]},
    {"le": ["vmhost.memory.load.after", 0.7]},
    {"lt": ["vmhost.cost", 10]},
    {"and": [{"defined": "vmhost.downtime"}, {"lt": ["vmhost.cost", {"fact": "resource.vm.vcpus"}]}]},
    {"ne": ["vmhost.facts.rack", 1]},
    {"lt": ["vmhost.memory.free", {"fact": "vmhost.memory"}]},
)
ATTACHED: tuple[dict[str, str], ...] = (
    {},
    {"vms": "vm[02]"},
    {"hosts": "h[0-4]"},
    {"vms": "vm[13]", "hosts": "*[02468]"},
)
HOSTS, STEPS = 9, 60


def a_host(name: str, chance: random.Random) -> Host:
    """Make a host with values at and around the limits."""
    return make_host(
        name,
        memory=chance.choice((16, 32, 64)) * GIB,
        memory_free=chance.choice((0, 8, 15, 16, 17, 32, 64)) * GIB,
        cpu_cores=16,
        cpu_load=chance.choice((0.0, 0.25, 0.49, 0.5, 0.51, 0.75, 0.8, 0.9)),
        location=chance.choice((None, "x", "y")),
        networks=chance.choice((frozenset({"prod"}), frozenset({"prod", "lab"}))),
        migration_bandwidth=chance.choice((10**8, 10**9, 3 * 10**9, chance.randrange(10**9, 10**10))),
        facts=chance.choice(((), (("rack", 1),), (("rack", True),), (("rack", 2),))),
    )


def changed(host: Host, chance: random.Random) -> Host:
    """Give a host one other value, or all others."""
    other = a_host(host.name, chance)
    name = chance.choice(
        ("cpu_load", "memory", "memory_free", "location", "networks", "migration_bandwidth", "facts", "")
    )
    return replace(host, **{name: getattr(other, name)}) if name else other


def said(ruling: Ruling, table: HostTable, move: Move) -> dict[str, tuple[object, ...]]:
    """Tell who is stopped, by which constraints."""
    rows = () if ruling.stopped is None else ruling.stopped.nonzero()[0].tolist()
    found: dict[str, tuple[object, ...]] = {}
    for row in rows:
        facts = ruling.finding(move, table.places[row], row).facts
        found[table.places[row].host.name] = (facts["policies"], facts["reasons"])
    return found


@pytest.mark.parametrize("seed", range(8))
def test_a_ruling_is_that_of_a_client_that_has_kept_nothing(seed: int) -> None:
    """Hosts change, one or many at a time, come and go, and VMs differ in what the tests ask of them."""
    chance = random.Random(seed)
    policies = [
        policy(*chance.sample(TESTS, 3), name=f"p{number}", **ATTACHED[number % 4]) for number in range(8)
    ]
    hosts = {f"h{number}": a_host(f"h{number}", chance) for number in range(HOSTS)}
    vms = [
        make_vm(f"vm{n}", "h0", memory=memory, vcpus=cores, cpu_load=0.9, dirty_rate=10**8 * n)
        for n, (memory, cores) in enumerate(((4 * GIB, 1), (4 * GIB, 3), (28 * GIB, 3), (28 * GIB, 1)))
    ]
    table, rulebook = HostTable(make_inventory(list(hosts.values()), vms)), Rulebook(tuple(policies))
    for _ in range(STEPS):
        for _ in range(chance.choice((0, 1, 1, 2, 12))):
            name = f"h{chance.randrange(HOSTS)}"
            if name != "h0" and chance.random() < 0.1:
                if hosts.pop(name, None) is not None:
                    table.remove(name)
                continue
            hosts[name] = changed(hosts[name], chance) if name in hosts else a_host(name, chance)
            table.update(hosts[name], len(vms) if name == "h0" else 0)
        inventory = make_inventory(list(hosts.values()), vms)
        move = Move.of(inventory, chance.choice(list(inventory.vms.values())), Mode.LIVE)
        fresh = HostTable(inventory)
        anew = said(rule(fresh, move, Rulebook(tuple(policies))), fresh, move)
        assert said(rule(table, move, rulebook), table, move) == anew
