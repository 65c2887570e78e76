"""What is written by hand in the help: short pages in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.text import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and what it means; `note` stands beside it (a code, a key, a type)."""

    term: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: paragraphs, then terms."""

    title: str
    lines: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


def start() -> tuple[Part, ...]:
    """Say how one gets from nothing to a migration that has ended."""
    return (
        Part("", (tr("VM Client shows which host can take a virtual machine, and moves it there."),)),
        Part(
            tr("In four steps"),
            (
                tr("1. Connect your hosts: File > Connect…, or try everything on the simulated estate "
                   "first."),
                tr("2. Select a virtual machine and press Migrate. Every host is listed: the best one is "
                   "chosen already, those that cannot take it are below, each with its reasons."),
                tr("3. Read and tick the warnings, if there are any, and press Migrate."),
                tr("4. Watch it in Progress. Its whole record stays in the Event Log."),
            ),
        ),
        Part(
            tr("Several at once"),
            (
                tr("Select several virtual machines, or choose Evacuate Host… for all of a host: one sheet"
                   " shows where each would go, in which order, and what that does to the load of the "
                   "hosts."),
            ),
        ),
    )  # fmt: skip


def connecting() -> tuple[Part, ...]:
    """Say what each kind of hypervisor needs."""
    return (
        Part(
            "",
            (
                tr("File > Connect… asks for the kind and the server; Test tries it and keeps nothing."),
                tr("Passwords are kept in memory, or in the system's keyring if you tick it; never in a "
                   "file."),
            ),
        ),
        Part(
            tr("By hypervisor"),
            (),
            (
                Entry(
                    "KVM",
                    tr("Through libvirt. SSH needs your key at the host and membership in its group "
                       "libvirt; TLS needs certificates on both sides. For a migration the hosts talk to "
                       "one another: TCP ports 49152 to 49215 and the libvirt daemon of the target have to"
                       " be open to the source."),
                    "qemu+ssh://USER@HOST/system",
                ),
                Entry(
                    "Xen",
                    tr("Through libvirt's driver for libxl. Relocation has to be on at both ends. Xen "
                       "reports no progress and cannot stop a migration that has begun."),
                    "xen+ssh://USER@HOST/system",
                ),
                Entry(
                    "VMware",
                    tr("A vCenter, or an ESX host by itself. You are shown the certificate's fingerprint "
                       "if the system does not trust it: compare it with the server's own. Under a "
                       "vCenter, vMotion has to be on at both hosts; without one, a machine is suspended, "
                       "moved and provisioned, which takes longer."),
                    "vsphere://USER@SERVER",
                ),
                Entry(
                    "Hyper-V",
                    tr("Is listed from a datacenter file alone, and cannot be migrated from here."),
                ),
            ),
        ),
    )  # fmt: skip


def before_findings() -> Part:
    """Say how findings are to be read."""
    return Part(
        "",
        (
            tr("Each host is tested by every rule, and all that stands in the way is told at once. A "
               "blocker refuses a host. A warning, or something that could not be found out, has to be "
               "ticked before you go on."),
            tr("Where there is a way out, its button stands beside the finding; afterwards only that host "
               "is tested again. What VM Client does not do itself is told step by step under How to…"),
        ),
    )  # fmt: skip


def subjects() -> Mapping[str, str]:
    """Name what findings are about, in the order of the page."""
    return {
        "vm": tr("The virtual machine itself"),
        "source": tr("Its present host"),
        "host": tr("The host that would take it"),
        "arch": tr("The architecture"),
        "cpu": tr("The processor"),
        "guest": tr("The kind of guest"),
        "machine": tr("The kind of machine"),
        "storage": tr("Disks and storage"),
        "network": tr("Networks"),
        "cdrom": tr("CD/DVD drives"),
        "cost": tr("The copy"),
        "policy": tr("Policies"),
    }


def no_way_out() -> str:
    """Say what one does about a finding that has no way out of its own."""
    return tr("Nothing has to be done: read it, and go on if you agree.")


def ranking() -> tuple[Part, ...]:
    """Say what decides between hosts that could all take a VM."""
    return (
        Part(
            "",
            (
                tr("Of the hosts that can take a virtual machine the best comes first. A criterion decides"
                   " only where all before it are equal."),
            ),
            (
                Entry(tr("Policies"), tr("If one that applies ranks by a fact, that goes before all else.")),
                Entry(tr("Architecture"), tr("A host with the same CPU model as the present one goes "
                                             "first.")),
                Entry(
                    tr("Cost"),
                    tr("How long the copy would take: the memory, and what the guest changes meanwhile, "
                       "over the slower end's bandwidth. Two costs within a tenth of each other are a tie."),
                ),
                Entry(
                    tr("Load after"),
                    tr("The larger of CPU load and memory load as they would be with the machine there, "
                       "moves under way counted in. The smaller goes first."),
                ),
                Entry(tr("Name"), tr("At last the name, so that the same question has the same answer.")),
            ),
        ),
    )  # fmt: skip


def everywhere() -> Part:
    """List the keys that hold in every window."""
    return Part(
        tr("In every window"),
        (),
        (
            Entry("Tab", tr("Go to the next control; with Shift to the one before.")),
            Entry("Enter", tr("Open what is selected; in a dialog press the marked button.")),
            Entry("Esc", tr("Close the dialog, or empty the filter field.")),
            Entry("Ctrl+Tab", tr("Go to the next page of a dialog with tabs.")),
            Entry("F1", tr("Open the help at the page for this window.")),
        ),
    )


def trouble() -> tuple[Part, ...]:
    """Say what to do when something does not go as it should."""
    return (
        Part(
            "",
            (),
            (
                Entry(
                    tr("A host does not answer"),
                    tr("Its virtual machines are shown as Unknown, not as stopped. It is tried again by "
                       "itself; Reconnect tries at once."),
                ),
                Entry(
                    tr("A migration is not converging"),
                    tr("The guest changes memory as fast as the link carries it. Progress offers more "
                       "bandwidth, a longer pause, a slower guest, or post-copy, each with its risk; "
                       "Cancel leaves it where it is."),
                ),
                Entry(
                    tr("A migration is interrupted"),
                    tr("The link broke in post-copy: a part of the memory is on either host, so stop the "
                       "machine on neither. Resume Migration, in Edit, in the job's menu and in Progress, "
                       "goes on when the hosts reach each other again."),
                ),
                Entry(
                    tr("Nobody can say where a machine runs"),
                    tr("Look at both hosts before you do anything else: two running copies destroy its "
                       "disks."),
                ),
                Entry(
                    tr("A host is out of sync"),
                    tr("Something changed there that VM Client did not do. Resynchronize Host reads it "
                       "again."),
                ),
                Entry(
                    tr("A setting is not understood"),
                    tr("The messages name the file, the line and what holds instead. VM Client saves "
                       "nothing in a file that it does not understand: mend the line and start again."),
                ),
                Entry(
                    tr("VM Client ended in the middle"),
                    tr("Start it again. Migrations by libvirt and a vCenter go on without it and are taken"
                       " up; what ended meanwhile gets its true outcome."),
                ),
            ),
        ),
        Part(
            tr("Asking somebody else"),
            (
                tr("File > Export Datacenter… writes the estate without a password in it, and Save… in "
                   "Event Log Details writes the whole report of a migration. The two say what somebody "
                   "else needs to know."),
            ),
        ),
    )  # fmt: skip


def log() -> tuple[Part, ...]:
    """Say where the event log is, and how it is kept."""
    return (
        Part(
            "",
            (
                tr("Whatever is done is recorded before it is begun: who asked, what was tested, why this "
                   "host, each phase with its time, and how it ended."),
                tr("The log is a file of yours alone (log.sqlite, in VM Client's folder for data). To keep"
                   " a copy, close VM Client and copy that folder, or use File > Export Event Log…, or "
                   "“vmclient log” in a terminal."),
            ),
            (
                Entry(
                    tr("It is damaged"),
                    tr("It is set aside under another name beside the new one, and an entry says so. "
                       "Nothing is deleted."),
                ),
                Entry(
                    tr("The disk is full"),
                    tr("What cannot be remembered is not begun; what runs goes on. Make room and ask again."),
                ),
                Entry(
                    tr("Another VM Client of yours is open"),
                    tr("The second one can look and cannot migrate: two would take up each other's jobs."),
                ),
                Entry(
                    tr("A newer version wrote it"),
                    tr("This version leaves it as it is and does not start. Use the newer one."),
                ),
            ),
        ),
    )  # fmt: skip
