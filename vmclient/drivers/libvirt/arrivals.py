"""Which Xen guests are arriving where: Xen's driver says at neither end that a job is a migration."""

import threading
from collections.abc import Callable


class Arrivals:
    """The receiving copies that all Xen hosts of this process list; safe to use from any thread.

    A guest with a job on one host and a receiving copy on another is being migrated, whoever began it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_host: dict[str, frozenset[str]] = {}
        self._listeners: dict[str, Callable[[], None]] = {}

    def listen(self, host: str, changed: Callable[[], None]) -> None:
        """Call `changed` when what arrives at other hosts has changed."""
        with self._lock:
            self._listeners[host] = changed

    def note(self, host: str, vm_ids: frozenset[str]) -> None:
        """Take in what a host lists now."""
        with self._lock:
            if self._by_host.get(host, frozenset()) == vm_ids:
                return
            self._by_host[host] = vm_ids
            concerned = [changed for other, changed in self._listeners.items() if other != host]
        for changed in concerned:
            changed()

    def forget(self, host: str) -> None:
        """Drop a host whose connection was closed."""
        with self._lock:
            self._listeners.pop(host, None)
        self.note(host, frozenset())

    def elsewhere(self, host: str) -> dict[str, str]:
        """Map the guests that arrive at other hosts to where they arrive."""
        with self._lock:
            return {vm: other for other, vms in self._by_host.items() if other != host for vm in vms}
