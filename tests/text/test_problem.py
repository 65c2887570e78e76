"""Problems in words: names, what it means, the way out, and never a bare code."""

import re
from pathlib import Path

import pytest

from vmclient.core.problem import Fact, Problem
from vmclient.text.problem import word
from vmclient.text.problem_words import WORDS

ROOT = Path(__file__).parents[2] / "vmclient"
FACTS = {"vm": "web1", "source": "kvm-a", "target": "kvm-b"}


def raised_codes() -> set[str]:
    """Find every problem code that the engine and the drivers can raise, in their sources."""
    found: set[str] = set()
    for path in [*(ROOT / "engine").rglob("*.py"), *(ROOT / "drivers").rglob("*.py")]:
        text = path.read_text("utf-8")
        found |= set(re.findall(r'Problem\(\s*"([a-z_]+\.[a-z_]+)"', text))
    table = (ROOT / "drivers" / "libvirt" / "errors.py").read_text("utf-8")
    for code in re.findall(r'_Case\(\s*"([a-z_.]+)"', table):
        found |= {code} if "." in code else {f"peer.{code}", f"connection.{code}"}
    table = (ROOT / "drivers" / "vsphere" / "errors.py").read_text("utf-8")
    found |= set(re.findall(r'"((?:connection|migration)\.[a-z_]+)"', table))
    return found


def test_every_problem_that_can_be_raised_has_words() -> None:
    """No code of the engine or of a driver falls back to general words."""
    codes = raised_codes()
    assert len(codes) > 40
    assert sorted(codes - WORDS.keys()) == []


@pytest.mark.parametrize("code", sorted(WORDS))
@pytest.mark.parametrize("facts", [{}, FACTS], ids=["bare", "named"])
def test_words_never_show_a_code_or_an_empty_place(code: str, facts: dict[str, str]) -> None:
    """With or without facts each text is whole: no braces, no code, no exclamation mark."""
    words = word(Problem(code, facts))

    for text in (words.title, words.clause, words.detail):
        assert not re.search(r"[{}!]|\bplease\b|\bsorry\b", text, re.IGNORECASE)
        assert code not in text
    assert words.title
    assert not words.title.endswith(".")
    assert not words.detail or words.detail.endswith((".", "…"))


def test_names_stay_as_they_are_at_the_beginning() -> None:
    """A heading that begins with a host's name does not capitalize it; one without a name begins large."""
    problem = Problem("migration.network_missing", {**FACTS, "network": "dmz"})
    assert word(problem).title == "kvm-b does not have the network dmz"
    assert word(Problem("migration.network_missing", {"network": "dmz"})).title.startswith("The target")


def test_what_changed_is_said_in_the_words_of_the_finding() -> None:
    """A target that filled up is told with the finding's own numbers, and the others are counted."""
    facts: dict[str, Fact] = {
        **FACTS,
        "codes": ("host.memory_short", "host.full"),
        "code": "host.memory_short",
        "finding.host": "kvm-b",
        "finding.vm": "web1",
        "finding.free": 2 << 30,
        "finding.needed": 8 << 30,
    }
    words = word(Problem("migration.changed", facts))

    assert words.title.endswith(", and 1 more")
    assert "2.0\N{NO-BREAK SPACE}GiB" in words.detail + words.title
    assert "since the choice was made" in words.detail


def test_a_vm_that_moved_is_told_with_its_new_host() -> None:
    """The new host is named."""
    facts: dict[str, Fact] = {**FACTS, "codes": ("vm.moved",), "code": "vm.moved", "host": "kvm-c"}
    assert word(Problem("migration.changed", facts)).title == "web1 is on kvm-c now"


def test_an_unknown_code_is_a_plain_sentence() -> None:
    """A problem that nobody has words for says what kind of thing went wrong; the raw text is not in it."""
    for code in ("weird.thing", "migration.weird", "connection.weird"):
        words = word(Problem(code, raw="internal error: x"))
        assert "weird" not in words.title + words.detail
        assert "internal error" not in words.title + words.detail
