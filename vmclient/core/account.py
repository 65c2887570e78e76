"""What the client knows of a host beyond what its hypervisor reports."""

from dataclasses import dataclass, field
from datetime import datetime

from vmclient.core.inventory import Host
from vmclient.core.reservation import Reserved
from vmclient.core.settings import DEFAULT_CPU_CEILING, HostSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class HostAccount:
    """All about a host that its value does not tell.

    `own` is the host as its hypervisor reports it, without what was set here; `settings` is that. `reserved`
    is what running and queued jobs have set aside on it, `cpu_ceiling` the load from which it counts as full.
    `answered` is when its connection was read last, and in how many seconds.
    """

    own: Host
    settings: HostSettings = field(default_factory=HostSettings)
    reserved: Reserved = field(default_factory=Reserved)
    cpu_ceiling: float = DEFAULT_CPU_CEILING
    address: str = ""
    answered: tuple[datetime, float] | None = None
