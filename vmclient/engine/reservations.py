"""Who reserves what: the claims of running and queued jobs, in the order in which they were asked for."""

import threading
from collections.abc import Callable

from vmclient.core.capability import Mode
from vmclient.core.inventory import VM
from vmclient.core.reservation import NOTHING, Claim, Reservations, Reserved


class Ledger:
    """Keeps the claims; `changed` is told the host whose claims are others now."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._lock = threading.Lock()
        self._claims: dict[str, Claim] = {}
        self._all = NOTHING

    @property
    def all(self) -> Reservations:
        """Every claim."""
        return self._all

    def claim(self, job_id: str, vm: VM, target: str, mode: Mode) -> None:
        """Set aside what a migration needs at its target; what it had elsewhere is given back."""
        with self._lock:
            before = self._claims.pop(job_id, None)
            claim = self._claims[job_id] = Claim.of(job_id, vm, target, mode)
            self._all = self._all.release(job_id).add(claim)
        for host in {target, before.host} if before else {target}:
            self._changed(host)

    def release(self, job_id: str) -> None:
        """Give a job's claim back; any number of times."""
        with self._lock:
            claim = self._claims.pop(job_id, None)
            if claim is None:
                return
            self._all = self._all.release(job_id)
        self._changed(claim.host)

    def before(self, job_id: str) -> Reservations:
        """List the claims older than a job's own.

        A job is tested against these alone: of two jobs for the last slot the older goes and the younger is
        refused, never both or neither.
        """
        with self._lock:
            earlier = NOTHING
            for other, claim in self._claims.items():
                if other == job_id:
                    break
                earlier = earlier.add(claim)
            return earlier

    def on(self, host: str) -> Reserved:
        """Sum up what is set aside on one host."""
        return self._all.on(host)
