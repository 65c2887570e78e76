"""Pictures small enough for the repository."""

import numpy as np
from PySide6.QtGui import QImage


def thin(image: QImage) -> QImage:
    """Bring a picture down to 256 colours, so that the repository stays small.

    The commonest are kept as they are; of the others those that differ in the last three bits are one. What
    that leaves over is shades at the edges of letters, which take the nearest colour.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width] & 0xFFFFFF
    colours, place, count = np.unique(pixels, return_inverse=True, return_counts=True)
    common = np.argsort(-count)
    rank = np.arange(len(common))
    _, first = np.unique(colours[common] & 0xF8F8F8, return_index=True)
    kept = colours[common[(rank < 48) | np.isin(rank, first)][:256]]
    shares = [(colours[:, None] >> shift & 255).astype(int) - (kept >> shift & 255) for shift in (0, 8, 16)]
    nearest = sum(share**2 for share in shares).argmin(axis=1).astype(np.uint8)
    indices = nearest[place].reshape(height, width).tobytes()
    thinned = QImage(indices, width, height, width, QImage.Format.Format_Indexed8)
    thinned.setColorTable([0xFF000000 | int(colour) for colour in kept])
    return thinned.copy()
