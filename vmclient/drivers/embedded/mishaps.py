"""What a person can let go wrong in a simulated estate, to see what the client does."""

from collections.abc import Callable, Mapping

from vmclient.drivers.base import Mishap
from vmclient.drivers.embedded import faults
from vmclient.drivers.embedded.trouble import Lie, Telling
from vmclient.drivers.embedded.world import Fault, World

SLOW = 0.1  # of what the link carried
REFUSAL = "unsupported configuration: refused by the simulation"

_AT_HOSTS: Mapping[str, Callable[[str], tuple[Fault, ...]]] = {
    "host_dies": lambda host: (faults.HostDies(host),),
    "daemon_hangs": lambda host: (faults.DaemonHangs(host),),
    "link_cut": lambda host: (faults.LinkSlows(host, 0.0),),
    "link_slow": lambda host: (faults.LinkSlows(host, SLOW),),
    "post_copy_breaks": lambda host: (faults.PostCopyBreaks(host),),
    "refuses": lambda host: (faults.TargetRefuses(host, REFUSAL),),
    "services_stop": lambda host: (faults.ServicesStop(host),),
    "host_well": lambda host: (
        faults.HostReturns(host),
        faults.ServicesReturn(host),
        faults.LinkSlows(host, 1.0),
        faults.TargetRefuses(host, None),
    ),
}
_EVERYWHERE: Mapping[str, tuple[Fault, ...]] = {
    "connection_breaks": (faults.ConnectionBreaks(),),
    "events_lost": (faults.EventsGo(Telling.LOST),),
    "reports_lie": (faults.ReportsLie(Lie.BACKWARDS),),
    "ends_lie": (faults.EndsLie(),),
    "all_well": (
        faults.ConnectionReturns(),
        faults.EventsGo(Telling.SOUND),
        faults.ReportsLie(None),
        faults.EndsLie(lying=False),
        faults.CopiesStay(None),
        faults.CopiesGo(),
    ),
}


def mishaps(world: World) -> tuple[Mishap, ...]:
    """List everything that can be let go wrong now, or be put right."""
    with world.turn() as estate:
        hosts = sorted(estate.hosts)
    return (
        *(Mishap(key, host) for host in hosts for key in _AT_HOSTS),
        *(Mishap(key) for key in _EVERYWHERE),
    )


def befall(world: World, mishap: Mishap) -> None:
    """Let one of them happen; nothing for a host that is gone."""
    if mishap.host is None:
        struck = _EVERYWHERE[mishap.key]
    else:
        with world.turn() as estate:
            if mishap.host not in estate.hosts:
                return
        struck = _AT_HOSTS[mishap.key](mishap.host)
    if mishap.key == "all_well":
        with world.turn() as estate:
            hosts = tuple(estate.hosts)
        struck = (*struck, *(fault for host in hosts for fault in _AT_HOSTS["host_well"](host)))
    for fault in struck:
        world.order(fault)
