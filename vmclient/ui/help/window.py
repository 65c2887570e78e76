"""The help window: a list of pages that can be searched, and the page."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vmclient.text import help as words
from vmclient.text import label, tr
from vmclient.text.help_pages import Entry
from vmclient.ui import plain, theme
from vmclient.ui.actions import Actions
from vmclient.ui.widgets import FilterField, PlainLabel

_KEY = Qt.ItemDataRole.UserRole


def keys_of(actions: Actions) -> list[Entry]:
    """List every command that has a key, with what it does."""
    found = []
    for action in (*actions.commands.values(), *actions.views.values()):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            name = label.plain(action.text())
            view = action in actions.views.values()
            text = tr("Show the view {name}.", name=name) if view else f"{_tip(action.objectName())}."
            found.append(Entry(name, text, keys))
    return found


def _tip(object_name: str) -> str:
    name = object_name.removeprefix("action_")
    return next(label.tip(one) for one in label.COMMANDS if one == name)


class HelpWindow(QWidget):
    """Stands by itself, so that it can be read beside a dialog that waits."""

    def __init__(self, keys: Iterable[Entry]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("help")
        self.setWindowTitle(tr("Help – VM Client"))
        self.setAccessibleName(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.resize(theme.px(960), theme.px(680))
        self._pages = {page.key: page for page in words.pages(keys)}
        self.field = FilterField(tr("Search the help…"))
        self.field.setObjectName("help_search")
        self.list = QListWidget()
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(tr("Pages"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.nothing = PlainLabel(tr("No page has all of these words."), "body", "text2", wrap=True)
        self.nothing.hide()
        self.page = QTextBrowser()
        self.page.setObjectName("help_page")
        self.page.setAccessibleName(tr("Page"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._lay_out()
        for page in self._pages.values():
            item = QListWidgetItem(plain.visible(page.title))
            item.setData(_KEY, page.key)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._chosen)
        self.field.filter_changed.connect(self.search)
        self.field.down_pressed.connect(self.list.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        theme.theme().changed.connect(self._show)
        self.open_page(words.START)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.page)
        parts.setSizes([theme.px(280), theme.px(680)])
        parts.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(parts)

    @property
    def shown(self) -> str:
        """The key of the page that is shown."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def open_page(self, key: str) -> None:
        """Show a page; one that the search hides brings all back."""
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.data(_KEY) == key:
                if item.isHidden():
                    self.field.clear()
                    self.search("")
                self.list.setCurrentItem(item)

    def search(self, text: str) -> None:
        """Leave the pages that have all words, and show the first of them with the first place marked."""
        found = text.split()
        left = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(not self._pages[item.data(_KEY)].has(found))
            if not item.isHidden():
                left.append(item)
        self.nothing.setVisible(not left)
        if left and self.list.currentItem() not in left:
            self.list.setCurrentItem(left[0])
        self._mark(found)

    def _chosen(self) -> None:
        self._show()
        self._mark(self.field.text().split())

    def _mark(self, found: list[str]) -> None:
        """Go to the first place of the first word."""
        cursor = self.page.textCursor()
        cursor.setPosition(0)
        self.page.setTextCursor(cursor)
        if found:
            self.page.find(found[0])

    def _show(self) -> None:
        page = self._pages.get(self.shown)
        if page is not None:
            ink = theme.color("text2").name()
            self.page.document().setDocumentMargin(theme.px(20))
            self.page.document().setDefaultStyleSheet(f".note {{ color: {ink}; }}")
            self.page.setSource(QUrl())
            self.page.setHtml(page.as_page())
