"""Changes that a form makes to the JSON of a policy file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.policy.strategies import clauses, policies
from vmclient.core.document import reading as document_reading
from vmclient.core.policy import file, reading
from vmclient.core.policy.model import COMPARING, JOINING, Clause, Op, Policy
from vmclient.ui.dialogs.policy_editor import tree

ROOM = {"eq": ["vmhost.location", "room 1"]}
DMZ = {"contains": ["resource.vm.networks", "dmz"]}


@given(policies())
def test_whatever_reading_takes_a_form_can_show(written: tuple[Policy, ...]) -> None:
    """A form can show every valid file."""
    document, _ = document_reading.parse(file.dump(written).encode())
    assert tree.formable(document)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"format": "vmclient-policies/2"}',
        '{"format": "vmclient-policies/1", "more": 1}',
        '{"format": "vmclient-policies/1", "policies": [{"name": 5}]}',
        '{"format": "vmclient-policies/1", "policies": [{"name": "a", "name": "b"}]}',
        '{"format": "vmclient-policies/1", "policies": [{"name": "a", "constraints": [{"reason": "b"}]}]}',
    ],
)
def test_what_a_form_has_no_field_for_it_does_not_show(text: str) -> None:
    """A file of the wrong shape is left to the text: the form would lose something of it."""
    document, _ = document_reading.parse(text.encode())
    assert not tree.formable(document)


@pytest.mark.parametrize("op", [op.value for op in Op])
@pytest.mark.parametrize(
    "given", [None, 5, "a", [], [1], ["a", None], ["a", {"fact": 5}], [ROOM, 5, ROOM], {"eq": []}, {}, ROOM]
)
def test_no_wrong_test_upsets_the_form(op: str, given: object) -> None:
    """Of a test in any wrong shape it is told that a form cannot show it; nothing is raised."""
    policy = {"name": "a", "constraints": [{"reason": "b", "test": {op: given}}]}
    right = (op == "defined" and given == "a") or (op in ("and", "or") and given == [])
    assert tree.formable(tree.document([policy])) is (right or (op == "not" and given == ROOM))


@given(clauses, st.data())
def test_another_operator_loses_no_comparison_of_a_group(clause: Clause, data: st.DataObject) -> None:
    """A test whose operator was changed is one that the form shows, and a group keeps all that is in it."""
    before = reading.clause_json(clause)
    op = data.draw(st.sampled_from(tree.choices(before)))
    after = tree.retold(before, op)
    assert tree.operator(after) is op
    assert tree.formable(tree.document([{"name": "a", "constraints": [{"reason": "b", "test": after}]}]))
    if tree.operator(before) in JOINING:
        assert all(json.dumps(each) in json.dumps(after) for each in _comparisons(before))


def _comparisons(node: dict[str, object]) -> list[object]:
    if tree.operator(node) in COMPARING or tree.operator(node) is Op.DEFINED:
        return [node]
    return [leaf for place in tree.branches(node, ()) for leaf in _comparisons(tree.at(node, place))]


def test_a_change_leaves_the_old_document_as_it_was() -> None:
    """What was there before a change can be shown again: undo has something to go back to."""
    before = tree.document([tree.policy("a")])
    copy = json.loads(json.dumps(before))
    after = tree.put(before, ("policies", 0, "attach", "vms"), ["dmz-*"])
    after, place = tree.appended(after, ("policies", 0, "constraints"), {"reason": "", "test": ROOM})
    assert place == ("policies", 0, "constraints", 0)
    assert before == copy
    assert tree.at(after, (*place, "test")) == ROOM


def test_a_test_below_another_joins_its_group_or_makes_one() -> None:
    """Behind the only test of a constraint a group of both is made; in a group it is one more."""
    found, place = tree.below({"test": ROOM}, ("test",))
    assert found == {"test": {"and": [ROOM, tree.blank()]}}
    assert place == ("test", "and", 1)
    found, place = tree.below({"test": {"or": [ROOM, DMZ]}}, ("test", "or", 0))
    assert found == {"test": {"or": [ROOM, tree.blank(), DMZ]}}
    assert place == ("test", "or", 1)


def test_only_what_leaves_something_can_be_taken_out() -> None:
    """The last test of a group, a part of an if and the test of a constraint cannot be removed."""
    found = {"test": {"and": [{"or": [ROOM]}, {"if": [ROOM, DMZ, ROOM]}, {"not": ROOM}]}}
    for place, can in (
        (("test",), False),
        (("test", "and", 0), True),
        (("test", "and", 0, "or", 0), False),
        (("test", "and", 1, "if", 1), False),
        (("test", "and", 2, "not"), False),
    ):
        assert tree.can_drop_test(found, place) is can
    assert tree.dropped(found, ("test", "and", 0))["test"]["and"][0] == {"if": [ROOM, DMZ, ROOM]}


def test_items_change_places_with_their_neighbours_only() -> None:
    """The first cannot go up, the last not down."""
    found = {"rankby": ["a/a", "b/d"]}
    assert not tree.can_move(found, ("rankby", 0), -1)
    assert not tree.can_move(found, ("rankby", 1), 1)
    assert tree.moved(found, ("rankby", 0), 1) == ({"rankby": ["b/d", "a/a"]}, ("rankby", 1))
