"""The Policies page of VM details: what counts for a VM, and which of two policies ranks."""

from vmclient.core.policy.reading import policies
from vmclient.core.policy.rulebook import Rulebook
from vmclient.text import describe_policy

RAW = [
    {
        "name": "dmz stays in room 1",
        "attach": {"vms": ["dmz-*"], "hosts": ["*"]},
        "constraints": [
            {"reason": "DMZ machines must stay in room 1", "test": {"eq": ["vmhost.location", "room 1"]}}
        ],
        "rankby": ["vmhost.vms/a"],
    },
    {"name": "pack", "rankby": ["vmhost.vms/d"]},
    {"name": "off", "enabled": False, "rankby": ["vmhost.vms/d"]},
]


def lines(vm: str) -> dict[str, dict[str, str]]:
    """What the page says of a VM of this name."""
    groups = describe_policy.groups(Rulebook(policies(RAW)).applying(vm))
    return {group.title: dict(group.lines) for group in groups}


def test_each_policy_that_counts_is_there_with_what_it_demands() -> None:
    """By its name, its patterns and its reason; a disabled one is not."""
    page = lines("dmz-web")
    assert page.keys() == {"dmz stays in room 1", "pack"}
    assert page["dmz stays in room 1"]["Virtual machines"] == "dmz-*"
    assert page["dmz stays in room 1"]["Demands"] == "DMZ machines must stay in room 1"


def test_of_two_that_rank_the_page_says_which_and_why() -> None:
    """The more specific pattern; where it does not match, the other."""
    assert "comes first" in lines("dmz-web")["dmz stays in room 1"]["Ranks by"]
    assert "dmz stays in room 1 is more specific" in lines("dmz-web")["pack"]["Ranks by"]
    assert "comes first" in lines("db")["pack"]["Ranks by"]


def test_nothing_counts_for_a_vm_that_no_pattern_names() -> None:
    """Then the page says so instead."""
    assert describe_policy.groups(Rulebook(policies(RAW[:1])).applying("db")) == ()
