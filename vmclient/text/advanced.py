"""The words of the Advanced part of Migrate and the plan sheet: presets, limits, why one cannot be set."""

from collections.abc import Sequence

from vmclient.core.capability import Mode
from vmclient.core.job import Options, Preset
from vmclient.text import tr, unit
from vmclient.text.plan_sheet import several

NOT_LIVE = "Nothing to set: no memory is copied while the virtual machine runs."
UNSUPPORTED = "The hypervisor cannot be told this."


def preset(kind: Preset) -> str:
    """The name of a preset."""
    return {
        Preset.MINIMAL_DOWNTIME: tr("Minimal downtime"),
        Preset.BALANCED: tr("Balanced"),
        Preset.MUST_FINISH: tr("Must finish"),
    }[kind]


def preset_note(kind: Preset) -> str:
    """What a preset asks for, and its price."""
    return {
        Preset.MINIMAL_DOWNTIME: tr("The pause stays short; a busy machine may never get there."),
        Preset.BALANCED: tr("The pause stays under a third of a second where the machine allows it."),
        Preset.MUST_FINISH: tr("A pause of some seconds is accepted, so that the copy ends."),
    }[kind]


def summary(options: Options, mode: Mode | None, *, bandwidth: bool, downtime: bool) -> str:
    """What is set, in one line beside the expander; the flags say what the driver can be told."""
    if mode is not Mode.LIVE:
        return tr("nothing to set")
    parts = [preset(options.preset)]
    if bandwidth and options.bandwidth is not None:
        parts.append(tr("bandwidth up to {rate}", rate=unit.rate(options.bandwidth)))
    else:
        parts.append(tr("bandwidth not limited"))
    if downtime and options.max_downtime_s is not None:
        parts.append(tr("downtime up to {pause}", pause=unit.duration(options.max_downtime_s)))
    else:
        parts.append(tr("downtime as the hypervisor decides"))
    if options.post_copy:
        parts.append(tr("post-copy allowed"))
    return " · ".join(parts)


def post_copy_note() -> str:
    """What allowing post-copy asks of the hosts."""
    return tr("Both hosts must offer post-copy; it begins only where somebody switches to it in Progress.")


def not_live() -> str:
    """Why nothing can be set for a VM that does not run while it moves."""
    return tr(NOT_LIVE)


def unsupported() -> str:
    """Why one control is disabled."""
    return tr(UNSUPPORTED)


def without_live(names: Sequence[str]) -> str:
    """Name VMs of a plan that are told nothing, for they do not run while they move."""
    return tr("Without live migration nothing of this applies: {vms}.", vms=several(names))


def no_pause(names: Sequence[str]) -> str:
    """Name VMs of a plan whose hypervisor takes no preset."""
    return tr("The hypervisor takes neither a preset nor a downtime: {vms}.", vms=several(names))


def no_limit(names: Sequence[str]) -> str:
    """Name VMs of a plan whose copying cannot be limited."""
    return tr("The hypervisor cannot limit the bandwidth: {vms}.", vms=several(names))


def no_post_copy(names: Sequence[str]) -> str:
    """Name VMs of a plan that cannot switch to post-copy."""
    return tr("The hypervisor has no post-copy: {vms}.", vms=several(names))
