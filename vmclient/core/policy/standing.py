"""What tests said of all hosts, kept from question to question, and asked again where a host has changed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.columns import Changes, Moment
from vmclient.core.policy.rulebook import Demand, Question, Sheaf

FEW = 4  # rows that are asked again one by one; all of 10,000 at once take about as long
SOME = 64  # rows in which all answers are put together one by one
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
            _gather(part, sheaf)
        elif part.moment != asking.columns.moment:
            _follow(part, sheaf, asking)
        _keep(self._parts, (sheaf, values), part, PARTS)
        return part

    def _answer(self, asking: Asking, question: Question, values: Hashable) -> Answer:
        key = (question.key, values)
        answer = self._answers.pop(key, None)
        if answer is None:
            answer = Answer(question, asking.failing(question), asking.columns.moment)
        else:
            _renew(answer, asking, answer.moment)
        _keep(self._answers, key, answer, ANSWERS)
        return answer


def _keep(kept: dict[Hashable, _Kept], key: Hashable, value: _Kept, most: int) -> None:
    if len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = value


def _follow(part: Part, sheaf: Sheaf, asking: Asking) -> None:
    """Bring a part up to date."""
    changes, before = asking.columns.since(part.moment), part.moment
    part.moment = asking.columns.moment
    others = False
    for number in range(len(part.answers)) if changes is None else sheaf.touched(changes.facts):
        answer = part.answers[number]
        _renew(answer, asking, max(before, answer.moment))
        others |= answer.rows is not part.rows[number]
        part.rows[number] = answer.rows
    if not others:
        return
    if changes is None or len(changes.rows) > SOME:
        _gather(part, sheaf)
    else:
        _gather_rows(part, sheaf, changes, asking)


def _renew(answer: Answer, asking: Asking, right_at: Moment) -> None:
    """Ask again where something has changed since the answer was right."""
    columns, question = asking.columns, answer.question
    if answer.moment == columns.moment:
        return
    changes = columns.since(right_at)
    answer.moment = columns.moment
    if changes is not None:
        rows = changes.rows if question.by_move else changes.where(question.of_host)
        if len(rows) <= FEW:
            for row in rows:
                answer.rows = _with(answer.rows, row, asking.fails(question, row), asking)
            return
    answer.rows = asking.failing(question)


def _gather(part: Part, sheaf: Sheaf) -> None:
    """Put together what fails, and where anything does."""
    _list(part, sheaf)
    masks = [rows for _, rows in part.failed]
    part.stopped = np.logical_or.reduce(masks) if len(masks) > 1 else masks[0] if masks else None


def _gather_rows(part: Part, sheaf: Sheaf, changes: Changes, asking: Asking) -> None:
    """Do the same where a few rows alone have changed."""
    _list(part, sheaf)
    for row in changes.rows:
        stopped = any(rows[row] for _, rows in part.failed)
        part.stopped = _with(part.stopped, row, stopped, asking)


def _list(part: Part, sheaf: Sheaf) -> None:
    pairs = zip(sheaf.demands, part.rows, strict=True)
    part.failed = tuple([(demands, rows) for demands, rows in pairs if rows is not None])


def _with(mask: Mask | None, row: int, value: bool, asking: Asking) -> Mask | None:
    """Give a mask with one row as it is to be: a copy if it was not, for somebody may look at the old one."""
    if value is (mask is not None and bool(mask[row])):
        return mask
    mask = asking.nowhere.copy() if mask is None else mask.copy()
    mask[row] = value
    return mask
