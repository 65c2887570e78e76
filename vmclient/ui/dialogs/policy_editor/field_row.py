"""The rows of a policy's own fields: name, patterns, the reason of a constraint, and what it ranks by."""

from typing import Literal

from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu

from vmclient.core.document.fault import Place
from vmclient.text import policy_editor as words
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.policy_editor import entering, tree
from vmclient.ui.dialogs.policy_editor.offer_list import Choice, OfferBox
from vmclient.ui.dialogs.policy_editor.pattern_field import PatternField
from vmclient.ui.dialogs.policy_editor.sheet import Row, Sheet, add_action, labelled, more_button, moving
from vmclient.ui.widgets import PlainLabel

_ORDERS = ("a", "d")


class NameRow(Row):
    """Name and **Enabled** of a policy."""

    def __init__(self, sheet: Sheet, place: Place) -> None:
        super().__init__(sheet, (*place, "name"))
        policy = sheet.at(place)
        self.name, self.enabled = QLineEdit(), QCheckBox(words.word("enabled"))
        self.name.setObjectName("policy_name")
        self.name.setText(policy["name"])
        self.name.setCursorPosition(0)
        self.name.textEdited.connect(lambda text: sheet.put(self.place, text))
        self.enabled.setObjectName("policy_enabled")
        self.enabled.setChecked(policy.get("enabled") is not False)
        self.enabled.toggled.connect(lambda on: sheet.put((*place, "enabled"), on))
        self.add(self.place, self.name, 1)
        self.line.addWidget(self.enabled)
        self.label = labelled(self, "name", self.name)


class PatternRow(Row):
    """Patterns for names of VMs or of hosts, and how many names match them now."""

    def __init__(self, sheet: Sheet, place: Place, of: Literal["vms", "hosts"]) -> None:
        super().__init__(sheet, place)
        self._of = of
        attach = sheet.at(place[:-2]).get("attach") or {}
        self.field = PatternField(self._names)
        self.field.setObjectName(f"policy_{place[-1]}")
        self.field.setText(entering.shown_patterns(attach.get(place[-1]) or ["*"]))
        self.field.setPlaceholderText(words.word("pattern_hint"))
        self.field.textEdited.connect(self._edited)
        self.matches = PlainLabel("", "small", "text2")
        self.add(place, self.field, 1)
        self.field.setMinimumWidth(theme.px(160))
        self.line.addWidget(self.matches)
        self.may_break((self.matches, 0))
        self.label = labelled(self, of, self.field)
        self.recount()

    def recount(self) -> None:
        """Say how many match now."""
        known, found = self.sheet.known, entering.patterns(self.field.text())
        of_vms = self._of == "vms"
        self.matches.set_text(
            words.matches_vms(known.vms(found)) if of_vms else words.matches_hosts(known.hosts(found))
        )

    def _names(self, typed: str) -> tuple[str, ...]:
        known = self.sheet.known
        return known.vms_like(typed) if self._of == "vms" else known.hosts_like(typed)

    def _edited(self, text: str) -> None:
        self.sheet.put(self.place, entering.patterns(text))
        self.recount()


class ReasonRow(Row):
    """The reason of a constraint, and what can be done with the constraint as a whole."""

    def __init__(self, sheet: Sheet, place: Place, name: str) -> None:
        super().__init__(sheet, place)
        self.field = QLineEdit()
        self.field.setText(sheet.at(place)["reason"])
        self.field.setPlaceholderText(words.word("reason_hint"))
        self.field.textEdited.connect(lambda text: sheet.put((*place, "reason"), text))
        self.line.addWidget(PlainLabel(words.word("reason")))
        self.add((*place, "reason"), self.field, 1)
        self.field.setAccessibleName(words.of(words.word("reason"), name))
        self.more = more_button(name, self.fill_menu)
        self.line.addWidget(self.more)

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the constraint."""
        sheet, place = self.sheet, self.place
        add_action(menu, words.word("duplicate"), self._duplicate).setObjectName("duplicate")
        moving(menu, sheet, place)
        add_action(
            menu, words.word("remove"), lambda: sheet.reshape(tree.dropped(sheet.document, place), place[:-2])
        ).setObjectName("remove")

    def _duplicate(self) -> None:
        there = (*self.place[:-1], int(self.place[-1]) + 1)
        self.sheet.reshape(tree.inserted(self.sheet.document, there, self.sheet.at(self.place)), there)


class RankRow(Row):
    """One fact to rank by, and which of its values goes first."""

    def __init__(self, sheet: Sheet, place: Place) -> None:
        super().__init__(sheet, place)
        number = words.of(words.word("ranking"), str(int(place[-1]) + 1))
        self.fact = OfferBox(words.of(words.word("fact"), number), lambda: sheet.facts(ranking=True))
        self.order = Choice(words.of(words.word("order"), number))
        for code in _ORDERS:
            self.order.addItem(words.order(code), code)
        name, slash, code = sheet.at(place).rpartition("/")
        known = slash and code in _ORDERS
        self.fact.show_text(plain.visible(name if known else sheet.at(place)))
        self.order.setCurrentIndex(_ORDERS.index(code) if known else 0)
        self.fact.entered.connect(self._put)
        self.order.activated.connect(lambda _: self._put(self.fact.field.text()))
        self.add(place, self.fact, 1)
        self.line.addWidget(self.order)
        self.more = more_button(number, self.fill_menu)
        self.line.addWidget(self.more)

    def _put(self, name: str) -> None:
        self.sheet.put(self.place, f"{name}/{self.order.currentData()}")

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with it."""
        sheet, place = self.sheet, self.place
        moving(menu, sheet, place)
        add_action(
            menu, words.word("remove"), lambda: sheet.reshape(tree.dropped(sheet.document, place), place[:-2])
        ).setObjectName("remove")


def align(labels: list[PlainLabel]) -> None:
    """Let the fields behind several labels begin at one line."""
    width = max(each.sizeHint().width() for each in labels)
    for each in labels:
        each.setMinimumWidth(width + theme.px(4))
