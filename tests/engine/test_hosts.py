"""Hosts: their settings across starts, reading one again as a job, trying a lost connection again."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import a_host, an_inventory
from tests.engine.waiting import until
from vmclient.core.events import JobChanged
from vmclient.core.inventory import Cause, Drift
from vmclient.core.job import Job, JobState, Phase
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings, Settings
from vmclient.drivers.base import ConnectionLost, LoginRefused
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery, Refused
from vmclient.engine.settings_file import load, save_host
from vmclient.paths import Paths
from vmclient.text.job import event

# --- settings ---


def test_settings_hold_at_once_and_at_the_next_start(bare_rig: Rig) -> None:
    """What is set is in the estate when the call returns, and after a restart."""
    bare_rig.start(None)
    wanted = HostSettings(max_hosted_vms=3, resource_enabled=False)
    bare_rig.session.configure_host("b", wanted)
    host = bare_rig.session.inventory.hosts["b"]
    assert (host.max_hosted_vms, host.resource_enabled, host.vmhost_enabled) == (3, False, True)
    assert bare_rig.session.account("b").settings == wanted
    assert bare_rig.session.account("b").own.max_hosted_vms == 8
    assert not bare_rig.session.assess("1").eligible

    bare_rig.session.close()
    bare_rig.start(load(Paths.under(bare_rig.home)).settings)
    assert bare_rig.session.inventory.hosts["b"].max_hosted_vms == 3


def test_each_setting_is_noted_with_who_and_from_what_to_what(rig: Rig) -> None:
    """The host's log has an entry a setting, with the user, the old and the new value."""
    rig.session.configure_host("b", HostSettings(max_hosted_vms=3))
    rig.session.configure_host("b", HostSettings(vmhost_enabled=False))
    entries = rig.session.log(LogQuery(host="b"))
    assert {(entry.kind, entry.user, entry.hosts) for entry in entries} == {("host_settings", "mara", ("b",))}
    told = [tuple(entry.facts[name] for name in ("setting", "old", "new", "own")) for entry in entries]
    assert sorted(told, key=str) == [
        ("max_hosted_vms", 3, 8, True),
        ("max_hosted_vms", 8, 3, False),
        ("vmhost_enabled", True, False, False),
    ]


def test_what_is_set_already_is_not_noted_again(rig: Rig) -> None:
    """Setting the same twice leaves one entry."""
    for _ in range(2):
        rig.session.configure_host("b", HostSettings(max_hosted_vms=3))
    assert len(rig.session.log(LogQuery(host="b"))) == 1


def test_settings_that_cannot_be_kept_change_nothing(rig: Rig) -> None:
    """Where the file cannot be understood the order is refused, the host stays as it is, the file too."""
    path = Paths.under(rig.home).settings
    path.write_text("refresh_s = {", "utf-8")
    with pytest.raises(Refused) as caught:
        rig.session.configure_host("b", HostSettings(max_hosted_vms=3))
    assert caught.value.problem.code == "settings.not_saved"
    assert rig.session.inventory.hosts["b"].max_hosted_vms == 8
    assert path.read_text("utf-8") == "refresh_s = {"
    assert rig.session.log(LogQuery(host="b")) == ()


def test_a_host_that_is_not_there_has_no_settings(rig: Rig) -> None:
    """An unknown host raises `KeyError` in each command."""
    for call in (
        lambda: rig.session.configure_host("c", HostSettings()),
        lambda: rig.session.account("c"),
        lambda: rig.session.resynchronize("c"),
        lambda: rig.session.reconnect("c"),
    ):
        with pytest.raises(KeyError):
            call()


def test_the_file_keeps_its_comments_and_loses_what_was_taken_back(tmp_path: Path) -> None:
    """Saving a host's settings touches no other line; an empty table goes."""
    paths = Paths.under(tmp_path)
    paths.create()
    text = '# mine\nrefresh_s = 2.5 # quick\n\n[hosts."kvm-a"]\nmax_hosted_vms = 4 # small\n'
    paths.settings.write_text(text, "utf-8")
    save_host(paths, "kvm b", HostSettings(resource_enabled=False))
    assert text.strip() in paths.settings.read_text("utf-8")
    assert load(paths).settings.hosts["kvm b"] == HostSettings(resource_enabled=False)
    save_host(paths, "kvm b", HostSettings())
    assert set(load(paths).settings.hosts) == {"kvm-a"}


def test_what_of_the_file_does_not_count_is_noted_at_the_start(tmp_path: Path, clock: FakeClock) -> None:
    """The client starts with what counts, tells each place that does not, and notes it in its log."""
    paths = Paths.under(tmp_path)
    paths.create()
    paths.settings.write_text("jobs_at_once = 7\nrefresh_s = 0\ntypo = 1\n", "utf-8")
    session = LiveSession.start(paths, clock=clock, user="mara")
    try:
        assert session.settings == Settings(jobs_at_once=7)
        assert [one.code for one in session.settings_problems] == ["settings.wrong", "settings.unknown"]
        noted = [entry for entry in session.log(LogQuery()) if entry.kind == "settings_wrong"]
        assert [entry.problem for entry in reversed(noted)] == list(session.settings_problems)
        assert {event(entry) for entry in noted} == {"Settings not understood"}
    finally:
        session.close()


def test_a_file_with_a_bad_value_is_not_written(tmp_path: Path) -> None:
    """A file that would be ignored at the next start is left alone, and that is said."""
    paths = Paths.under(tmp_path)
    paths.create()
    paths.settings.write_text("jobs_at_once = 0\n", "utf-8")
    with pytest.raises(ValueError, match="line 1: jobs_at_once"):
        save_host(paths, "kvm-a", HostSettings(max_hosted_vms=2))
    assert paths.settings.read_text("utf-8") == "jobs_at_once = 0\n"


# --- resynchronizing ---


def mark(rig: Rig, host: str) -> None:
    """Let a host be out of sync."""
    drift = Drift(since=datetime.now(UTC), cause=Cause.OUTCOME, vms=("vm-1",))
    rig.session._estate.mark(frozenset({host}), in_sync=False, drift=drift)


def test_resynchronizing_is_a_job_with_its_steps_in_the_log(rig: Rig) -> None:
    """It goes to its end as a job that each change tells of, read and compared are its steps."""
    mark(rig, "a")
    job = rig.ended(rig.session.resynchronize("a"))
    assert (job.state, job.source, job.vm_id, job.action) == (
        JobState.COMPLETED, "a", "", Action.RESYNCHRONIZE,
    )  # fmt: skip
    assert rig.session.inventory.hosts["a"].in_sync
    assert rig.session.inventory.hosts["a"].drift is None
    told = [event.job.state for event in rig.events if isinstance(event, JobChanged)]
    assert told == [JobState.RUNNING, JobState.COMPLETED]
    entry = rig.session.entry_of(job.id)
    assert entry is not None
    assert (entry.kind, entry.user, entry.hosts, entry.vm_id) == ("resynchronize", "mara", ("a",), None)
    steps = rig.session.phases(entry.id)
    assert [(step.phase, step.outcome) for step in steps] == [(Phase.READ, "done"), (Phase.COMPARE, "done")]
    assert dict(steps[0].facts) == {"vms": 2}
    assert rig.session.log(LogQuery(host="a"))[0].job == job


def test_a_host_that_does_not_answer_stays_out_of_sync(rig: Rig) -> None:
    """The job fails with the driver's problem, and the mark is kept."""
    mark(rig, "a")
    rig.a.errors["inventory"] = rig.a.errors["open"] = ConnectionLost(Problem("connection.lost"))
    job = rig.ended(rig.session.resynchronize("a"))
    assert job.state is JobState.FAILED
    assert job.problem is not None
    assert (job.problem.code, job.problem.facts["host"]) == ("connection.lost", "a")
    assert not rig.session.inventory.hosts["a"].in_sync


def test_a_host_is_read_once_at_a_time(rig: Rig) -> None:
    """While a host is being read, a second wish gets the same job; afterwards a new one."""
    rig.a.holds["inventory"] = threading.Event()
    first = rig.session.resynchronize("a")
    assert rig.session.resynchronize("a").id == first.id
    rig.a.holds.pop("inventory").set()
    rig.ended(first)
    until(lambda: rig.session.resynchronize("a").id != first.id)


def test_a_host_that_its_own_file_calls_out_of_sync_can_be_resynchronized(bare_rig: Rig) -> None:
    """A host reported as out of sync counts as in sync after it was read again, whatever is reported then."""
    bare_rig.a.current = an_inventory([a_host("a", in_sync=False)])
    bare_rig.start()
    assert not bare_rig.session.inventory.hosts["a"].in_sync
    bare_rig.ended(bare_rig.session.resynchronize("a"))
    assert bare_rig.session.inventory.hosts["a"].in_sync


def test_a_reading_that_a_restart_cut_off_is_told_as_failed(bare_rig: Rig) -> None:
    """A job about a host that was running when the client ended is closed at the next start."""
    bare_rig.start()
    bare_rig.a.holds["inventory"] = threading.Event()
    job = bare_rig.session.resynchronize("a")
    store = bare_rig.session._store
    running = store.of_job(job.id)
    assert running is not None
    bare_rig.a.holds.pop("inventory").set()
    bare_rig.ended(job)
    store.update(running.id, job)  # as it was before its end: the client died then
    bare_rig.session.close()
    bare_rig.start()
    found: Job | None = next((one for one in bare_rig.session.jobs() if one.id == job.id), None)
    assert found is not None
    assert found.state is JobState.FAILED
    assert found.problem is not None
    assert found.problem.code == "host.not_read"


# --- reconnecting ---


def test_a_lost_connection_is_tried_again_at_once(rig: Rig) -> None:
    """Reconnecting does not wait for the next try, and leaves an entry in the host's log."""
    rig.a.errors["inventory"] = rig.a.errors["open"] = ConnectionLost(Problem("connection.lost"))
    rig.a.changed()
    until(lambda: not rig.session.inventory.hosts["a"].online)
    until(lambda: rig.a.calls.count("open") > 2)  # it waits for seconds now
    rig.a.errors.clear()
    assert rig.session.reconnect("a") is None
    until(lambda: rig.session.inventory.hosts["a"].online)
    assert "reconnect" in [entry.kind for entry in rig.session.log(LogQuery(host="a"))]


def test_a_connection_that_waits_for_a_person_says_so(rig: Rig) -> None:
    """Where the login was refused, the problem is given and nothing is sent."""
    rig.a.errors["inventory"] = ConnectionLost(Problem("connection.lost"))
    rig.a.errors["open"] = LoginRefused(Problem("connection.login_refused"))
    rig.a.changed()
    until(lambda: "open" in rig.a.calls[1:] and rig.session.reconnect("a") is not None)
    problem = rig.session.reconnect("a")
    assert problem is not None
    assert problem.code == "connection.login_refused"


def test_an_account_tells_when_the_connection_answered_last(rig: Rig) -> None:
    """The time of the last answer and how long it took are known once a host was read."""
    answered = rig.session.account("a").answered
    assert answered is not None
    assert answered[1] >= 0
