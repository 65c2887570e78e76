"""The words of the Policies page of VM details: which policies count for a VM, and which of them ranks."""

from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Applying
from vmclient.text import policy as words
from vmclient.text import tr
from vmclient.text.describe import Group


def groups(applying: Applying) -> tuple[Group, ...]:
    """Describe each policy that counts, a group each."""
    leader = applying.ranking[0] if applying.ranking else None
    return tuple(_group(policy, leader) for policy in applying.policies)


def _group(policy: Policy, leader: Policy | None) -> Group:
    lines = [
        (tr("Virtual machines"), ", ".join(policy.attach.vms)),
        (tr("Target hosts"), ", ".join(policy.attach.hosts)),
    ]
    lines += [(tr("Demands"), constraint.reason) for constraint in policy.constraints]
    if policy.rankby:
        keys = ", ".join(words.rank_key(key) for key in policy.rankby)
        lines.append((tr("Ranks by"), f"{keys} ({_standing(policy, leader)})"))
    return Group(policy.name, tuple(lines))


def _standing(policy: Policy, leader: Policy | None) -> str:
    if leader is None or leader is policy:
        return tr("comes first: its pattern is the most specific")
    return tr("not used: the pattern of {policy} is more specific", policy=leader.name)
