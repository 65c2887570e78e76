"""Writes estate, event log and reports to files and on paper, from a thread beside the window's."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox, QProgressDialog, QWidget

from vmclient.core.events import LogEntry
from vmclient.core.inventory import Inventory
from vmclient.core.problem import Problem
from vmclient.text import export as words
from vmclient.text import log_export as log_words
from vmclient.text import log_page, tr
from vmclient.text import problem as problem_words
from vmclient.text import report_out as report_words
from vmclient.ui import plain
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.report_out import ask_printer, kinds, on_paper, written
from vmclient.ui.dialogs.save import ask_where, write

if TYPE_CHECKING:
    from vmclient.engine.session import LogQuery, Session
    from vmclient.text.whole_report import Report

_SHOWN_AFTER_MS = 500
_END_S = 2.0  # closing waits so long for a file that is being written


class Exports(QObject):
    """Asks where to, writes, and tells by `said(text)` what came of it; errors have a box of their own."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._parent = bridge, parent
        self._under_way: dict[Thread, Event] = {}

    @property
    def busy(self) -> bool:
        """Whether anything is being written."""
        return bool(self._under_way)

    # --- the estate ---

    def datacenter(self, inventory: Inventory, connections: Sequence[str]) -> None:
        """Ask whose and where to, then write the estate."""
        connection = None
        if len(connections) > 1:
            listed = words.choices([plain.visible(name) for name in connections])
            chosen, sure = QInputDialog.getItem(
                self._parent, words.title(), words.whose(), listed, 0, editable=False
            )
            if not sure:
                return
            place = listed.index(chosen)
            connection = connections[place - 1] if place else None
        name = words.file_name(inventory.name)
        path, _ = ask_where(self._parent, words.title(), name, {"json": words.kind()})
        if path:
            self.write_datacenter(inventory, path, connection)

    def write_datacenter(self, inventory: Inventory, path: str, connection: str | None = None) -> None:
        """Write the estate, or what one connection sees of it."""

        def work(_stop: Event) -> Callable[[], None]:
            from vmclient.engine.export import export_datacenter

            export_datacenter(inventory, Path(path), connection)
            hosts = {
                host.name
                for host in inventory.hosts.values()
                if connection is None or host.connection == connection
            }
            vms = sum(vm.host in hosts for vm in inventory.vms.values())
            return lambda: self.said.emit(words.done(len(hosts), vms, path))

        self._begin(words.title(), work)

    # --- the event log ---

    def log(
        self, session: "Session", query: "LogQuery", wanted: Callable[[LogEntry], bool], total: int
    ) -> None:
        """Ask where to and in which form, then write the entries of a query that `wanted` lets through."""
        kinds: dict[str, str] = {kind: log_words.kind_filter(kind) for kind in log_words.KINDS}
        name = log_words.file_name(datetime.now(UTC).astimezone())
        path, ending = ask_where(self._parent, log_words.title(), name, kinds)
        if path:
            self.write_log(session, query, wanted, total, path, "json" if ending == "json" else "csv")

    def write_log(
        self,
        session: "Session",
        query: "LogQuery",
        wanted: Callable[[LogEntry], bool],
        total: int,
        path: str,
        kind: log_words.Kind,
    ) -> None:
        """Write entries; `total` says of how many the progress is told."""
        stop = Event()
        progress = self._progress(log_words.title(), log_words.under_way(0, total), total, stop)

        def goes_on(looked: int) -> bool:
            text = log_words.under_way(looked, max(looked, total))
            self._bridge.run(lambda: self._show(progress, text, looked, total))
            return not stop.is_set()

        def work(_stop: Event) -> Callable[[], None]:
            from vmclient.engine.export_log import export_log

            form = log_words.form(kind)
            count = export_log(session.log, query, form, Path(path), wanted=wanted, goes_on=goes_on)
            return lambda: self.said.emit(log_words.ended(count, path))

        self._begin(log_words.title(), work, stop, progress)

    def print_log(
        self, session: "Session", query: "LogQuery", wanted: Callable[[LogEntry], bool], total: int
    ) -> None:
        """Ask for a printer, then print the newest entries of a query that `wanted` lets through."""
        title = log_page.title()
        printer = ask_printer(self._parent, title)
        if printer is None:
            return
        stop = Event()
        progress = self._progress(title, log_page.under_way(0, total), total, stop)

        def goes_on(looked: int) -> bool:
            text = log_page.under_way(looked, max(looked, total))
            self._bridge.run(lambda: self._show(progress, text, looked, total))
            return not stop.is_set()

        def work(_stop: Event) -> Callable[[], None]:
            from vmclient.engine.export_log import newest

            found, more = newest(session.log, query, log_page.MOST, wanted=wanted, goes_on=goes_on)
            if not found:
                return partial(self.said.emit, log_page.gone())
            self._bridge.run(lambda: self._past_recall(progress))
            on_paper(printer, log_page.as_page(found, datetime.now(UTC), more=more))
            return partial(self.said.emit, log_page.ended(len(found)))

        self._begin(title, work, stop, progress, log_page.stopped())

    # --- the report of one entry ---

    def save_report(self, report: "Report", asking: QWidget) -> None:
        """Ask over the window `asking` where to and in which form, then write the report."""
        path, ending = ask_where(asking, report_words.save_title(), report.title, kinds())
        if not path:
            return

        def work(_stop: Event) -> Callable[[], None]:
            data = written(report, ending)  # a form that is laid out takes seconds for thousands of hosts
            return partial(self._written, path, data)

        self._begin(report_words.save_title(), work)

    def _written(self, path: str, data: bytes) -> None:
        if write(self._parent, path, data):
            self.said.emit(report_words.saved(path))

    def print_report(self, report: "Report", asking: QWidget) -> None:
        """Ask over the window `asking` for a printer, then print the report."""
        title = report_words.print_title()
        printer = ask_printer(asking, title)
        if printer is None:
            return

        def work(_stop: Event) -> Callable[[], None]:
            on_paper(printer, report.as_page())
            return partial(self.said.emit, report_words.printed(report.title))

        self._begin(title, work)

    # --- what all do ---

    def _progress(self, title: str, text: str, total: int, stop: Event) -> QProgressDialog:
        """Make the dialog that shows how far it is, once it lasts."""
        dialog = QProgressDialog(self._parent)
        dialog.setObjectName("export-progress")
        dialog.setWindowTitle(title)
        dialog.setAccessibleName(title)
        dialog.setLabelText(text)
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.setRange(0, max(1, total))
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(_SHOWN_AFTER_MS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        dialog.canceled.connect(stop.set)
        return dialog

    def _show(self, progress: QProgressDialog, text: str, looked: int, total: int) -> None:
        if not progress.wasCanceled() and self.busy:
            progress.setLabelText(text)
            progress.setMaximum(max(1, looked, total))
            progress.setValue(looked)

    def _past_recall(self, progress: QProgressDialog) -> None:
        """Offer no Cancel any more: the printer has it."""
        progress.reset()
        progress.hide()

    def _begin(
        self,
        title: str,
        work: Callable[[Event], Callable[[], None]],
        stop: Event | None = None,
        progress: QProgressDialog | None = None,
        stopped: str = "",
    ) -> None:
        """Have `work` done on a thread; what it gives is called on the window's when it has ended well."""
        stop = stop or Event()

        def run() -> None:
            from vmclient.engine.export import ExportError
            from vmclient.engine.export_log import Cancelled

            try:
                after = work(stop)
            except Cancelled:
                after = partial(self.said.emit, stopped or log_words.stopped())
            except ExportError as error:
                after = partial(self._refused, title, error.problem)
            self._bridge.run(lambda: self._ended(thread, after, progress))

        thread = Thread(target=run, name="export", daemon=True)
        self._under_way[thread] = stop
        thread.start()

    def _ended(self, thread: Thread, after: Callable[[], None], progress: QProgressDialog | None) -> None:
        self._under_way.pop(thread, None)
        if progress is not None:
            progress.hide()
            progress.deleteLater()
        after()

    def _refused(self, title: str, problem: Problem) -> None:
        told = problem_words.word(problem)
        box = plain.message(
            self._parent,
            QMessageBox.Icon.Warning,
            title,
            f"{told.title}.",
            more=told.detail,
            details=problem_words.raw(problem),
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def close(self) -> None:
        """Stop what is being written, and wait a moment for the drafts to be taken away."""
        for stop in self._under_way.values():
            stop.set()
        for thread in list(self._under_way):
            thread.join(_END_S)
