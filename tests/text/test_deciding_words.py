"""The words of the deciding dialogs cover every finding there is."""

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.text import finding
from vmclient.text.finding_words import WORDS


def test_every_rule_says_what_it_vouches_for() -> None:
    """Show All never names a bare code."""
    assert [rule.code for rule in RULES if finding.holds(rule.code) == rule.code] == []


def test_every_blocker_has_a_way_out() -> None:
    """Whatever refuses a host or a VM, the dialog says what to do about it."""
    codes = {rule.code for rule in RULES if rule.severity is Severity.BLOCKER}
    codes |= {rule.code for rule in VM_RULES}

    assert sorted(code for code in codes if not finding.way_out(Finding(code, Severity.BLOCKER))) == []


def test_what_is_not_known_is_accepted_in_words_of_its_own() -> None:
    """Each rule of ours that can leave something unknown, or warn, has its sentence in the first person."""
    codes = {rule.code for rule in RULES if rule.severity in (Severity.UNKNOWN, Severity.WARNING)}

    assert sorted(code for code in codes - {"cdrom.unreachable"} if not WORDS[code].consent) == []


def test_a_finding_without_words_is_accepted_by_its_heading() -> None:
    """A hypervisor's own unknown still gets a whole sentence."""
    told = Finding("esx.something", Severity.UNKNOWN, {"message": "odd"}, origin="vCenter")

    assert finding.consent(told, vm="web", host="b", source="a") == (
        "Migrate although this could not be found out: Not known to vCenter."
    )
