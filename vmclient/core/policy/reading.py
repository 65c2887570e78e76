"""Policies between JSON and values: every error with its place, and a policy with an error is not applied."""

from collections.abc import Iterator, Mapping
from typing import Any

from vmclient.core.document.fault import Fault, Faulty, Place, quoted, where
from vmclient.core.policy.clause_reading import ClauseReader
from vmclient.core.policy.facts import Kind
from vmclient.core.policy.model import COMPARING, Attach, Clause, Constraint, Op, Policy, RankKey

EVERYTHING = Attach()


def faults(raw: object, place: Place, kinds: Mapping[str, Kind] | None = None) -> Iterator[Fault]:
    """Find what the models cannot see in a list of policies: names, facts, types, patterns, unique names.

    Passes over whatever has the wrong shape, since the models tell about that. `kinds` are the types of
    facts that people have set, where the file says.
    """
    reader = ClauseReader(kinds)
    names: dict[str, int] = {}
    for index, policy in _objects(raw):
        at = (*place, index)
        name = policy.get("name")
        if isinstance(name, str) and (other := names.setdefault(name, index)) != index:
            facts = {"name": quoted(name), "there": where((*place, other))}
            yield Fault((*at, "name"), "name.taken", facts)
        yield from _attach(policy.get("attach"), (*at, "attach"))
        for number, constraint in _objects(policy.get("constraints")):
            if "test" in constraint:
                reader.clause(constraint["test"], (*at, "constraints", number, "test"))
        yield from _rankby(policy.get("rankby"), (*at, "rankby"), reader)
    yield from reader.faults


def policies(raw: list[Any] | None, kinds: Mapping[str, Kind] | None = None) -> tuple[Policy, ...]:
    """Make the values of a list in which nothing is wrong; raises `Faulty` otherwise."""
    return tuple(_policy(each, ClauseReader(kinds)) for each in raw or ())


def patterns(raw: object) -> tuple[str, ...] | None:
    """Tell which VMs the policies of a broken file would have governed; None where that cannot be told."""
    if not isinstance(raw, list):
        return None
    found: list[str] = []
    for policy in raw:
        if not isinstance(policy, dict):
            return None
        if policy.get("enabled") is False:
            continue
        attach = policy.get("attach")
        vms = attach.get("vms") if isinstance(attach, dict) else attach
        if vms is None and (attach is None or isinstance(attach, dict)):
            vms = ["*"]
        if not isinstance(vms, list) or not vms or not all(isinstance(each, str) and each for each in vms):
            return None
        found += vms
    return tuple(dict.fromkeys(found))


def as_json(policy: Policy) -> dict[str, Any]:
    """Write one policy as the file has it; what is read from that is equal to it."""
    told: dict[str, Any] = {
        "name": policy.name,
        "enabled": policy.enabled,
        "attach": {"vms": list(policy.attach.vms), "hosts": list(policy.attach.hosts)},
    }
    if policy.constraints:
        told["constraints"] = [
            {"reason": each.reason, "test": clause_json(each.test)} for each in policy.constraints
        ]
    if policy.rankby:
        told["rankby"] = [key.code for key in policy.rankby]
    return told


def clause_json(clause: Clause) -> dict[str, Any]:
    """Write one node of a test as the file has it."""
    if clause.op is Op.DEFINED:
        given: Any = clause.fact
    elif clause.op in COMPARING:
        given = [clause.fact, {"fact": clause.other} if clause.other else clause.value]
    else:
        given = [clause_json(each) for each in clause.clauses]
        given = given[0] if clause.op is Op.NOT else given
    return {clause.op.value: given}


def _policy(raw: Mapping[str, Any], reader: ClauseReader) -> Policy:
    attach = raw.get("attach") or {}
    tests = [
        (each["reason"], reader.clause(each["test"], ("constraints", index, "test")))
        for index, each in enumerate(raw.get("constraints") or ())
    ]
    keys = [reader.rank_key(each, ("rankby",)) for each in raw.get("rankby") or ()]
    if reader.faults:
        raise Faulty(tuple(reader.faults))
    enabled = raw.get("enabled")
    return Policy(
        name=raw["name"],
        enabled=True if enabled is None else enabled,
        attach=Attach(
            vms=tuple(attach.get("vms") or EVERYTHING.vms),
            hosts=tuple(attach.get("hosts") or EVERYTHING.hosts),
        ),
        constraints=tuple(Constraint(reason=reason, test=test) for reason, test in tests if test is not None),
        rankby=tuple(key for key in keys if key is not None),
    )


def _attach(raw: object, at: Place) -> Iterator[Fault]:
    for key in ("vms", "hosts") if isinstance(raw, dict) else ():
        if raw.get(key) == []:  # type: ignore[attr-defined]
            yield Fault((*at, key), "attach.nothing")


def _rankby(raw: object, at: Place, reader: ClauseReader) -> Iterator[Fault]:
    if not isinstance(raw, list):
        return
    first: dict[str, int] = {}
    for index, item in enumerate(raw):
        key: RankKey | None = reader.rank_key(item, (*at, index))
        if key is not None and (other := first.setdefault(key.fact, index)) != index:
            yield Fault((*at, index), "rank.twice", {"fact": key.fact, "there": where((*at, other))})


def _objects(raw: object) -> list[tuple[int, dict[str, Any]]]:
    if not isinstance(raw, list):
        return []
    return [(index, item) for index, item in enumerate(raw) if isinstance(item, dict)]
