"""Several VMs at once: where they go as things stand now, and what the hypervisors say to that."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping

from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding
from vmclient.core.placement import Placement, Wishes
from vmclient.core.placing import Situation, place
from vmclient.core.policy.rulebook import Rulebook
from vmclient.drivers.base import DriverError
from vmclient.engine.checks import questioned, unanswered
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

_THREADS = 4  # VMs that are asked about at once
Answered = Callable[[str, str, tuple[Finding, ...]], None]
ByVM = Mapping[str, Mapping[str, tuple[Finding, ...]]]


def place_all(
    site: Site,
    vm_ids: Iterable[str],
    wishes: Wishes | None = None,
    answers: ByVM | None = None,
    among: frozenset[str] | None = None,
) -> Placement:
    """Place VMs in the estate as it is, less what jobs have reserved; `among` cuts the hosts down."""
    inventory, settings = site.estate.inventory, site.settings
    asked, rulebook = tuple(vm_ids), site.estate.rulebook()
    situation = Situation(
        inventory=inventory,
        reservations=site.ledger.all,
        busy=site.book.moving(),
        limits=Limits(cpu_ceiling=settings.cpu_ceiling),
        rulebook=Rulebook(rulebook.policies, rulebook.unreadable),  # one thread may ask one of them
        lanes=settings.lanes,
    )
    if among is not None:
        own = {vm.host for vm in (inventory.vms.get(vm_id) for vm_id in asked) if vm is not None}
        situation = situation.between(among | own)
    return place(situation, asked, wishes, answers)


class PlacesCheck:
    """One question for each VM; see `vmclient.engine.session.Asking`."""

    def __init__(self, site: Site, targets: Mapping[str, str], answered: Answered) -> None:
        self._site, self._answered = site, answered
        self._due = deque(targets.items())
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask no more, and report nothing more."""
        self._cancelled.set()

    def start(self) -> None:
        """Begin to ask."""
        for number in range(min(_THREADS, len(self._due))):
            threading.Thread(target=self._work, name=f"check of places {number}", daemon=True).start()

    def _work(self) -> None:
        while not self._cancelled.is_set():
            try:
                vm_id, host = self._due.popleft()
            except IndexError:
                return
            findings = self._ask(vm_id, host)
            if self._cancelled.is_set():
                return
            try:
                self._answered(vm_id, host, findings)
            except Exception:
                _log.exception("a listener failed on the answer for %s", vm_id)

    def _ask(self, vm_id: str, host: str) -> tuple[Finding, ...]:
        try:
            found = dict(questioned(self._site, vm_id, (host,)))
        except (DriverError, KeyError) as error:
            return (unanswered(host, str(error)),)
        except Exception as error:
            _log.exception("the check of %s failed", vm_id)
            return (unanswered(host, repr(error)),)
        return found.get(host, (unanswered(host, ""),))
