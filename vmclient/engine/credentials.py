"""Passwords: in the system's keyring where a person wants that, else in memory until the program ends.

A keyring is another program, which may be missing, locked or hung, and has no deadlines of its own: to unlock
it waits for a prompt that perhaps nobody sees. So it is asked on a thread of its own, and not for ever.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from vmclient.core.problem import Problem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)
T = TypeVar("T")

SERVICE = "VM Client"
DEADLINE_S = 20.0  # so long a person has to unlock the keyring at its prompt
_RECOMMENDED = 1  # the library's own line: below it are files in plain text and stand-ins that keep nothing

_SILENT, _UNUSABLE = "connection.keyring_silent", "connection.keyring_unusable"


class _Unusable(Exception):
    """The keyring did not do what it was asked; holds why, and nothing secret."""


class _Absent(_Unusable):
    """There is no keyring: nothing can be kept, and nothing is kept there."""


class Credentials:
    """The passwords of connections, by address; callable from any thread, though not the window's.

    `unusable` is told when the keyring could not be used, with what to say about it; at most once for each
    address until it works again.
    """

    def __init__(self, *, deadline_s: float = DEADLINE_S) -> None:
        self.unusable: Callable[[str, Problem], None] = lambda _address, _problem: None
        self._deadline_s = deadline_s
        self._lock = threading.Lock()  # for what is in memory, never held while the keyring is asked
        self._turn = threading.Lock()  # one question at a time, so that there is one prompt at a time
        self._held: dict[str, str] = {}
        self._refused: set[str] = set()
        self._told: set[tuple[str, str]] = set()
        self._asking: threading.Thread | None = None

    def use(self, address: str, password: str) -> None:
        """Keep a password in memory; a refusal of an earlier one is forgotten."""
        with self._lock:
            self._held[address] = password
            self._refused.discard(address)

    def lookup(self, address: str) -> str | None:
        """Find the password of a connection, in memory or in the keyring; waits for at most the deadline.

        One that was refused is not given again: to send it once more could lock the account.
        """
        with self._lock:
            if address in self._held:
                return self._held[address]
            if address in self._refused:
                return None
        found = self._ask(address, lambda keyring: keyring.get_password(SERVICE, address))
        if not found:
            return None
        with self._lock:
            if address in self._refused:
                return None
            return self._held.setdefault(address, found)

    def refused(self, address: str) -> None:
        """Give the password of a connection no more, until somebody gives another."""
        with self._lock:
            self._held.pop(address, None)
            self._refused.add(address)

    def remember(self, address: str, password: str) -> bool:
        """Put a password into the keyring; False where that did not come about, and it is in memory alone."""
        self.use(address, password)

        def keep(keyring: "KeyringBackend") -> bool:
            keyring.set_password(SERVICE, address, password)
            if keyring.get_password(SERVICE, address) != password:
                raise _Unusable("it does not keep what it is given")
            return True

        return self._ask(address, keep, _UNUSABLE) is True

    def forget(self, address: str) -> None:
        """Delete a connection's password from memory and from the keyring."""
        with self._lock:
            self._held.pop(address, None)

        def delete(keyring: "KeyringBackend") -> None:
            if keyring.get_password(SERVICE, address) is not None:
                keyring.delete_password(SERVICE, address)

        self._ask(address, delete)

    def _ask(self, address: str, question: Callable[["KeyringBackend"], T], code: str = _SILENT) -> T | None:
        try:
            if not self._turn.acquire(timeout=self._deadline_s):
                raise _Unusable("it is still busy with another question")
            try:
                answer = self._answer(question)
            finally:
                self._turn.release()
        except Exception as error:  # whatever a backend raises; its text is not ours to show
            why = str(error) if isinstance(error, _Unusable) else type(error).__name__
            _log.info("the system's keyring cannot be used: %s", why)
            if code != _SILENT or not isinstance(error, _Absent):  # who never had one misses nothing
                self._tell(code, address, why)
            return None
        self._told -= {(_SILENT, address), (_UNUSABLE, address)}
        return answer

    def _answer(self, question: Callable[["KeyringBackend"], T]) -> T:
        if self._asking is not None and self._asking.is_alive():
            raise _Unusable("it has not answered an earlier question yet")
        answer: Future[T] = Future()

        def ask() -> None:
            try:
                answer.set_result(question(_keyring()))
            except BaseException as error:
                answer.set_exception(error)

        self._asking = threading.Thread(target=ask, name="keyring", daemon=True)
        self._asking.start()
        try:
            return answer.result(self._deadline_s)
        except TimeoutError:
            raise _Unusable(f"no answer within {self._deadline_s:.0f} s") from None

    def _tell(self, code: str, address: str, why: str) -> None:
        with self._lock:
            if (code, address) in self._told:
                return
            self._told.add((code, address))
        self.unusable(address, Problem(code, {"connection": address}, why))


def _keyring() -> "KeyringBackend":
    # Finding the backends takes a tenth of a second and more, and most connections have no password.
    import keyring

    backend = keyring.get_keyring()
    if float(backend.priority) < _RECOMMENDED:
        raise _Absent(f"{type(backend).__module__} keeps nothing, or nothing safely")
    return backend
