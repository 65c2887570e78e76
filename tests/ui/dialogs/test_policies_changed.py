"""A change of the policies counts at once, also in a dialog that is open."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.core.policy.made import policy
from tests.ui.dialogs.deciding import BILLING, open_dialog, stage
from tests.ui.fake_estate import estate
from vmclient.core.policy.book import PolicyFile
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.table import RowTableModel
from vmclient.ui.theme import Theme

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}
STAY = PolicyFile(name="stay", policies=(policy(NEVER, name="billing stays", vms="billing-*"),))


def hosts(dialog: MigrateDialog) -> int:
    """How many hosts stand above the section of those that cannot take the VM."""
    model = dialog.page.table.model()
    assert isinstance(model, RowTableModel)
    return next((place for place in range(model.rowCount()) if model.is_section(place)), model.rowCount())


def test_a_policy_that_is_enabled_refuses_in_the_open_migrate_dialog(qtbot: QtBot, light: Theme) -> None:
    """The hosts that were offered are not any more, and come back when it is disabled."""
    session, bridge = stage(estate())
    dialog = MigrateDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    before = hosts(dialog)
    assert before
    session.put_policies(STAY)
    qtbot.waitUntil(lambda: hosts(dialog) == 0)
    session.put_policies(replace(STAY, enabled=False))
    qtbot.waitUntil(lambda: hosts(dialog) == before)


def test_details_of_a_vm_list_what_counts_now(qtbot: QtBot, light: Theme) -> None:
    """A policy that is added while they are open is listed."""
    session, bridge = stage(estate())
    details = VMDetails(session, bridge, BILLING)
    qtbot.addWidget(details)
    session.put_policies(STAY)

    def said() -> list[str]:
        return [each.text() for each in details.findChildren(QLabel)]

    qtbot.waitUntil(lambda: "billing stays" in said())
