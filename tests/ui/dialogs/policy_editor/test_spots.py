"""Where the values of a JSON text stand, and what is being written at a position."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.policy.strategies import policies
from vmclient.core.document.fault import Fault, Place, where
from vmclient.core.policy import file
from vmclient.core.policy.model import Policy
from vmclient.ui.dialogs.policy_editor import spots

scalars = st.one_of(st.text(), st.integers(), st.booleans(), st.none())
documents = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=12,
)


def leaves(found: object, place: Place = ()) -> list[tuple[Place, object]]:
    """Every scalar of a document with its place."""
    if isinstance(found, dict):
        return [leaf for key, each in found.items() for leaf in leaves(each, (*place, key))]
    if isinstance(found, list):
        return [leaf for index, each in enumerate(found) for leaf in leaves(each, (*place, index))]
    return [(place, found)]


@given(documents, st.sampled_from([None, 2]))
def test_finds_every_value_where_it_stands(document: object, indent: int | None) -> None:
    """The span of each scalar ends with it, whatever the document and however it is laid out."""
    text = json.dumps(document, indent=indent)
    found = spots.spans(text)
    for place, value in leaves(document):
        start, end = found[where(place)]
        assert text[start:end].endswith(json.dumps(value))


@given(policies())
def test_a_half_written_text_is_no_matter(written: tuple[Policy, ...]) -> None:
    """At any position of a policy file that is cut there, something is being written."""
    text = file.dump(written)
    for position in range(0, len(text), 7):
        assert spots.context(text[:position], position).start <= position


def test_an_error_about_what_is_missing_is_shown_at_what_it_is_missing_in() -> None:
    """A policy without a name is marked where the policy begins."""
    text = '{"format": "vmclient-policies/1",\n "policies": [\n  {"enabled": true}]}'
    found = spots.spans(text)
    start, _ = spots.span_of(Fault(("policies", 0, "name"), "value.missing"), text, found)
    assert text[start:].startswith('{"enabled"')


def test_the_tenth_policy_is_not_taken_for_the_first() -> None:
    """A place is found whole: policies[1] is not where policies[10] is."""
    text = json.dumps({"policies": [{"name": f"p{number}"} for number in range(11)]})
    start, end = spots.span_of(Fault(("policies", 10, "name"), "value.empty"), text, spots.spans(text))
    assert text[start:end] == '"name": "p10"'


def test_an_error_of_syntax_is_shown_at_its_line_and_column() -> None:
    """What is no JSON is marked at the line and column that the error tells."""
    text = '{\n "a": 1,\n b}'
    wrong = Fault((), "file.not_json", {"line": 3, "column": 2, "reason": "Expecting value"})
    assert spots.span_of(wrong, text, {}) == (12, 13)


@pytest.mark.parametrize(
    ("before", "place", "key", "typed", "first"),
    [
        ('{"fo', (), True, "fo", ""),
        ('{"policies": [{"', ("policies", 0), True, "", ""),
        ('{"policies": [{"name": "a"}, {"at', ("policies", 1), True, "at", ""),
        ('{"test": {"eq": ["vmho', ("test", "eq", 0), False, "vmho", ""),
        ('{"test": {"eq": ["vmhost.location", "ro', ("test", "eq", 1), False, "ro", "vmhost.location"),
        ('{"test": {"eq": ["a", {"fact": "re', ("test", "eq", 1, "fact"), False, "re", ""),
        ('{"rankby": ["a/a", ', ("rankby", 1), False, "", "a/a"),
        ('{"test": {"eq": ["a", tr', ("test", "eq", 1), False, "tr", "a"),
        ('{"name": "say \\"hi', ("name",), False, 'say \\"hi', ""),
        ('{"name": "a\\\\", "en', (), True, "en", ""),
    ],
)
def test_knows_what_is_being_written(before: str, place: Place, key: bool, typed: str, first: str) -> None:
    """The place, whether it is a key, what is typed of it, and the first value beside it."""
    found = spots.context(before + "   rest", len(before))
    assert (found.place, found.key, before[found.start :], found.first) == (place, key, typed, first)
