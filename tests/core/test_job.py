"""Jobs: legal transitions, bars that never run back, honest time left."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.capability import Mode
from vmclient.core.job import ENDED, IllegalTransition, Job, JobState, Phase, Progress
from vmclient.core.problem import Problem

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
LATER = NOW + timedelta(seconds=10)


def a_job() -> Job:
    return Job(
        id="1", vm_id="v", vm_name="web1", source="a", target="b", mode=Mode.LIVE, user="mara", asked_at=NOW
    )  # fmt: skip


@pytest.mark.parametrize("state", sorted(ENDED))
def test_nothing_happens_to_a_job_that_has_ended(state):
    """An ended job can neither start, end otherwise, nor make progress."""
    running, problem = a_job().start(NOW), Problem("migration.other")
    ended = {
        JobState.COMPLETED: running.complete(LATER),
        JobState.FAILED: running.fail(LATER, problem),
        JobState.CANCELLED: running.cancelled(LATER),
        JobState.UNKNOWN: running.unknown(LATER, problem),
    }[state]

    assert ended.ended
    for go_on in (
        lambda: ended.start(LATER),
        lambda: ended.complete(LATER),
        lambda: ended.advance(Progress(phase=Phase.COPY)),
        ended.cancelling,
    ):
        with pytest.raises(IllegalTransition):
            go_on()


def test_a_queued_job_cannot_complete_without_starting():
    """Nothing completes that never ran."""
    with pytest.raises(IllegalTransition):
        a_job().complete(LATER)


sizes = st.integers(min_value=0, max_value=2**40)


@given(st.lists(st.tuples(sizes, sizes), max_size=20))
def test_the_bar_never_runs_back(reports):
    """Whatever a hypervisor reports, the peak only grows and stays within 0 and 1."""
    job, peaks = a_job().start(NOW), [0.0]
    for total, remaining in reports:
        job = job.advance(Progress(phase=Phase.COPY, total=total, remaining=remaining))
        peaks.append(job.peak)

    assert peaks == sorted(peaks)
    assert peaks[-1] <= 1.0


@given(remaining=sizes, rate=sizes, dirty=st.none() | sizes)
def test_time_left_is_a_range_or_no_end(remaining, rate, dirty):
    """The range is in order, and there is none exactly where the guest keeps up with the link."""
    progress = Progress(phase=Phase.COPY, remaining=remaining, rate=rate, dirty_rate=dirty)
    left = progress.time_left_s

    if rate == 0 or (dirty or 0) >= rate:
        assert left is None
    else:
        assert left is not None
        assert 0 <= left[0] <= left[1]


def test_time_left_says_nothing_of_what_is_not_reported():
    """Without a remaining size there is no time left to tell."""
    assert Progress(phase=Phase.COPY, rate=100).time_left_s is None
