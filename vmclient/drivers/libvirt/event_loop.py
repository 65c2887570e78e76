"""The one thread in which libvirt runs its event loop: keepalive and events need it.

The loop is our own. libvirt's default one turns GLib's default main context, and so does Qt in the main
thread: with both in one process Qt's events would be delivered in libvirt's thread, and the program crash.
"""

import itertools
import os
import select
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import libvirt

# libvirt's words for what happens to a file descriptor, and poll's.
_WORDS = (
    (libvirt.VIR_EVENT_HANDLE_READABLE, select.POLLIN),
    (libvirt.VIR_EVENT_HANDLE_WRITABLE, select.POLLOUT),
    (libvirt.VIR_EVENT_HANDLE_ERROR, select.POLLERR),
    (libvirt.VIR_EVENT_HANDLE_ERROR, select.POLLNVAL),
    (libvirt.VIR_EVENT_HANDLE_HANGUP, select.POLLHUP),
)
# What poll reports whether it was asked for or not.
_ALWAYS = libvirt.VIR_EVENT_HANDLE_ERROR | libvirt.VIR_EVENT_HANDLE_HANGUP


@dataclass(slots=True)
class _Handle:
    descriptor: int
    events: int  # in libvirt's words; 0 while nobody wants to know
    call: Callable[[int, int, int, Any], object]
    opaque: Any


@dataclass(slots=True)
class _Timeout:
    every_ms: int  # below 0 while it is off
    due: float  # on the monotonic clock
    call: Callable[[int, Any], object]
    opaque: Any


class EventLoop:
    """What libvirt asks of an event loop; every method but `turn` may be called from any thread.

    libvirt holds locks of its own while it calls the other methods, so none of them calls it back: what was
    removed is freed in the next `turn`, with `free`.
    """

    def __init__(self, free: Callable[[Any], object]) -> None:
        self._free = free
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._handles: dict[int, _Handle] = {}
        self._timeouts: dict[int, _Timeout] = {}
        self._removed: list[Any] = []
        self._bell = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)

    def add_handle(
        self, descriptor: int, events: int, call: Callable[[int, int, int, Any], object], opaque: Any
    ) -> int:
        """Call `call(number, descriptor, events, opaque)` when one of the events happens; give the number."""
        number = next(self._numbers)
        with self._lock:
            self._handles[number] = _Handle(descriptor, events, call, opaque)
        self._wake()
        return number

    def update_handle(self, number: int, events: int) -> None:
        """Wait for other events from now on."""
        with self._lock:
            if handle := self._handles.get(number):
                handle.events = events
        self._wake()

    def remove_handle(self, number: int) -> int:
        """Forget a handle: 0, or -1 where there is none."""
        return self._remove(self._handles, number)

    def add_timeout(self, every_ms: int, call: Callable[[int, Any], object], opaque: Any) -> int:
        """Call `call(number, opaque)` every so many milliseconds (below 0: not yet); give the number."""
        number = next(self._numbers)
        with self._lock:
            self._timeouts[number] = _Timeout(every_ms, time.monotonic() + every_ms / 1000, call, opaque)
        self._wake()
        return number

    def update_timeout(self, number: int, every_ms: int) -> None:
        """Change the interval, counted from now; below 0 switches it off."""
        with self._lock:
            if timeout := self._timeouts.get(number):
                timeout.every_ms, timeout.due = every_ms, time.monotonic() + every_ms / 1000
        self._wake()

    def remove_timeout(self, number: int) -> int:
        """Forget a timeout: 0, or -1 where there is none."""
        return self._remove(self._timeouts, number)

    def turn(self) -> None:
        """Wait for the next event or change, and make the calls that are due."""
        with self._lock:
            removed, self._removed = self._removed, []
            watched = [(number, handle.descriptor, handle.events) for number, handle in self._handles.items()]
            due = [timeout.due for timeout in self._timeouts.values() if timeout.every_ms >= 0]
        for opaque in removed:
            self._free(opaque)
        wait_s = max(0.0, min(due) - time.monotonic()) if due else None
        for number, descriptor, events in self._happened(watched, wait_s):
            with self._lock:
                handle = self._handles.get(number)
                told = events & (handle.events | _ALWAYS) if handle and handle.events else 0
            if handle and told:
                handle.call(number, descriptor, told, handle.opaque)
        for number in self._timed_out():
            with self._lock:
                timeout = self._timeouts.get(number)
            if timeout:
                timeout.call(number, timeout.opaque)

    def _happened(
        self, watched: list[tuple[int, int, int]], wait_s: float | None
    ) -> list[tuple[int, int, int]]:
        """Wait, and tell number, descriptor and events of each handle to which something happened."""
        poll = select.poll()
        poll.register(self._bell, select.POLLIN)
        masks: dict[int, int] = {}
        for _, descriptor, events in watched:
            if events:
                masks[descriptor] = masks.get(descriptor, 0) | sum(
                    bit for word, bit in _WORDS if events & word
                )
        for descriptor, mask in masks.items():
            poll.register(descriptor, mask)
        ready = dict(poll.poll(None if wait_s is None else wait_s * 1000))
        if ready.pop(self._bell, 0):
            os.eventfd_read(self._bell)
        happened = []
        for number, descriptor, _ in watched:
            bits = ready.get(descriptor, 0)
            if events := sum({word for word, bit in _WORDS if bits & bit}):
                happened.append((number, descriptor, events))
        return happened

    def _timed_out(self) -> list[int]:
        """Numbers of the timeouts that are due, each set to its next time."""
        now = time.monotonic()
        with self._lock:
            numbers = [n for n, one in self._timeouts.items() if one.every_ms >= 0 and one.due <= now]
            for number in numbers:
                timeout = self._timeouts[number]
                timeout.due = now + timeout.every_ms / 1000
        return numbers

    def _remove(self, table: dict[int, Any], number: int) -> int:
        with self._lock:
            gone = table.pop(number, None)
            if gone is None:
                return -1
            self._removed.append(gone.opaque)
        self._wake()
        return 0

    def _wake(self) -> None:
        os.eventfd_write(self._bell, 1)


_starting = threading.Lock()
_started = False


def _run(loop: EventLoop) -> None:
    while True:
        loop.turn()


def ensure() -> None:
    """Start the loop once for this process; it must run before the first connection is opened.

    The thread is a daemon, for libvirt cannot be told that its loop ends. libvirt's habit of printing every
    error is switched off here as well: errors come as exceptions.
    """
    global _started  # noqa: PLW0603 - libvirt's loop is global too
    with _starting:
        if _started:
            return
        libvirt.registerErrorHandler(lambda *_: None, None)
        loop = EventLoop(libvirt.virEventInvokeFreeCallback)
        libvirt.virEventRegisterImpl(
            loop.add_handle,
            loop.update_handle,
            loop.remove_handle,
            loop.add_timeout,
            loop.update_timeout,
            loop.remove_timeout,
        )
        threading.Thread(target=_run, args=(loop,), name="libvirt events", daemon=True).start()
        _started = True
