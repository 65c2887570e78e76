"""Random estates for property tests: few names, so that they meet, and numbers at the edges of each rule."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.core.builders import GIB
from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    GuestType,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.core.policy.model import Value
from vmclient.core.reservation import Claim, Reservations

# Estates are large values: drawing them takes its time, more on a busy machine, and says nothing.
estates = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

LARGEST = 2**63 - 1
REPOSITORIES = ("nas1", "nas2", "local1", "san1")
NETWORKS = ("prod", "dmz", "lab")
TARGETS = ("iqn.a", "iqn.b")
MODELS = st.sampled_from((None, "EPYC-Milan", "EPYC-Rome"))
FEATURES = st.frozensets(st.sampled_from(("aes", "avx2", "sha_ni")))
PATHS = st.sampled_from((None, "/srv/x", "/mnt/x"))
loads = st.sampled_from((0.0, 0.1, 0.35, 0.9, 0.95, 1.0)) | st.floats(0.0, 1.0)
sizes = st.sampled_from((1, GIB, 8 * GIB, 10 * GIB, 2**53, LARGEST - 1, LARGEST)) | st.integers(1, 64 * GIB)
locations = st.sampled_from((None, "room 1", "room 2"))
tags = st.sampled_from(((), ("db",), ("db", "web")))
_set: st.SearchStrategy[Value] = st.sampled_from((1, 2.5, True, "ops", ("a", "b"), LARGEST, 0.0))
facts = st.dictionaries(st.sampled_from(("rack", "owner", "gold")), _set, max_size=3).map(
    lambda found: tuple(sorted(found.items()))
)
rates = st.sampled_from((1, 40_000_000, 100_000_000, 109_000_000, 110_000_000, 111_000_000, LARGEST))


@st.composite
def hosts(draw: st.DrawFn, name: str) -> Host:
    memory = draw(sizes)
    hypervisor = draw(st.sampled_from((Hypervisor.KVM, Hypervisor.KVM, Hypervisor.XEN, Hypervisor.ESX)))
    mounted = draw(st.sets(st.sampled_from(REPOSITORIES)))
    return Host(
        name=name,
        hypervisor=hypervisor,
        manager=draw(st.sampled_from((None, "vc"))) if hypervisor is Hypervisor.ESX else None,
        arch=draw(st.sampled_from(("x86_64", "x86_64", "i686"))),
        memory=memory,
        memory_free=draw(st.integers(0, memory)),
        cpu_model=draw(MODELS),
        cpu_features=draw(FEATURES),
        cpu_cores=draw(st.integers(1, 8)),
        cpu_load=draw(loads),
        resource_enabled=draw(st.booleans()),
        vmhost_enabled=draw(st.booleans()),
        online=draw(st.booleans()),
        in_sync=draw(st.booleans()),
        maintenance=draw(st.booleans()),
        migration_enabled=draw(st.sampled_from((True, False, None))),
        max_hosted_vms=draw(st.integers(0, 4)),
        repositories=tuple(Mount(repository=each, mount=draw(PATHS)) for each in sorted(mounted)),
        networks=draw(st.frozensets(st.sampled_from(NETWORKS))),
        iscsi_targets=draw(st.frozensets(st.sampled_from(TARGETS))),
        guest_types=draw(st.none() | st.frozensets(st.sampled_from(GuestType))),
        machines=draw(st.none() | st.frozensets(st.sampled_from(("pc", "q35")))),
        migration_bandwidth=draw(rates),
        location=draw(locations),
        facts=draw(facts),
    )


@st.composite
def healthy_hosts(draw: st.DrawFn, name: str) -> Host:
    """A host that nothing but the VM's own needs can rule out: estates of these have long rankings."""
    memory = 64 * GIB
    return Host(
        name=name,
        hypervisor=Hypervisor.KVM,
        arch="x86_64",
        memory=memory,
        memory_free=draw(st.sampled_from((memory, memory // 2, 40 * GIB))),
        cpu_model=draw(MODELS),
        cpu_cores=8,
        cpu_load=draw(st.sampled_from((0.0, 0.25, 0.3, 0.7))),
        repositories=tuple(Mount(repository=each) for each in REPOSITORIES),
        networks=frozenset(NETWORKS),
        iscsi_targets=frozenset(TARGETS),
        cpu_features=frozenset({"aes", "avx2", "sha_ni"}),
        migration_bandwidth=draw(rates),
    )


disks = st.builds(
    Disk,
    name=st.sampled_from(("vda", "vdb", "vdc")),
    transport=st.sampled_from(Transport),
    repository=st.sampled_from((None, *REPOSITORIES)),
    size=st.none() | st.just(GIB),
    iscsi_target=st.sampled_from((None, *TARGETS)),
)
drives = st.builds(
    Drive,
    name=st.sampled_from(("sda", "sdb")),
    media=st.sampled_from((None, "/iso/a.iso")),
    repository=st.sampled_from((None, *REPOSITORIES)),
)


@st.composite
def vms(draw: st.DrawFn, name: str, on: list[str], plain: bool = False) -> VM:
    host = draw(st.sampled_from(on))
    return VM(
        id=f"{host}/{name}",
        name=name,
        host=host,
        state=VMState.RUNNING if plain else draw(st.sampled_from(VMState)),
        memory=draw(st.sampled_from((GIB, 8 * GIB)) if plain else sizes),
        arch="x86_64",
        created_on_arch="x86_64" if plain else draw(st.sampled_from(("x86_64", "i686"))),
        guest_type=draw(st.none() | st.sampled_from(GuestType)),
        machine=draw(st.sampled_from((None, "pc", "q35"))),
        cpu_features=frozenset() if plain else draw(FEATURES),
        snapshots=0 if plain else draw(st.sampled_from((0, 0, 2))),
        vcpus=draw(st.integers(1, 4)),
        cpu_load=draw(st.none() | loads),
        dirty_rate=draw(st.none() | st.sampled_from((0, 10_000_000, 40_000_000, 105_000_000))),
        disks=() if plain else tuple(draw(st.lists(disks, max_size=3))),
        cdroms=tuple(draw(st.lists(drives, max_size=2))),
        networks=() if plain else tuple(draw(st.lists(st.sampled_from(NETWORKS), max_size=2))),
        tags=() if plain else draw(tags),
        facts=() if plain else draw(facts),
    )


@st.composite
def inventories(draw: st.DrawFn, *, plain: bool = False, most: int = 4) -> Inventory:
    """An estate of a few hosts and VMs; the first VM is the one to ask about."""
    names = draw(st.lists(st.sampled_from("abcdefghÄ☃"), unique=True, min_size=1, max_size=most))
    made = [draw((healthy_hosts if plain else hosts)(name)) for name in names]
    count = draw(st.integers(1, 1 if plain else 3))
    guests = [draw(vms(f"vm{index}", names, plain)) for index in range(count)]
    kinds = dict.fromkeys(REPOSITORIES, RepositoryType.NAS)
    kinds |= {"san1": RepositoryType.FC_SAN, "local1": RepositoryType.LOCAL}
    stores = {
        name: Repository(name=name, type=kind, enabled=plain or draw(st.booleans()))
        for name, kind in kinds.items()
    }
    return Inventory(
        hosts={host.name: host for host in made},
        vms={vm.id: vm for vm in guests},
        repositories=stores,
    )


@st.composite
def reservations(draw: st.DrawFn, inventory: Inventory) -> Reservations:
    """What some jobs under way set aside on hosts of the estate."""
    claims = [
        Claim(
            job=f"job{index}",
            host=draw(st.sampled_from(sorted(inventory.hosts))),
            vm_name=f"other{index}",
            memory=draw(sizes),
            slots=draw(st.integers(0, 1)),
            cores=draw(loads),
            tags=draw(tags),
        )
        for index in range(draw(st.integers(0, 3)))
    ]
    return Reservations(tuple(claims))
