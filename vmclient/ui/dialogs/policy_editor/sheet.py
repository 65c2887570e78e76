"""What the rows of the form share: the document they change, what the estate knows, and errors by place."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vmclient.core.document.fault import Fault, Place
from vmclient.text import fault, label
from vmclient.text import policy_editor as words
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.policy_editor import offering, tree
from vmclient.ui.dialogs.policy_editor.known import Known
from vmclient.ui.dialogs.policy_editor.offer_list import offer_model
from vmclient.ui.dialogs.policy_editor.offering import Offer
from vmclient.ui.widgets import PlainLabel, SmallButton


class Sheet(QObject):
    """`filled(document)` when a field has another value, `reshaped(document, place)` when rows are others.

    The place is that of the row which gets the keyboard.
    """

    filled = Signal(object)
    reshaped = Signal(object, object)

    def __init__(self, known: Known, parent: QObject) -> None:
        super().__init__(parent)
        self.known = known
        self.document: Any = None
        self._models: dict[bool, QStandardItemModel] = {}

    def use(self, known: Known) -> None:
        """Offer what another state of the estate knows."""
        if known.set_facts() != self.known.set_facts():
            self._models.clear()
        self.known = known

    def at(self, place: Place) -> Any:
        """Give what stands at a place."""
        return tree.at(self.document, place)

    def put(self, place: Place, value: object) -> None:
        """Fill a field."""
        self.document = tree.put(self.document, place, value)
        self.filled.emit(self.document)

    def reshape(self, document: object, place: Place) -> None:
        """Take a document with other rows."""
        self.document = document
        self.reshaped.emit(document, place)

    def facts(self, *, ranking: bool = False) -> QStandardItemModel:
        """Give the facts to choose from, one model for all fields."""
        if ranking not in self._models:
            self._models[ranking] = offer_model(offering.facts(self.known, ranking=ranking), self)
        return self._models[ranking]

    def values(self, name: str, field: QWidget) -> QStandardItemModel:
        """Give the values of a fact to choose from in a field, which keeps them."""
        return offer_model([Offer(each) for each in self.known.values(name)], field)


class Row(QWidget):
    """A line of the form for what stands at a place, and beneath it what is wrong there.

    `inputs` are the fields by what they hold; the first gets the keyboard.
    """

    def __init__(self, sheet: Sheet, place: Place, indent: int = 0) -> None:
        super().__init__()
        self.sheet, self.place, self._indent = sheet, place, indent
        self.inputs: dict[Place, QWidget] = {}
        self.line, self._below = QHBoxLayout(), QHBoxLayout()
        self._second: list[tuple[QWidget, int, int]] = []
        self._broken = False
        for line in (self.line, self._below):
            line.setSpacing(theme.px(8))
        self._below.setContentsMargins(theme.px(16), theme.px(4), 0, 0)
        self._below.addStretch()
        self._said = PlainLabel("", "small", "err", wrap=True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(indent, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(self.line)
        column.addLayout(self._below)
        column.addWidget(self._said)

    def add(self, place: Place, field: QWidget, stretch: int = 0) -> None:
        """Add the field of what stands at a place."""
        self.inputs[place] = field
        self.line.addWidget(field, stretch)

    def may_break(self, *fields: tuple[QWidget, int]) -> None:
        """Let fields of the line, each with its stretch, have a second one where one has no room for all."""
        self._second = [(field, stretch, self.line.indexOf(field)) for field, stretch in fields]

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider of the two lines."""
        hint = super().minimumSizeHint()
        if not self._second:
            return hint
        second = [field for field, *_ in self._second]
        first = [each for each in self._fields() if each not in second]
        least = max(self._least(first), self._least(second) + self._below.contentsMargins().left())
        return QSize(self._indent + least, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line where it has no room, and join it again."""
        super().resizeEvent(event)
        broken = bool(self._second) and self.width() < self._indent + self._least(self._fields())
        if broken == self._broken:
            return
        self._broken = broken
        for field, stretch, place in self._second:
            (self.line if broken else self._below).removeWidget(field)
            if broken:
                self._below.insertWidget(self._below.count() - 1, field, stretch)
            else:
                self.line.insertWidget(place, field, stretch)

    def _fields(self) -> list[QWidget]:
        items = (line.itemAt(at) for line in (self.line, self._below) for at in range(line.count()))
        found = (item.widget() for item in items if item is not None)
        return [each for each in found if each is not None]

    def _least(self, fields: Sequence[QWidget]) -> int:
        """How wide a line of fields has to be."""
        widths = (max(each.minimumSizeHint().width(), each.minimumWidth()) for each in fields)
        return sum(widths) + theme.px(8) * (len(fields) - 1)

    def said(self) -> str:
        """Give what is said to be wrong; empty where nothing is."""
        return self._said.text_whole() if not self._said.isHidden() else ""

    def show_errors(self, errors: Sequence[Fault]) -> None:
        """Say what is wrong, and mark the fields in which it is."""
        texts = [fault.sentence(error) for error in errors]
        self._said.set_text("\n".join(texts))
        self._said.setVisible(bool(texts))
        about: dict[Place, list[str]] = {place: [] for place in self.inputs}
        for error, text in zip(errors, texts, strict=True):
            near = [place for place in self.inputs if _within(error, place)]
            if near:
                about[max(near, key=len)].append(text)
        for place, field in self.inputs.items():
            _mark(field, "; ".join(about[place]))


def _mark(field: QWidget, error: str) -> None:
    """Draw a field as wrong, or not, and let a screen reader say why."""
    field.setAccessibleDescription(plain.visible(error))
    if bool(field.property("wrong")) != bool(error):
        field.setProperty("wrong", bool(error))
        field.style().unpolish(field)
        field.style().polish(field)


def more_button(where_it_is: str, fill: Callable[[QMenu], None]) -> SmallButton:
    """Make the button that unfolds what else can be done with a row."""
    button = SmallButton("", "more", accessible=words.of(words.word("more"), where_it_is))
    plain.set_tooltip(button, words.word("more"))

    def unfold() -> None:
        menu = QMenu(button)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    button.clicked.connect(unfold)
    return button


def add_action(menu: QMenu, text: str, done: Callable[[], None], *, can: bool = True) -> QAction:
    """Add a command to a menu."""
    action = menu.addAction(plain.visible(text))
    action.setEnabled(can)
    action.triggered.connect(lambda *_: done())
    return action


def moving(menu: QMenu, sheet: Sheet, place: Place) -> None:
    """Add the commands that let a row change places with its neighbours."""
    for name, step in (("up", -1), ("down", 1)):
        add_action(
            menu,
            words.word("up" if step < 0 else "down"),
            lambda step=step: sheet.reshape(*tree.moved(sheet.document, place, step)),  # type: ignore[misc]
            can=tree.can_move(sheet.document, place, step),
        ).setObjectName(name)


def _within(error: Fault, place: Place) -> bool:
    """Tell whether an error is about a place, or something in it."""
    return error.place[: len(place)] == place


def spread(errors: Iterable[Fault], rows: Sequence[Row]) -> None:
    """Show each error in the row that is nearest to its place."""
    found: dict[int, list[Fault]] = {}
    by_length = sorted(enumerate(rows), key=lambda each: -len(each[1].place))
    for error in errors:
        near = next((index for index, row in by_length if _within(error, row.place)), None)
        if near is not None:
            found.setdefault(near, []).append(error)
    for index, row in enumerate(rows):
        row.show_errors(found.get(index, ()))


def labelled(row: Row, word: words.Word, field: QWidget) -> PlainLabel:
    """Put a label with its letter before the field of a row."""
    name = PlainLabel(words.word(word))
    name.setBuddy(field)
    field.setAccessibleName(label.plain(words.word(word)))
    row.line.insertWidget(0, name)
    return name
