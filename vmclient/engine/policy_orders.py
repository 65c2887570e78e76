"""What a person does with policies: each change is on the disk, in force, noted in the log and told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from vmclient.core.events import Event, LogEntry, PoliciesChanged
from vmclient.core.job import OUTSIDE
from vmclient.core.policy.book import PolicyBook, PolicyFile
from vmclient.core.policy.model import Policy
from vmclient.core.problem import Fact, Problem
from vmclient.engine.policies import ChangedMeanwhile, Policies
from vmclient.engine.policy_watch import PolicyWatch
from vmclient.engine.session import Refused
from vmclient.engine.site import Site

T = TypeVar("T")


class PolicyOrders:
    """The commands on policies; from any thread. All raise `Refused`, and then nothing has changed."""

    def __init__(self, site: Site, policies: Policies, user: str, publish: Callable[[Event], None]) -> None:
        self._site = site
        self._policies = policies
        self._user = user
        self._publish = publish
        self._folder = None if policies.folder is None else str(policies.folder)
        self._watch = PolicyWatch(self.look)
        self._reading = threading.Lock()

    def book(self) -> PolicyBook:
        """Give all policies that are known."""
        brought = self._site.estate.brought()
        return PolicyBook(
            files=self._policies.files,
            of_estate=tuple(brought),
            came_with=tuple(brought.values()),
            folder=self._folder,
        )

    def begin(self) -> None:
        """Note which files cannot be read, and follow from now on what else changes them."""
        self._note_unreadable(self._policies.problems)
        self._watch.start()

    def close(self) -> None:
        """Follow them no more."""
        self._watch.close()

    def save(self, name: str, policies: tuple[Policy, ...], base: PolicyFile | None = None) -> None:
        """Write a file of this name in place of the one that is there: of `base`, where that is given."""
        with self._order(name):
            self._policies.save(name, policies, base)
        self._note("policies_saved", file=name, policies=tuple(each.name for each in policies))

    def delete(self, name: str) -> None:
        """Remove a file for good."""
        with self._order(name):
            self._policies.delete(name)
        self._note("policies_deleted", file=name)

    def enable(self, name: str, *, enabled: bool) -> None:
        """Have a file count, or not."""
        with self._order(name):
            self._policies.enable(name, enabled=enabled)
        self._note("policies_enabled" if enabled else "policies_disabled", file=name)

    def enable_one(self, name: str, policy: str, *, enabled: bool) -> None:
        """Have one policy of a file count, or not."""
        with self._order(name):
            self._policies.enable_one(name, policy, enabled=enabled)
        self._note("policy_enabled" if enabled else "policy_disabled", file=name, policy=policy)

    def reload(self) -> None:
        """Read all files anew; each that cannot be read and was not known as that before is noted."""
        self._note_unreadable(self._newly_wrong(self._policies.reload)[1])
        self._publish(PoliciesChanged())

    def look(self, *, at_once: bool = False) -> None:
        """Take up what others have changed; `at_once` without waiting until nothing changes any more."""
        changed, wrong = self._newly_wrong(lambda: self._policies.look(at_once=at_once))
        if changed:
            self._note_others(changed, wrong)
            self._publish(PoliciesChanged())

    def _newly_wrong(self, read: Callable[[], T]) -> tuple[T, tuple[Problem, ...]]:
        """Read; gives beside what that gave which files cannot be read that were not known as that."""
        with self._reading:
            before = self._policies.problems
            found = read()
            return found, tuple(problem for problem in self._policies.problems if problem not in before)

    def _note_others(self, changed: tuple[str, ...], wrong: tuple[Problem, ...]) -> None:
        """Note what others have changed, and which files cannot be read since."""
        if changed:
            self._note("policies_changed", user=OUTSIDE, files=changed)
        self._note_unreadable(wrong)

    def _note_unreadable(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            self._note("policies_unreadable", problem)

    def text(self, name: str) -> str:
        """Give a file as it stands."""
        with self._told(name):
            return self._policies.text(name)

    @contextmanager
    def _order(self, name: str) -> Iterator[None]:
        """Do what changes a file; the next to hear of it is whoever listens.

        All files are read anew by it, also where it is refused: what others did to them is noted.
        """
        if self._site.store.barred is not None:
            raise Refused(self._site.store.barred)
        own, others, wrong = "", tuple[str, ...](), tuple[Problem, ...]()
        try:
            with self._reading:
                files, known = self._policies.files, self._policies.problems
                try:
                    with self._told(name):
                        yield
                    own = name
                finally:
                    differing = {each.name for each in set(files) ^ set(self._policies.files)}
                    others = tuple(sorted(differing - {own}))
                    wrong = tuple(
                        problem
                        for problem in self._policies.problems
                        if problem not in known and problem.facts["file"] != own
                    )
        finally:
            self._note_others(others, wrong)
            self._publish(PoliciesChanged())

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Say of what goes wrong what a person can do about it."""
        facts: dict[str, Fact] = {"file": name, "path": self._folder}
        try:
            yield
        except ChangedMeanwhile as error:
            raise Refused(Problem("policies.changed", facts)) from error
        except (KeyError, UnicodeError) as error:
            raise Refused(Problem("policies.no_such", facts)) from error
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise Refused(Problem("policies.not_kept", {**facts, "reason": reason}, str(error))) from error

    def _note(self, kind: str, problem: Problem | None = None, user: str = "", **facts: Fact) -> None:
        now = self._site.clock.now()
        self._site.book.note(
            LogEntry(
                id=0,
                kind=kind,
                user=user or self._user,
                started_at=now,
                ended_at=now,
                problem=problem,
                facts=facts,
            )
        )
