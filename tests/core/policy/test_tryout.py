"""Trying policies: what drafts would answer, and what each policy alone is the cause of."""

from hypothesis import given

from tests.core.policy import strategies as given_policies
from tests.core.policy.made import policy
from tests.core.policy.test_ruling import HERE, NOWHERE, rooms
from tests.core.strategies import inventories
from vmclient.core.assess import assess
from vmclient.core.assessment import Outcome
from vmclient.core.document.fault import Fault
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.inventory import Inventory
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Rulebook, Unreadable
from vmclient.core.trying import try_out
from vmclient.core.tryout import Tryout


def tried(inventory: Inventory, *policies: Policy) -> Tryout:
    return try_out(inventory, "a/web1", Rulebook(policies), HostTable(inventory))


def test_a_policy_that_alone_refuses_a_host_would_free_it() -> None:
    """The host in the other room is refused by one policy, and it is told as what that one holds back."""
    found = tried(rooms("room 1", "room 2"), policy(HERE, name="stay"))
    (without,) = found.without
    assert [one.host.name for one in found.assessment.eligible] == ["b"]
    assert (without.policy.name, without.order) == ("stay", ("b", "c"))
    assert without.freed(found.assessment) == ("c",)
    assert not without.reordered(found.assessment)


def test_a_host_that_two_policies_refuse_is_freed_by_neither() -> None:
    """Disabling one of two that fail at a host changes nothing there."""
    found = tried(rooms("room 2"), policy(HERE, name="stay"), policy(NOWHERE, name="never"))
    assert [one.freed(found.assessment) for one in found.without] == [(), ()]


def test_the_policy_that_ranks_would_leave_another_order() -> None:
    """The answer names the policy whose list ranks, and without it the order is the usual one."""
    backwards = policy(name="last first", rankby=["vmhost.location/d"])
    found = tried(rooms("room 1", "room 2"), backwards, policy(HERE, name="idle", vms="other"))
    (without,) = found.without
    assert found.assessment.ranking_policy == "last first"
    assert [one.host.name for one in found.assessment.eligible] == ["c", "b"]
    assert without.order == ("b", "c")
    assert without.reordered(found.assessment)


def test_a_vm_that_cannot_be_moved_at_all_has_nothing_to_try() -> None:
    """A broken file that governs it is told as what keeps it; no policy is told to be the cause."""
    inventory = rooms("room 1")
    rulebook = Rulebook((policy(HERE),), (Unreadable("bad", (Fault((), "file.empty"),)),))
    found = try_out(inventory, "a/web1", rulebook, HostTable(inventory))
    assert found.assessment.outcome is Outcome.REFUSED
    assert found.without == ()


@given(inventories(plain=True), given_policies.policies())
def test_what_would_be_is_what_is_once_it_is_disabled(
    inventory: Inventory, policies: tuple[Policy, ...]
) -> None:
    """For any estate and policies: the order told for one that is disabled is the one that then comes out."""
    vm_id = next(iter(inventory.vms))
    found = try_out(inventory, vm_id, Rulebook(policies), HostTable(inventory))
    for one in found.without:
        rest = tuple(each for each in policies if each is not one.policy)
        after = assess(inventory, vm_id, policies=rest)
        assert tuple(each.host.name for each in after.eligible) == one.order
