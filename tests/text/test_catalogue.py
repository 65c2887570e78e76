"""The catalogues hold what the program says, with the same places, and are chosen as the desktop asks."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

from tests.text import sources
from vmclient import text
from vmclient.text import catalogue, unit
from vmclient.text.finding_words import WORDS

UPDATE = "run: python -m tests.text.sources"
LANGUAGES = pytest.mark.parametrize("path", sources.CATALOGUES, ids=lambda path: path.stem)


def places(pattern: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}


def listed(path: Path) -> set[str]:
    """Every source in a catalogue, translated or waiting."""
    tree = ElementTree.parse(path)  # noqa: S314 - our own file
    return {message.findtext("source", "") for message in tree.iter("message")}


def speak(found: catalogue.Catalogue | None) -> None:
    """Speak through a catalogue that has been found."""
    assert found is not None
    text.install(found.translate)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Path]:
    """A folder with a whole German catalogue of one text and a Spanish one in which one of two waits."""
    whole = "<message><source>{n} jobs</source><translation>{n} Aufträge</translation></message>"
    waits = "<message><source>Hosts</source><translation type='unfinished'/></message>"
    (tmp_path / "vmclient_de.ts").write_text(f"<TS><context>{whole}</context></TS>", encoding="utf-8")
    (tmp_path / "vmclient_es.ts").write_text(f"<TS><context>{whole}{waits}</context></TS>", encoding="utf-8")
    yield tmp_path
    text.install(None)


def test_there_is_german_and_spanish() -> None:
    """Both languages beside English have a catalogue."""
    assert [path.stem for path in sources.CATALOGUES] == ["vmclient_de", "vmclient_es"]


@LANGUAGES
def test_a_catalogue_lists_what_the_program_says(path: Path) -> None:
    """No text is missing from a catalogue, and none is in it that nobody says any more."""
    said, known = sources.sources(), listed(path)
    missing, stale = sorted(said - known), sorted(known - said)
    assert not missing, f"{path.name} lacks {len(missing)}, {UPDATE}\n" + "\n".join(missing)
    assert not stale, f"{path.name} has {len(stale)} too many, {UPDATE}\n" + "\n".join(stale)


@LANGUAGES
def test_a_translation_has_the_places_of_its_source(path: Path) -> None:
    """Whatever is filled into the English text is filled into the translation."""
    wrong = {
        source: said
        for source, said in catalogue.read(path).texts.items()
        if places(source) != places(said) or source.count("&") != said.count("&")
    }
    assert not wrong


@LANGUAGES
def test_a_catalogue_is_whole_enough_to_be_used(path: Path) -> None:
    """Of a hundred texts at most two wait in a catalogue: with more, its language would not be spoken."""
    read = catalogue.read(path)
    assert read.whole, f"{path.name} lacks the translations of {read.waiting} texts"


@LANGUAGES
def test_what_is_wrong_fits_its_column(path: Path) -> None:
    """The brief words of every finding are at most 22 characters long in each language."""
    translate = catalogue.read(path).translate
    assert [said for words in WORDS.values() if len(said := translate(words.brief)) > 22] == []


@LANGUAGES
def test_what_waits_is_counted(path: Path) -> None:
    """Translated and waiting texts together are all texts."""
    read = catalogue.read(path)
    assert len(read.texts) + read.waiting == len(listed(path))


def test_only_the_words_package_passes_texts_by_variable() -> None:
    """Outside of the tables' modules a text stands in the call, where the catalogues find it."""
    assert sources.variable_calls() == []


def test_the_desktops_language_is_followed(made: Path) -> None:
    """A variant takes its language's catalogue, and numbers land in their places."""
    speak(catalogue.find(made, ["de-AT", "en-US"]))
    assert text.tr("{n} jobs", n=3) == "3 Aufträge"


@pytest.mark.parametrize(("waiting", "spoken"), [(0, True), (2, True), (3, False)])
def test_a_text_that_is_too_new_hides_no_language(waiting: int, spoken: bool, tmp_path: Path) -> None:
    """Two of a hundred texts may wait, and are said in English; with a third the language is passed over."""
    done = [
        f"<message><source>{n}</source><translation>x</translation></message>" for n in range(waiting, 100)
    ]
    new = [f"<message><source>{n}</source><translation type='unfinished'/></message>" for n in range(waiting)]
    body = f"<TS><context>{''.join(done + new)}</context></TS>"
    (tmp_path / "vmclient_de.ts").write_text(body, encoding="utf-8")
    found = catalogue.find(tmp_path, ["de"])
    assert (found is not None) is spoken
    assert found is None or [found.translate("0"), found.translate("99")] == ["0" if waiting else "x", "x"]


@pytest.mark.parametrize(
    ("language", "count", "clause"), [("de", "12.000", "Keine Antwort"), ("es", "12 000", "keine Antwort")]
)
def test_numbers_and_clauses_follow_the_language(language: str, count: str, clause: str) -> None:
    """The decimal sign, the groups of digits and the size of a clause's first letter are the language's."""
    speak(catalogue.find(sources.CATALOGUES[0].parent, [language], unfinished=True))
    try:
        said = unit.memory(3 * 2**29), unit.count(12_000), text.inner("Keine Antwort")
    finally:
        text.install(None)
    assert tuple(each.replace(unit.SPACE, " ") for each in said) == ("1,5 GiB", count, clause)


def test_half_a_language_is_passed_over(made: Path) -> None:
    """A catalogue in which a text waits is used only when asked for, and says that text in English."""
    assert catalogue.find(made, ["es"]) is None
    speak(catalogue.find(made, ["es"], unfinished=True))
    assert (text.tr("{n} jobs", n=3), text.tr("Hosts")) == ("3 Aufträge", "Hosts")


@pytest.mark.parametrize("wanted", [["en-GB", "de"], ["fr"], [], ["../de", ""]])
def test_english_is_what_remains(made: Path, wanted: list[str]) -> None:
    """English wanted first, a language without a catalogue, or no language at all: the text as written."""
    assert catalogue.find(made, wanted) is None
