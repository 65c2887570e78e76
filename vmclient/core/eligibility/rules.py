"""The registry of rules about hosts; a new rule is its module, one word here, its wording and its test."""

from vmclient.core.eligibility.capacity import CPUHasRoom, MemoryFits, MemoryIsComfortable, SlotIsFree
from vmclient.core.eligibility.convergence import MemoryConverges
from vmclient.core.eligibility.cpu import ArchitectureIsTheSame, CPUFeaturesAreThere, CPUModelIsTheSame
from vmclient.core.eligibility.guest import GuestTypeIsOffered, MachineIsOffered
from vmclient.core.eligibility.host_state import (
    HostIsEnabled,
    HostIsInService,
    HostIsInSync,
    HostIsOnline,
    HostTakesMigrations,
    HostTellsMigration,
    NothingIsReserved,
    VMHostIsEnabled,
)
from vmclient.core.eligibility.hypervisor import HypervisorIsTheSame
from vmclient.core.eligibility.media import MediaAreReachable
from vmclient.core.eligibility.network import NetworksExist
from vmclient.core.eligibility.rule import Rule
from vmclient.core.eligibility.storage import (
    ISCSIIsConnected,
    MountsAreTheSame,
    RepositoriesAreEnabled,
    RepositoriesAreReachable,
    UnitsAreKnown,
)

HYPERVISOR = HypervisorIsTheSame()  # asked apart: where it stops a host, no other rule is asked

# In the order in which findings of one severity are told. Constraints of policies (`policy.constraint`)
# come after these: see `core/policy`.
RULES: tuple[Rule, ...] = (
    HYPERVISOR,
    HostIsOnline(),
    HostIsEnabled(),
    VMHostIsEnabled(),
    HostIsInService(),
    HostIsInSync(),
    HostTakesMigrations(),
    ArchitectureIsTheSame(),
    GuestTypeIsOffered(),
    MachineIsOffered(),
    CPUFeaturesAreThere(),
    SlotIsFree(),
    MemoryFits(),
    CPUHasRoom(),
    RepositoriesAreReachable(),
    MountsAreTheSame(),
    RepositoriesAreEnabled(),
    ISCSIIsConnected(),
    NetworksExist(),
    MemoryConverges(),
    MediaAreReachable(),
    MemoryIsComfortable(),
    HostTellsMigration(),
    UnitsAreKnown(),
    CPUModelIsTheSame(),
    NothingIsReserved(),
)
