"""An estate by code for the window's tests: 18 hosts on four hypervisors, 58 VMs, 6 repositories."""

from types import MappingProxyType

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

GIB = 2**30
TIB = 2**40

_HOSTS = """
kvm-a1 kvm 32 0.38 256 118 nas-a,nas-b,iso-a prod,dmz,backup,lab
kvm-a2 kvm 32 0.41 256 96 nas-a,nas-b,iso-a prod,dmz,backup
kvm-a3 kvm 32 0.72 256 64 nas-a,nas-b,iso-a prod,dmz,backup
kvm-a4 kvm 24 0.35 128 18.2 nas-a,nas-b prod,dmz,backup
kvm-b1 kvm 32 0.22 256 201 nas-a,nas-b prod,dmz,backup
kvm-b2 kvm 32 0.31 256 147 nas-a,nas-b prod,dmz,backup
kvm-b3 kvm 48 0.55 384 96 nas-b,nas-a prod,dmz,backup
kvm-b4 kvm 32 0.18 256 180 nas-a,nas-b prod,dmz,backup
kvm-b5 kvm 16 0.12 128 96 nas-a prod,dmz
xen-1 xen 16 0.15 128 92 nas-b prod
xen-2 xen 16 0.11 128 110 nas-b prod,dmz
xen-3 xen 16 0.0 64 40 nas-b prod
esx-01 esx 32 0.48 512 220 ds-gold prod,dmz
esx-02 esx 32 0.44 512 260 ds-gold prod,dmz
esx-03 esx 32 0.51 512 180 ds-gold prod,dmz
esx-lab-1 esx 8 0.30 64 20 ds-lab lab
esx-lab-2 esx 8 0.25 64 40 ds-lab lab
hv-1 hyperv 16 0.20 128 100 local-hv1 prod
"""

_VMS = """
analytics-01|kvm-b3|running|16|62|96|nas-b|prod|Debian 12
analytics-02|kvm-b3|running|16|55|96|nas-b|prod|Debian 12
api-eu-1|kvm-a1|running|4|31|8|nas-a|prod,dmz|Debian 12
api-eu-2|kvm-a2|running|4|28|8|nas-a|prod,dmz|Debian 12
auth-ldap|kvm-a3|running|2|9|4|nas-a|prod|Rocky Linux 9
backup-proxy|kvm-a2|running|4|12|16|nas-b|prod,backup|Debian 12
billing-db|kvm-a1|running|8|46|32|nas-a|prod,dmz|Debian 12
billing-web|kvm-a1|running|4|22|8|nas-a|prod,dmz|Debian 12
build-01|kvm-b1|running|8|18|16|nas-b|prod|Ubuntu 24.04
build-02|kvm-a3|paused|8|-|16|nas-b|prod|Ubuntu 24.04
build-03|kvm-a3|running|8|37|16|nas-b|prod|Ubuntu 24.04
cache-01|kvm-a3|running|8|83|24|nas-a|prod|Debian 12
cache-02|kvm-b2|running|8|79|24|nas-a|prod|Debian 12
crm-sql|esx-01|running|16|51|64|ds-gold|prod|Win Server 2022
crm-web-1|esx-01|running|4|35|16|ds-gold|prod,dmz|Win Server 2022
crm-web-2|esx-02|running|4|33|16|ds-gold|prod,dmz|Win Server 2022
dev-centos7|xen-1|running|2|4|4|nas-b|prod|CentOS 7
dev-legacy|xen-3|unknown|2|-|4|nas-b|prod|SLES 11 SP4
dev-win11|esx-lab-1|running|4|-|16|ds-lab|lab|Windows 11
dns-1|kvm-a4|running|1|3|2|nas-a|prod,dmz|Alpine 3.20
dns-2|kvm-b2|running|1|3|2|nas-a|prod,dmz|Alpine 3.20
erp-app|esx-02|running|8|48|48|ds-gold|prod|RHEL 9.4
erp-db|esx-03|running|16|57|128|ds-gold|prod|RHEL 9.4
exchange-old|hv-1|shut_off|4|-|16|local-hv1|prod|Win Server 2016
files-01|kvm-a2|running|4|16|16|nas-b|prod|Debian 12
files-02|kvm-b3|running|4|14|16|nas-b|prod|Debian 12
git|kvm-a1|running|4|21|16|nas-a|prod|Debian 12
grafana|kvm-a4|running|2|11|4|nas-a|prod|Debian 12
hv-print|hv-1|running|2|5|8|local-hv1|prod|Win Server 2019
intranet|esx-01|running|4|17|16|ds-gold|prod|RHEL 9.4
jump-1|kvm-a3|running|1|2|2|nas-a|prod,dmz|Debian 12
k8s-cp-1|kvm-a3|running|4|38|16|nas-a|prod|Flatcar 3975
k8s-cp-2|kvm-b1|running|4|36|16|nas-a|prod|Flatcar 3975
k8s-cp-3|kvm-b4|running|4|35|16|nas-a|prod|Flatcar 3975
k8s-w-1|kvm-a3|running|8|64|32|nas-a|prod|Flatcar 3975
k8s-w-2|kvm-b2|running|8|58|32|nas-a|prod|Flatcar 3975
k8s-w-3|kvm-b4|running|8|61|32|nas-a|prod|Flatcar 3975
lab-old|xen-1|shut_off|1|-|2|nas-b|prod|Debian 9
ldap-2|kvm-b5|running|2|8|4|nas-a|prod|Rocky Linux 9
mail-in|esx-02|running|4|26|16|ds-gold|prod,dmz|RHEL 9.4
mail-out|esx-03|running|4|24|16|ds-gold|prod,dmz|RHEL 9.4
monitor|kvm-a4|running|4|42|16|nas-a|prod|Debian 12
mq-1|kvm-b3|running|4|29|8|nas-b|prod|Debian 12
mq-2|kvm-a1|running|4|27|8|nas-a|prod|Debian 12
ntp|kvm-b5|running|1|1|1|nas-a|prod,dmz|Alpine 3.20
pg-report|kvm-a1|running|8|33|32|nas-a|prod|Debian 12
proxy-1|kvm-a3|running|2|19|4|nas-a|prod,dmz|Debian 12
proxy-2|kvm-a2|running|2|18|4|nas-a|prod,dmz|Debian 12
redis-1|kvm-a4|running|2|22|8|nas-a|prod|Debian 12
search-1|kvm-b3|running|8|49|48|nas-b|prod|Debian 12
sql-ana|esx-01|running|16|44|96|ds-gold|prod|Win Server 2022
terminal|esx-03|running|8|39|64|ds-gold|prod|Win Server 2022
test-esx|esx-lab-2|suspended|2|-|8|ds-lab|lab|Windows 11
vpn|xen-2|running|2|13|4|nas-b|prod,dmz|Debian 12
web-eu-1|kvm-b2|running|4|30|8|nas-a|prod,dmz|Debian 12
web-eu-2|kvm-b4|running|4|32|8|nas-a|prod,dmz|Debian 12
wiki|xen-2|running|2|10|4|nas-b|prod|Debian 12
zabbix|esx-01|running|4|28|8|ds-gold|prod|Debian 12
"""

REPOSITORIES = (
    Repository(name="nas-a", type=RepositoryType.NAS, capacity=40 * TIB, free=11 * TIB),
    Repository(name="nas-b", type=RepositoryType.NAS, capacity=60 * TIB, free=23 * TIB),
    Repository(name="iso-a", type=RepositoryType.NAS, capacity=2 * TIB, free=TIB),
    Repository(name="ds-gold", type=RepositoryType.DATASTORE, capacity=30 * TIB, free=9 * TIB),
    Repository(name="ds-lab", type=RepositoryType.DATASTORE, capacity=4 * TIB, free=None),
    Repository(name="local-hv1", type=RepositoryType.LOCAL, capacity=None, free=None),
)


def _host(line: str) -> Host:
    name, hypervisor, cores, load, memory, free, repositories, networks = line.split()
    return Host(
        name=name,
        hypervisor=Hypervisor(hypervisor),
        arch="x86_64",
        cpu_model="EPYC-Milan" if "-b" in name else "EPYC-Rome",
        cpu_cores=int(cores),
        cpu_load=float(load),
        memory=int(memory) * GIB,
        memory_free=int(float(free) * GIB),
        manager="vc.example" if name.startswith("esx-0") else None,
        online=name != "xen-3",
        in_sync=name != "kvm-b4",
        repositories=tuple(Mount(repository=one) for one in repositories.split(",")),
        networks=frozenset(networks.split(",")),
        migration_bandwidth=1_250_000_000,
        connection=f"{hypervisor}.example",
    )


def _vm(line: str) -> VM:
    name, host, state, vcpus, load, memory, repository, networks, guest_os = line.split("|")
    drive = (Drive(name="sda", media="debian-12.iso", repository="iso-a"),) if name == "billing-db" else ()
    return VM(
        id=f"id-{name}",
        name=name,
        host=host,
        state=VMState(state),
        memory=int(memory) * GIB,
        arch="x86_64",
        created_on_arch="x86_64",
        guest_os=guest_os,
        guest_type=GuestType.HVM,
        vcpus=int(vcpus),
        cpu_load=None if load == "-" else int(load) / 100,
        dirty_rate=40_000_000,
        disks=(Disk(name="vda", transport=Transport.FILE, repository=repository, size=40 * GIB),),
        cdroms=drive,
        networks=tuple(networks.split(",")),
    )


def estate() -> Inventory:
    """Build the estate; every call gives an equal value."""
    hosts = [_host(line) for line in _HOSTS.strip().splitlines()]
    vms = [_vm(line) for line in _VMS.strip().splitlines()]
    return Inventory(
        name="two-room lab",
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
        repositories=MappingProxyType({one.name: one for one in REPOSITORIES}),
    )


def large_estate(count: int) -> Inventory:
    """Build `count` VMs on one host for every forty of them."""
    small = estate()
    patterns = list(small.vms.values())
    pattern = small.hosts["kvm-a1"]
    hosts = {f"host-{n:04}": _renamed(pattern, f"host-{n:04}") for n in range(max(2, count // 40))}
    names = list(hosts)
    vms = {}
    for n in range(count):
        one = patterns[n % len(patterns)]
        vms[f"v{n}"] = VM(
            id=f"v{n}", name=f"{one.name}-{n:05}", host=names[n % len(names)], state=one.state,
            memory=one.memory, arch=one.arch, created_on_arch=one.arch, guest_os=one.guest_os,
            vcpus=one.vcpus, cpu_load=one.cpu_load, disks=one.disks, networks=one.networks,
        )  # fmt: skip
    return Inventory(name="large", hosts=hosts, vms=vms, repositories=small.repositories)


def _renamed(host: Host, name: str) -> Host:
    return Host(
        name=name, hypervisor=host.hypervisor, arch=host.arch, memory=host.memory,
        memory_free=host.memory_free, cpu_cores=host.cpu_cores, cpu_load=host.cpu_load,
        max_hosted_vms=60, repositories=host.repositories,
        networks=host.networks,
    )  # fmt: skip
