"""The Jobs view: what was asked for since the start; queued, running and finished."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vmclient.core.job import Job, JobState
from vmclient.text import job as job_words
from vmclient.text import label, watch
from vmclient.text import row as words
from vmclient.ui.icons import STATUS, Shape
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, ProgressCell, TextCell
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.view_head import Filter
from vmclient.ui.views.vm_row import held

_RUNNING = frozenset({JobState.RUNNING, JobState.CANCELLING})
_STATE = 4
_INDENT = 2 * "\N{EM SPACE}"


def shape(job: Job) -> Shape:
    """Give the shape of a job's state."""
    if held(job) and not job.ended:
        return STATUS["job.not-converging"]
    return STATUS[f"job.{job_words.status_of(job)}"]


def _state(job: Job) -> Cell:
    if job.state in _RUNNING:
        right, share = words.how_far(job), watch.share(job) or None
        return ProgressCell(words.under_way(job), right, share, held=held(job), tip=job_words.phase(job))
    return TextCell(job_words.state(job.state), "text2" if job.state is JobState.QUEUED else "text")


def _action(job: Job) -> Cell:
    if job.parent_id is None:
        return TextCell(words.action(job))
    return TextCell(f"{_INDENT}{words.action(job)}", "text2", tip=words.part_of(job))


def _vm(job: Job) -> Cell:
    if job.about_host:
        return TextCell(NONE, "text3", tip=words.missing("no_vm"))
    return NameCell(job.vm_name)


def _result(job: Job) -> Cell:
    if job.ended:
        return TextCell(job_words.result(job), "text2", tip=job_words.message(job))
    return TextCell(job_words.phase(job) if job.state in _RUNNING else NONE, "text3")


def time_cell(at: datetime | None, now: datetime, reason: str) -> Cell:
    """Show a time to the second, or a dash with the reason; with its day unless that is today."""
    if at is None:
        return TextCell(NONE, "text3", tip=reason)
    return TextCell(words.moment(at, now), "text2")


def _latest(at: datetime | None) -> float | None:
    return at.timestamp() if at else None


def columns(now: Callable[[], datetime]) -> Sequence[Column[Job]]:
    """Describe the columns; `now` decides which times are today's."""
    head = words.head
    return (
        Column("icon", head("status"), lambda job: IconCell(*shape(job), job_words.state(job.state)),
               lambda job: job.state.value, IconCell("passed", "ok", ""), show_title=False),
        Column("action", head("action"), _action, words.action,
               f"{_INDENT}Migrate (register)", least=0.7),
        Column("vm", head("vm"), _vm, lambda job: job.vm_name.casefold(),
               "backup-proxy-01", stretch=1, least=0.7),
        Column("route", head("route"), lambda job: TextCell(words.route(job)), words.route,
               "esx-lab-1 → esx-lab-2", stretch=1),
        Column("state", head("state"), _state, _state_key, ProgressCell("Not converging", "pass 99", 0.5)),
        Column("user", head("user"), lambda job: TextCell(job.user, "text2"), lambda job: job.user,
               "operator"),
        Column("started", head("started"),
               lambda job: time_cell(job.started_at, now(), words.missing("not_started")),
               lambda job: _latest(job.started_at or job.asked_at), "22 Nov 14:32:06"),
        Column("ended", head("ended"), lambda job: time_cell(job.ended_at, now(), words.missing("not_ended")),
               lambda job: _latest(job.ended_at), "22 Nov 14:32:06"),
        Column("result", head("result"), _result, lambda job: job_words.result(job) if job.ended else None,
               "Copying memory, pass 10", stretch=5),
    )  # fmt: skip


def _state_key(job: Job) -> tuple[int, float]:
    """Order: running, queued, then the ended, the newest first."""
    rank = 0 if job.state in _RUNNING else 1 if job.state is JobState.QUEUED else 2
    return rank, -(job.ended_at or job.asked_at).timestamp()


def _filters() -> Sequence[tuple[Filter, Callable[[Job], bool]]]:
    running, queued = STATUS["job.in-progress"], STATUS["job.queued"]
    return (
        (Filter("all", words.chip("all")), lambda job: True),
        (Filter("running", words.chip("running"), *running), lambda job: job.state in _RUNNING),
        (Filter("queued", words.chip("queued"), *queued), lambda job: job.state is JobState.QUEUED),
        (Filter("finished", words.chip("finished")), lambda job: job.ended),
    )


def _search(job: Job) -> str:
    return " ".join(
        (words.action(job), job.vm_name, job.source, job.target, job.user, job_words.state(job.state))
    )


class Jobs(TablePage[Job]):
    """Rows by job id; running and queued first, the actions of a plan below it."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(
            "jobs",
            columns(now),
            lambda job: job.id,
            _search,
            _filters(),
            under=lambda job: job.parent_id,
            empty=label.empty("jobs"),
            parent=parent,
        )
        self.table.head.setSortIndicator(_STATE, Qt.SortOrder.AscendingOrder)

    def take(self, jobs: Iterable[Job]) -> None:
        """Show the newest values of some jobs."""
        self.update_rows(jobs)
