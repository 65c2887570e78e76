"""What is said of policies that are tried on one VM."""

from dataclasses import replace
from typing import Any

from tests.core.builders import make_host, make_inventory, make_vm
from tests.core.policy.made import policy
from vmclient.core.document.fault import Fault
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.inventory import Host
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Rulebook, Unreadable
from vmclient.core.trying import try_out
from vmclient.core.tryout import Tryout
from vmclient.text import try_it

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}


def tried(hosts: list[Host], *policies: Policy, broken: tuple[Unreadable, ...] = ()) -> Tryout:
    inventory = make_inventory([make_host("a"), *hosts], [make_vm()])
    return try_out(inventory, "a/web1", Rulebook(policies, broken), HostTable(inventory))


def test_the_answer_counts_the_hosts_that_could_and_those_that_policies_refuse() -> None:
    """One of three is refused by the policy; one that is refused by other rules is not counted to it."""
    offline = replace(make_host("d"), online=False)
    hosts = [make_host("b"), make_host("c"), offline]
    found = tried(hosts, policy({"ne": ["vmhost.name", "b"]}))
    assert try_it.answer(found) == "1 of 3 hosts could take web1; policies refuse 1."
    assert try_it.answer(tried([make_host("b")], policy(NEVER))) == (
        "0 of 1 host could take web1; policies refuse 1."
    )


def test_without_hosts_policies_or_a_way_at_all_the_answer_says_that() -> None:
    """No policy counts, no other host is there, a broken file keeps the VM: each is a sentence of its own."""
    assert try_it.answer(tried([make_host("b")], policy(NEVER, vms="db"))) == (
        "No policy counts for web1: the rules alone decide."
    )
    assert try_it.answer(tried([], policy(NEVER))) == "There is no other host that web1 could be tested for."
    kept = tried([make_host("b")], broken=(Unreadable("dmz", (Fault(("policies",), "value.missing"),)),))
    assert try_it.answer(kept).startswith(
        "web1 cannot be migrated whatever the policies say. Policy file dmz cannot be read."
    )


def test_each_host_has_a_verdict_by_the_policies_and_one_by_all_else() -> None:
    """A host that a policy refuses is Ready by all else; one that no policy is attached to is not asked."""
    found = tried([make_host("b"), make_host("c")], policy(NEVER, hosts="b")).assessment
    refused, free = found.by_host["b"], found.by_host["c"]
    assert try_it.by_policies(found, refused).text == "reason 0"
    assert try_it.by_rules(refused).text == "Ready"
    assert try_it.by_policies(found, free).text == "None asks"


def test_what_a_policy_changes_names_hosts_and_their_order() -> None:
    """Without the constraint a host is Ready and first; without the list the order is another."""
    hosts = [make_host("b", cpu_load=0.1), make_host("c", cpu_load=0.6)]
    found = tried(hosts, policy({"ne": ["vmhost.name", "b"]}, name="off b"))
    (one,) = found.without
    assert try_it.asks(one, found.assessment) == "refuses 1"
    assert try_it.changes(one, found.assessment) == "Would also be Ready: b. First would be b."
    found = tried(hosts, policy(name="last", rankby=["vmhost.name/d"]), policy(name="idle"))
    last, idle = found.without
    assert try_it.asks(last, found.assessment) == "ranks"
    assert try_it.changes(last, found.assessment) == "The order would be b and c."
    assert try_it.asks(idle, found.assessment) == "demands nothing"
    assert try_it.changes(idle, found.assessment) == "Nothing would change."


def test_a_list_that_another_one_precedes_does_not_rank() -> None:
    """The policy with the more specific pattern ranks, and the other is told not to."""
    found = tried(
        [make_host("b")],
        policy(name="all", rankby=["vmhost.name/d"]),
        policy(name="web", vms="web*", rankby=["vmhost.name/a"]),
    )
    told = {one.policy.name: try_it.asks(one, found.assessment) for one in found.without}
    assert told == {"all": "does not rank: web does", "web": "ranks"}


def test_a_list_for_no_host_of_its_kind_ranks_none() -> None:
    """A policy that is attached to no host that the VM could go to does not rank, and no other does."""
    found = tried([make_host("b")], policy(name="far", hosts="z*", rankby=["vmhost.name/d"]))
    assert try_it.asks(found.without[0], found.assessment) == "ranks no host"
