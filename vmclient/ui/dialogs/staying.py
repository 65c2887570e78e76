"""Why a VM stays where it is, whatever the target: a strip for each thing in the way, with its way out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from vmclient.core.eligibility.rule import Finding
from vmclient.text import finding as words
from vmclient.text import tr
from vmclient.text.remedy import Remedy, remedy
from vmclient.ui.dialogs.remedies import remedy_button
from vmclient.ui.dialogs.strips import Strips
from vmclient.ui.widgets import Strip
from vmclient.ui.widgets.panel import Tint


class Staying(Strips):
    """`perform(remedy)` is what a button of a strip does; a VM that can be migrated has no strip."""

    def __init__(self, perform: Callable[[Remedy], None]) -> None:
        super().__init__()
        self._perform = perform
        self._shown: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is in the way now; the same strips are left alone, and the keyboard with them."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        head = tr("Cannot be migrated")
        self.put([self._strip(one, "" if number else head) for number, one in enumerate(findings)])

    def allow(self) -> None:
        """Let the buttons be pressed again: what was asked for was not done."""
        for button in self.findChildren(QPushButton):
            button.setEnabled(True)

    def _strip(self, finding: Finding, head: str) -> Strip:
        said = words.word(finding)
        busy = finding.code == "vm.busy"  # no trouble, and its detail says all: what goes on, and to wait
        text = said.detail if busy else f"{said.message} {words.way_out(finding)}".strip()
        tint: Tint = "info" if busy else "warn"
        word = tr("Information") if tint == "info" else tr("Warning")
        strip = Strip(tint, text, head=head, word=word)
        strip.setObjectName(f"stays_{finding.code}")
        way = remedy(finding)
        if way is not None:
            strip.add_button(remedy_button((way,), self._perform, about=said.title))
        return strip
