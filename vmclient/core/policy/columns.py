"""The columns of facts beside a table of hosts, and what was worked out from them: kept between questions."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.policy.column import Codes, Column, Lists, Numbers
from vmclient.core.policy.facts import Fact, Kind, known
from vmclient.core.policy.model import RankKey
from vmclient.core.policy.pattern import matcher
from vmclient.core.ranking.ranks import Ranks

_PLACE = "policy"  # where a table keeps its columns
EVERY = ("*",)


class Columns:
    """Facts of the scope HOST as columns, made when first asked for and changed with the table's rows.

    `kept` is for what others work out from them; see `moment`.
    """

    def __init__(self, table: HostTable) -> None:
        self._table = table
        self._shape, self._seen = table.shape, len(table.written)
        self._columns: dict[str, Column] = {}
        self.kept: dict[Hashable, Any] = {}
        self._ranks: dict[RankKey, Ranks] = {}
        self._attached: dict[tuple[str, ...], Mask] = {}

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
        column = self._columns.get(fact.name)
        if column is None:
            column = self._columns[fact.name] = self._made(fact)
        return column

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
    def moment(self) -> tuple[int, int]:
        """Tell which state of the table the columns are at; what was worked out at another may be wrong."""
        return self._shape, self._seen

    def written_since(self, moment: tuple[int, int]) -> frozenset[int] | None:
        """Give the rows that were written since; None where all may be others."""
        shape, seen = moment
        return frozenset(self._table.written[seen:]) if shape == self._shape else None

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
        elif self._seen == len(table.written):
            return
        else:
            self._rewrite(set(table.written[self._seen :]))
        self._shape, self._seen = table.shape, len(table.written)
        self._ranks.clear()

    def _rewrite(self, rows: set[int]) -> None:
        for name, column in list(self._columns.items()):
            fact = known(name)
            for row in rows:
                column.write(row, fact.at(self._table.places[row]))
            if column.grown:
                del self._columns[name]
