"""The columns of facts beside a table of hosts, and what was worked out from them: kept between questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.policy.column import Codes, Column, Lists, Numbers
from vmclient.core.policy.facts import Fact, Kind, known
from vmclient.core.policy.model import RankKey
from vmclient.core.policy.pattern import matcher
from vmclient.core.ranking.ranks import Ranks

_PLACE = "policy"  # where a table keeps its columns
EVERY = ("*",)


Moment = tuple[int, int]  # a state of a table; a later one is larger


class Changes:
    """What has changed between two moments: the rows that were written, and by the names of facts which."""

    def __init__(self, written: Iterable[tuple[int, Collection[str]]]) -> None:
        self.rows: set[int] = set()
        self.facts: defaultdict[str, set[int]] = defaultdict(set)
        for row, names in written:
            self.rows.add(row)
            for name in names:
                self.facts[name].add(row)

    def where(self, names: Iterable[str]) -> set[int]:
        """Tell in which rows one of these facts has changed."""
        rows: set[int] = set()
        return rows.union(*[self.facts[name] for name in names if name in self.facts])


class Columns:
    """Facts of the scope HOST as columns, made when first asked for and changed with the table's rows.

    What others work out from them is right at its `moment`; `since` tells what has changed.
    """

    def __init__(self, table: HostTable) -> None:
        self._table = table
        self._shape, self._seen = table.shape, len(table.written)
        self._columns: dict[str, tuple[Fact, Column]] = {}
        self._ranks: dict[RankKey, Ranks] = {}
        self._attached: dict[tuple[str, ...], Mask] = {}
        self._written: list[tuple[int, list[str]]] = []
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

    @property
    def moment(self) -> Moment:
        """Tell which state of the table the columns are at."""
        return self._shape, len(self._written)

    def since(self, moment: Moment) -> Changes | None:
        """Tell what has changed since; None where hosts came or went, so that all may have.

        A fact that has no column is not named: nobody has asked for it.
        """
        shape, count = moment
        if shape != self._shape:
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
        if self._shape != table.shape:
            self._columns.clear()
            self._attached.clear()
            self._written.clear()
        elif self._seen == len(table.written):
            return
        else:
            for row in dict.fromkeys(table.written[self._seen :]):
                self._written.append((row, self._rewrite(row)))
        self._shape, self._seen = table.shape, len(table.written)
        self._ranks.clear()
        self._since.clear()

    def _rewrite(self, row: int) -> list[str]:
        """Give a row its values, and name the facts of which it had others."""
        place, changed = self._table.places[row], []
        for name, (fact, column) in self._columns.items():
            if column.write(row, fact.at(place)):
                changed.append(name)
                if column.grown:
                    self._columns[name] = (fact, self._made(fact))
        return changed
