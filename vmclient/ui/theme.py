"""Colours, fonts and measures of the window, following the desktop's colour scheme while it runs."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory

from vmclient.resources_path import resource
from vmclient.ui.tokens import DARK, LIGHT, Token, Tokens

Scheme = Literal["system", "light", "dark"]
Role = Literal["page", "title", "name", "strong", "table_name", "button", "head", "body", "small", "badge"]

BASE_PX = 13
"""The pixel size of the UI font at which every measure of the design is given."""

_FALLBACK_FAMILIES = ("Inter", "Noto Sans", "Cantarell", "DejaVu Sans")
_NO_DESKTOP_FONT = {"", "sans serif", "sans-serif", "sans"}  # Qt's own answer when no desktop gives a font
_ROLES: Mapping[Role, tuple[int, QFont.Weight]] = {
    "page": (22, QFont.Weight.DemiBold),
    "title": (18, QFont.Weight.DemiBold),
    "name": (15, QFont.Weight.DemiBold),
    "strong": (13, QFont.Weight.DemiBold),
    "table_name": (13, QFont.Weight.Medium),
    "button": (13, QFont.Weight.Medium),
    "head": (12, QFont.Weight.Medium),
    "body": (13, QFont.Weight.Normal),
    "small": (12, QFont.Weight.Normal),
    "badge": (11, QFont.Weight.DemiBold),
}


class Theme(QObject):
    """The look in force. `changed` is emitted after tokens, palette and style sheet were replaced."""

    changed = Signal()

    def __init__(self, base_font: QFont) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.scheme: Scheme = "system"
        self.reduce_motion = False
        self.border = 1
        self.desktop_is_dark: Callable[[], bool] = _desktop_is_dark
        self._base = base_font
        self._px = QFontInfo(base_font).pixelSize()
        self._fonts: dict[Role, QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._files = QTemporaryDir()
        self._system_palette = _desktop()[1]

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than the text."""
        return self.color("bg").lightness() < self.color("text").lightness()

    def color(self, token: Token) -> QColor:
        """The colour of a token; shared, so do not change it."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(getattr(self.tokens, token))
        return found

    def font(self, role: Role) -> QFont:
        """The font of a role with tabular figures; shared, so copy it before changing it."""
        found = self._fonts.get(role)
        if found is None:
            size, weight = _ROLES[role]
            found = QFont(self._base)
            found.setPixelSize(max(1, round(size * self._px / BASE_PX)))
            found.setWeight(weight)
            found.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[role] = found
        return found

    def px(self, n: float) -> int:
        """A measure of the design (pixels at a 13-px font) in pixels of the present font."""
        return max(1, round(n * self._px / BASE_PX)) if n > 0 else 0

    def choose(self, scheme: Scheme) -> None:
        """Follow the desktop ("system") or stay light or dark."""
        self.scheme = scheme
        self.refresh()

    def refresh(self) -> None:
        """Read the desktop's wishes again and dress the application anew."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        contrast = _high_contrast()
        self.tokens = _tokens_of(self._system_palette) if contrast else self._chosen()
        self.border = 2 if contrast else 1
        self._colors.clear()
        app.setPalette(_palette(self))
        app.setStyleSheet(Template(_sheet()).substitute(_SheetValues(self, Path(self._files.path()))))
        self.changed.emit()

    def _chosen(self) -> Tokens:
        dark = self.scheme == "dark"
        if self.scheme == "system":
            dark = self.desktop_is_dark()
        return DARK if dark else LIGHT


class _SheetValues(dict[str, str]):
    """What the style sheet may name: a token, `px14`, `border`, `round`, `icon_NAME__TOKEN`."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self._theme, self._folder = theme, folder

    def __missing__(self, name: str) -> str:
        theme = self._theme
        if name == "border":
            return f"{theme.border}px"
        if name in ("control", "small"):  # height of a control without its border
            return f"{theme.px(30 if name == 'control' else 24) - 2 * theme.border}px"
        if name == "round":  # half a radio button with its border: a larger radius would make it a square
            return f"{(theme.px(16) + 2 * theme.border) // 2}px"
        if name.startswith("px"):
            return f"{theme.px(int(name[2:]))}px"
        if name.startswith("icon_"):
            return self._icon(*name[5:].split("__"))
        value: str = getattr(theme.tokens, name)
        return value

    def _icon(self, name: str, token: str) -> str:
        colour: str = getattr(self._theme.tokens, token)
        target = self._folder / f"{name}-{colour.lstrip('#')}.svg"
        if not target.exists():
            drawing = resource("icons", f"{name.replace('_', '-')}.svg").read_text("utf-8")
            target.write_text(drawing.replace("currentColor", colour), "utf-8")
        return target.as_posix()


def _desktop_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _sheet() -> str:
    return resource("theme", "style.qss").read_text("utf-8")


def _palette(theme: Theme) -> QPalette:
    role, color = QPalette.ColorRole, theme.color
    palette = QPalette()
    wanted: dict[QPalette.ColorRole, Token] = {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "surface",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "err",
        role.PlaceholderText: "text3",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "surface",
        role.Midlight: "head",
        role.Mid: "line",
        role.Dark: "edge",
        role.Shadow: "edge",
    }
    for one, token in wanted.items():
        palette.setColor(one, color(token))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, color("off"))
    return palette


def _high_contrast() -> bool:
    """Whether the desktop asks for more contrast; Qt says so from 6.10 on."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _tokens_of(palette: QPalette) -> Tokens:
    """High contrast: the desktop's palette instead of ours; lines as strong as edges, no tints."""
    role = QPalette.ColorRole
    ground, ink = palette.color(role.Base).name(), palette.color(role.Text).name()
    mark, on_mark = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    ours = DARK if palette.color(role.Base).lightness() < palette.color(role.Text).lightness() else LIGHT
    tints = ("warn_bg", "err_bg", "ok_bg", "info_bg")
    grounds = ("bg", "surface", "raised", "head", "hover", "sel", "track", *tints)
    inks = ("line", "edge", "text", "text2", "text3", "idle")
    values = dict.fromkeys(grounds, ground) | dict.fromkeys(inks, ink)
    return replace(ours, **values, accent=mark, info=mark, on_accent=on_mark)


@cache
def _desktop() -> tuple[QFont, QPalette]:
    """Font and palette of the desktop, read before ours replace them."""
    return QFont(QApplication.font()), QPalette(QGuiApplication.palette())


def _base_font(wanted: QFont | None) -> QFont:
    if wanted is not None:
        return QFont(wanted)
    font = QFont(_desktop()[0])
    if font.family().lower() not in _NO_DESKTOP_FONT:
        return font
    known = [name for name in _FALLBACK_FAMILIES if QFontDatabase.hasFamily(name)]
    font.setFamilies(known or [font.family()])
    font.setPixelSize(BASE_PX)
    return font


_current: Theme | None = None


def theme() -> Theme:
    """The theme in force; made without dressing the application when nobody installed one."""
    global _current  # noqa: PLW0603 - one application, one look
    if _current is None:
        _current = Theme(_base_font(None))
    return _current


def install(
    app: QApplication, scheme: Scheme = "system", base_font: QFont | None = None, *, still: bool = False
) -> Theme:
    """Dress the application and follow the desktop's colour scheme from now on.

    `base_font` replaces the desktop's UI font (its size scales every measure); `still` turns motion off
    even where the desktop allows it.
    """
    global _current  # noqa: PLW0603 - one application, one look
    app.setStyle(QStyleFactory.create("Fusion"))
    _current = Theme(_base_font(base_font))
    animation = app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    _current.reduce_motion = still or animation == 0
    app.setFont(_current.font("body"))
    app.styleHints().colorSchemeChanged.connect(_current.refresh)
    _current.choose(scheme)
    return _current


def color(token: Token) -> QColor:
    """The colour of a token in the theme in force."""
    return theme().color(token)


def font(role: Role) -> QFont:
    """The font of a role in the theme in force."""
    return theme().font(role)


def px(n: float) -> int:
    """Pixels at a 13-px font, scaled to the present font."""
    return theme().px(n)


TOKEN_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Tokens))
