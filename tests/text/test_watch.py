"""What Progress says of a copy under way: figures, an end where one can be seen, and what Cancel means."""

from dataclasses import replace

import pytest

from tests.text.test_job import a_job
from vmclient.core.job import Phase, Progress
from vmclient.text import watch

COPY = Progress(
    phase=Phase.COPY, memory_pass=1, total=100, remaining=40, rate=612_000_000, dirty_rate=120_000_000
)


@pytest.mark.parametrize(
    ("changes", "endless"),
    [
        ({}, False),
        ({"dirty_rate": 612_000_000}, True),
        ({"dirty_rate": 640_000_000}, True),
        ({"dirty_rate": None}, False),
        ({"rate": None, "dirty_rate": 640_000_000}, False),
        ({"rate": 0, "dirty_rate": 0}, False),
        ({"converging": False}, True),
        ({"phase": Phase.SWITCH, "dirty_rate": 640_000_000}, False),
    ],
)
def test_no_end_is_seen_where_memory_changes_as_fast_as_it_is_carried(
    changes: dict[str, object], endless: bool
) -> None:
    """In any pass; what is not reported proves nothing, and a switch-over is the end."""
    assert watch.endless(replace(COPY, **changes)) is endless  # type: ignore[arg-type]


def test_the_scale_changes_its_unit_with_the_rate() -> None:
    """From 1000 MB/s on it is GB/s, as in the figures beside it."""
    assert watch.scale(700).replace("\N{NO-BREAK SPACE}", " ") == "0–700 MB/s"
    assert watch.scale(3000).replace("\N{NO-BREAK SPACE}", " ") == "0–3 GB/s"


def test_a_running_job_is_never_at_100_percent() -> None:
    """The first pass being copied whole does not end the job."""
    running = replace(a_job(), peak=1.0)

    assert watch.share(running) == pytest.approx(0.99)
    assert watch.share(running.complete(running.asked_at)) == pytest.approx(1.0)


def test_less_than_a_second_is_not_told_in_milliseconds() -> None:
    """An estimate of the end is no finer than it is known."""
    nearly = replace(a_job(), progress=replace(COPY, rate=100, dirty_rate=0, remaining=94))
    figures = dict(watch.figures(nearly))

    assert figures["Time left"].replace("\N{NO-BREAK SPACE}", " ") == "under 1.0 s"
