"""The sentences of the main window: why a command waits, its messages, the page of an empty estate."""

from collections.abc import Sequence

from vmclient import __version__
from vmclient.core.capability import Mode
from vmclient.core.job import Job, JobState
from vmclient.core.problem import Problem
from vmclient.text import job as job_words
from vmclient.text import problem as problem_words
from vmclient.text import tr, unit
from vmclient.text.product import PRODUCT


def title(estate: str) -> str:
    """Title the window: the product, and the estate's name where it has one."""
    return f"{estate} – {PRODUCT}" if estate else PRODUCT


# --- why a command waits ---


def opening() -> str:
    """Say that nothing can be done yet."""
    return tr("VM Client is still opening its connections.")


def reading() -> str:
    """Say that nothing can be done yet with a VM of which only name and state are known."""
    return tr("The virtual machine is still being read from its host.")


def select_vm() -> str:
    """Say what **Migrate** needs."""
    return tr("Select a virtual machine first.")


def select_row() -> str:
    """Say what a command on a row needs."""
    return tr("Select a row first.")


def nothing_to_refresh() -> str:
    """Say what **Refresh** needs."""
    return tr("Nothing is connected.")


def no_details() -> str:
    """Say which rows have details."""
    return tr("Select a virtual machine, a host, a job or an event first.")


def select_host() -> str:
    """Say what the commands on a host need."""
    return tr("Select a host in the Host Servers view or in the inventory first.")


def select_job() -> str:
    """Say what **Cancel Job** needs."""
    return tr("Select a job that is queued or running in the Jobs view.")


def select_interrupted() -> str:
    """Say what **Resume Migration** needs."""
    return tr("Select a migration that was interrupted in the Jobs view.")


def vm_gone(name: str) -> str:
    """Say that what a command was about is not there any more."""
    return tr("{name} is no longer in the inventory.", name=name)


# --- messages ---


def ready() -> str:
    """Say that there is nothing to open."""
    return tr("Ready. No connection is remembered from an earlier session.")


def connecting(name: str) -> str:
    """Say that a connection is being opened."""
    return tr("Connecting to {name}.", name=name)


def connected(name: str, hosts: int, vms: int) -> str:
    """Say what a connection brought."""
    return tr("Connected to {name}: {hosts}, {vms}.", name=name, hosts=unit.hosts(hosts), vms=unit.vms(vms))


def not_opened(addresses: Sequence[str], lines: Sequence[str]) -> tuple[str, str]:
    """Say that files cannot be opened, and the first of the errors in them."""
    names = [address.removeprefix("embedded:") for address in addresses]
    text = tr("{what} cannot be opened.", what=unit.joined(names, 3))
    more = len(lines) - 1
    if more < 1:
        return text, lines[0]
    return text, tr("{first}, and {count} more: see Details.", first=lines[0], count=unit.count(more))


def disconnected(name: str, *, again: bool = False) -> str:
    """Say that a connection was closed, and whether the next start opens it again."""
    if again:
        return tr("Disconnected from {name}. The next start opens it again.", name=name)
    return tr("Disconnected from {name}.", name=name)


def forget_link() -> str:
    """Name the link that has a connection opened no more."""
    return tr("Forget It")


def forgotten(name: str) -> str:
    """Say that the next start does not open a connection."""
    return tr("{name} is forgotten: the next start does not open it.", name=name)


def stopped(hosts: Sequence[str], vms: int, problem: Problem) -> str:
    """Say what a connection means that waits for a person."""
    why = problem_words.word(problem).title
    if not hosts or not vms:
        return f"{why}."
    if vms == 1:
        return tr("{why}. Its virtual machine is shown as Unknown, not as stopped.", why=why)
    count = unit.count(vms)
    return tr(
        "{why}. Its {count} virtual machines are shown as Unknown, not as stopped.", why=why, count=count
    )


def noticed(problem: Problem) -> str:
    """Say what went wrong without stopping anything."""
    words = problem_words.word(problem)
    return f"{words.title}. {words.means}".strip()


def lost(name: str, hosts: Sequence[str], vms: int, problem: Problem) -> str:
    """Say what a lost connection means."""
    who = unit.joined(hosts) if 0 < len(hosts) <= 3 else name
    if not hosts:
        why = problem_words.word(problem).title.rstrip(".")
        return tr("{name} could not be connected: {why}.", name=name, why=why)
    if vms == 0:
        return tr("{who} stopped answering.", who=who)
    count = unit.count(vms)
    if vms == 1:
        return tr(
            "{who} stopped answering. The virtual machine there is shown as Unknown, not as stopped.", who=who
        )
    return tr(
        "{who} stopped answering. The {count} virtual machines there are shown as Unknown, not as stopped.",
        who=who,
        count=count,
    )


def refused(problem: Problem) -> str:
    """Say why a connection was not even begun."""
    return problem_words.word(problem).title


def job(value: Job) -> str:
    """Say how a job stands; what waits says when it goes on."""
    if value.state is JobState.QUEUED:
        return tr("{vm} waits for its turn to go to {target}.", vm=value.vm_name, target=value.target)
    return job_words.message(value)


def level(key: str) -> str:
    """Name the weight of a message for those who hear it."""
    words = {
        "info": tr("Information"),
        "offline": tr("Not answering"),
        "warning": tr("Warning"),
    }
    return words.get(key) or job_words.status(key)


def show_job() -> str:
    """Name the link to a job under way."""
    return tr("Show Job")


def choices() -> str:
    """Name the link to what can be done for a job that does not converge."""
    return tr("Choices…")


def details() -> str:
    """Name the link to the record of a job."""
    return tr("Details…")


def connect_link() -> str:
    """Name the link to the connection dialog."""
    return tr("Connect…")


# --- the page without connections ---


def nothing_connected() -> tuple[str, str]:
    """Say that no hypervisor is connected, and what the product is for."""
    return (
        tr("No hypervisor is connected yet"),
        tr("VM Client shows the virtual machines of KVM, Xen, vCenter and ESX hosts side by side, "
           "and moves them between hosts."),
    )  # fmt: skip


def first_steps() -> Sequence[tuple[str, str, str, str]]:
    """Give the ways to begin: icon, what, what it means, the word on the button."""
    return (
        (
            "connect",
            tr("Connect to a hypervisor"),
            tr("libvirt by SSH, TLS or socket; vCenter; ESX."),
            tr("&Connect…"),
        ),
        (
            "star",
            tr("Try it on the demo datacenter"),
            tr("Simulated hosts and machines. Nothing real is touched."),
            tr("Open De&mo"),
        ),
        (
            "file",
            tr("Open a datacenter file"),
            tr("An exported estate: see what could move where."),
            tr("Open Fi&le…"),
        ),
    )


def waiting() -> tuple[str, str]:
    """Say that connections are being opened."""
    return tr("Opening…"), tr("The first connection has not answered yet.")


def about() -> tuple[str, str]:
    """Say what this program is: a line and a paragraph."""
    return (
        f"{PRODUCT} {__version__}",
        tr("Finds out where a virtual machine can go, moves it there, and remembers it. "
           "Apache License 2.0. Uses Qt for Python (LGPL)."),
    )  # fmt: skip


def choose_file() -> tuple[str, str]:
    """Title the question for a datacenter file, and name the kind of file."""
    return tr("Open a datacenter file"), tr("Datacenter files (*.json)")


# --- questions ---


def quit_question(
    running: Sequence[Job], queued: Sequence[Job], lost: Sequence[Job], halted: Sequence[Job] = ()
) -> tuple[str, str, str, str]:
    """Ask before the window closes on running jobs: question, what becomes of each, both words.

    `lost` are those that end with the client, because their hosts are simulated by it; `halted` those that it
    carries out action by action.
    """
    lines = [
        tr("{vm} to {target}: goes on without VM Client, which takes it up again at its next start.",
           vm=one.vm_name, target=one.target)
        for one in running
    ]  # fmt: skip
    lines += [tr(_halted(one), vm=one.vm_name, target=one.target) for one in halted]
    lines += [
        tr("{vm} to {target}: ends, because its hosts are simulated by VM Client itself.",
           vm=one.vm_name, target=one.target)
        for one in lost
    ]  # fmt: skip
    lines += [
        tr(
            "{vm} to {target}: has not begun, and does not begin without VM Client.",
            vm=one.vm_name,
            target=one.target,
        )
        for one in queued
    ]
    count = len(running) + len(queued) + len(lost) + len(halted)
    question = (
        tr("Quit while 1 job is under way?")
        if count == 1
        else tr("Quit while {n} jobs are under way?", n=count)
    )
    return question, "\n".join(lines), tr("Quit"), tr("Stay")


def _halted(job: Job) -> str:
    """Say what becomes of a plan without the client that carries it out."""
    if job.mode is Mode.SUSPEND:
        return (
            "{vm} to {target}: stops after its present step, and stays suspended until VM Client is started "
            "again, which goes on with it."
        )
    return (
        "{vm} to {target}: stops after its present step, and cannot be started anywhere until VM Client is "
        "started again, which goes on with it."
    )
