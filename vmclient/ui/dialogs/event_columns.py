"""The columns of Event Log Details: the timed phases, and the hosts as they were ranked then."""

from typing import Protocol

from vmclient.core.assessment import Candidate
from vmclient.text import job as job_words
from vmclient.text import record, tr, unit
from vmclient.ui import icons
from vmclient.ui.table import Column, IconCell, MeterCell, NameCell, SpanCell, TextCell, VerdictCell
from vmclient.ui.tokens import Token


class Choice(Protocol):
    """The choice that the hosts are shown for: which was taken, and how a processor compared."""

    target: str

    def architecture(self, candidate: Candidate) -> str:
        """Say how a host's processor compares with the source's."""
        ...


def _in_order(line: record.PhaseLine) -> int:
    """Phases stand in the order in which they happened, whatever column is sorted by."""
    return line.sequence


def phase_columns() -> tuple[Column[record.PhaseLine], ...]:
    """Describe the table of phases."""

    def state(line: record.PhaseLine) -> IconCell:
        shape = icons.STATUS[f"job.{line.state}"]
        return IconCell(shape.icon, shape.token, job_words.status(line.state))

    def span(line: record.PhaseLine) -> SpanCell:
        return SpanCell(line.begin, line.end, "warn" if line.downtime else "accent", line.took)

    def text(value: str, token: Token = "text") -> TextCell:
        return TextCell(value, token)

    return (
        Column("time", tr("Time"), lambda one: text(one.time, "text2"), _in_order, "00:00:00.000"),
        Column("state", tr("State"), state, _in_order, IconCell("passed", "ok", ""), show_title=False),
        Column("phase", tr("Phase"), lambda one: NameCell(one.name), _in_order, "Copy memory, pass 10"),
        Column("took", tr("Took"), lambda one: text(one.took), _in_order, "12 min 30 s", align="right"),
        Column("bar", tr("Where the time went"), span, _in_order, "x" * 36, stretch=3, least=0.3),
        Column(
            "detail",
            tr("Detail"),
            lambda one: text(one.detail, "text2"),
            _in_order,
            "downtime: paused on both hosts",
            stretch=2,
        ),
    )


def _rank(candidate: Candidate) -> tuple[float, str]:
    return candidate.rank or float("inf"), candidate.host.name


def host_columns(details: Choice) -> tuple[Column[Candidate], ...]:
    """Describe the table of the hosts that were tested then."""

    def host(one: Candidate) -> NameCell:
        return NameCell(one.host.name, badge=tr("Taken") if one.host.name == details.target else "")

    def verdict(one: Candidate) -> VerdictCell:
        key, words = record.verdict(one)
        shape = icons.STATUS[f"finding.{key}"]
        return VerdictCell(shape.icon, shape.token, words)

    def load(one: Candidate) -> MeterCell | TextCell:
        share = next((score.value for score in one.prospect if score.criterion == "load"), None)
        return TextCell("—", "text3") if share is None else MeterCell("", share, unit.percent(share))

    def cost(one: Candidate) -> TextCell:
        if not one.eligible:
            return TextCell("—", "text3")
        seconds = next((score.value for score in one.ranking if score.criterion == "cost"), None)
        return TextCell(tr("no end seen"), "text3") if seconds is None else TextCell(unit.duration(seconds))

    def rank(one: Candidate) -> TextCell:
        return TextCell(str(one.rank or "—"))

    def architecture(one: Candidate) -> TextCell:
        return TextCell(details.architecture(one), "text2")

    widest = MeterCell("", 1.0, unit.percent(1.0))
    return (
        Column("rank", tr("Rank"), rank, _rank, tr("Rank"), align="right"),
        Column("host", tr("Host"), host, _rank, NameCell("esx-lab-1-long", badge=tr("Taken"))),
        Column("verdict", tr("Verdict"), verdict, _rank, "x" * 28, stretch=1),
        Column("architecture", tr("Architecture"), architecture, _rank, tr("same CPU model"), stretch=1),
        Column("cost", tr("Cost"), cost, _rank, tr("no end seen"), align="right"),
        Column("load", tr("Load after"), load, _rank, widest, align="right"),
    )
