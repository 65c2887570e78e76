"""Policies in words: what stands in the way, what a list ranks by, and what each fact means."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.core.builders import GIB, make_host, make_inventory, make_vm
from tests.core.policy import strategies as given_policies
from tests.core.policy.made import policy
from tests.core.strategies import estates, inventories
from vmclient.core.assess import assess
from vmclient.core.document.fault import Fault
from vmclient.core.inventory import Inventory
from vmclient.core.policy.explaining import trees
from vmclient.core.policy.model import Policy
from vmclient.core.policy.registry import FACTS
from vmclient.core.policy.rulebook import Rulebook, Unreadable
from vmclient.text import policy as words
from vmclient.text.finding import VERDICT_LENGTH, verdict, word
from vmclient.text.unit import SPACE
from vmclient.text.why import choice, why


def estate(**facts: Any) -> Inventory:
    hosts = [make_host("a", location="room 1"), make_host("b", **({"location": "room 2"} | facts))]
    return make_inventory(hosts, [make_vm(networks=("prod",))])


def in_the_way(test: dict[str, Any], **facts: Any) -> list[str]:
    found = assess(estate(**facts), "a/web1", policies=[policy(test)])
    return [text.replace(SPACE, " ") for text in words.obstacles(trees(found, "b")[0])]


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ({"eq": ["vmhost.location", "room 1"]}, 'vmhost.location is "room 2", must be "room 1"'),
        ({"ne": ["vmhost.location", "room 2"]}, 'vmhost.location is "room 2", must not be "room 2"'),
        ({"not": {"eq": ["vmhost.location", "room 2"]}}, 'vmhost.location is "room 2", must not be "room 2"'),
        ({"lt": ["vmhost.vms", 0]}, "vmhost.vms is 0, must be below 0"),
        ({"not": {"le": ["vmhost.vms", 0]}}, "vmhost.vms is 0, must be above 0"),
        ({"gt": ["vmhost.memory.free", "64GiB"]}, "vmhost.memory.free is 64 GiB, must be above 64 GiB"),
        ({"ge": ["vmhost.memory.free", 64 * GIB + 1]},
         "vmhost.memory.free is 68719476736 bytes, must be at least 68719476737 bytes"),
        ({"contains": ["vmhost.networks", "dmz"]}, 'vmhost.networks is "prod", must contain "dmz"'),
        ({"not": {"contains": ["resource.vm.networks", "prod"]}},
         'resource.vm.networks is "prod", must not contain "prod"'),
        ({"eq": ["vmhost.location", {"fact": "resource.vm.location"}]},
         'vmhost.location is "room 2", must be "room 1" (resource.vm.location)'),
        ({"defined": "vmhost.cpu.model"}, "vmhost.cpu.model is not defined, must be"),
        ({"not": {"defined": "vmhost.location"}}, 'vmhost.location is "room 2", must not be defined'),
        ({"eq": ["vmhost.cpu.model", "EPYC"]}, 'vmhost.cpu.model is not defined, must be "EPYC"'),
        ({"ge": ["vmhost.bandwidth", "2GB"]}, "vmhost.bandwidth is 1.25 GB/s, must be at least 2 GB/s"),
        ({"lt": ["vmhost.cpu.load.after", 0]}, "vmhost.cpu.load.after is 0 %, must be below 0 %"),
        ({"eq": ["vmhost.online", False]}, "vmhost.online is true, must be false"),
        ({"if": [{"eq": ["vmhost.online", True]}, {"eq": ["vmhost.vms", 1]}, {"defined": "vmhost.name"}]},
         "vmhost.vms is 0, must be 1"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_is_a_sentence(test: dict[str, Any], said: str) -> None:
    """The fact, what it is and what it has to be, with units; of "not", what it must not be."""
    assert in_the_way(test) == [said]


def test_of_several_ways_each_is_told() -> None:
    """Each failed branch of an "or" is one way out, and a failed "and" tells its failed branches alone."""
    here, held = {"eq": ["vmhost.location", "room 1"]}, {"eq": ["vmhost.online", True]}
    assert len(in_the_way({"or": [here, {"contains": ["vmhost.networks", "dmz"]}]})) == 2
    assert in_the_way({"and": [held, here]}) == ['vmhost.location is "room 2", must be "room 1"']


def test_a_tree_is_written_line_by_line() -> None:
    """What joins comes first, what is joined is deeper, and the lines in the way are marked."""
    test = {
        "or": [{"eq": ["vmhost.location", "room 1"]}, {"not": {"contains": ["resource.vm.networks", "prod"]}}]
    }
    found = assess(estate(), "a/web1", policies=[policy(test)])
    lines = words.lines(trees(found, "b")[0])
    assert [(line.depth, line.text, line.outcome, line.in_the_way) for line in lines] == [
        (0, "At least one of these", "does not hold", False),
        (1, 'vmhost.location must be "room 1": it is "room 2"', "does not hold", True),
        (1, "Not this", "does not hold", False),
        (2, 'resource.vm.networks must contain "prod": it is "prod"', "holds", True),
    ]


def test_a_refusal_names_every_policy_and_its_reason() -> None:
    """The heading is the first reason, the explanation names its policy and all others with theirs."""
    never = {"eq": ["vmhost.location", "nowhere"]}
    policies = [policy(never, name="one"), policy(never, name="two")]
    policies[1] = replace(
        policies[1], constraints=(replace(policies[1].constraints[0], reason="also this."),)
    )
    one = assess(estate(), "a/web1", policies=policies).by_host["b"]
    said = word(one.findings[0])
    assert said.title == "reason 0"
    assert said.message == 'reason 0. Policy "one" says so. Also this: policy "two".'
    assert verdict(one)[1] == "reason 0"


def test_an_unreadable_file_is_told_with_its_first_error() -> None:
    """The finding names the file, the VM that stays, and what is wrong."""
    broken = Unreadable(
        "dmz", (Fault(("policies", 0, "name"), "value.missing"), Fault(("policies", 1), "key.twice"))
    )
    found = assess(estate(), "a/web1", policies=Rulebook((), (broken,)))
    assert word(found.findings[0]).message == (
        "Policy file dmz cannot be read. What it demands of web1 is not known, so web1 stays on a. "
        "2 things are wrong in it, the first: policies[0].name: required, and missing."
    )


def test_the_list_that_ranks_is_said_to_decide() -> None:
    """The lines name each fact with direction and value, and the conclusion names the one that decides."""
    hosts = [make_host("a"), make_host("b", cpu_load=0.5, location="x"), make_host("c")]
    found = assess(
        make_inventory(hosts), "a/web1", policies=[policy(rankby=["vmhost.location/d", "vmhost.vms/a"])]
    )
    first, second = (why(found, found.by_host[name]) for name in "bc")
    assert first is not None
    assert second is not None
    assert [(line.name, line.value) for line in first.lines][:2] == [
        ("vmhost.location, larger first", "x"), ("vmhost.vms, smaller first", "0"),
    ]  # fmt: skip
    assert second.lines[0].value == "not defined"
    assert second.lines[1].note == "as rank 1"
    assert first.conclusion == 'Policy "p" puts it first: vmhost.location, larger first.'
    assert second.conclusion == 'Policy "p" puts b first: vmhost.location, larger first.'
    told_then = replace(found, ranking_policy=None)  # decided before its name was kept
    again = why(told_then, told_then.by_host["b"])
    assert again is not None
    assert again.conclusion == "A policy puts it first: vmhost.location, larger first."
    assert choice(found, found.by_host["b"], "me") == (
        'Policy "p" puts it before c: vmhost.location, larger first.'
    )


def test_hosts_that_a_policy_puts_apart_are_no_equals_in_cost() -> None:
    """The least loaded is said of those alone that the list leaves equal."""
    hosts = [make_host("a"), *(make_host(name, location="x") for name in "bc"), make_host("d", location="y")]
    found = assess(make_inventory([*hosts[:2], replace(hosts[2], cpu_load=0.5), hosts[3]]), "a/web1",
                   policies=[policy(rankby=["vmhost.location/a"])])  # fmt: skip
    told = why(found, found.by_host["b"])
    assert told is not None
    assert told.conclusion == "The least loaded of 2 equals."


def test_every_fact_has_its_line_in_the_help() -> None:
    """Name, type, unit and one line of meaning, in words."""
    listed = words.facts()
    assert [each.name for each in listed] == list(FACTS)
    assert all(each.kind and each.meaning for each in listed)
    assert {each.unit for each in listed} == {"", "bytes", "bytes a second", "seconds", "share of 1"}


@estates
@given(inventories(), given_policies.policies())
def test_any_tree_and_any_refusal_is_said_whole(inventory: Inventory, policies: tuple[Policy, ...]) -> None:
    """Whatever came out, no place is left open and nothing is called None."""
    for vm_id in inventory.vms:
        found = assess(inventory, vm_id, policies=policies)
        for one in found.candidates:
            said = [text for tree in trees(found, one.host.name) for text in words.obstacles(tree)]
            said += [line.text for tree in trees(found, one.host.name) for line in words.lines(tree)]
            said += [words.ranked_value(score) for score in one.prospect if score.ranked_by]
            said += [word(finding).message for finding in one.findings]
            assert not any(mark in text for text in said for mark in ("{", "}", "None", "  "))
            assert len(verdict(one)[1]) <= VERDICT_LENGTH
