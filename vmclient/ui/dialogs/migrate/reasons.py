"""Why a host can take the VM or not: the findings, and under a tab of its own what the policies say."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from vmclient.text import tr, verdict
from vmclient.text.why import Why
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.migrate.findings import FindingsPane
from vmclient.ui.dialogs.migrate.notes import Notes
from vmclient.ui.widgets.verdict_tree import VerdictTree

FINDINGS, POLICIES = range(2)


class Reasons(QWidget):
    """The findings alone where no policy counts for the VM, else two tabs.

    `rebuilt` and `remedy_asked(Remedy)` are the findings' own.
    """

    rebuilt = Signal()
    remedy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPane()
        self.findings.rebuilt.connect(self.rebuilt)
        self.findings.remedy_asked.connect(self.remedy_asked)
        self.policies = VerdictTree()
        self.policies.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tabs = QTabBar()
        self.tabs.setObjectName("reasons")
        self.tabs.setAccessibleName(tr("Why"))
        self.tabs.setProperty("kind", "inner")
        self.tabs.setExpanding(False)
        self.tabs.addTab(tr("&Findings"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.findings)
        self._pages.addWidget(self.policies)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)

    def focus_chain(self) -> list[QWidget]:
        """The controls in reading order."""
        return [self.tabs, self.findings, *self.findings.buttons(), self.policies]

    def show_reasons(
        self, notes: Notes, why: Why | None, policies: Sequence[verdict.Branch] = (), host: str = ""
    ) -> None:
        """Show what was found at a host, why it has its rank, and what policies say of it."""
        self.findings.show_findings(notes, why)
        if not policies and self.tabs.count() > POLICIES:
            self.tabs.removeTab(POLICIES)
        elif policies:
            if self.tabs.count() == POLICIES:
                self.tabs.addTab("")
            self.tabs.setTabText(POLICIES, plain.visible(verdict.tab(policies)))
        self.policies.show_branches(policies, host)
        self.tabs.setVisible(bool(policies))

    def allow_remedies(self) -> None:
        """Let remedies be pressed again that did not lead to other findings."""
        for one in self.findings.buttons():
            one.setEnabled(True)
