"""All policies that are known, as values: files of them, and those that came with an estate."""

from collections.abc import Iterable
from dataclasses import dataclass

from vmclient.core.policy.model import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFile:
    """One file as it was read last.

    With `errors` none of its policies is applied; `governed` are then the patterns for VMs in it, None where
    they could not be read. A disabled file says nothing about any VM.
    """

    name: str
    policies: tuple[Policy, ...] = ()
    errors: tuple[str, ...] = ()
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
        return (*self.of_estate, *counting(self.files))


def counting(files: Iterable[PolicyFile]) -> tuple[Policy, ...]:
    """Give the policies of files that are to count."""
    return tuple(policy for file in files if file.enabled for policy in file.policies)
