"""The one thread in which libvirt runs its event loop: keepalive and events need it."""

import threading

import libvirt

_lock = threading.Lock()
_started = False


def _run() -> None:
    while True:
        libvirt.virEventRunDefaultImpl()


def ensure() -> None:
    """Start the loop once for this process; it must run before the first connection is opened.

    The thread is a daemon, for libvirt has no call that ends its loop. libvirt's habit of printing every
    error is switched off here as well: errors come as exceptions.
    """
    global _started  # noqa: PLW0603 - libvirt's loop is global too
    with _lock:
        if _started:
            return
        libvirt.registerErrorHandler(lambda *_: None, None)
        libvirt.virEventRegisterDefaultImpl()
        threading.Thread(target=_run, name="libvirt events", daemon=True).start()
        _started = True
