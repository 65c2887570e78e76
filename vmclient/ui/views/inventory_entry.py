"""Draws the entries of the inventory panel; what an entry is stands in its item under the roles below."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vmclient.ui import icons, theme
from vmclient.ui.tokens import Token

KEY = Qt.ItemDataRole.UserRole  # the view's name, or of a child: its own
COUNT = Qt.ItemDataRole.UserRole + 1
ICON = Qt.ItemDataRole.UserRole + 2
KIND = Qt.ItemDataRole.UserRole + 3
TOKEN = Qt.ItemDataRole.UserRole + 4
FAINT = Qt.ItemDataRole.UserRole + 5
DROP = Qt.ItemDataRole.UserRole + 6
HEAD, ENTRY, CHILD = range(3)

_HEIGHTS: Mapping[int, int] = {HEAD: 32, ENTRY: 28, CHILD: 24}
_GAP = 14  # air between one section and the next


def size(kind: int, *, first: bool = False) -> QSize:
    """Tell how large an entry is (look, section 2), with air before a section that is not the first.

    An item tells it itself: asked for here, the sizes of 2,500 hosts would take a frame at each step.
    """
    below = _GAP if kind == HEAD and not first else 0
    return QSize(theme.px(120), theme.px(_HEIGHTS[kind] + below))


def width(words: str, note: str) -> int:
    """Tell how wide the panel has to be to show the words of an entry and its count whole."""
    room = QFontMetrics(theme.font("strong")).horizontalAdvance(words)
    return theme.px(80) + room + QFontMetrics(theme.font("small")).horizontalAdvance(note) + 1


class EntryPainter(QStyledItemDelegate):
    """Draws entries as the look says; the tree itself draws nothing."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, chevron, icon, words and count."""
        rect: QRect = option.rect
        kind = index.data(KIND)
        if kind == HEAD:
            painter.setFont(theme.font("head"))
            painter.setPen(theme.color("text2"))
            place = rect.adjusted(theme.px(16), 0, 0, -theme.px(6))
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, index.data())
            return
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, state, chosen=chosen, drop=index.data(DROP))
        if kind == ENTRY and index.model().hasChildren(index):
            opened = bool(state & QStyle.StateFlag.State_Open)
            icons.paint_icon(
                painter, chevron_place(rect), "chevron-down" if opened else "chevron-right", "text2"
            )
        self._words(painter, rect, index, chosen=chosen)

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool, drop: Token | None
    ) -> None:
        box = rect.adjusted(theme.px(8), 1, 0, -1)
        box.setRight(min(rect.right() - theme.px(2), self._wide(rect) - theme.px(8)))
        if chosen:
            painter.fillRect(box, theme.color("sel"))
            mark = QRect(box.left(), box.top() + theme.px(6), theme.px(3), box.height() - 2 * theme.px(6))
            painter.fillRect(mark, theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus or drop:
            painter.setPen(theme.color(drop or "accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _wide(self, rect: QRect) -> int:
        """Tell how wide the panel is with its scroll bar, which takes from the margin, not from the words."""
        panel = self.parent()
        return panel.width() if isinstance(panel, QWidget) else rect.width()

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        chosen: bool,
    ) -> None:
        child = index.data(KIND) == CHILD
        left = rect.left() + theme.px(44 if child else 32)
        side = theme.px(16)
        token: Token = index.data(TOKEN)
        place = QRect(left, rect.center().y() - side // 2 + 1, side, side)
        icons.paint_icon(painter, place, index.data(ICON), "text" if chosen and not child else token)
        right = min(rect.right() - theme.px(3), self._wide(rect) - theme.px(16))
        note = index.data(COUNT)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text2"))
        painter.drawText(
            QRect(left, rect.top(), right - left, rect.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            note,
        )
        room = painter.fontMetrics().horizontalAdvance(note) + theme.px(8)
        painter.setFont(theme.font("strong" if chosen and not child else "small" if child else "body"))
        faint = child and index.data(FAINT)
        painter.setPen(theme.color("text3" if faint else "text"))
        start = left + side + theme.px(8)
        words = QRect(start, rect.top(), right - room - start, rect.height())
        cut = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, cut)


def chevron_place(rect: QRect) -> QRect:
    """Tell where the chevron of an entry stands."""
    side = theme.px(12)
    return QRect(rect.left() + theme.px(15), rect.center().y() - side // 2 + 1, side, side)
