"""Colours keep the contrast the design promises, and the look follows the desktop and the font."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vmclient.ui import theme
from vmclient.ui.tokens import DARK, LIGHT, Tokens

GROUNDS = ("surface", "bg", "head", "hover", "sel")
TEXTS = ("text", "text2", "text3", "idle", "accent", "info", "ok", "warn", "err", "unknown")


def luminance(value: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lowest(tokens: Tokens, name: str) -> float:
    return min(contrast(getattr(tokens, name), getattr(tokens, ground)) for ground in GROUNDS)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", TEXTS)
def test_text_tokens_reach_4_5_on_every_ground(tokens: Tokens, name: str) -> None:
    """Every token that colours text has a contrast of at least 4.5 on all five grounds."""
    assert lowest(tokens, name) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_reach_3_where_a_control_can_stand(tokens: Tokens) -> None:
    """The border of a control has a contrast of at least 3 on every ground."""
    assert lowest(tokens, "edge") >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tint", ["warn_bg", "err_bg", "ok_bg", "info_bg"])
def test_tints_carry_text_and_their_border(tokens: Tokens, tint: str) -> None:
    """Text reads at 4.5 on every tint, and the border of its status is seen at 3."""
    ground = getattr(tokens, tint)
    assert contrast(tokens.text, ground) >= 4.5
    assert contrast(getattr(tokens, tint.removesuffix("_bg")), ground) >= 3


@pytest.mark.parametrize(
    ("tokens", "text", "button", "bar"), [(LIGHT, 13.19, 6.55, 5.03), (DARK, 9.77, 8.03, 4.78)]
)
def test_ratios_are_those_the_design_states(tokens: Tokens, text: float, button: float, bar: float) -> None:
    """The computed ratios are the ones written in the design, to two decimals."""
    assert lowest(tokens, "text") == pytest.approx(text, abs=0.006)
    assert contrast(tokens.on_accent, tokens.accent) == pytest.approx(button, abs=0.006)
    assert contrast(tokens.accent, tokens.track) == pytest.approx(bar, abs=0.006)


def test_a_forced_scheme_dresses_the_application(qapp: QApplication, qtbot: QtBot) -> None:
    """Choosing dark replaces palette and style sheet at once and says so."""
    look = theme.install(qapp, "light")
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.dark
    assert look.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.surface
    assert DARK.accent in qapp.styleSheet()
    assert LIGHT.surface not in qapp.styleSheet()


def test_the_system_scheme_is_followed_live(qapp: QApplication) -> None:
    """When the desktop turns dark, the window does, unless a scheme was forced."""
    look = theme.install(qapp, "system")
    look.desktop_is_dark = lambda: True
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is DARK
    look.choose("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is LIGHT


def test_measures_grow_with_the_font(qapp: QApplication) -> None:
    """At twice the font every measure and every role is twice as large."""
    big = QFont("DejaVu Sans")
    big.setPixelSize(26)
    look = theme.install(qapp, "light", big)
    try:
        assert (look.px(8), look.px(0), look.font("title").pixelSize()) == (16, 0, 36)
    finally:
        theme.install(qapp, "light")


def test_figures_are_tabular(light: theme.Theme) -> None:
    """Every role asks for figures of one width, so that numbers in a column stand under each other."""
    tnum = QFont.Tag("tnum")
    assert all(light.font(role).featureValue(tnum) == 1 for role in ("body", "small", "title", "table_name"))


def test_high_contrast_takes_the_palette_of_the_system() -> None:
    """In high contrast the system's colours replace ours and lines are as strong as edges."""
    palette = QPalette(Qt.GlobalColor.black)
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.black)
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.white)
    palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.yellow)
    tokens = theme._tokens_of(palette)
    assert (tokens.surface, tokens.text) == ("#000000", "#ffffff")
    assert tokens.line == tokens.edge == tokens.text
    assert tokens.accent == "#ffff00"
    assert tokens.warn == DARK.warn
