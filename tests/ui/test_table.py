"""The big table sorts, filters and updates by key, keeps what is selected, and answers screen readers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vmclient.ui import theme
from vmclient.ui.table import (
    Cell,
    CheckCell,
    Column,
    EventCell,
    IconCell,
    MeterCell,
    NameCell,
    ProgressCell,
    RowTableModel,
    RowTableView,
    Section,
    SpanCell,
    TextCell,
    VerdictCell,
    natural,
)
from vmclient.ui.table.order import PIECE, RowOrder
from vmclient.ui.widgets.framed import FramedTable

pytestmark = pytest.mark.usefixtures("light")
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Machine:
    """A row of these tests."""

    name: str
    load: float | None = 0.5
    host: str = "kvm-a1"
    refused: bool = False


def load_cell(machine: Machine) -> MeterCell:
    if machine.load is None:
        return MeterCell("8 ×", None, "—", tip="the host does not answer")
    return MeterCell("8 ×", machine.load, f"{machine.load:.0%}")


COLUMNS: list[Column[Machine]] = [
    Column(
        "icon", "State", lambda m: IconCell("running", "ok", "Running"), lambda m: 0, "x", show_title=False
    ),
    Column("name", "Name", lambda m: NameCell(m.name), lambda m: natural(m.name), "machine-00"),
    Column("load", "CPU", load_cell, lambda m: m.load, MeterCell("8 ×", 1, "100 %"), "right"),
    Column(
        "host", "Host Server", lambda m: TextCell(m.host), lambda m: m.host, "kvm-a1", stretch=1, least=0.7
    ),
]


def model_of(*machines: Machine, section: Section[Machine] | None = None) -> RowTableModel[Machine]:
    model = RowTableModel(COLUMNS, lambda m: m.name, lambda m: f"{m.name} {m.host}", section=section)
    model.set_rows(machines)
    model.sort(1)
    return model


def pause(model: RowTableModel[Machine]) -> QTimer:
    """The second in which changed places are gathered."""
    timer = model.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == 1000
    return timer


def names(model: RowTableModel[Machine]) -> list[str]:
    return [model.key_at(place) for place in range(model.rowCount())]


@pytest.fixture
def three(qtbot: QtBot) -> tuple[RowTableModel[Machine], RowTableView]:
    """A table of web-1, web-2 and web-10, shown."""
    model = model_of(Machine("web-10", 0.1), Machine("web-1", 0.9), Machine("web-2", None))
    view = RowTableView(model, "Virtual Machines")
    view.head.setSortIndicator(1, UP)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    return model, view


def section() -> Section[Machine]:
    return Section(
        "away",
        lambda m: m.refused,
        lambda rows: f"Unavailable ({len(rows)})",
        lambda rows: "memory",
        closed="closed",
        open="open",
    )


@pytest.fixture
def folded(qtbot: QtBot) -> tuple[RowTableModel[Machine], RowTableView]:
    """Two hosts that can and two that cannot, with the section closed."""
    rows = [Machine("b"), Machine("a"), Machine("y", refused=True), Machine("x", refused=True)]
    model = model_of(*rows, section=section())
    view = RowTableView(model, "Hosts", extra=12, multi=False)
    view.head.setSortIndicator(1, UP)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    return model, view


# --- order and filter ---


def test_names_sort_as_people_count() -> None:
    """web-2 comes before web-10, and case does not count."""
    assert sorted(["Web-10", "web-2", "WEB-1"], key=natural) == ["WEB-1", "web-2", "Web-10"]


def test_rows_without_a_value_come_last_both_ways() -> None:
    """A machine whose load is not known stands below the others, ascending and descending."""
    model = model_of(Machine("a", None), Machine("b", 0.2), Machine("c", 0.1))
    model.sort(2, UP)
    assert names(model) == ["c", "b", "a"]
    model.sort(2, DOWN)
    assert names(model) == ["b", "c", "a"]


def test_every_word_of_the_filter_must_be_there() -> None:
    """Words match anywhere in the row's text, in any order and case."""
    model = model_of(
        Machine("web-1", host="kvm-a1"), Machine("web-2", host="kvm-b1"), Machine("db", host="kvm-b1")
    )
    model.set_text("B1 web")
    assert names(model) == ["web-2"]
    model.set_text("")
    assert model.shown() == 3


def test_chip_and_filter_add_up(qtbot: QtBot) -> None:
    """A predicate and words together show what passes both, and the counts say so."""
    model = model_of(Machine("web-1", 0.9), Machine("web-2", 0.1), Machine("db", 0.9))
    model.set_text("web")
    with qtbot.waitSignal(model.counts_changed) as heard:
        model.set_predicate(lambda m: (m.load or 0) > 0.5)
    assert names(model) == ["web-1"]
    assert heard.args == [1, 3]


def test_an_update_changes_one_row_and_moves_none_at_once() -> None:
    """New values show at once, one dataChanged a row; the row takes its new place later, with others."""
    model = model_of(Machine("a", 0.1), Machine("b", 0.2), Machine("c", 0.3))
    model.sort(2, UP)
    assert model.data(model.index(0, 2)) == "8 × 10%"
    touched: list[int] = []
    model.dataChanged.connect(lambda first, last: touched.append(first.row()))
    model.update_rows([Machine("a", 0.9)])
    assert touched == [0]
    assert names(model) == ["a", "b", "c"]
    assert model.data(model.index(0, 2)) == "8 × 90%"


def test_a_row_that_nobody_looks_at_is_not_told_of() -> None:
    """Of rows changed again and again only those asked for since are told of."""
    model = model_of(Machine("a", 0.1), Machine("b", 0.2))
    touched: list[int] = []
    model.dataChanged.connect(lambda first, last: touched.append(first.row()))
    model.cells(1)
    model.update_rows([Machine("a", 0.3), Machine("b", 0.4)])
    model.update_rows([Machine("a", 0.5), Machine("b", 0.6)])
    assert touched == [1]
    assert model.data(model.index(1, 2)) == "8 × 60%"


def test_places_follow_within_a_second(qtbot: QtBot) -> None:
    """After the pause the row stands where its value puts it."""
    model = model_of(Machine("a", 0.1), Machine("b", 0.2))
    model.sort(2, UP)
    model.update_rows([Machine("a", 0.9)])
    with qtbot.waitSignal(model.reordered):
        pause(model).timeout.emit()
    assert names(model) == ["b", "a"]


def test_an_update_of_another_column_reorders_nothing(qtbot: QtBot) -> None:
    """Sorted by name, a change of load never moves a row."""
    model = model_of(Machine("a", 0.1), Machine("b", 0.2))
    with qtbot.assertNotEmitted(model.reordered):
        model.update_rows([Machine("a", 0.9)])
    assert not pause(model).isActive()


def test_new_rows_appear_and_removed_ones_go() -> None:
    """An unknown key is added in its place, a removed one disappears, and looking it up says so."""
    model = model_of(Machine("a"), Machine("c"))
    model.update_rows([Machine("b")])
    assert names(model) == ["a", "b", "c"]
    model.remove_rows(["a", "no-such"])
    assert names(model) == ["b", "c"]
    assert model.row("a") is None
    assert model.place_of("c") == 1


def test_a_filtered_row_that_stops_matching_leaves(qtbot: QtBot) -> None:
    """A machine that moved off the host filtered for is gone from the list within a second."""
    model = model_of(Machine("a", host="kvm-b1"), Machine("b", host="kvm-b1"))
    model.set_text("kvm-b1")
    model.update_rows([Machine("a", host="kvm-a1")])
    assert pause(model).isActive()
    pause(model).timeout.emit()
    assert names(model) == ["b"]


def test_order_is_the_same_as_sorting_everything_anew() -> None:
    """After any mixture of updates the shown order equals that of a fresh table with the same rows."""
    order: RowOrder[Machine] = RowOrder(
        lambda m: m.name, [lambda m: m.name, lambda m: m.load], lambda m: m.name, None
    )
    rows = [Machine(f"m{n}", (n * 37 % 11) / 11) for n in range(50)]
    order.replace(rows)
    order.column = 1
    order.arrange()
    for n in range(0, 50, 3):
        rows[n] = replace(rows[n], load=(n * 53 % 17) / 17)
        order.put(rows[n])
    order.arrange()
    assert [order.rows[n] for n in order.shown] == sorted(rows, key=lambda m: m.load or 0)
    assert all(order.place(number) == place for place, number in enumerate(order.shown))


# --- selection ---


Change = Callable[[RowTableModel[Machine], RowTableView], Any]
CHANGES: dict[str, Change] = {
    "sort": lambda model, view: view.head.setSortIndicator(1, DOWN),
    "filter": lambda model, view: model.set_text("web-1"),
    "update": lambda model, view: model.update_rows([Machine("web-2", 0.7)]),
    "new row": lambda model, view: model.update_rows([Machine("aaa")]),
    "removal": lambda model, view: model.remove_rows(["web-2"]),
    "same rows anew": lambda model, view: model.set_rows([Machine("web-1"), Machine("web-10")]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_selection_outlives_every_change(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot, change: Change
) -> None:
    """The selected machines stay selected and the keyboard stays on its machine, whatever moves."""
    model, view = three
    view.select_keys(["web-10", "web-1"])
    with qtbot.assertNotEmitted(view.selection_changed):
        change(model, view)
    assert sorted(view.selected_keys()) == ["web-1", "web-10"]
    assert view.current_key() == "web-10"


def test_a_hidden_selection_comes_back(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """A selected row that a filter hides is not acted on meanwhile and is selected again afterwards."""
    model, view = three
    view.select_keys(["web-2"])
    model.set_text("web-1")
    assert view.selected_keys() == []
    model.set_text("")
    assert view.selected_keys() == ["web-2"]


def test_choosing_anew_forgets_what_was_hidden(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """What one selects while filtered is all that is selected when the filter goes."""
    model, view = three
    view.select_keys(["web-2"])
    model.set_text("web-1")
    view.selectRow(0)
    model.set_text("")
    assert view.selected_keys() == ["web-1"]


def test_a_removed_row_leaves_the_selection(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """When a selected machine is gone, the selection says that it changed, and the keyboard stays near."""
    model, view = three
    view.select_keys(["web-2"])
    with qtbot.waitSignals([view.selection_changed, view.current_changed]):
        model.remove_rows(["web-2"])
    assert view.selected_keys() == []
    assert view.current_key() == "web-10"


# --- keys and pointer ---


def test_enter_and_double_click_open(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """Both tell the key of the row."""
    _model, view = three
    view.set_current("web-2")
    with qtbot.waitSignal(view.row_activated) as by_key:
        QTest.keyClick(view, Qt.Key.Key_Return)
    at = view.visualRect(view.model().index(2, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(view.row_activated) as by_click:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (by_key.args, by_click.args) == (["web-2"], ["web-10"])


def test_a_box_is_ticked_by_click_and_space_where_it_is_live(qtbot: QtBot) -> None:
    """Both tell the key; a click beside the box, a press dragged off it and a box to look at tell nothing."""
    columns: list[Column[str]] = [
        Column("on", "On", lambda name: CheckCell(True, "On", live=name != "fixed"), str, "x"),
        Column("name", "Name", NameCell, str, "machine-00"),
    ]
    model: RowTableModel[str] = RowTableModel(columns, str, str)
    model.set_rows(["a", "b", "fixed"])
    view = RowTableView(model, "Boxes", multi=False)
    qtbot.addWidget(view)
    clicked: list[str] = []
    view.box_clicked.connect(clicked.append)

    def middle(row: int, column: int) -> QPoint:
        return view.visualRect(model.index(row, column)).center()

    left, ground = Qt.MouseButton.LeftButton, view.viewport()
    QTest.mouseClick(ground, left, pos=middle(1, 0))
    QTest.mouseDClick(ground, left, pos=middle(1, 0))
    QTest.mouseRelease(ground, left, pos=middle(1, 0))
    assert clicked == ["b", "b"]
    assert view.selected_keys() == ["b"]
    QTest.mouseClick(ground, left, pos=middle(0, 1))
    QTest.mouseClick(ground, left, pos=middle(2, 0))
    QTest.mousePress(ground, left, pos=middle(0, 0))
    QTest.mouseRelease(ground, left, pos=middle(1, 0))
    view.set_current("fixed")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert clicked == ["b", "b"]
    view.set_current("a")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert clicked == ["b", "b", "a"]


def test_typing_finds_by_the_beginning(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """Letters typed in a row are one beginning; the next match is taken, and none leaves the row alone."""
    _model, view = three
    view.set_current("web-1")
    QTest.keyClicks(view, "web-2")
    assert view.current_key() == "web-2"
    QTest.keyClicks(view, "zzz")
    assert view.current_key() == "web-2"


def test_the_right_button_asks_for_the_menu_of_the_row(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """The request carries the key of the machine under the pointer."""
    _model, view = three
    heard: list[tuple[str, QPoint]] = []
    view.context_requested.connect(lambda key, at: heard.append((key, at)))
    at = view.visualRect(view.model().index(1, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert heard[0][0] == "web-2"


class Dragged(RowTableView):
    """Writes down what would be dragged instead of waiting for a drop."""

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802
        """Keep the keys."""
        self.setProperty("dragged", self.selected_keys())


def test_all_selected_rows_are_dragged_together(qtbot: QtBot) -> None:
    """Pressing one of two selected rows keeps both for the drag; letting go at once chooses it alone."""
    view = Dragged(model_of(Machine("a"), Machine("b"), Machine("c")), "Virtual Machines")
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    view.drag_mime = "application/x-rows"
    view.select_keys(["a", "b"])
    here = view.visualRect(view.model().index(1, 1)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    for step in (5, 60):
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(here.x() + step, here.y()),
            view.viewport().mapToGlobal(QPointF(here)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), move)
    assert view.property("dragged") == ["a", "b"]
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert view.selected_keys() == ["a", "b"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert view.selected_keys() == ["b"]


# --- the section ---


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right])
def test_the_section_starts_closed_and_opens_by_key(
    folded: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot, key: Qt.Key
) -> None:
    """Refused hosts are folded under one row; Enter and Right open it, Left closes it again."""
    model, view = folded
    assert names(model) == ["a", "b", "away"]
    view.set_current("away")
    QTest.keyClick(view, key)
    assert names(model) == ["a", "b", "away", "x", "y"]
    assert view.current_key() == "away"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert names(model) == ["a", "b", "away"]


def test_a_click_opens_the_section_and_selects_nothing(
    folded: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """Opening the section leaves the chosen host chosen."""
    model, view = folded
    view.select_keys(["b"])
    at = view.visualRect(model.index(2, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert model.expanded()
    assert view.selected_keys() == ["b"]


def test_the_section_speaks_and_counts_apart(folded: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """Its row says title and causes; it is not counted among the hosts shown."""
    model, _view = folded
    assert (
        model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole) == "Unavailable (2): memory, closed"
    )
    assert model.shown() == 2


def test_a_muted_table_takes_no_choice(
    folded: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """While muted a click selects nothing; the marked row is drawn as selected all the same."""
    model, view = folded
    view.set_muted(True)
    view.set_marked("b")
    at = view.visualRect(model.index(0, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_keys() == []
    image, right = view.viewport().grab().toImage(), view.viewport().width() - 3
    marked = view.visualRect(model.index(1, 1)).center().y()
    assert image.pixelColor(right, marked) == theme.color("sel")
    assert image.pixelColor(right, at.y()) != theme.color("sel")


# --- columns ---


def test_columns_are_chosen_from_the_menu(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """Unticking a column hides it, and the last one left cannot be unticked."""
    _model, view = three
    actions = view.head.columns_menu().actions()
    assert [action.text() for action in actions] == ["State", "Name", "CPU", "Host Server"]
    for action in actions[:3]:
        action.trigger()
    assert [view.isColumnHidden(n) for n in range(4)] == [True, True, True, False]
    assert not view.head.columns_menu().actions()[3].isEnabled()


def test_the_layout_survives_a_restart(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """Order, width, visibility and sorting of columns come back in another view; unknown ones do no harm."""
    model, view = three
    view.head.moveSection(3, 1)
    view.head.resizeSection(1, 222)
    view.setColumnHidden(2, True)
    view.head.setSortIndicator(3, DOWN)
    saved = view.layout_state()
    saved["columns"].insert(0, {"key": "no-longer-there", "shown": True, "width": 90})
    other = RowTableView(model_of(*model.rows()), "Virtual Machines")
    qtbot.addWidget(other)
    other.resize(600, 300)
    other.show()
    other.restore_layout(saved)
    assert other.columnWidth(1) == 222
    assert other.isColumnHidden(2)
    assert other.head.visualIndex(3) == 1
    assert (other.head.sortIndicatorSection(), other.head.sortIndicatorOrder()) == (3, DOWN)


def test_a_broken_layout_is_passed_over(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """An empty or hidden-everything state leaves a table with at least one column."""
    _model, view = three
    view.restore_layout({})
    view.restore_layout({"columns": [{"key": c.key, "shown": False} for c in COLUMNS]})
    assert view.head.hiddenSectionCount() == 3


def test_spare_room_goes_to_the_column_that_stretches(
    three: tuple[RowTableModel[Machine], RowTableView],
) -> None:
    """The columns fill the width exactly, and only the stretching one grows."""
    _model, view = three
    before = [view.columnWidth(n) for n in range(4)]
    view.resize(900, 300)
    assert sum(view.columnWidth(n) for n in range(4)) == view.viewport().width()
    assert [view.columnWidth(n) for n in range(3)] == before[:3]


def test_columns_give_way_before_the_table_scrolls(
    three: tuple[RowTableModel[Machine], RowTableView],
) -> None:
    """A little too narrow, the column that may shrinks; far too narrow, it keeps its least share."""
    _model, view = three
    wanted = view.columns.wanted()
    view.resize(wanted, 300)
    before = [view.columnWidth(n) for n in range(4)]
    view.resize(wanted - 10, 300)
    assert sum(view.columnWidth(n) for n in range(4)) == view.viewport().width() == wanted - 10
    view.resize(wanted - 90, 300)
    assert [view.columnWidth(n) for n in range(3)] == before[:3]
    assert view.columnWidth(3) == pytest.approx(0.7 * before[3], abs=1)


@pytest.mark.parametrize("part", [1.0, 0.5])
def test_a_framed_table_shows_its_last_row_whole(qtbot: QtBot, qapp: QApplication, part: float) -> None:
    """The card is as high as the rows, and where it scrolls sideways as high as the bar besides."""
    model = model_of(*(Machine(f"web-{number}", 0.5) for number in range(3)))
    view = RowTableView(model, "Virtual Machines")
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(FramedTable(view))
    column.addStretch(1)
    page.resize(round(view.columns.wanted() * part) + 60, 400)
    page.show()
    qapp.processEvents()
    assert (view.horizontalScrollBar().maximum() > 0) == (part < 1)
    rows = model.shown() * view.row_height()
    assert rows <= view.viewport().height() <= rows + 2


def test_widths_grow_with_the_font(
    three: tuple[RowTableModel[Machine], RowTableView], qapp: QApplication
) -> None:
    """At twice the font, rows and columns are about twice as large without a figure in the code."""
    _model, view = three
    small, row = view.columnWidth(1), view.row_height()
    big = theme.font("body")
    font = type(big)("DejaVu Sans")
    font.setPixelSize(26)
    theme.install(qapp, "light", font, still=True)
    other = RowTableView(model_of(Machine("web-1")), "Virtual Machines")
    assert other.columnWidth(1) > 1.8 * small
    assert other.row_height() > 1.8 * row
    other.deleteLater()


# --- what is seen and heard ---


def test_cells_speak_plain_words(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """A screen reader gets the word of a shape and the number of a meter; a name hides nothing."""
    model, _view = three
    model.set_rows([Machine("a\u202eb", 0.46)])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.data(model.index(0, n), role) for n in range(3)] == ["Running", "a‹U+202E›b", "8 × 46%"]


def test_the_table_is_a_table_to_screen_readers(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """Heads and cells answer through QAccessible, row by row, under the name of the table."""
    _model, view = three
    face = QAccessible.queryAccessibleInterface(view)
    words = [face.child(n).text(QAccessible.Text.Name) for n in range(face.childCount())]  # heads of rows too
    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Virtual Machines"
    assert words[1:5] == ["State", "Name", "CPU", "Host Server"]
    assert words[5:10] == ["web-1", "Running", "web-1", "8 × 90%", "kvm-a1"]
    assert len(words) == 4 * 5


def test_a_missing_value_has_its_reason(three: tuple[RowTableModel[Machine], RowTableView]) -> None:
    """The dash tells on hovering why there is no number."""
    model, _view = three
    place = model.place_of("web-2")
    assert model.data(model.index(place, 2), Qt.ItemDataRole.ToolTipRole) == "the host does not answer"


def test_a_weak_row_keeps_its_shape(qtbot: QtBot) -> None:
    """A row whose host is silent has no text in full colour, and its shape keeps the colour of its status."""
    model = RowTableModel(COLUMNS, lambda m: m.name, lambda m: m.name, dim=lambda m: True)
    model.set_rows([Machine("a", None)])
    view = RowTableView(model, "Virtual Machines")
    qtbot.addWidget(view)
    view.resize(600, 100)
    image = view.viewport().grab().toImage()
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert theme.color("ok").rgb() in seen
    assert theme.color("text").rgb() not in seen


def same(cell: Cell, row: int) -> Cell:
    return cell


def test_every_kind_of_cell_is_drawn(qtbot: QtBot) -> None:
    """Each kind leaves ink in its own place, also in a column far too narrow for it."""
    cells: list[Cell] = [
        TextCell("text"),
        NameCell("name", badge="Best"),
        IconCell("running", "ok", "Running"),
        MeterCell("8 ×", 0.46, "46 %", ceiling=0.95, wide=True),
        ProgressCell("Migrating", "62 %", 0.62),
        ProgressCell("Not converging", "pass 9", 0.91, held=True),
        VerdictCell("blocker", "err", "Memory short by 13.8 GiB"),
        EventCell("14:31", "Started"),
        SpanCell(0.2, 0.4, "warn", "downtime"),
        CheckCell(True, "Enabled"),
        CheckCell(False, "Disabled", live=False),
    ]
    columns: list[Column[int]] = [
        Column(str(n), "x", partial(same, cell), int, cell) for n, cell in enumerate(cells)
    ]
    model = RowTableModel(columns, str, str)
    model.set_rows([1])
    view = RowTableView(model, "Cells")
    qtbot.addWidget(view)
    view.resize(1400, 100)
    image, plain = view.viewport().grab().toImage(), theme.color("surface").rgb()
    for index in range(len(cells)):
        left, width = view.columnViewportPosition(index), view.columnWidth(index)
        assert any(image.pixel(x, y) != plain for x in range(left, left + width) for y in range(24))
        view.setColumnWidth(index, 10)
    assert not view.viewport().grab().isNull()


@pytest.fixture
def many(qtbot: QtBot) -> RowTableModel[Machine]:
    """Give more rows than are arranged at once, ten to a host, their loads mixed."""
    machines = [Machine(f"vm-{n:05d}", n * 7919 % 9973 / 9973, f"kvm-{n // 10}") for n in range(9973)]
    return model_of(*machines, Machine("silent", None))


def test_many_rows_are_sorted_in_turns_as_if_at_once(many: RowTableModel[Machine], qtbot: QtBot) -> None:
    """The rows keep their places until the whole order is found, which is that of one sort of all."""
    before = names(many)
    many.sort(2, DOWN)
    assert names(many) == before
    with qtbot.waitSignal(many.reordered):
        pass
    loads = [row.load for row in map(many.row, names(many)) if row is not None]
    assert loads[-1] is None
    assert loads[:-1] == sorted((load for load in loads if load is not None), reverse=True)


def test_all_of_many_stay_selected_through_sort_filter_and_removal(
    many: RowTableModel[Machine], qtbot: QtBot
) -> None:
    """Another order keeps all selected; a filter hides the others, which are back when it is gone."""
    view = RowTableView(many, "Virtual Machines")
    qtbot.addWidget(view)
    view.selectAll()
    everyone = set(view.selected_keys())
    assert len(everyone) == 9974
    many.sort(2, DOWN)
    many.settle()
    assert view.selected_keys() == names(many)
    many.set_text("vm-0000")
    many.settle()
    assert set(view.selected_keys()) == {f"vm-0000{n}" for n in range(10)}
    many.remove_rows(["vm-00003", "vm-00500"])
    many.set_text("")
    many.settle()
    assert set(view.selected_keys()) == everyone - {"vm-00003", "vm-00500"}


def test_no_piece_of_the_work_looks_at_all_rows() -> None:
    """Sorted and filtered in turns, no more rows than a piece has are compared or searched between two."""
    looked: list[int] = []
    count = 0

    def key(machine: Machine) -> str:
        nonlocal count
        count += 1
        return machine.name

    order: RowOrder[Machine] = RowOrder(lambda m: m.name, [key], key, None)
    order.replace([Machine(f"vm-{n}") for n in range(5 * PIECE)])
    order.words = ("9",)
    for _ in order.arranging():
        looked.append(count)
        count = 0
    assert sum(looked) == 2 * 5 * PIECE
    assert max(looked) == PIECE
    for _ in order.arranging():  # the keys and texts are kept
        assert count == 0


def test_an_update_while_many_rows_are_sorted_is_not_lost(many: RowTableModel[Machine], qtbot: QtBot) -> None:
    """A value that changes meanwhile shows at once; its row moves with the next order, a new row with it."""
    many.sort(2, UP)
    many.update_rows([Machine("vm-00000", 2.0), Machine("new", -1.0)])
    qtbot.waitUntil(lambda: many.arranged() == 9975)
    pause(many).timeout.emit()
    qtbot.waitUntil(lambda: names(many)[-2:] == ["vm-00000", "silent"])
    assert names(many)[0] == "new"


def test_a_row_removed_while_many_are_sorted_is_in_no_order(
    many: RowTableModel[Machine], qtbot: QtBot
) -> None:
    """Removal takes the row out at once, and the order that was wanted still comes."""
    many.sort(2, UP)
    many.remove_rows(["vm-00000", "silent"])
    assert names(many) == [f"vm-{n:05d}" for n in range(1, 9973)]
    with qtbot.waitSignal(many.reordered):
        pass
    loads = [row.load or 0 for row in map(many.row, names(many)) if row is not None]
    assert loads == sorted(loads)


def test_removing_rows_sorts_nothing() -> None:
    """The rows that stay keep their order, so no key is made or compared again."""
    made: list[str] = []

    def key(machine: Machine) -> str:
        made.append(machine.name)
        return machine.name

    order: RowOrder[Machine] = RowOrder(lambda m: m.name, [key], lambda m: m.name, None)
    order.replace([Machine(name) for name in ("c", "a", "d", "b")])
    order.arrange()
    made.clear()
    order.drop(["a", "d"])
    assert [order.rows[number].name for number in order.shown] == ["b", "c"]
    assert order.arranged == 2
    assert [order.place(order.at[name]) for name in ("b", "c")] == [0, 1]
    order.arrange()
    assert not made


def test_a_page_of_40_000_rows_asks_for_visible_cells_only(qtbot: QtBot) -> None:
    """Painting makes the cells of the rows one sees, not of all."""
    made: list[Machine] = []

    def cell(machine: Machine) -> NameCell:
        made.append(machine)
        return NameCell(machine.name)

    columns: list[Column[Machine]] = [Column("name", "Name", cell, lambda m: m.name, "x")]
    model = RowTableModel(columns, lambda m: m.name, lambda m: m.name)
    model.set_rows([Machine(f"vm-{n:05d}") for n in range(40_000)])
    view = RowTableView(model, "Virtual Machines")
    qtbot.addWidget(view)
    view.resize(1600, 900)
    view.grab()
    assert 20 < len(made) < 60


def test_left_and_right_go_through_cells(
    three: tuple[RowTableModel[Machine], RowTableView], qtbot: QtBot
) -> None:
    """On an ordinary row the arrows move between cells, for those who read cell by cell."""
    _model, view = three
    view.selectionModel().setCurrentIndex(
        view.model().index(0, 1), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    QApplication.sendEvent(
        view, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    )
    assert view.currentIndex().column() == 2
