"""A table in a card: the 1-px line around it, as high as its rows and no higher than there is room."""

from PySide6.QtWidgets import QVBoxLayout

from vmclient.ui import theme
from vmclient.ui.table import RowTableView
from vmclient.ui.widgets.panel import Card


class FramedTable(Card):
    """Holds `table`; with `whole` it is as high as all rows (the page scrolls), else the table scrolls."""

    def __init__(self, table: RowTableView, *, whole: bool = False) -> None:
        super().__init__()
        self._table, self._whole = table, whole
        column = QVBoxLayout(self)
        edge = theme.theme().border
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(table)
        for signal in (table.model().rowsInserted, table.model().rowsRemoved, table.model().modelReset):
            signal.connect(self.fit)
        table.model().layoutChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows there are now."""
        height = self._table.content_height() + 2 * theme.theme().border
        if self._whole:
            self.setFixedHeight(height)
        else:
            self.setMaximumHeight(height + 2)
            self.setMinimumHeight(min(height, self._table.row_height() * 4))
