"""Numbers with their units, as people read them: a no-break space before the unit, no false precision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from vmclient.text import tr

SPACE = "\N{NO-BREAK SPACE}"
GIB = 2**30
_BINARY = ("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB")
_DECIMAL = ("B/s", "kB/s", "MB/s", "GB/s", "TB/s", "PB/s", "EB/s")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def memory(amount: int, decimals: int = 1) -> str:
    """Write bytes of memory in GiB; what would read as 0 goes to a smaller unit ("512 MiB").

    With no decimals asked for, a size that is not whole keeps one: 1.5 GiB never reads as 2.
    """
    if decimals == 0 and amount % GIB:
        decimals = 1 if amount > GIB else -1
    if decimals < 0 or (amount and round(abs(amount) / GIB, decimals) == 0):
        return size(amount)
    return f"{_local(f'{amount / GIB:.{decimals}f}')}{SPACE}GiB"


def memory_of_vm(amount: int) -> str:
    """Write a VM's memory beside other numbers: "8.0 GiB", and below one in the smaller unit: "192 MiB"."""
    return memory(amount) if amount >= GIB else size(amount)


def memories(*amounts: int) -> tuple[str, ...]:
    """Write sizes to be compared, as precisely as it takes to read different ones as different."""
    for decimals in (1, 2, 3):
        texts = tuple(memory(amount, decimals) for amount in amounts)
        if len(set(texts)) == len(set(amounts)):
            return texts
    return tuple(f"{_local(f'{amount:,}')}{SPACE}B" for amount in amounts)


def size(amount: int) -> str:
    """Write bytes in the largest unit of which there is at least one: "40 GiB", "8.6 GiB", "100 B"."""
    return _scaled(float(amount), 1024, _BINARY, decimals=1, fine=1)


def rate(rate: float) -> str:
    """Write bytes a second in decimal units, as links are sold: "612 MB/s", "1.25 GB/s"."""
    return _scaled(float(rate), 1000, _DECIMAL, decimals=2, fine=3)


def _scaled(value: float, step: int, units: Sequence[str], decimals: int, fine: int) -> str:
    """Divide until it fits the unit; from the `fine`th unit on with decimals, where there are under 100.

    Rounding that would reach the next unit goes on to it.
    """
    for index, unit in enumerate(units):
        digits = decimals if index >= fine and abs(value) < 100 else 0
        if round(abs(value), digits) < step or unit == units[-1]:
            break
        value /= step
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    return f"{_local(text)}{SPACE}{unit}"


def _local(number: str) -> str:
    """Give a number as Python writes it ("1,234.5") the signs that its reader is used to."""
    sample = tr("1,234.5")
    return number.translate({ord(","): sample[1], ord("."): sample[-2]})


def duration(seconds: float) -> str:
    """Write a duration: "64 ms", "9.7 s", "32 s", "2 min 26 s", "1 h 5 min", "3 d 4 h"."""
    if 0 < seconds < 0.0005:
        return tr("under 1{space}ms", space=SPACE)
    if 0 < seconds < 0.9995:
        return f"{seconds * 1000:.0f}{SPACE}ms"
    if seconds == 0 or 9.95 <= seconds < 59.5:
        return f"{seconds:.0f}{SPACE}s"
    if seconds < 9.95:
        return f"{_local(f'{seconds:.1f}')}{SPACE}s"
    whole = round(seconds)
    if whole < 3600:
        return _two(whole, 60, "min", "s")
    minutes = round(seconds / 60)
    if minutes < 24 * 60:
        return _two(minutes, 60, "h", "min")
    return _two(round(seconds / 3600), 24, "d", "h")


def estimate(seconds: float) -> str:
    """Write an estimated pause no finer than it is known: "0.1 s", "under 0.1 s"."""
    if seconds < 0.05:
        return tr("under 0.1{space}s", space=SPACE)
    return f"{_local(f'{seconds:.1f}')}{SPACE}s" if seconds < 0.95 else duration(seconds)


def under(seconds: float) -> str:
    """Write in a cell that it is less: "< 0.1 s"."""
    return f"< {_local(f'{seconds:.1f}')}{SPACE}s"


def _two(value: int, step: int, large: str, small: str) -> str:
    whole, rest = divmod(value, step)
    text = f"{whole}{SPACE}{large}"
    return f"{text}{SPACE}{rest}{SPACE}{small}" if rest else text


def span(low: float, high: float) -> str:
    """Write a range of durations, the unit once where both have the same: "13–18 s"."""
    first, last = duration(low), duration(high)
    if first == last:
        return first
    number, _, unit = last.rpartition(SPACE)
    start, _, other = first.rpartition(SPACE)
    if unit == other and SPACE not in number and SPACE not in start:
        return f"{start}–{number}{SPACE}{unit}"
    return f"{first} – {last}"


def percent(share: float) -> str:
    """Write a share of 1.0 in whole percent: "46 %"."""
    return f"{share * 100:.0f}{SPACE}%"


def count(number: int) -> str:
    """Write a number of things; from 10,000 on in groups of three digits."""
    return _local(f"{number:,}") if number >= 10_000 else str(number)


def hosts(number: int) -> str:
    """Write a number of hosts: "1 host", "8 hosts"."""
    return tr("1 host") if number == 1 else tr("{count} hosts", count=count(number))


def vms(number: int) -> str:
    """Write a number of VMs: "1 virtual machine", "60 virtual machines"."""
    return tr("1 virtual machine") if number == 1 else tr("{count} virtual machines", count=count(number))


def joined(names: Sequence[str], limit: int | None = None) -> str:
    """Write a list as a person says it: "a, b and c"; beyond `limit` names the rest is counted."""
    shown = list(names)
    if limit is not None and len(shown) > limit:
        more = tr("{count} more", count=count(len(shown) - limit))
        shown = [*shown[:limit], more]
    if len(shown) < 2:
        return "".join(shown)
    return tr("{first} and {last}", first=", ".join(shown[:-1]), last=shown[-1])


def clock(at: datetime) -> str:
    """Write the time of day on this machine's clock: "14:32:07"."""
    return at.astimezone().strftime("%H:%M:%S")


def minute(at: datetime) -> str:
    """Write the time of day to the minute, with its day: "13:12 on 22 Nov"."""
    return tr("{time} on {day}", time=at.astimezone().strftime("%H:%M"), day=day(at))


def clock_ms(at: datetime) -> str:
    """Write the time of day to the millisecond: "14:32:07.204"."""
    local = at.astimezone()
    return f"{local:%H:%M:%S}.{local.microsecond // 1000:03d}"


def day(at: datetime) -> str:
    """Write the day of this year: "23 Nov"."""
    local = at.astimezone()
    return tr("{day}{space}{month}", day=local.day, space=SPACE, month=tr(_MONTHS[local.month - 1]))


def date(at: datetime) -> str:
    """Write the day and the year: "23 Nov 2026"."""
    return f"{day(at)}{SPACE}{at.astimezone().year}"
