"""Keeps Python from holding up the window: its collector of garbage, and threads that do not give way."""

import ctypes
import gc
import sys
import threading

_YOUNG, _MIDDLE, _OLD = 5_000, 5, 20  # Python's own 700, 10, 10: a hundred passes while a table is filled
_TURN_S = 0.0005  # with Python's own 5 ms the engine at work makes a paint of 8 ms one of 40


def shorten() -> None:
    """Collect young garbage less often, and have threads give way to each other more often."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    sys.setswitchinterval(_TURN_S)


def settle() -> None:
    """Look no more for garbage in what is there now: with 20,000 VMs that takes 0.1 s each time.

    It is there to stay, or goes when its last user does; what comes later is looked through as before.
    """
    gc.collect(1)
    gc.freeze()
    threading.Thread(target=_give_back, name="give memory back", daemon=True).start()


def _give_back() -> None:
    """Return to the system what reading a large estate took and left; only glibc has to be asked."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
