"""The icon set is complete, takes its colour from a token, and its states differ in outline."""

from itertools import combinations
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from vmclient.resources_path import resource
from vmclient.ui import icons, theme

THINGS = "vm host storage network disc jobs log file user lock policy datacenter"
COMMANDS = (
    "migrate start pause suspend power restart details connect check-again resynchronize search columns copy "
    "save export filter close remove"
)
SIGNS = "chevron-right chevron-left chevron-down chevron-up arrow tick star more"
STATES = sorted({shape.icon for shape in icons.STATUS.values()})
NEEDED = [name for group in (THINGS, COMMANDS, SIGNS) for name in group.split(" ")]


def alpha(name: str, size: int = 16) -> list[int]:
    image = icons.pixmap(name, "text", size, 1.0).toImage()
    return [image.pixelColor(x, y).alpha() for x in range(size) for y in range(size)]


@pytest.mark.parametrize("name", [*NEEDED, *STATES])
def test_every_needed_icon_is_drawn(light: theme.Theme, name: str) -> None:
    """Each icon the design names exists, is one tintable colour, and leaves ink on a 16-px grid."""
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 16 16"
    assert "currentColor" in text
    assert "#" not in text.replace("url(#", "")
    assert sum(alpha(name)) > 255 * 12


@pytest.mark.parametrize("family", ["vm.", "host.", "finding.", "job."])
def test_states_differ_without_colour(light: theme.Theme, family: str) -> None:
    """Any two states of one family with different meaning differ in more than a tenth of their ink."""
    shapes = {shape.icon for key, shape in icons.STATUS.items() if key.startswith(family)}
    for one, other in combinations(sorted(shapes), 2):
        a, b = alpha(one), alpha(other)
        apart = sum(abs(x - y) for x, y in zip(a, b, strict=True))
        assert apart > 0.1 * max(sum(a), sum(b)), f"{one} looks like {other}"


def test_an_icon_takes_the_colour_of_its_token(light: theme.Theme) -> None:
    """The same drawing is green as ok and red as err."""
    green = icons.pixmap("running", "ok", 16, 1.0).toImage().pixelColor(7, 8)
    red = icons.pixmap("running", "err", 16, 1.0).toImage().pixelColor(7, 8)
    assert (green.name(), red.name()) == (light.color("ok").name(), light.color("err").name())


def test_a_selected_icon_keeps_its_colour(light: theme.Theme) -> None:
    """In a selected row an error stays red: the picture is the same as in any other row."""
    made = icons.icon("blocker", "err")
    normal, selected = (made.pixmap(16, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert normal == selected


def test_pixmaps_are_sharp_and_cached(light: theme.Theme) -> None:
    """A ratio of two doubles the pixels, not the place, and the second request costs no drawing."""
    twice = icons.pixmap("vm", "text2", 16, 2.0)
    assert (twice.width(), twice.deviceIndependentSize().width()) == (32, 16.0)
    assert icons.pixmap("vm", "text2", 16, 2.0).cacheKey() == twice.cacheKey()


def test_painting_centres_the_icon(light: theme.Theme) -> None:
    """In a wide cell the icon stands in the middle."""
    image = QImage(48, 16, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    icons.paint_icon(painter, QRect(0, 0, 48, 16), "running", "text")
    painter.end()
    assert image.pixelColor(24, 8).name() == light.color("text").name()
    assert image.pixelColor(8, 8).name() == "#ffffff"


def test_a_missing_icon_is_an_error(light: theme.Theme) -> None:
    """A misspelt name is said at once and not drawn as nothing."""
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "text", 16, 1.0)
