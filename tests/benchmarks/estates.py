"""Seeded estates for the benchmarks, as plain data that another interpreter can read too."""

import random
from typing import Any

from vmclient.core.inventory import (
    VM,
    Disk,
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

GIB = 2**30
MODELS = {
    "Skylake-Server": frozenset({"aes", "avx2", "avx512f"}),
    "Cascadelake-Server": frozenset({"aes", "avx2", "avx512f", "avx512_vnni"}),
    "Icelake-Server": frozenset({"aes", "avx2", "avx512f", "avx512_vnni", "gfni"}),
    "EPYC-Milan": frozenset({"aes", "avx2", "sha_ni"}),
}
VMS_PER_HOST = 20
Estate = dict[str, Any]


def make_estate(hosts: int, seed: int = 7) -> Estate:
    """Make hosts as dictionaries: a tenth of another architecture, some disabled or down, unevenly used."""
    chance = random.Random(seed)
    made = []
    for number in range(hosts):
        cores = chance.choice([32, 64, 128])
        used = chance.random() ** 0.5
        made.append(
            {
                "name": f"host{number:05d}",
                "arch": chance.choice(["x86_64"] * 9 + ["aarch64"]),
                "cpu": chance.choice(list(MODELS)),
                "cores": cores,
                "vcpus_used": int(cores * 4 * used * 0.9),
                "ram_mb": cores * 8192,
                "ram_free": int(cores * 8192 * (1 - used)),
                "disk_gb": 4000,
                "disk_free": chance.randrange(100, 4000),
                "enabled": chance.random() > 0.03,
                "up": chance.random() > 0.02,
                "hv": chance.choice([8002000, 9000000, 10000000]),
                "io_ops": chance.randrange(0, 12),
                "failed": 0 if chance.random() > 0.05 else chance.randrange(1, 5),
                "ssd": chance.random() > 0.4,
                "agg": chance.randrange(0, 8),
                "link": chance.choice([1, 10, 25]),
                "vms": [f"vm-{number}-{index}" for index in range(VMS_PER_HOST)],
            }
        )
    members = [f"vm-{number}-0" for number in chance.sample(range(hosts), min(8, hosts))]
    return {"hosts": made, "group": members}


def make_questions(estate: Estate, count: int, seed: int = 11) -> list[dict[str, Any]]:
    """Choose VMs to find a host for."""
    chance = random.Random(seed)
    questions = []
    for index in range(count):
        source = chance.randrange(len(estate["hosts"]))
        questions.append(
            {
                "uuid": f"vm-{source}-1",
                "source": f"host{source:05d}",
                "vcpus": chance.choice([2, 4, 8, 16]),
                "ram_mb": chance.choice([2048, 8192, 32768]),
                "disk_gb": chance.choice([20, 80, 200]),
                "arch": "x86_64",
                "ssd": index % 2 == 0,
            }
        )
    return questions


def translated(estate: Estate, questions: list[dict[str, Any]]) -> Inventory:
    """Say the same in our values: hosts, their repositories and networks, and every VM on them."""
    repositories = {"shared": Repository(name="shared", type=RepositoryType.NAS)}
    hosts: dict[str, Host] = {}
    vms: dict[str, VM] = {}
    for raw in estate["hosts"]:
        local = f"local-{raw['name']}"
        repositories[local] = Repository(name=local, type=RepositoryType.LOCAL)
        hosts[raw["name"]] = _host(raw, local)
        for name in raw["vms"]:
            vms[name] = _vm(name, raw["name"], vcpus=2, memory=2 * GIB, networks=("lan",))
    for asked in questions:
        networks = ("lan", "fast") if asked["ssd"] else ("lan",)
        memory = asked["ram_mb"] * 2**20
        vms[asked["uuid"]] = _vm(asked["uuid"], asked["source"], asked["vcpus"], memory, networks)
    return Inventory(name="benchmark", hosts=hosts, vms=vms, repositories=repositories)


def _host(raw: dict[str, Any], local: str) -> Host:
    return Host(
        name=raw["name"],
        hypervisor=Hypervisor.KVM,
        arch=raw["arch"],
        cpu_model=raw["cpu"],
        cpu_features=MODELS[raw["cpu"]],
        cpu_cores=raw["cores"],
        cpu_load=raw["vcpus_used"] / (raw["cores"] * 4),
        memory=raw["ram_mb"] * 2**20,
        memory_free=raw["ram_free"] * 2**20,
        resource_enabled=raw["enabled"],
        online=raw["up"],
        maintenance=raw["io_ops"] >= 11,
        max_hosted_vms=50,
        repositories=(
            Mount(repository="shared", mount="/srv/shared"),
            Mount(repository=local, mount="/srv/local"),
        ),
        networks=frozenset({"lan", "fast"} if raw["ssd"] else {"lan"}),
        guest_types=frozenset({GuestType.HVM}),
        machines=frozenset({"q35-7.2", "q35-9.0"} if raw["hv"] >= 9000000 else {"q35-7.2"}),
        migration_bandwidth=raw["link"] * 125_000_000,
    )


def _vm(name: str, host: str, vcpus: int, memory: int, networks: tuple[str, ...]) -> VM:
    return VM(
        id=name,
        name=name,
        host=host,
        state=VMState.RUNNING,
        memory=memory,
        arch="x86_64",
        created_on_arch="x86_64",
        guest_type=GuestType.HVM,
        machine="q35-9.0" if vcpus == 4 else "q35-7.2",
        cpu_features=frozenset({"aes", "avx2"}),
        vcpus=vcpus,
        cpu_load=0.25,
        dirty_rate=40_000_000,
        disks=(Disk(name="vda", transport=Transport.FILE, repository="shared", size=20 * GIB),),
        networks=networks,
    )
