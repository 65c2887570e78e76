"""Numbers with units: rounding never lies about the unit, numbers that differ read differently."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.text import unit, window

GIB = 2**30
SPACE = "\N{NO-BREAK SPACE}"


def spaced(text: str) -> str:
    """Write an expected text with no-break spaces."""
    return text.replace(" ", SPACE)


@pytest.mark.parametrize(
    ("amount", "decimals", "text"),
    [
        (int(13.8 * GIB), 1, "13.8 GiB"), (32 * GIB, 1, "32.0 GiB"), (16 * GIB, 0, "16 GiB"),
        (GIB // 2, 1, "0.5 GiB"),
        (GIB // 2, 0, "512 MiB"), (GIB + GIB // 2, 0, "1.5 GiB"), (4096, 1, "4 KiB"),
        (0, 1, "0.0 GiB"), (0, 0, "0 GiB"),
        (3 * 2**40, 1, "3072.0 GiB"),
    ],
)  # fmt: skip
def test_memory_is_in_gib(amount: int, decimals: int, text: str) -> None:
    """Memory is written in GiB unless that would read as nought."""
    assert unit.memory(amount, decimals) == spaced(text)


def test_sizes_that_are_compared_read_differently() -> None:
    """A VM that lacks a hundred bytes is not told that 32.0 GiB are less than 32.0 GiB."""
    assert unit.memories(18 * GIB, 32 * GIB) == (spaced("18.0 GiB"), spaced("32.0 GiB"))
    assert unit.memories(32 * GIB - 2**24, 32 * GIB) == (spaced("31.98 GiB"), spaced("32.00 GiB"))
    few, many = unit.memories(2**35 - 1, 2**35)
    assert (few, many) == (spaced("34,359,738,367 B"), spaced("34,359,738,368 B"))
    assert unit.memories(GIB, GIB) == (spaced("1.0 GiB"),) * 2


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1 KiB"), (2**20 - 1, "1 MiB"), (40 * GIB, "40 GiB"),
     (int(8.6 * GIB), "8.6 GiB"), (int(134.5 * GIB), "134 GiB"), (2**40, "1 TiB"), (2**63 - 1, "8 EiB")],
)  # fmt: skip
def test_sizes_take_the_largest_unit(amount: int, text: str) -> None:
    """Sizes are written in the largest unit of which there is at least one."""
    assert unit.size(amount) == spaced(text)


@pytest.mark.parametrize(
    ("rate", "text"),
    [(0, "0 B/s"), (640, "640 B/s"), (612_000_000, "612 MB/s"), (999_700_000, "1 GB/s"),
     (1_250_000_000, "1.25 GB/s"),
     (1_070_000_000, "1.07 GB/s"), (40_000_000, "40 MB/s"), (10**10, "10 GB/s")],
)  # fmt: skip
def test_rates_are_decimal(rate: int, text: str) -> None:
    """Rates are written as links are sold: in powers of 1000."""
    assert unit.rate(rate) == spaced(text)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (0.0001, "under 1 ms"), (0.064, "64 ms"), (0.9996, "1.0 s"), (9.7, "9.7 s"), (9.96, "10 s"),
     (32.1, "32 s"), (59.4, "59 s"), (59.6, "1 min"), (146, "2 min 26 s"), (3599.7, "1 h"),
     (3900, "1 h 5 min"),
     (86_400 * 3 + 4 * 3600, "3 d 4 h")],
)  # fmt: skip
def test_durations(seconds: float, text: str) -> None:
    """Durations take one unit below a minute and at most two above, and never read as 60 of one."""
    assert unit.duration(seconds).replace(SPACE, " ") == text


@given(st.floats(0, 1e9))
def test_no_duration_has_a_full_count_of_a_smaller_unit(seconds: float) -> None:
    """Whatever the duration, there are no 1000 ms, 60 s, 60 min or 24 h in its text."""
    text = unit.duration(seconds)
    assert not any(
        full in text for full in (spaced("1000 ms"), spaced(" 60 s"), spaced(" 60 min"), spaced(" 24 h"))
    )
    assert not text.startswith((spaced("60 s"), spaced("60 min"), spaced("24 h")))


def test_ranges_estimates_and_shares() -> None:
    """A range says its unit once where it can, an estimate is no finer than it is known."""
    assert unit.span(13, 18) == spaced("13–18 s")
    assert unit.span(13.1, 13.2) == spaced("13 s")
    assert unit.span(50, 70).replace(SPACE, " ") == "50 s – 1 min 10 s"
    assert [unit.estimate(value).replace(SPACE, " ") for value in (0.082, 0.01, 32.4)] == [
        "0.1 s",
        "under 0.1 s",
        "32 s",
    ]
    assert unit.percent(0.46) == spaced("46 %")


def test_lists_counts_and_times() -> None:
    """Names are joined as people say them, long lists counted, times told by this machine's clock."""
    assert [unit.joined("abc"[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert unit.joined("abcdef", 3) == "a, b, c and 3 more"
    assert (unit.count(9_999), unit.count(20_000)) == ("9999", "20,000")
    at = datetime(2026, 11, 3, 14, 32, 7, 204_567, tzinfo=UTC)
    local = at.astimezone()
    assert unit.clock(at) == f"{local:%H:%M:%S}"
    assert unit.clock_ms(at) == f"{local:%H:%M:%S}.204"
    assert unit.date(at.replace(hour=12)) == spaced("3 Nov 2026")


def test_one_is_one_and_many_are_many() -> None:
    """One host and one VM are told in the singular, also inside a sentence."""
    assert (unit.hosts(1), unit.vms(1)) == ("1 host", "1 virtual machine")
    assert window.connected("lab", 1, 1) == "Connected to lab: 1 host, 1 virtual machine."
    assert window.connected("lab", 0, 12_000) == "Connected to lab: 0 hosts, 12,000 virtual machines."
