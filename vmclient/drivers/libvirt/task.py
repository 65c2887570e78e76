"""A libvirt migration under way: followed, cancelled, and its end by libvirt's own account."""

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import libvirt

from vmclient.core.job import Knob, Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    CancelAnswer,
    ConnectionLost,
    DriverError,
    NotSupported,
    TaskEnd,
    TaskRefused,
)
from vmclient.drivers.libvirt import domain_xml, progress, state
from vmclient.drivers.libvirt.errors import During
from vmclient.drivers.libvirt.link import Link, wrapped
from vmclient.drivers.libvirt.order import speed_mib

FINISHING = frozenset({"vm.gone", "migration.vm_not_running"})
ADOPTED_POLL_S = 0.5
TOTALS_S = 1.0  # the final numbers come as an event, beside the call that returns


class MigrationTask:
    """One outgoing migration on a connection of its own.

    The call that carries it blocks for its whole length in a thread of its own; progress and cancel use the
    link's worker beside it (libvirt answers at most five calls of one connection at a time, so no two
    migrations share one). An adopted migration has no such call: its end is read from the source host.
    """

    key = ""  # libvirt's jobs have no names: one domain has one job
    _totals_s = TOTALS_S

    def __init__(self, link: Link, domain: Any, migrate: Callable[[], None] | None) -> None:
        self._link = link
        self._domain = domain
        self._last = Progress(phase=Phase.PREPARE)
        self._ended = threading.Event()
        self._end: TaskEnd | None = None
        self._totals = TaskEnd()
        self._measured = threading.Event()
        self._switched = False
        self._post_copy = False
        self._cancelled = False
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._listen()
        threading.Thread(
            target=self._run if migrate else self._follow,
            args=(migrate,) if migrate else (),
            name=f"migration {link.name}",
            daemon=True,
        ).start()

    def _listen(self) -> None:
        """Watch for the switch-over and the final numbers; without events both stay unreported."""
        wanted = {
            libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE: self._lifecycle,
            libvirt.VIR_DOMAIN_EVENT_ID_JOB_COMPLETED: self._completed,
        }

        def register(connection: Any) -> None:
            for event, told in wanted.items():
                number = connection.domainEventRegisterAny(self._domain, event, told, None)
                self._link.undo_before_close(partial(connection.domainEventDeregisterAny, number))

        with contextlib.suppress(DriverError):
            self._link.call(register)

    def _lifecycle(self, _: Any, __: Any, event: int, detail: int, ___: Any) -> None:
        suspended = (libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED)
        resumed = (libvirt.VIR_DOMAIN_EVENT_RESUMED, libvirt.VIR_DOMAIN_EVENT_RESUMED_MIGRATED)
        handed_over = (libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY)
        if (event, detail) == suspended:
            self._switched = True
        elif (event, detail) == handed_over:
            self._post_copy = True
        elif (event, detail) == resumed:
            self._switched = False  # it did not come to the switch after all

    def _completed(self, _: Any, __: Any, stats: dict[str, Any], ___: Any) -> None:
        if stats.get("operation", progress.MIGRATION_OUT) == progress.MIGRATION_OUT:
            self._totals = progress.completed(stats)
            self._measured.set()

    def _run(self, migrate: Callable[[], None]) -> None:
        try:
            migrate()
        except libvirt.libvirtError as error:
            self._finish(self._told_apart(wrapped(error, During.MIGRATE).problem))
        except Exception as error:  # whatever it is, somebody waits for the end
            self._finish(Problem("hypervisor.error", {"where": type(error).__name__}, str(error)))
        else:
            self._measured.wait(self._totals_s)
            self._finish(None)

    def _told_apart(self, problem: Problem) -> Problem:
        """Ask the VM's own drives: libvirt 11 refuses a missing disk in the words of a missing medium."""
        if problem.code != "migration.media_missing":
            return problem
        try:
            drives = domain_xml.read(self._link.call(lambda _: str(self._domain.XMLDesc(0)))).drives
        except DriverError:
            return problem
        if problem.facts["path"] in {drive.path for drive in drives}:
            return problem
        return replace(problem, code="migration.disk_missing")

    def _follow(self) -> None:
        """Wait for the end of a migration that somebody else began, by what the source host says of it."""
        while True:
            try:
                stats = self._link.call(lambda _: self._domain.jobStats())
            except DriverError as error:
                self._finish(None if error.problem.code in FINISHING else error.problem)
                return
            if self._broken_off():
                self._finish(Problem("migration.split"))
                return
            if not stats.get("type"):
                self._finish(self._gone())
                return
            if self._ended.wait(ADOPTED_POLL_S):
                return

    def _gone(self) -> Problem | None:
        """Tell how an adopted job ended: the VM still active here means that it did not go."""
        if self._cancelled:
            return Problem("migration.cancelled")
        try:
            active = bool(self._link.call(lambda _: self._domain.isActive()))
        except DriverError as error:
            return None if error.problem.code in FINISHING else error.problem
        return Problem("migration.not_completed") if active else None

    def _finish(self, problem: Problem | None) -> None:
        with self._lock:
            if self._end is not None:
                return
            cancelled = problem is not None and problem.code == "migration.cancelled"
            self._end = replace(self._totals, problem=problem, cancelled=cancelled)
            if problem is None:
                self._last = replace(
                    self._last, phase=Phase.VERIFY, remaining=0, downtime_s=self._end.downtime_s
                )
        self._ended.set()
        self._link.close()

    def poll(self) -> Progress:
        """Ask how far it is; errors are left to `wait`, for while it ends libvirt knows no such job."""
        if self._end is not None:
            return self._last
        try:
            stats = self._link.call(lambda _: self._domain.jobStats())
        except DriverError as error:
            if error.problem.code in FINISHING:
                self._note(replace(self._last, phase=Phase.VERIFY))
            return self._last
        now = self._read(stats)
        if now is not None:
            self._note(now)
        if self._post_copy and self._broken_off():
            self._finish(Problem("migration.split"))  # the call itself may hang for as long as it likes
        return self._last

    def _broken_off(self) -> bool:
        """Ask whether post-copy has failed: libvirt goes on to list its job."""
        try:
            return tuple(self._link.call(lambda _: self._domain.state())) in state.BROKEN_OFF
        except DriverError:  # it has ended meanwhile, which is told by who waits for that
            return False

    def _read(self, stats: dict[str, Any]) -> Progress | None:
        return progress.read(stats, self._switched, self._post_copy)

    def _note(self, now: Progress) -> None:
        with self._lock:
            if self._end is None:
                elapsed = max(now.elapsed_s, self._last.elapsed_s, time.monotonic() - self._began)
                self._last = replace(now, elapsed_s=round(elapsed, 3))

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for the end by libvirt's account; what is true is to be asked of both hosts then."""
        self._ended.wait(timeout_s)
        return self._end

    def turn(self, knob: Knob, value: float | None) -> None:
        """Turn a knob of the copy; raises `TaskRefused` where libvirt does not, and nothing is changed."""
        if self._end is not None:
            raise TaskRefused(Problem("migration.no_copy", {"knob": knob.value}))
        order = self._turning(knob, value)
        try:
            self._link.call(order)
        except ConnectionLost:
            raise
        except DriverError as error:
            raise TaskRefused(error.problem) from error

    def _turning(self, knob: Knob, value: float | None) -> Callable[[Any], Any]:
        match knob:
            case Knob.BANDWIDTH:
                return lambda _: self._domain.migrateSetMaxSpeed(speed_mib(value), 0)
            case Knob.DOWNTIME:
                return lambda _: self._domain.migrateSetMaxDowntime(max(1, round(1000 * (value or 0))), 0)
            case Knob.POST_COPY:
                return lambda _: self._domain.migrateStartPostCopy(0)
            case Knob.RESUME:
                raise TaskRefused(Problem("migration.not_halted"))
            case _:  # QEMU takes it with the order only
                raise NotSupported(Problem("migration.no_knob", {"knob": knob.value}))

    def cancel(self) -> CancelAnswer:
        """Ask libvirt to abort the job; after the switch-over it is too late."""
        if self._end is not None:
            return CancelAnswer.ENDED
        if self._switched or self._post_copy or self._last.phase is Phase.VERIFY:
            return CancelAnswer.TOO_LATE
        self._cancelled = True
        try:
            self._link.call(lambda _: self._domain.abortJob())
        except DriverError as error:
            self._cancelled = False
            if self._ended.is_set():
                return CancelAnswer.ENDED
            if error.problem.code in FINISHING or error.problem.code == "migration.no_job":
                return CancelAnswer.TOO_LATE
            raise
        return CancelAnswer.ACCEPTED
