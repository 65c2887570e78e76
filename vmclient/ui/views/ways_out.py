"""What can be done for a job that is stuck: a button for each way out, and what it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, Knob
from vmclient.drivers.base import Features
from vmclient.text import knob, watch
from vmclient.ui import plain, theme
from vmclient.ui.widgets import PlainLabel, SmallButton


class WaysOut(QWidget):
    """A row for each knob and for `cancel`; `turned(way)` is emitted when the person presses a knob's."""

    turned = Signal(object)

    def __init__(self, job: Job, features: Features, hypervisor: Hypervisor | None) -> None:
        super().__init__()
        self._features = features
        self._hypervisor = hypervisor
        self._about = watch.title(job)
        self._ways: dict[Knob, knob.Way] = {}
        self._buttons: dict[Knob, SmallButton] = {}
        self._meanings: dict[Knob, PlainLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(4), 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        word, means = watch.cancel_consequence(job)
        self.cancel = SmallButton(word, accessible=f"{word}: {self._about}")
        self.cancel.setObjectName(f"stop-{job.id}")
        self._cancelled = PlainLabel(means, "body", wrap=True)
        self._place(len(Knob), self.cancel, self._cancelled)
        for row, one in enumerate(Knob):
            button = self._buttons[one] = SmallButton("")
            button.setObjectName(f"{one.value}-{job.id}")
            button.clicked.connect(lambda _=False, one=one: self.turned.emit(self._ways[one]))
            meaning = self._meanings[one] = PlainLabel("", "body", wrap=True)
            self._place(row, button, meaning)
        self.show_job(job)

    def _place(self, row: int, button: SmallButton, meaning: PlainLabel) -> None:
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(meaning, row, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_job(self, job: Job) -> None:
        """Show what can be done now; what has halted cannot be cancelled."""
        self.cancel.setVisible(not job.halted)
        self._cancelled.setVisible(not job.halted)
        self._ways = {way.knob: way for way in knob.ways(job, self._features.knobs, self._hypervisor)}
        for one, button in self._buttons.items():
            way = self._ways.get(one)
            button.setVisible(way is not None)
            self._meanings[one].setVisible(way is not None)
            if way is None:
                continue
            button.setText(way.label)
            button.setAccessibleName(f"{way.label}: {self._about}")
            button.setEnabled(not way.barred)
            plain.set_tooltip(button, way.barred)
            self._meanings[one].set_text(f"{way.barred}." if way.barred else way.means)
            self._meanings[one].set_style(token="text2" if way.barred else "text")
