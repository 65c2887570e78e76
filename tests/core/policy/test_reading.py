"""Policies are read whole or not at all, and every error is told at once, with its place."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from vmclient.core import datacenter
from vmclient.core.policy import file
from vmclient.core.policy.facts import Kind
from vmclient.core.policy.file import PolicyFileError
from vmclient.core.policy.model import Attach, Clause, Op, RankKey
from vmclient.core.policy.registry import FACTS
from vmclient.text import fault

RESOURCES = Path(__file__).parents[3] / "resources"
RENEW = "write json.dumps(file.schema(), indent=2) to resources/policies.schema.json"
EXAMPLE: dict[str, Any] = {
    "name": "dmz stays in room 1", "enabled": True,
    "attach": {"vms": ["dmz-*"], "hosts": ["*"]},
    "constraints": [
        {"reason": "DMZ machines must stay in room 1",
         "test": {"or": [{"eq": ["vmhost.location", "room 1"]},
                         {"not": {"contains": ["resource.vm.networks", "dmz"]}}]}}],
    "rankby": ["vmhost.vms/a", "vmhost.memory.free/d"],
}  # fmt: skip


WRONG: tuple[dict[str, Any], ...] = (
    {"eq": ["vmhost.locaton", "x"]},
    {"eqs": ["vmhost.vms", 1]},
    {"and": []},
    {"not": []},
)


def written(*policies: object) -> bytes:
    return json.dumps({"format": file.FORMAT, "policies": policies}).encode()


def with_test(test: object) -> dict[str, Any]:
    return {"name": "p", "constraints": [{"reason": "r", "test": test}]}


def errors(data: bytes) -> tuple[str, ...]:
    with pytest.raises(PolicyFileError) as caught:
        file.load(data)
    return fault.lines(caught.value.errors)


def test_the_example_of_the_specification_is_read() -> None:
    """Name, patterns, the tree of its test and both ranking keys come out as they are written."""
    (policy,) = file.load(written(EXAMPLE))
    assert (policy.name, policy.enabled) == ("dmz stays in room 1", True)
    assert policy.attach == Attach(vms=("dmz-*",), hosts=("*",))
    (constraint,) = policy.constraints
    assert constraint.reason == "DMZ machines must stay in room 1"
    assert constraint.test == Clause(
        op=Op.OR,
        clauses=(
            Clause(op=Op.EQ, fact="vmhost.location", value="room 1"),
            Clause(
                op=Op.NOT,
                clauses=(Clause(op=Op.CONTAINS, fact="resource.vm.networks", value="dmz"),),
            ),
        ),
    )
    assert policy.rankby == (
        RankKey(fact="vmhost.vms"), RankKey(fact="vmhost.memory.free", larger_first=True),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("test", "error"),
    [
        ({"eq": ["vmhost.locaton", "x"]},
         '.eq[0]: no fact named "vmhost.locaton" (did you mean vmhost.location?)'),
        ({"eq": ["zzz", "x"]}, '.eq[0]: no fact named "zzz"'),
        ({"eq": [5, "x"]}, ".eq[0]: must be the name of a fact, not a whole number"),
        ({"eq": ["vmhost.location", {"fact": "zzz"}]}, '.eq[1].fact: no fact named "zzz"'),
        ({"eq": ["vmhost.location", {"facts": "vmhost.name"}]}, '.eq[1]: must be a value or {"fact": name}'),
        ({"eq": ["vmhost.location", None]}, ".eq[1]: must be text, a number, true, false or"),
        ({"eq": ["vmhost.location", ["x"]]}, ".eq[1]: must be text, a number, true, false or"),
        ({"eq": ["vmhost.location"]}, ".eq: must be a list of two, a fact and a value, not a list of 1"),
        ({"eq": "vmhost.location"}, ".eq: must be a list of two, a fact and a value, not text"),
        ({"eq": ["vmhost.vms", "4"]}, '.eq[1]: vmhost.vms is a number, "4" is text'),
        ({"eq": ["vmhost.location", 4]}, ".eq[1]: vmhost.location is text, 4 is a number"),
        ({"eq": ["vmhost.online", 1]}, ".eq[1]: vmhost.online is true or false, 1 is a number"),
        ({"lt": ["vmhost.vms", {"fact": "vmhost.location"}]},
         ".lt[1]: vmhost.vms is a number, vmhost.location is text"),
        ({"lt": ["vmhost.online", True]}, ".lt[0]: vmhost.online is true or false, which has no order"),
        ({"gt": ["vmhost.facts.x", True]}, ".gt[1]: true is true or false, which has no order"),
        ({"eq": ["vmhost.networks", "dmz"]}, ".eq[0]: vmhost.networks is a list of strings: ask it with"),
        ({"eq": ["vmhost.name", {"fact": "vmhost.networks"}]}, ".eq[1]: vmhost.networks is a list"),
        ({"contains": ["vmhost.location", "x"]},
         ".contains[0]: vmhost.location is text, contains asks a list of strings"),
        ({"contains": ["vmhost.networks", 1]},
         ".contains[1]: vmhost.networks is a list of strings, 1 is a number"),
        ({"ge": ["vmhost.memory.free", "lots"]}, ".ge[1]: vmhost.memory.free is a number of bytes: "),
        ({"ge": ["vmhost.memory.free", "8Gbit"]}, ".ge[1]: vmhost.memory.free is a number of bytes: "),
        ({"equals": ["vmhost.vms", 1]}, '.equals: no test named "equals"'),
        ({"Lt": ["vmhost.vms", 1]}, '.Lt: no test named "Lt" (did you mean lt?)'),
        ({"eq": ["vmhost.vms", 1], "ne": ["vmhost.vms", 2]}, ": must have one test, not 2"),
        ({}, ": must have one test, not 0"),
        ("eq", ': must be an object with one test, such as "eq", not text'),
        ({"and": []}, ".and: needs at least one test"),
        ({"or": {}}, ".or: must be a list of tests, not an object"),
        ({"not": [{"defined": "vmhost.cost"}]}, ".not: must be an object with one test"),
        ({"if": [{"defined": "vmhost.cost"}]}, ".if: must have 3 tests: condition, then, else; it has 1"),
        ({"if": [{"defined": "vmhost.cost"}, {"defined": "vmhost.cost"}, {"defined": "zzz"}]},
         '.if[2].defined: no fact named "zzz"'),
        ({"defined": ["vmhost.cost"]}, ".defined: must be the name of a fact, not a list"),
        ({"lt": ["vmhost.vms", float("nan")]}, ".lt[1]: NaN is not JSON"),
    ],
)  # fmt: skip
def test_an_error_in_a_test_is_told_with_its_place(test: object, error: str) -> None:
    """One line, which begins with the place and says what is wrong there."""
    (line,) = errors(written(EXAMPLE, EXAMPLE | {"name": "q"}, with_test(test)))
    assert line.startswith(f"policies[2].constraints[0].test{error}"), line


@pytest.mark.parametrize(
    ("policy", "error"),
    [
        ({"attach": {}}, "policies[0].name: required, and missing"),
        ({"name": ""}, "policies[0].name: must not be empty"),
        ({"name": "p", "enabled": "yes"}, "policies[0].enabled: must be true or false, not text"),
        ({"name": "p", "atach": {}}, "policies[0].atach: unknown key"),
        ({"name": "p", "attach": {"vm": ["*"]}}, "policies[0].attach.vm: unknown key"),
        ({"name": "p", "attach": {"vms": "*"}}, "policies[0].attach.vms: must be a list, not text"),
        ({"name": "p", "attach": {"hosts": []}}, "policies[0].attach.hosts: matches nothing"),
        ({"name": "p", "constraints": [{"test": {"defined": "vmhost.cost"}}]},
         "policies[0].constraints[0].reason: required, and missing"),
        ({"name": "p", "rankby": ["vmhost.vms"]}, 'policies[0].rankby[0]: must be a fact and an order, "/a"'),
        ({"name": "p", "rankby": ["vmhost.vms/x"]}, "policies[0].rankby[0]: must be a fact and an order"),
        ({"name": "p", "rankby": ["vmhost.vm/a"]}, 'policies[0].rankby[0]: no fact named "vmhost.vm" (did'),
        ({"name": "p", "rankby": ["vmhost.networks/a"]}, "policies[0].rankby[0]: vmhost.networks is a list"),
        ({"name": "p", "rankby": ["resource.vm.memory/a"]},
         "policies[0].rankby[0]: resource.vm.memory is the same for all hosts"),
        ({"name": "p", "rankby": ["vmhost.vms/a", "vmhost.vms/d"]},
         "policies[0].rankby[1]: vmhost.vms is ranked by already, by policies[0].rankby[0]"),
        ({"name": "p", "rankby": [1]}, "policies[0].rankby[0]: must be text, not a whole number"),
    ],
)  # fmt: skip
def test_an_error_around_the_tests_is_told_with_its_place(policy: object, error: str) -> None:
    """Keys, patterns and ranking keys have their places too."""
    (line,) = errors(written(policy))
    assert line.startswith(error), line


def test_every_error_of_a_file_comes_at_once() -> None:
    """Wrong shapes, unknown facts and names that are taken are told together, in the order of the file."""
    first = {"name": "p", "colour": 1, "rankby": ["x/a"]}
    test = {"and": [{"eq": ["x", "y"]}, {"lt": ["vmhost.vms", "y"]}, {"or": [{"zz": 1}]}]}
    second = with_test(test) | {"attach": 3}
    assert [line.partition(": ")[0] for line in errors(written(first, second))] == [
        "policies[0].colour",
        "policies[0].rankby[0]",
        "policies[1].attach",
        "policies[1].constraints[0].test.and[0].eq[0]",
        "policies[1].constraints[0].test.and[1].lt[1]",
        "policies[1].constraints[0].test.and[2].or[0].zz",
        "policies[1].name",
    ]


def test_a_test_that_is_nested_beyond_reason_is_an_error() -> None:
    """A hundred times "not" is refused, and a thousand do not exhaust the reader."""
    for depth in (100, 900):
        test: dict[str, Any] = {"defined": "vmhost.cost"}
        for _ in range(depth):
            test = {"not": test}
        assert any("nested beyond reason" in line for line in errors(written(with_test(test))))


@pytest.mark.parametrize(
    ("policies", "governed"),
    [
        ([{"name": "p", "attach": {"vms": ["dmz-*", "web"]}, "rankby": ["x/a"]}], ("dmz-*", "web")),
        ([{"name": "p", "attach": {"vms": ["a"]}, "rankby": ["x/a"]},
          {"name": "q", "attach": {"vms": ["b"]}}], ("a", "b")),
        ([{"name": "p", "attach": {"vms": ["a"]}, "rankby": ["x/a"]}, {"name": "q"}], ("a", "*")),
        ([{"name": "p", "attach": {"vm": ["a"]}}], ("*",)),
        ([{"name": "p", "attach": {"vms": "a"}}], None),
        ([{"name": "p", "attach": {"vms": [1]}}], None),
        ([{"name": "p", "attach": 3}], None),
        ([3], None),
        ([{"name": "p", "enabled": False, "rankby": ["x/a"]}], ()),
    ],
)  # fmt: skip
def test_a_broken_file_tells_which_vms_it_would_have_governed(
    policies: list[object], governed: tuple[str, ...] | None
) -> None:
    """The patterns of all its enabled policies, the sound ones too; None where one cannot be read."""
    with pytest.raises(PolicyFileError) as caught:
        file.load(written(*policies))
    assert caught.value.governed == governed


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff", b'{"format": "vmclient-policies/2"}'])
def test_what_is_no_policy_file_may_have_meant_every_vm(data: bytes) -> None:
    """Nothing is known of the VMs of a file that is none."""
    with pytest.raises(PolicyFileError) as caught:
        file.load(data)
    assert caught.value.errors
    assert caught.value.governed is None


def test_sizes_may_have_units() -> None:
    """A fact in bytes is compared with "16GiB" as with the number; other text for it is an error."""
    (policy,) = file.load(written(with_test({"ge": ["vmhost.memory.free", "16GiB"]})))
    assert policy.constraints[0].test.value == 16 * 2**30


def test_what_is_left_out_counts_for_everything() -> None:
    """A policy with a name alone is enabled, attached to all VMs and hosts, and demands nothing."""
    (policy,) = file.load(written({"name": "p", "attach": None, "constraints": None}))
    assert (policy.enabled, policy.attach, policy.constraints) == (True, Attach(vms=("*",), hosts=("*",)), ())
    assert policy.rankby == ()


def test_facts_that_people_set_have_the_type_that_the_datacenter_file_gives_them() -> None:
    """In a datacenter file, a comparison with such a fact of another type is an error like any other."""
    bare = {"name": "a", "hypervisor": "kvm", "arch": "x", "memory": 1, "facts": {"rack": 4}}
    document = {
        "format": datacenter.FORMAT,
        "hosts": [bare],
        "policies": [with_test({"eq": ["vmhost.facts.rack", "4"]})],
    }
    with pytest.raises(datacenter.DatacenterError) as caught:
        datacenter.load(json.dumps(document).encode())
    assert fault.lines(caught.value.errors) == (
        'policies[0].constraints[0].test.eq[1]: vmhost.facts.rack is a number, "4" is text',
    )
    document["policies"] = [with_test({"eq": ["vmhost.facts.rack", 4]})]
    assert len(datacenter.load(json.dumps(document).encode()).policies) == 1


def test_a_fact_that_people_set_has_one_type_in_a_file() -> None:
    """Text on one host and a number on another is an error at the second."""
    hosts = [
        {"name": name, "hypervisor": "kvm", "arch": "x", "memory": 1, "facts": {"rack": rack}}
        for name, rack in (("a", 1), ("b", "one"), ("c", 2.5))
    ]
    with pytest.raises(datacenter.DatacenterError) as caught:
        datacenter.load(json.dumps({"format": datacenter.FORMAT, "hosts": hosts}).encode())
    assert fault.lines(caught.value.errors) == (
        "hosts[1].facts.rack: vmhost.facts.rack is text here, a number at hosts[0].facts.rack",
    )


def test_the_published_schema_is_that_of_models_and_registry() -> None:
    """`resources/policies.schema.json` is up to date."""
    published = json.loads((RESOURCES / "policies.schema.json").read_text(encoding="utf-8"))
    assert published == file.schema(), RENEW


def test_the_schema_knows_every_fact_with_its_meaning() -> None:
    """Each fact of the registry is one choice, with its line of meaning, its type and its unit."""
    known = {
        each["const"]: each["description"]
        for each in file.schema()["$defs"]["Fact"]["anyOf"]
        if "const" in each
    }
    assert known.keys() == FACTS.keys()
    for name, fact in FACTS.items():
        assert fact.meaning in known[name]
        assert fact.kind.value in known[name]
        assert not fact.unit or fact.unit.value in known[name]


def test_the_schema_takes_what_the_reader_takes_and_refuses_unknown_names() -> None:
    """The example is valid by both schemas; a fact or a test that is not known is by neither."""
    for schema, wrap in (
        (file.schema(), lambda policy: {"format": file.FORMAT, "policies": [policy]}),
        (datacenter.schema(), lambda policy: {"format": datacenter.FORMAT, "policies": [policy]}),
    ):
        jsonschema.Draft202012Validator.check_schema(schema)
        check = jsonschema.Draft202012Validator(schema)
        assert check.is_valid(wrap(EXAMPLE))
        assert check.is_valid(
            wrap(with_test({"eq": ["vmhost.facts.rack", {"fact": "resource.vm.facts.rack"}]}))
        )
        for test in WRONG:
            assert not check.is_valid(wrap(with_test(test))), test
        assert not check.is_valid(wrap({"name": "p", "rankby": ["vmhost.vms"]}))
        assert not check.is_valid(wrap({"name": "p", "rankby": ["vmhost.networks/a"]}))


def test_each_fact_says_what_it_is() -> None:
    """A line of meaning without a full stop, a type that a file can compare, and one way to look it up."""
    for name, fact in FACTS.items():
        assert name == fact.name
        assert name.split(".")[0] in ("vmhost", "resource", "repository")
        assert 10 < len(fact.meaning) < 100
        assert not fact.meaning.endswith(".")
        assert "\n" not in fact.meaning
        assert fact.kind is not Kind.SET
        assert fact.kind is Kind.NUMBER or fact.unit is None
        ways = (fact.of_place, fact.of_move, fact.by_link, fact.of_both)
        assert sum(way is not None for way in ways) == 1
        assert (fact.column is not None) is (fact.of_both is not None)
