"""The one way by which text from outside reaches Qt: never read as markup, hiding none of its characters."""

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

_MARKED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # direction and zero width
    "\u2028\u2029\ufff9-\ufffb\ud800-\udfff]"  # line separators, annotations, lone surrogates
)


def visible(text: str, *, lines: bool = False) -> str:
    """The text with a visible mark for every character that would hide or reorder others.

    A right-to-left override, for example, shows as ‹U+202E›. With `lines`, line feed and tab stay.
    """
    if _MARKED.search(text) is None:
        return text
    keep = "\n\t" if lines else ""
    return _MARKED.sub(lambda found: found[0] if found[0] in keep else f"‹U+{ord(found[0]):04X}›", text)


def tooltip(text: str) -> str:
    """Text for any tooltip: Qt reads markup in what has a tag, written or escaped, so that is escaped."""
    shown = visible(text, lines=True)
    if "<" not in shown and "&lt;" not in shown:
        return shown
    return f"<span>{html.escape(shown).replace(chr(10), '<br>')}</span>"


def set_tooltip(target: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tooltip that is shown letter by letter."""
    target.setToolTip(tooltip(text))


def show_tooltip(at: QPoint, text: str, owner: QWidget) -> None:
    """Show a tooltip now, at a global position; an empty text hides the present one."""
    QToolTip.showText(at, tooltip(text), owner)


def set_text(label: QLabel, text: str) -> None:
    """Give a label a text that is shown letter by letter."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(visible(text, lines=True))


def message(
    parent: QWidget | None,
    icon: QMessageBox.Icon,
    title: str,
    text: str,
    *,
    more: str = "",
    details: str = "",
    buttons: Sequence[tuple[str, QMessageBox.ButtonRole]] = (),
    harmless: int = 0,
) -> QMessageBox:
    """A message box, not yet shown, whose words are plain.

    `text` says what is, `more` what it means, `details` is folded away. `buttons` are verbs with their roles
    (a Close button without any); the one at index `harmless` is the default and what Escape presses.
    """
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(visible(title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(visible(text, lines=True))
    box.setInformativeText(_informative(more))
    if details:
        box.setDetailedText(visible(details, lines=True))
    made = [box.addButton(visible(word), role) for word, role in buttons]
    if not made:
        made = [box.addButton(QMessageBox.StandardButton.Close)]
    box.setDefaultButton(made[harmless])
    box.setEscapeButton(made[harmless])
    return box


def _informative(text: str) -> str:
    """The second text of a message box is a label of its own that guesses the format, so it is escaped."""
    return tooltip(text) if text else ""


def chosen(box: QMessageBox) -> str:
    """Show a message box and return the word on the button pressed."""
    box.exec()
    pressed = box.clickedButton()
    return pressed.text() if pressed is not None else ""
