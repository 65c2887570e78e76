"""Counting the names that match patterns."""

import random
from fnmatch import fnmatchcase

from vmclient.core.policy.matching import Matches

PATTERNS = (("*",), ("web-*", "db-?"), ("db-1",), ())


def finish(matches: Matches) -> None:
    """Count all that waits."""
    for _ in matches.counting():
        pass


def test_what_is_counted_from_change_to_change_is_what_there_is() -> None:
    """After any history of arrivals, renamings and departures each count is that of the names there are."""
    chance, matches = random.Random(5), Matches()
    names: dict[str, str] = {}
    matches.want(PATTERNS)
    for step in range(300):
        newest = {
            str(chance.randrange(40)): f"{chance.choice(('web', 'db'))}-{chance.randrange(12)}"
            for _ in range(chance.randrange(4))
        }
        gone = [key for key in names if key not in newest and chance.random() < 0.1]
        matches.follow(newest, gone)
        names.update(newest)
        for key in gone:
            del names[key]
        if step % 7 == 3:
            finish(matches)
            for patterns in PATTERNS:
                there = sum(any(fnmatchcase(name, one) for one in patterns) for name in names.values())
                assert matches.count(patterns) == there


def test_names_that_come_while_it_counts_are_counted() -> None:
    """A change between two parts of the work is neither lost nor counted twice."""
    matches = Matches()
    matches.follow({str(number): f"web-{number}" for number in range(2000)})
    assert matches.want([("web-*",)])
    work = matches.counting()
    next(work)
    matches.follow({"new": "web-new"}, ["0"])
    for _ in work:
        pass
    assert matches.count(("web-*",)) == 2000
    assert not matches.waiting


def test_values_that_change_under_the_same_name_change_no_count() -> None:
    """A VM whose load changes is no reason to look at anything."""
    matches = Matches()
    assert matches.follow({"1": "web-1"})
    assert not matches.follow({"1": "web-1"})
    assert not matches.follow({}, ["2"])


def test_what_is_wanted_no_more_is_forgotten_while_it_counts() -> None:
    """Counting ends with what is wanted then."""
    matches = Matches()
    matches.follow({str(number): "a" for number in range(2000)})
    matches.want([("a",)])
    work = matches.counting()
    next(work)
    matches.want([("b",)])
    for _ in work:
        pass
    assert (matches.count(("a",)), matches.count(("b",))) == (None, 0)
