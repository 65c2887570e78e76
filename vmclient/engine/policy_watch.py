"""Looks after the folder of policies: what another program or person changes in it counts soon by itself."""

import threading
from collections.abc import Callable

LOOK_S = 2.0
"""Real seconds between two looks; a change counts after the second look that finds it as the first did."""


class PolicyWatch:
    """Calls `look` on a thread of its own, until it is closed.

    A look costs one call of the system a file. The system's own word of changes would come at once, but not
    of what another machine has written to a home folder that both share.
    """

    def __init__(self, look: Callable[[], None], every_s: float = LOOK_S) -> None:
        self._look, self._every_s = look, every_s
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="policies", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Look no more; one that is under way goes on to its end."""
        self._end.set()

    def _run(self) -> None:
        while not self._end.wait(self._every_s):
            self._look()
