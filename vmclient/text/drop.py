"""The words while VMs are held over a host: yes, or the reason."""

from vmclient.core.placement import Placement, Seat
from vmclient.core.remedy import performed
from vmclient.text import finding as words
from vmclient.text import tr
from vmclient.text.plan_sheet import several


def hover(host: str, placement: Placement) -> tuple[bool, str]:
    """Whether all that is dragged can go to a host, and the answer in a sentence."""
    going, seats = placement.placed, placement.seats
    names = several([seat.vm.name for seat in seats])
    if seats and len(going) == len(seats):
        warnings = sum(len(seat.target.acknowledge) for seat in going if seat.target)
        if warnings:
            return True, tr("{host} can take {vms}; there are warnings to read.", host=host, vms=names)
        return True, tr("{host} can take {vms}.", host=host, vms=names)
    stuck = next((seat for seat in seats if not seat.placed), None)
    if stuck is None:
        return False, tr("They are no longer in the inventory.")
    said = tr("{host} cannot take {vm}: {why}", host=host, vm=stuck.vm.name, why=_why(stuck, host))
    return False, f"{said}. {tr('Migrate has a button for that.')}" if _mended(stuck, host) else said


def _why(seat: Seat, host: str) -> str:
    if seat.source.name == host:
        return tr("it is there already")
    if seat.findings:
        return words.word(seat.findings[0]).title
    blockers = seat.target.blockers if seat.target else ()
    return words.word(blockers[0]).title if blockers else tr("the host is not known")


def _mended(seat: Seat, host: str) -> bool:
    """Whether all that stands in the way can be put right from the dialog."""
    found = seat.findings or (seat.target.blockers if seat.target else ())
    return seat.source.name != host and bool(found) and all(map(performed, found))


def hovering(host: str) -> str:
    """While the answer is being worked out."""
    return tr("{host} is being asked…", host=host)
