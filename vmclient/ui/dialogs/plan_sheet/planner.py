"""Finds hosts for several VMs and has the hypervisors asked about them, all beside the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding
from vmclient.core.job import Job, Options
from vmclient.core.placement import Placement, Seat
from vmclient.core.problem import Problem
from vmclient.engine.session import Asking, Refused, Session
from vmclient.text import plan_sheet as words
from vmclient.ui.aside import Aside
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.plan_sheet.sheet import Sheet

_GATHER_MS = 40  # answers that come together are taken in together


@dataclass(frozen=True, slots=True)
class Ordered:
    """What came of asking for the jobs: those that were queued, and by name who was not taken."""

    jobs: tuple[Job, ...]
    refused: tuple[tuple[str, Problem], ...]


class Planner(QObject):
    """Works for one sheet, and tells what came of it.

    `placed(Placement)` is the newest answer, `answered([(vm id, host, findings)])` what hypervisors said,
    `assessed(vm id, Assessment)` the whole answer for one VM, `asked_for(number)` how many jobs are queued so
    far, and `ordered(Ordered)` the end of that.
    """

    placed = Signal(object)
    answered = Signal(object)
    assessed = Signal(str, object)
    asked_for = Signal(int)
    ordered = Signal(object)

    def __init__(self, session: Session, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bridge = session, bridge
        self._aside = Aside(bridge, "plan sheet")
        self._questions: list[Asking] = []
        self._in_question: set[tuple[str, str]] = set()
        self._round = 0
        self._come: list[tuple[str, str, tuple[Finding, ...]]] = []
        self._stop = Event()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._tell)

    def place(self, sheet: Sheet, *, fresh: bool = False) -> None:
        """Find hosts; with `fresh` for all that the person has not chosen for, whatever was found before."""
        wishes = replace(sheet.wishes, kept={}) if fresh else sheet.wishes
        ids, answers = sheet.vm_ids, sheet.answers
        self._aside.do("place", lambda: self._session.place(ids, wishes, answers), self.placed.emit)

    def assess(self, placement: Placement, vm_id: str) -> None:
        """Work out the whole answer for one VM."""

        def work() -> Assessment | None:
            try:
                return placement.assess(vm_id)
            except KeyError:
                return None

        def done(answer: Assessment | None) -> None:
            if answer is not None:
                self.assessed.emit(vm_id, answer)

        self._aside.do("assess", work, done)

    def ask(self, places: Mapping[str, str]) -> None:
        """Have the hypervisors asked about places that are not in question already."""
        new = {vm_id: host for vm_id, host in places.items() if (vm_id, host) not in self._in_question}
        if not new:
            return
        self._in_question |= set(new.items())
        number = self._round

        def answered(vm_id: str, host: str, findings: tuple[Finding, ...]) -> None:
            self._bridge.run(lambda: self._take(number, vm_id, host, findings))

        self._questions.append(self._session.ask(new, answered))

    def forget_answers(self) -> None:
        """Want no answer any more to what was asked."""
        self._round += 1
        for question in self._questions:
            question.cancel()
        self._questions.clear()
        self._in_question.clear()
        self._come.clear()

    def order(self, placement: Placement, options: Mapping[str, Options]) -> None:
        """Ask for the jobs of all that are placed, in their order; each has its `options`, by VM."""
        self._stop.clear()
        self._aside.do("order", lambda: self._order(placement, options), self.ordered.emit)

    def stop(self) -> None:
        """Ask for no more jobs; those that were asked for stay."""
        self._stop.set()

    def close(self) -> None:
        """Do and tell nothing more."""
        self.stop()
        self.forget_answers()
        self._gather.stop()
        self._aside.close()

    def _take(self, number: int, vm_id: str, host: str, findings: tuple[Finding, ...]) -> None:
        if number != self._round:
            return
        self._in_question.discard((vm_id, host))
        self._come.append((vm_id, host, findings))
        if not self._gather.isActive():
            self._gather.start()

    def _tell(self) -> None:
        come, self._come = self._come, []
        if come:
            self.answered.emit(come)

    def _order(self, placement: Placement, options: Mapping[str, Options]) -> Ordered:
        jobs: list[Job] = []
        refused: list[tuple[str, Problem]] = []
        for seat in placement.placed:
            if self._stop.is_set():
                break
            try:
                jobs.append(self._migrate(placement, seat, options[seat.vm.id]))
            except Refused as error:
                refused.append((seat.vm.name, error.problem))
            done = len(jobs)
            self._bridge.run(lambda done=done: self.asked_for.emit(done))  # type: ignore[misc]
        return Ordered(tuple(jobs), tuple(refused))

    def _migrate(self, placement: Placement, seat: Seat, options: Options) -> Job:
        acknowledged = seat.target.acknowledge if seat.target else ()
        return self._session.migrate(
            placement.assess(seat.vm.id),
            seat.host,
            automatic=not seat.pinned,
            options=replace(options, leave_out=words.drives_left(seat)),
            acknowledged=tuple(finding.code for finding in acknowledged),
        )
