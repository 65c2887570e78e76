"""Values and patterns in fields, what is offered there, and what the estate knows of them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.policy.strategies import ALL, literals
from tests.ui.fake_estate import estate
from vmclient.core.policy.facts import Kind, fact
from vmclient.core.policy.model import Literal
from vmclient.ui.dialogs.policy_editor import entering, offering, spots
from vmclient.ui.dialogs.policy_editor.known import Known


@given(st.data())
def test_a_value_typed_as_it_is_shown_is_the_same(data: st.DataObject) -> None:
    """Whatever a policy holds comes out of its field equal, and of the same type."""
    kind = data.draw(st.sampled_from(list(literals)))
    value = data.draw(literals[kind] if kind is not Kind.STRING else st.text())
    again = entering.read(entering.shown(value, kind), kind)
    assert again == value
    assert type(again) is type(value)


@given(st.one_of(st.text(), st.sampled_from(("5", "true", '"', '"5"', "1e400", "NaN", "null", "9" * 30))))
def test_any_text_can_be_held_against_what_people_have_set(text: str) -> None:
    """Text that looks like a number, true, or a quotation comes out of the field as the text it is."""
    assert entering.read(entering.shown(text, Kind.SET), Kind.SET) == text


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("5", Kind.STRING, "5"),
        ("5", Kind.NUMBER, 5),
        ("0.5", Kind.NUMBER, 0.5),
        ("16 GiB", Kind.NUMBER, "16 GiB"),
        ("five", Kind.NUMBER, "five"),
        ("true", Kind.NUMBER, "true"),
        ("true", Kind.BOOLEAN, True),
        ("yes", Kind.BOOLEAN, "yes"),
        ("5", Kind.SET, 5),
        ('"5"', Kind.SET, "5"),
        ("true", None, True),
        ("9" * 30, Kind.NUMBER, "9" * 30),
    ],
)
def test_what_is_typed_is_read_by_the_type_of_the_fact(text: str, kind: Kind | None, value: Literal) -> None:
    """A number is one where the fact is one; what does not fit stays text, for the check to tell."""
    read = entering.read(text, kind)
    assert (read, type(read)) == (value, type(value))


@given(st.lists(st.text(min_size=1)))
def test_patterns_typed_as_they_are_shown_are_the_same(patterns: list[str]) -> None:
    """Any patterns come out of their field equal, those with a comma or with blanks around them too."""
    assert entering.patterns(entering.shown_patterns(patterns)) == patterns


def test_a_half_typed_list_of_patterns_is_no_pattern_more() -> None:
    """A comma at the end begins no pattern."""
    assert entering.patterns("dmz-*, web-?,  ") == ["dmz-*", "web-?"]


@given(st.text())
def test_a_text_hides_nothing_and_says_the_same(text: str) -> None:
    """What hides or reorders letters is written as an escape; what is read from it is what was written."""
    found = entering.written({"name": text})
    assert not set("\u202e\u2028\u2029\u200b") & set(found)
    assert json.loads(found) == {"name": text}


def test_counts_and_offers_what_the_estate_has() -> None:
    """Patterns are counted over names; names, networks and locations are offered, numbers are not."""
    known = Known(estate())
    assert known.vms(("crm-*",)) == 3
    assert known.hosts(("kvm-a?", "xen-1")) == 5
    assert known.vms(()) == 0
    assert "dmz" in known.values("resource.vm.networks")
    assert "kvm-a1" in known.host_names()
    assert "billing-db" in known.vm_names()
    assert known.values("vmhost.online") == ("true", "false")
    assert known.values("vmhost.memory") == known.values("no.fact") == ()


def test_names_that_begin_with_what_is_typed_come_first() -> None:
    """Names are found by any part, whatever its case; a pattern that is typed already finds none."""
    known = Known(estate())
    assert known.hosts_like("KVM-A")[:2] == ("kvm-a1", "kvm-a2")
    assert known.vms_like("web")[0].startswith("web")
    assert "billing-db" in known.vms_like("db")
    assert known.vms_like("crm-*") == ()


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=6), min_size=1), st.data())
def test_a_place_is_in_one_pattern(found: list[str], data: st.DataObject) -> None:
    """Whatever is written, the pattern at a place begins no later and ends no earlier than there."""
    text = ", ".join(found)
    position = data.draw(st.integers(0, len(text)))
    start, end = entering.pattern_at(text, position)
    assert 0 <= start <= position <= end <= len(text)


@pytest.mark.parametrize("name", ALL)
def test_every_fact_is_looked_up_without_trouble(name: str) -> None:
    """No fact of the registry stops values from being offered."""
    assert isinstance(Known(estate()).values(name), tuple)


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("{", "policies"),
        ('{"format": "', "vmclient-policies/1"),
        ('{"policies": [{"', "rankby"),
        ('{"policies": [{"attach": {"', "hosts"),
        ('{"policies": [{"attach": {"vms": ["', "billing-db"),
        ('{"policies": [{"constraints": [{"', "reason"),
        ('{"policies": [{"constraints": [{"test": {"', "contains"),
        ('{"policies": [{"constraints": [{"test": {"not": {"', "if"),
        ('{"policies": [{"constraints": [{"test": {"and": [{"', "eq"),
        ('{"policies": [{"constraints": [{"test": {"eq": ["vmh', "vmhost.location"),
        ('{"policies": [{"constraints": [{"test": {"defined": "', "resource.vm.tags"),
        ('{"policies": [{"constraints": [{"test": {"contains": ["vmhost.networks", "', "dmz"),
        ('{"policies": [{"constraints": [{"test": {"eq": ["vmhost.online", ', "true"),
        ('{"policies": [{"constraints": [{"test": {"eq": ["vmhost.name", {"', "fact"),
        ('{"policies": [{"constraints": [{"test": {"eq": ["vmhost.name", {"fact": "', "resource.vm.vmhost"),
        ('{"policies": [{"rankby": ["', "vmhost.vms/a"),
    ],
)
def test_offers_what_fits_where_one_writes(before: str, word: str) -> None:
    """Keys where a key stands, facts where a fact stands, names of the estate where a value stands."""
    found = [each.word for each in offering.offers(spots.context(before, len(before)), Known(estate()))]
    assert word in found
    assert len(found) == len(set(found))


def test_ranks_by_nothing_that_has_no_order() -> None:
    """Neither a list nor a fact of the VM alone is offered for ranking."""
    names = {each.word for each in offering.facts(Known(estate()), ranking=True)}
    assert names
    assert all(
        (found := fact(name)) is not None and found.kind is not Kind.LIST and found.of_move is None
        for name in names
    )
