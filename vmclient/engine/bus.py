"""Tells events to all who listen, in one order for everybody."""

import logging
import threading
from collections import deque
from collections.abc import Callable

from vmclient.core.events import Event

_log = logging.getLogger(__name__)

Listener = Callable[[Event], None]


class Bus:
    """Publish and subscribe, from any thread.

    Listeners are called one after another on a publishing thread, never under one of our locks: an event
    is first put in line with `post` (which may be done under a lock, so that the order is that of the
    changes) and told by `deliver`. While one thread delivers, others only put in line. What a listener
    raises is logged and harms nobody. Somebody who unsubscribes may still get the event that is being told
    at that moment.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()
        self._line: deque[Event] = deque()
        self._delivering = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the function returned ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def post(self, event: Event) -> None:
        """Put an event in line; somebody has to call `deliver` soon after."""
        self._line.append(event)

    def deliver(self) -> None:
        """Tell what is in line, unless another thread is already at it."""
        while self._line:
            with self._lock:
                if self._delivering:
                    return
                self._delivering = True
            try:
                self._tell()
            finally:
                with self._lock:
                    self._delivering = False

    def publish(self, event: Event) -> None:
        """Put in line and deliver."""
        self.post(event)
        self.deliver()

    def _tell(self) -> None:
        while self._line:
            event = self._line.popleft()
            for listener in self._listeners:
                try:
                    listener(event)
                except Exception:
                    _log.exception("a listener failed on %s", type(event).__name__)
