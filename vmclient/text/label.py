"""The words of the main window's own controls: commands, views, filters, states and counts."""

from collections.abc import Mapping
from typing import Literal

from vmclient.core.inventory import Hypervisor, RepositoryType, VMState
from vmclient.text import tr

Command = Literal[
    "connect",
    "connections",
    "open_file",
    "open_demo",
    "export_datacenter",
    "export_log",
    "print_log",
    "quit",
    "migrate",
    "evacuate",
    "details",
    "copy_name",
    "at_once",
    "find",
    "progress",
    "inventory",
    "refresh",
    "follow_desktop",
    "light",
    "dark",
    "help",
    "about",
    "resume_job",
    "cancel_job",
    "resynchronize",
    "host_details",
    "columns",
    "new_policy",
    "edit_policy",
    "duplicate_policy",
    "copy_policy",
    "delete_policy",
    "enable_policy",
    "disable_policy",
    "enable_policy_file",
    "disable_policy_file",
    "read_policies",
    "open_policies",
]
ViewName = Literal["virtual_machines", "host_servers", "storage", "jobs", "event_log", "policies"]
Menu = Literal["file", "edit", "view", "policies", "help", "appearance", "disconnect"]
Panel = Literal["inventory", "activity", "rules", "messages", "actions"]

_COMMANDS: Mapping[Command, tuple[str, str]] = {
    "connect": ("&Connect…", "Open a connection to hypervisors"),
    "connections": ("C&onnections…", "See how each connection stands, try one again, close or forget it"),
    "open_file": ("Open Datacenter &File…", "Open an exported estate, to see what could move where"),
    "open_demo": ("Open De&mo", "Open simulated hosts and machines; nothing real is touched"),
    "export_datacenter": ("&Export Datacenter…", "Write the present estate to a file that opens again"),
    "export_log": ("Export Event &Log…", "Write the event log, filtered as its view shows it, to a file"),
    "print_log": ("&Print Event Log…", "Print the event log as its view shows it"),
    "quit": ("&Quit", "Close VM Client"),
    "migrate": ("&Migrate", "Move the selected virtual machine to another host"),
    "evacuate": ("&Evacuate Host…", "Find other hosts for all virtual machines of the selected host"),
    "details": ("De&tails", "Show all about what is selected"),
    "copy_name": ("Copy &Name", "Copy the name of what is selected"),
    "at_once": (
        "S&kip the Dialog for an Only Host",
        "Migrate at once where one host alone can take the virtual machine and nothing has to be accepted",
    ),
    "find": ("&Find", "Filter the rows of this view"),
    "progress": ("Show &Progress View", "Watch the jobs that are running"),
    "inventory": ("&Inventory", "Show or hide the inventory beside the table"),
    "refresh": ("&Refresh", "Read the estate again"),
    "follow_desktop": ("&Follow Desktop", "Light or dark as the desktop says"),
    "light": ("&Light", "Always light"),
    "dark": ("&Dark", "Always dark"),
    "help": ("&Help", "Read how things are done, what is tested and why"),
    "about": ("&About VM Client", "Version and licence"),
    "resume_job": ("&Resume Migration", "Have the selected migration go on, which was interrupted"),
    "cancel_job": ("&Cancel Job", "Stop the selected job; the virtual machine stays where it is"),
    "resynchronize": (
        "Re&synchronize Host",
        "Read the selected host again, and count it as in sync",
    ),
    "host_details": ("&Host Details…", "Show all about the selected host, and its settings"),
    "columns": ("Co&lumns", "Choose the columns of this table"),
    "new_policy": ("&New Policy…", "Write a policy in a file of its own"),
    "edit_policy": ("&Edit Policy…", "Change the selected policy and others in its file"),
    "duplicate_policy": ("&Duplicate Policy", "Put a copy of the selected policy into the same file"),
    "copy_policy": (
        "&Copy to My Policies",
        "Put a copy of the selected policy, which came with an estate, into a file: it counts instead",
    ),
    "delete_policy": ("De&lete Policy…", "Remove the selected policy from its file, or a file without one"),
    "enable_policy": ("En&able Policy", "Have the selected policy count"),
    "disable_policy": ("D&isable Policy", "Have the selected policy count for nothing"),
    "enable_policy_file": ("Enable &File", "Have the file of the selected policy count again, as it is"),
    "disable_policy_file": (
        "Di&sable File",
        "Have all policies in the file of the selected one count for nothing; it stays on the disk",
    ),
    "read_policies": ("&Read Policies Again", "Read all policy files anew, as they are on the disk"),
    "open_policies": ("&Open Folder", "Show the folder of the policy files"),
}
COMMANDS: tuple[Command, ...] = tuple(_COMMANDS)
_VIEWS: Mapping[ViewName, tuple[str, str]] = {
    "virtual_machines": ("Virtual Machines", "&Virtual Machines"),
    "host_servers": ("Host Servers", "&Host Servers"),
    "storage": ("Storage", "&Storage"),
    "jobs": ("Jobs", "&Jobs"),
    "event_log": ("Event Log", "&Event Log"),
    "policies": ("Policies", "P&olicies"),
}
_MENUS: Mapping[Menu, str] = {
    "file": "&File",
    "edit": "&Edit",
    "view": "&View",
    "policies": "&Policies",
    "help": "&Help",
    "appearance": "&Appearance",
    "disconnect": "&Disconnect",
}
_PANELS: Mapping[Panel, str] = {
    "inventory": "Inventory",
    "activity": "Activity",
    "rules": "Rules",
    "messages": "Messages",
    "actions": "Actions",
}
_FILTERS: Mapping[ViewName, str] = {
    "virtual_machines": "Filter by name, host, network…",
    "host_servers": "Filter by name, state…",
    "storage": "Filter by name, type, host…",
    "jobs": "Filter by action, VM, host, user…",
    "event_log": "Filter by event, VM, message…",
    "policies": "Filter by name, pattern, reason…",
}
_EMPTY: Mapping[ViewName, tuple[str, str, str]] = {
    "virtual_machines": (
        "vm",
        "No virtual machines",
        "The connected hosts have none. One that is made there shows here by itself.",
    ),
    "host_servers": ("host", "No host servers", "They show here as soon as a connection is open."),
    "storage": ("storage", "No repositories", "Repositories of the connected hosts show here."),
    "jobs": (
        "jobs",
        "No job yet",
        "Migrations that were asked for since the start show here: queued, running, finished.",
    ),
    "event_log": ("log", "Nothing recorded yet", "Every migration leaves an entry here, across starts."),
    "policies": (
        "policy",
        "No policies",
        "A policy says which hosts virtual machines may go to, and which are to be preferred: keep two of "
        "them apart, keep some in one room, fill hosts before others are used.",
    ),
}
_STATES: Mapping[VMState, str] = {
    VMState.RUNNING: "Running",
    VMState.PAUSED: "Paused",
    VMState.SUSPENDED: "Suspended",
    VMState.SHUT_OFF: "Shut off",
    VMState.CRASHED: "Crashed",
    VMState.UNKNOWN: "Unknown",
}
_HYPERVISORS: Mapping[Hypervisor, str] = {
    Hypervisor.KVM: "KVM",
    Hypervisor.XEN: "Xen",
    Hypervisor.ESX: "ESX",
    Hypervisor.HYPERV: "Hyper-V",
}
_REPOSITORY_TYPES: Mapping[RepositoryType, str] = {
    RepositoryType.LOCAL: "Local",
    RepositoryType.NAS: "NAS",
    RepositoryType.FC_SAN: "FC SAN",
    RepositoryType.ISCSI_SAN: "iSCSI SAN",
    RepositoryType.DATASTORE: "Datastore",
}


def command(name: Command) -> str:
    """Name a command, with its mnemonic."""
    return tr(_COMMANDS[name][0])


def tip(name: Command) -> str:
    """Tell what a command does."""
    return tr(_COMMANDS[name][1])


def plain(text: str) -> str:
    """Take the mnemonic out of a text, as a screen reader says it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def view(name: ViewName) -> str:
    """Name a view."""
    return tr(_VIEWS[name][0])


def view_command(name: ViewName) -> str:
    """Name the command that shows a view, with its mnemonic."""
    return tr(_VIEWS[name][1])


def menu(name: Menu) -> str:
    """Name a menu, with its mnemonic."""
    return tr(_MENUS[name])


def filter_hint(name: ViewName) -> str:
    """Say what the filter field of a view looks at."""
    return tr(_FILTERS[name])


def vm_state(state: VMState) -> str:
    """Name the state of a virtual machine."""
    return tr(_STATES[state])


def hypervisor(kind: Hypervisor) -> str:
    """Name a kind of hypervisor."""
    return tr(_HYPERVISORS[kind])


def repository_type(kind: RepositoryType) -> str:
    """Name a kind of repository."""
    return tr(_REPOSITORY_TYPES[kind])


def panel(name: Panel) -> str:
    """Name a part of the window."""
    return tr(_PANELS[name])


def counted(name: str, count: int | None) -> str:
    """Name something together with how many there are, as a screen reader says it."""
    return name if count is None else tr("{name}, {count}", name=name, count=count)


def jobs_under_way(running: int, queued: int) -> str:
    """Say how many jobs run and how many wait."""
    if not running and not queued:
        return tr("No job is running")
    if not queued:
        return tr("{running} running", running=running)
    if not running:
        return tr("{queued} queued", queued=queued)
    return tr("{running} running, {queued} queued", running=running, queued=queued)


def empty(name: ViewName) -> tuple[str, str, str]:
    """Say what a view shows once there is something: icon, title, sentence."""
    icon, title, sentence = _EMPTY[name]
    return icon, tr(title), tr(sentence)


def nothing_matches() -> tuple[str, str]:
    """Say that the filter leaves no row: title and sentence."""
    return tr("Nothing matches"), tr("No row has all the words of the filter and the kind that was chosen.")


def show_all() -> str:
    """Name the way out of a filter that leaves nothing."""
    return tr("Show &All")
