"""What the window remembers across starts: its place, its panels, its tables, and light or dark."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from vmclient.paths import ordinary, private_file

FILE = "window.ini"


class WindowState:
    """Values by name in an ini file of a folder; without a folder nothing is kept.

    A value that cannot be read counts as missing: the window opens all the same.
    """

    def __init__(self, folder: Path | None) -> None:
        self._settings: QSettings | None = None
        if folder is not None:
            with suppress(OSError):  # Qt would wait for a pipe for ever
                self._settings = QSettings(str(ordinary(folder / FILE)), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """Read what Qt packed; empty if there is nothing."""
        value = self._settings.value(key) if self._settings else None
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str) -> str:
        """Read a text; empty if there is nothing."""
        value = self._settings.value(key) if self._settings else None
        return value if isinstance(value, str) else ""

    def values(self, key: str) -> Mapping[str, Any]:
        """Read plain values by name; empty if there is nothing."""
        try:
            value = json.loads(self.text(key) or "{}")
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def keep(self, key: str, value: "QByteArray | str | Mapping[str, Any]") -> None:
        """Write a value."""
        if self._settings is None:
            return
        with suppress(OSError):  # where it cannot be written nothing is kept
            private_file(Path(self._settings.fileName()))
        plain = value if isinstance(value, QByteArray | str) else json.dumps(value)
        self._settings.setValue(key, plain)
