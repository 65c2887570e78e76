"""The two tables of the plan sheet: the VMs with their hosts, and the hosts with their loads."""

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Severity
from vmclient.core.placement import HostLoad, Placement, Seat
from vmclient.text import migrate, tr, unit
from vmclient.text import plan_sheet as words
from vmclient.ui import icons
from vmclient.ui.dialogs.plan_sheet.sheet import Sheet
from vmclient.ui.table import (
    Cell,
    ChangeCell,
    Column,
    NameCell,
    RowTableModel,
    Section,
    SpanCell,
    TextCell,
    VerdictCell,
)
from vmclient.ui.table.column import natural

STAYING = "\0staying"
"""The key of the row under which those that stay are gathered; no VM has this id."""
_SHAPES = {
    Severity.BLOCKER: "finding.blocker",
    Severity.WARNING: "finding.warning",
    Severity.UNKNOWN: "finding.unknown",
    Severity.INFO: "finding.info",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One VM: its place in the order (0 for one that stays), and the whole duration to draw it on."""

    seat: Seat
    number: int
    whole_s: float
    pending: bool = False

    @property
    def key(self) -> str:
        """The VM's id."""
        return self.seat.vm.id


def rows_of(sheet: Sheet) -> list[Row]:
    """Make the rows."""
    placement = sheet.placement
    if placement is None:
        return []
    whole = _whole(placement)
    pending = sheet.unasked
    going = [
        Row(seat, number, whole, seat.vm.id in pending)
        for number, seat in enumerate(placement.placed, start=1)
    ]
    return [*going, *(Row(seat, 0, whole) for seat in placement.staying)]


def _whole(placement: Placement) -> float:
    return max((seat.ends_s for seat in placement.placed if seat.ends_s is not None), default=0.0) or 1.0


def seat_model() -> RowTableModel[Row]:
    """Make the model of the VMs: in the order of their jobs, those that stay at the end."""
    section: Section[Row] = Section(
        STAYING,
        belongs=lambda row: not row.seat.placed,
        title=lambda rows: words.staying_title(len(rows)),
        note=lambda rows: words.staying_note([row.seat for row in rows]),
        closed=tr("closed"),
        open=tr("open"),
    )
    model = RowTableModel(
        _columns(), key=lambda row: row.key, search=lambda row: row.seat.vm.name, section=section
    )
    model.sort(0)
    model.set_expanded(True)
    return model


def _columns() -> Sequence[Column[Row]]:
    sample = VerdictCell("warning", "warn", tr("1 warning: drive left out"))
    return (
        Column("number", tr("No."), _number, lambda row: row.number or None, "99", align="right"),
        Column("name", tr("Virtual machine"), lambda row: NameCell(row.seat.vm.name),
               lambda row: natural(row.seat.vm.name), NameCell("billing-database-1"), stretch=1, least=0.7),
        Column("source", tr("From"), lambda row: TextCell(row.seat.source.name, "text2", middle=True),
               lambda row: natural(row.seat.source.name), "host-server-1", stretch=1, least=0.6),
        Column("target", tr("To"), _target, lambda row: natural(row.seat.host) or None,
               NameCell("host-server-1", badge=tr("Chosen")), stretch=1, least=0.6),
        Column("verdict", tr("Verdict"), _verdict, lambda row: _verdict(row).text, sample, stretch=2,
               least=0.95),
        Column("memory", tr("Memory"), lambda row: TextCell(unit.memory(row.seat.vm.memory, decimals=0)),
               lambda row: row.seat.vm.memory, "999 GiB", align="right"),
        Column("time", tr("Time"), lambda row: TextCell(words.time(row.seat)), _seconds, "≈ 2 min 26 s",
               align="right"),
        Column("downtime", tr("Downtime"), _downtime, _pause, "≈ 0.1 s", align="right"),
        Column("when", tr("When"), _when, lambda row: row.seat.begins_s, SpanCell(0, 1), stretch=2,
               least=0.5),
    )  # fmt: skip


def _number(row: Row) -> TextCell:
    return TextCell(unit.count(row.number), "text2") if row.number else TextCell(migrate.DASH, "text3")


def _target(row: Row) -> Cell:
    seat = row.seat
    if not seat.placed:
        return TextCell(migrate.DASH, "text3", words.about_seat(seat))
    return NameCell(seat.host, badge=tr("Chosen") if seat.pinned else "", middle=True)


def _verdict(row: Row) -> VerdictCell:
    if row.pending:
        shape = icons.STATUS["finding.checking"]
        return VerdictCell(shape.icon, shape.token, tr("Checking…"))
    severity, text = words.verdict(row.seat)
    shape = icons.STATUS[_SHAPES[severity] if severity else "finding.passed"]
    return VerdictCell(shape.icon, shape.token, text, words.about_seat(row.seat))


def _seconds(row: Row) -> float | None:
    forecast = row.seat.target.forecast if row.seat.placed and row.seat.target else None
    return forecast.seconds if forecast else None


def _downtime(row: Row) -> TextCell:
    if not row.seat.placed or row.seat.target is None:
        return TextCell(migrate.DASH, "text3")
    return TextCell(migrate.downtime(row.seat.target))


def _pause(row: Row) -> float | None:
    forecast = row.seat.target.forecast if row.seat.placed and row.seat.target else None
    return forecast.downtime_s if forecast else None


def _when(row: Row) -> Cell:
    seat = row.seat
    said = words.when(seat)
    if seat.begins_s is None or seat.ends_s is None:
        return TextCell(said, "text3") if said else TextCell(migrate.DASH, "text3")
    return SpanCell(seat.begins_s / row.whole_s, seat.ends_s / row.whole_s, "accent", said, said)


def load_model() -> RowTableModel[HostLoad]:
    """Make the model of the hosts: those that gain first."""
    return RowTableModel(_load_columns(), key=lambda load: load.host.name, search=lambda load: load.host.name)


def _load_columns() -> Sequence[Column[HostLoad]]:
    widest = ChangeCell(0.1, 1.0, "100 → 100 %")
    return (
        Column("name", tr("Host"), _host, lambda load: natural(load.host.name), NameCell("host-server-1"),
               stretch=1, least=0.6),
        Column("cpu", tr("CPU"), lambda load: _change(tr("CPU"), load.cpu, Limits().cpu_ceiling),
               lambda load: load.cpu[1], widest, align="right", least=0.7),
        Column("memory", tr("Memory"), lambda load: _change(tr("Memory"), load.memory),
               lambda load: load.memory[1], widest, align="right", least=0.7),
        Column("slots", tr("VMs"), lambda load: TextCell(words.slots(load), tip=words.traffic(load)),
               lambda load: load.slots[1], "10 → 12 / 16", align="right", least=0.8),
    )  # fmt: skip


def _host(load: HostLoad) -> NameCell:
    return NameCell(load.host.name, tip=f"{load.host.name}: {words.traffic(load)}", middle=True)


def _change(name: str, shares: tuple[float, float], ceiling: float | None = None) -> ChangeCell:
    text, tip = words.loads_number(*shares), words.load_tip(name, *shares)
    return ChangeCell(*shares, text, ceiling=ceiling, tip=tip)
