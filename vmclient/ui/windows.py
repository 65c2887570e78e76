"""The one place that opens dialogs and windows, each kind imported when it is first wanted.

Imports stand inside the functions because the window's first paint does not wait for any of them.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from vmclient.core.job import Job, JobState
from vmclient.core.problem import Problem
from vmclient.engine.session import Refused
from vmclient.text import window
from vmclient.text.product import PRODUCT
from vmclient.ui import plain
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.sure import sure, sure_to_cancel
from vmclient.ui.exports import Exports
from vmclient.ui.help.key import help_key
from vmclient.ui.later import Later

if TYPE_CHECKING:
    from vmclient.engine.session import Session
    from vmclient.ui.actions import Actions
    from vmclient.ui.dialogs.policy_editor import PolicyEditor
    from vmclient.ui.help.window import HelpWindow

PROGRESS = "progress"
W = TypeVar("W", bound=QWidget)


class Windows(QObject):
    """Opens what the main window's commands ask for; a window that is open already comes to the front.

    `said(text)` tells in a sentence why nothing was opened; `asked(job)` that a migration was queued;
    `connection_asked(Request)` that a person wants a connection, with what they typed and agreed to.
    """

    said = Signal(str)
    asked = Signal(object)  # Job
    connection_asked = Signal(object)  # Request

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._parent = bridge, parent
        self._session: Session | None = None
        self._open: dict[str, QWidget] = {}
        self.exports = Exports(bridge, parent)
        self.exports.said.connect(self.said)
        self.actions: Actions | None = None  # whose keys the help lists
        self._help: HelpWindow | None = None
        help_key().asked.connect(self.help)
        self.at_once = False  # a VM that one host alone can take goes there without the dialog
        self._migrating = False
        self._connecting: QWidget | None = None
        self._to_connect: deque[tuple[str, Problem | None]] = deque()

    def attach(self, session: "Session") -> None:
        """Use this session from now on."""
        self._session = session

    def opened(self, key: str) -> QWidget | None:
        """Give an open window: "progress", "vm:ID", "host:NAME", "event:NUMBER", "policies:FILE"."""
        return self._open.get(key)

    def _bring(self, key: str, make: Callable[["Session"], W]) -> W | None:
        """Show the window of this key, made now if it is not open; None without a session."""
        if self._session is None:
            return None
        if key not in self._open:
            made = make(self._session)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, key != PROGRESS)  # it remembers rates
            made.destroyed.connect(lambda: self._open.pop(key, None))
            self._open[key] = made
        shown = self._open[key]
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown  # type: ignore[return-value]  # one key, one kind

    def migrate(self, vm_id: str, target: str | None = None) -> None:
        """Go the way from **Migrate** to a job; one VM at a time."""
        if self._session is None or self._migrating:
            return
        from vmclient.ui.dialogs.migrate import open_migration

        try:
            way = open_migration(
                self._session, self._bridge, vm_id, self._parent, target=target, at_once=self.at_once
            )
        except KeyError:
            self.said.emit(window.vm_gone(vm_id))
            return
        self._migrating = True
        way.migration_asked.connect(self.asked)
        way.job_wanted.connect(self.progress)
        way.connection_wanted.connect(self.connection_to)
        way.finished.connect(self._migrated)

    def migrate_together(
        self, vm_ids: Sequence[str], targets: Mapping[str, str] | None = None, host: str = ""
    ) -> None:
        """Open the sheet for several VMs; `targets` are hosts that were named, `host` the one to evacuate."""
        if self._session is None or self._migrating:
            return
        from vmclient.ui.dialogs.plan_sheet import PlanSheet

        sheet = PlanSheet(self._session, self._bridge, vm_ids, self._parent, targets=targets, host=host)
        sheet.migration_asked.connect(self.asked)
        sheet.remedies.job_wanted.connect(self.progress)
        sheet.remedies.connection_wanted.connect(self.connection_to)
        sheet.finished.connect(self._migrated)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._migrating = True
        sheet.open()

    def _migrated(self) -> None:
        self._migrating = False

    def vm_details(self, vm_id: str) -> None:
        """Show all about a VM."""
        from vmclient.ui.dialogs.vm_details import VMDetails

        def make(session: "Session") -> VMDetails:
            made = VMDetails(session, self._bridge, vm_id, self._parent)
            made.event_requested.connect(self.event_details)
            made.remedies.job_wanted.connect(self.progress)
            made.remedies.connection_wanted.connect(self.connection_to)
            return made

        try:
            self._bring(f"vm:{vm_id}", make)
        except KeyError:
            self.said.emit(window.vm_gone(vm_id))

    def host_details(self, host: str) -> None:
        """Show all about a host, with its settings."""
        from vmclient.ui.dialogs.host_details import HostDetails

        def make(session: "Session") -> HostDetails:
            made = HostDetails(session, self._bridge, host, self._parent)
            made.event_requested.connect(self.event_details)
            made.vm_requested.connect(self.vm_details)
            made.connection_requested.connect(self.connection_to)
            return made

        try:
            self._bring(f"host:{host}", make)
        except KeyError:
            self.said.emit(window.vm_gone(host))

    def event_details(self, entry_id: int) -> None:
        """Show the record of an entry of the event log."""
        from vmclient.ui.dialogs.event_details import EventLogDetails

        def make(session: "Session") -> EventLogDetails:
            made = EventLogDetails(session, self._bridge, entry_id, self._parent)
            save, on_paper, later = self.exports.save_report, self.exports.print_report, Later(made)
            made.save_asked.connect(lambda report: later.do(lambda: save(report, made)))
            made.print_asked.connect(lambda report: later.do(lambda: on_paper(report, made)))
            return made

        self._bring(f"event:{entry_id}", make)

    def job_details(self, job_id: str) -> None:
        """Show the record of a job."""
        entry = self._session.entry_of(job_id) if self._session else None
        if entry is not None:
            self.event_details(entry.id)

    def policy_editor(self, file: str | None, at: int = 0) -> None:
        """Edit a file of policies, beginning with the one at a place; without a name a new file."""
        from vmclient.ui.dialogs.policy_editor import PolicyEditor

        def make(session: "Session") -> PolicyEditor:
            found = next((one for one in session.policies().files if one.name == file), None)
            if found is None:
                return PolicyEditor(session, None, (), parent=self._parent)
            text = session.policy_text(found.name) if found.errors else None
            return PolicyEditor(session, found.name, found.policies, text, at, self._parent)

        key = next((key for key, one in self._editors() if one.file == file), "")
        if not key:
            key = f"policies:{file or ''}"
            while key in self._open:  # what was new when it was opened has a name of its own by now
                key += "+"
        try:
            self._bring(key, make)
        except Refused as refused:
            self.said.emit(window.refused(refused.problem))

    def policy_editor_of(self, file: str) -> QWidget | None:
        """Give the editor that holds a file of policies, also one in which it was new."""
        return next((one for _, one in self._editors() if one.file == file), None)

    def _editors(self) -> "list[tuple[str, PolicyEditor]]":
        return [
            (key, cast("PolicyEditor", one)) for key, one in self._open.items() if key.startswith("policies:")
        ]

    def progress(self) -> None:
        """Show the Progress window."""
        from vmclient.ui.views.progress import ProgressWindow

        def make(session: "Session") -> ProgressWindow:
            made = ProgressWindow(session, self._bridge, self._parent)
            made.details_requested.connect(self.event_details)
            return made

        self._bring(PROGRESS, make)

    def connection(self) -> None:
        """Ask for a connection and open it."""
        self.connection_to("", None)

    def connection_to(self, address: str, problem: Problem | None) -> None:
        """Ask for what a connection needs; `problem` says what that is.

        One dialog at a time: what asks meanwhile has its turn when that is closed.
        """
        if self._session is None:
            return
        if self._connecting is not None:
            if address:
                self._to_connect.append((address, problem))
            return
        from vmclient.ui.dialogs.connect import ConnectDialog

        dialog = ConnectDialog(
            self._bridge, self._session.try_out, self._parent, address=address, problem=problem
        )
        dialog.connection_asked.connect(self.connection_asked)
        dialog.finished.connect(self._connection_settled)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._connecting = dialog
        dialog.open()

    def connections(self, disconnect: Callable[[str], None]) -> None:
        """Show how each connection stands; `disconnect` closes one."""
        from vmclient.ui.dialogs.connections import Connections

        def make(session: "Session") -> Connections:
            made = Connections(session, self._bridge, self._parent)
            made.disconnect_asked.connect(disconnect)
            made.connection_wanted.connect(self.connection_to)
            return made

        self._bring("connections", make)

    def _connection_settled(self) -> None:
        self._connecting = None
        if self._to_connect:
            self.connection_to(*self._to_connect.popleft())

    def close_all(self) -> None:
        """Close what is open, with the main window."""
        self.exports.close()
        if self._help is not None:
            self._help.close()
        for widget in list(self._open.values()):
            widget.close()

    def choose_file(self) -> str:
        """Ask for a datacenter file; empty when none was chosen."""
        title, kind = window.choose_file()
        path, _ = QFileDialog.getOpenFileName(self._parent, title, "", kind)
        return path

    def help(self, name: str) -> None:
        """Show the page of the help for a window, by its object name."""
        from vmclient.text.help import CONTEXT, START
        from vmclient.ui.help.window import HelpWindow, keys_of

        if self._help is None:
            self._help = HelpWindow(keys_of(self.actions) if self.actions is not None else ())
        self._help.open_page(CONTEXT.get(name, START))
        self._help.show()
        self._help.activateWindow()

    @property
    def help_window(self) -> "HelpWindow | None":
        """The help, once it was opened."""
        return self._help

    def about(self) -> None:
        """Say what this program is."""
        line, paragraph = window.about()
        box = plain.message(self._parent, QMessageBox.Icon.Information, PRODUCT, line, more=paragraph)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def sure_to_cancel(self, job: Job) -> bool:
        """Ask before a job under way is cancelled."""
        return sure_to_cancel(job, self._parent)

    def _outlives(self, job: Job) -> bool:
        """Tell whether a job goes on without the client; what is not known counts as going on."""
        try:
            return self._session is None or self._session.features(job.vm_id).outlives
        except KeyError:
            return True

    def sure_to_quit(self, jobs: Sequence[Job]) -> bool:
        """Ask before the window closes on jobs that are not finished; says what becomes of each."""
        queued = [job for job in jobs if job.state is JobState.QUEUED]
        begun = [job for job in jobs if job.state is not JobState.QUEUED]
        halted = [job for job in begun if job.planned]
        running = [job for job in begun if not job.planned and self._outlives(job)]
        lost = [job for job in begun if job not in running and job not in halted]
        question, meaning, leave, stay = window.quit_question(running, queued, lost, halted)
        return sure(self._parent, PRODUCT, question, meaning, leave, stay)
