"""The event log on disk: nothing that was acknowledged is lost, and what is read is what was written."""

import json
import os
import sqlite3
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.runtime.migration import MigrationStep, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import dialects, event

from tests.engine.fake_clock import START
from tests.engine.fake_driver import a_host, a_vm, an_inventory
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.job import ENDED, Job, JobState, Options, Phase, Preset, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.engine.session import LogQuery, standing
from vmclient.engine.store import codec
from vmclient.engine.store.database import HEAD, MIGRATIONS, StoreError, open_database
from vmclient.engine.store.log import LogStore
from vmclient.engine.store.tables import metadata


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the log is."""
    return tmp_path / "log.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[LogStore]:
    """An empty log."""
    store = LogStore.open(path)
    yield store
    store.close()


def a_job(number: int = 1, **changes: object) -> Job:
    """Build a queued job."""
    job = Job(
        id=f"job-{number}",
        vm_id=f"vm-{number}",
        vm_name=f"web{number}",
        source="a",
        target="b",
        mode=Mode.LIVE,
        user="mara",
        asked_at=START + timedelta(seconds=number),
    )
    return replace(job, **changes)  # type: ignore[arg-type]


def entry_of(job: Job) -> LogEntry:
    """Build the entry of a job."""
    return LogEntry(
        id=0,
        kind="migrate",
        user=job.user,
        started_at=job.asked_at,
        vm_id=job.vm_id,
        vm_name=job.vm_name,
        hosts=(job.source, job.target),
        job=job,
    )


NEW = {"parent_id", "action", "plan", "task", "acknowledged"}  # what a job of the first version did not have
FULL_JOB = a_job(
    1,
    rank=2,
    estimate_s=9.7,
    automatic=False,
    options=Options(preset=Preset.MUST_FINISH, bandwidth=10**9, max_downtime_s=0.3, leave_out=("sda",)),
    state=JobState.FAILED,
    started_at=START,
    ended_at=START + timedelta(microseconds=1),
    progress=Progress(phase=Phase.COPY, memory_pass=2, total=2**40, transferred=5, remaining=7, rate=1),
    peak=0.5,
    downtime_s=0.064,
    acknowledged=("cdrom.unreachable",),
    problem=Problem(
        "migration.changed", {"codes": ("a.b", "c.d"), "n": 1, "f": 0.5, "x": None, "y": True}, "raw"
    ),
    version=9,
)


def test_a_reopened_log_shows_everything(path: Path) -> None:
    """Jobs with all their facts, phases and decisions come back equal after closing and opening."""
    store = LogStore.open(path)
    estate = an_inventory([a_host("a"), a_host("b")], [a_vm("1", "a")])
    decision = assess(estate, "1")
    entry = store.add(entry_of(FULL_JOB))
    record = PhaseRecord(
        sequence=1,
        phase=Phase.COPY,
        started_at=START,
        ended_at=START + timedelta(milliseconds=1),
        memory_pass=1,
        outcome="done",
        transferred=2**40,
        rate=2**34,
        facts=(("rules", 22), ("share", 0.5), ("host", "b")),
    )
    store.record(entry.id, replace(record, ended_at=None, outcome=None))
    store.record(entry.id, record)
    store.decide(entry.id, decision)
    store.close()

    store = LogStore.open(path)
    (read,) = store.log(LogQuery())
    assert read == entry
    assert read.job == FULL_JOB
    assert store.phases(entry.id) == (record,)
    again = store.decision(entry.id)
    assert again is not None
    assert (again.outcome, again.candidates, again.vm) == (decision.outcome, decision.candidates, decision.vm)
    assert again.by_host["b"] == again.candidates[0]
    store.close()


def test_the_newest_entry_comes_first_whatever_its_time(store: LogStore) -> None:
    """Order is that of writing: a clock that was set back does not reorder the log."""
    for number, offset in ((1, 100), (2, -100), (3, 0)):
        store.add(entry_of(a_job(number, asked_at=START + timedelta(days=offset))))

    assert [entry.vm_id for entry in store.log(LogQuery())] == ["vm-3", "vm-2", "vm-1"]


def test_the_log_is_asked_by_vm_by_host_and_by_state(store: LogStore) -> None:
    """Each filter gives exactly what concerns it, and they go together."""
    for number in range(1, 5):
        target = "b" if number % 2 else "c"
        job = a_job(number, target=target, state=JobState.COMPLETED if number > 2 else JobState.QUEUED)
        store.add(entry_of(job))

    def ids(**query: object) -> list[str | None]:
        return [entry.vm_id for entry in store.log(LogQuery(**query))]  # type: ignore[arg-type]

    assert ids(vm_id="vm-2") == ["vm-2"]
    assert ids(host="c") == ["vm-4", "vm-2"]
    assert ids(host="a") == ["vm-4", "vm-3", "vm-2", "vm-1"]
    assert ids(states=frozenset({JobState.COMPLETED})) == ["vm-4", "vm-3"]
    assert ids(host="c", states=frozenset({JobState.QUEUED})) == ["vm-2"]
    assert ids(limit=2) == ["vm-4", "vm-3"]


def test_a_thousand_jobs_are_read_back(store: LogStore) -> None:
    """A thousand entries come back complete, each with its hosts, and the unfinished are found among them."""
    states = (JobState.COMPLETED, JobState.RUNNING, JobState.FAILED, JobState.QUEUED)
    for number in range(1000):
        store.add(entry_of(a_job(number, state=states[number % 4])))

    entries = store.log(LogQuery(limit=2000))
    assert len(entries) == 1000
    assert all(entry.hosts == ("a", "b") for entry in entries)
    unfinished = store.unfinished()
    assert len(unfinished) == 500
    assert not any(entry.job is None or entry.job.state in ENDED for entry in unfinished)
    assert [entry.id for entry in unfinished] == sorted(entry.id for entry in unfinished)


def test_a_target_that_became_known_is_found_by_its_host(store: LogStore) -> None:
    """A job whose target is learned later is in the log of that host too."""
    entry = store.add(replace(entry_of(a_job(1, target="")), hosts=("a",)))
    store.update(entry.id, a_job(1, target="c"))
    store.update(entry.id, a_job(1, target="c", version=2))

    assert [one.hosts for one in store.log(LogQuery(host="c"))] == [("a", "c")]


def test_only_completed_live_migrations_prove_a_pair(store: LogStore) -> None:
    """Failed jobs and moves prove nothing; a completed one proves its direction alone."""
    store.add(entry_of(a_job(1, target="b", state=JobState.COMPLETED)))
    store.add(entry_of(a_job(2, target="c", state=JobState.FAILED)))
    store.add(entry_of(a_job(3, target="d", state=JobState.COMPLETED, mode=Mode.MOVE)))

    assert store.proven("a") == {"b"}
    assert store.proven("b") == frozenset()


def test_what_a_host_refused_once_is_found_again(store: LogStore) -> None:
    """By its source and its problem's code, however long ago, and for no other host."""
    refused = replace(a_job(1, state=JobState.FAILED), problem=Problem("migration.pv_not_live", {"vm": "v"}))
    entry = store.add(replace(entry_of(refused), problem=refused.problem))
    store.update(entry.id, refused)
    store.add(entry_of(a_job(2, state=JobState.COMPLETED)))

    assert store.failed_with("a", "migration.pv_not_live")
    assert not store.failed_with("a", "migration.pv")
    assert not store.failed_with("b", "migration.pv_not_live")


def test_one_job_is_never_written_twice(store: LogStore) -> None:
    """A second entry for a job's id is refused, and the first one stays."""
    store.add(entry_of(a_job()))

    with pytest.raises(StoreError):
        store.add(entry_of(a_job()))
    assert len(store.log(LogQuery())) == 1


def test_every_file_is_its_owners_alone_under_an_open_umask(path: Path) -> None:
    """Database, write-ahead log and index have mode 0600 although the umask is 000."""
    before = os.umask(0)
    try:
        store = LogStore.open(path)
        store.add(entry_of(a_job()))
        files = list(path.parent.iterdir())
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in files}
        store.close()
    finally:
        os.umask(before)

    assert set(modes.values()) == {0o600}
    assert {path.name, path.name + "-wal"} <= modes.keys()


def test_what_is_written_is_durable(path: Path, store: LogStore) -> None:
    """The connections write ahead and have each commit on the disk before it returns."""
    with store._engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(sa.text("PRAGMA synchronous")).scalar() == 2  # FULL


def test_a_damaged_log_is_kept_aside_and_a_new_one_begun(path: Path) -> None:
    """A file that is no database is renamed, not deleted, and the log can be written."""
    path.write_bytes(b"not a database at all, but long enough to look like one" * 100)

    store = LogStore.open(path)
    store.add(entry_of(a_job()))

    assert store.set_aside is not None
    assert store.set_aside.read_bytes().startswith(b"not a database")
    assert len(store.log(LogQuery())) == 1
    store.close()


def test_a_log_of_a_newer_version_is_refused_untouched(path: Path, store: LogStore) -> None:
    """A schema version that is not known is neither changed nor set aside."""
    store.add(entry_of(a_job()))
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(StoreError) as caught:
        LogStore.open(path)

    assert caught.value.problem.code == "store.newer"
    assert [one.name for one in path.parent.iterdir() if "damaged" in one.name] == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """An unusable path is a StoreError with the path, not a traceback of a library."""
    with pytest.raises(StoreError) as caught:
        LogStore.open(tmp_path / "no" / "such" / "log.sqlite")
    assert caught.value.problem.code == "store.unusable"


def test_the_migrations_make_the_tables_that_the_code_uses(path: Path) -> None:
    """After all schema versions the database equals the tables, and HEAD is the newest version."""
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD
    engine, _ = open_database(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_log_of_the_first_version_is_brought_up_to_date_and_read(path: Path) -> None:
    """Its entries keep hosts and jobs, which knew neither plans nor keys, and new ones have children."""
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        schema = MigrationContext.configure(connection, opts={"fn": lambda *_: first_version()})
        with Operations.context(schema):
            schema.run_migrations()
        old = {key: value for key, value in json.loads(codec.job_text(FULL_JOB)).items() if key not in NEW}
        insert = 'INSERT INTO log_entry (kind, "user", started_at, vm_name, job_id, state, job) '
        values = "VALUES ('migrate', 'mara', 0, 'web1', 'job-1', 'failed', :job)"
        connection.execute(sa.text(insert + values), {"job": json.dumps(old)})
        connection.execute(sa.text("INSERT INTO log_entry_host VALUES ('b', 1, 1), ('a', 1, 0)"))
    engine.dispose()

    store = LogStore.open(path)
    (entry,) = store.log(LogQuery())
    child = a_job(2, parent_id=FULL_JOB.id, action=Action.SUSPEND)
    store.add(entry_of(child))

    assert entry.job == replace(FULL_JOB, acknowledged=())
    assert entry.hosts == ("a", "b")
    assert [one.job for one in store.children(FULL_JOB.id)] == [child]
    store.close()


def first_version() -> list[RevisionStep]:
    """The one step to the first version of the schema."""
    scripts = ScriptDirectory(str(MIGRATIONS))
    return [MigrationStep.upgrade_from_script(scripts.revision_map, scripts.get_revision("0001"))]


def test_the_actions_of_a_plan_are_read_in_their_order(store: LogStore) -> None:
    """Each belongs to its parent alone, and the key of an operation comes back."""
    plan = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)
    store.add(entry_of(a_job(1, plan=plan)))
    for number, action in enumerate(plan, start=2):
        store.add(entry_of(a_job(number, parent_id="job-1", action=action, task=f"task-{number}")))
    store.add(entry_of(a_job(9, parent_id="job-8", action=Action.SUSPEND)))

    children = [entry.job for entry in store.children("job-1")]
    assert [child.action for child in children if child] == list(plan)
    assert [child.task for child in children if child] == ["task-2", "task-3", "task-4"]
    whole = store.of_job("job-1")
    assert whole is not None
    assert whole.job is not None
    assert (whole.job.plan, whole.job.parent_id, store.children("job-2")) == (plan, None, ())


def test_the_tables_are_sql_for_postgresql_too() -> None:
    """Every statement that makes the tables compiles for PostgreSQL."""
    dialect = dialects.registry.load("postgresql")()
    for table in metadata.sorted_tables:
        text = str(sa.schema.CreateTable(table).compile(dialect=dialect))
        assert table.name in text


def test_a_second_client_can_look_but_not_write(path: Path, store: LogStore) -> None:
    """While one client has the log open, another reads it and is refused every write; later it may."""
    store.add(entry_of(a_job(1)))
    second = LogStore.open(path)
    assert second.barred is not None
    assert len(second.log(LogQuery())) == 1
    with pytest.raises(StoreError) as caught:
        second.add(entry_of(a_job(2)))
    assert caught.value.problem.code == "store.in_use"
    second.close()
    store.close()

    third = LogStore.open(path)
    third.add(entry_of(a_job(2)))
    third.close()


def a_note(number: int, host: str, user: str = "mara", problem: Problem | None = None) -> LogEntry:
    """Build an entry that no job made."""
    at = START + timedelta(hours=number)
    return LogEntry(
        id=0, kind="host_settings", user=user, started_at=at, ended_at=at, hosts=(host,), problem=problem,
        facts={"host": host, "old": number, "own": True},
    )  # fmt: skip


def test_the_log_answers_by_time_user_object_and_state(path: Path) -> None:
    """Each filter finds what `wants` says, all of them together too; facts come back as they were."""
    store = LogStore.open(path)
    written = [
        store.add(entry_of(replace(FULL_JOB, id="j1", state=JobState.FAILED))),
        store.add(a_note(1, "Ärmel_1")),
        store.add(a_note(2, "b%c", "jon", Problem("connection.lost"))),
        store.add(a_note(3, "kvm-b")),
    ]
    queries = [
        LogQuery(),
        LogQuery(user="jon"),
        LogQuery(about="ärmel"),
        LogQuery(about="%"),
        LogQuery(about="_1"),
        LogQuery(about="KVM"),
        LogQuery(since=START + timedelta(hours=2)),
        LogQuery(until=START + timedelta(hours=2)),
        LogQuery(since=START + timedelta(hours=1), until=START + timedelta(hours=2)),
        LogQuery(states=frozenset({JobState.FAILED})),
        LogQuery(states=frozenset({JobState.COMPLETED}), user="mara", since=START + timedelta(hours=2)),
        LogQuery(before=written[2].id),
    ]
    for query in queries:
        wanted = [entry for entry in reversed(written) if query.wants(entry)]
        assert list(store.log(query)) == wanted, query
        counts = store.summary(replace(query, states=None)).counts
        every = [entry for entry in written if replace(query, states=None).wants(entry)]
        assert counts == Counter(standing(entry) for entry in every), query
    assert store.summary(LogQuery()).users == ("jon", "mara")
    assert set(store.summary(LogQuery()).names) >= {"Ärmel_1", "b%c", "kvm-b", FULL_JOB.vm_name}
    store.close()


@pytest.mark.parametrize(
    ("index", "asked"),
    [
        ("log_entry_by_vm", lambda store: store.log(LogQuery(vm_id="vm-1"))),
        ("log_entry_by_state", lambda store: store.unfinished()),
        ("log_entry_by_pair", lambda store: store.proven("a")),
        ("log_entry_by_pair", lambda store: store.failed_with("a", "migration.pv_not_live")),
        ("log_entry_by_parent", lambda store: store.children("job-1")),
    ],
)
def test_what_is_asked_often_is_found_by_an_index(
    store: LogStore, index: str, asked: Callable[[LogStore], object]
) -> None:
    """An index that holds some rows alone answers nevertheless: however long the log, few rows are read."""
    for number in range(200):
        store.add(entry_of(a_job(number, state=JobState.COMPLETED)))
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        statements.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", note)
    asked(store)
    event.remove(store._engine, "before_cursor_execute", note)
    statement, values = statements[0]
    with store._engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    assert f"USING INDEX {index} " in " ".join(f"{row[-1]} " for row in plan)
