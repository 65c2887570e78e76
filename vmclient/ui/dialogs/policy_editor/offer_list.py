"""Lists of what can be chosen or written: each word with a note beside it, found by any part of it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vmclient.ui import plain, theme
from vmclient.ui.dialogs.policy_editor.offering import Offer

OFFER = Qt.ItemDataRole.UserRole
_NOTE = Qt.ItemDataRole.UserRole + 1
_SHOWN = 12  # rows without scrolling
_Index = QModelIndex | QPersistentModelIndex


class OfferDelegate(QStyledItemDelegate):
    """Draws the word, and the note at the right in a lighter colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        super().paint(painter, option, index)
        note = index.data(_NOTE)
        if not note:
            return
        painter.save()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text2"))
        place: QRect = option.rect.adjusted(0, 0, -theme.px(10), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for both, and for a finger."""
        hint = super().sizeHint(option, index)
        note = index.data(_NOTE) or ""
        more = QFontMetrics(theme.font("small")).horizontalAdvance(note) + theme.px(36 if note else 10)
        return QSize(hint.width() + more, max(hint.height(), theme.px(26)))


def offer_model(offers: Iterable[Offer], parent: QObject) -> QStandardItemModel:
    """Make a model of offers; the name of a machine is shown letter by letter."""
    model = QStandardItemModel(parent)
    for each in offers:
        item = QStandardItem(plain.visible(each.word))
        item.setData(each, OFFER)
        item.setData(each.note, _NOTE)
        told = ", ".join(filter(None, (item.text(), each.note, each.tip)))
        item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(plain.tooltip(each.tip))
        model.appendRow(item)
    return model


class Completer(QCompleter):
    """Offers the words of a model that hold what is typed, wherever they do; `chosen(Offer)` tells which."""

    chosen = Signal(object)

    def __init__(self, model: QStandardItemModel, name: str, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.list = QListView()
        self.list.setObjectName("offers")
        self.setPopup(self.list)
        dress(self.list, name)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_SHOWN)
        self._offers: dict[str, Offer] = {}
        for row in range(model.rowCount()):
            self._offers[model.item(row).text()] = model.item(row).data(OFFER)
        self.activated.connect(self._tell)

    def _tell(self, word: str) -> None:
        offer = self._offers.get(word)
        if offer is not None:
            self.chosen.emit(offer)


def dress(popup: QAbstractItemView, name: str) -> None:
    """Let a list show notes, under a name of its own."""
    popup.setItemDelegate(OfferDelegate(popup))
    popup.setAccessibleName(name)
    popup.setMouseTracking(True)
    popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)


def widen(popup: QAbstractItemView, least: int) -> None:
    """Give a list the width of its longest row, within the screen."""
    wanted = popup.sizeHintForColumn(0) + theme.px(24)
    popup.setMinimumWidth(min(max(least, wanted), popup.screen().availableGeometry().width() * 2 // 3))


class Choice(QComboBox):
    """A combo box that a wheel turning the page does not change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(plain.visible(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def be_narrow(self, letters: int) -> None:
        """Take the room of so many letters, whatever there is to choose; the list is as wide as it needs."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def showPopup(self) -> None:
        """Unfold the list, wide enough for what is in it."""
        widen(self.view(), self.width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless one is in this box."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class OfferBox(Choice):
    """A field with a list of words to choose from; `entered(str)` follows whatever is typed or chosen.

    `offers` gives the words when the list is first wanted; the box may be their parent.
    """

    entered = Signal(str)

    def __init__(
        self, name: str, offers: Callable[[], QStandardItemModel], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.accessibleName())
        self.setLineEdit(self.field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.be_narrow(7)
        self.setCompleter(QCompleter())  # Qt's own would change what is typed
        self._offers = offers
        self._completer: Completer | None = None
        self.field.textEdited.connect(self._typed)
        self.activated.connect(lambda row: self._take(self.itemData(row, OFFER)))

    def show_text(self, text: str) -> None:
        """Write something, without telling."""
        if text != self.field.text():
            self.setEditText(text)
        self.field.setCursorPosition(0)

    def forget_offers(self) -> None:
        """Ask for the words again when they are wanted next."""
        if self._completer is not None:
            self._completer.deleteLater()
            self._completer = None

    def showPopup(self) -> None:
        """Look up first what there is to choose."""
        self._ready()
        self.setCurrentIndex(self.findText(self.field.text()))
        super().showPopup()

    def _ready(self) -> Completer:
        if self._completer is None:
            text, model = self.field.text(), self._offers()
            self.setModel(model)
            self.setEditText(text)
            dress(self.view(), self.accessibleName())
            self._completer = Completer(model, self.accessibleName(), self)
            self._completer.chosen.connect(self._take)
            self.setCompleter(self._completer)
        return self._completer

    def _typed(self, text: str) -> None:
        if self._completer is None:
            made, place = self._ready(), self.field.cursorPosition()
            self.field.setCursorPosition(place)
            if self.field.hasFocus():  # Qt shows the list by itself from the next letter on
                made.setCompletionPrefix(text)
                made.complete()
        widen(self._ready().list, self.width())
        self.entered.emit(text)

    def _take(self, offer: object) -> None:
        if isinstance(offer, Offer):
            self.show_text(offer.word)
            self.entered.emit(offer.word)
