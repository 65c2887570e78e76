"""Ranking: groups of cost, ties, and an order that is total whatever the numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.oracle import rank
from vmclient.core.ranking.criterion import CRITERIA, Coded
from vmclient.core.ranking.order import ROUGH, _ascending, order

costs = (
    st.none()
    | st.sampled_from((0.0, 1.0, 1.1, 1.1000000000000003, 1.2, 1.21, 1.3, 10.0))
    | st.floats(0.01, 9.0)
)
loads = st.sampled_from((0.1, 0.2, 0.2, 0.5)) | st.floats(0.0, 2.0)
rows = st.lists(st.tuples(st.sampled_from((0.5, 1.0)), costs, loads), max_size=12)


def ordered(values: list[tuple[float, float | None, float]]) -> list[int]:
    """Rank hosts given by architecture, cost and load; their names are their positions."""
    if not values:
        return []
    architecture, cost, load = zip(*values, strict=True)
    price = [float("inf") if value is None else value for value in cost]
    coded = [Coded.of(np.array(column, np.float64)) for column in (architecture, price)]
    return order(coded, np.array(load, np.float64)).tolist()  # type: ignore[no-any-return]


@settings(deadline=None)
@given(rows)
def test_the_order_is_that_of_the_specification(values: list[tuple[float, float | None, float]]) -> None:
    """Any numbers are ordered as the plain reading of the specification orders them, each host once."""
    named = [(f"{number:02}", *value) for number, value in enumerate(values)]
    assert [named[position] for position in ordered(values)] == rank(named)


def test_a_group_takes_all_up_to_a_tenth_more_than_its_cheapest() -> None:
    """1.1 times the cheapest is a tie, a hair above is not; a group begins at its cheapest."""
    assert ordered([(0.5, 1.0, 0.9), (0.5, 1.1, 0.1)]) == [1, 0]
    assert ordered([(0.5, 1.0, 0.9), (0.5, 1.1000000000000003, 0.1)]) == [0, 1]
    assert ordered([(0.5, 1.0, 0.9), (0.5, 1.05, 0.5), (0.5, 1.15, 0.1)]) == [1, 0, 2]


def test_the_cost_is_compared_among_hosts_of_equal_architecture_alone() -> None:
    """A cheaper host of another model neither goes first nor draws others into its group."""
    assert ordered([(0.5, 1.0, 0.1), (1.0, 9.0, 0.9), (1.0, 1.09, 0.9)]) == [2, 1, 0]


def test_no_end_comes_after_every_number_and_ties_with_itself() -> None:
    """Several hosts without convergence come last, the less loaded first."""
    assert ordered([(0.5, None, 0.5), (0.5, None, 0.4), (0.5, 1e18, 0.9)]) == [2, 1, 0]


def test_equal_hosts_keep_the_order_of_their_names() -> None:
    """Where nothing decides, the name does: the order in which they came."""
    assert ordered([(1.0, 0.0, 0.5)] * 5) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("spread", [1.0, 1e-15, 1e300, 0.0])
def test_many_loads_are_sorted_like_few(spread: float) -> None:
    """The rough sort of large estates gives the very order of a plain stable sort, ties included."""
    chance = np.random.default_rng(7)
    values = 0.5 + spread * np.repeat(chance.random(ROUGH), 3)
    chance.shuffle(values)
    assert _ascending(values).tolist() == np.argsort(values, kind="stable").tolist()


def test_the_criteria_come_in_the_order_of_the_specification() -> None:
    """Architecture, then cost in seconds, then load."""
    assert [(each.code, each.unit) for each in CRITERIA] == [
        ("architecture", None),
        ("cost", "s"),
        ("load", None),
    ]
