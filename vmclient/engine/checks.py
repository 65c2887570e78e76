"""Asks the hypervisors about each target while the dialog is open."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Host
from vmclient.core.redaction import redacted
from vmclient.drivers.base import Driver, DriverError
from vmclient.engine.seen import as_seen
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

PAUSE_S = 0.1  # answers that come within are told together
_LONG_S = 3600.0  # the end of the asking is news too, so this wait always ends before

Answers = Mapping[str, tuple[Finding, ...]]


class LiveCheck:
    """Questions about one VM; see `vmclient.engine.session.Check`.

    Two threads: one asks, the other merges what has come in and tells it, so that 1,000 answers at once
    cost no more than a few assessments.
    """

    def __init__(
        self,
        site: Site,
        vm_id: str,
        assess: Callable[[Answers], Assessment],
        answered: Callable[[Assessment, frozenset[str]], None],
    ) -> None:
        self._site = site
        self._vm_id = vm_id
        self._assess = assess
        self._answered = answered
        first = assess({})
        self._asked = {one.host.name: one.host for one in first.candidates if one.eligible}
        self._answers: dict[str, tuple[Finding, ...]] = {}
        self._news = threading.Event()
        self._lock = threading.Lock()
        self._asking = 0  # threads that ask now
        self._telling = False
        self._cancelled = threading.Event()

    @property
    def pending(self) -> frozenset[str]:
        """The hosts that have not answered yet."""
        return frozenset(self._asked.keys() - self._answers.keys())

    def cancel(self) -> None:
        """Ask no more, and report nothing more."""
        self._cancelled.set()
        self._news.set()

    def start(self) -> None:
        """Begin to ask."""
        self._begin(dict(self._asked))

    def again(self, hosts: frozenset[str]) -> None:
        """Ask about these hosts once more; what the others answered stays, and all of it is told at once."""
        able = {one.host.name: one.host for one in self._assess({}).candidates if one.eligible}
        mine = {name: host for name, host in able.items() if name in hosts}
        with self._lock:
            for name in hosts:
                self._asked.pop(name, None)
                self._answers.pop(name, None)
            self._asked |= mine
        self._news.set()
        self._begin(mine)

    def _begin(self, hosts: Mapping[str, Host]) -> None:
        with self._lock:
            self._asking += 1
            tell, self._telling = not self._telling, True
        threading.Thread(target=self._ask, args=(hosts,), name=f"check {self._vm_id}", daemon=True).start()
        if tell:
            threading.Thread(target=self._tell, name=f"answers {self._vm_id}", daemon=True).start()

    def _ask(self, hosts: Mapping[str, Host]) -> None:
        try:
            if hosts:
                self._ask_all(hosts)
        except (DriverError, KeyError) as error:
            self._give_up(hosts, str(error))
        except Exception as error:
            _log.exception("the check of %s failed", self._vm_id)
            self._give_up(hosts, repr(error))
        with self._lock:
            self._asking -= 1
        self._news.set()

    def _ask_all(self, hosts: Mapping[str, Host]) -> None:
        for host, findings in questioned(self._site, self._vm_id, hosts):
            if self._cancelled.is_set():
                return
            self._answers[host] = findings
            self._news.set()
        self._give_up(hosts, "")

    def _give_up(self, hosts: Mapping[str, Host], raw: str) -> None:
        """Have the hosts that nobody answered for say so: silence is not a pass."""
        for host in self.pending & hosts.keys():
            self._answers[host] = (unanswered(host, raw),)

    def _tell(self) -> None:
        while True:
            self._site.clock.wait(self._news, _LONG_S)
            if self._cancelled.is_set():
                return
            self._news.clear()
            with self._lock:
                done = not self._asking
            self._tell_once()
            with self._lock:
                if done and not self._asking:
                    self._telling = False
                    return
            self._site.clock.wait(self._cancelled, PAUSE_S)

    def _tell_once(self) -> None:
        pending = self.pending
        try:
            assessment = self._assess(dict(self._answers))
        except KeyError:  # the VM has gone meanwhile
            self.cancel()
            return
        if self._cancelled.is_set():
            return
        try:
            self._answered(assessment, pending)
        except Exception:
            _log.exception("a listener failed on the answers for %s", self._vm_id)


def questioned(site: Site, vm_id: str, hosts: Iterable[str]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Ask the hypervisors about hosts as targets of a VM, and give each one's findings as it answers.

    Some may not answer. Blocks; raises `DriverError`, and `KeyError` for what is not there any more.
    """
    shown = site.estate.inventory.vms[vm_id]
    driver, source = site.connections.place(shown.host)
    source = as_seen(site, shown.host, source)
    names: dict[tuple[int, str], str] = {}
    targets: list[tuple[Host, Driver]] = []
    for name in hosts:
        target_driver, host = site.connections.place(name)
        names[id(target_driver), host.name] = name
        targets.append((host, target_driver))
    own_names = _own_names(targets, names)
    proven = site.store.proven(shown.host)
    own_proven = frozenset(host.name for host, one in targets if names[id(one), host.name] in proven)
    for answer in driver.check(site.estate.own_vm(vm_id), source, targets, own_proven):
        yield own_names.get(answer.host, answer.host), answer.findings


def unanswered(host: str, raw: str) -> Finding:
    """Say that a hypervisor did not answer for a host; `raw` are its own words, if it had any."""
    return Finding("host.unanswered", Severity.UNKNOWN, {"host": host, "raw": redacted(raw)})


def _own_names(
    targets: Sequence[tuple[Host, Driver]], names: Mapping[tuple[int, str], str]
) -> dict[str, str]:
    """Map the names that drivers use to the estate's."""
    return {host.name: names[id(driver), host.name] for host, driver in targets}
