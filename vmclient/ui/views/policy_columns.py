"""The columns and chips of the Policies view, and what its filter field looks at."""

from collections.abc import Callable, Mapping, Sequence

from vmclient.text import fault, policy_told, unit
from vmclient.text import policies as words
from vmclient.text import row as row_words
from vmclient.ui.icons import Shape
from vmclient.ui.table import NONE, Cell, CheckCell, Column, NameCell, TextCell, VerdictCell, natural
from vmclient.ui.views.policy_row import PolicyRow
from vmclient.ui.views.view_head import Filter

SHAPES: Mapping[words.State, Shape] = {
    "in_force": Shape("passed", "ok"),
    "disabled": Shape("disabled", "idle"),
    "file_disabled": Shape("disabled", "idle"),
    "replaced": Shape("disabled", "idle"),
    "unreadable": Shape("blocker", "err"),
}


def _number(row: PolicyRow, count: int | None, given: tuple[str, ...]) -> Cell:
    if not given:
        return TextCell(NONE, "text3", tip=words.missing("file"))
    if count is None:
        return TextCell("…", "text3", tip=words.counting())
    return TextCell(unit.count(count), "text" if count else "text2")


def _attached(given: tuple[str, ...]) -> Cell:
    return TextCell(policy_told.patterns(given), "text2") if given else TextCell(NONE, "text3")


def _constraints(row: PolicyRow) -> Cell:
    if row.errors:
        return TextCell(fault.line(row.errors[0]), "err", tip="\n".join(fault.lines(row.errors[:20])))
    if row.policy is None or not row.policy.constraints:
        return TextCell(NONE, "text3", tip=words.missing("constraints") if row.policy else "")
    return TextCell(policy_told.constraints(row.policy), "text2")


def _rankby(row: PolicyRow) -> Cell:
    if row.policy is None or not row.policy.rankby:
        return TextCell(NONE, "text3", tip=words.missing("rankby") if row.policy else "")
    return TextCell(policy_told.rankby(row.policy), "text2")


def _source(row: PolicyRow) -> Cell:
    if row.came_with:
        return VerdictCell("datacenter", "text2", row.came_with, tip=words.box_tip(row.came_with))
    return VerdictCell("file", "text2", row.file)


def _box(row: PolicyRow) -> Cell:
    live, tip = not row.came_with, words.box_tip(row.came_with)
    return CheckCell(row.enabled, words.ticked(row.enabled), live=live, tip=tip)


def _state(row: PolicyRow) -> Cell:
    return VerdictCell(*SHAPES[row.state], words.state(row.state))


def columns() -> Sequence[Column[PolicyRow]]:
    """Describe the columns."""
    head = words.head
    return (
        Column("enabled", head("enabled"), _box, lambda row: not row.enabled, head("enabled")),
        Column("name", head("name"), lambda row: NameCell(row.name), lambda row: natural(row.name),
               "search stays in its own room", stretch=3, least=0.8),
        Column("state", head("state"), _state, lambda row: (not row.errors, row.state),
               VerdictCell("passed", "ok", max(map(words.state, SHAPES), key=len))),
        Column("vms", head("vms"), lambda row: _attached(row.vms), lambda row: row.vms or None,
               "crm-web-1, crm-web-2", stretch=2, least=0.5),
        Column("hosts", head("hosts"), lambda row: _attached(row.hosts), lambda row: row.hosts or None,
               "kvm-a*", stretch=1, least=0.5),
        Column("vms_now", head("vms_now"), lambda row: _number(row, row.vms_now, row.vms),
               lambda row: row.vms_now, "20,000", "right"),
        Column("hosts_now", head("hosts_now"), lambda row: _number(row, row.hosts_now, row.hosts),
               lambda row: row.hosts_now, "2,500", "right"),
        Column("constraints", head("constraints"), _constraints,
               lambda row: len(row.policy.constraints) if row.policy else None,
               "The search index is kept within a room", stretch=4, least=0.3),
        Column("rankby", head("rankby"), _rankby, lambda row: policy_told.rankby(row.policy) or None
               if row.policy else None, "vmhost.vms, larger first", stretch=2, least=0.4),
        Column("source", head("source"), _source,
               lambda row: (not row.came_with, natural(row.came_with or row.file)),
               VerdictCell("file", "text2", "two-rooms"), stretch=1, least=0.8),
    )  # fmt: skip


def filters() -> Sequence[tuple[Filter, Callable[[PolicyRow], bool]]]:
    """Describe the chips."""
    return (
        (Filter("all", row_words.chip("all")), lambda row: True),
        (Filter("in_force", words.state("in_force"), *SHAPES["in_force"]),
         lambda row: row.state == "in_force" and row.policy is not None),
        (Filter("disabled", words.state("disabled"), *SHAPES["disabled"]),
         lambda row: row.state in ("disabled", "file_disabled", "replaced")),
        (Filter("unreadable", words.state("unreadable"), *SHAPES["unreadable"]),
         lambda row: row.state == "unreadable"),
    )  # fmt: skip


def search(row: PolicyRow) -> str:
    """Give what the filter field looks at."""
    said = (
        row.name,
        row.file,
        row.came_with,
        words.state(row.state),
        *row.vms,
        *row.hosts,
        *fault.lines(row.errors),
    )
    if row.policy is None:
        return " ".join(said)
    return " ".join((*said, policy_told.constraints(row.policy), policy_told.rankby(row.policy)))
