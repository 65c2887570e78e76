"""The words of the filters over the event log: time ranges, users, objects, and how much is shown."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from vmclient.text import tr, unit

Range = Literal["any", "hour", "today", "week", "month", "between"]
RANGES: Sequence[Range] = ("any", "hour", "today", "week", "month", "between")


def when() -> str:
    """Name the filter by time, with its mnemonic."""
    return tr("&When")


def range_name(name: Range) -> str:
    """Name a range of time."""
    return {
        "any": tr("Any time"),
        "hour": tr("Last hour"),
        "today": tr("Today"),
        "week": tr("Last 7 days"),
        "month": tr("Last 30 days"),
        "between": tr("Between…"),
    }[name]


def begin(name: Range, now: datetime) -> datetime | None:
    """Tell when a range begins; None for one without a beginning of its own."""
    if name == "hour":
        return now - timedelta(hours=1)
    if name == "today":
        return now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    if name == "week":
        return now - timedelta(days=7)
    return now - timedelta(days=30) if name == "month" else None


def since() -> str:
    """Name the beginning of a range of one's own, with its mnemonic."""
    return tr("F&rom")


def until() -> str:
    """Name its end, with its mnemonic."""
    return tr("&to")


def user() -> str:
    """Name the filter by user, with its mnemonic."""
    return tr("&User")


def every_user() -> str:
    """Name the choice of all users."""
    return tr("Everybody")


def about() -> tuple[str, str]:
    """Name the filter by VM or host, with its mnemonic, and say what it takes."""
    return tr("VM &or host"), tr("Any")


def clear() -> str:
    """Name the way back to everything."""
    return tr("C&lear Filters")


def shown(count: int, total: int) -> str:
    """Say how many of the entries are shown; the filter field looks at these."""
    return tr(
        "The newest {count} of {total} entries are shown, and searched by the field above.",
        count=unit.count(count), total=unit.count(total),
    )  # fmt: skip


def older() -> str:
    """Label of the button that reads on."""
    return tr("Show &Older")
