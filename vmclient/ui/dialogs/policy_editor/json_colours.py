"""The colours of a JSON text: keys, texts, and whatever stands without quotation marks."""

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextDocument

from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor.counting import units

_PART = re.compile(r'(?P<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?P<text>"(?:[^"\\]|\\.)*"?)|(?P<bare>[\w.+-]+)')


class JsonColours(QSyntaxHighlighter):
    """Colours one document, by the theme in force."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.theme().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line; no part of JSON goes on in the next."""
        colours: dict[str | None, QColor] = {
            "key": theme.color("accent"),
            "text": theme.color("text"),
            "bare": theme.color("unknown"),
        }
        for part in _PART.finditer(text):
            start, end = units(text, part.start()), units(text, part.end())
            self.setFormat(start, end - start, colours[part.lastgroup])
