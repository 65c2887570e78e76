"""One question to the columns: for which targets a test is true, given a move."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.policy.column import Codes, Column, Numbers
from vmclient.core.policy.columns import EVERY, Columns
from vmclient.core.policy.comparing import COMPARE, MIRRORED, Facts, holds
from vmclient.core.policy.facts import Fact, Scope, known
from vmclient.core.policy.model import COMPARING, Clause, Op, RankKey, Value
from vmclient.core.policy.rulebook import Question
from vmclient.core.ranking.ranks import Ranks

Answer = bool | Mask  # one answer where all targets have the same


class Asking:
    """A move held against the columns of a table; facts are looked up once each."""

    def __init__(self, table: HostTable, move: Move) -> None:
        self.columns = Columns.of(table)
        self.everywhere, self.nowhere = table.everywhere, table.nowhere
        self._table, self._move = table, move
        self._values: dict[str, Value | None] = {}
        self._by_link: dict[str, tuple[Value | None, ...]] = {}
        self._at: dict[int, Facts] = {}
        self._of_move: dict[str, Column] = {}

    def value(self, name: str) -> Value | None:
        """Look a fact of the scope VM up."""
        if name not in self._values:
            fact = known(name)
            self._values[name] = fact.of_move(self._move) if fact.of_move is not None else None
        return self._values[name]

    def key(self, names: tuple[str, ...]) -> Hashable:
        """Tell by what an answer can be kept that depends on these facts of the VM, and else on the hosts."""
        found = [self._of_vm(known(name)) for name in names]
        # Of facts that people set, True and 1 are not the same, but equal keys.
        return tuple(found if bool not in map(type, found) else [(type(each), each) for each in found])

    def fails(self, question: Question, row: int) -> bool:
        """Tell whether a test fails for one row."""
        if question.hosts != EVERY:
            attached = self.columns.attached(question.hosts)
            if attached is not None and not attached[row]:
                return False
        facts = self._at.get(row)
        if facts is None:
            facts = self._at[row] = _looked_up(self._move, self._table.places[row])
        return not question.passes(facts)

    def failing(self, question: Question) -> Mask | None:
        """Tell for which rows a test fails, None for none."""
        answer = self.answer(question.test)
        if answer is True:
            return None
        attached = self.columns.attached(question.hosts)
        if answer is False:
            rows = self.everywhere if attached is None else attached
        else:
            rows = ~answer if attached is None else attached > answer  # for booleans: "and not"
        return rows if np.count_nonzero(rows) else None  # sooner than `any`

    def answer(self, clause: Clause) -> Answer:
        """Tell for which targets a test is true."""
        if clause.op in COMPARING:
            return self._compared(clause)
        match clause.op:
            case Op.AND:
                return self._all(clause)
            case Op.OR:
                return self._any(clause)
            case Op.NOT:
                return _inverted(self.answer(clause.clauses[0]))
            case Op.IF:
                return self._either(clause)
            case _:
                fact = known(clause.fact)
                return self.value(fact.name) is not None if fact.of_move else self._column(fact).defined()

    def ranks(self, key: RankKey) -> Ranks:
        """Number the rows in the order of a fact."""
        fact = known(key.fact)
        if fact.scope is Scope.HOST:
            return self.columns.ranks(key)
        return self._column(fact).ranks(larger_first=key.larger_first)

    def _all(self, clause: Clause) -> Answer:
        answer: Answer = True
        for each in clause.clauses:
            one = self.answer(each)
            if one is False:
                return False
            if one is not True:
                answer = one if answer is True else answer & one
        return answer

    def _any(self, clause: Clause) -> Answer:
        answer: Answer = False
        for each in clause.clauses:
            one = self.answer(each)
            if one is True:
                return True
            if one is not False:
                answer = one if answer is False else answer | one
        return answer

    def _either(self, clause: Clause) -> Answer:
        condition, then, otherwise = clause.clauses
        asked = self.answer(condition)
        if isinstance(asked, bool):
            return self.answer(then if asked else otherwise)
        mask: Mask = np.where(asked, self.answer(then), self.answer(otherwise))
        return mask

    def _compared(self, clause: Clause) -> Answer:
        op, left = clause.op, known(clause.fact)
        right = known(clause.other) if clause.other else None
        ours = self.value(left.name) if left.of_move else self._column(left)
        theirs: Value | Column | None = clause.value
        if right is not None:
            theirs = self.value(right.name) if right.of_move else self._column(right)
        if ours is None or theirs is None:
            return False
        if isinstance(ours, Column):
            return _columns(op, ours, theirs) if isinstance(theirs, Column) else ours.against(op, theirs)
        if not isinstance(theirs, Column):
            return holds(op, ours, theirs)
        if op in MIRRORED:
            return theirs.against(MIRRORED[op], ours)
        return np.array([holds(op, ours, each) for each in theirs.values()], np.bool_)

    def _of_vm(self, fact: Fact) -> Hashable:
        if fact.of_move:
            return self.value(fact.name)
        return self._links(fact) if fact.asks is None else fact.asks(self._move)

    def _links(self, fact: Fact) -> tuple[Value | None, ...]:
        """Look up what a move has by the target's bandwidth, by the number of each."""
        found = self._by_link.get(fact.name)
        if found is None:
            by_link, rates = fact.by_link, self._table.link_rates
            found = tuple([by_link(self._move, rate) for rate in rates]) if by_link is not None else ()
            self._by_link[fact.name] = found
        return found

    def _column(self, fact: Fact) -> Column:
        if fact.of_place:
            return self.columns.column(fact)
        column = self._of_move.get(fact.name)
        if column is None:
            column = self._of_move[fact.name] = self._worked_out(fact)
        return column

    def _worked_out(self, fact: Fact) -> Column:
        table, move = self._table, self._move
        if fact.by_link is not None:
            return Codes.coded(table.links, self._links(fact))
        if fact.column is not None:
            return Numbers(fact.column(table, move))
        return Codes([fact.value(move, place) for place in table.places])


def _columns(op: Op, ours: Column, theirs: Column) -> Mask:
    """Compare two columns row by row, in numpy where that is exact."""
    if isinstance(ours, Numbers) and isinstance(theirs, Numbers) and op in COMPARE:
        mask = ours.beside(op, theirs)
        if mask is not None:
            return mask
    pairs = zip(ours.values(), theirs.values(), strict=True)
    return np.array([holds(op, left, right) for left, right in pairs], np.bool_)


def _inverted(answer: Answer) -> Answer:
    return not answer if isinstance(answer, bool) else ~answer


def _looked_up(move: Move, place: Place) -> Facts:
    """Look facts of one row up, each once."""
    seen: dict[str, Value | None] = {}

    def facts(name: str) -> Value | None:
        if name not in seen:
            seen[name] = known(name).value(move, place)
        return seen[name]

    return facts
