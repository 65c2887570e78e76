"""The page on which a person looks at a server's certificate and accepts it, or does not."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vmclient.core.problem import Problem
from vmclient.text import certificate as words
from vmclient.text import label
from vmclient.ui import plain, theme
from vmclient.ui.widgets import Card, PlainLabel, SmallButton, Strip

_TOP = Qt.AlignmentFlag.AlignTop


class _Digits(PlainLabel):
    """A fingerprint in figures of one width, two lines that stand one under the other."""

    def __init__(self, name: str, fingerprint: str) -> None:
        super().__init__(words.grouped(fingerprint), "table_name", selectable=True)
        self.setObjectName("fingerprint")
        self.setAccessibleName(f"{name}: {fingerprint}")

    def _dress(self) -> None:
        super()._dress()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.font("body").pixelSize())
        self.setFont(font)


class CertificatePage(QScrollArea):
    """Shows one certificate after another; `accept_word` names what one can do about the present one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("certificate")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.accept_word = ""
        self.strip: Strip | None = None
        self.copy: SmallButton | None = None

    def show_problem(self, problem: Problem) -> None:
        """Show the certificate that was refused, and why."""
        shown = words.certificate(problem, datetime.now(UTC))
        self.accept_word = shown.accept
        self.setAccessibleName(shown.head)
        self.strip = Strip("err" if shown.grave else "warn", shown.meaning, head=shown.head)
        self.strip.head.setWordWrap(True)
        for told in (self.strip.head, self.strip.text):
            told.setMinimumWidth(theme.px(100))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.strip)
        column.addWidget(self._card(shown))
        column.addLayout(self._comparing(shown))
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(inside.minimumSizeHint().width())  # a fingerprint is never cut

    def _comparing(self, shown: words.Shown) -> QHBoxLayout:
        fingerprint = shown.fingerprints[-1][1]
        copy = SmallButton(words.copy(), "copy", accessible=label.plain(words.copy()))
        copy.setObjectName("copy_fingerprint")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(fingerprint))
        self.copy = copy
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(PlainLabel(shown.compare, "small", "text2", wrap=True), 1)
        row.addWidget(copy, 0, _TOP)
        return row

    def _card(self, shown: words.Shown) -> Card:
        card = Card()
        grid = QGridLayout(card)
        grid.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(1, 1)
        row = 0
        for name, fingerprint in shown.fingerprints:
            self._row(grid, row, name, _Digits(name, fingerprint))
            row += 1
        for name, value in shown.lines:
            told = PlainLabel(value, "body", wrap=True, selectable=True)
            told.setAccessibleName(plain.visible(f"{name}: {value}"))
            told.setMinimumWidth(theme.px(100))  # marks for hidden letters may make a word of any width
            self._row(grid, row, name, told)
            row += 1
        return card

    @staticmethod
    def _row(grid: QGridLayout, row: int, name: str, value: QWidget) -> None:
        grid.addWidget(PlainLabel(name, "body", "text2"), row, 0, _TOP)
        grid.addWidget(value, row, 1, _TOP)
