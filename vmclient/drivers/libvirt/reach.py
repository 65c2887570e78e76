"""Whether one host's daemon reaches another's, found out by the daemon itself before anything moves."""

import threading
import time
from collections.abc import Mapping
from concurrent.futures import TimeoutError as Late
from typing import Any

import libvirt

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import DriverError, Task
from vmclient.drivers.libvirt.errors import During
from vmclient.drivers.libvirt.examine import Subject, finding
from vmclient.drivers.libvirt.link import Link, wrapped

DEADLINE_S = 6.0  # an SSH log-in between two hosts takes one or two
KEPT_S: Mapping[Severity | None, float] = {
    None: 60.0,  # they meet: a list of VMs does not ask again and again
    Severity.BLOCKER: 3.0,  # short enough for "Check Again"
    Severity.UNKNOWN: 600.0,  # no answer: asking again would hold the next VM for two minutes
}
REFUSED_XML = "<refused/>"  # no domain: the source refuses it after it has met the target's daemon


class Reachability:
    """What is known of the ways from this host to others.

    libvirt has no question for it, so the source is asked to migrate with a destination XML that no domain
    has. In a peer-to-peer migration it opens its connection to the target before it reads that XML: the
    refusal tells which of the two was wrong, and nothing has been prepared on either side by then. No job
    stays, and the target never hears of the VM.

    Where packets vanish without an answer, the source's daemon waits for the network for two minutes and the
    VM can begin no other migration for so long (`trying` tells). So hosts that do not answer the client are
    not tried, the question has a deadline, and a way that gave no answer is not tried again soon.

    The port to which the memory goes is opened for each migration, so it cannot be asked for. What the last
    migration to a target found there is kept, until the next one is tried.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, Finding | None]] = {}
        self._trying: dict[str, str] = {}
        self._last: dict[str, Task | Problem] = {}
        self._lock = threading.Lock()

    def trying(self, vm_id: str) -> str | None:
        """Name the host to which a way is still being tried for this VM."""
        with self._lock:
            return self._trying.get(vm_id)

    def forget(self) -> None:
        """Ask anew next time."""
        with self._lock:
            self._known.clear()

    def tried(self, uri: str, how: Task | Problem) -> None:
        """Note a migration to this daemon that has begun, or why it did not."""
        with self._lock:
            self._last[uri] = how

    def port(self, uri: str, source: str, host: str, origin: str, proven: bool) -> tuple[Finding, ...]:
        """Say that the last migration to this daemon found the port closed, or that nobody proved it open."""
        with self._lock:
            last = _ended(self._last.get(uri))
        facts: dict[str, Fact] = {"source": source, "host": host}
        if last is not None and last.code == "migration.port_closed":
            facts |= last.facts
            return (finding("host.migration_port_closed", Severity.WARNING, origin, **facts),)
        if proven:
            return ()
        return (finding("host.migration_port_unknown", Severity.UNKNOWN, origin, **facts),)

    def found(self, code: str) -> bool:
        """Tell whether the last migration to any daemon ended with this problem."""
        with self._lock:
            ends = [_ended(how) for how in self._last.values()]
        return code in {problem.code for problem in ends if problem is not None}

    def ask(self, link: Link, subject: Subject, uri: str, host: str, origin: str) -> Finding | None:
        """Return what stands between this host's daemon and the target's; None when they meet.

        `link` is one for these questions alone: it is left behind when an answer does not come.
        """
        with self._lock:
            when, known = self._known.get(uri, (float("-inf"), None))
            busy = self._trying.get(subject.vm.id)
        if time.monotonic() - when < KEPT_S[known.severity if known else None]:
            return known
        if busy is not None:
            return finding("host.peer_unknown", Severity.UNKNOWN, origin, host=host)
        answer = self._ask(link, subject, uri, host, origin)
        if answer is None or answer.severity is Severity.BLOCKER or link.lost:
            with self._lock:
                self._known[uri] = (time.monotonic(), answer)
        return answer

    def _ask(self, link: Link, subject: Subject, uri: str, host: str, origin: str) -> Finding | None:
        vm_id = subject.vm.id
        with self._lock:
            self._trying[vm_id] = host

        def ended(_: object) -> None:
            with self._lock:
                self._trying.pop(vm_id, None)

        future = link.submit(lambda connection: _attempt(connection, subject, uri))
        future.add_done_callback(ended)
        try:
            error = future.result(DEADLINE_S)
        except Late:
            link.abandon(DEADLINE_S)
            return finding("host.peer_unknown", Severity.UNKNOWN, origin, host=host)
        if error is None:
            return None
        facts: dict[str, Fact] = {"host": host, "problem": error.problem.code}
        lost = ("connection.lost", "migration.target_daemon_lost")
        if error.problem.code.startswith("peer.") or error.problem.code in lost:
            facts["reason"] = error.problem.facts.get("reason") or error.problem.raw.rpartition(": ")[2][:80]
            return finding("host.peer_unreachable", Severity.BLOCKER, origin, **facts)
        return finding("host.peer_unknown", Severity.UNKNOWN, origin, **facts)


def _ended(how: Task | Problem | None) -> Problem | None:
    if isinstance(how, Problem | None):
        return how
    end = how.wait(0)
    return end.problem if end is not None else None


def _attempt(connection: Any, subject: Subject, uri: str) -> DriverError | None:
    """Give the order that cannot be carried out; None if it was refused for its XML, after the meeting."""
    flags = libvirt.VIR_MIGRATE_PEER2PEER
    if subject.active:
        flags |= libvirt.VIR_MIGRATE_LIVE
    else:
        flags |= libvirt.VIR_MIGRATE_OFFLINE | libvirt.VIR_MIGRATE_PERSIST_DEST
    parameters = {libvirt.VIR_MIGRATE_PARAM_DEST_XML: REFUSED_XML}
    try:
        connection.lookupByUUIDString(subject.vm.id).migrateToURI3(uri, parameters, flags)
    except libvirt.libvirtError as error:
        if error.get_error_code() == libvirt.VIR_ERR_XML_ERROR:
            return None
        return wrapped(error, During.MIGRATE)
    return None
