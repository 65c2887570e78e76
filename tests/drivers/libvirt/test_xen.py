"""What Xen hosts say, as recorded on real ones, and what is asked of them before a migration."""

from dataclasses import replace

import libvirt
import pytest

from tests.drivers.libvirt.samples import sample
from tests.drivers.libvirt.xen_host import CRASHED, PAUSED, RUNNING, SHUTOFF, PlayedDomain, PlayedHost, Said
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, GuestType, Host, Hypervisor, Inventory, Transport, VMState
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.drivers.base import Order, TaskEnd, TaskRefused
from vmclient.drivers.libvirt import domain_xml, fibre, host_xml, order, xen, xen_move
from vmclient.drivers.libvirt.arrivals import Arrivals
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.examine import Subject
from vmclient.drivers.libvirt.reach import Reachability
from vmclient.drivers.libvirt.rows import DOMAIN_0, Lists

MIB = 2**20
XEN_1 = Host(name="xen1", hypervisor=Hypervisor.XEN, arch="x86_64", memory=2**31, memory_free=2**30)
XEN_2 = Host(name="xen2", hypervisor=Hypervisor.XEN, arch="x86_64", memory=2**31, memory_free=2**30)
GUEST = VM(
    id="1", name="g", host="xen1", state=VMState.RUNNING, memory=128 * MIB, arch="x86_64",
    created_on_arch="x86_64",
)  # fmt: skip


def subject(name: str, *, active: bool = True) -> Subject:
    """A recorded guest as the subject of a check."""
    domain = domain_xml.read(sample(name))
    return Subject(vm=GUEST, handle=None, domain=domain, active=active, saved=False, snapshots=0, host_cpu="")


@pytest.mark.parametrize(
    ("name", "guest_type", "machine"),
    [
        ("xen-pv", GuestType.PV, "xenpv"),
        ("xen-pvh", GuestType.PVH, "xenpvh"),
        ("xen-hvm", GuestType.HVM, "xenfv"),
    ],
)
def test_guests_of_real_hosts(name: str, guest_type: GuestType, machine: str) -> None:
    """Type, machine, width, memory and bridge; a PV guest is "linux" here and "xen" in capabilities."""
    domain = domain_xml.read(sample(name))
    assert (domain.guest_type, domain.machine) == (guest_type, machine)
    assert (domain.virt_type, domain.arch, domain.memory) == ("xen", "x86_64", 128 * MIB)
    assert domain.networks == ("bridge xenbr0",)
    assert domain.cpu == ""


def test_the_disk_of_a_real_guest_is_a_block_device() -> None:
    """`/dev/vdb` says nothing of what lies behind it."""
    (disk,) = domain_xml.read(sample("xen-pv")).disks
    assert (disk.path, disk.transport) == ("/dev/vdb", Transport.BLOCK)


def test_what_a_host_offers() -> None:
    """All kinds of guests with hardware virtualization, paravirtualized ones alone without; both migrate."""
    full, bare = (host_xml.capabilities(sample(f"xen-capabilities{end}")) for end in ("", "-pv-only"))
    assert (full.arch, full.live, full.uuid) == ("x86_64", True, "")
    assert full.guest_types == set(GuestType)
    assert bare.guest_types == {GuestType.PV}
    assert {host_xml.xen_name(kind) for kind in full.kinds} == {
        "xen-3.0-x86_64",
        "hvm-3.0-x86_32",
        "hvm-3.0-x86_64",
    }
    assert host_xml.xen_name((GuestType.PV, "i686", "xenpv")) == "xen-3.0-x86_32p"


def test_a_host_gives_its_guests_no_cpu_model() -> None:
    """Domain capabilities of libxl name no model, so there is none to compare."""
    assert host_xml.model_cpu(sample("xen-domcapabilities")) == (None, "")


@pytest.mark.parametrize(
    ("guest", "host", "refused"),
    [
        ("xen-pv", "xen-capabilities", False),
        ("xen-hvm", "xen-capabilities", False),
        ("xen-pv", "xen-capabilities-pv-only", False),
        ("xen-pvh", "xen-capabilities-pv-only", True),
    ],
)
def test_a_kind_of_guest_that_a_host_does_not_run(guest: str, host: str, refused: bool) -> None:
    """Type, width and machine have to be offered together; the names are Xen's own."""
    known = host_xml.capabilities(sample(host))
    found = list(xen.offered(known, subject(guest), "xen2", "libvirt on xen2"))
    assert [finding.code for finding in found] == ["host.guest_type_missing"] * refused
    if refused:
        assert found[0].facts["guest_type"] == "hvm-3.0-x86_64"
        assert found[0].facts["offered"] == ("xen-3.0-x86_64",)


def test_a_paravirtualized_guest_of_32_bits_has_no_place_on_a_host_of_today() -> None:
    """Debian's Xen offers `xen-3.0-x86_32p` no more, though it has paravirtualized guests."""
    known = host_xml.capabilities(sample("xen-capabilities"))
    text = sample("xen-pv").replace("arch='x86_64'", "arch='i686'")
    old = Subject(
        vm=GUEST,
        handle=None,
        domain=domain_xml.read(text),
        active=True,
        saved=False,
        snapshots=0,
        host_cpu="",
    )
    (finding,) = xen.offered(known, old, "xen2", "")
    assert finding.facts["guest_type"] == "xen-3.0-x86_32p"


@pytest.mark.parametrize(("name", "extra_mib"), [("xen-pv", 2), ("xen-pvh", 4), ("xen-hvm", 4)])
def test_a_guest_needs_more_than_its_memory(name: str, extra_mib: int) -> None:
    """Guests with page tables of their own need 1 MiB a vCPU and 8 KiB a MiB more than others."""
    assert xen.needed(domain_xml.read(sample(name))) == (128 + extra_mib) * MIB


@pytest.mark.parametrize(("free_mib", "short"), [(132, None), (131, MIB)])
def test_the_hypervisor_is_asked_for_its_free_memory(free_mib: int, short: int | None) -> None:
    """To the byte: what is needed is enough, less is a blocker with the missing bytes."""
    host = PlayedHost()
    host.free = free_mib * MIB
    found = list(xen.memory(host.link(), subject("xen-pvh"), "xen2", ""))
    assert [finding.facts["short"] for finding in found] == ([] if short is None else [short])


def disks_missing(host: PlayedHost) -> tuple[Finding, ...]:
    """What is said of the disk /srv/shared/h1.img."""
    return tuple(xen.disks(host.link(), subject("xen-hvm"), "xen2", ""))


def test_a_disk_is_missing_where_its_pool_was_read_anew_without_it() -> None:
    """A pool that has not heard of a new file is read again; a folder that is no pool says nothing."""
    host = PlayedHost()
    assert disks_missing(host) == ()
    host.folders = {"/srv/shared"}
    (finding,) = disks_missing(host)
    assert (finding.severity, finding.facts["disks"]) == (Severity.BLOCKER, ("/srv/shared/h1.img",))
    host.appearing = {"/srv/shared/h1.img"}
    assert disks_missing(host) == ()


def test_what_becomes_of_a_paravirtualized_guest() -> None:
    """Not known until its host was seen to refuse; then the pause is said; others have nothing to say."""
    refusing = Host(
        name="xen1", hypervisor=Hypervisor.XEN, arch="x86_64", memory=1, memory_free=1,
        live_refused=frozenset({GuestType.PV}),
    )  # fmt: skip

    def said(name: str, source: Host, *, active: bool = True) -> list[tuple[str, Severity]]:
        found = xen.pause(subject(name, active=active), source, XEN_2, "")
        return [(finding.code, finding.severity) for finding in found]

    assert said("xen-pv", XEN_1) == [("vm.live_unknown", Severity.UNKNOWN)]
    assert said("xen-pv", refusing) == [("vm.pauses", Severity.WARNING)]
    assert said("xen-pv", refusing, active=False) == []
    assert said("xen-pvh", refusing) == []


def test_the_pause_is_told_by_what_an_earlier_one_took() -> None:
    """128 MiB at 4 MiB a second are half a minute, whatever the link could do."""
    refusing = replace(XEN_1, live_refused=frozenset({GuestType.PV}))
    (told,) = xen.pause(subject("xen-pv"), refusing, XEN_2, "", 4.0 * MIB)
    assert told.facts["pause_s"] == 32.0


def test_a_port_is_not_known_proven_or_was_closed() -> None:
    """What the last migration found counts more than what an earlier one had proven."""
    ways = Reachability()

    def said(*, proven: bool) -> list[tuple[str, Severity]]:
        found = ways.port("xen+tcp://xen2/system", "xen1", "xen2", "", proven)
        return [(one.code, one.severity) for one in found]

    assert said(proven=False) == [("host.migration_port_unknown", Severity.UNKNOWN)]
    assert said(proven=True) == []
    facts = {"address": "xen2:49152", "reason": "No route to host"}
    ways.tried("xen+tcp://xen2/system", Problem("migration.port_closed", facts))
    assert said(proven=True) == [("host.migration_port_closed", Severity.WARNING)]
    assert ways.found("migration.port_closed")
    ways.tried("xen+tcp://xen2/system", xen_move.Moved())
    assert said(proven=True) == []


def test_a_host_without_live_migration_neither_gives_nor_takes() -> None:
    """Xen's driver says `<live/>` always, having no switch; a host without it is refused at both ends."""
    told = host_xml.capabilities(sample("xen-capabilities").replace("<live/>", ""))
    assert told.live is False
    off = replace(XEN_2, migration_enabled=told.live)
    estate = Inventory(hosts={"xen1": XEN_1, "xen2": off}, vms={"1": GUEST})
    assert "host.migration_disabled" in {one.code for one in assess(estate, "1").by_host["xen2"].findings}
    there = replace(estate, vms={"1": replace(GUEST, host="xen2")})
    assert "source.migration_disabled" in {one.code for one in assess(there, "1").findings}


def test_the_memory_goes_where_the_daemon_was_reached() -> None:
    """The name that the source resolved once is used for the stream too; a local daemon leaves it to Xen."""
    assert xen.stream(parse("xen+ssh://root@xen2/system")) == "tcp://xen2"
    assert xen.stream(parse("xen+tls://[fd00::2]:16514/system")) == "tcp://[fd00::2]"
    assert xen.stream(parse("xen:///system")) is None


# --- Fibre Channel, as a host with an adapter says it ---


def test_an_adapter_and_its_unit() -> None:
    """The unit names its adapter by its parent, and each of its paths; another disk is of no adapter."""
    assert fibre.adapter(sample("xen-fc-adapter")) == "scsi_host0"
    unit = fibre.unit(sample("xen-fc-unit"))
    assert unit.adapter == "scsi_host0"
    assert "/dev/sda" in unit.paths
    other = fibre.unit(sample("xen-no-fc-unit"))
    assert other.adapter == ""
    assert "/dev/disk/by-path/pci-0000:00:06.0" in other.paths


def test_a_host_adapter_of_another_kind_is_none() -> None:
    """A SCSI host without Fibre Channel reaches no SAN."""
    text = sample("xen-fc-adapter").replace("fc_host", "other")
    assert fibre.adapter(text) == ""


# --- states by lists ---


def test_states_come_from_lists_and_domain_0_is_no_vm() -> None:
    """One list for each state; a domain in none of them is asked; the round trips do not grow."""
    asked = []
    for count in (1, 60):
        host = PlayedHost()
        host.domains = [PlayedDomain(host, DOMAIN_0, RUNNING)]
        host.domains += [PlayedDomain(host, f"off{n}", SHUTOFF) for n in range(count)]
        host.domains += [PlayedDomain(host, "p", PAUSED), PlayedDomain(host, "c", CRASHED)]
        rows = {row.uuid: row.state for row in Lists(host.link()).look()}
        assert rows.keys() == {"p", "c"} | {f"off{n}" for n in range(count)}
        assert (rows["off0"], rows["p"], rows["c"]) == ((SHUTOFF, 0), (PAUSED, 1), (CRASHED, 1))
        asked.append(len(host.calls))
    assert asked[0] == asked[1]


def test_cpu_times_are_asked_in_turn() -> None:
    """Of 50 running domains 20 at a look, and after three looks of each; Domain-0 every time."""
    host = PlayedHost()
    host.domains = [PlayedDomain(host, DOMAIN_0, RUNNING)]
    host.domains += [PlayedDomain(host, f"{n:02}", RUNNING) for n in range(50)]
    lists, seen = Lists(host.link()), set()
    for _ in range(3):
        host.calls.clear()
        seen |= {row.uuid for row in lists.look() if row.cpu_time is not None}
        assert host.calls.count("info") == 21
    assert len(seen) == 50


def test_a_receiving_copy_is_not_listed() -> None:
    """Shut off without a definition, or paused without one and with a job; paused alone is a VM."""
    host = PlayedHost()
    host.domains = [
        PlayedDomain(host, "copy", SHUTOFF, lasting=False, job=2),
        PlayedDomain(host, "late", PAUSED, lasting=False, job=2),
        PlayedDomain(host, "odd", PAUSED, lasting=False),
        PlayedDomain(host, "vm", RUNNING, job=2),
    ]
    lists = Lists(host.link())
    assert {row.uuid for row in lists.look()} == {"odd", "vm"}
    assert lists.incoming == {"copy", "late"}


def test_a_guest_whose_failed_migration_left_it_noted_as_paused_runs() -> None:
    """Xen's driver says "paused, migrating" where it did not come to suspend; the CPU time knows better."""
    host = PlayedHost()
    guest = PlayedDomain(host, "vm", PAUSED, reason=2)
    host.domains = [guest, PlayedDomain(host, "user", PAUSED)]
    lists = Lists(host.link())

    def states() -> dict[str, int]:
        return {row.uuid: row.state[0] for row in lists.look()}

    assert states() == {"vm": PAUSED, "user": PAUSED}
    assert states()["vm"] == PAUSED
    guest.seconds += 0.1
    assert states() == {"vm": RUNNING, "user": PAUSED}


def test_what_arrives_elsewhere_is_told_once() -> None:
    """A host hears of copies at others, not at itself, and of each change once."""
    arrivals, told = Arrivals(), []
    arrivals.listen("xen1", lambda: told.append("xen1"))
    arrivals.listen("xen2", lambda: told.append("xen2"))
    arrivals.note("xen2", frozenset({"vm"}))
    arrivals.note("xen2", frozenset({"vm"}))
    assert told == ["xen1"]
    assert (arrivals.elsewhere("xen1"), arrivals.elsewhere("xen2")) == ({"vm": "xen2"}, {})
    arrivals.forget("xen2")
    assert arrivals.elsewhere("xen1") == {}


# --- a shut-off guest ---


def moved(source: PlayedHost, target: PlayedHost) -> PlayedDomain:
    """Move the guest of the first host to the second; returns what the first still has of it."""
    domain = PlayedDomain(source, "1", SHUTOFF, xml=sample("xen-pvh"))
    source.domains = [domain]
    wanted = Order(vm=GUEST, source=XEN_1, target=XEN_2, mode=Mode.MOVE, options=Options())
    xen_move.move(source.link(), target.link(), wanted)
    return domain


def test_a_move_defines_there_and_then_forgets_here() -> None:
    """The definition is the same but for drives that stay behind."""
    source, target = PlayedHost(), PlayedHost()
    left = moved(source, target)
    assert not left.defined
    assert [domain_xml.read(one.xml).uuid for one in target.defined] == [
        domain_xml.read(sample("xen-pvh")).uuid
    ]


def test_a_move_that_the_target_refuses_changes_nothing() -> None:
    """The problem is the target's, and the definition stays."""
    source, target = PlayedHost(), PlayedHost()
    words = "invalid argument: could not find capabilities for ostype=xenpvh arch=x86_64 domaintype=xen "
    target.refuses = Said(8, 20, words)
    with pytest.raises(TaskRefused) as refused:
        moved(source, target)
    assert refused.value.problem.code == "migration.guest_type_missing"
    assert source.domains[0].defined


def test_a_move_that_the_source_does_not_let_go_is_undone() -> None:
    """Two definitions of one VM could be started twice."""
    source, target = PlayedHost(), PlayedHost()
    source.refuses_undefine = True
    with pytest.raises(TaskRefused):
        moved(source, target)
    assert [one.defined for one in target.defined] == [False]


def test_an_undo_gives_the_target_back_what_it_had() -> None:
    """A definition of the same VM that lay there before the move lies there again."""
    source, target = PlayedHost(), PlayedHost()
    source.refuses_undefine = True
    target.domains = [PlayedDomain(target, "1", SHUTOFF, xml="<domain>old</domain>")]
    with pytest.raises(TaskRefused):
        moved(source, target)
    assert target.defined[-1].xml == "<domain>old</domain>"
    assert target.defined[-1].defined


def test_a_move_that_cannot_be_undone_ends_with_the_problem() -> None:
    """It is no refusal, after which nothing would be asked: both hosts have the definition."""
    source, target = PlayedHost(), PlayedHost()
    source.refuses_undefine = target.refuses_undefine = True
    source.domains = [PlayedDomain(source, "1", SHUTOFF, xml=sample("xen-pvh"))]
    wanted = Order(vm=GUEST, source=XEN_1, target=XEN_2, mode=Mode.MOVE, options=Options())
    end = xen_move.move(source.link(), target.link(), wanted).wait(0)
    assert end is not None
    assert end.problem is not None
    assert [one.defined for one in (*source.domains, *target.defined)] == [True, True]

    source.refuses_undefine = False
    target.domains = target.defined
    assert xen_move.move(source.link(), target.link(), wanted).wait(0) == TaskEnd()
    assert not source.domains[0].defined


def test_the_flags_of_a_guest_that_stands_still() -> None:
    """Without LIVE libxl suspends, copies and resumes; with it nothing of QEMU's is asked for."""
    still = order.flags(Mode.LIVE, True, Options(), xen=True, live=False)
    assert not still & libvirt.VIR_MIGRATE_LIVE
    assert still & libvirt.VIR_MIGRATE_PEER2PEER
    assert still & libvirt.VIR_MIGRATE_UNDEFINE_SOURCE


def test_a_paused_guest_is_refused_beforehand() -> None:
    """By the hypervisor's own answer: the table of modes would let it go."""
    there = replace(subject("xen-pvh"), vm=replace(GUEST, state=VMState.PAUSED))
    (found,) = xen.paused(there, "libvirt on xen2")
    assert (found.code, found.severity, found.facts["state"]) == ("vm.state", "blocker", "paused")
    assert list(xen.paused(subject("xen-pvh"), "libvirt on xen2")) == []
