"""The file beneath an editor: as it was when the editor took or saved it, and what has become of it since."""

from dataclasses import replace
from typing import TYPE_CHECKING

from vmclient.core.policy import file
from vmclient.core.policy.book import PolicyFile
from vmclient.core.policy.model import Policy

if TYPE_CHECKING:
    from vmclient.engine.session import Session


class Beneath:
    """The file of a `name`, None while it has none; `known` is what saving replaces, None for a new file.

    It is known as it had these `policies`: what became of it before somebody looked is a change.
    """

    def __init__(self, session: "Session", name: str | None, policies: tuple[Policy, ...]) -> None:
        self._session, self.name = session, name
        now = self._now()
        self.known = replace(now, policies=policies) if now is not None and not now.errors else now

    def changed(self) -> bool:
        """Tell whether something else has changed the file since; it is known as it is now from here on."""
        before, self.known = self.known, self._now()
        return self.known != before

    def saved(self, name: str, policies: tuple[Policy, ...]) -> None:
        """Know what was saved; if something else has written meanwhile, that is a change."""
        self.name = name
        self.known = replace(self.known or PolicyFile(name=name), policies=policies, errors=(), governed=())

    def text(self) -> str:
        """Give the file as it stands; raises `Refused` for a broken one that is gone by now."""
        if self.known is not None and self.known.errors:
            return self._session.policy_text(self.known.name)
        return file.dump(self.known.policies if self.known is not None else ())

    def _now(self) -> PolicyFile | None:
        return next((each for each in self._session.policies().files if each.name == self.name), None)
