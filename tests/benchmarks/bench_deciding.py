"""Choosing a host against OpenStack Nova's own filter scheduler, over the same estate, in one run.

Ours is `evaluate`: every rule about every host (all reasons, as bits) and the full order. Goals: at least 500
times as fast as Nova with 12 filters at 1,000 hosts, 800 times at 10,000; at 100 hosts no slower than plain
Python with the same rules. Rounds are interleaved and the best median of each peer counts; nothing fails on
time. `VMCLIENT_NOVA_PYTHON` names the interpreter of an environment with `nova==34.0.0` and numpy.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))  # started by path: the tests are a package from there

from tests.benchmarks.estates import Estate, make_estate, make_questions, translated
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import BIT, HostTable
from vmclient.core.eligibility.move import Move
from vmclient.core.eligibility.rules import HYPERVISOR, RULES
from vmclient.core.ranking import cost
from vmclient.core.ranking.cost import TIE
from vmclient.core.ranking.evaluation import BLOCKERS, Evaluation, evaluate

GOALS = {1_000: 500, 10_000: 800}
QUESTIONS = 16


class Nova:
    """The peer in its own interpreter."""

    def __init__(self, python: str, estate: Estate, questions: list[dict[str, Any]]) -> None:
        script = Path(__file__).with_name("nova_peer.py")
        self._process = subprocess.Popen(
            [python, str(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.about = self._ask({"estate": estate, "vms": questions})

    def _ask(self, message: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("the interpreter in VMCLIENT_NOVA_PYTHON cannot run Nova's scheduler")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def timed(self, filters: str, repeat: int) -> list[float]:
        """Ask so often with one of the filter lists; seconds each."""
        seconds: list[float] = self._ask({"filters": filters, "repeat": repeat})["seconds"]
        return seconds

    def close(self) -> None:
        """End the interpreter."""
        self._process.communicate()


@dataclass
class Figure:
    """The medians of one contender's rounds, in seconds."""

    name: str
    medians: list[float] = field(default_factory=list)

    @property
    def best(self) -> float:
        """The best median."""
        return min(self.medians)


def plain(table: HostTable, move: Move) -> tuple[dict[str, int], list[str]]:
    """Answer in plain Python: every rule's explanation for every host, the order by sorting."""
    reasons: dict[str, int] = {}
    left = []
    for place in table:
        if place.host.name == move.source.name:
            continue
        bits = 0
        rules = (HYPERVISOR,) if HYPERVISOR.explain(move, place) else RULES
        for rule in rules:
            if move.mode in rule.modes and rule.explain(move, place) is not None:
                bits |= BIT[rule.code]
        reasons[place.host.name] = bits
        if not bits & BLOCKERS:
            left.append(place)
    names: list[str] = []
    for same in (True, False):
        equals = [place for place in left if (place.host.cpu_model == move.source.cpu_model) is same]
        prices = {
            place.host.name: cost.seconds(move, place.host.migration_bandwidth) or 0.0 for place in equals
        }
        group, start, number = {}, -1.0, 0
        for name in sorted(prices, key=prices.__getitem__):
            if start < 0 or prices[name] > TIE * start:
                start, number = prices[name], number + 1
            group[name] = number
        load = {p.host.name: max(p.cpu_load_after(move), p.memory_load_after(move)) for p in equals}
        names += sorted(prices, key=lambda name: (group[name], load[name], name))
    return reasons, names


def explained(table: HostTable, move: Move) -> int:
    """Answer, and make every finding with its numbers."""
    evaluation = evaluate(table, move)
    return sum(len(evaluation.findings(row)) for row in range(len(table)))


def timed(
    ask: Callable[[HostTable, Move], object], table: HostTable, moves: list[Move], repeat: int
) -> list[float]:
    """Time single questions, one VM after another; seconds each."""
    took = []
    for index in range(repeat):
        asked = moves[index % len(moves)]
        began = time.perf_counter()
        move = Move(vm=asked.vm, source=asked.source, mode=asked.mode, repositories=asked.repositories)
        ask(table, move)
        took.append(time.perf_counter() - began)
    return took


def check(evaluation: Evaluation) -> None:
    """Stop unless plain Python finds the same reasons and the same order."""
    reasons, names = plain(evaluation.table, evaluation.move)
    assert evaluation.names() == names
    for row, place in enumerate(evaluation.table):
        if place.host.name in reasons:
            assert int(evaluation.bits[row]) == reasons[place.host.name]


def compare(count: int, rounds: int, repeat: int, python: str | None) -> None:
    """Measure all contenders at one size, and print a table."""
    estate = make_estate(count)
    questions = make_questions(estate, QUESTIONS)
    inventory = translated(estate, questions)
    began = time.perf_counter()
    table = HostTable(inventory)
    built = time.perf_counter() - began
    moves = [Move.of(inventory, inventory.vms[asked["uuid"]], Mode.LIVE) for asked in questions]
    for move in moves[:4]:
        check(evaluate(table, move))
    contenders: dict[str, Callable[[int], list[float]]] = {
        "ours, all reasons, full order": lambda times: timed(evaluate, table, moves, 20 * times),
        "ours, every finding explained": lambda times: timed(explained, table, moves, times),
        "plain Python, the same rules": lambda times: timed(plain, table, moves, times),
    }
    nova = Nova(python, estate, questions) if python else None
    if nova:
        sizes = nova.about["ready"]
        for name in ("default", "typical"):
            title = f"Nova, {sizes[name]} filters, {nova.about['weighers']} weighers"
            contenders[title] = lambda times, name=name: nova.timed(name, times)  # type: ignore[misc]
    figures = [Figure(name) for name in contenders]
    gc.collect()
    for _ in range(rounds):
        for figure in figures:
            figure.medians.append(statistics.median(contenders[figure.name](repeat)))
    if nova:
        nova.close()
    report(count, figures, built, row_update(table))


def row_update(table: HostTable) -> float:
    """Time writing one changed host's row."""
    place, took = table.places[0], []
    for _ in range(200):
        began = time.perf_counter()
        table.update(place.host, place.slots_used, place.reserved)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def report(count: int, figures: list[Figure], built: float, updated: float) -> None:
    """Print one size's table: medians, and how many times as long each takes as ours."""
    ours = figures[0].best
    print(
        f"\n{count:,} hosts (table built in {built * 1e3:.1f} ms, one row changed in {updated * 1e6:.0f} µs)"
    )
    for figure in figures:
        print(f"  {figure.name:32} {figure.best * 1e3:10.3f} ms  x {figure.best / ours:8.1f}")
    if count in GOALS and figures[-1].name.startswith("Nova"):
        met = figures[-1].best / ours >= GOALS[count]
        print(f"  goal: at least {GOALS[count]} times as fast as Nova; {'met' if met else 'MISSED'}")
    if count == 100:
        met = figures[2].best >= ours
        print(f"  goal: no slower than plain Python; {'met' if met else 'MISSED'}")


def main() -> None:
    """Read the command line and measure each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    python = os.environ.get("VMCLIENT_NOVA_PYTHON")
    if not python:
        print("VMCLIENT_NOVA_PYTHON is not set: without Nova, only our own figures follow")
    for count in options.hosts:
        compare(count, options.rounds, options.repeat, python)


if __name__ == "__main__":
    main()
