"""The heads of a table's columns: click to sort, right-click to choose columns."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from vmclient.ui import icons, plain, theme
from vmclient.ui.table.column import Column

_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Head(QHeaderView):
    """Titles on `head`, with a chevron on the sorted one; `columns_chosen` when a column came or went."""

    columns_chosen = Signal()

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:  # type: ignore[type-arg]
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.fixed = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(theme.px(24))

    def keep_order(self) -> None:
        """Offer no sorting and claim none: the rows have one order."""
        self.fixed = True
        self.setSectionsClickable(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """28 high."""
        return QSize(super().sizeHint().width(), theme.px(28))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Draw one title."""
        painter.fillRect(rect, theme.color("head"))
        border = theme.theme().border
        painter.fillRect(rect.x(), rect.bottom() - border + 1, rect.width(), border, theme.color("line"))
        column = self._columns[index]
        if not column.show_title:
            return
        pad, mark = theme.px(8), theme.px(12)
        inner = rect.adjusted(pad, 0, -pad, 0)
        sorted_here = not self.fixed and self.sortIndicatorSection() == index
        if sorted_here:
            inner = self._chevron(painter, inner, mark, at_left=column.align == "right")
        painter.setFont(theme.font("head"))
        painter.setPen(theme.color("text2"))
        across = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
        title = plain.visible(column.title)
        cut = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, across | _VCENTRE, cut)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground where there is no column too."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("head"))
        border = theme.theme().border
        line = self.viewport().height() - border
        painter.fillRect(0, line, self.viewport().width(), border, theme.color("line"))
        painter.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let columns be chosen."""
        self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> None:
        """Show the menu of columns at a global position."""
        menu = self.columns_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def columns_menu(self) -> QMenu:
        """The menu of columns, each with a check mark."""
        menu = QMenu(self)
        for index, column in enumerate(self._columns):
            action = menu.addAction(plain.visible(column.title).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(index))
            action.setData(index)
            action.setEnabled(not self._is_last(index))
        menu.triggered.connect(self._toggle)
        return menu

    def _toggle(self, action: QAction) -> None:
        self.setSectionHidden(action.data(), not action.isChecked())
        self.columns_chosen.emit()

    def _is_last(self, index: int) -> bool:
        return not self.isSectionHidden(index) and self.hiddenSectionCount() == self.count() - 1

    def _chevron(self, painter: QPainter, inner: QRect, mark: int, *, at_left: bool) -> QRect:
        """Draw the mark of the order and return the room left for the title."""
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        x = inner.x() - theme.px(4) if at_left else inner.right() - mark + 1
        place = QRect(x, inner.center().y() - mark // 2 + 1, mark, mark)
        icons.paint_icon(painter, place, "chevron-up" if up else "chevron-down", "text2")
        gone = mark
        return inner.adjusted(gone - theme.px(4), 0, 0, 0) if at_left else inner.adjusted(0, 0, -gone, 0)
