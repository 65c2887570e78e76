"""What the policies say of each host that they refuse: one at a time, for where no host is highlighted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vmclient.core.assessment import Assessment
from vmclient.text import tr, verdict
from vmclient.ui import theme
from vmclient.ui.plain import visible
from vmclient.ui.widgets.verdict_tree import VerdictTree


class RefusedByPolicies(QWidget):
    """A list of the hosts that policies refuse, and the tree of the chosen one; hidden where none is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assessment: Assessment | None = None
        self.hosts = QComboBox()
        self.hosts.setObjectName("policy_host")
        self.hosts.setAccessibleName(tr("Host that policies refuse"))
        self.hosts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel over it scrolls the page
        self.hosts.setMaxVisibleItems(16)
        self.hosts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.hosts.setMinimumContentsLength(18)
        self.hosts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hosts.currentIndexChanged.connect(self._show)
        self.tree = VerdictTree()
        self.tree.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        label = QLabel(tr("What policies say of &host"))
        label.setBuddy(self.hosts)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(label)
        row.addWidget(self.hosts)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.tree)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show another answer; the host that was chosen stays so while policies refuse it."""
        self._assessment = assessment
        chosen = self.hosts.currentData()
        names = [one.host.name for one in assessment.candidates if verdict.refused(one)]
        self.hosts.blockSignals(True)
        self.hosts.clear()
        for name in names:
            self.hosts.addItem(visible(name), name)
        self.hosts.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self.hosts.blockSignals(False)
        self.setVisible(bool(names))
        self._show()

    def _show(self) -> None:
        host = self.hosts.currentData()
        if self._assessment is not None and host is not None:
            self.tree.show_branches(verdict.said(self._assessment, host), host)
