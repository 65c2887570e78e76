"""The dialog: the policies of one file, each as a form and all as text, and what they would do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QWidget

from vmclient.core.policy import file
from vmclient.core.policy.model import Policy
from vmclient.engine.session import Refused
from vmclient.text import label, problem
from vmclient.text import policy_editor as words
from vmclient.ui import plain
from vmclient.ui.dialogs.policy_editor import entering
from vmclient.ui.dialogs.policy_editor.beneath import Beneath
from vmclient.ui.dialogs.policy_editor.draft import Draft
from vmclient.ui.dialogs.policy_editor.form import Form
from vmclient.ui.dialogs.policy_editor.frame import EditorFrame
from vmclient.ui.dialogs.policy_editor.known import Known
from vmclient.ui.dialogs.policy_editor.text_page import TextPage
from vmclient.ui.help.key import help_key
from vmclient.ui.later import Later

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_LOOK_MS = 1000  # how often one looks whether the estate has changed
_PAUSE_MS = 300  # what is typed is tried once typing has paused
_TEXT = 1  # its page


class PolicyEditor(EditorFrame):
    """Edits the policies of a file and saves them through the session.

    `name` is the file's (None: a new one, whose name is asked for), `broken_text` what is in a file that
    cannot be read, and `at` the policy with which to begin. The text is the truth: the form writes it, and
    reads it, so that neither page can know what the other does not.
    """

    def __init__(
        self,
        session: "Session",
        name: str | None,
        policies: tuple[Policy, ...],
        broken_text: str | None = None,
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        known = Known(session.inventory)
        text = TextPage(file.dump(policies) if broken_text is None else broken_text, known)
        super().__init__(session, Form(known), text, parent)
        self._session, self._beneath = session, Beneath(session, name, policies)
        self._inventory = session.inventory
        self.draft = Draft(text.edit.text(), self)
        self._at = at
        self._said = ""  # what was done last, until something is changed
        self._connect()
        self._show()
        self._begin()

    # --- parts ---

    def _connect(self) -> None:
        self.draft.rewritten.connect(self.text.edit.rewrite)
        self.draft.changed.connect(self._show)
        self.text.edited.connect(self.draft.take)
        self.form.edited.connect(self.draft.rewrite)
        self.policies.chosen.connect(self._choose)
        self.policies.edited.connect(self._reorder)
        self.tabs.currentChanged.connect(self._turn)
        self.file_name.textEdited.connect(self._show_foot)
        self.trying.toggled.connect(self._try)
        self.facts.clicked.connect(lambda: help_key().asked.emit(self.objectName()))
        self.save.clicked.connect(self.save_now)
        later = Later(self)
        self.shut.clicked.connect(lambda: later.do(self.close))
        self.read_again.clicked.connect(self._read_again)
        for key, done in (
            (QKeySequence.StandardKey.Save, self.save_now),
            (QKeySequence.StandardKey.NextChild, self._other_page),
            (QKeySequence.StandardKey.PreviousChild, self._other_page),
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            QShortcut(QKeySequence(key), self, done)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._try)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow)
        self._look.start()

    def _begin(self) -> None:
        """Show the page that can be used, at the policy asked for, with the keyboard where one goes on."""
        self._try()
        self.text.go_to(f"policies[{self._at}]")
        if self.draft.document is None:
            self.tabs.setCurrentIndex(_TEXT)
        if self.file is None:
            self.file_name.setFocus()
        elif self.tabs.currentIndex() == _TEXT:
            self.text.setFocus()
        else:
            self.policies.list.setFocus()

    # --- what is shown ---

    def _show(self) -> None:
        document, errors = self.draft.document, self.draft.errors
        if document is not None:
            self._at = max(0, min(self._at, len(document.get("policies") or ()) - 1))
        self.policies.show_document(document, self._at, errors)
        self.form.show_policy(document, self._at, errors)
        self.text.show_errors(errors)
        self._pause.start()
        self._said = ""
        self._show_foot()

    def _show_foot(self) -> None:
        self._show_title()
        reason = self._reason()
        self.save.setEnabled(not reason)
        wrong = bool(self.draft.errors)
        if self._said:
            self.foot.set_note(self._said, "passed", "ok")
        else:
            self.foot.set_note(reason, "blocker" if wrong else "details", "err" if wrong else "text2")

    def _show_title(self) -> None:
        named = self.file is not None
        title = words.word("title", name=self.file) if named else words.word("new_title")
        self.head.title.set_text(title)
        policies = self.draft.document.get("policies") if self.draft.document is not None else None
        self.head.facts.set_text(words.counted(len(policies or ())) if self.draft.document else "")
        self.file_label.setVisible(not named)
        self.file_name.setVisible(not named)
        self.setWindowTitle(f"{plain.visible(title)}[*]")
        self.setWindowModified(self.draft.unsaved)
        self.setAccessibleName(plain.visible(title))

    def _reason(self) -> str:
        """Say why there is nothing to save, or it cannot be; empty if it can."""
        if self.draft.errors:
            return words.cannot_save(self.draft.errors)
        if self.file is None:
            name = self.file_name.text()
            if not name:
                return words.name_needed()
            taken = any(each.name == name for each in self._session.policies().files)
            return words.name_taken(name) if taken else ""
        told = not (self.said.isHidden() and self.other.isHidden())
        return "" if self.draft.unsaved or told else words.nothing_changed()

    def _follow(self) -> None:
        """Take up what has changed in the estate, and beneath."""
        self._meet_change()
        inventory = self._session.inventory
        if inventory is not self._inventory:
            self._inventory = inventory
            known = Known(inventory)
            self.text.use(known)
            self.form.use(known)

    def _meet_change(self) -> bool:
        """Where something else has changed the file, show that, or ask what is to become of one's own."""
        if not self._beneath.changed():
            return False
        gone = self._beneath.known is None
        if gone or self.draft.unsaved:
            self.other.set_text(*words.changed_by_others(self.file or "", gone=gone))
            self.read_again.setVisible(not gone)
            self.other.show()
            self._show_foot()
        else:
            self._read_again()
        return True

    # --- what is done ---

    def _read_again(self) -> None:
        """Take the file as something else has left it."""
        try:
            text = self._beneath.text()
        except Refused as refused:
            self._refused(refused)
            return
        self.text.edit.rewrite(entering.unhidden(text))
        self.text.settle()
        self.draft.saved()
        self.other.hide()
        self._said = words.word("taken")
        self._show_foot()

    def _refused(self, refused: Refused) -> None:
        wording = problem.word(refused.problem)
        self.said.set_text(wording.detail, head=wording.title)
        self.said.show()

    def _try(self) -> None:
        """Try the policies that are shown, where a person wants that; with errors the last that had none."""
        wanted = self.trying.isChecked()
        self.tried.setVisible(wanted)
        if wanted and self.draft.policies is not None:
            self.try_it.show_policies(self.file, self.draft.policies)

    def _choose(self, index: int) -> None:
        self._at = max(0, index)
        self.form.show_policy(self.draft.document, self._at, self.draft.errors)
        self.text.go_to(f"policies[{self._at}]")

    def _reorder(self, document: object, index: int) -> None:
        self._at = max(0, index)
        self.draft.rewrite(document)
        self.text.go_to(f"policies[{self._at}]")

    def _turn(self, page: int) -> None:
        self.text.settle()
        self.pages.setCurrentIndex(page)

    def _other_page(self) -> None:
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())

    def _undo(self) -> None:
        self.text.edit.undo()
        self.text.settle()

    def _redo(self) -> None:
        self.text.edit.redo()
        self.text.settle()

    @property
    def file(self) -> str | None:
        """The name of the file; None while it is a new one."""
        return self._beneath.name

    def save_now(self) -> bool:
        """Save, and say so or why not; True where it was saved."""
        self.text.settle()
        name = self.file if self.file is not None else self.file_name.text()
        if self._reason() or self._meet_change() or self.draft.policies is None:
            return False
        try:
            self._session.save_policies(name, self.draft.policies, self._beneath.known)
        except Refused as refused:
            if not self._meet_change():
                self._refused(refused)
            return False
        self._beneath.saved(name, self.draft.policies)
        self.said.hide()
        self.other.hide()
        self.draft.saved()
        self._said = words.word("saved")
        self._show_foot()
        return True

    def reject(self) -> None:
        """Close, and ask first where something would be lost."""
        self.text.settle()
        if self._may_close():
            super().reject()

    def _may_close(self) -> bool:
        if not self.draft.unsaved:
            return True
        save, discard, stay = (label.plain(words.word(each)) for each in ("save", "discard", "go_on"))
        box = plain.message(
            self,
            QMessageBox.Icon.Question,
            self.windowTitle().removesuffix("[*]"),
            words.word("save_question"),
            more=words.word("save_meaning"),
            buttons=(
                (save, QMessageBox.ButtonRole.AcceptRole),
                (discard, QMessageBox.ButtonRole.DestructiveRole),
                (stay, QMessageBox.ButtonRole.RejectRole),
            ),
            harmless=2,
        )
        chosen = plain.chosen(box)
        return chosen == discard or (chosen == save and self.save_now())
