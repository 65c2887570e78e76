"""What the commands on policies do, and which of them the selected row allows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from vmclient.core.policy.book import PolicyFile
from vmclient.core.policy.model import Policy
from vmclient.engine.session import Refused
from vmclient.text import label, window
from vmclient.text import policies as words
from vmclient.ui.actions import POLICIES, Actions
from vmclient.ui.dialogs.sure import sure
from vmclient.ui.later import Later
from vmclient.ui.policy_keeper import PolicyKeeper
from vmclient.ui.views.policy_row import PolicyRow, policy_key
from vmclient.ui.views.stack import ViewStack
from vmclient.ui.windows import Windows

if TYPE_CHECKING:
    from vmclient.engine.session import Session
    from vmclient.ui.views.policies import Policies

_FILE_NAME = 60  # characters of a policy's name that go into the name of a file


class PolicyCommands(QObject):
    """Acts on the selected row of the Policies view; what goes wrong is told by `say`."""

    def __init__(
        self,
        actions: Actions,
        views: ViewStack,
        keeper: PolicyKeeper,
        windows: Windows,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(views)
        self._actions = actions.commands
        self._later = Later(self)
        self._views, self._keeper, self._windows, self._say = views, keeper, windows, say
        does: Mapping[label.Command, Callable[[], None]] = {
            "new_policy": lambda: windows.policy_editor(None),
            "edit_policy": self.edit,
            "duplicate_policy": self.duplicate,
            "copy_policy": self.copy,
            "delete_policy": lambda: self._later.do(self.delete),
            "enable_policy": self.switch,
            "disable_policy": self.switch,
            "enable_policy_file": lambda: self.switch_file(enabled=True),
            "disable_policy_file": lambda: self.switch_file(enabled=False),
            "read_policies": self.read,
            "open_policies": self.open_folder,
        }
        for name, done in does.items():
            actions.commands[name].triggered.connect(lambda _=False, done=done: done())

    def follow(self, page: "Policies") -> None:
        """Offer the commands in the view that was made now, and act on its boxes."""
        page.take_actions(self._actions)
        page.table.box_clicked.connect(self._ticked)

    # --- which commands are possible ---

    @property
    def row(self) -> PolicyRow | None:
        """The selected row, while its view is shown."""
        page = self._views.page
        row = page.current() if page is not None else None
        return row if isinstance(row, PolicyRow) else None

    def reasons(self) -> dict[label.Command, str]:
        """Say for each command why it is not possible; empty where it is."""
        reasons: dict[label.Command, str] = {"new_policy": "", "read_policies": "", "open_policies": ""}
        row = self.row
        if self._keeper.session is None:
            return dict.fromkeys((*POLICIES, *reasons), window.opening())
        if row is None:
            return {**reasons, **dict.fromkeys(POLICIES, words.select_policy())}
        if row.came_with:
            fixed = dict.fromkeys(POLICIES, words.of_estate(row.came_with))
            return {**reasons, **fixed, "copy_policy": words.replaced() if row.replaced else ""}
        whole = words.is_unreadable() if row.errors else words.empty_file()
        return {
            **reasons,
            "edit_policy": "",
            "duplicate_policy": "" if row.policy else whole,
            "copy_policy": words.not_of_estate(),
            "delete_policy": "",
            "enable_policy": (words.already(enabled=True) if row.enabled else "") if row.policy else whole,
            "disable_policy": ("" if row.enabled else words.already(enabled=False)) if row.policy else whole,
            "enable_policy_file": words.already(enabled=True) if row.file_enabled else "",
            "disable_policy_file": "" if row.file_enabled else words.already(enabled=False),
        }

    def menu(self, row: PolicyRow) -> list[label.Command]:
        """Name the commands of a row's menu."""
        if row.came_with:
            return ["copy_policy"]
        switch: label.Command = "disable_policy" if row.enabled else "enable_policy"
        whole: label.Command = "disable_policy_file" if row.file_enabled else "enable_policy_file"
        of_policy: list[label.Command] = [switch, "duplicate_policy"] if row.policy else []
        return ["edit_policy", *of_policy, whole, "delete_policy", "open_policies"]

    # --- what they do ---

    def edit(self) -> None:
        """Open the editor of the selected policy's file, where it begins with that policy."""
        row = self.row
        if row is None or not row.file:
            if row is not None:
                self._say(words.of_estate(row.came_with))
            return
        names = [each.name for each in self._policies(row.file)]
        self._windows.policy_editor(row.file, names.index(row.policy.name) if row.policy else 0)

    def duplicate(self) -> None:
        """Put a copy of the selected policy into its file, after it."""
        row = self.row
        if row is None or row.policy is None or row.came_with:
            return
        base, policies = self._file(row.file), self._policies(row.file)
        copy = replace(row.policy, name=_copied(row.policy.name, (each.name for each in policies)))
        place = next((at for at, each in enumerate(policies, 1) if each.name == row.policy.name), 0)
        changed = (*policies[:place], copy, *policies[place:])
        if self._order(lambda session: session.save_policies(row.file, changed, base), row.file):
            self._show(row.file, copy.name)

    def copy(self) -> None:
        """Put a copy of the selected policy, which came with an estate, into a new file."""
        row = self.row
        if row is None or row.policy is None or not row.came_with:
            return
        copied = row.policy
        name = _free(_file_name(copied.name), (file.name for file in self._keeper.book.files))
        if self._order(lambda session: session.save_policies(name, (copied,))):
            self._show(name, copied.name)

    def delete(self) -> None:
        """Delete the selected policy, or a file that has none to show, after a question."""
        row = self.row
        if row is None or row.came_with:
            return
        name = row.policy.name if row.policy else row.file
        if self._open(row.file):
            return
        question, meaning, yes, no = words.delete_question(name, file=row.policy is None)
        if not sure(self._views, label.plain(label.command("delete_policy")), question, meaning, yes, no):
            return
        base = self._file(row.file)
        kept = tuple(each for each in self._policies(row.file) if row.policy and each.name != row.policy.name)
        if kept:
            self._order(lambda session: session.save_policies(row.file, kept, base))
        else:
            self._order(lambda session: session.delete_policies(row.file))

    def switch(self) -> None:
        """Enable the selected policy if it does not count, else disable it."""
        row = self.row
        if row is not None:
            self._switch(row)

    def switch_file(self, *, enabled: bool) -> None:
        """Have the file of the selected row count, or not."""
        row = self.row
        if row is not None and row.file:
            self._order(lambda session: session.enable_policies(row.file, enabled=enabled), row.file)

    def read(self) -> None:
        """Have all files be read anew."""
        self._order(lambda session: session.reload_policies())
        files = self._keeper.session.policies().files if self._keeper.session else ()
        if not any(file.errors and file.enabled for file in files):  # else the window says so by itself
            self._say(words.read(sum(len(file.policies) for file in files), len(files)))

    def open_folder(self) -> None:
        """Show where the files are."""
        folder = self._keeper.book.folder
        if folder is None:
            return
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._say(words.no_folder(folder, error.strerror or str(error)))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._say(words.folder(folder))

    def _ticked(self, key: str) -> None:
        page = self._views.page
        row = page.model.row(key) if page is not None else None
        if isinstance(row, PolicyRow):
            self._switch(row)

    def _switch(self, row: PolicyRow) -> None:
        if row.came_with or not row.file:
            return
        if row.policy is None:
            self.switch_file(enabled=not row.enabled)
            return
        name = row.policy.name
        self._order(lambda session: session.enable_policy(row.file, name, enabled=not row.enabled), row.file)

    def _file(self, name: str) -> PolicyFile | None:
        return next((each for each in self._keeper.book.files if each.name == name), None)

    def _policies(self, file: str) -> tuple[Policy, ...]:
        found = self._file(file)
        return found.policies if found is not None else ()

    def _show(self, file: str, policy: str) -> None:
        """Select a policy that has just come, so that the next command is about it."""
        self._keeper.read()
        page = self._views.page
        if page is not None:
            page.select(policy_key(file, policy))

    def _open(self, file: str) -> bool:
        """Tell whether a file is in an editor, which holds it as it was: that comes to the front then."""
        editor = self._windows.policy_editor_of(file)
        if editor is None:
            return False
        editor.raise_()
        editor.activateWindow()
        self._say(words.in_editor(file))
        return True

    def _order(self, order: "Callable[[Session], None]", file: str = "") -> bool:
        session = self._keeper.session
        if session is None or (file and self._open(file)):
            return False
        try:
            order(session)
        except Refused as refused:
            self._say(window.refused(refused.problem))
            return False
        return True


def _copied(name: str, taken: Iterable[str]) -> str:
    known, number = set(taken), 1
    while words.copy_name(name, number) in known:
        number += 1
    return words.copy_name(name, number)


def _free(name: str, taken: Iterable[str]) -> str:
    known, number = set(taken), 1
    while (name if number == 1 else f"{name}-{number}") in known:
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _file_name(name: str) -> str:
    """Make a name of a file that every disk takes."""
    plain = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name.casefold())
    return "-".join(filter(None, plain[:_FILE_NAME].split("-"))) or "policy"
