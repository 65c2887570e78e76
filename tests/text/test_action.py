"""A plan in words: what each action came to, and where the VM is when it was undone or got stuck."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.text.test_job import START, a_job
from tests.text.test_record import a_phase
from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.job import Job, Phase, Progress
from vmclient.core.plan import WHOLE, Action
from vmclient.core.problem import Fact, Problem
from vmclient.text import action, problem, record, row, watch, window
from vmclient.text import job as words
from vmclient.text import phase as phase_words

GAP = "\N{NO-BREAK SPACE}"
PLAN = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)
SOON = START + timedelta(seconds=17)
STARTS = (Action.START_REPOSITORY, Action.START_NETWORK)
REFUSED = Problem("migration.name_taken", {"target": "kvm-a1", "name": "api"})


def a_plan(**changes: object) -> Job:
    """Build the job of a whole plan, running."""
    return a_job(**{"mode": Mode.SUSPEND, "plan": PLAN, **changes})


def one(which: Action) -> Job:
    """Build the job of one action, running."""
    return a_job(mode=Mode.SUSPEND, parent_id="0", action=which)


def entry(job: Job) -> LogEntry:
    """Build a job's log entry."""
    return LogEntry(id=1, kind=job.action.value, user="mara", started_at=START, vm_name=job.vm_name, job=job)


@pytest.mark.parametrize(
    ("which", "name", "event", "done"),
    [
        (Action.SUSPEND, "Suspend", "Suspend api-eu-1", "Suspended on kvm-a2 in 17 s, 2 GiB of memory."),
        (
            Action.TRANSFER,
            "Migrate (register)",
            "Register api-eu-1 on kvm-a1",
            "Registered on kvm-a1 in 17 s.",
        ),
        (
            Action.PROVISION,
            "Provision",
            "Provision api-eu-1",
            "Provisioned on kvm-a1 in 17 s, 2 GiB of memory.",
        ),
        (
            Action.RETURN,
            "Register again",
            "Register api-eu-1 on kvm-a2 again",
            "Registered on kvm-a2 again in 17 s.",
        ),
        (
            Action.RESUME,
            "Resume",
            "Resume api-eu-1 on kvm-a2",
            "Resumed on kvm-a2 in 17 s, 2 GiB of memory.",
        ),
    ],
)
def test_each_action_has_its_name_its_event_and_its_result(
    which: Action, name: str, event: str, done: str
) -> None:
    """Jobs names it, the event log says what it was about, and both say what came of it."""
    carries = which not in (Action.TRANSFER, Action.RETURN)
    job = one(which).advance(Progress(phase=Phase.SUSPEND, transferred=2 * 2**30 if carries else None))
    job = job.complete(SOON)
    assert (row.action(job), words.event(entry(job))) == (name, event)
    assert words.message(job).replace(GAP, " ") == done
    assert words.result(job) == words.message(job)


@pytest.mark.parametrize(
    "which",
    [one for one in Action if one not in (Action.MIGRATE, Action.RESYNCHRONIZE, *STARTS)],
)
def test_each_action_has_words_while_it_lasts_and_where_it_failed(which: Action) -> None:
    """It says what goes on with which VM, then why it failed, and never its code."""
    running = one(which)
    assert "api-eu-1" in words.message(running)
    assert row.under_way(running).endswith(("ing", "ing again"))
    failed = words.message(running.fail(SOON, REFUSED))
    assert failed == "Failed: kvm-a1 has another virtual machine named api."
    assert len(action.ends(running.complete(SOON))) == 2
    assert action.ends(running) == ("source", "target")


def test_what_is_not_counted_is_not_said() -> None:
    """A hypervisor that gives no bytes gets no size in the sentence."""
    done = one(Action.SUSPEND).advance(Progress(phase=Phase.SUSPEND, done=0.5)).complete(SOON)
    assert words.message(done).replace(GAP, " ") == "Suspended on kvm-a2 in 17 s."


@pytest.mark.parametrize(
    ("mode", "state", "where"),
    [
        (Mode.SUSPEND, "running", "api-eu-1 runs on kvm-a2 again."),
        (Mode.SUSPEND, "defined", "api-eu-1 is stopped on kvm-a2."),
        (Mode.WARM, "suspended", "api-eu-1 is suspended on kvm-a2, as before."),
        (Mode.MOVE, "defined", "api-eu-1 is stopped on kvm-a2, as before."),
    ],
)
def test_an_undone_plan_says_why_and_that_the_vm_is_back(mode: Mode, state: str, where: str) -> None:
    """It does not claim that nothing changed: the VM was suspended in between."""
    why = Problem(REFUSED.code, {**REFUSED.facts, "state": state})
    failed = words.message(a_plan(mode=mode).fail(SOON, why))
    assert failed == f"Failed: kvm-a1 has another virtual machine named api. {where}"
    cancelled = a_plan(mode=mode).cancelled(SOON, Problem("migration.cancelled", {"state": state}))
    assert words.message(cancelled) == f"Cancelled. {where}"


def test_a_plan_that_was_not_begun_says_that_nothing_was() -> None:
    """The target was refused before anything was suspended."""
    facts: dict[str, Fact] = {**REFUSED.facts, "state": "running", "begun": False}
    failed = a_plan().fail(SOON, Problem(REFUSED.code, facts))
    assert words.message(failed).startswith("Not begun: ")
    assert record.ends(failed) == ("still here, nothing changed", "not moved")


@pytest.mark.parametrize(
    ("code", "where", "way_out"),
    [
        ("migration.left_suspended", "api-eu-1 is suspended on kvm-a2", "Resume api-eu-1 on kvm-a2"),
        (
            "migration.left_on_target",
            "api-eu-1 is registered on kvm-a1 and does not run",
            "Resume api-eu-1 on kvm-a1",
        ),
        (
            "migration.on_neither",
            "api-eu-1 is registered on neither kvm-a2 nor kvm-a1",
            "Register [ds] api/api.vmx on kvm-a2",
        ),
    ],
)
def test_a_plan_that_is_stuck_says_where_the_vm_is_and_what_to_do(
    code: str, where: str, way_out: str
) -> None:
    """Both hosts are named, the first reason is given, and nobody is left to guess."""
    facts: dict[str, Fact] = {
        "vm": "api-eu-1",
        "source": "kvm-a2",
        "target": "kvm-a1",
        "home": "[ds] api/api.vmx",
        "cause": REFUSED.code,
        "cause.target": "kvm-a1",
        "cause.name": "api",
    }
    stuck = a_plan().fail(SOON, Problem(code, facts))
    said = words.message(stuck)
    assert said.startswith(f"Failed: kvm-a1 has another virtual machine named api. {where}. ")
    assert way_out in said
    assert "out of sync" in problem.word(Problem(code, facts)).means
    assert record.ends(stuck) != record.ends(a_plan().fail(SOON, REFUSED))


def test_where_the_files_are_not_known_the_words_still_hold() -> None:
    """No place is left open where a driver does not tell the VM's home, or nobody the reason."""
    said = problem.word(Problem("migration.on_neither", {"vm": "v", "source": "a", "target": "b"}))
    assert said.way_out.startswith("Register its folder in the datastore on a")
    assert "{" not in said.detail


@pytest.mark.parametrize(
    ("mode", "plan", "where"),
    [
        (Mode.WARM, WHOLE, "is suspended on kvm-a1."),
        (Mode.WARM, PLAN[1:], "runs on kvm-a1."),
        (Mode.SUSPEND, PLAN, "runs on kvm-a1."),
        (Mode.MOVE, PLAN[1:2], "is defined on kvm-a1."),
    ],
)
def test_a_completed_job_says_how_the_vm_is_on_the_target(
    mode: Mode, plan: tuple[Action, ...], where: str
) -> None:
    """Under a vCenter a suspended VM stays suspended; a standalone host provisions it."""
    done = a_job(mode=mode, plan=plan).complete(SOON)
    assert words.message(done).endswith(where)
    assert record.ends(done)[1].split()[0] == where.removeprefix("is ").split()[0]


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_has_a_name_and_a_sentence(phase: Phase) -> None:
    """None is printed as it is stored."""
    running = a_plan().advance(Progress(phase=phase))
    assert phase_words.name(phase, None)[0].isupper()
    assert words.phase(running)[0].isupper()


def test_the_question_before_a_cancel_says_what_becomes_of_the_vm() -> None:
    """A plan is undone; a suspended VM does not run because somebody cancels."""
    asked = [
        watch.cancel_question(job)[1]
        for job in (a_job(), a_plan(), a_plan(mode=Mode.WARM), a_job(mode=Mode.WARM))
    ]
    assert asked == [
        "It goes on running on kvm-a2; what was copied is discarded.",
        "It is brought back to kvm-a2 and runs on there.",
        "It is brought back to kvm-a2, as it was before.",
        "It stays suspended on kvm-a2; what was copied is discarded.",
    ]


def test_the_question_before_quitting_says_that_a_plan_waits_for_the_client() -> None:
    """It does not go on by itself, and does not end either."""
    question, meaning, _, _ = window.quit_question([], [], [], [a_plan(), a_plan(mode=Mode.WARM)])
    first, second = meaning.splitlines()
    assert question == "Quit while 2 jobs are under way?"
    assert "stays suspended until VM Client is started again" in first
    assert "cannot be started anywhere until VM Client is started again" in second


def test_a_vm_seen_suspended_is_said_to_be() -> None:
    """In the verified phase and in an outcome that nobody could tell."""
    verified = a_phase(Phase.VERIFY, facts=(("source", "suspended"), ("target", "absent")))
    assert phase_words.detail(verified, a_plan()) == "suspended on kvm-a2, not on kvm-a1"
    unknown = Problem("migration.outcome_unknown", {"source_state": "suspended", "target_state": "unknown"})
    assert "suspended here" in problem.word(unknown).means


@pytest.mark.parametrize(
    ("which", "name", "event", "going_on", "done", "brief"),
    [
        (
            Action.EJECT, "Eject", "Eject sda of api-eu-1 on kvm-a2",
            "The medium in sda of api-eu-1 is being ejected on kvm-a2.",
            "The medium in sda of api-eu-1 was ejected on kvm-a2 in 17 s.", "ejected",
        ),
        (
            Action.START_REPOSITORY, "Start repository", "Start sda on kvm-a2", "kvm-a2 is starting sda.",
            "sda started on kvm-a2 in 17 s.", "started",
        ),
        (
            Action.START_NETWORK, "Start network", "Start sda on kvm-a2",
            "kvm-a2 is starting sda.", "sda started on kvm-a2 in 17 s.",
            "started",
        ),
    ],
)  # fmt: skip
def test_a_remedy_is_told_with_what_it_is_about(
    which: Action, name: str, event: str, going_on: str, done: str, brief: str
) -> None:
    """Each view names the drive or the repository, the VM where there is one, and the host."""
    running = replace(one(which), things=("sda",), target="", mode=Mode.MOVE)
    ended = running.complete(SOON)
    assert (row.action(running), words.event(entry(running))) == (name, event)
    card = "Eject: api-eu-1" if which is Action.EJECT else event
    assert (watch.title(running), row.route(running)) == (card, "kvm-a2")
    assert words.message(running) == going_on
    assert words.message(ended).replace(GAP, " ") == done
    assert row.last_event(entry(ended)) == brief
    assert row.last_event(entry(running.fail(SOON, REFUSED))) == f"{name}: not done"


def test_a_remedy_nobody_can_tell_the_end_of_says_where_to_look() -> None:
    """It claims neither that it was done nor that it was not."""
    running = replace(one(Action.EJECT), things=("sda",))
    lost = running.unknown(SOON, Problem("connection.lost", {"host": "kvm-a2"}))
    assert words.message(lost) == (
        "Nobody can say whether it was done: kvm-a2 stopped answering. Look at kvm-a2."
    )
