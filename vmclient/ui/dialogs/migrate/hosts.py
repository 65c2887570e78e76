"""The host table of the Migrate dialog: its rows, its columns, and the fold of the refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Severity
from vmclient.text import finding as words
from vmclient.text import migrate, tr, unit
from vmclient.ui import icons
from vmclient.ui.dialogs.migrate.choice import Choice
from vmclient.ui.table import Cell, Column, MeterCell, NameCell, RowTableModel, Section, TextCell, VerdictCell

OTHERS = "\0others"
"""The key of the row that stands for the hosts that were not tested; no host can have this name."""
UNAVAILABLE = "\0unavailable"
"""The key of the row under which the refused hosts are folded away."""


@dataclass(frozen=True, slots=True)
class Row:
    """One tested host, or (`others`) all hosts that were not tested.

    `pending` is a host whose hypervisor has not answered yet.
    """

    assessment: Assessment
    candidate: Candidate | None = None
    others: tuple[Candidate, ...] = ()
    badge: str = ""
    pending: bool = False

    @property
    def key(self) -> str:
        """The host's name."""
        return self.candidate.host.name if self.candidate else OTHERS

    @property
    def available(self) -> bool:
        """Whether the VM can go there."""
        return self.candidate is not None and self.candidate.eligible


def rows_of(choice: Choice) -> list[Row]:
    """Make the rows: a host each, and one for all that were not tested."""
    assessment = choice.assessment
    best = assessment.auto_target
    word = tr("Auto") if choice.automatic else tr("Best")
    rows = []
    for candidate in assessment.candidates:
        if candidate.tested:
            name = candidate.host.name
            rows.append(
                Row(
                    assessment,
                    candidate,
                    badge=word if name == best else "",
                    pending=name in choice.pending and candidate.eligible,
                )
            )
    others = untested(assessment)
    return [*rows, Row(assessment, others=others)] if others else rows


def untested(assessment: Assessment) -> tuple[Candidate, ...]:
    """The hosts of other hypervisors and managers."""
    return tuple(candidate for candidate in assessment.candidates if not candidate.tested)


def host_model() -> RowTableModel[Row]:
    """Make the model; rank order at first, refused hosts folded away at the end."""
    section: Section[Row] = Section(
        UNAVAILABLE, belongs=lambda row: not row.available, title=_section_title, note=_section_note
    )
    model = RowTableModel(_columns(), key=lambda row: row.key, search=lambda row: row.key, section=section)
    model.sort(RANK)
    return model


def _section_title(rows: Sequence[Row]) -> str:
    return tr("Unavailable ({count})", count=unit.count(sum(len(row.others) or 1 for row in rows)))


def _section_note(rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    refused = [row.candidate for row in rows if row.candidate]
    others = [candidate for row in rows for candidate in row.others]
    return migrate.unavailable(rows[0].assessment.source, refused, others)


def _columns() -> list[Column[Row]]:
    meter = MeterCell("", 0.37, "100 %", ceiling=0.95)
    name = NameCell("esx-01 and 8 more")
    sample = VerdictCell("warning", "warn", tr("1 warning: drive left out"))
    arch = TextCell("x86_64, same model")
    return [
        Column("host", tr("Host"), _host, lambda row: row.key, name, stretch=1, least=0.85),
        Column("verdict", tr("Verdict"), _verdict, _verdict_value, sample, stretch=2, least=0.8),
        Column("rank", tr("Rank"), _rank, _rank_value, "99", align="right"),
        Column("memory", tr("Free memory"), _memory, _memory_value, "999.9 GiB", align="right", least=0.85),
        Column("load", tr("CPU load after"), _load, _load_value, meter, align="right", least=0.9),
        Column("slots", tr("Slots"), _slots, _slots_value, "88 / 88", align="right"),
        Column("architecture", tr("Architecture"), _arch, _arch_value, arch, stretch=1, least=0.45),
        Column("time", tr("Time"), _time, _time_value, "≈ 2 min 26 s", align="right"),
        Column("downtime", tr("Downtime"), _downtime, _downtime_value, "≈ 0.1 s", align="right"),
    ]


RANK = 2
"""The place of the Rank column."""
_SHAPES = {
    Severity.BLOCKER: "finding.blocker",
    Severity.WARNING: "finding.warning",
    Severity.UNKNOWN: "finding.unknown",
    Severity.INFO: "finding.info",
}


def _none(row: Row) -> TextCell:
    """A dash, with the reason as its tooltip."""
    if row.candidate is None:
        return TextCell(migrate.DASH, "text3", tr("Not tested"))
    reason = "" if row.candidate.eligible else tr("Refused, so it has no rank and no estimate")
    return TextCell(migrate.DASH, "text3", reason)


def _host(row: Row) -> Cell:
    if row.candidate is None:
        tip = migrate.other_detail(row.assessment.source, row.others)
        return TextCell(migrate.others(row.others), "text3", tip)
    return NameCell(row.candidate.host.name, badge=row.badge)


def _verdict(row: Row) -> VerdictCell:
    if row.candidate is None:
        shape = icons.STATUS["finding.not-tested"]
        return VerdictCell(shape.icon, shape.token, migrate.other_verdict(row.assessment.source, row.others))
    if row.pending:
        shape = icons.STATUS["finding.checking"]
        return VerdictCell(shape.icon, shape.token, tr("Checking…"))
    severity, text = words.verdict(row.candidate)
    shape = icons.STATUS[_SHAPES[severity] if severity else "finding.passed"]
    tip = "\n".join(words.word(finding).title for finding in row.candidate.findings)
    return VerdictCell(shape.icon, shape.token, text, tip)


def _verdict_value(row: Row) -> str:
    return _verdict(row).text


def _rank(row: Row) -> Cell:
    rank = row.candidate.rank if row.candidate else None
    return _none(row) if rank is None else TextCell(unit.count(rank))


def _rank_value(row: Row) -> tuple[int, str] | None:
    rank = row.candidate.rank if row.candidate else None
    return None if rank is None else (rank, row.key)


def _memory(row: Row) -> Cell:
    forecast = row.candidate.forecast if row.candidate else None
    return TextCell(unit.memory(forecast.memory_free)) if forecast else _none(row)


def _memory_value(row: Row) -> int | None:
    forecast = row.candidate.forecast if row.candidate else None
    return forecast.memory_free if forecast else None


def _load(row: Row) -> Cell:
    forecast = row.candidate.forecast if row.candidate else None
    if forecast is None:
        return _none(row)
    ceiling = Limits().cpu_ceiling
    load = forecast.cpu_load_after
    tip = tr("{load} after the move; from {ceiling} on a host counts as full",
             load=unit.percent(load), ceiling=unit.percent(ceiling))  # fmt: skip
    return MeterCell("", load, unit.percent(load), ceiling=ceiling, tip=tip)


def _load_value(row: Row) -> float | None:
    forecast = row.candidate.forecast if row.candidate else None
    return forecast.cpu_load_after if forecast else None


def _slots(row: Row) -> Cell:
    forecast = row.candidate.forecast if row.candidate else None
    if forecast is None:
        return _none(row)
    return TextCell(f"{unit.count(forecast.slots_used)} / {unit.count(forecast.slots)}")


def _slots_value(row: Row) -> int | None:
    forecast = row.candidate.forecast if row.candidate else None
    return forecast.slots - forecast.slots_used if forecast else None


def _arch(row: Row) -> Cell:
    if row.candidate is None:
        return _none(row)
    return TextCell(migrate.architecture(row.assessment, row.candidate), "text2")


def _arch_value(row: Row) -> str | None:
    return migrate.architecture(row.assessment, row.candidate) if row.candidate else None


def _time(row: Row) -> Cell:
    if row.candidate is None or not row.candidate.eligible:
        return _none(row)
    return TextCell(migrate.time(row.assessment, row.candidate))


def _time_value(row: Row) -> float | None:
    forecast = row.candidate.forecast if row.candidate and row.candidate.eligible else None
    return forecast.seconds if forecast else None


def _downtime(row: Row) -> Cell:
    text = migrate.downtime(row.candidate) if row.candidate else migrate.DASH
    return _none(row) if text == migrate.DASH else TextCell(text)


def _downtime_value(row: Row) -> float | None:
    forecast = row.candidate.forecast if row.candidate and row.candidate.eligible else None
    return forecast.downtime_s if forecast else None
