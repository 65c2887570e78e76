"""The big table: rows sorted and filtered inside the model, all visible rows drawn in one pass."""

from vmclient.ui.table.cells import (
    NONE,
    Cell,
    ChangeCell,
    CheckCell,
    EventCell,
    IconCell,
    MeterCell,
    NameCell,
    ProgressCell,
    SpanCell,
    TextCell,
    VerdictCell,
)
from vmclient.ui.table.column import Column, Section, natural
from vmclient.ui.table.model import RowTableModel
from vmclient.ui.table.view import RowTableView

__all__ = [
    "NONE",
    "Cell",
    "ChangeCell",
    "CheckCell",
    "Column",
    "EventCell",
    "IconCell",
    "MeterCell",
    "NameCell",
    "ProgressCell",
    "RowTableModel",
    "RowTableView",
    "Section",
    "SpanCell",
    "TextCell",
    "VerdictCell",
    "natural",
]
