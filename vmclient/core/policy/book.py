"""All policies that are known, as values: files of them, and those that came with an estate."""

from collections.abc import Iterable
from dataclasses import dataclass

from vmclient.core.document.fault import Fault
from vmclient.core.policy.model import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFile:
    """One file as it was read last.

    With `errors` none of its policies is applied; `governed` are then the patterns for VMs in it, None where
    they could not be read. A disabled file says nothing about any VM.
    """

    name: str
    policies: tuple[Policy, ...] = ()
    errors: tuple[Fault, ...] = ()
    governed: tuple[str, ...] | None = ()
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBook:
    """All policies that are known, whether they count or not.

    `came_with` names the connection of each policy `of_estate`, in their order. `folder` is where the files
    are kept.
    """

    files: tuple[PolicyFile, ...] = ()
    of_estate: tuple[Policy, ...] = ()
    came_with: tuple[str, ...] = ()
    folder: str | None = None

    @property
    def counting(self) -> tuple[Policy, ...]:
        """All that are in force or are disabled by themselves: those of disabled files are left out."""
        return joined(self.of_estate, counting(self.files))

    @property
    def replaced(self) -> frozenset[str]:
        """The names of policies that came with an estate and count no more: one's own stand in for them."""
        own = {policy.name for policy in counting(self.files)}
        return frozenset(policy.name for policy in self.of_estate if policy.name in own)


def counting(files: Iterable[PolicyFile]) -> tuple[Policy, ...]:
    """Give the policies of files that are to count."""
    return tuple(policy for file in files if file.enabled for policy in file.policies)


def joined(of_estate: Iterable[Policy], own: Iterable[Policy]) -> tuple[Policy, ...]:
    """Put policies together: one's own stands in for that of its name that came with an estate.

    So whoever may not change the estate's file can change, or disable, what it brought.
    """
    kept = tuple(own)
    names = {policy.name for policy in kept}
    return (*(policy for policy in of_estate if policy.name not in names), *kept)
