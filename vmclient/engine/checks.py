"""Asks the hypervisors about each target while the dialog is open."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence

from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Host
from vmclient.drivers.base import Driver, DriverError
from vmclient.engine.seen import as_seen
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

PAUSE_S = 0.1  # answers that come within are told together
_LONG_S = 3600.0  # the end of the asking is news too, so this wait always ends before

Answers = Mapping[str, tuple[Finding, ...]]


class LiveCheck:
    """One round of questions about one VM; see `vmclient.engine.session.Check`.

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
        self._done = False
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
        threading.Thread(target=self._ask, name=f"check {self._vm_id}", daemon=True).start()
        threading.Thread(target=self._tell, name=f"answers {self._vm_id}", daemon=True).start()

    def _ask(self) -> None:
        try:
            self._ask_all()
        except (DriverError, KeyError) as error:
            self._give_up(str(error))
        except Exception as error:
            _log.exception("the check of %s failed", self._vm_id)
            self._give_up(repr(error))
        self._done = True
        self._news.set()

    def _ask_all(self) -> None:
        site = self._site
        shown = site.estate.inventory.vms[self._vm_id]
        driver, source = site.connections.place(shown.host)
        source = as_seen(site, shown.host, source)
        names: dict[tuple[int, str], str] = {}
        targets: list[tuple[Host, Driver]] = []
        for name in self._asked:
            target_driver, host = site.connections.place(name)
            names[id(target_driver), host.name] = name
            targets.append((host, target_driver))
        own_names = _own_names(targets, names)
        proven = site.store.proven(shown.host)
        own_proven = frozenset(host.name for host, one in targets if names[id(one), host.name] in proven)
        for answer in driver.check(site.estate.own_vm(self._vm_id), source, targets, own_proven):
            if self._cancelled.is_set():
                return
            self._answers[own_names.get(answer.host, answer.host)] = answer.findings
            self._news.set()
        if self.pending:
            self._give_up("")

    def _give_up(self, raw: str) -> None:
        """Have the hosts that nobody answered for say so: silence is not a pass."""
        for host in self.pending:
            facts = {"host": host, "raw": raw}
            self._answers[host] = (Finding("host.unanswered", Severity.UNKNOWN, facts),)

    def _tell(self) -> None:
        while True:
            self._site.clock.wait(self._news, _LONG_S)
            if self._cancelled.is_set():
                return
            self._news.clear()
            done = self._done
            self._tell_once()
            if done:
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


def _own_names(
    targets: Sequence[tuple[Host, Driver]], names: Mapping[tuple[int, str], str]
) -> dict[str, str]:
    """Map the names that drivers use to the estate's."""
    return {host.name: names[id(driver), host.name] for host, driver in targets}
