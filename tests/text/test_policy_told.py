"""A policy in words, whatever host it is asked about."""

import re

from hypothesis import given

from tests.core.policy import strategies
from tests.core.policy.made import policy
from vmclient.core.policy.model import Policy, names
from vmclient.text import policy_told


def told(*tests: dict[str, object]) -> str:
    """Tell what a policy with these tests demands."""
    return policy_told.groups(policy(*tests), 3, 2)[1].lines[0][1].replace("\N{NO-BREAK SPACE}", " ")


def test_it_says_what_it_counts_for_and_how_many_that_are_now() -> None:
    """Patterns with what matches them; while that is not counted, the patterns alone."""
    one = policy(name="p", vms="web-*")
    assert policy_told.groups(one, 12, 4)[0].lines == (
        ("Virtual machines", "web-* (12 now)"),
        ("Target hosts", "all (4 now)"),
    )
    assert policy_told.groups(one, None, None)[0].lines[0] == ("Virtual machines", "web-*")


def test_a_negated_comparison_is_said_as_people_say_it() -> None:
    """Not twice in one sentence, and a value with its unit."""
    assert told({"not": {"contains": ["vmhost.networks", "dmz"]}}) == (
        'reason 0\n    vmhost.networks does not contain "dmz"'
    )
    assert told({"not": {"not": {"defined": "vmhost.location"}}}) == (
        "reason 0\n    vmhost.location is defined"
    )
    assert told({"ge": ["vmhost.memory.free", 2**33]}) == "reason 0\n    vmhost.memory.free is at least 8 GiB"


def test_what_is_joined_stands_below_what_joins_it() -> None:
    """Each step further in; of an if, what is chosen between and what by."""
    one = {"eq": ["vmhost.location", "x"]}
    other = {"lt": ["vmhost.vms", {"fact": "vmhost.maxvmslots"}]}
    assert told({"or": [one, {"and": [one, other]}]}).split("\n") == [
        "reason 0",
        "    at least one of these:",
        '        vmhost.location is "x"',
        "        all of these:",
        '            vmhost.location is "x"',
        "            vmhost.vms is below vmhost.maxvmslots",
    ]
    assert told({"not": {"if": [one, other, one]}}).split("\n")[2:] == [
        '        vmhost.location is "x"',
        "    then",
        "        vmhost.vms is not below vmhost.maxvmslots",
        "    else",
        '        vmhost.location is not "x"',
    ]


@given(strategies.policies())
def test_every_fact_and_key_of_a_policy_is_told(policies: tuple[Policy, ...]) -> None:
    """Whatever it asks for is named in its words, and the keys that it ranks by in their order."""
    for one in policies:
        told = policy_told.groups(one, 1, 1)
        said = "\n".join(value for group in told for _, value in group.lines)
        for constraint in one.constraints:
            assert constraint.reason in said
            assert all(name in said for name in names(constraint.test))
        ranked = [value for group in told if group.title == "Ranks hosts by" for _, value in group.lines]
        assert [re.split(", (?:smaller|larger)", value)[0] for value in ranked] == [
            key.fact for key in one.rankby
        ]
