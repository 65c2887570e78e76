"""The rows of the Policies view: one a policy, and one a file that has none to show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vmclient.core.document.fault import Fault
from vmclient.core.policy.book import PolicyBook
from vmclient.core.policy.model import Policy
from vmclient.text import policies as words

EVERYTHING = ("*",)
Count = Callable[[tuple[str, ...]], int | None]


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A policy of a file or of an estate; without `policy` a file that is empty or has `errors`.

    `vms` and `hosts` are the patterns of what it is about, `vms_now` and `hosts_now` how many match: None
    while that is not counted.
    """

    key: str
    file: str = ""
    came_with: str = ""
    policy: Policy | None = None
    errors: tuple[Fault, ...] = ()
    file_enabled: bool = True
    vms: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    vms_now: int | None = None
    hosts_now: int | None = None
    replaced: bool = False  # one's own policy of the name stands in for it

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.policy.name if self.policy else words.file_row(self.file, broken=bool(self.errors))

    @property
    def state(self) -> words.State:
        """How it stands."""
        if self.replaced:
            return "replaced"
        if not self.file_enabled:
            return "file_disabled"
        if self.errors:
            return "unreadable"
        return "in_force" if self.policy is None or self.policy.enabled else "disabled"

    @property
    def enabled(self) -> bool:
        """What its box shows."""
        return self.state in ("in_force", "unreadable")


def policy_key(file: str, policy: str) -> str:
    """Give the key of the row of a policy in a file."""
    return f"file\0{file}\0{policy}"


def rows(book: PolicyBook, count_vms: Count, count_hosts: Count) -> list[PolicyRow]:
    """Make the rows of all policies."""
    return list(_rows(book, count_vms, count_hosts))


def patterns(book: PolicyBook) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Name all lists of patterns for VMs, and for hosts, whose matches the rows tell."""
    policies = [*book.of_estate, *(policy for file in book.files for policy in file.policies)]
    vms = {policy.attach.vms for policy in policies}
    vms |= {governed(file.governed) for file in book.files if file.errors} | {unreadable(book)[1]}
    return vms, {policy.attach.hosts for policy in policies}


def governed(given: tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the patterns for VMs of a broken file; one whose patterns cannot be read may mean any."""
    return EVERYTHING if given is None else given


def unreadable(book: PolicyBook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the files that are to count and cannot be read, and the patterns of all VMs that they keep."""
    broken = [file for file in book.files if file.errors and file.enabled]
    kept = dict.fromkeys(pattern for file in broken for pattern in governed(file.governed))
    return tuple(file.name for file in broken), tuple(kept)


def _rows(book: PolicyBook, count_vms: Count, count_hosts: Count) -> Iterator[PolicyRow]:
    for number, (policy, came_with) in enumerate(zip(book.of_estate, book.came_with, strict=True)):
        yield PolicyRow(
            f"estate\0{number}", "", came_with, policy, (), True, policy.attach.vms, policy.attach.hosts,
            count_vms(policy.attach.vms), count_hosts(policy.attach.hosts), policy.name in book.replaced,
        )  # fmt: skip
    for file in book.files:
        whole = f"file\0{file.name}"
        for policy in file.policies:
            yield PolicyRow(
                policy_key(file.name, policy.name), file.name, "", policy, (), file.enabled,
                policy.attach.vms, policy.attach.hosts,
                count_vms(policy.attach.vms), count_hosts(policy.attach.hosts),
            )  # fmt: skip
        if not file.policies:
            kept = governed(file.governed) if file.errors else ()
            now = count_vms(kept) if file.errors else None
            yield PolicyRow(whole, file.name, "", None, file.errors, file.enabled, kept, (), now)
