"""The answer to "what if these policies were in force?"."""

from dataclasses import dataclass

from vmclient.core.assessment import Assessment
from vmclient.core.policy.model import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What would be if one policy were disabled: all hosts that could then take the VM, best first."""

    policy: Policy
    order: tuple[str, ...]

    def freed(self, assessment: Assessment) -> tuple[str, ...]:
        """Name the hosts that the policy alone refuses."""
        able = {one.host.name for one in assessment.eligible}
        return tuple(host for host in self.order if host not in able)

    def reordered(self, assessment: Assessment) -> bool:
        """Tell whether the hosts that can take it now would have another order among themselves."""
        now = [one.host.name for one in assessment.eligible]
        able = set(now)
        return now != [host for host in self.order if host in able]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tryout:
    """The answer by our own rules and these policies; `without` has each policy that counts for the VM."""

    assessment: Assessment
    without: tuple[Without, ...] = ()
