"""The Migrate dialog in words: everything it says at one moment, made from the choice at that moment."""

from dataclasses import dataclass
from datetime import datetime

from vmclient.core.assessment import Outcome
from vmclient.text import consent, label, migrate, tr, unit, verdict
from vmclient.text.why import Why, why
from vmclient.ui.dialogs.decision import key
from vmclient.ui.dialogs.migrate import notes
from vmclient.ui.dialogs.migrate.choice import Choice, Obstacle
from vmclient.ui.dialogs.migrate.hosts import OTHERS, untested
from vmclient.ui.widgets import Stop


@dataclass(frozen=True, slots=True)
class Notice:
    """What changed while the dialog was open; `explain` offers the No-target page."""

    text: str
    blocking: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """The words and values of every part, from the head to the foot."""

    title: str
    status: str
    status_word: str
    facts: str
    here: Stop
    there: Stop
    mode: str
    cost: str
    route: str
    note: str
    tested: str
    findings: notes.Notes
    why: Why | None
    policies: tuple[verdict.Branch, ...]
    consents: tuple[consent.Consent, ...]
    notice: Notice | None
    reason: str


def present(choice: Choice, tested_at: datetime | None, changed: str) -> Presentation:
    """Say all of it; `tested_at` is when the last answer came, `changed` what an answer did to the choice."""
    assessment, target = choice.assessment, choice.target
    vm, source = assessment.vm, assessment.source
    findings, reasons = _findings(choice)
    return Presentation(
        title=migrate.title(assessment.mode),
        status=f"vm.{vm.state.value.replace('_', '-')}",
        status_word=label.vm_state(vm.state),
        facts=migrate.about(vm, source.hypervisor),
        here=Stop(source.name, tr("present host")),
        there=_there(choice),
        mode=migrate.mode(assessment.mode),
        cost=migrate.cost(assessment, target),
        route=migrate.route(assessment, target),
        note=_note(choice),
        tested=_tested(choice, tested_at),
        findings=findings,
        why=reasons,
        policies=verdict.said(assessment, choice.shown.host.name) if choice.shown else (),
        consents=consents(choice),
        notice=_notice(choice, changed),
        reason=_reason(choice),
    )


def what_changed(before: Choice, after: Choice) -> str:
    """Say what an answer did to the host that was to be taken; empty when it is the same one."""
    old, new = before.target, after.target
    if old is None or (new is not None and new.host.name == old.host.name):
        return ""
    host = old.host.name
    now = after.assessment.by_host.get(host)
    if not after.automatic:
        return consent.choice_lost(after.assessment.vm.name, now, host)
    return consent.choice_changed(host, new.host.name, now) if new is not None else ""


def consents(choice: Choice) -> tuple[consent.Consent, ...]:
    """What the person has to accept for the target, once its hypervisor has answered."""
    target = choice.target
    if target is None or target.host.name in choice.pending:
        return ()
    return consent.consents(choice.assessment, target)


def _there(choice: Choice) -> Stop:
    target, shown = choice.target, choice.shown
    if target:
        return Stop(target.host.name, migrate.stop_note(target, automatic=choice.automatic))
    able = len(choice.assessment.eligible)
    if not able:
        return Stop(tr("No host"), migrate.choose(0, choice.assessment.vm.name), known=False)
    note = migrate.stop_refused(shown.host.name) if shown else migrate.stop_open(able)
    return Stop(tr("Choose a host"), note, known=False)


def _note(choice: Choice) -> str:
    able = len(choice.assessment.eligible)
    if choice.automatic and choice.target:
        return migrate.auto(choice.target.host.name, able)
    return migrate.choose(able, choice.assessment.vm.name)


def _tested(choice: Choice, tested_at: datetime | None) -> str:
    tested = sum(1 for one in choice.assessment.candidates if one.tested)
    if choice.pending:
        return migrate.asking(tested - len(choice.pending), tested)
    return migrate.tested(tested, unit.clock(tested_at)) if tested_at else ""


def _findings(choice: Choice) -> tuple[notes.Notes, Why | None]:
    assessment, shown = choice.assessment, choice.shown
    if shown is not None:
        pending = shown.host.name in choice.pending
        return notes.notes_of(assessment, shown, pending=pending), why(assessment, shown)
    others = untested(assessment)
    if choice.choosing and choice.picked == OTHERS and others:
        return notes.notes_of_others(assessment, others), None
    return notes.nothing_chosen(), None


def _unticked(choice: Choice) -> int:
    waiting = {key(finding) for finding in choice.open_points}
    return sum(1 for one in consents(choice) if any(key(finding) in waiting for finding in one.findings))


def _notice(choice: Choice, changed: str) -> Notice | None:
    assessment = choice.assessment
    if choice.gone:
        return Notice(consent.gone(assessment.vm.name), blocking=True)
    if assessment.outcome is Outcome.REFUSED:
        return Notice(consent.refused(assessment.findings), blocking=True)
    if assessment.outcome is not Outcome.TARGETS:
        return Notice(consent.lost_all(assessment), blocking=True, explain=True)
    return Notice(changed) if changed else None


def _reason(choice: Choice) -> str:
    obstacle, shown = choice.obstacle, choice.shown
    vm, host = choice.assessment.vm.name, shown.host.name if shown else ""
    able = len(choice.assessment.eligible)
    match obstacle:
        case Obstacle.GONE:
            return consent.gone(vm)
        case Obstacle.REFUSED:
            return consent.refused(choice.assessment.findings)
        case Obstacle.NO_TARGET:
            return migrate.choose(0, vm)
        case Obstacle.CHOOSE:
            return consent.choose(able)
        case Obstacle.NOT_ELIGIBLE:
            return consent.cannot_take(host, vm, able)
        case Obstacle.CHECKING:
            return consent.waiting(host)
        case Obstacle.ACKNOWLEDGE:
            return consent.tick(_unticked(choice))
        case None:
            return ""
