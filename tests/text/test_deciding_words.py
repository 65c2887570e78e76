"""The words of the deciding dialogs cover every finding there is."""

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.text import passed
from vmclient.text.finding_words import WORDS
from vmclient.text.way_out import CODES, way_out


def test_every_rule_says_what_it_vouches_for() -> None:
    """Show All never names a bare code."""
    assert [rule.code for rule in RULES if passed.statement(rule.code) == rule.code] == []


def test_every_blocker_has_a_way_out() -> None:
    """Whatever refuses a host or a VM, the dialog says what to do about it."""
    codes = {rule.code for rule in RULES if rule.severity is Severity.BLOCKER}
    codes |= {rule.code for rule in VM_RULES}

    assert sorted(code for code in codes if not way_out(Finding(code, Severity.BLOCKER))) == []


def test_ways_out_are_for_codes_that_exist() -> None:
    """No way out is kept for a finding that nobody makes."""
    assert sorted(CODES - set(WORDS)) == []
