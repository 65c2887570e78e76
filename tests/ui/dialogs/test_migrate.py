"""The Migrate dialog: what it shows, and what pressing and clicking does."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import (
    BILLING,
    SECONDS,
    RuleSession,
    box,
    button,
    estate_of,
    estate_with,
    named,
    named_widget,
    open_dialog,
    said,
    stage,
    text,
)
from tests.ui.fake_estate import estate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Inventory, VMState
from vmclient.core.job import Options, Preset
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.drivers.base import Features
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.table import RowTableView
from vmclient.ui.theme import Theme
from vmclient.ui.widgets import Route


def opened(
    qtbot: QtBot, inventory: Inventory | None = None, vm: str = BILLING, *, answer: bool = True
) -> tuple[MigrateDialog, RuleSession]:
    """A dialog whose hypervisors have answered (or not)."""
    session, bridge = stage(inventory)
    dialog = MigrateDialog(session, bridge, vm)
    open_dialog(qtbot, dialog)
    if answer:
        session.checks[-1].answer_all()
        qtbot.waitUntil(lambda: "tested at" in text(dialog, "tested"), timeout=SECONDS)
    return dialog, session


def hosts(dialog: MigrateDialog) -> RowTableView:
    table = dialog.findChild(RowTableView, "hosts")
    assert table is not None
    return table


def column(dialog: MigrateDialog, number: int) -> list[str]:
    model = hosts(dialog).model()
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


def choose(dialog: MigrateDialog, host: str) -> None:
    box(dialog, "auto_select").setChecked(False)
    hosts(dialog).setFocus()
    dialog.page.table.open_unavailable()
    hosts(dialog).select_keys([host])


def test_the_list_is_disabled_while_the_client_chooses(qtbot: QtBot, light: Theme) -> None:
    """Check box and list exclude each other."""
    dialog, _ = opened(qtbot)
    assert box(dialog, "auto_select").isChecked()
    assert not hosts(dialog).isEnabled()
    assert column(dialog, 0)[0] == "kvm-a2, Auto"

    box(dialog, "auto_select").setChecked(False)
    assert hosts(dialog).isEnabled()
    assert column(dialog, 0)[0] == "kvm-a2, Best"
    assert hosts(dialog).selected_keys() == []
    assert not button(dialog, "migrate").isEnabled()


def test_enter_goes_on_with_the_host_of_rank_1(qtbot: QtBot, light: Theme) -> None:
    """The keyboard starts on the check box, and Enter there starts the migration."""
    dialog, session = opened(qtbot)
    qtbot.waitUntil(lambda: box(dialog, "auto_select").hasFocus(), timeout=SECONDS)
    with qtbot.waitSignal(dialog.migration_asked, timeout=SECONDS) as asked:
        QTest.keyClick(box(dialog, "auto_select"), Qt.Key.Key_Return)

    assert asked.args[0].target == "kvm-a2"
    assert session.asked[0]["automatic"] is True
    assert session.checks[-1].cancelled


def test_a_single_host_is_shown_and_preselected(qtbot: QtBot, light: Theme) -> None:
    """With one qualifying host the dialog says so and its button is the default."""
    dialog, _ = opened(qtbot, estate_of({"kvm-a1", "kvm-a2"}))

    assert text(dialog, "auto_note") == "kvm-a2 is the only host that can take it"
    assert button(dialog, "migrate").isEnabled()
    assert button(dialog, "migrate").isDefault()


def test_rows_are_there_before_the_hypervisors_answer(qtbot: QtBot, light: Theme) -> None:
    """Each host is listed at once as being checked, and Migrate waits for its answer."""
    dialog, session = opened(qtbot, answer=False)
    assert column(dialog, 1)[:5] == ["Checking…"] * 5
    assert text(dialog, "reason") == "kvm-a2 is being checked."
    assert not button(dialog, "migrate").isEnabled()

    session.checks[-1].answer("kvm-a2")
    qtbot.waitUntil(lambda: column(dialog, 1)[0] == "Ready", timeout=SECONDS)
    assert column(dialog, 1)[1] == "Checking…"
    assert button(dialog, "migrate").isEnabled()


def test_an_answer_that_refuses_the_chosen_host_says_so(qtbot: QtBot, light: Theme) -> None:
    """The next host is taken, and the dialog tells why."""
    dialog, session = opened(qtbot, answer=False)
    no_port = Finding("libvirt.port_closed", Severity.BLOCKER, {"host": "kvm-a2"}, origin="libvirt on kvm-a1")
    session.checks[-1].answer("kvm-a2", no_port)
    qtbot.waitUntil(lambda: named(dialog, "notice") is not None, timeout=SECONDS)

    assert "kvm-b1 is taken now. kvm-a2 was refused" in said(dialog)


def test_when_the_hypervisors_refuse_the_last_host_the_reasons_are_offered(
    qtbot: QtBot, light: Theme
) -> None:
    """The dialog turns to say that no host is left."""
    dialog, session = opened(qtbot, estate_of({"kvm-a1", "kvm-a2"}), answer=False)
    session.checks[-1].answer("kvm-a2", Finding("libvirt.port_closed", Severity.BLOCKER, {"host": "kvm-a2"}))
    qtbot.waitUntil(lambda: "0 of 1 host can take billing-db now." in said(dialog), timeout=SECONDS)
    assert not button(dialog, "migrate").isEnabled()

    with qtbot.waitSignal(dialog.no_target_wanted, timeout=SECONDS) as wanted:
        button(dialog, "explain").click()
    assert wanted.args[0].eligible == ()


def test_warnings_are_accepted_in_the_first_person(qtbot: QtBot, light: Theme) -> None:
    """Migrate waits for the tick, another target clears it, and the accepted codes go with the order."""
    dialog, session = opened(qtbot)
    choose(dialog, "kvm-b1")
    accept = box(dialog, "accept_0")
    sentence = "Migrate without drive sda. I know that billing-db cannot start again after a stop."
    assert accept.accessibleName() == sentence
    assert text(dialog, "reason") == "Tick the warning above to go on."
    accept.setChecked(True)
    assert button(dialog, "migrate").isEnabled()

    choose(dialog, "kvm-b2")
    assert not box(dialog, "accept_0").isChecked()
    assert not button(dialog, "migrate").isEnabled()

    box(dialog, "accept_0").setChecked(True)
    button(dialog, "migrate").click()
    order = session.asked[0]
    assert (order["target"], order["automatic"], order["acknowledged"]) == (
        "kvm-b2",
        False,
        ("cdrom.unreachable",),
    )
    assert session.options().leave_out == ("sda",)


def test_many_unknowns_are_accepted_together(qtbot: QtBot, light: Theme) -> None:
    """A drive left out and two things nobody could tell are two ticks; all three codes go with the order."""
    dialog, session = opened(qtbot, answer=False)
    codes = ("host.migration_port_unknown", "cpu.not_compared")
    for host in ("kvm-a2", "kvm-b1", "kvm-b2", "kvm-b3", "kvm-b5"):
        facts = {"host": host, "source": "kvm-a1", "vm": "billing-db"}
        session.checks[-1].answer(
            host, *(Finding(code, Severity.UNKNOWN, facts, origin="libvirt") for code in codes)
        )
    qtbot.waitUntil(lambda: named(dialog, "accept_0") is not None, timeout=SECONDS)
    choose(dialog, "kvm-b1")
    assert text(dialog, "reason") == "Tick the 2 warnings above to go on."
    box(dialog, "accept_0").setChecked(True)
    box(dialog, "accept_1").setChecked(True)
    button(dialog, "migrate").click()

    assert session.asked[0]["acknowledged"] == ("cdrom.unreachable", *codes)


def test_refused_hosts_are_folded_away_and_opened_by_the_keyboard(qtbot: QtBot, light: Theme) -> None:
    """Right opens "Unavailable", Left closes it; a refused host shows its reason and cannot be taken."""
    dialog, session = opened(qtbot)
    box(dialog, "auto_select").setChecked(False)
    table = hosts(dialog)
    table.setFocus()
    closed = table.model().rowCount()
    assert (
        column(dialog, 0)[-1]
        == "Unavailable (12): 3 refused: memory, slots, sync  ·  9 not tested: another hypervisor"
    )
    for _ in range(closed):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.model().rowCount() == closed + 4
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_key() == "kvm-a3"
    assert "8 of 8 VM slots of kvm-a3 are in use" in said(dialog)
    assert text(dialog, "reason") == "kvm-a3 cannot take billing-db. Choose one of the 5 hosts above."
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert session.asked == []

    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.model().rowCount() == closed


def test_coming_into_the_list_chooses_nothing(qtbot: QtBot, light: Theme) -> None:
    """Tab into the list leaves the choice open; the first arrow key takes the row one is on."""
    dialog, _ = opened(qtbot)
    box(dialog, "auto_select").setChecked(False)
    hosts(dialog).setFocus(Qt.FocusReason.TabFocusReason)
    assert hosts(dialog).current_key() == "kvm-a2"
    assert not button(dialog, "migrate").isEnabled()

    QTest.keyClick(hosts(dialog), Qt.Key.Key_Down)
    assert hosts(dialog).selected_keys() == ["kvm-a2"]
    assert button(dialog, "migrate").isEnabled()


def test_enter_in_the_list_takes_the_chosen_host(qtbot: QtBot, light: Theme) -> None:
    """Arrow keys choose, Enter goes on."""
    dialog, session = opened(qtbot)
    box(dialog, "auto_select").setChecked(False)
    hosts(dialog).setFocus()
    QTest.keyClick(hosts(dialog), Qt.Key.Key_Down)
    QTest.keyClick(hosts(dialog), Qt.Key.Key_Return)

    assert [order["target"] for order in session.asked] == ["kvm-a2"]


def test_hosts_of_other_hypervisors_share_one_row(qtbot: QtBot, light: Theme) -> None:
    """Nine hosts that were not tested are one row, and its findings name them."""
    dialog, _ = opened(qtbot)
    choose(dialog, "kvm-a3")
    assert column(dialog, 0)[-1] == "esx-01 and 8 more"
    assert column(dialog, 1)[-1] == "Run another hypervisor"

    QTest.keyClick(hosts(dialog), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert "Xen: xen-1, xen-2 and xen-3" in said(dialog)


def test_why_this_rank_is_told_against_the_neighbour(qtbot: QtBot, light: Theme) -> None:
    """Rank 2 says that rank 1 has the matching CPU model; a refused host says which rank it would have."""
    dialog, _ = opened(qtbot)
    choose(dialog, "kvm-b1")
    assert "Why rank 2" in said(dialog)
    assert "Less loaded than kvm-a2, but a matching CPU model goes first." in said(dialog)

    choose(dialog, "kvm-a3")
    assert "If this were solved" in said(dialog)
    assert "kvm-a3 would be rank 2." in said(dialog)


def test_the_rules_that_passed_can_be_listed(qtbot: QtBot, light: Theme) -> None:
    """Show All names each rule without a finding, as many as were counted."""
    dialog, _ = opened(qtbot)
    counted = next(line for line in said(dialog).splitlines() if line.endswith("rules passed"))
    before = said(dialog).count("\n")
    button(dialog, "show_all").click()

    assert str(said(dialog).count("\n") - before) == counted.split()[1]
    assert "A slot is free" in said(dialog)


def test_a_change_of_the_estate_keeps_the_choice_while_it_holds(qtbot: QtBot, light: Theme) -> None:
    """Another host's trouble leaves the chosen one alone; its own is told, and nothing is chosen any more."""
    dialog, session = opened(qtbot)
    choose(dialog, "kvm-b1")
    session.change_hosts(replace(session.inventory.hosts["kvm-b2"], maintenance=True))
    qtbot.waitUntil(lambda: session.checks[-1].asked_again == [frozenset({"kvm-b2"})], timeout=SECONDS)
    assert len(session.checks) == 1
    qtbot.waitUntil(lambda: "Choose one of the 4" in text(dialog, "auto_note"), timeout=SECONDS)
    assert hosts(dialog).selected_keys() == ["kvm-b1"]
    assert named(dialog, "notice") is None

    session.change_hosts(replace(session.inventory.hosts["kvm-b1"], in_sync=False))
    qtbot.waitUntil(
        lambda: "kvm-b1 cannot take billing-db any more: Out of sync" in said(dialog), timeout=SECONDS
    )
    assert not button(dialog, "migrate").isEnabled()


def test_numbers_that_decide_nothing_ask_nobody_again(qtbot: QtBot, light: Theme) -> None:
    """A load that moves does not begin another check, and what was tested keeps its time."""
    _, session = opened(qtbot)
    before = session.assessed
    session.change_hosts(replace(session.inventory.hosts["kvm-b1"], cpu_load=0.23))
    qtbot.waitUntil(lambda: session.assessed > before, timeout=SECONDS)

    assert len(session.checks) == 1


def test_a_migration_of_the_same_vm_begun_elsewhere_is_said(qtbot: QtBot, light: Theme) -> None:
    """While the dialog is open somebody else migrates the VM: it is busy, and this dialog cannot go on."""
    dialog, session = opened(qtbot)
    session.migrate(session.assess(BILLING), "kvm-a2", automatic=True, options=Options(), acknowledged=())
    qtbot.waitUntil(lambda: "billing-db is busy" in said(dialog), timeout=SECONDS)

    assert not button(dialog, "migrate").isEnabled()


def test_an_order_that_is_not_taken_is_said_and_the_dialog_stays(qtbot: QtBot, light: Theme) -> None:
    """The engine refuses: the dialog tells why, asks anew, and closes only on Cancel."""
    dialog, session = opened(qtbot)
    session.refusal = Problem("migration.target_refused", {"vm": "billing-db", "target": "kvm-a2"})
    button(dialog, "migrate").click()

    assert dialog.isVisible()
    assert "kvm-a2" in said(named_widget(dialog, "notice"))
    assert len(session.checks) == 2


def test_check_again_asks_again(qtbot: QtBot, light: Theme) -> None:
    """The button begins a new check and drops the old one."""
    dialog, session = opened(qtbot)
    button(dialog, "check_again").click()

    assert len(session.checks) == 2
    assert session.checks[0].cancelled
    assert column(dialog, 1)[0] == "Checking…"


def test_a_vm_that_goes_away_is_said_to_be_gone(qtbot: QtBot, light: Theme) -> None:
    """Nothing can be migrated then, and the dialog can only be closed."""
    dialog, session = opened(qtbot)
    session.forget_vm(BILLING)
    qtbot.waitUntil(lambda: "billing-db is no longer in the inventory." in said(dialog), timeout=SECONDS)

    assert not button(dialog, "migrate").isEnabled()
    assert not box(dialog, "auto_select").isEnabled()


def test_only_what_the_driver_has_can_be_set(qtbot: QtBot, light: Theme) -> None:
    """Without features the knobs are disabled and stay out of the order."""
    session, bridge = stage()
    session.driver_features = Features()
    dialog = MigrateDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: button(dialog, "migrate").isEnabled(), timeout=SECONDS)
    for knob in ("preset", "bandwidth_limited", "bandwidth", "max_downtime"):
        control = dialog.findChild(QWidget, knob)
        assert control is not None
        assert not control.isEnabled()

    button(dialog, "migrate").click()
    options = session.options()
    assert (options.bandwidth, options.max_downtime_s) == (None, None)


def test_what_is_set_goes_with_the_order(qtbot: QtBot, light: Theme) -> None:
    """Preset, bandwidth and downtime reach the engine in its own units."""
    dialog, session = opened(qtbot)
    advanced = dialog.page.advanced
    advanced.open()
    advanced.set_preset(Preset.MUST_FINISH)
    box(dialog, "bandwidth_limited").setChecked(True)
    assert "Must finish · bandwidth up to 500 MB/s · downtime up to 5.0 s" in said(dialog).replace(
        "\xa0", " "
    )

    button(dialog, "migrate").click()
    options = session.options()
    assert (options.preset, options.bandwidth, options.max_downtime_s) == (
        Preset.MUST_FINISH,
        500_000_000,
        5.0,
    )


def test_a_vm_that_is_shut_off_is_moved(qtbot: QtBot, light: Theme) -> None:
    """Title and route say that nothing is copied."""
    vm = replace(estate().vms[BILLING], state=VMState.SHUT_OFF)
    dialog, _ = opened(qtbot, estate_with(vms=(vm,)))

    assert dialog.windowTitle() == "Move Virtual Machine"
    route = dialog.findChild(Route, "route")
    assert route is not None
    assert "no memory is copied" in route.accessibleName()


def test_a_vm_on_standalone_esx_is_said_to_be_suspended_and_for_how_long(qtbot: QtBot, light: Theme) -> None:
    """The mode is in the route, with the time."""
    dialog, _ = opened(qtbot, vm="id-dev-win11")

    route = dialog.findChild(Route, "route")
    assert route is not None
    assert "Suspend, migrate, provision" in route.accessibleName()
    assert "suspended for about 27" in route.accessibleName()
    assert "dev-win11 will be suspended for about 27" in said(dialog)
    assert "Nobody reaches it meanwhile" in said(dialog)


def test_a_suspended_vm_on_standalone_esx_is_said_to_be_started(qtbot: QtBot, light: Theme) -> None:
    """Without a vCenter it runs on the target afterwards, and the dialog does not say otherwise."""
    dialog, _ = opened(qtbot, vm="id-test-esx")

    route = dialog.findChild(Route, "route")
    assert route is not None
    assert "it is started on the target" in route.accessibleName()
    assert "test-esx will be started on esx-lab-1" in said(dialog)
    assert "stays suspended" not in said(dialog)


def test_names_with_markup_are_shown_as_they_are(qtbot: QtBot, light: Theme) -> None:
    """A machine called <b>x</b>&y is called that in the dialog, too."""
    vm = replace(estate().vms[BILLING], name="<b>x</b>&y")
    dialog, _ = opened(qtbot, estate_with(vms=(vm,)))
    choose(dialog, "kvm-b1")

    assert text(dialog, "vm_name") == "<b>x</b>&y"
    assert "I know that <b>x</b>&y cannot start again" in said(dialog)


def test_every_control_has_names(qtbot: QtBot, light: Theme) -> None:
    """Each control that takes the keyboard has an object name and an accessible name."""
    dialog, _ = opened(qtbot)
    choose(dialog, "kvm-b1")
    nameless = [
        type(one).__name__
        for one in dialog.page.focus_chain()
        if not one.objectName() or not one.accessibleName()
    ]

    assert nameless == []


def test_a_host_that_is_disabled_meanwhile_is_refused_in_the_open_dialog(qtbot: QtBot) -> None:
    """Clearing Resource Enabled of the host that would be taken brings another one, and says why."""
    dialog, session = opened(qtbot)
    best = column(dialog, 0)[0].removesuffix(", Auto")
    session.configure_host(best, HostSettings(resource_enabled=False))
    qtbot.waitUntil(lambda: not column(dialog, 0)[0].startswith(best), timeout=SECONDS)
    assert f"{best} " in said(dialog)
    refused = session.assess(BILLING).by_host[best]
    assert [finding.code for finding in refused.blockers] == ["host.disabled"]
