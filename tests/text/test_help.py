"""The help has an entry for whatever can be met in the program, in words and with no place left open."""

import re

from vmclient.core.eligibility.rules import RULES
from vmclient.core.policy.model import COMPARING, Op
from vmclient.core.policy.registry import FACTS
from vmclient.text import help as words
from vmclient.text.finding_words import WORDS
from vmclient.text.help_pages import Entry, subjects

KEYS = (Entry("Do <it>", "Does it.", "Ctrl+I"),)
PAGES = {page.key: page for page in words.pages(KEYS)}


def entries(key: str) -> list[Entry]:
    """All entries of a page."""
    return [entry for part in PAGES[key].parts for entry in part.entries]


def test_every_finding_has_its_entry_with_meaning_and_way_out() -> None:
    """Each code of the words and of the rules stands once, under a title of its subject."""
    codes = [entry.note for entry in entries("why")]
    assert sorted(codes) == sorted(WORDS)
    assert {rule.code for rule in RULES} <= set(codes)
    for entry in entries("why"):
        assert entry.term
        assert len(entry.text) > 20
    assert {code.partition(".")[0] for code in WORDS} <= subjects().keys()


def test_every_fact_of_policies_has_its_entry() -> None:
    """With its type, and what it is."""
    (part,) = [part for part in PAGES["facts"].parts if part.title == "Facts"]
    found = {entry.term: entry for entry in part.entries}
    assert found.keys() == FACTS.keys()
    assert all(entry.text and entry.note for entry in found.values())


def test_every_test_of_a_policy_is_explained() -> None:
    """By its word in the file, comparisons marked as such."""
    (part,) = [part for part in PAGES["facts"].parts if part.title == "Tests"]
    assert [entry.term for entry in part.entries] == list(Op)
    assert {entry.term for entry in part.entries if entry.note} == COMPARING


def test_no_page_is_empty_or_shows_a_place_that_was_to_be_filled() -> None:
    """What reads {host} in a table is a word in the help."""
    for page in PAGES.values():
        assert page.title
        assert len(page.as_text()) > 200 or page.key == "keys"
        assert not re.search(r"\{\w+\}", page.as_text())


def test_each_window_has_a_page_that_there_is() -> None:
    """F1 never opens nothing."""
    assert set(words.CONTEXT.values()) <= PAGES.keys()
    assert words.START in PAGES


def test_a_page_is_found_by_all_of_its_words_and_written_without_markup_of_others() -> None:
    """Capitals do not count; a command that looks like a tag is letters."""
    keys = PAGES["keys"]
    assert keys.has(["CTRL+I", "does"])
    assert not keys.has(["ctrl+i", "nowhere"])
    assert "Do &lt;it&gt;" in keys.as_page()
