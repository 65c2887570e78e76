"""The chart of a copy over time, by itself and in Event Log Details."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW
from vmclient.core.events import PhaseRecord
from vmclient.core.job import Phase
from vmclient.core.trace import FACT, Sample, written
from vmclient.ui import theme
from vmclient.ui.dialogs.event_chart import EventChart
from vmclient.ui.theme import Theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.copy_chart import ChartWords, CopyChart, Curves

GIB = 2**30
WORDS = ChartWords(
    "rate",
    "dirty rate",
    "remaining",
    lambda top: f"{top:g} MB/s",
    lambda top: f"{top:g} GiB",
    lambda at: f"{at:g} s",
)
FULL = Curves(rate=((0, 5), (5, 6), (10, 5)), dirty=((0, 1), (10, 2)), remaining=((0, 16), (5, 8), (10, 0.5)))


def ink(widget: QWidget, token: Token) -> int:
    """How many pixels have exactly a colour."""
    image, wanted = widget.grab().toImage(), theme.color(token).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def chart(qtbot: QtBot, light: Theme) -> CopyChart:
    """A chart without anything in it."""
    made = CopyChart(WORDS)
    qtbot.addWidget(made)
    made.resize(520, 140)
    return made


def test_each_curve_has_its_own_look(chart: CopyChart) -> None:
    """Rate, dirty rate and what remained are on the picture, each in its colour."""
    tokens: tuple[Token, ...] = ("accent", "warn", "idle")
    before = {token: ink(chart, token) for token in tokens}
    chart.set_curves(FULL, "all of it")

    assert all(ink(chart, token) > count for token, count in before.items())
    assert chart.accessibleName() == "all of it"


def test_what_was_not_reported_leaves_its_plot_out(chart: CopyChart) -> None:
    """Without remaining bytes the chart is lower, and has no line for them."""
    chart.set_curves(FULL, "")
    high, drawn = chart.sizeHint().height(), ink(chart, "idle")
    chart.set_curves(replace(FULL, remaining=()), "")

    assert chart.sizeHint().height() < high
    assert ink(chart, "idle") < drawn / 10  # the ticks of the times have the same grey


def phase(samples: list[Sample]) -> PhaseRecord:
    """A pass with its numbers, that began two seconds after the job."""
    began = NOW + timedelta(seconds=2)
    return PhaseRecord(sequence=2, phase=Phase.COPY, started_at=began, facts=((FACT, written(samples)),))


def test_a_recorded_copy_is_drawn_afterwards(qtbot: QtBot, light: Theme) -> None:
    """The numbers in the log become curves, counted from when copying began."""
    shown = EventChart()
    qtbot.addWidget(shown)
    first = PhaseRecord(sequence=1, phase=Phase.CHECK, started_at=NOW)
    shown.show_copy(None, [first, phase([Sample(0.5, 10**9, None, GIB), Sample(8.0, 10**9, None, 0)])], NOW)

    assert not shown.isHidden()
    assert shown.chart.accessibleName().startswith("Over 7.5")
    assert shown.chart._curves.remaining == ((0.5, 1.0), (8.0, 0.0))


def test_without_numbers_there_is_no_chart(qtbot: QtBot, light: Theme) -> None:
    """A hypervisor that reports nothing gets no empty frame."""
    shown = EventChart()
    qtbot.addWidget(shown)
    shown.show_copy(None, [PhaseRecord(sequence=1, phase=Phase.COPY, started_at=NOW)], NOW)

    assert shown.isHidden()
