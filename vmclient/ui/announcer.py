"""Turns what happens to jobs and connections into the messages at the bottom of the window."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from vmclient.core.events import ConnectionLost, ConnectionOpened, LogEntry, Noticed
from vmclient.core.inventory import Inventory
from vmclient.core.job import Job, JobState
from vmclient.core.problem import Problem
from vmclient.text import job as job_words
from vmclient.text import policies as policy_words
from vmclient.text import window
from vmclient.ui.icons import STATUS, Shape
from vmclient.ui.views.messages import Message, Messages

_INFO = Shape("info", "info")
_PLACES = 2  # of many in a settings file are told at once


class Announcer:
    """Says each step of a job once; `follow_job` and `follow_progress` are where its links lead."""

    def __init__(
        self,
        messages: Messages,
        now: Callable[[], datetime],
        follow_job: Callable[[str], None],
        follow_progress: Callable[[], None],
        connect: Callable[[str, Problem | None], None],
    ) -> None:
        self._messages, self._now = messages, now
        self._follow_job, self._follow_progress, self._connect = follow_job, follow_progress, connect
        self._said: dict[str, tuple[JobState, bool, bool]] = {}
        self._known: dict[str, Job] = {}

    def begin(self, jobs: Iterable[Job]) -> None:
        """Know these jobs without a word about those that have ended."""
        for job in jobs:
            self._known[job.id] = job
            if job.ended:
                self._said[job.id] = (job.state, False, False)
        self.take_jobs([job for job in self._known.values() if not job.ended])

    def info(self, text: str, about: str = "") -> None:
        """Say something that asks for nothing."""
        self._messages.say(Message(self._now(), _INFO, window.level("info"), text, about))

    def stays(self, text: str, follow: Callable[[], None]) -> None:
        """Say why a VM cannot be migrated; the link leads to its details, which have the ways out."""
        said = " ".join(text.splitlines())
        self._messages.say(
            Message(self._now(), _INFO, window.level("info"), said, "stays", window.details(), follow)
        )

    def take_jobs(self, jobs: Iterable[Job]) -> None:
        """Say what is new about jobs, and count those under way; a plan is one, whatever its actions."""
        for job in (one for one in jobs if one.parent_id is None):
            self._known[job.id] = job
            step = (job.state, job.stuck, job.halted)
            if self._said.get(job.id) != step:
                self._said[job.id] = step
                self._messages.say(self._about_job(job, stuck=step[1]))
        self._count()

    def take_log(self, entries: Iterable[LogEntry]) -> None:
        """Say what came of each knob to who turned it and waits for that, and what others did to policies."""
        for entry in (one for one in entries if one.kind in ("knob", "policies_changed")):
            refused = entry.problem is not None
            shape, word = (STATUS["finding.warning"], "warning") if refused else (_INFO, "info")
            about = f"knob:{entry.vm_id}:{entry.facts.get('knob')}" if entry.kind == "knob" else entry.kind
            text = job_words.entry_message(entry)
            self._messages.say(Message(entry.started_at, shape, window.level(word), text, about))

    def _count(self) -> None:
        under_way = [job for job in self._known.values() if not job.ended]
        queued = sum(1 for job in under_way if job.state is JobState.QUEUED)
        self._messages.set_jobs(len(under_way) - queued, queued)

    def _about_job(self, job: Job, *, stuck: bool) -> Message:
        about = f"job:{job.id}"
        key = job_words.status_of(job)
        if stuck:
            shape, word = STATUS["job.not-converging"], window.level("warning")
            return Message(
                self._now(), shape, word, window.job(job), about, window.choices(), self._follow_progress
            )
        link, follow = window.details(), lambda: self._follow_job(job.id)
        if not job.ended:
            link, follow = window.show_job(), self._follow_progress
        shape, word = STATUS[f"job.{key}"], window.level(key)
        return Message(job.ended_at or self._now(), shape, word, window.job(job), about, link, follow)

    def opened(self, event: ConnectionOpened, inventory: Inventory) -> None:
        """Say what a connection brought."""
        hosts = {one.name for one in inventory.hosts.values() if one.connection == event.connection}
        vms = sum([vm.host in hosts for vm in inventory.vms.values()])
        text = window.connected(event.connection, len(hosts), vms)
        self.info(text, f"connection:{event.connection}")

    def lost(self, event: ConnectionLost, inventory: Inventory) -> None:
        """Say what a lost connection means for its VMs."""
        hosts = set(event.hosts)
        vms = sum(1 for vm in inventory.vms.values() if vm.host in hosts)
        about = f"connection:{event.connection}"
        if event.needs_person:
            text = window.stopped(event.hosts, vms, event.problem)
            self._trouble(text, about, ask=lambda: self._connect(event.address, event.problem))
            return
        text = window.lost(event.connection, event.hosts, vms, event.problem)
        self._trouble(text, about, ask=None if hosts else lambda: self._connect(event.address, None))

    def disconnected(self, connection: str, forget: Callable[[], None] | None) -> None:
        """Say that a connection is closed; `forget` has it opened no more at the next start."""
        text = window.disconnected(connection, again=forget is not None)
        link, about = (window.forget_link() if forget else ""), f"connection:{connection}"
        self._messages.say(Message(self._now(), _INFO, window.level("info"), text, about, link, forget))

    def refused(self, problem: Problem, about: str) -> None:
        """Say why a connection was not begun."""
        self._trouble(window.refused(problem), f"connection:{about}", ask=lambda: self._connect(about, None))

    def out_of_sync(self, text: str, host: str, follow: Callable[[], None]) -> None:
        """Say what put a host out of sync; the link leads to the host."""
        shape, word, about = STATUS["host.out-of-sync"], window.level("warning"), f"drift:{host}"
        self._messages.say(Message(self._now(), shape, word, text, about, window.details(), follow))

    def unreadable(self, words: tuple[str, str], follow: Callable[[], None]) -> None:
        """Say which policy files cannot be read; the link leads to the view of policies."""
        shape, word = STATUS["finding.blocker"], window.level("warning")
        text = ". ".join(words)
        self._messages.say(Message(self._now(), shape, word, text, "policies", policy_words.show(), follow))

    def unused(self, problems: Sequence[Problem]) -> None:
        """Say what of the settings file does not count; of many the first, and how many there are more."""
        more = len(problems) - _PLACES
        shown = problems[:_PLACES] if more > 1 else problems
        if more > 1:
            facts = {"path": problems[0].facts.get("path", ""), "count": more}
            self.noticed(Noticed(about="settings", problem=Problem("settings.more", facts)))
        for problem in reversed(shown):  # the newest stands first
            self.noticed(Noticed(about=f"{problem.facts.get('line', '')}", problem=problem))

    def noticed(self, event: Noticed) -> None:
        """Say what went wrong without stopping anything."""
        shape, word = STATUS["finding.warning"], window.level("warning")
        text = window.noticed(event.problem)
        self._messages.say(Message(self._now(), shape, word, text, f"{event.problem.code}:{event.about}"))

    def _trouble(self, text: str, about: str, *, ask: Callable[[], None] | None) -> None:
        """Warn; `ask` opens the dialog, for one that never was or waits for a person."""
        shape = STATUS["host.offline"]
        word = window.level("offline")
        link = window.connect_link() if ask else ""
        self._messages.say(Message(self._now(), shape, word, text, about, link, ask))
