"""Random faults at random moments, clients that die, people in between: what is told at the end is true.

By default as many schedules run as take some two minutes; `VMCLIENT_SCHEDULES=100000` asks for more, and
`VMCLIENT_FIRST_SCHEDULE` for others.
"""

import os
from collections import Counter
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from tests.engine.schedules import broken, live
from tests.engine.simulation import memory_log
from vmclient.core.job import JobState

FIRST = int(os.environ.get("VMCLIENT_FIRST_SCHEDULE", "0"))
WANTED = int(os.environ.get("VMCLIENT_SCHEDULES", "3000"))
A_LOG = 250  # as many schedules share an event log: the next client reads all of it


@pytest.fixture
def log() -> Iterator[sa.Engine]:
    """An event log in memory."""
    engine = memory_log()
    yield engine
    engine.dispose()


@pytest.mark.timeout(0)
@pytest.mark.parametrize("first", range(FIRST, FIRST + WANTED, A_LOG))
def test_one_copy_runs_or_a_person_is_asked(first: int, log: sa.Engine) -> None:
    """However it went wrong, one VM is in one place, and the log says which, or that nobody knows."""
    ends: Counter[JobState] = Counter()
    deaths = 0
    for seed in range(first, min(first + A_LOG, FIRST + WANTED)):
        life = live(seed, log)
        assert broken(life) == [], f"schedule {seed}"
        ends[life.stored.state] += 1
        deaths += life.deaths
    if WANTED >= A_LOG:  # the schedules do reach every end, and clients do die
        assert set(ends) >= {JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN}, ends
        assert deaths > A_LOG / 5


def test_a_schedule_is_the_same_each_time(log: sa.Engine) -> None:
    """What a seed found can be looked at again."""
    ends = [(life.stored.state, life.deaths, life.clock.seconds) for life in (live(7, log), live(7, log))]
    assert ends[0] == ends[1]
