"""Carries out the way out of a finding, or shows how a person does; the buttons that ask for it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton, QWidget

from vmclient.core import remedy as core
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, JobState
from vmclient.engine.session import Refused, Session
from vmclient.text import job as job_words
from vmclient.text import problem as problem_words
from vmclient.text import remedy as words
from vmclient.text import tr, window
from vmclient.text.fact import names
from vmclient.text.remedy import Remedy
from vmclient.ui import plain
from vmclient.ui.dialogs.sure import sure
from vmclient.ui.later import Later
from vmclient.ui.widgets import Button, PrimaryButton, SmallButton


class Remedies(QObject):
    """Does through the session what can be done there; each leaves an entry in the event log.

    `said(text)` tells that something is over, and why it was not done where it was not; `job_wanted()` asks
    for Progress, `connection_wanted(address, problem)` for the connection dialog. What a hypervisor said in
    its own words is told in a box that folds it away.
    """

    said = Signal(str)
    job_wanted = Signal()
    connection_wanted = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self._waiting: set[str] = set()
        self._later = Later(self)

    def perform(self, remedy: Remedy, kind: Hypervisor, vm_id: str) -> None:
        """Carry it out, or show how a person does; `kind` is the hypervisor in question."""
        if not remedy.performed:
            self._show(remedy, kind)
            return
        with self._telling(remedy.host):
            self._perform(remedy, vm_id)

    def eject(self, vm_id: str, drives: Sequence[str]) -> None:
        """Take media out of drives, once the person has read what that means for the guest."""
        self._later.do(lambda: self._eject(vm_id, drives))

    def _eject(self, vm_id: str, drives: Sequence[str]) -> None:
        with self._telling(""):
            asked = words.eject_question(self._session.inventory.vms[vm_id], drives)
            if sure(self._window, asked.title, asked.question, asked.meaning, asked.yes, asked.no):
                self._waiting.add(self._session.eject(vm_id, drives).id)
            else:
                self.said.emit("")

    @contextmanager
    def _telling(self, host: str) -> Iterator[None]:
        """Say why something is not begun."""
        try:
            yield
        except KeyError:
            self.said.emit(window.vm_gone(host))
        except Refused as refused:
            wording = problem_words.word(refused.problem)
            self.said.emit(f"{wording.title}. {wording.way_out}".strip())

    def _perform(self, remedy: Remedy, vm_id: str) -> None:
        session, host = self._session, remedy.host
        if remedy.code == core.SHOW_JOB:
            self.job_wanted.emit()
        elif remedy.code == core.CONNECT:
            self.connection_wanted.emit("", None)
        elif remedy.code == core.RESYNCHRONIZE:
            self._waiting.add(session.resynchronize(host).id)
        elif remedy.code == core.EJECT:
            self.eject(vm_id, names(remedy.finding.facts, "drives"))
        elif remedy.code in (core.CONNECT_REPOSITORY, core.ENABLE_REPOSITORY):
            start = tuple(dict.fromkeys(names(remedy.finding.facts, "start")))
            self._waiting.add(session.start_repositories(host, start).id)
        elif remedy.code == core.CREATE_NETWORK:
            self._waiting.add(session.start_networks(host, names(remedy.finding.facts, "start")).id)
        elif remedy.code == core.RECONNECT:
            problem = session.reconnect(host)
            if problem is not None:
                self.connection_wanted.emit(session.account(host).address, problem)
            else:
                self.said.emit(tr("The connection of {host} is tried again.", host=host))
        else:
            settings = session.account(host).settings
            after = core.settings_after(remedy.code, remedy.finding.facts, settings)
            if after is not None:
                session.configure_host(host, after)

    def take_jobs(self, jobs: Sequence[Job]) -> None:
        """Say of each job that was begun here how it ended."""
        for job in jobs:
            if job.ended and job.id in self._waiting:
                self._waiting.discard(job.id)
                self._tell(job)

    def _tell(self, job: Job) -> None:
        raw = job.problem.raw if job.problem is not None else ""
        if job.state is JobState.COMPLETED or raw:
            self.said.emit("")
        else:
            self.said.emit(job_words.message(job))
        if job.state is not JobState.COMPLETED and raw:
            told = words.failed(job)
            box = plain.message(
                self._window, QMessageBox.Icon.Warning, told.title, told.text, more=told.more, details=raw
            )
            box.setObjectName("remedy_failed")
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()

    def _show(self, remedy: Remedy, kind: Hypervisor) -> None:
        from vmclient.ui.dialogs.how_to import HowTo  # most people never ask

        box = HowTo(remedy.label.rstrip("…"), *words.how_to(remedy, kind), self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def remedy_button(
    remedies: Sequence[Remedy],
    perform: Callable[[Remedy], None],
    *,
    kind: type[Button] = SmallButton,
    about: str = "",
) -> QPushButton:
    """Make the button of a finding; of several hosts it opens a menu that asks for which.

    What only shows how to is one button whatever the number. Pressed, a remedy that is carried out cannot be
    pressed again: the findings are others then. `about` is added to what a screen reader says.
    """
    first = remedies[0]
    if len(remedies) == 1 or not first.performed:
        button = kind(_plain(first.label), accessible=f"{first.label}: {about}" if about else first.label)

        def pressed() -> None:
            button.setEnabled(not first.performed or first.code in _STAYS)
            perform(first)

        button.clicked.connect(pressed)
    else:
        label = words.choose_host()
        button = kind(label, accessible=f"{label}: {about}" if about else label)
        menu = QMenu(button)
        for one in remedies:
            named = one.label if one.host in one.label else f"{one.host}: {one.label}"
            action = menu.addAction(_plain(named))
            action.triggered.connect(lambda _=False, one=one: perform(one))
        button.setMenu(menu)
    button.setObjectName(f"remedy_{first.code or 'how_to'}")
    return button


_STAYS = frozenset({core.SHOW_JOB, core.CONNECT, core.RECONNECT})


def primary_button(remedy: Remedy, perform: Callable[[Remedy], None]) -> QPushButton:
    """Make the one button that stands out."""
    return remedy_button((remedy,), perform, kind=PrimaryButton if remedy.performed else Button)


def _plain(label: str) -> str:
    """Names of hosts may have an ampersand, which is no mnemonic."""
    return plain.visible(label).replace("&", "&&")
