"""The numbers of a copy over time: thinned, written, read, and put together."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Phase
from vmclient.core.trace import FACT, Sample, read, thinned, trace, written

BEGIN = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
numbers = st.none() | st.integers(0, 2**63)
samples = st.lists(
    st.builds(Sample, st.integers(0, 10**6).map(lambda at: at / 100), numbers, numbers, numbers), max_size=40
)


@given(samples)
def test_what_is_written_can_be_read(made: list[Sample]) -> None:
    """Every number comes back, to the hundredth of a second; what was not reported stays so."""
    again = read(written(made))

    assert again == tuple(made)


@given(samples, st.integers(2, 10))
def test_thinned_keeps_the_ends(made: list[Sample], most: int) -> None:
    """No more than asked for, in their order, with the first and the last."""
    left = thinned(made, most)

    assert len(left) <= most
    if made:
        assert (left[0], left[-1]) == (made[0], made[-1])


def test_a_torn_line_is_left_out() -> None:
    """What somebody else wrote into the log harms nothing."""
    assert read("1 2 3\nx 1 2 3\n2 5 - 7\n") == (Sample(2.0, 5, None, 7),)


def test_phases_stand_one_after_the_other() -> None:
    """Samples of each pass are counted from the beginning of the whole."""
    passes = [
        PhaseRecord(
            sequence=number, phase=Phase.COPY, started_at=BEGIN + timedelta(seconds=10 * number),
            facts=((FACT, written([Sample(1.0, rate=number), Sample(2.5)])),),
        )
        for number in range(2)
    ]  # fmt: skip
    other = PhaseRecord(sequence=9, phase=Phase.VERIFY, started_at=BEGIN, facts=(("hosts", 2),))

    assert [one.at_s for one in trace([*passes, other])] == [1.0, 2.5, 11.0, 12.5]
    assert trace([]) == ()
