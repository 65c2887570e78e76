"""What policies say of one host, as a tree in words."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.core.builders import make_host, make_inventory, make_vm
from tests.core.policy.made import policy
from vmclient.core.assess import assess
from vmclient.core.policy.explaining import trees
from vmclient.text import no_target, report
from vmclient.text.verdict import Branch, branches

ROOM_1 = {"eq": ["vmhost.location", "room 1"]}
ROOM_2 = {"eq": ["vmhost.location", "room 2"]}


def said(test: dict[str, Any]) -> Branch:
    """The branch of one policy at host b, which stands in room 2."""
    hosts = [make_host("a", location="room 1"), make_host("b", location="room 2")]
    found = assess(make_inventory(hosts, [make_vm()]), "a/web1", policies=[policy(test)])
    (branch,) = branches(trees(found, "b"))
    return branch


def leaves(branch: Branch) -> Iterator[Branch]:
    """The comparisons, in order."""
    if not branch.branches:
        yield branch
    for each in branch.branches:
        yield from leaves(each)


@pytest.mark.parametrize(
    ("test", "marks", "guilty"),
    [
        (ROOM_1, ["blocker"], [True]),
        (ROOM_2, ["passed"], [False]),
        ({"not": ROOM_2}, ["blocker"], [True]),
        ({"not": ROOM_1}, ["blocker"], [False]),
        ({"or": [ROOM_1, ROOM_2]}, ["blocker", "passed"], [False, False]),
        ({"if": [ROOM_2, ROOM_1, ROOM_2]}, ["passed", "blocker", "not-tested"], [False, True, False]),
        ({"if": [ROOM_1, ROOM_1, ROOM_2]}, ["blocker", "not-tested", "passed"], [False, False, False]),
    ],
)
def test_marks_what_is_in_the_way_and_what_does_not_apply(
    test: dict[str, Any], marks: list[str], guilty: list[bool]
) -> None:
    """What holds can be in the way, below a "not"; the other branch of an "if" does not count."""
    found = list(leaves(said(test)))
    assert [each.mark for each in found] == marks
    assert [each.in_the_way for each in found] == guilty


def test_all_above_what_is_in_the_way_is_in_the_way() -> None:
    """The policy and its constraint are named as in the way, with the value seen below them."""
    branch = said(ROOM_1)
    (constraint,) = branch.branches
    assert (branch.outcome, constraint.outcome) == ("in the way", "in the way")
    assert constraint.branches[0].text == 'vmhost.location must be "room 1": it is "room 2"'
    assert constraint.branches[0].outcome == "does not hold: in the way"


def test_a_policy_that_is_met_is_in_nobodys_way() -> None:
    """Without a failed constraint the policy is met."""
    branch = said(ROOM_2)
    assert (branch.mark, branch.outcome, branch.in_the_way) == ("passed", "met", False)


def test_a_report_has_the_trees_of_a_hundred_hosts() -> None:
    """Of 101 refused hosts the last has no tree in the report, which says so at the top."""
    hosts = [make_host("a"), *(make_host(f"h{number:03}") for number in range(101))]
    found = assess(make_inventory(hosts, [make_vm()]), "a/web1", policies=[policy(ROOM_1, name="stay")])
    for written in (report.report(found), no_target.report(found, "")):
        assert written.count("stay: in the way") == 100
        assert "written for the first 100 of the hosts that they refuse" in written
    few = assess(make_inventory(hosts[:3], [make_vm()]), "a/web1", policies=[policy(ROOM_1, name="stay")])
    assert "written for the first" not in report.report(few)
