"""Keeps Python from holding up the window and from keeping memory: collector, threads, allocator."""

import ctypes
import gc
import sys
import threading
from typing import Any

_YOUNG, _MIDDLE, _OLD = 5_000, 5, 20  # Python's own 700, 10, 10: a hundred passes while a table is filled
_TURN_S = 0.0005  # with Python's own 5 ms the engine at work makes a paint of 8 ms one of 40
_HEAPS, _APART = -8, -3  # M_ARENA_MAX and M_MMAP_THRESHOLD of malloc.h
_LARGE = 128 * 1024  # glibc's own at first; it grows to 32 MiB unless it is set


def shorten() -> None:
    """Collect young garbage less often, and have threads give way to each other more often.

    Before the first thread is started, they are also given one heap together: what one frees another can use.
    Large pieces are kept out of it, so that what reading an estate took goes back to the system at once.
    """
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    sys.setswitchinterval(_TURN_S)
    mallopt = _of_glibc("mallopt")
    if mallopt is not None:
        mallopt(_HEAPS, 1)
        mallopt(_APART, _LARGE)


def settle() -> None:
    """Look no more for garbage in what is there now: with 20,000 VMs that takes 0.1 s each time.

    It is there to stay, or goes when its last user does; what comes later is looked through as before.
    """
    gc.collect(1)
    gc.freeze()
    threading.Thread(target=_give_back, name="give memory back", daemon=True).start()


def _give_back() -> None:
    """Return to the system what reading a large estate took and left; only glibc has to be asked."""
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(0)


def _of_glibc(name: str) -> Any:
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
