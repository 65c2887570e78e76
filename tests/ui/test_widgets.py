"""The parts of the window behave by mouse, keyboard and screen reader as the design says."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vmclient.ui import theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import (
    Badge,
    BusyChip,
    Button,
    Card,
    Chip,
    DialogFoot,
    DialogHead,
    EmptyState,
    FilterField,
    FocusRing,
    FoldingButton,
    LinkButton,
    Meter,
    PlainLabel,
    PrimaryButton,
    ProgressStrip,
    Ring,
    Route,
    SectionHead,
    Sparkline,
    SpinBox,
    StatusIcon,
    Stop,
    Strip,
    dialog_frame,
)
from vmclient.ui.widgets.spark import nice_ceiling

pytestmark = pytest.mark.usefixtures("light")
EVIL = "<i>kvm</i>\u202e"


def ink(widget: QWidget, token: Token) -> int:
    """How many pixels of a widget's picture have exactly the colour of a token."""
    image, wanted = widget.grab().toImage(), theme.color(token).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_label_shows_letters_and_marks(qtbot: QtBot) -> None:
    """Markup and direction marks in a name are seen, in the text and by a screen reader."""
    label = PlainLabel(EVIL)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == label.accessibleName() == "<i>kvm</i>‹U+202E›"


def test_a_cut_label_tells_its_whole_text(qtbot: QtBot) -> None:
    """A label too narrow for its text has it in the tooltip and for screen readers; a wide one has none."""
    label = PlainLabel("esx-with-a-very-long-name.example.org", elide="middle")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.accessibleName() == label.text_whole()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_label_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """When the desktop turns dark, the colour of a label does too."""
    label = PlainLabel("x", "body", "warn")
    qtbot.addWidget(label)
    light = QColor(label.palette().color(QPalette.ColorRole.WindowText))
    theme.theme().choose("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.color("warn") != light


def test_shapes_have_words(qtbot: QtBot) -> None:
    """A status icon is named by its word, not by its drawing."""
    shape = StatusIcon()
    qtbot.addWidget(shape)
    shape.set_status("host.out-of-sync", "Out of sync")
    assert shape.accessibleName() == "Out of sync"
    assert ink(shape, "warn") > 4


def test_a_chip_is_ticked_by_keyboard_and_says_its_count(qtbot: QtBot) -> None:
    """Space turns a chip on; it is called by word and count and does not move when chosen."""
    chip = Chip("Migrating", "migrating", "accent", 3)
    qtbot.addWidget(chip)
    chip.show()
    before = chip.sizeHint()
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "Migrating 3"
    chip.set_count(20_000)
    assert chip.accessibleName() == "Migrating 20,000"
    chip.set_count(3)
    assert chip.sizeHint() == before


def test_the_busy_chip_opens_progress_and_rests_when_idle(qtbot: QtBot) -> None:
    """It is a button by its words; the ring shows only while something runs."""
    chip = BusyChip("No job is running")
    qtbot.addWidget(chip)
    chip.show()
    ring = chip.findChild(Ring)
    assert ring is not None
    assert not ring.isVisible()
    chip.set_state("3 running, 1 queued", busy=True)
    assert ring.isVisible()
    assert chip.accessibleName() == "3 running, 1 queued"
    with qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_progress_never_runs_back(qtbot: QtBot) -> None:
    """A smaller share changes nothing, being held keeps the place, and only a new job starts from zero."""
    strip = ProgressStrip(name="Migrate build-03")
    qtbot.addWidget(strip)
    strip.set_share(0.62)
    strip.set_share(0.4)
    assert strip.share() == 0.62
    strip.set_share(0.3, held=True)
    assert strip.share() == 0.62
    assert strip.accessibleName() == "Migrate build-03 62\N{NO-BREAK SPACE}%"
    strip.restart()
    assert strip.share() == 0


def test_parts_that_draw_themselves_have_a_role(qtbot: QtBot) -> None:
    """To a screen reader a shape and a route are labels and bars are bars with a value, not mere boxes."""
    route, shape, strip, meter = (
        Route(),
        StatusIcon("warning", "warn", "Warning"),
        ProgressStrip(),
        Meter(0.3),
    )
    strip.set_share(0.62)
    faces = []
    for part in (route, shape, strip, meter):
        qtbot.addWidget(part)
        faces.append(QAccessible.queryAccessibleInterface(part))
    label, progress = QAccessible.Role.StaticText, QAccessible.Role.ProgressBar
    assert [face.role() for face in faces] == [label, label, progress, progress]
    assert faces[1].text(QAccessible.Text.Name) == "Warning"
    assert (strip.value(), meter.value()) == (62, 30)


def test_a_held_bar_is_told_apart_without_colour(qtbot: QtBot) -> None:
    """The held bar has stripes: along its middle, colour and track take turns; a running one is one piece."""

    def changes(strip: ProgressStrip) -> int:
        image = strip.grab().toImage()
        dark = [image.pixelColor(x, 3).lightness() < 150 for x in range(image.width())]
        return sum(a != b for a, b in pairwise(dark))

    running, held = ProgressStrip(), ProgressStrip()
    for strip in (running, held):
        qtbot.addWidget(strip)
        strip.resize(200, 6)
    running.set_share(0.5)
    held.set_share(0.5, held=True)
    assert changes(running) <= 2
    assert changes(held) > 10


def test_a_bar_of_unknown_extent_is_not_shown(qtbot: QtBot) -> None:
    """Without a share there is no bar."""
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.set_share(None)
    assert strip.isHidden()


def test_a_high_load_is_amber_from_three_quarters(qtbot: QtBot) -> None:
    """74 % is grey, 75 % is drawn in warn."""
    meter = Meter(0.74, name="CPU", value="74 %")
    qtbot.addWidget(meter)
    meter.resize(100, 12)
    assert ink(meter, "warn") == 0
    meter.set_value(0.75, name="CPU", value="75 %")
    assert ink(meter, "warn") > 100
    assert meter.accessibleName() == "CPU: 75 %"


def test_a_strip_is_ticked_and_another_sentence_clears_it(qtbot: QtBot) -> None:
    """The tick belongs to the sentence: the same sentence keeps it, another one clears it."""
    strip = Strip("warn", "Migrate without drive sda.", check=True)
    qtbot.addWidget(strip)
    strip.show()
    assert strip.box is not None
    with qtbot.waitSignal(strip.toggled):
        QTest.mouseClick(strip.text, Qt.MouseButton.LeftButton)
    strip.set_text("Migrate without drive sda.")
    assert strip.box.isChecked()
    strip.set_text("Migrate without drive sdb.")
    assert not strip.box.isChecked()
    assert strip.box.accessibleName() == "Migrate without drive sdb."


def test_a_route_is_one_sentence(qtbot: QtBot) -> None:
    """A screen reader gets the sentence; a target not yet chosen has no accent box."""
    route = Route()
    qtbot.addWidget(route)
    route.resize(1000, 60)
    source = Stop("kvm-a1", "present host")
    route.set_route(source, Stop("kvm-b2", "rank 1"), "Live", "about 32 s", "From kvm-a1 to kvm-b2, live.")
    with_target = ink(route, "info_bg")
    route.set_route(
        source, Stop("Choose a host", "", known=False), "Live", "", "From kvm-a1, no host chosen."
    )
    assert route.accessibleName() == "From kvm-a1, no host chosen."
    assert with_target > 1000 > ink(route, "info_bg")


def test_the_foot_places_buttons_and_note(qtbot: QtBot) -> None:
    """The note shows with its icon only when there is one; buttons keep their roles."""
    foot = DialogFoot()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    copy = foot.add_left(Button("Copy", "copy"))
    migrate = foot.add_button(PrimaryButton("Migrate"), QDialogButtonBox.ButtonRole.AcceptRole)
    head = DialogHead("running", "ok", "Running", EVIL, "KVM")
    dialog_frame(dialog, EVIL, head, QVBoxLayout(), foot)
    dialog.resize(600, 300)
    dialog.show()
    assert "‹U+202E›" in dialog.windowTitle()
    assert foot.note.isHidden() or foot.note.text() == ""
    foot.set_note("Tick the warning above.")
    assert foot.note.text() == "Tick the warning above."
    assert copy.mapTo(dialog, copy.pos()).x() < migrate.mapTo(dialog, migrate.pos()).x()
    assert foot.box.buttonRole(migrate) == QDialogButtonBox.ButtonRole.AcceptRole


def test_the_filter_speaks_once_a_pause(qtbot: QtBot) -> None:
    """Four keys in a row are one filter, not four."""
    field = FilterField("Filter by name")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.filter_changed.connect(heard.append)
    with qtbot.waitSignal(field.filter_changed):
        QTest.keyClicks(field, "kvm-")
    assert heard == ["kvm-"]


def test_a_number_keeps_to_its_range(qtbot: QtBot) -> None:
    """Asking for more than allowed gives the most that is allowed, and the box says what the number is."""
    box = SpinBox(1, 8, "Max Hosted VMs")
    qtbot.addWidget(box)
    box.setValue(99)
    assert (box.value(), box.accessibleName()) == (8, "Max Hosted VMs")


@pytest.mark.parametrize(
    ("value", "top"), [(0, 1), (560, 700), (640, 700), (701, 1000), (1000, 1000), (0.02, 0.02)]
)
def test_the_scale_of_a_rate_is_round(value: float, top: float) -> None:
    """The scale ends at the next of 1, 2, 3, 5, 7, 10 above the highest value."""
    assert nice_ceiling(value) == pytest.approx(top)


def test_both_rates_are_drawn(qtbot: QtBot) -> None:
    """Rate in accent and dirty rate in warn are on the picture; without values neither line is."""
    spark = Sparkline("rate", "dirty rate", lambda top: f"0–{top:g} MB/s")
    qtbot.addWidget(spark)
    spark.resize(spark.sizeHint())
    empty = ink(spark, "accent")
    spark.set_values([560, 570, 550], [120, 130, 125], "rate 550 MB/s, dirty rate 125 MB/s")
    assert ink(spark, "accent") > empty
    assert spark.accessibleName() == "rate 550 MB/s, dirty rate 125 MB/s"


def test_the_keyboard_has_a_ring_and_the_mouse_has_none(qtbot: QtBot, qapp: QApplication) -> None:
    """Tab draws the ring around the control it reaches, three pixels out; a click draws none."""
    ring = FocusRing(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    one, two = Button("One"), LinkButton("Two")
    row.addWidget(one)
    row.addWidget(two)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert ring.frame() is None
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    frame = ring.frame()
    assert frame is not None
    assert frame.geometry() == two.geometry().adjusted(-3, -3, 3, 3)
    ring.deleteLater()


def test_everything_draws_in_both_looks(qtbot: QtBot, qapp: QApplication) -> None:
    """Every part can be drawn in light and in dark, and the pictures differ."""
    parts: list[QWidget] = [
        Badge("Auto"),
        Card(),
        SectionHead("Head", "note"),
        Ring("running"),
        LinkButton("Show"),
    ]
    parts.append(
        EmptyState(
            "connect", "Nothing is connected", "Connect first.", [PrimaryButton("Connect…", "connect")]
        )
    )
    for part in parts:
        qtbot.addWidget(part)
        part.resize(300, 200)
        light = part.grab().toImage()
        theme.theme().choose("dark")
        assert part.grab().toImage() != light
        theme.theme().choose("light")


def test_a_folding_button_never_cuts_its_words(qtbot: QtBot) -> None:
    """With room it shows its words, without them its icon alone, and its tooltip says them either way."""
    button = FoldingButton("Cop&y Report", "copy", accessible="Copy Report")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    wide = button.grab().toImage()
    button.fold(True)
    button.resize(button.sizeHint())
    narrow = button.grab().toImage()
    button.setText("")
    assert narrow == button.grab().toImage()
    assert narrow.width() < wide.width() // 2
    assert button.toolTip() == "Copy Report"


def test_a_foot_folds_from_the_right_and_a_folded_button_is_narrow(qtbot: QtBot) -> None:
    """Where not all words have room the last button goes first, and takes no more room than its icon."""
    foot = DialogFoot()
    qtbot.addWidget(foot)
    copy, save = (foot.add_left(FoldingButton(word, "copy")) for word in ("Cop&y Report", "&Save Report…"))
    foot.add_button(Button("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
    foot.resize(2000, foot.height())
    foot.show()
    whole = foot.sizeHint().width()
    least = foot.minimumSizeHint().width()
    seen = []
    for width in (whole, whole - 1, least, whole):
        foot.resize(width, foot.height())
        QApplication.processEvents()
        seen.append([each.width() for each in (copy, save)])
    full, one, both, again = seen
    assert full == again
    assert one == [full[0], save.minimumSizeHint().width()]
    assert both == [each.minimumSizeHint().width() for each in (copy, save)]
