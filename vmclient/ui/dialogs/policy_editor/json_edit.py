"""The text of a policy file: lines with numbers, errors marked in place, and words offered as one types."""

import json
from bisect import bisect
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from vmclient.text import policy_editor as words
from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor import spots
from vmclient.ui.dialogs.policy_editor.counting import letters, units
from vmclient.ui.dialogs.policy_editor.json_colours import JsonColours
from vmclient.ui.dialogs.policy_editor.offer_list import Completer, offer_model, widen
from vmclient.ui.dialogs.policy_editor.offering import Offer
from vmclient.ui.dialogs.policy_editor.spots import Context, Span

_OF_POPUP = {Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_BREAK = "\u2029"  # what Qt has for the end of a line


class _Numbers(QWidget):
    """The numbers of the lines, at the left of the text."""

    def __init__(self, edit: "JsonEdit") -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        return QSize(self._edit.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("head"))
        painter.setFont(self._edit.font())
        for number, top, wrong in self._edit.lines_shown():
            painter.setPen(theme.color("err" if wrong else "text3"))
            place = QRect(0, top, self.width() - theme.px(6), self._edit.fontMetrics().height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


class JsonEdit(QPlainTextEdit):
    """`offers` tells what can be written at a place; Ctrl+Space asks for it, typing in a string does too."""

    def __init__(self, offers: Callable[[Context], Sequence[Offer]]) -> None:
        super().__init__()
        self.setObjectName("policy_text")
        self.setAccessibleName(words.word("file_text"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._colours = JsonColours(self.document())
        self._offers = offers
        self._completer: Completer | None = None
        self._context: Context | None = None
        self._wrong: tuple[Span, ...] = ()
        self._wrong_lines: frozenset[int] = frozenset()
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        theme.theme().changed.connect(self._dress)
        self._dress()

    # --- the text ---

    def text(self) -> str:
        """Give the text letter by letter; Qt's own way would make a blank of a no-break space."""
        return self.document().toRawText().replace(_BREAK, "\n")

    def rewrite(self, text: str) -> None:
        """Replace the text by another in one step that can be undone; what is the same stays in place."""
        old = self.text()
        if text == old:
            return
        most = min(len(old), len(text))
        start = _alike(lambda count: old[:count] == text[:count], most)
        end = _alike(lambda count: old[len(old) - count :] == text[len(text) - count :], most - start)
        cursor = self._cursor(units(old, start), units(old, len(old) - end))
        cursor.insertText(text[start : len(text) - end])

    def go_to(self, span: Span) -> None:
        """Put the cursor to a place of the text."""
        text = self.text()
        cursor = self._cursor(units(text, span[1]), units(text, span[0]))
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.centerCursor()

    def mark(self, wrong: Sequence[Span]) -> None:
        """Mark what is wrong, each line of it too."""
        self._wrong = tuple(wrong)
        text = self.text()
        self._wrong_lines = frozenset(text.count("\n", 0, start) for start, _ in wrong)
        self.setExtraSelections([mark for span in wrong for mark in self._marks(text, span)])
        self._numbers.update()

    def _marks(self, text: str, span: Span) -> tuple[QTextEdit.ExtraSelection, QTextEdit.ExtraSelection]:
        line, word = QTextEdit.ExtraSelection(), QTextEdit.ExtraSelection()
        ground, wave = QTextCharFormat(), QTextCharFormat()
        ground.setBackground(theme.color("err_bg"))
        ground.setProperty(QTextFormat.Property.FullWidthSelection, True)
        wave.setUnderlineColor(theme.color("err"))
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        begin, end = units(text, span[0]), units(text, span[1])
        line.cursor, line.format = self._cursor(begin, begin), ground
        word.cursor, word.format = self._cursor(begin, end), wave
        return line, word

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- what is offered ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of the list to it, and offer words after what is typed."""
        if self.offering() and event.key() in _OF_POPUP:
            event.ignore()
            return
        asked = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asked:
            self.offer(asked=True)
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self.textCursor().insertText("\n" + self._indent())
            return
        super().keyPressEvent(event)
        if (event.text().isprintable() and event.text()) or self.offering():
            self.offer()

    def offering(self) -> bool:
        """Tell whether a list of words is shown."""
        return self._completer is not None and self._completer.list.isVisible()

    def offer(self, *, asked: bool = False) -> None:
        """Show what can be written here; unasked only within a string, and never what is written already."""
        text = self.text()
        position = letters(text, self.textCursor().position())
        context = spots.context(text, position)
        typed = text[context.start : position]
        found = self._offers(context) if asked or context.quoted else ()
        made = Completer(offer_model(found, self), words.word("facts"), self)
        made.setCompletionPrefix(typed)
        if self._completer is not None:
            self._completer.list.hide()
            self._completer.deleteLater()
        self._completer, self._context = made, context
        left = made.completionCount()
        if not left or (left == 1 and made.currentCompletion() == typed):
            return
        made.setWidget(self)
        made.chosen.connect(self._complete)
        popup = made.list
        widen(popup, theme.px(200))
        popup.setCurrentIndex(made.completionModel().index(0, 0))
        place = self.cursorRect().translated(self.viewport().pos())
        place.setWidth(popup.minimumWidth())
        made.complete(place)

    def _complete(self, offer: object) -> None:
        context = self._context
        if not isinstance(offer, Offer) or context is None:
            return
        text = self.text()
        end = letters(text, self.textCursor().position())
        word = json.dumps(offer.word, ensure_ascii=False)
        start = context.start
        if context.quoted:
            start -= 1
            end = _rest(text, end)
        if offer.bare:
            word = offer.word
        if context.key and not text[end:].lstrip().startswith(":"):
            word += ": "
        self._cursor(units(text, start), units(text, end)).insertText(word)

    def _indent(self) -> str:
        line = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
        return line[: len(line) - len(line.lstrip(" "))] + (
            "  " if line.rstrip().endswith(("{", "[")) else ""
        )

    # --- numbers ---

    def numbers_width(self) -> int:
        """Room for the largest number."""
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("0" * digits) + theme.px(14)

    def lines_shown(self) -> list[tuple[int, int, bool]]:
        """List the lines on the screen: number, top, and whether something is wrong in them."""
        found = []
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                break
            found.append(
                (block.blockNumber() + 1, round(place.top()), block.blockNumber() in self._wrong_lines)
            )
            block = block.next()
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the left."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), self.numbers_width(), inside.height())

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _dress(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.font("body").pixelSize())
        font.setStyleHint(QFont.StyleHint.Monospace)
        self.setFont(font)
        self._make_room()
        self.mark(self._wrong)


def _alike(same: Callable[[int], bool], most: int) -> int:
    """Find how many letters are the same, of at most so many."""
    return bisect(range(most), False, key=lambda count: not same(count + 1))


def _rest(text: str, position: int) -> int:
    """Find where the string that one is in ends, with its mark; the position if it does not on its line."""
    end = text.find('"', position)
    between = text[position:end] if end >= 0 else "\n"
    return position if set(between) & set("\n,:[]{}") else end + 1
