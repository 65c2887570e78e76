"""The field to choose one of many virtual machines in, by any part of its name."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QSizePolicy, QWidget

from vmclient.core.inventory import VM
from vmclient.text import tr
from vmclient.ui.plain import visible
from vmclient.ui.table import natural

_SHOWN = 16  # rows of a list that is unfolded


class VMChoice(QComboBox):
    """A list with 20,000 names in it, and a field that finds one; `chosen(vm id)` when a person took one.

    A name that several VMs bear is told with its host.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._names = QStringListModel(self)
        self._vm_id = ""
        self.setModel(self._names)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(tr("Virtual machine to try"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel over it chooses nothing
        self.setMaxVisibleItems(_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain = QListView(self)
        plain.setUniformItemSizes(True)  # without, Qt measures every name
        self.setView(plain)
        finds = QCompleter(self._names, self)
        finds.setFilterMode(Qt.MatchFlag.MatchContains)
        finds.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finds.setMaxVisibleItems(_SHOWN)
        found = QListView()
        found.setUniformItemSizes(True)
        finds.setPopup(found)
        self.setCompleter(finds)
        self.activated.connect(self._taken)
        finds.activated.connect(self._named)
        field = self.lineEdit()
        if field is not None:
            field.setAccessibleName(self.accessibleName())
            field.editingFinished.connect(self._left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, with which a name is taken, from the default button."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    @property
    def vm_id(self) -> str:
        """The VM that is chosen; empty without one."""
        return self._vm_id

    def show_vms(self, vms: Iterable[VM]) -> None:
        """Offer these; what is chosen stays so."""
        known = tuple(vms)
        often = Counter(vm.name for vm in known)
        self._ids = {_label(vm, alone=often[vm.name] == 1): vm.id for vm in known}
        self._labels = {vm_id: label for label, vm_id in self._ids.items()}
        labels = sorted(self._ids, key=natural)
        if labels != self._names.stringList():
            self._names.setStringList(labels)
        self.choose(self._vm_id)

    def choose(self, vm_id: str) -> None:
        """Show a VM as the chosen one, as if by a person's hand, but tell nobody."""
        if vm_id == self._vm_id and self.currentText() == self._labels.get(vm_id):
            return
        self._vm_id = vm_id
        label = self._labels.get(vm_id, "")
        at = self.findText(label, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
        self.setCurrentIndex(at if label else -1)

    def _taken(self, at: int) -> None:
        self._named(self.itemText(at))

    def _named(self, label: str) -> None:
        vm_id = self._ids.get(label, "")
        if vm_id and vm_id != self._vm_id:
            self._vm_id = vm_id
            self.chosen.emit(vm_id)

    def _left(self) -> None:
        """Take what was typed if it names a VM, else show again which one is tried."""
        text = self.currentText()
        if text in self._ids:
            self._named(text)
        else:
            self.choose(self._vm_id)


def _label(vm: VM, *, alone: bool) -> str:
    return visible(vm.name) if alone else visible(tr("{vm} on {host}", vm=vm.name, host=vm.host))
