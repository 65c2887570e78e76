"""A certificate in words: why it is not trusted, how to compare it, and whether it can be accepted."""

from datetime import UTC, datetime

import pytest

from vmclient.core.problem import Fact, Problem
from vmclient.text.certificate import Shown, certificate, grouped, replace_question
from vmclient.text.problem import word
from vmclient.text.report import not_connected

NOW = datetime(2026, 11, 27, tzinfo=UTC)
PAIRS = [f"{number:02X}" for number in range(32)]
SHOWN, BEFORE = ":".join(PAIRS), ":".join(reversed(PAIRS))


def shown(code: str = "certificate.not_trusted", **facts: Fact) -> Shown:
    """Put a refusal into words."""
    told: dict[str, Fact] = {
        "server": "vc.example", "fingerprint": SHOWN, "subject": "CN=vc", "issuer": "CN=CA",
        "not_after": "2028-03-14T09:12:00+00:00", "names": ("vc.example", "10.0.0.5"),
    }  # fmt: skip
    return certificate(Problem(code, {**told, **facts}), NOW)


@pytest.mark.parametrize(
    ("reason", "head", "meaning"),
    [
        ("self_signed", "Nobody else vouches for vc.example", "self-signed"),
        ("unknown_authority", "Nobody known vouches for vc.example", "does not know"),
        ("wrong_name", "another name than vc.example", "It is for vc.example and 10.0.0.5."),
        ("other", "could not be verified", "No password was sent."),
        ("something new", "could not be verified", "No password was sent."),
    ],
)
def test_each_reason_has_its_words(reason: str, head: str, meaning: str) -> None:
    """They name the server, say that no password was sent, and leave the choice to the person."""
    said = shown(reason=reason)
    assert head in said.head
    assert meaning in said.meaning
    assert said.meaning.endswith("No password was sent.")
    assert (said.accept, said.grave) == ("&Trust This Certificate", False)
    assert said.compare


@pytest.mark.parametrize("facts", [{"reason": "expired"}, {"not_after": "2026-01-02T00:00:00+00:00"}])
@pytest.mark.parametrize("code", ["certificate.not_trusted", "certificate.changed"])
def test_an_expired_one_cannot_be_accepted(code: str, facts: dict[str, Fact]) -> None:
    """Whether the TLS library says so or the date does: no button, and the way out is at the server."""
    said = shown(code, **facts)
    assert said.accept == ""
    assert "renewed" in said.meaning


def test_a_changed_one_shows_both_fingerprints() -> None:
    """The one accepted before stands above the one shown now, and the words say what that can mean."""
    said = shown("certificate.changed", reason="self_signed", expected=BEFORE)
    assert said.fingerprints == [("Accepted before", BEFORE), ("Shown now", SHOWN)]
    assert "somebody is in between" in said.meaning
    assert "Nothing was sent." in said.meaning
    assert (said.accept, said.grave) == ("&Replace the Accepted Certificate…", True)


def test_a_fingerprint_is_two_lines_of_four_groups() -> None:
    """All 32 pairs are there, in their order."""
    lines = grouped(SHOWN).splitlines()
    assert [len(line.split("  ")) for line in lines] == [4, 4]
    assert ":".join(line.replace("  ", ":") for line in lines) == SHOWN


@pytest.mark.parametrize("value", ["", "soon", None, 7])
def test_a_date_that_is_none_breaks_nothing(value: Fact) -> None:
    """What cannot be read is shown as it is, and is not taken for expired."""
    assert shown(reason="self_signed", not_after=value).accept


def test_a_certificate_without_facts_is_said_all_the_same() -> None:
    """No empty place and no code."""
    said = certificate(Problem("certificate.not_trusted"), NOW)
    assert "the server" in said.head
    assert all(value for _, value in said.lines)


def test_the_question_before_a_replacement_names_the_server_and_the_risk() -> None:
    """Its words on the buttons are verbs."""
    title, question, meaning, yes, no = replace_question(
        Problem("certificate.changed", {"server": "vc.example"})
    )
    assert "vc.example" in question
    assert "password" in meaning
    assert (title, yes, no) == (
        "Replace the Accepted Certificate",
        "Replace Certificate",
        "Keep the Accepted One",
    )


def test_the_command_line_is_told_what_to_add() -> None:
    """One line with the fingerprint in the option that accepts it; an expired one is not offered that."""
    facts: dict[str, Fact] = {"server": "vc.example", "fingerprint": SHOWN, "reason": "self_signed"}
    line = not_connected("vsphere://root@vc.example", Problem("certificate.not_trusted", facts))
    assert line.endswith(f"--accept-certificate {SHOWN}")
    assert "\n" not in line
    expired = Problem("certificate.not_trusted", {**facts, "reason": "expired"})
    assert "--accept-certificate" not in not_connected("x", expired)
    changed = Problem("certificate.changed", {**facts, "expected": BEFORE})
    assert BEFORE in not_connected("x", changed)


def test_who_answers_is_named_and_not_its_hosts() -> None:
    """A vCenter that refuses the login is named itself."""
    problem = Problem("connection.login_refused", {"connection": "vc.example"})
    assert word(problem).title == "vc.example does not accept the login"


@pytest.mark.parametrize("letter", ["x", ",", " ", "x y", "\u202e", "-", "<b>"])
def test_a_server_cannot_push_the_buttons_off_the_screen(letter: str) -> None:
    """However long it says its names are, no line is longer than 60 letters and no value has five lines."""
    long = letter * 5000
    said = shown(reason="wrong_name", subject=long, issuer=long, not_after=long, names=(long, long))
    for _, value in said.lines:
        assert len(value.splitlines()) <= 4
        assert max(len(part) for line in value.splitlines() for part in line.split(", ")) <= 130
    assert len(said.head) < 200
    assert len(said.meaning) < 300
