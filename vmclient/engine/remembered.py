"""The connections that are opened again at the next start: addresses in the settings file, no passwords."""

import threading

from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.engine.session import Refused
from vmclient.engine.settings_file import save_connections
from vmclient.paths import Paths


class Remembered:
    """Callable from any thread. `known` tells which connection an address has become."""

    def __init__(self, paths: Paths, settings: Settings) -> None:
        self._paths = paths
        self._lock = threading.Lock()
        self._kept = {address: address in settings.unencrypted for address in settings.connections}
        self._addresses: dict[str, str] = {}

    def known(self, connection: str, address: str) -> None:
        """Know a connection by its name."""
        self._addresses[connection] = address

    def holds(self, connection: str) -> bool:
        """Tell whether a connection is opened at the next start, be it open now or not any more."""
        return self._addresses.get(connection) in self._kept

    def keep(self, address: str, *, unencrypted: bool) -> Problem | None:
        """Have an address opened at the next start; the problem says why that cannot be written."""
        return self._write({**self._kept, address: unencrypted})

    def forget(self, connection: str) -> None:
        """Have a connection opened no more; raises `Refused` where that cannot be written."""
        address = self._addresses.get(connection)
        problem = self._write({each: agreed for each, agreed in self._kept.items() if each != address})
        if problem is not None:
            raise Refused(problem)

    def _write(self, kept: dict[str, bool]) -> Problem | None:
        with self._lock:
            if kept == self._kept:
                return None
            try:
                save_connections(self._paths, kept)
            except (OSError, ValueError) as error:
                return Problem("settings.not_saved", {"path": str(self._paths.settings)}, str(error))
            self._kept = kept
            return None
