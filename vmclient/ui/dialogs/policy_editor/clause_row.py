"""A test as a row of the form: what it asks, of which fact, and against what; groups stand above theirs."""

from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from vmclient.core.document.fault import Place
from vmclient.core.policy.facts import Kind, fact
from vmclient.core.policy.model import JOINING, Literal, Op
from vmclient.text import label
from vmclient.text import policy_editor as words
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.policy_editor import entering, tree
from vmclient.ui.dialogs.policy_editor.offer_list import Choice, OfferBox
from vmclient.ui.dialogs.policy_editor.sheet import Row, Sheet, add_action, more_button, moving
from vmclient.ui.widgets import PlainLabel, SmallButton

_INDENT, _PART = 24, 32
_PARTS: tuple[words.Word, ...] = ("if", "then", "else")


class ClauseRow(Row):
    """One node of a test; `number` is how it is called, `depth` how far it stands in."""

    def __init__(self, sheet: Sheet, place: Place, number: str, depth: int) -> None:
        super().__init__(sheet, place, theme.px(_INDENT) * depth)
        self._number = number
        self.node: dict[str, Any] = sheet.at(place)
        self.op = tree.operator(self.node)
        if place[-2:-1] == (Op.IF,) and isinstance(place[-1], int):
            part = PlainLabel(words.word(_PARTS[place[-1]]), "small", "text2")
            part.setMinimumWidth(theme.px(_PART))
            self.line.addWidget(part)
        self.operator = Choice(words.of(words.word("operator"), number))
        for op in tree.choices(self.node):
            self.operator.addItem(words.operator(op), op.value)
        self.operator.setCurrentIndex(self.operator.findData(self.op.value))
        self.operator.activated.connect(self._choose)
        self._later: list[tuple[QWidget, int]] = []
        if self.op in JOINING:
            self._lay_out_group()
        else:
            self._lay_out_comparison()
        self.more = more_button(number, self.fill_menu)
        self.line.addWidget(self.more)
        self.may_break(*self._later)

    def _lay_out_group(self) -> None:
        self.add(self.place, self.operator)
        self.line.addStretch(1)
        if self.op in tree.GROUPS:
            button = SmallButton(
                words.word("add_test"), accessible=words.of(label.plain(words.word("add_test")), self._number)
            )
            button.clicked.connect(self._append)
            self.line.addWidget(button)
            self._later = [(button, 0)]

    def _lay_out_comparison(self) -> None:
        self._at = (*self.place, self.op.value)
        self.fact = OfferBox(words.of(words.word("fact"), self._number), self.sheet.facts)
        name = tree.operands(self.node) if self.op is Op.DEFINED else tree.operands(self.node)[0]
        self.fact.show_text(plain.visible(name))
        self.fact.entered.connect(self._fact_entered)
        self.add(self._at if self.op is Op.DEFINED else (*self._at, 0), self.fact, 3)
        self.operator.be_narrow(9)
        self.add(self.place, self.operator)
        self._tell_fact(name)
        if self.op is Op.DEFINED:
            self.line.addStretch(3)
            return
        right = tree.operands(self.node)[1]
        against = Choice(words.of(words.word("against"), self._number))
        against.addItem(words.word("with_value"), False)
        against.addItem(words.word("with_fact"), True)
        against.setCurrentIndex(int(isinstance(right, dict)))
        against.activated.connect(lambda row: self._hold_against(other=row == 1))
        against.be_narrow(5)
        self.against = against
        self.line.addWidget(against)
        if isinstance(right, dict):
            self.value = OfferBox(words.of(words.word("with_fact"), self._number), self.sheet.facts)
            self.value.show_text(plain.visible(right["fact"]))
            self.value.entered.connect(lambda text: self.sheet.put((*self._at, 1), {"fact": text}))
        else:
            self.value = OfferBox(
                words.of(words.word("value"), self._number),
                lambda: self.sheet.values(self._name(), self.value),
            )
            self.value.show_text(self._shown(right, name))
            self.value.entered.connect(self._value_entered)
            self._tell_value(name)
        self.add((*self._at, 1), self.value, 2)
        self._later = [(against, 0), (self.value, 2)]

    # --- what is entered ---

    def _name(self) -> str:
        given = tree.operands(self.sheet.at(self.place))
        return str(given if self.op is Op.DEFINED else given[0])

    @staticmethod
    def _kind(name: str) -> Kind | None:
        found = fact(name)
        return found.kind if found is not None else None

    def _tell_fact(self, name: str) -> None:
        """Say in the tooltip what the fact is."""
        found = fact(name)
        told = "\n".join(reversed(words.fact(found))) if found is not None else ""
        plain.set_tooltip(self.fact, told)

    def _tell_value(self, name: str) -> None:
        """Say in the tooltip what can be written as a value of a fact."""
        found = fact(name)
        if found is None or found.kind is Kind.SET:
            plain.set_tooltip(self.value, words.word("any_value"))
        else:
            plain.set_tooltip(self.value, words.fact(found)[0])

    def _fact_entered(self, name: str) -> None:
        self._tell_fact(name)
        if self.op is Op.DEFINED:
            self.sheet.put(self._at, name)
            return
        before, right = self.sheet.at(self._at)
        if not isinstance(right, dict):
            self.value.forget_offers()
            self._tell_value(name)
            right = self._as(right, self._kind(before), self._kind(name))
            self.value.show_text(self._shown(right, name))
        self.sheet.put(self._at, [name, right])

    def _shown(self, value: Literal, name: str) -> str:
        found = fact(name)
        return (
            entering.shown(value, found.kind, found.unit)
            if found is not None
            else entering.shown(value, None)
        )

    @staticmethod
    def _as(value: Literal, before: Kind | None, now: Kind | None) -> Literal:
        """Take a value for one of another type, as if it were typed there."""
        if isinstance(value, str) and now not in (Kind.NUMBER, Kind.BOOLEAN):
            return value
        return entering.read(entering.shown(value, before), now)

    def _value_entered(self, text: str) -> None:
        self.sheet.put((*self._at, 1), entering.read(text, self._kind(self._name())))

    def _hold_against(self, *, other: bool) -> None:
        if other != isinstance(self.sheet.at((*self._at, 1)), dict):
            right: object = {"fact": ""} if other else ""
            self.sheet.reshape(tree.put(self.sheet.document, (*self._at, 1), right), self.place)

    def _choose(self, row: int) -> None:
        op = Op(self.operator.itemData(row))
        node = self.sheet.at(self.place)
        if op is tree.operator(node):
            return
        self.sheet.reshape(tree.put(self.sheet.document, self.place, tree.retold(node, op)), self.place)

    # --- what is done with it ---

    def _append(self) -> None:
        at = (*self.place, self.op.value)
        self.sheet.reshape(*tree.appended(self.sheet.document, at, tree.blank()))

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with this test."""
        sheet, place = self.sheet, self.place
        add_action(
            menu, words.word("add_below"), lambda: sheet.reshape(*tree.below(sheet.document, place))
        ).setObjectName("add_below")
        within = menu.addMenu(words.word("within"))
        for op in Op:
            if op in JOINING:
                add_action(within, words.operator(op), lambda op=op: self._wrap(op)).setObjectName(op.value)  # type: ignore[misc]
        around = tree.group(place)
        add_action(
            menu,
            words.word("replace"),
            lambda: sheet.reshape(tree.put(sheet.document, around or (), sheet.at(place)), around or ()),
            can=around is not None,
        ).setObjectName("replace")
        moving(menu, sheet, place)
        add_action(
            menu, words.word("remove"), self._drop, can=tree.can_drop_test(sheet.document, place)
        ).setObjectName("remove")

    def _wrap(self, op: Op) -> None:
        node = tree.wrapped(self.sheet.at(self.place), op)
        self.sheet.reshape(tree.put(self.sheet.document, self.place, node), self.place)

    def _drop(self) -> None:
        around = tree.group(self.place) or ()
        self.sheet.reshape(tree.dropped(self.sheet.document, self.place), around)


def rows(sheet: Sheet, place: Place, name: str, numbers: tuple[int, ...] = (1,)) -> list[ClauseRow]:
    """Make the rows of a test and of all below it; `name` is that of the constraint."""
    number = words.of(words.test_at(numbers), name)
    made = [ClauseRow(sheet, place, number, len(numbers) - 1)]
    for index, inner in enumerate(tree.branches(sheet.at(place), place), start=1):
        made += rows(sheet, inner, name, (*numbers, index))
    return made
