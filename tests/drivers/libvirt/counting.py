"""A connection that counts what goes to the daemon."""

from collections import Counter
from typing import Any

import libvirt

LOCAL = frozenset({"name", "UUIDString", "UUID", "ID", "connect", "isAlive"})  # answered without a round trip


class Counting:
    """Passes everything on, and counts the calls; what comes back counts too."""

    def __init__(self, real: Any, calls: Counter[str]) -> None:
        self._real = real
        self._calls = calls

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._real, name)
        if not callable(found):
            return found

        def call(*arguments: Any) -> Any:
            if name not in LOCAL:
                self._calls[name] += 1
            bare = [a._real if isinstance(a, Counting) else a for a in arguments]
            return self._wrapped(found(*bare))

        return call

    def _wrapped(self, value: Any) -> Any:
        if isinstance(value, libvirt.virDomain | libvirt.virStoragePool | libvirt.virNetwork):
            return Counting(value, self._calls)
        if isinstance(value, list):
            return [self._wrapped(item) for item in value]
        if isinstance(value, tuple):
            return tuple(self._wrapped(item) for item in value)
        return value
