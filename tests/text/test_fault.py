"""Errors of files are said in each language, with their place, whatever is wrong with a file."""

import errno
import json
import os
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.bad_datacenters import BAD, good
from tests.text import sources
from vmclient import text
from vmclient.core import datacenter
from vmclient.core.document.fault import Fault, Faulty, where
from vmclient.core.policy import file
from vmclient.core.problem import Problem
from vmclient.text import catalogue, fault, fault_words
from vmclient.text.problem import word

LANGUAGES = ("en", "de", "es")
_OPEN = re.compile(r'(?<!")\{[a-z_]+\}')
_TEST = {
    "if": [
        {"defined": "vmhost.facts.rack"},
        {"and": [{"lt": ["vmhost.vms", 4]}, {"contains": ["resource.vm.networks", "dmz"]}]},
        {"not": {"ge": ["vmhost.memory.free", {"fact": "resource.vm.memory"}]}},
    ]
}
POLICIES: dict[str, Any] = {
    "format": file.FORMAT,
    "policies": [
        {
            "name": "room",
            "enabled": True,
            "attach": {"vms": ["web*"], "hosts": ["*"]},
            "constraints": [{"reason": "here", "test": {"eq": ["vmhost.location", "room 1"]}}],
            "rankby": ["vmhost.vms/a", "vmhost.memory.free/d"],
        },
        {"name": "other", "constraints": [{"reason": "there", "test": _TEST}]},
    ],
}
ESTATE: dict[str, Any] = {**good(), "policies": POLICIES["policies"]}
ESTATE["hosts"][0] |= {"facts": {"rack": "r1"}, "cpu_load": 0.5, "online": True, "guest_types": ["hvm"]}
_KEYS = ("name", "test", "facts", "fact", "eq", "lt", "if", "contains", "and", "attach", "a b", "rack")
_WORDS = (
    "",
    "kvm-a",
    "vmhost.vms",
    "vmhost.vm/a",
    "vmhost.location",
    "/",
    "8Gbit",
    "-1",
    "NAN",
    "{x}",
    "\ud800",
)
_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from((2**63, 2**70, 1.5, 1e300, float("inf"))),
    st.sampled_from(_WORDS),
)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=2),
    max_leaves=4,
)


def _inside(value: Any) -> Iterator[Any]:
    """Every object and list of a document."""
    if isinstance(value, dict | list):
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from _inside(each)


@st.composite
def mutated(draw: st.DrawFn, document: dict[str, Any]) -> bytes:
    """A valid file in which a few things were put in place of others, added, left out or doubled."""
    changed = json.loads(json.dumps(document))
    for _ in range(draw(st.integers(1, 3))):
        part = draw(st.sampled_from(list(_inside(changed))))
        step: Any = draw(st.sampled_from((list(part) if isinstance(part, dict) else range(len(part))) or [0]))
        match draw(st.sampled_from(("put", "add", "drop", "double"))):
            case "put" if part:
                part[step] = draw(_values)
            case "drop" if part:
                del part[step]
            case "double" if isinstance(part, list) and part:
                part.append(part[step])
            case _ if isinstance(part, dict):
                part[draw(st.sampled_from(_KEYS))] = draw(_values)
            case _:
                part.append(draw(_values))
    written = json.dumps(changed).encode()
    return written[: draw(st.integers(0, len(written)))] if draw(st.integers(0, 9)) == 0 else written


@cache
def spoken(language: str) -> catalogue.Catalogue | None:
    """The catalogue of a language; English needs none."""
    return catalogue.find(sources.CATALOGUES[0].parent, [language], unfinished=True)


def speak(language: str) -> None:
    """Speak it."""
    found = spoken(language)
    text.install(found.translate if found else None)


def told(faults: tuple[Fault, ...], language: str) -> tuple[str, ...]:
    """The lines in a language."""
    speak(language)
    try:
        return fault.lines(faults)
    finally:
        text.install(None)


def check(faults: tuple[Fault, ...]) -> None:
    """Hold errors to what is expected of each."""
    assert faults
    said = {language: told(faults, language) for language in LANGUAGES}
    for number, one in enumerate(faults):
        lines = [said[language][number] for language in LANGUAGES]
        for line in lines:
            assert "\n" not in line
            assert not _OPEN.search(line.replace("{x}", "")), line
            assert one.code not in line
            assert line.partition(": ")[2]
            assert not one.place or line.startswith(f"{where(one.place)}: ")
        assert len(set(lines)) == len(lines), lines
        assert fault.kept(one.kept()) == said["en"][number]


@given(mutated(ESTATE))
def test_whatever_is_wrong_with_an_estate_has_words_in_each_language(data: bytes) -> None:
    """Each error of a datacenter file that went wrong anywhere names its place, in other words a language."""
    try:
        datacenter.load(data)
    except Faulty as wrong:
        check(wrong.errors)


@given(mutated(POLICIES))
def test_whatever_is_wrong_with_policies_has_words_in_each_language(data: bytes) -> None:
    """So does each error of a policy file."""
    try:
        file.load(data)
    except Faulty as wrong:
        check(wrong.errors)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_every_known_mistake_has_words_in_each_language(bad: Any) -> None:
    """So does each error of the broken files that the reading is tested with."""
    with pytest.raises(Faulty) as caught:
        datacenter.load(bad.data)
    check(caught.value.errors)


def test_every_error_that_core_knows_has_words() -> None:
    """Each code that stands in the code has its words, and there are none for what nobody says."""
    written = "".join(
        path.read_text("utf-8")
        for folder in ("core/document", "core/datacenter", "core/policy", "drivers", "engine")
        for path in (sources.ROOT / "vmclient" / folder).rglob("*.py")
    )
    spelt = {f"{kind}.{end}" for kind in ("test", "fact") for end in ("unknown", "misspelt")}
    spelt |= {f"{kind}.unknown" for kind in ("host", "repository")}
    missing = [code for code in fault_words.WORDS if f'"{code}"' not in written and code not in spelt]
    assert missing == []


def test_what_is_no_error_of_a_file_stands_as_it_is() -> None:
    """A sentence of an older record, a hypervisor's own text or an error of a later version is left alone."""
    for other in ("policies[0].name: required, and missing", "", "{", "[1, 2]", "[[], 3, {}]", '["a"]'):
        assert fault.kept(other) == other
    later = Fault(("a",), "subject.of_a_later_version").kept()
    assert fault.kept(later) == later


@pytest.mark.parametrize(
    "other",
    [
        "[" * 100_000,
        '[[null], "value.missing", {}]',
        '[[1.5], "value.missing", {}]',
        '[["a"], "value.no_choice", {"choices": [1, 2]}]',
        '[["a"], "value.no_choice", {"choices": {"x": 1}}]',
        '[[], "path.unread", {"reason": [["a"]]}]',
    ],
)
def test_a_hypervisors_text_that_looks_like_an_error_stands_as_it_is(other: str) -> None:
    """Whatever is written in the brackets, it is shown and stops nothing."""
    assert fault.kept(other) == other


def test_the_systems_reasons_are_said_in_each_language() -> None:
    """What the system says about a file, in English, is said in the language; anything else stays."""
    problem = Problem("policies.not_kept", {"file": "a", "path": "/p", "reason": os.strerror(errno.ENOSPC)})
    speak("de")
    try:
        assert word(problem).title.endswith("Auf dem Datenträger ist kein Platz mehr")
        assert fault.kept("a reason of its own") == "a reason of its own"
    finally:
        text.install(None)


def test_the_systems_reasons_are_its_own_words() -> None:
    """Each reason reads as the system writes it, so that it is found by that."""
    assert {number: os.strerror(number) for number in fault_words.REASONS} == fault_words.REASONS


def test_an_error_of_another_version_is_said_as_far_as_it_goes() -> None:
    """A record whose facts are others than those that the words want is no error."""
    assert fault.kept(Fault(("a",), "value.no_choice").kept()) == "a: must be not told, not not told"
