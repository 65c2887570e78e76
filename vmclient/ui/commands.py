"""What the commands of the main window do, and which of them the selected row allows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication

from vmclient.core.events import LogEntry
from vmclient.core.inventory import Host
from vmclient.core.job import Job
from vmclient.engine.session import LogQuery, Refused
from vmclient.text import export as export_words
from vmclient.text import finding as finding_words
from vmclient.text import label, log_page, window
from vmclient.text import plan_sheet as sheet_words
from vmclient.ui.actions import Actions
from vmclient.ui.coordinator import Coordinator
from vmclient.ui.job_commands import JobCommands
from vmclient.ui.later import Later
from vmclient.ui.policy_commands import PolicyCommands
from vmclient.ui.views.event_log import EventLog
from vmclient.ui.views.host_servers import HostRow
from vmclient.ui.views.policy_row import PolicyRow
from vmclient.ui.views.stack import ViewStack
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.vm_row import VMRow
from vmclient.ui.windows import Windows

MOST = 500
"""So many VMs go by one sheet: more would be no question that a person can look at."""


class Commands(QObject):
    """Connects actions with what they do; a command that is not possible says why.

    `context_menu_wanted(actions, position)` asks for a menu at a row.
    """

    context_menu_wanted = Signal(list, QPoint)

    def __init__(
        self,
        actions: Actions,
        views: ViewStack,
        coordinator: Coordinator,
        windows: Windows,
        policies: PolicyCommands,
    ) -> None:
        super().__init__(views)
        self._actions, self._views = actions, views
        self._coordinator, self._windows = coordinator, windows
        windows.actions = actions
        self._jobs = jobs = JobCommands(coordinator, windows)
        commands = actions.commands
        commands["migrate"].triggered.connect(self.migrate)
        actions.migrate_refused.connect(self._say_refusal)
        commands["evacuate"].triggered.connect(self.evacuate)
        commands["details"].triggered.connect(self.details)
        commands["copy_name"].triggered.connect(self.copy_name)
        commands["resume_job"].triggered.connect(lambda: jobs.resume(self._job()))
        commands["resynchronize"].triggered.connect(self.resynchronize)
        commands["host_details"].triggered.connect(self.details)
        commands["find"].triggered.connect(self.find)
        commands["refresh"].triggered.connect(coordinator.refresh)
        commands["progress"].triggered.connect(windows.progress)
        commands["connect"].triggered.connect(windows.connection)
        commands["connections"].triggered.connect(lambda: windows.connections(coordinator.disconnect_from))
        waiting: dict[label.Command, Callable[[], None]] = {
            "cancel_job": self.cancel_job,
            "export_datacenter": self.export_datacenter,
            "export_log": self.export_log,
            "print_log": self.print_log,
        }
        later = Later(self)
        for name, do in waiting.items():
            commands[name].triggered.connect(lambda _=False, do=do: later.do(do))
        commands["help"].triggered.connect(
            lambda: windows.help("policies" if views.name == "policies" else "main_window")
        )
        commands["about"].triggered.connect(windows.about)
        self.policies = policies
        coordinator.changed.connect(self.refresh)
        coordinator.connections_changed.connect(self.refresh)

    def follow(self, page: TablePage[Any]) -> None:
        """Act on the rows of a page that was made now."""
        page.activated.connect(lambda _: self.details())
        page.selected.connect(self.refresh)
        page.menu_asked.connect(self.menu)
        if isinstance(page, EventLog):
            page.model.counts_changed.connect(self._may_print)

    # --- which commands are possible ---

    def refresh(self) -> None:
        """Find out anew what the selected row allows."""
        reasons: dict[label.Command, str] = {
            "migrate": self._migrate_reason(),
            "evacuate": self._evacuate_reason(),
            "details": self._details_reason(),
            "copy_name": "" if self._name() else window.select_row(),
            "resume_job": self._jobs.resume_reason(self._job()),
            "cancel_job": self._jobs.cancel_reason(self._job()),
            "resynchronize": "" if self._host() else window.select_host(),
            "host_details": "" if self._host() else window.select_host(),
        }
        opening = window.opening() if self._coordinator.session is None else ""
        always: tuple[label.Command, ...] = ("connect", "connections", "open_file", "open_demo")
        reasons |= dict.fromkeys((*always, "progress", "export_log"), opening)
        hosts = self._coordinator.session.inventory.hosts if self._coordinator.session is not None else ()
        reasons["export_datacenter"] = opening or ("" if hosts else export_words.nothing())
        reasons["refresh"] = opening or ("" if self._coordinator.connections else window.nothing_to_refresh())
        reasons |= self.policies.reasons()
        for name, reason in reasons.items():
            if reason:
                self._actions.refuse(name, reason)
            else:
                self._actions.allow(name)
        self._may_print()

    def _may_print(self) -> None:
        page = self._views.page
        if isinstance(page, EventLog) and page.model.shown():
            self._actions.allow("print_log")
        else:
            self._actions.refuse("print_log", log_page.nothing())

    def _row(self) -> object:
        page = self._views.page
        return page.current() if page is not None else None

    def _migrate_reason(self) -> str:
        session = self._coordinator.session
        if session is None:
            return window.opening()
        if self._several():
            table = self._views.virtual_machines
            if table.listed and not self._read(table.table.selected_keys()):
                return window.reading()
            return sheet_words.too_many(MOST) if self._selected() > MOST else ""
        row = self._row()
        if not isinstance(row, VMRow):
            return window.select_vm()
        if row.early:
            return window.reading()
        try:
            findings = session.refusals(row.vm.id)
        except KeyError:
            return window.vm_gone(row.vm.name)
        return finding_words.refusal(findings) if findings else ""

    def _evacuate_reason(self) -> str:
        host, session = self._host(), self._coordinator.session
        if host is None or session is None:
            return window.select_host()
        there = sum(1 for vm in session.inventory.vms.values() if vm.host == host.name)
        if there > MOST:
            return sheet_words.too_many(MOST)
        return "" if there else sheet_words.empty(host.name)

    def _details_reason(self) -> str:
        if isinstance(row := self._row(), VMRow) and row.early:
            return window.reading()
        if isinstance(self._row(), PolicyRow):
            return self.policies.reasons()["edit_policy"]
        return "" if isinstance(self._row(), VMRow | HostRow | Job | LogEntry) else window.no_details()

    def _selected(self) -> int:
        """How many rows are selected; there may be 40,000, so nobody looks at each."""
        page = self._views.page
        return page.table.selected_count() if page is not None else 0

    def _several(self) -> bool:
        """Whether more than one VM is selected."""
        return self._views.page is self._views.virtual_machines and self._selected() > 1

    def _job(self) -> Job | None:
        row = self._row()
        return row if isinstance(row, Job) else None

    def _host(self) -> Host | None:
        row = self._row()
        return row.host if isinstance(row, HostRow) else None

    def _name(self) -> str:
        match self._row():
            case VMRow(vm=vm):
                return vm.name
            case PolicyRow(name=name):
                return name
            case Job(vm_name=name) | LogEntry(vm_name=name):
                return name
        page = self._views.page
        if page is None or self._selected() != 1:
            return ""
        return "".join(page.table.selected_keys())  # hosts and repositories are known by their names

    # --- what they do ---

    def migrate(self) -> None:
        """Begin the way to a migration of the selected VM; several have a sheet for all of them."""
        if self._several():
            chosen = self._read(self._views.virtual_machines.table.selected_keys())
            self._windows.migrate_together(chosen[:MOST])
            return
        row = self._row()
        if isinstance(row, VMRow):
            self._windows.migrate(row.vm.id)

    def _say_refusal(self) -> None:
        """Say why the selected VM cannot be migrated, to who pressed the key."""
        reason, row = self._migrate_reason(), self._row()
        if isinstance(row, VMRow):
            self._coordinator.announcer.stays(reason, lambda: self._windows.vm_details(row.vm.id))
        else:
            self._coordinator.announcer.info(reason, "stays")

    def cancel_job(self) -> None:
        """Cancel the selected job, once the person has confirmed it."""
        self._jobs.cancel(self._job())

    def evacuate(self) -> None:
        """Begin the way to a migration of all VMs of the selected host."""
        host, session = self._host(), self._coordinator.session
        if host is not None and session is not None:
            ids = [vm.id for vm in session.inventory.vms.values() if vm.host == host.name]
            self._windows.migrate_together(ids, host=host.name)

    def migrate_to(self, vm_ids: Sequence[str], host: str) -> None:
        """Begin the way to a migration to a host that the person named, by dropping VMs on it."""
        session, vm_ids = self._coordinator.session, self._read(vm_ids)
        if session is None or not vm_ids:
            return
        if len(vm_ids) > 1:
            self._windows.migrate_together(vm_ids[:MOST], dict.fromkeys(vm_ids, host))
            return
        vm_id = vm_ids[0]
        try:
            findings = session.refusals(vm_id)
        except KeyError:
            return
        if findings:
            self._coordinator.announcer.stays(
                finding_words.refusal(findings), lambda: self._windows.vm_details(vm_id)
            )
        else:
            self._windows.migrate(vm_id, host)

    def _read(self, vm_ids: Sequence[str]) -> list[str]:
        """Leave out VMs of which only a first list told."""
        session = self._coordinator.session
        return [vm_id for vm_id in vm_ids if session is not None and vm_id in session.inventory.vms]

    def details(self) -> None:
        """Show all about the selected row."""
        match self._row():
            case VMRow(early=True):
                self._coordinator.announcer.info(window.reading())
            case VMRow(vm=vm):
                self._windows.vm_details(vm.id)
            case HostRow(host=host):
                self._windows.host_details(host.name)
            case Job(id=job_id):
                self._windows.job_details(job_id)
            case LogEntry(id=number):
                self._windows.event_details(number)
            case PolicyRow():
                self.policies.edit()

    def copy_name(self) -> None:
        """Put the name of the selected row on the clipboard."""
        QGuiApplication.clipboard().setText(self._name())

    def resynchronize(self) -> None:
        """Have the selected host read again; what was found out there counts from then on."""
        host, session = self._host(), self._coordinator.session
        if host is None or session is None:
            return
        try:
            session.resynchronize(host.name)
        except KeyError:
            self._coordinator.announcer.info(window.vm_gone(host.name))
        except Refused as refused:
            self._coordinator.announcer.info(window.refused(refused.problem))

    def export_datacenter(self) -> None:
        """Write the estate to a file."""
        session = self._coordinator.session
        if session is not None:
            inventory = replace(session.inventory, policies=session.policies().counting)
            seen = {host.connection for host in inventory.hosts.values() if host.connection}
            self._windows.exports.datacenter(inventory, sorted(seen))

    def export_log(self) -> None:
        """Write the event log to a file: what its view shows if that is the present one, else all of it."""
        session, page = self._coordinator.session, self._views.page
        if session is None:
            return
        if isinstance(page, EventLog):
            self._windows.exports.log(session, *page.wanted())
            return
        total = sum(session.log_summary(LogQuery()).counts.values())
        self._windows.exports.log(session, LogQuery(), lambda _entry: True, total)

    def print_log(self) -> None:
        """Print what the view of the event log shows."""
        session, page = self._coordinator.session, self._views.page
        if session is not None and isinstance(page, EventLog):
            self._windows.exports.print_log(session, *page.wanted())

    def find(self) -> None:
        """Bring the keyboard to the filter field of the view."""
        page = self._views.page
        if page is not None:
            page.head.field.setFocus()
            page.head.field.selectAll()

    def menu(self, key: str, at: QPoint) -> None:
        """Ask for the menu of the selected row."""
        commands = self._actions.commands
        row = self._row()
        wanted: list[QAction] = []
        if isinstance(row, VMRow):
            wanted = [commands["migrate"], commands["details"]]
        elif isinstance(row, Job):
            wanted = [commands["details"], commands["cancel_job"]]
            if row.halted:
                wanted.insert(0, commands["resume_job"])
        elif isinstance(row, HostRow):
            wanted = [commands["host_details"], commands["evacuate"], commands["resynchronize"]]
        elif isinstance(row, LogEntry):
            wanted = [commands["details"]]
        elif isinstance(row, PolicyRow):
            wanted = [commands[name] for name in self.policies.menu(row)]
        elif self._several():
            wanted = [commands["migrate"]]
        self.context_menu_wanted.emit([*wanted, commands["copy_name"]], at)
