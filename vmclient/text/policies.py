"""The words of the Policies view: heads of columns, states, and what a file that cannot be read means."""

from collections.abc import Mapping, Sequence
from typing import Literal

from vmclient.core.document.fault import Fault
from vmclient.text import fault, tr, unit
from vmclient.text.describe import Group

State = Literal["in_force", "disabled", "file_disabled", "replaced", "unreadable"]
Head = Literal[
    "enabled", "name", "state", "vms", "hosts", "vms_now", "hosts_now", "constraints", "rankby", "source"
]

_HEADS: Mapping[Head, str] = {
    "enabled": "Enabled",
    "name": "Policy",
    "state": "State",
    "vms": "Virtual machines",
    "hosts": "Target hosts",
    "vms_now": "VMs now",
    "hosts_now": "Hosts now",
    "constraints": "Constraints",
    "rankby": "Ranks by",
    "source": "Kept in",
}
_STATES: Mapping[State, str] = {
    "in_force": "In force",
    "disabled": "Disabled",
    "file_disabled": "File disabled",
    "replaced": "Yours counts",
    "unreadable": "Cannot be read",
}
_ERRORS_SHOWN = 100


def head(name: Head) -> str:
    """Name a column."""
    return tr(_HEADS[name])


def state(name: State) -> str:
    """Name the state of a policy or a file."""
    return tr(_STATES[name])


def ticked(enabled: bool) -> str:
    """Say what the box of a row shows."""
    return tr("Enabled") if enabled else tr("Disabled")


def box_tip(came_with: str) -> str:
    """Say why the box of a policy that came with an estate cannot be ticked; empty for others."""
    if not came_with:
        return ""
    return tr("It came with {connection}. It is changed in that datacenter file.", connection=came_with)


def file_row(file: str, broken: bool) -> str:
    """Name the row of a file that has no policy to show."""
    return tr("File {file}", file=file) if broken else tr("File {file}, without policies", file=file)


def counting() -> str:
    """Say why a number is not there yet."""
    return tr("Being counted")


def missing(name: Literal["constraints", "rankby", "file"]) -> str:
    """Say why a cell has a dash."""
    if name == "constraints":
        return tr("It refuses no host")
    if name == "rankby":
        return tr("It leaves the order of hosts as it is")
    return tr("What the file would have attached to cannot be told")


# --- what stands below the table ---


def pane() -> str:
    """Name the part below the table."""
    return tr("What the policy says")


def edit_file() -> str:
    """Name the way to mend a file with errors."""
    return tr("Edit File…")


def broken(file: str) -> str:
    """Head the errors of a file."""
    return tr("Policy file {file} cannot be read", file=file)


def kept(file: str, came_with: str, folder: str) -> Group:
    """Say where a policy is kept, and whether it can be changed here."""
    if came_with:
        return Group(
            tr("Kept in"),
            (
                (tr("Connection"), came_with),
                (
                    tr("To change it"),
                    tr("Edit its datacenter file, or copy it: yours stands in for it."),
                ),
            ),
        )
    lines = [(tr("File"), f"{file}.json")]
    if folder:
        lines.append((tr("Folder"), folder))
    return Group(tr("Kept in"), tuple(lines))


def errors(found: Sequence[Fault]) -> Group:
    """List the errors of a file, a line each with its place."""
    told = fault.lines(found[:_ERRORS_SHOWN])
    shown = [(f"{number}.", line) for number, line in enumerate(told, start=1)]
    if len(found) > _ERRORS_SHOWN:
        shown.append(("", tr("and {count} more", count=unit.count(len(found) - _ERRORS_SHOWN))))
    return Group(tr("Errors"), tuple(shown))


def unreadable(held: int | None, *, all_vms: bool) -> str:
    """Say what a file that cannot be read means for virtual machines."""
    nothing = tr("None of its policies is applied.")
    until = tr("until somebody mends the file, or disables it")
    if held is None or all_vms:
        return f"{nothing} {tr('Every virtual machine stays where it is {until}.', until=until)}"
    return f"{nothing} {_staying(held, until)}"


def _staying(held: int, until: str) -> str:
    if held == 0:
        return tr("It concerns no virtual machine that is there now.")
    if held == 1:
        return tr("1 virtual machine stays where it is {until}.", until=until)
    return tr("{count} virtual machines stay where they are {until}.", count=unit.count(held), until=until)


def unreadable_disabled() -> str:
    """Say what a file that cannot be read and is disabled means."""
    return tr("The file is disabled and counts for nothing. It can be enabled again when it is mended.")


def disabled(*, file: bool) -> str:
    """Say what it means that a policy or its whole file is disabled."""
    if file:
        return tr("Its file is disabled: none of the policies in it counts.")
    return tr("It is disabled and counts for nothing.")


def replaced() -> str:
    """Say what it means that one of a person's own policies has the name of one that came with an estate."""
    return tr("Your policy of this name stands in for it.")


def empty_file() -> str:
    """Say what a file without policies means."""
    return tr("No policy is in this file. It can be filled or deleted.")


def nothing_selected() -> str:
    """Say what stands below the table."""
    return tr("Select a policy to read what it says.")


# --- what the window says of files that cannot be read ---


def notice(files: Sequence[str], held: int | None) -> tuple[str, str]:
    """Say at the top of the window which files cannot be read: head and sentence."""
    title = broken(files[0])
    if len(files) > 1:
        title = tr(
            "{count} policy files cannot be read: {files}", count=len(files), files=unit.joined(files, 3)
        )
    until = tr("until a person mends or disables it") if len(files) == 1 else tr("until a person decides")
    if held is None:
        return title, tr("The virtual machines that it may govern stay where they are {until}.", until=until)
    return title, _staying(held, until)


def show() -> str:
    """Name the way to the view."""
    return tr("Show Policies")


# --- why a command waits ---


def select_policy() -> str:
    """Say what the commands on a policy need."""
    return tr("Select a policy in the Policies view.")


def of_estate(came_with: str) -> str:
    """Say why a policy of an estate is not changed here."""
    return tr("It came with {connection}: copy it to your policies to change it.", connection=came_with)


def not_of_estate() -> str:
    """Say why a policy is not copied to where it is."""
    return tr("It is one of your policies already.")


def is_unreadable() -> str:
    """Say why a file with errors is not duplicated."""
    return tr("Its file cannot be read.")


def already(enabled: bool) -> str:
    """Say why it is not enabled or disabled once more."""
    return tr("It is enabled.") if enabled else tr("It is disabled.")


# --- what is asked and said ---


def in_editor(file: str) -> str:
    """Say why a file is left alone that an editor holds."""
    return tr("The policy file {file} is open in the editor: save or close it there first.", file=file)


def read(policies: int, files: int) -> str:
    """Say what came of reading the files again, all of which can be read."""
    if files == 0:
        return tr("There is no policy file.")
    if policies == 1:
        return tr("Read again: 1 policy is in the files.")
    return tr("Read again: {count} policies are in the files.", count=unit.count(policies))


def settled() -> str:
    """Say that no file is left that cannot be read and counts."""
    return tr("No policy file holds virtual machines back any more.")


def folder(path: str) -> str:
    """Say where policy files are, where nothing can show it."""
    return tr("Policy files are kept in {folder}.", folder=path)


def no_folder(path: str, reason: str) -> str:
    """Say that the folder of policy files cannot be made."""
    return tr("The folder {folder} cannot be made: {reason}.", folder=path, reason=fault.kept(reason))


def delete_question(name: str, *, file: bool) -> tuple[str, str, str, str]:
    """Ask before a policy or a file is deleted: question, meaning, yes and no."""
    if file:
        question = tr("Delete the policy file {file}?", file=name)
        meaning = tr("It is removed from the disk, with all that is in it.")
        return question, meaning, tr("Delete File"), tr("Keep It")
    question = tr("Delete the policy {name}?", name=name)
    meaning = tr("It is removed from its file. To have it count for nothing for a while, disable it.")
    return question, meaning, tr("Delete Policy"), tr("Keep It")


def copy_name(name: str, number: int) -> str:
    """Name the copy of a policy."""
    return (
        tr("{name} (copy)", name=name)
        if number < 2
        else tr("{name} (copy {number})", name=name, number=number)
    )
