"""A report leaves the window as text, page, PDF and JSON, each whole, and with no markup of others."""

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_estate import estate
from tests.ui.fake_session import NOW, FakeSession
from tests.ui.golden.scenes import phases
from tests.ui.test_event_details import migrate
from vmclient.text import log_export
from vmclient.text.whole_report import Report
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs import report_out
from vmclient.ui.dialogs.event_details import EventLogDetails
from vmclient.ui.dialogs.save import ask_where, write
from vmclient.ui.exports import Exports
from vmclient.ui.theme import Theme
from vmclient.ui.widgets import Button
from vmclient.ui.windows import Windows

WAIT = 10_000

EVIL = '<img src="file:///etc/hostname"><script>x</script>\u202e&amp;'


def report_of(session: FakeSession) -> Report:
    """The report of a migration that has ended well, with a warning that was acknowledged."""
    job = migrate(session, "billing-web")
    session.finish(job.id)
    entry = session.entry_of(job.id)
    assert entry is not None
    assert entry.job is not None
    entry = replace(entry, job=replace(entry.job, acknowledged=("cdrom.unreachable",)))
    return Report(entry, phases(session), session.decision(entry.id), NOW)


@pytest.fixture
def report(light: Theme) -> Report:
    """One report."""
    return report_of(FakeSession())


def test_each_form_tells_the_whole_story(report: Report) -> None:
    """Numbers, options, what was acknowledged, phases, and every tested host with its findings."""
    page = QTextDocument()
    page.setHtml(report.as_page())
    for told in (report.as_text(), page.toPlainText()):
        for part in (
            "Migrate billing-web", "Duration", "What was asked for", "Acknowledged", "Copy memory, pass 1",
            "The choice", "Architecture", "refused",
        ):  # fmt: skip
            assert part in told
        assert report.decision is not None
        for one in report.decision.candidates:
            assert (one.host.name in told) or not one.tested
    assert json.loads(report.as_json())["entry"]["job"]["acknowledged"] == ["cdrom.unreachable"]


def test_a_name_from_outside_is_letters_in_the_page(report: Report) -> None:
    """A VM may be called like a tag: the page shows it, loads nothing, and turns no text around."""
    entry = report.entry
    assert entry.job is not None
    odd = replace(entry, vm_name=EVIL, job=replace(entry.job, vm_name=EVIL, source=EVIL))
    page = replace(report, entry=odd).as_page()
    assert "<img" not in page
    assert "<script" not in page
    assert "\u202e" not in page
    assert "&lt;img src=" in page
    assert "\u202e" not in replace(report, entry=odd).as_text()
    assert """http-equiv="Content-Security-Policy" content="default-src 'none'\"""" in page


def test_json_cannot_end_the_script_that_holds_it(report: Report) -> None:
    """Neither the report's nor the event log's: in a page their text stays within, and reads the same."""
    evil = "</script><script>alert(1)</script>\u2028"
    entry = replace(report.entry, vm_name=evil)
    for text in (replace(report, entry=entry).as_json(), log_export.form("json").line(entry)):
        assert "<" not in text
        assert text.isascii()
        assert json.dumps(evil) in json.dumps(json.loads(text))


def test_a_page_set_table_by_table_looks_as_when_set_at_once(report: Report) -> None:
    """Letter by letter and pixel by pixel: with headings between tables, and with a long table in pieces."""
    assert report.decision is not None
    host = report.decision.candidates[0]
    many = tuple(replace(host, host=replace(host.host, name=f"host-{number}")) for number in range(120))
    long = replace(report, decision=replace(report.decision, candidates=many))
    for page in (report.as_page(), long.as_page()):
        whole = QTextDocument()
        whole.setHtml(page)
        pieces = report_out.laid_out(page)
        assert pieces.toPlainText() == whole.toPlainText()
        assert picture(pieces) == picture(whole)


def picture(document: QTextDocument) -> QImage:
    """Draw it 700 pixels wide."""
    document.setTextWidth(700)
    drawn = QImage(document.size().toSize(), QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    document.drawContents(painter)
    painter.end()
    return drawn


@pytest.mark.parametrize(
    ("ending", "begins"), [("txt", b"Migrate"), ("html", b"<!DOCTYPE"), ("pdf", b"%PDF"), ("json", b"{")]
)
def test_a_report_is_saved_in_the_form_of_the_ending(
    report: Report,
    exports: Exports,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    begins: bytes,
) -> None:
    """The whole file is there, nothing beside it, and the window says where."""
    target = tmp_path / f"report.{ending}"
    monkeypatch.setattr("vmclient.ui.exports.ask_where", lambda *_: (str(target), ending))
    with qtbot.waitSignal(exports.said, timeout=WAIT) as said:
        exports.save_report(report, QWidget())
    assert said.args == [f"The report was written to {target}."]
    assert target.read_bytes().startswith(begins)
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_that_cannot_be_saved_is_told(
    light: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link is not followed, a folder that is not there not made; what was there stays."""
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("before")
    link.symlink_to(real)
    owner = QWidget()
    qtbot.addWidget(owner)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    for path in (link, tmp_path / "nowhere" / "x"):
        assert not write(owner, str(path), b"new")
        assert str(path) in told.pop()
    assert real.read_text() == "before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link", "real"]


@pytest.mark.parametrize(
    ("typed", "kind", "saved", "ending"),
    [
        ("a", 0, "a.txt", "txt"),
        ("a", 1, "a.pdf", "pdf"),
        ("a.json", 1, "a.json", "json"),
        ("a.b", 0, "a.b", "txt"),
    ],
)
def test_the_chosen_kind_gives_the_ending(
    light: Theme, qtbot: QtBot, tmp_path: Path, typed: str, kind: int, saved: str, ending: str
) -> None:
    """Unless the name has one that is known."""
    owner = QWidget()
    qtbot.addWidget(owner)
    names = report_out.kinds()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(list(names.values())[kind])
        dialog.filterSelected.emit(list(names.values())[kind])
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / typed))
        dialog.done(QFileDialog.DialogCode.Accepted)

    QTimer.singleShot(0, answer)
    path, found = ask_where(owner, "Save", "x", names)
    assert (Path(path).name, found) == (saved, ending)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_print_asks_for_a_printer(light: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button of Event Log Details opens the print dialog; giving it up prints nothing."""
    session, owner = FakeSession(), QWidget()
    qtbot.addWidget(owner)
    entry = report_of(session).entry
    windows = Windows(Bridge(), owner)
    windows.attach(session)
    windows.event_details(entry.id)
    details = windows.opened(f"event:{entry.id}")
    assert isinstance(details, EventLogDetails)
    asked: list[str] = []

    def give_up(dialog: QPrintDialog) -> int:
        asked.append(dialog.windowTitle())
        return QPrintDialog.DialogCode.Rejected.value

    monkeypatch.setattr(QPrintDialog, "exec", give_up)
    button = details.findChild(Button, "print")
    assert isinstance(button, Button)
    button.click()
    button.click()
    assert asked == []  # none opens while a press lasts
    QApplication.processEvents()
    assert asked == ["Print Report"]
    assert not windows.exports.busy
    windows.close_all()


def test_a_long_report_is_printed_while_the_window_answers(
    exports: Exports, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 2,500 hosts it takes seconds, in which the window is asked many times and answers each."""
    paper = tmp_path / "report.pdf"
    printer = QPrinter()
    printer.setOutputFileName(str(paper))
    monkeypatch.setattr("vmclient.ui.exports.ask_printer", lambda *_: printer)
    inventory = estate()
    host = inventory.hosts["kvm-a3"]
    many = {f"host-{number}": replace(host, name=f"host-{number}") for number in range(2500)}
    report = report_of(FakeSession(replace(inventory, hosts={**inventory.hosts, **many})))
    answered: list[float] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: answered.append(time.monotonic()))
    timer.start()
    with qtbot.waitSignal(exports.said, timeout=6 * WAIT) as said:
        exports.print_report(report, QWidget())
    timer.stop()
    assert said.args == ["The report was given to the printer: Migrate billing-web."]
    assert paper.read_bytes().startswith(b"%PDF")
    assert len(answered) > 20


@pytest.mark.qt_log_ignore("Returned false", "This plugin does not support")
def test_a_printer_that_takes_nothing_is_told(
    light: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told of a print that did not come about; who chose a file that cannot be is told its name."""
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "nowhere" / "report.pdf"))
    monkeypatch.setattr("vmclient.ui.exports.ask_printer", lambda *_: printer)
    owner, said = QWidget(), list[str]()
    qtbot.addWidget(owner)
    exports = Exports(Bridge(), owner)
    exports.said.connect(said.append)
    exports.print_report(report_of(FakeSession()), owner)
    qtbot.waitUntil(lambda: bool(owner.findChildren(QMessageBox)), timeout=WAIT)
    assert owner.findChildren(QMessageBox)[0].text() == "It was not printed."
    assert "report.pdf" in owner.findChildren(QMessageBox)[0].informativeText()
    assert said == []
    exports.close()


def test_a_long_table_is_one_to_the_eye(light: Theme) -> None:
    """Its pieces have the same widths and every host, and a short one is a table by itself."""
    inventory = estate()
    host = inventory.hosts["kvm-a3"]
    many = {f"host-{number}": replace(host, name=f"host-{number}") for number in range(120)}
    page = report_of(FakeSession(replace(inventory, hosts={**inventory.hosts, **many}))).as_page()
    pieces = [one for one in page.split("<table") if ">Criteria<" in one]
    assert len({one.partition("<tbody")[0].partition("</thead>")[0] for one in pieces}) == 1
    assert all('width="100%"' in one for one in pieces)
    assert all(page.count(f">host-{number}<") == 1 for number in range(120))
    assert report_of(FakeSession()).as_page().count(">Criteria<") == 1
