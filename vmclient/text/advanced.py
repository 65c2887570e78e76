"""The words of the Advanced part of the Migrate dialog: presets, limits, and why one cannot be set."""

from vmclient.core.capability import Mode
from vmclient.core.job import Options, Preset
from vmclient.text import tr, unit

NOT_LIVE = "Nothing to set: no memory is copied while the virtual machine runs."
UNSUPPORTED = "The hypervisor of this virtual machine cannot be told this."


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
