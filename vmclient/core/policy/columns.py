"""The columns of facts beside a table of hosts, and what was worked out from them: kept between questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.policy.column import ANY, Codes, Column, Lists, Numbers, Span
from vmclient.core.policy.facts import Fact, Kind, known
from vmclient.core.policy.model import RankKey
from vmclient.core.policy.pattern import matcher
from vmclient.core.ranking.ranks import Ranks

MANY = 8  # changes; what of all of them has crossed no limit is not looked for
_PLACE = "policy"  # where a table keeps its columns
EVERY = ("*",)


Moment = tuple[int, int]  # a state of a table; a later one is larger


class Changes:
    """What has changed between two moments: the rows that were written, and which facts, by how much."""

    def __init__(self, written: Sequence[tuple[int, Mapping[str, Span]]]) -> None:
        self._written = written
        self.rows = {row for row, _ in written}
        self.facts: dict[str, Span] = {}
        if len(written) > MANY:
            self.facts = dict.fromkeys(set[str]().union(*[spans for _, spans in written]), ANY)
            return
        for _, spans in written:
            for name, (least, most) in spans.items():
                lower, upper = self.facts.get(name, (least, most))
                self.facts[name] = min(least, lower), max(most, upper)

    def where(self, facts: Collection[str]) -> set[int]:
        """Tell in which rows one of these facts has changed."""
        return {row for row, spans in self._written if not spans.keys().isdisjoint(facts)}


class Columns:
    """Facts of the scope HOST as columns, made when first asked for and changed with the table's rows.

    What others work out from them is right at its `moment`; `since` tells what has changed.
    """

    def __init__(self, table: HostTable) -> None:
        self._table = table
        self.moment: Moment = (table.shape, 0)
        self._seen = len(table.written)
        self._columns: dict[str, tuple[Fact, Column]] = {}
        self._ranks: dict[RankKey, Ranks] = {}
        self._attached: dict[tuple[str, ...], Mask] = {}
        self._written: list[tuple[int, Mapping[str, Span]]] = []
        self._since: dict[Moment, Changes] = {}

    @classmethod
    def of(cls, table: HostTable) -> Columns:
        """Give a table's columns, up to date."""
        found: Columns | None = table.beside.get(_PLACE)
        if found is None:
            found = table.beside[_PLACE] = cls(table)
        found._follow()
        return found

    def column(self, fact: Fact) -> Column:
        """Give the column of a fact of the scope HOST."""
        found = self._columns.get(fact.name)
        if found is None:
            found = self._columns[fact.name] = (fact, self._made(fact))
        return found[1]

    def ranks(self, key: RankKey) -> Ranks:
        """Number the rows in the order of a fact of the scope HOST."""
        found = self._ranks.get(key)
        if found is None:
            column = self.column(known(key.fact))
            found = self._ranks[key] = column.ranks(larger_first=key.larger_first)
        return found

    def attached(self, patterns: tuple[str, ...]) -> Mask | None:
        """Tell which hosts' names match one of the patterns; None for all."""
        if patterns == EVERY:
            return None
        mask = self._attached.get(patterns)
        if mask is None:
            match = matcher(patterns).match
            names = [match(place.host.name) is not None for place in self._table.places]
            mask = self._attached[patterns] = np.array(names, np.bool_)
        return mask

    def since(self, moment: Moment) -> Changes | None:
        """Tell what has changed since; None where hosts came or went, so that all may have.

        A fact that has no column is not named: nobody has asked for it.
        """
        shape, count = moment
        if shape != self.moment[0]:
            return None
        found = self._since.get(moment)
        if found is None:
            found = self._since[moment] = Changes(self._written[count:])
        return found

    def _made(self, fact: Fact) -> Column:
        values = [fact.at(place) for place in self._table.places]
        if fact.kind is Kind.NUMBER and None not in values:
            return Numbers(np.array(values, np.int64 if fact.whole else np.float64))
        return Lists(values) if fact.kind is Kind.LIST else Codes(values)

    def _follow(self) -> None:
        table = self._table
        if self.moment[0] != table.shape:
            self._columns.clear()
            self._attached.clear()
            self._written.clear()
        elif self._seen == len(table.written):
            return
        else:
            for row in dict.fromkeys(table.written[self._seen :]):
                self._written.append((row, self._rewrite(row)))
        self.moment, self._seen = (table.shape, len(self._written)), len(table.written)
        self._ranks.clear()
        self._since.clear()

    def _rewrite(self, row: int) -> Mapping[str, Span]:
        """Give a row its values, and tell of which facts it had others."""
        place, changed = self._table.places[row], dict[str, Span]()
        for name, (fact, column) in self._columns.items():
            span = column.write(row, fact.at(place))
            if span is not None:
                changed[name] = span
                if column.grown:
                    self._columns[name] = (fact, self._made(fact))
        return changed
