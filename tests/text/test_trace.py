"""The chart of a copy in a sentence."""

from vmclient.core.trace import Sample
from vmclient.text import trace

GIB = 2**30


def test_the_sentence_has_the_span_of_each_curve() -> None:
    """Lowest and highest rates, what remained at both ends, and over which time."""
    samples = [
        Sample(1.0, 500_000_000, 40_000_000, 16 * GIB),
        Sample(3.0, 612_000_000, 40_000_000, 8 * GIB),
        Sample(11.0, 580_000_000, 40_000_000, GIB),
    ]

    assert trace.sentence(samples).replace("\N{NO-BREAK SPACE}", " ") == (
        "Over 10 s: rate 500 MB/s to 612 MB/s; dirty rate 40 MB/s; remaining 16 GiB at first, 1 GiB at last"
    )


def test_what_was_not_reported_is_not_said() -> None:
    """A hypervisor that tells the rate alone gets a sentence about the rate alone."""
    assert "dirty" not in trace.sentence([Sample(0.0, 5), Sample(1.0, 6)])
    assert trace.sentence([Sample(0.0)]) == ""
