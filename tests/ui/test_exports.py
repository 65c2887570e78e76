"""Export Datacenter… and Export Event Log…: what is written, what is said, and that the window lives on."""

import csv
import io
import json
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from tests.ui.test_event_log import note
from vmclient.core import datacenter
from vmclient.core.events import LogEntry
from vmclient.core.problem import Problem
from vmclient.engine.session import LogQuery
from vmclient.text import log_page
from vmclient.ui.bridge import Bridge
from vmclient.ui.exports import Exports
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.views.event_log import EventLog

WAIT = 10_000


class Slow(FakeSession):
    """A session whose log waits to be let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.free = Event(), Event()

    def log(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Answer a full page when it is let."""
        self.asked.set()
        self.free.wait(WAIT / 1000)
        return tuple(note(number) for number in range(query.limit, 0, -1))


def written(qtbot: QtBot, exports: Exports) -> None:
    """Wait until all is written."""
    qtbot.waitUntil(lambda: not exports.busy, timeout=WAIT)


def test_the_estate_is_written_as_a_file_that_opens(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    """And the window says where, with how many hosts and VMs."""
    session, target = FakeSession(), tmp_path / "estate.json"
    with qtbot.waitSignal(exports.said, timeout=WAIT) as said:
        exports.write_datacenter(session.inventory, str(target))
    read = datacenter.load(target.read_bytes())
    assert len(read.vms) == len(session.inventory.vms)
    assert str(target) in said.args[0]
    assert f"hosts {len(read.hosts)}" in said.args[0]


def test_of_several_connections_one_can_be_chosen(
    qtbot: QtBot, exports: Exports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question lists all and each; closing it writes nothing."""
    inventory = FakeSession().inventory
    names = sorted({host.connection for host in inventory.hosts.values()})
    target = tmp_path / "one.json"
    offered: list[str] = []

    def choose(
        _parent: object, _title: str, _label: str, items: tuple[str, ...], *_: object, **__: object
    ) -> object:
        offered.extend(items)
        return items[-1], True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    monkeypatch.setattr("vmclient.ui.exports.ask_where", lambda *_: (str(target), target.suffix[1:]))
    exports.datacenter(inventory, [*names, "other"])
    written(qtbot, exports)
    assert offered == ["All connections", *names, "other"]
    assert json.loads(target.read_text())["hosts"] == []

    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: ("", False))
    target.unlink()
    exports.datacenter(inventory, [*names, "other"])
    assert not exports.busy
    assert not target.exists()


def test_what_cannot_be_written_is_told_in_words(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    """In a box with the path and the reason, and what to do."""
    exports.write_datacenter(FakeSession().inventory, str(tmp_path / "none" / "x.json"))
    written(qtbot, exports)
    owner = exports.parent()
    assert isinstance(owner, QWidget)
    box = owner.findChild(QMessageBox)
    assert box is not None
    assert "not written" in box.text()
    assert "No such file" in box.informativeText()
    box.close()


def test_a_log_export_can_be_cancelled_while_the_window_lives(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    """The thread of the window waits for nothing; after Cancel there is no file, and that is said."""
    session = Slow()
    exports.write_log(session, LogQuery(), lambda _: True, 10**6, str(tmp_path / "x.csv"), "csv")
    assert session.asked.wait(WAIT / 1000)
    assert exports.busy
    owner = exports.parent()
    assert isinstance(owner, QWidget)
    dialog = owner.findChild(QProgressDialog)
    assert dialog is not None
    button = dialog.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(exports.said, timeout=WAIT) as said:
        button.click()
        session.free.set()
    assert "cancelled" in said.args[0]
    assert list(tmp_path.iterdir()) == []


def test_closing_stops_what_is_being_written(exports: Exports, tmp_path: Path) -> None:
    """An endless export ends, and leaves no draft."""
    session = Slow()
    session.free.set()
    exports.write_log(session, LogQuery(), lambda _: True, 10**6, str(tmp_path / "x.csv"), "csv")
    exports.close()
    assert list(tmp_path.iterdir()) == []


def test_the_log_is_written_as_its_view_shows_it(
    light: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chip, filters and field count; the form is that of the file's ending."""
    session, bridge = FakeSession(), Bridge()
    for entry in (note(901), note(902, wrong=True), note(903, "kvm-b1", wrong=True)):
        session.log_entry(entry)
    window = MainWindow(now=lambda: NOW)
    qtbot.addWidget(window)
    contents = window.build(bridge)
    session.subscribe(bridge.take)
    window.attach(session)
    target = tmp_path / "log.csv"
    monkeypatch.setattr("vmclient.ui.exports.ask_where", lambda *_: (str(target), target.suffix[1:]))
    contents.show_view("event_log")
    page = contents.views.page
    assert isinstance(page, EventLog)
    page.head.choose("failed")
    page.head.field.setText("kvm-b1")

    contents.actions_by_name.commands["export_log"].trigger()
    QApplication.processEvents()

    written(qtbot, contents.windows.exports)
    rows = list(csv.DictReader(io.StringIO(target.read_text(), newline="")))
    assert [row["id"] for row in rows] == ["903"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("store.in_use", "can only look"),
        ("store.read_only", "The event log lies where nothing can be written"),
    ],
)
def test_a_client_that_can_only_look_says_so_from_the_start(
    light: Theme, qtbot: QtBot, code: str, words: str
) -> None:
    """Before anybody presses Migrate: a warning in the message area."""
    session, bridge = FakeSession(), Bridge()
    session.trouble_with_log = Problem(code)
    window = MainWindow(now=lambda: NOW)
    qtbot.addWidget(window)
    contents = window.build(bridge)
    window.attach(session)
    said = [message.text for message in contents.messages.messages]
    assert any(words in text for text in said)


def test_the_log_is_printed_as_its_view_shows_it(
    light: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chip and field count; where nothing is shown, or another view, the command is disabled and says why."""
    session, bridge = FakeSession(), Bridge()
    for entry in (note(901), note(902, wrong=True), note(903, "kvm-b1", wrong=True)):
        session.log_entry(entry)
    window = MainWindow(now=lambda: NOW)
    qtbot.addWidget(window)
    contents = window.build(bridge)
    session.subscribe(bridge.take)
    window.attach(session)
    paper = tmp_path / "log.pdf"
    printer = QPrinter()
    printer.setOutputFileName(str(paper))
    monkeypatch.setattr("vmclient.ui.exports.ask_printer", lambda *_: printer)
    command = contents.actions_by_name.commands["print_log"]
    assert not command.isEnabled()
    assert "open the Event Log view" in command.statusTip()
    contents.show_view("event_log")
    page = contents.views.page
    assert isinstance(page, EventLog)
    page.head.choose("failed")
    page.head.field.setText("no such words")
    qtbot.waitUntil(lambda: not command.isEnabled(), timeout=WAIT)
    page.head.field.setText("kvm-b1")
    qtbot.waitUntil(command.isEnabled, timeout=WAIT)

    with qtbot.waitSignal(contents.windows.exports.said, timeout=WAIT) as said:
        command.trigger()
    assert said.args == ["Entries of the event log given to the printer: 1."]
    assert paper.read_bytes().startswith(b"%PDF")


def test_giving_up_the_print_dialog_prints_nothing(
    qtbot: QtBot, exports: Exports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is read, and nothing is said."""
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected.value)
    exports.print_log(FakeSession(), LogQuery(), lambda _: True, 1)
    assert not exports.busy


def test_a_page_of_the_log_tells_each_entry_and_what_it_leaves_out(light: Theme) -> None:
    """Names are letters and no markup; where older entries are left out the page says so."""
    entries = (note(2, "<b>host</b>"), note(1, wrong=True))
    page = log_page.as_page(entries, NOW, more=True)
    assert "&lt;b&gt;host&lt;/b&gt;" in page
    assert "<b>" not in page
    assert page.count("<tr>") == 3
    assert "The newest 2 entries; older ones that match are left out." in page
    assert "left out" not in log_page.as_page(entries, NOW, more=False)
