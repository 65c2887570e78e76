"""What a person asks for when they press **Migrate**: the job that is stored before anything else happens."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vmclient.core.assessment import Assessment
from vmclient.core.capability import Mode
from vmclient.core.inventory import Host
from vmclient.core.job import Job, Options
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.engine.session import Refused


@dataclass(frozen=True, slots=True)
class Wish:
    """The target that was chosen, by whom (`automatic`: by the ranking), how, and the codes accepted."""

    target: str
    automatic: bool
    options: Options
    acknowledged: tuple[str, ...]


def intent(
    assessment: Assessment,
    wish: Wish,
    plan: Callable[[Host, Mode], tuple[Action, ...]],
    user: str,
    now: datetime,
) -> Job:
    """Make the job; raises `Refused` for a target that cannot take the VM."""
    vm = assessment.vm
    chosen = next((one for one in assessment.candidates if one.host.name == wish.target), None)
    if chosen is None or not chosen.eligible or assessment.mode is None:
        facts = {"vm": vm.name, "source": assessment.source.name, "target": wish.target}
        raise Refused(Problem("migration.target_refused", facts))
    return Job(
        id=uuid.uuid4().hex,
        plan=plan(assessment.source, assessment.mode),
        vm_id=vm.id,
        vm_name=vm.name,
        source=assessment.source.name,
        target=wish.target,
        mode=assessment.mode,
        user=user,
        asked_at=now,
        automatic=wish.automatic,
        acknowledged=wish.acknowledged,
        rank=chosen.rank,
        estimate_s=chosen.forecast.seconds if chosen.forecast else None,
        options=wish.options,
    )
