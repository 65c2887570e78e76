"""What a host's own state says, whatever the VM."""

from __future__ import annotations

from vmclient.core.eligibility.move import Place
from vmclient.core.eligibility.rule import LIVE, Effort, Severity, StandingRule, drift_facts
from vmclient.core.problem import Fact


class HostIsOnline(StandingRule):
    """The host is connected and answers."""

    code = "host.offline"
    remedy = "host.connect"
    effort = Effort.REPAIR

    def stops(self, place: Place) -> bool:
        """Not connected, or not answering."""
        return not place.host.online


class HostIsEnabled(StandingRule):
    """Resource Enabled is set."""

    code = "host.disabled"
    remedy = "host.enable"
    effort = Effort.CLICK

    def stops(self, place: Place) -> bool:
        """Resource Enabled is cleared."""
        return not place.host.resource_enabled


class VMHostIsEnabled(StandingRule):
    """The host may have VMs at all."""

    code = "host.vmhost_disabled"
    remedy = "vmhost.enable"
    effort = Effort.CLICK

    def stops(self, place: Place) -> bool:
        """VM host enabled is cleared."""
        return not place.host.vmhost_enabled


class HostIsInService(StandingRule):
    """The host is not in maintenance mode."""

    code = "host.maintenance"
    remedy = "host.leave_maintenance"
    effort = Effort.CLICK

    def stops(self, place: Place) -> bool:
        """In maintenance mode."""
        return place.host.maintenance


class HostIsInSync(StandingRule):
    """What the client knows of the host is what is there."""

    code = "host.out_of_sync"
    remedy = "host.resynchronize"
    effort = Effort.CLICK

    def stops(self, place: Place) -> bool:
        """Changed behind the client's back."""
        return not place.host.in_sync

    def facts(self, place: Place) -> dict[str, Fact]:
        """Give what was seen there, and since when."""
        return drift_facts(place.host.drift)


class HostTakesMigrations(StandingRule):
    """Relocation, libvirt migration or vMotion is on at the target; only a live migration needs it."""

    code = "host.migration_disabled"
    modes = LIVE
    remedy = "host.enable_migration"

    def stops(self, place: Place) -> bool:
        """Known to be off."""
        return place.host.migration_enabled is False

    def facts(self, place: Place) -> dict[str, Fact]:
        """Give the hypervisor, which has its own word for it."""
        return {"hypervisor": place.host.hypervisor.value}


class HostTellsMigration(StandingRule):
    """Whether the target takes live migrations is known."""

    code = "host.migration_unknown"
    severity = Severity.UNKNOWN
    modes = LIVE

    def stops(self, place: Place) -> bool:
        """Nobody could tell."""
        return place.host.migration_enabled is None

    def facts(self, place: Place) -> dict[str, Fact]:
        """Give the hypervisor, which has its own word for it."""
        return {"hypervisor": place.host.hypervisor.value}


class NothingIsReserved(StandingRule):
    """No migration under way has set anything aside; where one has, the numbers leave it out and say so."""

    code = "host.reserved"
    severity = Severity.INFO

    def stops(self, place: Place) -> bool:
        """Memory or slots are set aside."""
        return place.reserved.memory > 0 or place.reserved.slots > 0

    def facts(self, place: Place) -> dict[str, Fact]:
        """Give how much is set aside, and for whom."""
        reserved = place.reserved
        return {"memory": reserved.memory, "slots": reserved.slots, "vms": reserved.vms}
