"""The page on which a policy file is text, with all of its errors beneath."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vmclient.core.document.fault import Fault
from vmclient.text import policy_editor as words
from vmclient.ui import icons, plain, theme
from vmclient.ui.dialogs.policy_editor import entering, offering, spots
from vmclient.ui.dialogs.policy_editor.json_edit import JsonEdit
from vmclient.ui.dialogs.policy_editor.known import Known
from vmclient.ui.widgets import PlainLabel

_PAUSE_MS = 250
_ROWS = 4  # errors that are seen without scrolling


class TextPage(QWidget):
    """`edited(str)` follows the text once typing has paused; `settle` is for who cannot wait."""

    edited = Signal(str)

    def __init__(self, text: str, known: Known) -> None:
        super().__init__()
        self._known = known
        self._errors: tuple[Fault, ...] = ()
        theme.theme().changed.connect(self._dress)
        self.edit = JsonEdit(lambda context: offering.offers(context, self._known))
        self.edit.setPlainText(entering.unhidden(text))
        self.edit.textChanged.connect(self._later)
        self.count = PlainLabel("", "small", "text2")
        self.errors = QListWidget()
        self.errors.setObjectName("policy_errors")
        self.errors.setAccessibleName(words.word("errors"))
        self.errors.setWordWrap(True)
        self.errors.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.errors.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.errors.setFixedHeight(_ROWS * (self.errors.fontMetrics().height() + theme.px(6)))
        self.errors.itemClicked.connect(self._go)
        self.errors.itemActivated.connect(self._go)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.edit, 1)
        column.addWidget(self.count)
        column.addWidget(self.errors)
        self.setFocusProxy(self.edit)

    def use(self, known: Known) -> None:
        """Offer what another state of the estate knows."""
        self._known = known

    def settle(self) -> None:
        """Tell at once what was typed last."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def show_errors(self, errors: tuple[Fault, ...]) -> None:
        """Show all errors, in the text and beneath it."""
        self._errors = errors
        text = self.edit.text()
        known = spots.spans(text) if errors else {}
        found = [spots.span_of(error, text, known) for error in errors]
        self.edit.mark(found)
        self.count.set_text(words.errors(len(errors)))
        self.count.set_style(token="err" if errors else "text2")
        self.errors.clear()
        for error, span in zip(errors, found, strict=True):
            told = words.error_at(text.count("\n", 0, span[0]) + 1, error)
            item = QListWidgetItem(icons.icon("blocker", "err"), plain.visible(told))
            item.setData(Qt.ItemDataRole.UserRole, span)
            self.errors.addItem(item)
        self.errors.setVisible(bool(errors))

    def go_to(self, place: str) -> None:
        """Put the cursor to a value, by its place."""
        span = spots.spans(self.edit.text()).get(place)
        if span is not None:
            self.edit.go_to(span)

    def _dress(self) -> None:
        self.show_errors(self._errors)

    def _later(self) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self.edited.emit(self.edit.text())

    def _go(self, item: QListWidgetItem) -> None:
        start, end = item.data(Qt.ItemDataRole.UserRole)
        self.edit.go_to((start, end))
        self.edit.setFocus()
