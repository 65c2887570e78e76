"""Fifty policies against the rules themselves, over the same hosts, in one run.

The bar: at 10,000 hosts all constraints of 50 policies cost less than our own rules (the bits of every rule
for every host, without the ranking). "Asked before": VMs like these were asked about, and no host has
changed since. "New VMs": each has an amount of memory that none had before. "A host has changed": before
each question a poll has brought another load and other free memory of one host. Policies write that into
their columns when they are asked, which is in their time; the rules when it comes, which is in the time of
"the rules, a host has changed" alone. "First of all": every column is made anew. Rounds are interleaved and
the best median counts; nothing fails on time.
"""

import argparse
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))  # started by path: the tests are a package from there

from tests.benchmarks.estates import GIB, make_estate, make_questions, translated
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Move
from vmclient.core.inventory import Inventory
from vmclient.core.policy.model import Policy
from vmclient.core.policy.reading import faults, policies
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import rule
from vmclient.core.ranking.evaluation import evaluate, rule_bits

POLICIES = 50
QUESTIONS = 16
ROOMS = ("room 1", "room 2", "room 3")
Work = Callable[[HostTable, Move], object]


def make_policies(count: int, seed: int = 3) -> tuple[Policy, ...]:
    """Make policies as sites have them, two constraints each, all of them for every VM or every second."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        tests: list[dict[str, Any]] = [
            {"or": [{"eq": ["vmhost.location", chance.choice(ROOMS)]},
                    {"not": {"contains": ["resource.vm.networks", "fast"]}}]},
            {"not": {"contains": ["vmhost.vms.names", f"vm-{chance.randrange(1000)}-0"]}},
            {"ge": ["vmhost.memory.free", chance.randrange(1, 16) * GIB]},
            {"ge": ["vmhost.memory.free", {"fact": "resource.vm.memory"}]},
            {"if": [{"gt": ["resource.vm.vcpus", chance.choice((2, 4, 8))]},
                    {"ge": ["vmhost.cpu.cores", 64]}, {"ge": ["vmhost.cpu.cores", 16]}]},
            {"and": [{"lt": ["vmhost.cpu.load", chance.choice((0.85, 0.9, 0.95))]},
                     {"ne": ["vmhost.facts.rack", chance.randrange(40)]}]},
            {"or": [{"contains": ["vmhost.networks", "fast"]}, {"lt": ["vmhost.vms", 40]}]},
            {"or": [{"eq": ["vmhost.cpu.model", "EPYC-Milan"]}, {"defined": "vmhost.location"},
                    {"eq": ["vmhost.online", True]}]},
            {"gt": ["vmhost.slots.free", chance.randrange(1, 5)]},
            {"le": ["vmhost.load.after", chance.choice((0.9, 0.95, 0.98))]},
        ]  # fmt: skip
        chosen = [tests[number % len(tests)], chance.choice(tests[:-1])]
        made.append(
            {
                "name": f"policy {number:02}",
                "attach": {"vms": [chance.choice(("*", "vm-*", "vm-*[02468]-1"))]},
                "constraints": [{"reason": f"reason {at}", "test": test} for at, test in enumerate(chosen)],
            }
        )
    wrong = list(faults(made, ("policies",)))
    assert not wrong, wrong
    return policies(made)


def placed(inventory: Inventory) -> Inventory:
    """Give the hosts a room and a rack."""
    chance = random.Random(5)
    hosts = {
        name: replace(host, location=chance.choice(ROOMS), facts=(("rack", chance.randrange(40)),))
        for name, host in inventory.hosts.items()
    }
    return replace(inventory, hosts=hosts)


def timed(work: Work, table: HostTable, moves: list[Move], repeat: int, before: Work | None = None) -> float:
    """Time single questions, one VM after another; the median in seconds."""
    took = []
    for index in range(repeat):
        asked = moves[index % len(moves)]
        if before is not None:
            before(table, asked)
        began = time.perf_counter()
        work(table, asked)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def others(moves: list[Move], count: int) -> list[Move]:
    """Make VMs of which no two have the same memory."""
    found = []
    for number in range(count):
        move = moves[number % len(moves)]
        _memory[0] += 4096
        vm = replace(move.vm, memory=move.vm.memory + _memory[0])
        found.append(Move(vm=vm, source=move.source, mode=move.mode, repositories=move.repositories))
    return found


_memory, _polls = [0], [0]


def changed(table: HostTable, move: Move) -> None:
    """Bring what a poll brings: another load and other free memory of one host, of another one each time."""
    _polls[0] += 1
    place = table.places[_polls[0] * 7919 % len(table)]
    load, free = (place.host.cpu_load + 0.07) % 1, (place.host.memory_free + GIB) % place.host.memory
    table.update(replace(place.host, cpu_load=load, memory_free=free), place.slots_used, place.reserved)


def forgotten(table: HostTable, move: Move) -> None:
    """Let the table forget all that is kept beside it."""
    table.beside.clear()


def compare(count: int, rounds: int, repeat: int) -> None:
    """Measure at one size, and print a table."""
    estate = make_estate(count)
    questions = make_questions(estate, QUESTIONS)
    inventory = placed(translated(estate, questions))
    table = HostTable(inventory)
    moves = [Move.of(inventory, inventory.vms[asked["uuid"]], Mode.LIVE) for asked in questions]
    plain = Rulebook(make_policies(POLICIES))
    ranking = policies([{"name": "pack", "rankby": ["vmhost.vms/d", "vmhost.memory.free/a"]}])
    ranked = Rulebook(ranking)

    def judge(table: HostTable, move: Move) -> object:
        return rule(table, move, plain)

    def decide(table: HostTable, move: Move) -> object:
        return evaluate(table, move)

    def whole(rulebook: Rulebook) -> Work:
        def work(table: HostTable, move: Move) -> object:
            ruling = rule(table, move, rulebook)
            return evaluate(table, move, (), ruling.stopped, ruling.ranks)

        return work

    def changed_and_asked(table: HostTable, move: Move) -> object:
        changed(table, move)
        return rule_bits(table, move)

    contenders: dict[str, Callable[[], float]] = {
        "the rules": lambda: timed(rule_bits, table, moves, repeat),
        "the rules, a host has changed": lambda: timed(changed_and_asked, table, moves, repeat),
        f"{POLICIES} policies, asked before": lambda: timed(judge, table, moves, repeat),
        f"{POLICIES} policies, new VMs": lambda: timed(judge, table, others(moves, repeat), repeat),
        f"{POLICIES} policies, a host has changed": lambda: timed(judge, table, moves, repeat, changed),
        f"{POLICIES} policies, first of all": lambda: timed(judge, table, moves, QUESTIONS, forgotten),
        "rules and ranking": lambda: timed(decide, table, moves, repeat),
        f"rules, {POLICIES} policies, ranking": lambda: timed(whole(plain), table, moves, repeat),
        "rules, rankby of two facts, ranking": lambda: timed(whole(ranked), table, moves, repeat),
    }
    figures: dict[str, list[float]] = {name: [] for name in contenders}
    gc.collect()
    for _ in range(rounds):
        for name, measure in contenders.items():
            figures[name].append(measure())
    applying = [
        sum(len(demands) for sheaf in on.sheaves for demands in sheaf.demands)
        for on in (plain.applying(move.vm.name) for move in moves)
    ]
    print(f"\n{count:,} hosts, {min(applying)} to {max(applying)} constraints count for a VM")
    rules = min(figures["the rules"])
    for name, medians in figures.items():
        print(f"  {name:38} {min(medians) * 1e3:9.3f} ms  x {min(medians) / rules:6.2f}")
    if count >= 10_000:
        print(f"  goal: {POLICIES} policies cost less than the rules")
        for case in ("asked before", "new VMs", "a host has changed"):
            met = min(figures[f"{POLICIES} policies, {case}"]) < rules
            print(f"    {case}: {'met' if met else 'MISSED'}")


def main() -> None:
    """Read the command line and measure each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=160)
    options = parser.parse_args()
    for count in options.hosts:
        compare(count, options.rounds, options.repeat)


if __name__ == "__main__":
    main()
