"""Why a host has its rank: the words agree with how the order came about."""

from dataclasses import replace

import pytest

from tests.ui.fake_estate import estate
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment
from vmclient.core.inventory import Host, Inventory
from vmclient.text.why import Why, why

SOURCE = "kvm-a1"


def of(*hosts: Host, vm: str = "id-git") -> Assessment:
    """Where the VM of kvm-a1 could go if only these other hosts were there."""
    plain = estate()
    there = {SOURCE: plain.hosts[SOURCE]} | {host.name: host for host in hosts}
    vms = {key: one for key, one in plain.vms.items() if one.host == SOURCE}
    return assess(Inventory(hosts=there, vms=vms, repositories=plain.repositories), vm)


def host(name: str, **changes: object) -> Host:
    """A host like kvm-a2, by another name."""
    return replace(estate().hosts["kvm-a2"], name=name, **changes)  # type: ignore[arg-type]


def told(assessment: Assessment, name: str) -> Why:
    found = why(assessment, assessment.by_host[name])
    assert found is not None
    return found


SLOW = {"migration_bandwidth": 500_000_000}
LIGHT = {"memory_free": 200 * 2**30}
NAME = "in everything; the name decides."
OTHER = {"cpu_model": "EPYC-Milan"}


@pytest.mark.parametrize(
    ("better", "worse", "first", "second"),
    [
        ({}, OTHER, "A matching CPU model goes first.", "The CPU model of a matches; that goes first."),
        (
            {},
            OTHER | LIGHT,
            "A matching CPU model goes first.",
            "Less loaded than a, but a matching CPU model",
        ),
        ({}, SLOW, "The quickest by more than a tenth.", "a is quicker by more than a tenth."),
        (LIGHT, {}, "The least loaded of 2 equals.", "a would be less loaded."),
        (
            {},
            {},
            "Equal to b in everything; the name decides.",
            "Equal to a in everything; the name decides.",
        ),
    ],
)
def test_the_conclusion_names_what_decided(
    better: dict[str, object], worse: dict[str, object], first: str, second: str
) -> None:
    """The first criterion that tells two neighbours apart is the one that is named, at both of them."""
    assessment = of(host("a", **better), host("b", **worse))
    assert assessment.auto_target == "a"

    assert told(assessment, "a").conclusion == first
    assert told(assessment, "b").conclusion.startswith(second)


def test_costs_within_a_tenth_are_called_a_tie() -> None:
    """A host 5 % slower is not said to be slower."""
    assessment = of(host("a", **LIGHT), host("b", migration_bandwidth=1_190_000_000))

    assert told(assessment, "a").lines[1].note == "a tie with rank 2"


def test_a_single_host_is_compared_with_nobody() -> None:
    """The only host has values, no notes."""
    alone = told(of(host("a")), "a")

    assert alone.conclusion == "The only host that can take it."
    assert [line.note for line in alone.lines] == ["", "", ""]


def test_a_refused_host_is_told_its_rank_if_all_were_solved() -> None:
    """As many things in the way as there are blockers, and the rank it would have."""
    assessment = of(host("a"), host("b", in_sync=False, maintenance=True, **LIGHT))
    refused = told(assessment, "b")

    assert (refused.title, refused.conclusion) == ("If both were solved", "b would be rank 1.")


def test_a_host_that_was_not_tested_has_no_rank_to_explain() -> None:
    """Another hypervisor is not ranked at all."""
    assessment = assess(estate(), "id-git")

    assert why(assessment, assessment.by_host["xen-1"]) is None
