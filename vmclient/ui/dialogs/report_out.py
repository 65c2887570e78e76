"""A report or a page leaves the window: saved as text, JSON, page or PDF, or printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from vmclient.core.problem import Problem
from vmclient.text import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from vmclient.text.whole_report import Report


def kinds() -> dict[str, str]:
    """Name each form as file dialogs list it, by the ending of its files."""
    return {
        "txt": tr("Text (*.txt)"),
        "pdf": tr("PDF (*.pdf)"),
        "html": tr("Page (*.html)"),
        "json": tr("JSON document (*.json)"),
    }


def written(report: "Report", ending: str) -> bytes:
    """Give the report in the form of files with this ending, on any thread."""
    if ending == "pdf":
        return pdf(report.as_page())
    forms = {"html": report.as_page, "json": report.as_json}
    return forms.get(ending, report.as_text)().encode()


def pdf(page: str) -> bytes:
    """Set a page on paper, A4."""
    loop = QEventLoop()  # gives a thread that is not Qt's the timers that a document starts
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QPdfWriter(buffer)
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    laid_out(page).print_(paper)
    del loop
    return bytes(buffer.data().data())


def ask_printer(parent: QWidget, title: str) -> "QPrinter | None":
    """Ask for a printer; None where nothing is to be printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def on_paper(printer: "QPrinter", page: str) -> None:
    """Print a page of HTML, on any thread: a long one takes a second for some hundred rows.

    Raises `ExportError` where the printer, or the file that stands for one, does not take it.
    """
    from vmclient.engine.export import ExportError

    loop = QEventLoop()  # as above
    laid_out(page).print_(printer)
    del loop
    if printer.printerState() is printer.PrinterState.Error:
        name = printer.outputFileName() or printer.printerName()
        raise ExportError(Problem("export.not_printed", {"name": name}))


def laid_out(page: str) -> QTextDocument:
    """Set a page of `text.page`, table by table: while Qt reads one, nothing else of this program runs."""
    first, *others = page.split("\n<table")
    made = QTextDocument()
    made.setHtml(first)
    cursor = QTextCursor(made)
    for each in others:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertHtml(f"<table{each}")
    return made
