"""**Try it**: what policies that are not saved yet would say of one VM at every host."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.inventory import VM, Inventory
from vmclient.core.policy.book import PolicyBook
from vmclient.core.policy.model import Policy
from vmclient.core.policy.pattern import matcher
from vmclient.core.tryout import Tryout, Without
from vmclient.engine.session import Session
from vmclient.text import tr, unit, verdict, why
from vmclient.text import try_it as words
from vmclient.ui import icons, theme
from vmclient.ui.aside import Aside
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.policy_editor.vm_choice import VMChoice
from vmclient.ui.table import Column, NameCell, RowTableModel, RowTableView, TextCell, VerdictCell, natural
from vmclient.ui.widgets import Card, PlainLabel, SectionHead
from vmclient.ui.widgets.framed import FramedTable
from vmclient.ui.widgets.verdict_tree import VerdictTree

_LOOK_MS = 3000  # how often one looks whether the estate has changed


class TryIt(QWidget):
    """Holds the newest policies against a VM that a person chooses, without saving them.

    It begins with a VM that the policies are about. The answer is worked out beside the window's thread.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("try_it")
        self._session = session
        self._name: str | None = None
        self._policies: tuple[Policy, ...] = ()
        self._chosen = False  # by a person
        self._inventory: Inventory | None = None
        self._book: PolicyBook | None = None
        self._answer: Tryout | None = None
        self._shown = ""  # the VM of the answer
        self._aside = Aside(Bridge(self), "try policies")
        self.destroyed.connect(self._aside.close)
        self.vm = VMChoice()
        self.vm.chosen.connect(self._take)
        self._said = PlainLabel("", "body", wrap=True)
        self._said.setObjectName("answer")
        self._order = PlainLabel("", "small", "text2", wrap=True)
        self._order.setObjectName("order")
        self.hosts = RowTableModel(_host_columns(self), key=lambda one: one.host.name,
                                   search=lambda one: one.host.name, parent=self)  # fmt: skip
        self.hosts.sort(0)
        self._table = RowTableView(self.hosts, tr("Hosts, tried"), multi=False)
        self._table.current_changed.connect(self._show_tree)
        self.tree = VerdictTree()
        self.without = RowTableModel(_without_columns(self), key=lambda one: str(id(one.policy)),
                                     search=lambda one: one.policy.name, parent=self)  # fmt: skip
        self._without = RowTableView(self.without, tr("If a policy were disabled"), multi=False)
        self._without.head.keep_order()
        self._lay_out()
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)

    def _lay_out(self) -> None:
        label = QLabel(tr("Try on &VM"))
        label.setBuddy(self.vm)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(label)
        top.addWidget(self.vm, 1)
        top.addSpacing(theme.px(8))
        top.addWidget(self._said, 2)
        self._head = SectionHead(tr("If a policy were disabled"))
        self._card = FramedTable(self._without)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(theme.px(8), 0, 0, 0)
        beside.setSpacing(theme.px(8))
        beside.addWidget(self.tree, 2)
        beside.addWidget(self._head)
        beside.addWidget(self._card, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(_framed(self._table))
        parts.addWidget(right)
        parts.setSizes([theme.px(480), theme.px(560)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self._order)
        column.addWidget(parts, 1)

    def show_policies(self, name: str | None, policies: tuple[Policy, ...]) -> None:
        """Try these as the file of a name, None as one that is new; the VM stays if a person chose it."""
        self._name, self._policies = name, policies
        self._bring_vms()
        if not self._chosen:
            self.vm.choose(_about(policies, self._session.inventory, self.vm.vm_id))
        self._try()

    @property
    def assessment(self) -> Assessment | None:
        """The answer that is shown."""
        return self._answer.assessment if self._answer else None

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the estate from now on."""
        super().showEvent(event)
        self._looks.start()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self._looks.stop()

    # --- what happens ---

    def _look(self) -> None:
        """Try anew where the estate, or another file of policies, has changed."""
        if self._session.inventory is not self._inventory or self._session.policies() != self._book:
            self._bring_vms()
            self._try()

    def _bring_vms(self) -> None:
        inventory = self._session.inventory
        if self._inventory is None or inventory.vms.keys() != self._inventory.vms.keys():
            self.vm.show_vms(inventory.vms.values())
        self._inventory, self._book = inventory, self._session.policies()

    def _take(self, _vm_id: str) -> None:
        self._chosen = True
        self._try()

    def _try(self) -> None:
        session, vm_id, name, policies = self._session, self.vm.vm_id, self._name, self._policies
        if not vm_id:
            self._show(None, words.nothing_to_try())
            return

        def work() -> Tryout | None:
            try:
                return session.try_policies(vm_id, name, policies)
            except KeyError:
                return None

        gone = words.gone(self.vm.currentText())
        self._aside.do("try", work, lambda found: self._show(found, gone))

    # --- showing ---

    def _show(self, found: Tryout | None, otherwise: str) -> None:
        self._answer = found
        self._said.set_text(words.answer(found) if found else otherwise)
        self._order.set_text(why.ordered_by(found.assessment) if found else "")
        self._order.setVisible(bool(self._order.text()))
        candidates = found.assessment.candidates if found else ()
        self.hosts.set_rows(candidates)
        self.without.set_rows(found.without if found else ())
        for part in (self._head, self._card):
            part.setVisible(bool(found and found.without))
        vm_id = found.assessment.vm.id if found else ""
        if candidates and (vm_id != self._shown or not self._table.selected_keys()):
            self._table.select_keys([_telling(candidates).host.name])
        self._shown = vm_id
        self._show_tree(self._table.current_key())

    def _show_tree(self, host: str) -> None:
        assessment = self._answer.assessment if self._answer else None
        self.tree.show_branches(verdict.said(assessment, host) if assessment else (), host)


def _framed(table: RowTableView) -> QWidget:
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(table)
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, theme.px(8), 0)
    column.addWidget(card)
    return room


def _about(policies: Sequence[Policy], inventory: Inventory, shown: str) -> str:
    """Choose a VM that the policies are about: the one shown, else the first by name, of enabled ones first.

    Where they are about none, the one that is shown stays, and without one it is any.
    """
    enabled = [matcher(each.attach.vms) for each in policies if each.enabled]
    every = [matcher(each.attach.vms) for each in policies]
    vms = list(inventory.vms.values())
    kept = inventory.vms.get(shown)
    if kept is not None and (_meant([kept], every) or not _meant(vms, every)):
        return shown
    meant = _meant(vms, enabled) or _meant(vms, every) or vms
    first = min(meant, key=lambda vm: vm.name, default=None)
    return first.id if first else ""


def _meant(vms: Iterable[VM], patterns: Sequence[re.Pattern[str]]) -> list[VM]:
    return [vm for vm in vms if any(pattern.match(vm.name) for pattern in patterns)]


def _telling(candidates: Sequence[Candidate]) -> Candidate:
    """Choose the host to look at first: one that a policy refuses, else the best that was tested."""
    tested = [one for one in candidates if one.tested]
    return next((one for one in tested if verdict.refused(one)), tested[0] if tested else candidates[0])


def _host_columns(pane: TryIt) -> tuple[Column[Candidate], ...]:
    def rank(one: Candidate) -> TextCell:
        return TextCell(unit.count(one.rank)) if one.rank else TextCell("—", "text3")

    def order(one: Candidate) -> tuple[float, bool, str]:
        return one.rank or float("inf"), not one.tested, natural(one.host.name)

    def shown(said: words.Said) -> VerdictCell:
        shape = icons.STATUS[f"finding.{said.mark}"]
        return VerdictCell(shape.icon, shape.token, said.text, said.tip)

    def policies(one: Candidate) -> words.Said:
        assessment = pane.assessment
        return words.by_policies(assessment, one) if assessment else words.Said("not-tested", "")

    sample = VerdictCell("blocker", "err", "Search stays in its room")
    return (
        Column("rank", tr("Rank"), rank, order, tr("Rank"), align="right"),
        Column("host", tr("Host"), lambda one: NameCell(one.host.name),
               lambda one: natural(one.host.name), NameCell("esx-lab-1-long"), stretch=1, least=0.7),
        Column("policies", tr("By the policies"), lambda one: shown(policies(one)),
               lambda one: (policies(one).mark, policies(one).text), sample, stretch=2, least=0.6),
        Column("rest", tr("By all else"), lambda one: shown(words.by_rules(one)),
               lambda one: words.by_rules(one).text, sample, stretch=2, least=0.6),
    )  # fmt: skip


def _without_columns(pane: TryIt) -> tuple[Column[Without], ...]:
    def told(one: Without, say: words.Say) -> TextCell:
        assessment = pane.assessment
        return TextCell(say(one, assessment) if assessment else "")

    def order(one: Without) -> str:
        return natural(one.policy.name)

    return (
        Column("policy", tr("Policy"), lambda one: NameCell(one.policy.name), order,
               NameCell("pack small services"), stretch=2, least=0.5),
        Column("now", tr("Now"), lambda one: told(one, words.asks), order, "refuses 12, ranks", stretch=1,
               least=0.5),
        Column("change", tr("If it were disabled"), lambda one: told(one, words.changes), order, "x" * 40,
               stretch=4, least=0.4),
    )  # fmt: skip
