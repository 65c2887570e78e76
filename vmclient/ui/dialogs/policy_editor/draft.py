"""The file that is being edited: its text, which is the truth, and what can be read from it."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from vmclient.core.document import reading as document_reading
from vmclient.core.document.fault import Fault, Unreadable
from vmclient.core.policy import file
from vmclient.core.policy.file import PolicyFileError
from vmclient.core.policy.model import Policy
from vmclient.ui.dialogs.policy_editor import entering, tree


class Draft(QObject):
    """One text, read anew with each change; `changed()` follows.

    `document` is its JSON where a form can show that, with whatever errors in facts, names and values;
    `policies` are None while there is any error.
    """

    changed = Signal()
    rewritten = Signal(str)  # by the form: what the text is now

    def __init__(self, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.document: Any = None
        self.errors: tuple[Fault, ...] = ()
        self.policies: tuple[Policy, ...] | None = None
        self._saved = ("", "")
        self._read(text)
        self.saved()

    def take(self, text: str) -> None:
        """Read what a person has written as text."""
        if text != self.text:
            self._read(text)
            self.changed.emit()

    def rewrite(self, document: object) -> None:
        """Take a document from the form."""
        text = entering.written(document)
        if text != self.text:
            self._read(text)
            self.rewritten.emit(text)
            self.changed.emit()

    def saved(self) -> None:
        """Count what there is now as saved."""
        self._saved = (self.text, self._told())

    @property
    def unsaved(self) -> bool:
        """Whether anything is to be saved; another layout of the same policies is nothing."""
        text, told = self._saved
        return self.text != text and (self.policies is None or self._told() != told)

    def _told(self) -> str:
        """Write the policies as saving does; values alone would take true and 1 for equal."""
        return file.dump(self.policies) if self.policies is not None else ""

    def _read(self, text: str) -> None:
        self.text = text
        data = text.encode(errors="surrogatepass")
        try:
            self.policies, self.errors = file.load(data), ()
        except PolicyFileError as error:
            self.policies, self.errors = None, error.errors
        try:
            document, _ = document_reading.parse(data)
        except Unreadable:
            document = None
        self.document = document if tree.formable(document) else None
