"""Reservations: a value that adds, sums and releases what jobs set aside."""

from tests.core.builders import GIB, make_vm
from vmclient.core.capability import Mode
from vmclient.core.inventory import VMState
from vmclient.core.reservation import NOTHING, Claim, Reserved


def test_a_claim_is_what_the_vm_takes() -> None:
    """A running VM takes its memory, a slot and its busy cores; a paused one no CPU; a moved one nothing."""
    running = make_vm(vcpus=4, cpu_load=0.5)
    claim = Claim.of("1", running, "b", Mode.LIVE)
    assert (claim.memory, claim.slots, claim.cores, claim.vm_name) == (8 * GIB, 1, 2.0, "web1")
    assert Claim.of("1", make_vm(state=VMState.PAUSED, cpu_load=0.5), "b", Mode.LIVE).cores == 0.0
    moved = Claim.of("1", make_vm(state=VMState.SHUT_OFF), "b", Mode.MOVE)
    assert (moved.memory, moved.slots, moved.cores) == (0, 0, 0.0)


def test_claims_add_up_by_host_and_go_with_their_job() -> None:
    """Two jobs to one host sum up; releasing one leaves the other; the value before is unchanged."""
    one = NOTHING.add(Claim(job="1", host="b", vm_name="x", memory=GIB, slots=1, cores=0.5))
    two = one.add(Claim(job="2", host="b", vm_name="y", memory=GIB, slots=1))
    assert two.on("b") == Reserved(memory=2 * GIB, slots=2, cores=0.5, vms=("x", "y"))
    assert two.release("1").on("b").vms == ("y",)
    assert one.on("b").vms == ("x",)
    assert two.on("c") == Reserved()
    assert NOTHING.release("nobody") == NOTHING


def test_a_job_s_second_claim_on_a_host_replaces_its_first() -> None:
    """A job that claims again does not count twice."""
    claim = Claim(job="1", host="b", vm_name="x", memory=GIB, slots=1)
    assert NOTHING.add(claim).add(claim).on("b").slots == 1
