"""What tests said of all hosts, kept from question to question, and asked again where a host has changed."""

from __future__ import annotations

from collections.abc import Hashable, Set
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.columns import Changes, Moment
from vmclient.core.policy.rulebook import Demand, Question, Sheaf

FEW = 4  # rows that are asked again one by one; all of 10,000 at once take about as long
ANSWERS = 2048  # kept; at 10,000 hosts each has 10 kB
PARTS = 512
Failed = tuple[tuple[tuple[Demand, ...], Mask], ...]
_PLACE = "answers"  # where a table keeps them
_Kept = TypeVar("_Kept")


@dataclass(slots=True)
class Answer:
    """Where one test fails, None for nowhere, as of a moment; a mask is replaced, never written to."""

    question: Question
    rows: Mask | None
    moment: Moment


@dataclass(slots=True)
class Part:
    """What a sheaf of tests said: `failed` has whose test fails where, `stopped` all these rows together."""

    answers: tuple[Answer, ...]
    moment: Moment
    rows: list[Mask | None]  # of each answer, as they are put together
    failed: Failed = ()
    stopped: Mask | None = None


class Standing:
    """The answers beside one table. What was not asked for the longest goes when there is too much."""

    def __init__(self) -> None:
        self._answers: dict[Hashable, Answer] = {}
        self._parts: dict[Hashable, Part] = {}

    @classmethod
    def beside(cls, table: HostTable) -> Standing:
        """Give the answers kept beside a table."""
        found: Standing | None = table.beside.get(_PLACE)
        if found is None:
            found = table.beside[_PLACE] = cls()
        return found

    def part(self, asking: Asking, sheaf: Sheaf) -> Part:
        """Give what a sheaf says of the table as it is now: alike for all VMs of which it sees the same."""
        values = asking.key(sheaf.of_vm)
        part = self._parts.pop((sheaf, values), None)
        if part is None:
            answers = tuple([self._answer(asking, question, values) for question in sheaf.questions])
            part = Part(answers, asking.columns.moment, [answer.rows for answer in answers])
            _gather(part, sheaf, asking)
        elif part.moment != asking.columns.moment:
            _follow(part, sheaf, asking)
        _keep(self._parts, (sheaf, values), part, PARTS)
        return part

    def _answer(self, asking: Asking, question: Question, values: Hashable) -> Answer:
        key = (question.key, values)
        answer = self._answers.pop(key, None)
        if answer is None:
            answer = Answer(question, asking.failing(question), asking.columns.moment)
        elif answer.moment != asking.columns.moment:
            _renew(answer, asking, asking.columns.since(answer.moment))
        _keep(self._answers, key, answer, ANSWERS)
        return answer


def _keep(kept: dict[Hashable, _Kept], key: Hashable, value: _Kept, most: int) -> None:
    if len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = value


def _follow(part: Part, sheaf: Sheaf, asking: Asking) -> None:
    """Bring a part up to date; some of its answers may be already, by another part that has them too."""
    columns, before, now = asking.columns, part.moment, asking.columns.moment
    changes = columns.since(before)
    others = False
    for number in range(len(part.answers)) if changes is None else sheaf.touched(changes.facts):
        answer = part.answers[number]
        if answer.moment != now:
            _renew(answer, asking, changes if answer.moment <= before else columns.since(answer.moment))
        others |= answer.rows is not part.rows[number]
        part.rows[number] = answer.rows
    part.moment = now
    if others:
        _gather(part, sheaf, asking, None if changes is None else changes.rows)


def _renew(answer: Answer, asking: Asking, changes: Changes | None) -> None:
    """Ask again where something has changed since the answer was right; None is everywhere."""
    question = answer.question
    answer.moment = asking.columns.moment
    if changes is not None:
        all_of = question.by_move or len(changes.rows) == 1
        rows = changes.rows if all_of else changes.where(question.of_host)
        if len(rows) <= FEW:
            for row in rows:
                answer.rows = _with(answer.rows, row, asking.fails(question, row), asking)
            return
    answer.rows = asking.failing(question)


def _gather(part: Part, sheaf: Sheaf, asking: Asking, rows: Set[int] | None = None) -> None:
    """Put together what fails, and where anything does: in these rows alone, None for in all."""
    pairs = zip(sheaf.demands, part.rows, strict=True)
    part.failed = tuple([(demands, mask) for demands, mask in pairs if mask is not None])
    if rows is None or len(part.failed) <= 2 * len(rows):
        masks = [mask for _, mask in part.failed]
        part.stopped = np.logical_or.reduce(masks) if len(masks) > 1 else masks[0] if masks else None
    else:
        for row in rows:
            stopped = any(mask.item(row) for _, mask in part.failed)
            part.stopped = _with(part.stopped, row, stopped, asking)


def _with(mask: Mask | None, row: int, value: bool, asking: Asking) -> Mask | None:
    """Give a mask with one row as it is to be: a copy if it was not, for somebody may look at the old one."""
    if value is (mask is not None and mask.item(row)):
        return mask
    mask = asking.nowhere.copy() if mask is None else mask.copy()
    mask[row] = value
    return mask
