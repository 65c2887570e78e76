"""Problems in words: what went wrong, with names and numbers, and the way out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.problem import Fact, Problem
from vmclient.text import inner, tr, unit
from vmclient.text.fact import capital
from vmclient.text.problem_pattern import Words

_NAMES_SHOWN = 6
_PRESENCE = {
    "absent": "not here",
    "running": "runs here",
    "paused": "paused here",
    "suspended": "suspended here",
    "incoming": "receiving it",
    "defined": "known here, not running",
    "unknown": "no answer",
}
_SAID = {
    "vm.moved": "{vm} is on {host} now",
    "vm.state_changed": "{vm} is {state} now",
    "host.gone": "{missing} is not connected any more",
}
_WANTED = {
    "jobs": "a whole number, at least 1",
    "count": "a whole number",
    "seconds": "a number of seconds, at least 1",
    "share": "a number above 0",
    "changes": '"note", "mark" or "ignore"',
    "addresses": "a list of addresses",
    "switch": "the word true or the word false",
    "table": "a table",
}
_STATES = {"running": "running", "paused": "paused", "suspended": "suspended", "shut_off": "shut off"}
_OF_FINDING = "finding."  # how a problem carries the facts of the finding behind it,
_CAUSE = "cause"  # and of the problem behind it, here its code
STRANDED = frozenset({"migration.left_suspended", "migration.left_on_target", "migration.on_neither"})
"""The codes of a plan that failed and could not be undone; where the VM is then is clear."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One problem as people read it.

    `title` is the heading, without a full stop; `clause` the same after a colon. `means` explains it and
    `way_out` says what to do, each empty where there is nothing to say; `detail` is the two together.
    """

    title: str
    clause: str
    means: str
    way_out: str

    @property
    def detail(self) -> str:
        """What it means, and what to do."""
        return " ".join(part for part in (self.means, self.way_out) if part)


@cache
def _words() -> Mapping[str, Words]:
    """Give all words, by code; the window opens sooner without them, as without those of findings."""
    from vmclient.text.problem_words import WORDS

    return WORDS


def word(problem: Problem) -> Wording:
    """Put a problem into words; one of unknown code in general ones, never with the bare code."""
    words = _words().get(problem.code) or _unknown(problem)
    places = _places(problem)
    if problem.code == "migration.changed":
        return _changed(problem, places)
    title = _filled(words.title, places)
    begins_with_name = words.title.startswith(("{", "“")) or words.title[1:2].isupper()
    return Wording(
        title=_heading(title, words.title),
        clause=title if begins_with_name else inner(title),
        means=_sentence(_filled(words.means, places)),
        way_out=_filled(words.way_out, places),
    )


def raw(problem: Problem) -> str:
    """Give what stands behind a problem: the errors of a file in words, else the hypervisor's own text."""
    from vmclient.text import fault

    return "\n".join(map(fault.kept, problem.raw.split("\n")))


def cause(problem: Problem) -> Wording | None:
    """Put the problem behind a problem into words; None where there is none."""
    code = problem.facts.get(_CAUSE)
    if code is None:
        return None
    start = f"{_CAUSE}."
    facts = {
        name.removeprefix(start): value for name, value in problem.facts.items() if name.startswith(start)
    }
    return word(Problem(str(code), facts))


def _heading(title: str, pattern: str) -> str:
    """Begin with a capital, but leave a name as it is: "kvm-a1 stopped answering"."""
    is_general = title.startswith(tuple(_general().values()))  # the place at its beginning had no name in it
    return capital(title) if is_general or not pattern.startswith("{") else title


def _unknown(problem: Problem) -> Words:
    subject = problem.code.partition(".")[0]
    if subject == "connection":
        return _words()["connection.failed"]
    return _words()["migration.other" if subject == "migration" else "hypervisor.error"]


def _filled(pattern: str, places: "_Places") -> str:
    return tr(pattern).format_map(places) if pattern else ""


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


class _Places(dict[str, str]):
    """Facts as texts; one that a driver did not give reads as "not told", which is no error."""

    def __missing__(self, _key: str) -> str:
        return tr("not told")


def _general() -> dict[str, str]:
    """What stands where a driver gave no name."""
    return {
        "vm": tr("the virtual machine"),
        "source": tr("the source"),
        "target": tr("the target"),
        "connection": tr("the host"),
        "hypervisor": tr("the hypervisor"),
    }


def _places(problem: Problem) -> _Places:
    facts = problem.facts
    places = _Places(_general())
    places |= {name: _text(name, value) for name, value in facts.items() if value not in (None, "", ())}
    hosts = facts.get("hosts")
    if isinstance(hosts, tuple) and 0 < len(hosts) <= 3:
        places["connection"] = unit.joined(hosts)
    elif "connection" not in facts and "host" in facts:
        places["connection"] = places["host"]
    places.setdefault("host", places["target"])
    places.setdefault("address", places["connection"] if "target" not in facts else places["target"])
    places.setdefault("network", tr("that it needs"))
    places.setdefault("server", places["connection"])
    places.setdefault("storage", places.get("path") or places.get("device") or tr("not told"))
    places.setdefault("device", tr("that it needs"))
    places.setdefault("manager", tr("that manages it"))
    places.setdefault("what", places["vm"])
    places.setdefault("home", tr("its folder in the datastore"))
    why = cause(problem)
    places[_CAUSE] = tr("not told") if why is None else why.clause
    places.setdefault("name", places["vm"])
    if "host" in facts and "target" not in facts:
        places["target"] = places["host"]
    for name in ("source_state", "target_state"):
        places[name] = tr(_PRESENCE.get(places[name], "no answer"))
    return places


def _text(name: str, value: Fact) -> str:
    if name == "wanted":
        return tr(_WANTED.get(str(value), str(value)))
    if isinstance(value, tuple):
        return unit.joined(value, _NAMES_SHOWN)
    if name in ("first", "reason"):
        from vmclient.text import fault

        return fault.kept(str(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return unit.duration(value) if name == "seconds" else unit.count(int(value))
    return tr(_STATES.get(str(value), str(value))) if name == "state" else str(value)


def _changed(problem: Problem, places: _Places) -> Wording:
    """Word what stands in the way now, by the words of the finding that says it."""
    code = str(problem.facts.get("code", ""))
    said = _SAID.get(code)
    if said is not None:
        return _about_change(problem, _filled(said, places), "")
    if code in _words():
        return _about_change(problem, _filled(_words()[code].title, places), "")
    facts = {
        key.removeprefix(_OF_FINDING): value
        for key, value in problem.facts.items()
        if key.startswith(_OF_FINDING)
    }
    origin = str(problem.facts.get("origin") or "")
    from vmclient.text import finding

    words = finding.word(Finding(code, Severity.BLOCKER, facts, origin=origin))
    return _about_change(problem, words.title.rstrip("."), words.detail)


def _about_change(problem: Problem, what: str, detail: str) -> Wording:
    codes = problem.facts.get("codes")
    more = len(codes) - 1 if isinstance(codes, tuple) else 0
    title = tr("{what}, and {count} more", what=what, count=more) if more else what
    means = tr("This has changed since the choice was made; nothing was begun.")
    return Wording(
        title=title,
        clause=title,
        means=" ".join(part for part in (detail, means) if part),
        way_out=tr("Check the hosts again."),
    )
