"""Whether a picture looks like its golden one, to a person: softened first, then tile by tile."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

SHARE = 2
"""A golden picture is kept at this part of its size: enough to read it, a quarter of the room."""
_SOFT = 3  # then softened by so much: how a letter's edge is drawn differs between releases of FreeType
_TILE = 4  # softened pixels, 24 of the window's
TOLERANCE = 18.0
"""The mean difference of a tile, of 255, from which it looks other: a word that is gone makes 30 to 50."""


def reduced(picture: QImage) -> QImage:
    """Bring a picture to the size that golden ones are kept at."""
    size = QSize(max(1, picture.width() // SHARE), max(1, picture.height() // SHARE))
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def differing(golden: QImage, seen: QImage) -> list[tuple[int, int]]:
    """List the tiles (column, row) in which two reduced pictures look other; one where their sizes differ."""
    if golden.size() != seen.size():
        return [(0, 0)]
    apart = np.abs(_tiles(golden) - _tiles(seen)).mean(axis=(1, 3)).max(axis=2)
    return [(int(column), int(row)) for row, column in np.argwhere(apart > TOLERANCE)]


def _tiles(picture: QImage) -> NDArray[np.float64]:
    """Give softened values by tile row, pixel row, tile column, pixel column, and colour."""
    wide = max(1, picture.width() // _SOFT // _TILE) * _TILE
    high = max(1, picture.height() // _SOFT // _TILE) * _TILE
    smooth = Qt.TransformationMode.SmoothTransformation
    soft = picture.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    soft = soft.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(soft.constBits(), np.uint8).reshape(high, soft.bytesPerLine())
    return rows[:, : wide * 3].reshape(high // _TILE, _TILE, wide // _TILE, _TILE, 3).astype(float)
