"""The words about a certificate or an SSH key that nobody vouches for, and what one can do about it."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from vmclient.core.problem import Fact, Problem
from vmclient.text import tr, unit

_GROUP, _LINE = 4, 16  # pairs of digits between two gaps, and in a line
_NAMES_SHOWN = 4
_WIDE, _HIGH = 60, 4  # letters in a line and lines: what a server calls itself does not get the whole screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One certificate, or one key of a host, as people compare it.

    `fingerprints` holds a name and a fingerprint each: what the server shows, and before it what was accepted
    earlier if that is another one. `lines` holds names and values. `accept` is the word of the button, empty
    where it cannot be accepted; `grave` says that somebody may be in between.
    """

    head: str
    meaning: str
    fingerprints: Sequence[tuple[str, str]]
    lines: Sequence[tuple[str, str]]
    compare: str
    accept: str
    grave: bool


def certificate(problem: Problem, now: datetime) -> Shown:
    """Put the refusal of a certificate, or of a host's key, into words."""
    if problem.code.startswith("host_key."):
        return _host_key(problem)
    facts = problem.facts
    changed = problem.code == "certificate.changed"
    server = _short(str(facts.get("server") or tr("the server")))
    reason = "expired" if _expired(facts, now) else str(facts.get("reason", "other"))
    head, meaning = _said(reason, server, facts, now)
    if changed:
        renewed = tr(
            "Nothing was sent. Either the certificate was renewed at the server, or somebody is in between."
        )
        head = tr("{server} shows another certificate than the one accepted here", server=server)
        meaning = f"{renewed} {meaning}" if reason == "expired" else renewed
    shown = str(facts.get("fingerprint", ""))
    fingerprints = [(tr("SHA-256 fingerprint"), shown)]
    if changed:
        fingerprints = [
            (tr("Accepted before"), str(facts.get("expected", ""))),
            (tr("Shown now"), shown),
        ]
    accept = tr("&Replace the Accepted Certificate…") if changed else tr("&Trust This Certificate")
    return Shown(
        head=head,
        meaning=meaning,
        fingerprints=fingerprints,
        lines=_lines(facts),
        compare="" if reason == "expired" else _compare(),
        accept="" if reason == "expired" else accept,
        grave=changed,
    )


def _host_key(problem: Problem) -> Shown:
    facts = problem.facts
    server, shown = str(facts.get("server", "")), str(facts.get("fingerprint", ""))
    lines = [(tr("Kind of key"), str(facts.get("kind", ""))), (tr("Kept in"), str(facts.get("file", "")))]
    compare = tr(
        "Compare it at the server itself: ssh-keygen -lf on the public keys in /etc/ssh shows the same."
    )
    if problem.code == "host_key.not_known":
        return Shown(
            head=tr("SSH does not know {server} yet", server=server),
            meaning=tr(
                "Whoever answers there shows this key. Accepted, it is known to ssh in a terminal too."
            ),
            fingerprints=[(tr("Fingerprint"), shown)],
            lines=lines,
            compare=compare,
            accept=tr("&Trust This Key"),
            grave=False,
        )
    return Shown(
        head=tr("{server} shows another key than the one known here", server=server),
        meaning=tr(
            "Nothing was sent. Either the server was set up anew, or somebody is in between. If the new key "
            "is right, take the old one away in a terminal, then connect again: {command}",
            command=f"ssh-keygen -R '{server}'",
        ),
        fingerprints=[(tr("Known here"), str(facts.get("expected", ""))), (tr("Shown now"), shown)],
        lines=lines,
        compare=compare,
        accept="",
        grave=True,
    )


def _expired(facts: Mapping[str, Fact], now: datetime) -> bool:
    if facts.get("reason") == "expired":
        return True
    end = _moment(facts)
    return end is not None and end < now


def _moment(facts: Mapping[str, Fact]) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(facts.get("not_after")))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _until(facts: Mapping[str, Fact]) -> str:
    end = _moment(facts)
    return unit.date(end) if end is not None else _short(str(facts.get("not_after") or tr("not told")))


def _names(facts: Mapping[str, Fact]) -> str:
    names = facts.get("names")
    if not isinstance(names, tuple):
        return ""
    return unit.joined([_short(name) for name in names], _NAMES_SHOWN)


def _short(name: str) -> str:
    """Leave out the middle of a name that is longer than a line."""
    half = _WIDE // 2 - 1
    return name if len(name) <= _WIDE else f"{name[:half]}…{name[-half:]}"


def _folded(value: str) -> str:
    """Break a value into a few lines, wherever that has to be, and leave out what is longer still."""
    lines = textwrap.wrap(value, _WIDE, max_lines=_HIGH, placeholder="…", break_on_hyphens=False)
    return "\n".join(lines) or tr("not told")


def _said(reason: str, server: str, facts: Mapping[str, Fact], now: datetime) -> tuple[str, str]:
    """Give the heading and what it means."""
    nothing = tr("No password was sent.")
    if reason == "expired":
        end = _moment(facts)
        head = tr("The certificate of {server} has expired", server=server)
        if end is not None and end > now:
            head = tr("The certificate of {server} is not valid at this time", server=server)
        text = tr(
            "It was valid until {until}. One that has expired is never accepted, not even by consent: "
            "have it renewed at the server.",
            until=_until(facts),
        )
    elif reason == "wrong_name":
        head = tr("The certificate is made for another name than {server}", server=server)
        names = _names(facts)
        text = tr("It is for {names}.", names=names) if names else tr("It names no server at all.")
    elif reason == "self_signed":
        head = tr("Nobody else vouches for {server}", server=server)
        text = tr("Its certificate is self-signed: anybody could have made one that says the same.")
    elif reason == "unknown_authority":
        head = tr("Nobody known vouches for {server}", server=server)
        text = tr("Its certificate was issued by an authority that this system does not know.")
    else:
        head = tr("The certificate of {server} could not be verified", server=server)
        text = ""
    return head, f"{text} {nothing}".strip()


def _lines(facts: Mapping[str, Fact]) -> list[tuple[str, str]]:
    lines = [
        (tr("Subject"), _folded(str(facts.get("subject") or ""))),
        (tr("Issuer"), _folded(str(facts.get("issuer") or ""))),
        (tr("Valid until"), _until(facts)),
    ]
    names = _names(facts)
    return [*lines, (tr("Made for"), names)] if names else lines


def _compare() -> str:
    return tr(
        "Compare it at the server itself: an ESX host shows it on its console (F2, View Support "
        "Information), a vCenter in the vSphere Client under Administration > Certificates."
    )


def grouped(fingerprint: str) -> str:
    """Write a fingerprint in two lines, with a gap after every four pairs."""
    pairs = fingerprint.split(":")
    if len(pairs[0]) > len(pairs[-1][:2]):  # as ssh writes it, with the name of the hash: base64 has no pairs
        return fingerprint
    lines = [pairs[at : at + _LINE] for at in range(0, len(pairs), _LINE)]
    return "\n".join(
        "  ".join(":".join(line[at : at + _GROUP]) for at in range(0, len(line), _GROUP)) for line in lines
    )


def copy() -> str:
    """Name the button that copies the fingerprint."""
    return tr("C&opy Fingerprint")


def not_trusted(server: str, *, key: bool = False) -> str:
    """Say in the foot that a certificate, or a key, was not accepted."""
    if key:
        return tr("The key of {server} was not accepted.", server=_short(server))
    return tr("The certificate of {server} was not accepted.", server=_short(server))


def replace_question(problem: Problem) -> tuple[str, str, str, str, str]:
    """Ask before an accepted certificate is replaced: title, question, what it means, yes, no."""
    server = _short(str(problem.facts.get("server") or tr("the server")))
    return (
        tr("Replace the Accepted Certificate"),
        tr("Trust the new certificate of {server} from now on?", server=server),
        tr(
            "The one that was accepted before is forgotten. If the certificate was not renewed at the "
            "server, whoever shows this one gets your password."
        ),
        tr("Replace Certificate"),
        tr("Keep the Accepted One"),
    )
