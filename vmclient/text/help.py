"""The program's own help: pages by key, most of them made of the registries, so none can be forgotten."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vmclient.text import help_pages, help_policies, policy, tr
from vmclient.text.fact import capital
from vmclient.text.finding_pattern import Words
from vmclient.text.finding_words import WORDS
from vmclient.text.help_pages import Entry, Part
from vmclient.text.report import printable

START = "start"
_OF_ONE_CASE = "\ufffc"
_SENTENCES = re.compile(r"(?<=[.!?]) ")
CONTEXT: Mapping[str, str] = {
    "main_window": START,
    "policies": "facts",
    "policy_editor": "facts",
    "connect_dialog": "connect",
    "migrate_dialog": "ranking",
    "plan_sheet": "ranking",
    "no_target_dialog": "why",
    "how_to": "why",
    "vm-details": "facts",
    "host-details": "trouble",
    "event-log-details": "log",
    "progress": "trouble",
}
"""The page that F1 opens, by the object name of the window in which it was pressed."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its key, its title, and its parts."""

    key: str
    title: str
    parts: tuple[Part, ...]

    def has(self, words: Sequence[str]) -> bool:
        """Tell whether every word is somewhere on it."""
        text = self.as_text().casefold()
        return all(word.casefold() in text for word in words)

    def as_text(self) -> str:
        """Give all that can be read on it."""
        entries = (f"{entry.term} {entry.note} {entry.text}" for part in self.parts for entry in part.entries)
        said = (text for part in self.parts for text in (part.title, *part.lines))
        return "\n".join((self.title, *said, *entries))

    def as_page(self) -> str:
        """Write it as HTML that loads nothing."""
        made = [f"<h1>{_safe(self.title)}</h1>"]
        for part in self.parts:
            made += [f"<h2>{_safe(part.title)}</h2>"] if part.title else []
            made += [f"<p>{_safe(line)}</p>" for line in part.lines]
            made += [_entry(entry) for entry in part.entries]
        return "\n".join(made)


def pages(keys: Iterable[Entry]) -> tuple[Page, ...]:
    """Make all pages; `keys` are the commands that have a key, as the window knows them."""
    shortcuts = Part(
        "", (tr("Every command is in a menu too; Alt and the underlined letter opens it."),), tuple(keys)
    )
    return (
        Page(START, tr("Getting started"), help_pages.start()),
        Page("connect", tr("Connecting a hypervisor"), help_pages.connecting()),
        Page("why", tr("Why a virtual machine cannot move"), why()),
        Page("ranking", tr("How hosts are ranked"), help_pages.ranking()),
        Page("facts", tr("Policies"), facts()),
        Page("keys", tr("Keyboard"), (shortcuts, help_pages.everywhere())),
        Page("trouble", tr("When something goes wrong"), help_pages.trouble()),
        Page("log", tr("Keeping the event log"), help_pages.log()),
    )


def why() -> tuple[Part, ...]:
    """Explain every code that a finding can have, by what it is about."""
    about: dict[str, list[Entry]] = defaultdict(list)
    for code, words in WORDS.items():
        about[code.partition(".")[0]].append(_finding(code, words))
    titles = help_pages.subjects()
    known = [subject for subject in titles if subject in about]
    others = [subject for subject in about if subject not in titles]
    parts = [Part(titles.get(subject, subject), (), tuple(about[subject])) for subject in (*known, *others)]
    return (help_pages.before_findings(), *parts)


def facts() -> tuple[Part, ...]:
    """List every fact that a policy can go by, with type and unit."""
    entries = tuple(
        Entry(one.name, one.meaning, ", ".join(filter(None, (one.kind, one.unit)))) for one in policy.facts()
    )
    return (*help_policies.parts(), Part(tr("Facts"), (), entries))


def _finding(code: str, words: Words) -> Entry:
    told = tr(words.detail).format_map(_Places())
    # A sentence about numbers and names of one case says nothing about the others.
    general = [capital(one) for one in _SENTENCES.split(told) if one and _OF_ONE_CASE not in one]
    wanted = tr("Wanted: {what}.", what=tr(words.holds)) if words.holds else ""
    way_out = tr(words.way_out) if words.way_out else help_pages.no_way_out()
    meaning = " ".join(filter(None, (*general, wanted)))
    way_out = tr("What to do: {way_out}", way_out=way_out)
    return Entry(tr(words.brief), "\n".join(filter(None, (meaning, way_out))), code)


class _Places(dict[str, str]):
    """What stands in the places of a pattern where it is about no certain host or VM."""

    def __missing__(self, name: str) -> str:
        return {
            "host": tr("the host"),
            "vm": tr("the virtual machine"),
            "source": tr("the present host"),
            "target": tr("the host"),
        }.get(name, _OF_ONE_CASE)


def _entry(entry: Entry) -> str:
    text = "<br>".join(map(_safe, entry.text.split("\n")))
    note = f' <span class="note">{_safe(entry.note)}</span>' if entry.note else ""
    return f"<p><b>{_safe(entry.term)}</b>{note}<br>{text}</p>"


def _safe(text: str) -> str:
    return html.escape(printable(text))
