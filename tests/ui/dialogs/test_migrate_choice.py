"""The decision under way: who is taken, what is accepted, why it cannot go on."""

from dataclasses import replace

from tests.ui.dialogs.deciding import BILLING, RuleSession, estate_with
from tests.ui.fake_estate import GIB, estate
from vmclient.core.assessment import Assessment, Outcome
from vmclient.ui.dialogs.decision import decision
from vmclient.ui.dialogs.migrate.choice import Choice, Obstacle


def assessment() -> Assessment:
    return RuleSession().assess(BILLING)


def test_automatic_takes_rank_1() -> None:
    """With the check box ticked the host of rank 1 is the target, whatever was highlighted."""
    choice = Choice(assessment=assessment(), picked="kvm-b1")

    assert choice.target is not None
    assert choice.target.rank == 1
    assert choice.obstacle is None


def test_nothing_is_chosen_for_the_user() -> None:
    """Unticking leaves no target and says so."""
    choice = Choice(assessment=assessment()).auto(False)

    assert choice.target is None
    assert choice.obstacle is Obstacle.CHOOSE


def test_a_refused_host_is_no_target() -> None:
    """Highlighting a refused host shows it and chooses nothing."""
    choice = Choice(assessment=assessment()).auto(False).pick("kvm-a3")

    assert choice.shown is not None
    assert choice.target is None
    assert choice.obstacle is Obstacle.NOT_ELIGIBLE


def test_a_target_that_is_being_checked_has_to_answer_first() -> None:
    """Unknown is not passed: while the target's hypervisor is asked, it cannot go on."""
    choice = Choice(assessment=assessment(), pending=frozenset({"kvm-a2"}))

    assert choice.obstacle is Obstacle.CHECKING
    assert choice.answered(choice.assessment, frozenset({"kvm-b1"})).obstacle is None


def test_a_warning_has_to_be_accepted_and_another_target_clears_that() -> None:
    """What was accepted for one host does not hold for the next."""
    choice = Choice(assessment=assessment()).auto(False).pick("kvm-b1")
    assert choice.obstacle is Obstacle.ACKNOWLEDGE

    accepted = choice.acknowledge(choice.to_acknowledge, True)
    assert accepted.obstacle is None
    assert accepted.acknowledge(choice.to_acknowledge, False).obstacle is Obstacle.ACKNOWLEDGE
    assert accepted.pick("kvm-b2").pick("kvm-b1").obstacle is Obstacle.ACKNOWLEDGE


def test_an_answer_about_the_same_target_keeps_what_was_accepted() -> None:
    """New numbers for the same warning of the same host do not ask again."""
    choice = Choice(assessment=assessment()).auto(False).pick("kvm-b1")
    accepted = choice.acknowledge(choice.to_acknowledge, True)
    host = replace(estate().hosts["kvm-b1"], memory_free=190 * GIB)
    newer = RuleSession(estate_with(host)).assess(BILLING)

    assert accepted.answered(newer, frozenset()).obstacle is None


def test_the_last_target_lost() -> None:
    """When every host is refused the obstacle is that, not a missing choice."""
    full = [replace(host, max_hosted_vms=0) for host in estate().hosts.values()]
    choice = Choice(assessment=assessment()).answered(
        RuleSession(estate_with(*full)).assess(BILLING), frozenset()
    )

    assert choice.assessment.outcome is Outcome.NO_TARGET
    assert choice.obstacle is Obstacle.NO_TARGET


def test_a_decision_ignores_numbers_and_sees_verdicts() -> None:
    """Some memory more or less decides nothing new; a host out of sync does."""
    host = estate().hosts["kvm-b1"]
    fuller = RuleSession(estate_with(replace(host, memory_free=host.memory_free - GIB))).assess(BILLING)
    lost = RuleSession(estate_with(replace(host, in_sync=False))).assess(BILLING)

    assert decision(fuller) == decision(assessment())
    assert decision(lost) != decision(assessment())
