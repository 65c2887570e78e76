"""A keyring in memory that takes part in the real library, with what real ones do wrong on demand."""

import threading

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps passwords until the test ends.

    `locked` makes it raise as a locked one does, `hang` lets every call wait, `forgetful` keeps nothing.
    """

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False
        self.hang: threading.Event | None = None
        self.calls = 0

    def _called(self) -> None:
        self.calls += 1
        if self.hang is not None:
            self.hang.wait(20)
        if self.locked:
            raise KeyringLocked("the collection is locked")

    def get_password(self, service: str, username: str) -> str | None:
        """Find one."""
        self._called()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep one."""
        self._called()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget one."""
        self._called()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("no such password")


class PlainFile(MemoryKeyring):
    """One of those that write passwords down in plain text: the library does not recommend it."""

    priority = 0.5  # type: ignore[assignment]
