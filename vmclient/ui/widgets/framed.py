"""A table in a card: the 1-px line around it, as high as its rows and no higher than there is room."""

from PySide6.QtWidgets import QVBoxLayout

from vmclient.ui import theme
from vmclient.ui.table import RowTableView
from vmclient.ui.widgets.panel import Card


class FramedTable(Card):
    """Holds `table`; with `whole` it is as high as all rows (the page scrolls), else the table scrolls.

    Room for `least` rows is kept from the beginning, so that rows to come do not push what stands below.
    """

    def __init__(self, table: RowTableView, *, whole: bool = False, least: int = 0) -> None:
        super().__init__()
        self._table, self._whole, self._least = table, whole, least
        column = QVBoxLayout(self)
        edge = theme.theme().border
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(table)
        for signal in (table.model().rowsInserted, table.model().rowsRemoved, table.model().modelReset):
            signal.connect(self.fit)
        table.model().layoutChanged.connect(self.fit)
        table.horizontalScrollBar().rangeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows there are now."""
        table = self._table
        missing = max(0, self._least - table.model().rowCount()) * table.row_height()
        bar = table.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        height = table.content_height() + missing + below + 2 * theme.theme().border
        if self._whole:
            self.setFixedHeight(height)
        else:
            self.setMaximumHeight(height + 2)
            self.setMinimumHeight(min(height, self._table.row_height() * 4))
