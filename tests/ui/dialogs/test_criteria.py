"""The criteria of a ranking are readable beside the findings, however long their names are."""

import pytest
from pytestqt.qtbot import QtBot

from vmclient.text.why import Line
from vmclient.ui.dialogs.migrate.criteria import Criteria
from vmclient.ui.widgets import PlainLabel

LINES = (
    Line(1, "vmhost.memory.free, larger first", "201 GiB", "rank 2: 147 GiB"),
    Line(2, "vmhost.facts.distance_to_backup, smaller first", "not defined", "as rank 2"),
    Line(3, "Architecture", "another CPU model", "as rank 2"),
)
pytestmark = pytest.mark.usefixtures("light")


@pytest.mark.parametrize("width", [320, 400, 700, 900])
def test_no_word_of_a_criterion_is_cut(qtbot: QtBot, width: int) -> None:
    """Name, value and note of each criterion have the room that they need, beside or under one another."""
    criteria = Criteria(LINES)
    qtbot.addWidget(criteria)
    criteria.show()
    criteria.resize(width, 10)
    criteria.resize(width, criteria.heightForWidth(width))
    qtbot.wait(0)
    for each in criteria.findChildren(PlainLabel):
        words = each.fontMetrics().horizontalAdvance(each.text())
        assert each.wordWrap() or each.width() >= words, each.text()
        assert each.height() >= each.heightForWidth(each.width()), each.text()


def test_columns_come_back_with_the_room(qtbot: QtBot) -> None:
    """A criterion takes a second line only as long as one has no room."""
    criteria = Criteria(LINES)
    qtbot.addWidget(criteria)
    criteria.show()
    heights = []
    for width in (criteria.sizeHint().width(), 320, criteria.sizeHint().width()):
        criteria.resize(width, 10)
        heights.append(criteria.sizeHint().height())
    assert heights[0] == heights[2] < heights[1]
