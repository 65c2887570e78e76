"""What the event log has seen of a host that no hypervisor tells beforehand."""

from dataclasses import replace

from vmclient.core.inventory import GuestType, Host
from vmclient.engine.site import Site

_REFUSALS = {GuestType.PV: "migration.pv_not_live"}


def as_seen(site: Site, name: str, host: Host) -> Host:
    """Add to a host what it refused before, by the log; `name` is what the estate calls it."""
    refused = {kind for kind, code in _REFUSALS.items() if site.store.failed_with(name, code)}
    return replace(host, live_refused=host.live_refused | refused) if refused else host
