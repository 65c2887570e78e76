"""The shape in which a finding's words are written down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How a finding is said.

    `title` is a noun phrase or a short clause without a full stop, `detail` sentences with the numbers.
    `verdict` goes into a table cell with the deciding number or name in it; `brief` (at most 22 characters,
    no places) stands in where that would get longer than the cell. `several` is the title for more than one
    disk, drive, network, VM or feature. `remedy` is the button's label, `way_out` what to do in a sentence.
    `holds` is what the rule vouches for where it finds nothing. `consent` is what a person accepts, in the
    first person; places in it are {vm}, {host} and {source}.
    """

    title: str
    detail: str
    brief: str
    verdict: str = ""
    several: str = ""
    remedy: str = ""
    way_out: str = ""
    holds: str = ""
    consent: str = ""
