"""The bridge: many events from many threads become few signals on the window's thread."""

from datetime import UTC, datetime
from threading import Thread, current_thread, main_thread
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.capability import Mode
from vmclient.core.events import ConnectionLost, ConnectionOpened, Event, InventoryChanged, JobChanged
from vmclient.core.inventory import Inventory
from vmclient.core.job import Job, Phase, Progress
from vmclient.ui.bridge import Bridge, merge


def a_job() -> Job:
    return Job(
        id="1", vm_id="v", vm_name="web1", source="a", target="b", mode=Mode.LIVE, user="mara",
        asked_at=datetime(2026, 11, 22, tzinfo=UTC),
    )  # fmt: skip


def test_only_the_newest_value_of_a_job_is_told(qtbot):
    """A thousand reports of one job in a moment make at most a few signals, the last one newest."""
    bridge = Bridge()
    seen: list[Any] = []
    bridge.jobs_changed.connect(seen.append)
    job = a_job().start(datetime(2026, 11, 22, tzinfo=UTC))

    def report() -> None:
        nonlocal job
        for _ in range(1000):
            job = job.advance(Progress(phase=Phase.COPY))
            bridge.take(JobChanged(job=job))

    thread = Thread(target=report)
    thread.start()
    thread.join(timeout=10)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][-1].version == job.version, timeout=5000)

    assert len(seen) < 10


def test_signals_arrive_on_the_windows_thread(qtbot):
    """Whatever thread an event comes from, its signal is told on the main thread."""
    bridge, threads = Bridge(), []
    bridge.connection_changed.connect(lambda _: threads.append(current_thread()))

    thread = Thread(target=lambda: bridge.take(ConnectionOpened(connection="x")))
    thread.start()
    thread.join(timeout=10)
    qtbot.waitUntil(lambda: bool(threads), timeout=5000)

    assert threads == [main_thread()]


def test_connections_are_told_one_by_one_in_order(qtbot):
    """A connection that is lost and comes back is told both times."""
    bridge = Bridge()
    seen: list[Any] = []
    bridge.connection_changed.connect(seen.append)
    events: list[Event] = [
        ConnectionOpened(connection="x"),
        ConnectionLost(connection="x"),
        ConnectionOpened(connection="x"),
    ]
    for event in events:
        bridge.take(event)
    qtbot.waitUntil(lambda: len(seen) == 3, timeout=5000)

    assert seen == events


names = st.frozensets(st.sampled_from("abcdef"))


@given(st.lists(st.tuples(names, names), min_size=2, max_size=6))
def test_merged_changes_lose_nothing(steps):
    """After any run of changes each VM that changed is told as changed or as gone, by its last state."""
    merged: InventoryChanged | None = None
    last: dict[str, bool] = {}
    for changed, gone in steps:
        event = InventoryChanged(inventory=Inventory(), vms=changed - gone, gone_vms=gone)
        last |= dict.fromkeys(changed - gone, True) | dict.fromkeys(gone, False)
        merged = merge(merged, event) if merged else event

    assert merged is not None
    assert merged.vms == {name for name, there in last.items() if there}
    assert merged.gone_vms == {name for name, there in last.items() if not there}
