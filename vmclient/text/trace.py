"""The words of the chart of a copy: its curves, its scales, and what it shows in a sentence."""

from collections.abc import Sequence

from vmclient.core.trace import Sample
from vmclient.text import tr, unit


def head() -> tuple[str, str]:
    """The head over the chart, and where its numbers are from."""
    return tr("Over time"), tr("since copying began, as the hypervisor reported it")


def names() -> tuple[str, str, str]:
    """Name the three curves."""
    return tr("rate"), tr("dirty rate"), tr("remaining")


def rate_scale(top: float) -> str:
    """The top of the scale of rates, bytes a second."""
    return unit.rate(top)


def remaining_scale(top: float) -> str:
    """The top of the scale of what remains, GiB."""
    return unit.size(round(top * 2**30))


def moment(seconds: float) -> str:
    """A time under the chart."""
    return unit.duration(seconds) if seconds else "0"


def sentence(samples: Sequence[Sample]) -> str:
    """What the chart shows, for those who hear it: the spans of its curves, and how it ended."""
    parts = []
    rates = [one.rate for one in samples if one.rate is not None]
    dirty = [one.dirty_rate for one in samples if one.dirty_rate is not None]
    left = [one.remaining for one in samples if one.remaining is not None]
    if rates:
        parts.append(_span(tr("rate"), rates))
    if dirty:
        parts.append(_span(tr("dirty rate"), dirty))
    if left:
        first, last = unit.size(left[0]), unit.size(left[-1])
        parts.append(tr("remaining {first} at first, {last} at last", first=first, last=last))
    if not parts:
        return ""
    time = unit.duration(samples[-1].at_s - samples[0].at_s)
    return tr("Over {time}: {what}", time=time, what="; ".join(parts))


def _span(name: str, values: Sequence[int]) -> str:
    low, high = unit.rate(min(values)), unit.rate(max(values))
    return tr("{name} {rate}", name=name, rate=high) if low == high else tr(
        "{name} {low} to {high}", name=name, low=low, high=high
    )  # fmt: skip
