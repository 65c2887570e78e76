"""What policies say, where it is decided where a VM goes."""

from dataclasses import replace
from typing import Any

from pytestqt.qtbot import QtBot

from tests.core.policy.made import policy
from tests.ui.dialogs.deciding import BILLING, box, named, open_dialog, stage
from tests.ui.fake_estate import estate
from vmclient.core.policy.model import Policy
from vmclient.text import report
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.migrate.reasons import Reasons
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.dialogs.no_target_policies import RefusedByPolicies
from vmclient.ui.dialogs.plan_sheet.details import Details
from vmclient.ui.theme import Theme
from vmclient.ui.widgets.verdict_tree import VerdictTree

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}
NOT_B1 = policy({"ne": ["vmhost.name", "kvm-b1"]}, name="off b1", vms="billing-*")
RANKS = policy(name="last first", rankby=["vmhost.name/d"])


def migrate(qtbot: QtBot, *policies: Policy) -> tuple[MigrateDialog, Reasons]:
    session, bridge = stage(replace(estate(), policies=policies))
    dialog = MigrateDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    reasons = dialog.findChild(Reasons)
    assert reasons is not None
    return dialog, reasons


def lines(tree: VerdictTree) -> list[tuple[str, str]]:
    """What the tree says on its first level."""
    items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def test_without_policies_there_are_the_findings_alone(qtbot: QtBot, light: Theme) -> None:
    """No tab is offered that has nothing to say."""
    _, reasons = migrate(qtbot)
    assert reasons.tabs.isHidden()
    assert reasons.findings.isVisible()


def test_a_host_that_a_policy_refuses_shows_the_policy_and_the_value(qtbot: QtBot, light: Theme) -> None:
    """The tab counts what is in the way, and the tree has the comparison with the value at that host."""
    dialog, reasons = migrate(qtbot, NOT_B1)
    assert reasons.tabs.tabText(1) == "Po&licies"
    box(dialog, "auto_select").setChecked(False)
    dialog.page.table.open_unavailable()
    dialog.page.table.select_keys(["kvm-b1"])
    assert reasons.tabs.tabText(1) == "Po&licies: 1 in the way"
    reasons.tabs.setCurrentIndex(1)
    assert reasons.policies.isVisible()
    assert lines(reasons.policies) == [("off b1", "in the way")]
    current = reasons.policies.currentItem()
    assert current is not None
    assert current.text(0) == 'vmhost.name must not be "kvm-b1": it is "kvm-b1"'


def test_the_policy_that_orders_the_hosts_is_named_with_its_criteria(qtbot: QtBot, light: Theme) -> None:
    """Its list comes first, our own criteria after it, each with the value of the host."""
    _, reasons = migrate(qtbot, RANKS)
    assert lines(reasons.policies)[-1] == ('The hosts are ordered by the policy "last first"', "ranks")
    order = reasons.policies.topLevelItem(1)
    assert order is not None
    below = [item for at in range(order.childCount()) if (item := order.child(at)) is not None]
    assert [item.text(0) for item in below] == [
        "1. vmhost.name, larger first",
        "2. Architecture",
        "3. Cost",
        "4. Load after",
    ]
    assert below[0].text(1).startswith("kvm-")


def test_where_policies_leave_no_host_the_tree_of_each_can_be_seen(qtbot: QtBot, light: Theme) -> None:
    """The hosts that they refuse are listed, one's tree is shown, and the report has the trees of all."""
    session, bridge = stage(replace(estate(), policies=(policy(NEVER, name="stay"),)))
    dialog = NoTargetDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    shown = dialog.findChild(RefusedByPolicies)
    assert shown is not None
    assert shown.isVisible()
    assert shown.hosts.count() > 1
    shown.hosts.setCurrentIndex(1)
    host = shown.hosts.currentText()
    assert shown.tree.headerItem().text(0) == f"What the policies say of {host}"
    assert lines(shown.tree) == [("stay", "in the way")]
    assert dialog._report().count("stay: in the way") == shown.hosts.count()
    assert report.report(session.assess(BILLING)).count("stay: in the way") == shown.hosts.count()


def test_where_no_policy_refuses_nothing_is_shown_of_them(qtbot: QtBot, light: Theme) -> None:
    """Without policies in the way there is neither the list nor the way to it."""
    session, bridge = stage()
    dialog = NoTargetDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    shown = dialog.findChild(RefusedByPolicies)
    assert shown is not None
    assert shown.isHidden()
    assert named(dialog, "to_policies") is None  # of what is shown


def test_the_plan_sheet_tells_it_too(qtbot: QtBot, light: Theme) -> None:
    """The details of one of several VMs have the same tab."""
    session, _ = stage(replace(estate(), policies=(RANKS,)))
    placement = session.place([BILLING])
    details = Details()
    qtbot.addWidget(details)
    details.show_seat(placement.seats[0], session.assess(BILLING), pending=False)
    assert details.reasons.tabs.count() == 2
    assert ('The hosts are ordered by the policy "last first"', "ranks") in lines(details.reasons.policies)
