"""Our own icons: one drawing a name, tinted by a token at run time, and the shape of each status."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vmclient.resources_path import resource
from vmclient.ui import theme
from vmclient.ui.tokens import Token

SIZES = (16, 20, 24)


class Shape(NamedTuple):
    """A status as drawn: the icon's name and the token of its colour. The word stands beside it."""

    icon: str
    token: Token


STATUS: Mapping[str, Shape] = {
    "vm.running": Shape("running", "ok"),
    "vm.paused": Shape("paused", "idle"),
    "vm.suspended": Shape("suspended", "unknown"),
    "vm.shut-off": Shape("shut-off", "idle"),
    "vm.crashed": Shape("crashed", "err"),
    "vm.unknown": Shape("not-known", "unknown"),
    "vm.migrating": Shape("migrating", "accent"),
    "vm.queued": Shape("queued", "idle"),
    "vm.not-converging": Shape("warning", "warn"),
    "host.online": Shape("online", "text2"),
    "host.out-of-sync": Shape("out-of-sync", "warn"),
    "host.offline": Shape("offline", "err"),
    "host.disabled": Shape("disabled", "idle"),
    "host.maintenance": Shape("maintenance", "warn"),
    "finding.passed": Shape("passed", "ok"),
    "finding.warning": Shape("warning", "warn"),
    "finding.blocker": Shape("blocker", "err"),
    "finding.info": Shape("info", "info"),
    "finding.unknown": Shape("unknown", "unknown"),
    "finding.checking": Shape("in-progress", "accent"),
    "finding.not-tested": Shape("cancelled", "idle"),
    "job.in-progress": Shape("in-progress", "accent"),
    "job.queued": Shape("queued", "idle"),
    "job.completed": Shape("passed", "ok"),
    "job.failed": Shape("blocker", "err"),
    "job.cancelled": Shape("cancelled", "idle"),
    "job.not-converging": Shape("warning", "warn"),
    "job.unknown": Shape("unknown", "unknown"),
}
"""Shape and colour of each status. Keys are `vm.…`, `host.…`, `finding.…` and `job.…`."""


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@cache
def _tinted(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    side = max(1, round(pixels * ratio))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


def pixmap(name: str, token: Token, size: int | None = None, ratio: float | None = None) -> QPixmap:
    """The icon in the colour of a token.

    `size` is the side in device-independent pixels (16 px scaled with the font when left out), `ratio` the
    device pixel ratio (the application's when left out). Raises FileNotFoundError for a name we do not have.
    """
    if ratio is None:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _tinted(name, theme.color(token).name(), size or theme.px(16), ratio)


def icon(name: str, token: Token = "text2", disabled: Token = "off", *, gap: int = 0) -> QIcon:
    """A QIcon at 16, 20 and 24 px (scaled with the font) whose disabled look has a token of its own.

    `gap` adds empty pixels at the right, where a control's own space between icon and text is too small. The
    icon keeps the colours of the theme it was made under: make it again on `theme().changed`.
    """
    made = QIcon()
    for size in SIZES:
        drawn = _padded(pixmap(name, token, theme.px(size)), gap)
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # Qt would mix in the colour of what is selected
        made.addPixmap(_padded(pixmap(name, disabled, theme.px(size)), gap), QIcon.Mode.Disabled)
    return made


def _padded(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def paint_icon(painter: QPainter, rect: QRect, name: str, token: Token) -> None:
    """Draw an icon square and centred in a rectangle, at the resolution of what is painted on."""
    side = min(rect.width(), rect.height())
    device = painter.device()
    x, y = rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2
    painter.drawPixmap(x, y, pixmap(name, token, side, device.devicePixelRatio()))
