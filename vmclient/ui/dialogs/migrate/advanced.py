"""The Advanced part of Migrate and the plan sheet: preset, bandwidth, downtime, where drivers have them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from vmclient.core.capability import Mode
from vmclient.core.job import Knob, Options, Preset
from vmclient.drivers.base import Features
from vmclient.text import advanced, tr
from vmclient.ui import icons, plain, theme
from vmclient.ui.widgets import PlainLabel, SpinBox
from vmclient.ui.widgets.flow import FlowLayout, side_by_side

DOWNTIME_MS = {Preset.MINIMAL_DOWNTIME: 100, Preset.BALANCED: 300, Preset.MUST_FINISH: 5000}
"""The pause that each preset accepts; 300 ms is what QEMU does by itself."""
MB = 1_000_000


class _Number(SpinBox):
    """A number whose Enter ends the typing and does not press the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.selectAll()
            event.accept()
            return
        super().keyPressEvent(event)


class _Expander(QAbstractButton):
    """A chevron and a word that open and close what is below."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFont(theme.font("strong"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)

    def sizeHint(self) -> QSize:
        """Chevron, gap and word."""
        metrics = self.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(theme.px(20) + words + theme.px(2), max(metrics.height(), theme.px(16)) + theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron and the word."""
        painter = QPainter(self)
        side = theme.px(14)
        place = QRect(0, (self.height() - side) // 2, side, side)
        icons.paint_icon(painter, place, "chevron-down" if self.isChecked() else "chevron-right", "text2")
        painter.setPen(theme.color("text"))
        words = self.rect().adjusted(theme.px(20), 0, 0, 0)
        show = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, self)
        mnemonic = Qt.TextFlag.TextShowMnemonic if show else Qt.TextFlag.TextHideMnemonic
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, left | mnemonic, self.text())


class Advanced(QWidget):
    """An expander with its summary, and under it the controls; `changed` tells that `options` differ."""

    changed = Signal()

    def __init__(self, features: Features, mode: Mode | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._features, self._mode = features, mode
        self._toggle = _Expander(tr("A&dvanced"), tr("Advanced"))
        self._toggle.setObjectName("advanced")
        self._toggle.toggled.connect(self._fold)
        self._summary = PlainLabel("", "body", "text2", elide="right")
        self._body = QWidget()
        self._make_controls()
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._toggle)
        row.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fold(False)
        self._enable()
        self._preset_chosen()

    def options(self) -> Options:
        """What is set; None for all that the driver cannot be told."""
        limited = self._limited.isChecked() and self._limited.isEnabled()
        bandwidth = self._bandwidth.value() * MB if limited else None
        downtime = self._downtime.value() / 1000 if self._downtime.isEnabled() else None
        preset = self._preset.currentData() if self._preset.isEnabled() else Preset.BALANCED
        return Options(
            preset=Preset(preset),
            bandwidth=bandwidth,
            max_downtime_s=downtime,
            post_copy=self._post_copy.isChecked() and self._post_copy.isEnabled(),
        )

    def open(self) -> None:
        """Show the controls."""
        self._toggle.setChecked(True)

    def set_preset(self, kind: Preset) -> None:
        """Choose a preset, as the person would."""
        self._preset.setCurrentIndex(list(Preset).index(kind))

    def controls(self) -> list[QWidget]:
        """The controls in reading order."""
        chosen = [self._preset, self._limited, self._bandwidth, self._downtime, self._post_copy]
        return [self._toggle, *chosen]

    def _make_controls(self) -> None:
        self._preset = QComboBox()
        self._preset.setObjectName("preset")
        for kind in Preset:
            self._preset.addItem(advanced.preset(kind), kind.value)
            note = plain.tooltip(advanced.preset_note(kind))
            self._preset.setItemData(self._preset.count() - 1, note, Qt.ItemDataRole.ToolTipRole)
        self._preset.setCurrentIndex(list(Preset).index(Preset.BALANCED))
        self._limited = QCheckBox(tr("Limit the &bandwidth to"))
        self._limited.setObjectName("bandwidth_limited")
        self._limited.setAccessibleName(tr("Limit the bandwidth"))
        self._bandwidth = _Number(1, 100_000, tr("Bandwidth limit in MB a second"))
        self._bandwidth.setObjectName("bandwidth")
        self._bandwidth.setValue(500)
        self._bandwidth.setSuffix(tr(" MB/s"))
        self._downtime = _Number(1, 60_000, tr("Maximum downtime in ms"))
        self._downtime.setObjectName("max_downtime")
        self._downtime.setSuffix(tr(" ms"))
        self._post_copy = QCheckBox(tr("Allow to switch to post-cop&y while it runs"))
        self._post_copy.setObjectName("post_copy")
        self._post_copy.setAccessibleName(tr("Allow to switch to post-copy"))
        self._note = PlainLabel("", "small", "text2", wrap=True)
        self._exceptions = PlainLabel("", "small", "text2", wrap=True)
        self._exceptions.setObjectName("exceptions")
        self._exceptions.hide()
        self._lay_out()
        self._preset.currentIndexChanged.connect(self._preset_chosen)
        self._limited.toggled.connect(self._tell)
        self._bandwidth.valueChanged.connect(self._tell)
        self._downtime.valueChanged.connect(self._tell)
        self._post_copy.toggled.connect(self._tell)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._body)
        grid.setContentsMargins(theme.px(20), 0, 0, theme.px(4))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        preset, downtime = QLabel(tr("&Preset")), QLabel(tr("Ma&ximum downtime"))
        preset.setBuddy(self._preset)
        downtime.setBuddy(self._downtime)
        self._preset.setAccessibleName(tr("Preset"))
        row = FlowLayout(24, 6)
        row.addWidget(side_by_side(preset, self._preset))
        row.addWidget(side_by_side(self._limited, self._bandwidth))
        row.addWidget(side_by_side(downtime, self._downtime))
        grid.addLayout(row, 0, 0)
        grid.addWidget(self._post_copy, 1, 0)
        grid.addWidget(self._note, 2, 0)
        grid.addWidget(self._exceptions, 3, 0)

    def set_scope(self, features: Features, mode: Mode | None) -> None:
        """Take in what the driver can do now, and how the VM would go."""
        self._features, self._mode = features, mode
        self._enable()
        self._tell()

    def set_exceptions(self, sentences: Sequence[str]) -> None:
        """Say who of several VMs gets less than what is set; nothing where all get it."""
        self._exceptions.set_text("\n".join(sentences))
        self._exceptions.setVisible(bool(sentences))

    def _enable(self) -> None:
        live = self._mode is Mode.LIVE
        rate, pause = live and self._features.bandwidth, live and self._features.max_downtime
        self._preset.setEnabled(pause)
        self._limited.setEnabled(rate)
        self._bandwidth.setEnabled(rate and self._limited.isChecked())
        self._downtime.setEnabled(pause)
        later = live and Knob.POST_COPY in self._features.knobs
        self._post_copy.setEnabled(later)
        why = "" if live else advanced.not_live()
        controls = (
            (self._preset, pause),
            (self._limited, rate),
            (self._downtime, pause),
            (self._post_copy, later),
        )
        for widget, able in controls:
            plain.set_tooltip(widget, "" if able else why or advanced.unsupported())

    def _preset_chosen(self) -> None:
        kind = Preset(self._preset.currentData())
        self._downtime.setValue(DOWNTIME_MS[kind])
        self._tell()

    def _tell(self) -> None:
        self._enable()
        options = self.options()
        live = self._mode is Mode.LIVE
        self._summary.set_text(
            advanced.summary(
                options, self._mode, bandwidth=self._features.bandwidth, downtime=self._features.max_downtime
            )
        )
        able = self._features.max_downtime or self._features.bandwidth
        note = advanced.preset_note(options.preset) if able else advanced.unsupported()
        if options.post_copy:
            note = f"{note} {advanced.post_copy_note()}"
        self._note.set_text(note if live else advanced.not_live())
        self.changed.emit()

    def _fold(self, opened: bool) -> None:
        self._body.setVisible(opened)
