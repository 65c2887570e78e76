"""Several VMs placed together: nobody is given what another has, and everybody gets an answer."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.core import strategies
from tests.core.builders import GIB, make_host, make_inventory, make_vm
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Inventory, VMState
from vmclient.core.lanes import Lanes
from vmclient.core.placement import Placement, Standing, Wishes
from vmclient.core.placing import Situation, place
from vmclient.core.policy.model import Attach, Clause, Constraint, Op, Policy
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.reservation import busy_cores


@st.composite
def crowded(draw: st.DrawFn) -> Inventory:
    """Few hosts with little room, and VMs of different sizes that all stand on the first."""
    names = "abcdef"[: draw(st.integers(2, 6))]
    hosts = [
        make_host(
            name,
            memory_free=draw(st.integers(0, 6)) * 8 * GIB,
            max_hosted_vms=draw(st.integers(1, 5)) if name != "a" else 20,
            cpu_cores=4,
            cpu_load=draw(st.sampled_from((0.0, 0.4, 0.8))),
            cpu_model=draw(st.sampled_from(("Milan", "Rome"))),
            networks=frozenset(draw(st.sampled_from((("prod",), ("prod", "dmz"))))),
        )
        for name in names
    ]
    vms = [
        make_vm(
            f"vm{number}",
            memory=draw(st.sampled_from((4, 8, 16))) * GIB,
            cpu_load=draw(st.sampled_from((None, 0.0, 0.2))),
            state=draw(
                st.sampled_from((VMState.RUNNING, VMState.RUNNING, VMState.SHUT_OFF, VMState.CRASHED))
            ),
            networks=draw(st.sampled_from((("prod",), ("dmz",)))),
        )
        for number in range(draw(st.integers(1, 8)))
    ]
    return make_inventory(hosts, vms)


estates = crowded() | strategies.inventories()


def where(placement: Placement) -> Mapping[str, str]:
    """Tell who goes where."""
    return {seat.vm.id: seat.host for seat in placement.placed}


@strategies.estates
@given(st.data())
def test_no_host_is_given_more_than_it_has(data: st.DataObject) -> None:
    """Memory, slots and CPU hold with all that is placed and reserved; each place passes every rule alone."""
    inventory = data.draw(estates)
    reserved = data.draw(strategies.reservations(inventory))
    situation = Situation(inventory=inventory, reservations=reserved)
    placement = place(situation, inventory.vms)

    used = inventory.slots_used()
    for name, host in inventory.hosts.items():
        here = [seat.vm for seat in placement.placed if seat.host == name and seat.mode is not Mode.MOVE]
        if here:
            on = reserved.on(name)
            assert sum(vm.memory for vm in here) <= host.memory_free - on.memory
            assert used[name] + on.slots + len(here) <= host.max_hosted_vms
            load = host.cpu_load + (on.cores + sum(map(busy_cores, here))) / host.cpu_cores
            assert load < situation.limits.cpu_ceiling + 1e-9
    for vm_id, host_name in where(placement).items():
        assert assess(inventory, vm_id, reservations=reserved).by_host[host_name].eligible


@strategies.estates
@given(estates)
def test_everybody_is_placed_or_told_why(inventory: Inventory) -> None:
    """Who stays has findings: about itself, about every host, or about every host that the others left."""
    placement = place(Situation(inventory=inventory), inventory.vms)

    assert {seat.vm.id for seat in placement.seats} == set(inventory.vms)
    for seat in placement.staying:
        alone, now = assess(inventory, seat.vm.id), placement.assess(seat.vm.id)
        match seat.standing:
            case Standing.REFUSED:
                assert seat.findings == alone.findings
            case Standing.NO_TARGET | Standing.NO_HOSTS:
                assert not alone.eligible
            case _:
                assert seat.standing is Standing.CROWDED
                assert alone.eligible
                assert all(now.by_host[one.host.name].blockers for one in alone.eligible)


@strategies.estates
@given(estates, st.randoms(use_true_random=False))
def test_the_same_question_has_the_same_answer(inventory: Inventory, chance: Random) -> None:
    """Neither another order of the selection nor of the hosts changes anything."""
    ids, names = list(inventory.vms), list(inventory.hosts)
    first = place(Situation(inventory=inventory), ids)
    chance.shuffle(ids)
    chance.shuffle(names)
    shuffled = replace(inventory, hosts={name: inventory.hosts[name] for name in names})

    assert place(Situation(inventory=shuffled), ids) == first


@strategies.estates
@given(estates)
def test_one_vm_goes_where_it_would_go_alone(inventory: Inventory) -> None:
    """A selection of one has the target, the rank and the findings of the Migrate dialog."""
    vm_id = next(iter(inventory.vms))
    alone, placement = assess(inventory, vm_id), place(Situation(inventory=inventory), [vm_id])
    seat = placement.seat(vm_id)

    assert seat is not None
    assert (seat.host or None) == alone.auto_target
    if seat.placed:
        assert seat.target == alone.candidates[0]
    assert placement.assess(vm_id) == alone


@strategies.estates
@given(estates)
def test_what_is_kept_stays(inventory: Inventory) -> None:
    """Asked again with the hosts that it gave, it gives them again."""
    first = place(Situation(inventory=inventory), inventory.vms)
    again = place(Situation(inventory=inventory), inventory.vms, Wishes(kept=where(first)))

    assert where(again).items() >= where(first).items()


def two_rooms() -> Inventory:
    """A full host a; b takes one VM, c two, but only b has the network dmz."""
    hosts = [
        make_host("a"),
        make_host("b", max_hosted_vms=1, networks=frozenset({"prod", "dmz"}), migration_bandwidth=10**10),
        make_host("c", max_hosted_vms=2),
    ]
    return make_inventory(hosts, [make_vm("any"), make_vm("dmz", networks=("dmz",)), make_vm("other")])


def test_the_one_with_the_fewest_hosts_is_decided_first() -> None:
    """A VM that only one host can take gets that host, though it is the best one for the others too."""
    placement = place(Situation(inventory=two_rooms()), ["a/any", "a/dmz", "a/other"])

    assert where(placement) == {"a/dmz": "b", "a/any": "c", "a/other": "c"}


def test_room_is_made_where_another_can_go_elsewhere() -> None:
    """A VM that was to stay with its host gives it up to one that has no other."""
    placement = place(Situation(inventory=two_rooms()), ["a/any", "a/dmz"], Wishes(kept={"a/any": "b"}))

    assert where(placement) == {"a/dmz": "b", "a/any": "c"}


def test_who_finds_no_room_is_told_who_has_it() -> None:
    """Crowded out of the only host: its slots are set aside, and the finding counts them."""
    inventory = make_inventory(
        [make_host("a"), make_host("b", max_hosted_vms=1)], [make_vm("x"), make_vm("y")]
    )
    placement = place(Situation(inventory=inventory), inventory.vms)
    (seat,) = placement.staying

    assert (seat.standing, seat.able) == (Standing.CROWDED, 1)
    assert seat.target is not None
    assert [(one.code, one.facts["slots_reserved"]) for one in seat.target.blockers] == [("host.full", 1)]


def test_a_person_decides_before_all_others() -> None:
    """What is pinned comes first; a VM pinned to a host that cannot take it stays, and one left out too."""
    inventory = two_rooms()
    ids = tuple(inventory.vms)
    pinned = place(Situation(inventory=inventory), ids, Wishes(pinned={"a/any": "b", "a/other": None}))
    refused = place(Situation(inventory=inventory), ids, Wishes(pinned={"a/dmz": "c"}))
    gone = place(Situation(inventory=inventory), ids, Wishes(pinned={"a/any": "z"}))

    assert {seat.vm.name: seat.standing for seat in pinned.seats} == {
        "any": Standing.PLACED, "dmz": Standing.CROWDED, "other": Standing.LEFT_OUT,
    }  # fmt: skip
    seat = refused.seat("a/dmz")
    assert seat is not None
    assert seat.target is not None
    assert (seat.standing, seat.target.host.name) == (Standing.NOT_THERE, "c")
    assert [one.code for one in seat.target.blockers] == ["network.missing"]
    lost = gone.seat("a/any")
    assert lost is not None
    assert (lost.standing, lost.target) == (Standing.NOT_THERE, None)


def test_a_hypervisors_refusal_sends_a_vm_elsewhere() -> None:
    """What was answered for one VM holds for that VM alone."""
    inventory = make_inventory([make_host(name) for name in "abc"], [make_vm("x"), make_vm("y")])
    refusal = Finding("libvirt.refused", Severity.BLOCKER, {}, origin="libvirt on b")
    placement = place(Situation(inventory=inventory), inventory.vms, answers={"a/x": {"b": (refusal,)}})

    assert where(placement)["a/x"] == "c"


def test_policies_hold_whoever_came_first() -> None:
    """A VM that may not be where a tagged one is does not end up with it, though it was decided before."""
    has_db = Clause(op=Op.CONTAINS, fact="vmhost.vms.tags", value="db")
    alone = Constraint(test=Clause(op=Op.NOT, clauses=(has_db,)), reason="stays alone")
    apart = Policy(name="apart", attach=Attach(vms=("lonely",)), constraints=(alone,))
    hosts = [make_host("a"), make_host("b", migration_bandwidth=10**10), make_host("c")]
    vms = [make_vm("lonely", memory=16 * GIB), make_vm("db", tags=("db",))]
    inventory = make_inventory(hosts, vms)
    placement = place(Situation(inventory=inventory, rulebook=Rulebook((apart,))), inventory.vms)

    assert len(placement.placed) == 2
    assert len(set(where(placement).values())) == 2


def test_hosts_before_and_after() -> None:
    """The target gains memory, CPU and a slot, the source loses them, and nothing else is listed."""
    hosts = [make_host("a", memory_free=48 * GIB, cpu_load=0.5), make_host("b"), make_host("c", online=False)]
    inventory = make_inventory(hosts, [make_vm("x", memory=16 * GIB, cpu_load=0.5), make_vm("stays")])
    gains, loses = place(Situation(inventory=inventory), ["a/x"]).loads

    assert (gains.host.name, gains.cpu, gains.memory, gains.slots) == ("b", (0.0, 0.125), (0.0, 0.25), (0, 1))
    assert (loses.host.name, loses.cpu, loses.memory, loses.slots) == ("a", (0.5, 0.375), (0.25, 0.0), (2, 1))


def test_the_longest_goes_first_and_the_endless_last() -> None:
    """The order of the jobs, with the times at which the queue would begin them."""
    hosts = [make_host("a"), *(make_host(name) for name in "bcd")]
    vms = [
        make_vm("long", memory=30 * GIB),
        make_vm("short", memory=2 * GIB),
        make_vm("endless", dirty_rate=2_000_000_000),
        make_vm("third", memory=3 * GIB),
    ]
    situation = Situation(inventory=make_inventory(hosts, vms), lanes=Lanes(at_once=3, per_host=2))
    placement = place(situation, [vm.id for vm in vms])

    assert [seat.vm.name for seat in placement.placed] == ["long", "third", "short", "endless"]
    begins = {seat.vm.name: seat.begins_s for seat in placement.placed}
    assert begins["long"] == begins["third"] == 0.0
    assert begins["short"] is not None
    assert begins["short"] > 0  # two are at a already
    assert begins["endless"] is None
    assert placement.ends_s is None


def test_who_is_gone_is_named() -> None:
    """An id that no VM has any more is no error."""
    assert place(Situation(inventory=make_inventory()), ["a/web1", "a/ghost"]).gone == {"a/ghost"}


def test_a_question_about_few_hosts_has_the_same_answer() -> None:
    """The estate cut down to source and target says of the target what the whole estate says."""
    inventory = two_rooms()
    wish = Wishes(pinned={"a/any": "b"})
    situation = Situation(inventory=inventory)
    whole = place(situation, ["a/any"], wish).placed[0]
    cut = place(situation.between({"a", "b"}), ["a/any"], wish).placed[0]

    assert whole.target is not None
    assert cut.target is not None
    assert (whole.host, whole.target.findings) == (cut.host, cut.target.findings)
