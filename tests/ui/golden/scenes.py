"""What there is a golden picture of: every view and dialog, empty, busy and failed, over the fake engine."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from tests.core.policy.made import policy
from tests.ui.dialogs.deciding import BACKUP, BILLING, RuleSession, estate_of
from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.account import ConnectionAccount, Standing
from vmclient.core.document.fault import Fault
from vmclient.core.events import PhaseRecord
from vmclient.core.inventory import Inventory, VMState
from vmclient.core.job import Job, Options, Phase
from vmclient.core.policy import file
from vmclient.core.policy.book import PolicyFile
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Trial
from vmclient.text import label
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.dialogs.connections import Connections
from vmclient.ui.dialogs.event_details import EventLogDetails
from vmclient.ui.dialogs.host_details import HostDetails
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.migrate.reasons import POLICIES, Reasons
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.dialogs.plan_sheet import PlanSheet
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.dialogs.policy_editor.try_it import TryIt
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.help.window import HelpWindow
from vmclient.ui.main_window import MainWindow
from vmclient.ui.views.progress import ProgressWindow

GIB = 2**30
HOST_KEY: dict[str, Fact] = {
    "server": "kvm-a1",
    "kind": "ssh-ed25519",
    "file": "/home/mara/.ssh/known_hosts",
    "fingerprint": "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDTLrWIsxNM/0z5CnI",
}
"""What ssh says of a host's key."""
SCREEN = QSize(1440, 900)
NOTHING = Inventory(name="", hosts=MappingProxyType({}), vms=MappingProxyType({}))


class Stage:
    """A fake engine and its bridge; `state` brings the engine into the state that a scene needs."""

    def __init__(self, state: Callable[[RuleSession], None], inventory: Inventory | None = None) -> None:
        self.session, self.bridge = RuleSession(inventory), Bridge()
        self.session.subscribe(self.bridge.take)
        state(self.session)


def calm(session: RuleSession) -> None:
    """Nothing has happened."""


def busy(session: RuleSession) -> None:
    """Two VMs are being copied, one of them without getting ahead; one waits, one has arrived."""
    done, first, second, *_ = (order(session, name) for name in ("web-eu-1", "api-eu-1", "cache-01", "mq-1"))
    session.phase_records[1] = phases(session)
    session.finish(done.id)
    session.copying(first.id, 0.42)
    session.copying(second.id, 0.8, memory_pass=4, converging=False)


def failed(session: RuleSession) -> None:
    """One migration has failed and stayed, and a host has gone silent."""
    job = order(session, "api-eu-1")
    session.copying(job.id, 0.3)
    session.phase_records[1] = phases(session)[:2]
    session.finish(
        job.id, Problem("migration.target_lost", {"target": "kvm-a2", "vm": "api-eu-1"}, "raw words")
    )
    lost = session.inventory.hosts["xen-2"].connection
    for vm in session.inventory.vms.values():
        if session.inventory.hosts[vm.host].connection == lost:
            session.change_vm(replace(vm, state=VMState.UNKNOWN))
    session.lose(lost)


def ruled(session: RuleSession) -> None:
    """One file of policies is in force, one of its policies is not, and another file cannot be read."""
    test = {"or": [{"eq": ["vmhost.location", "room 1"]}, {"lt": ["vmhost.vms", 4]}]}
    room = policy(test, name="billing stays in room 1", vms="billing-*", hosts="kvm-*")
    spread = replace(policy(name="spread", rankby=["vmhost.vms/a", "vmhost.memory.free/d"]), enabled=False)
    wrong = (
        Fault(("policies", 0, "name"), "value.empty"),
        Fault(("policies", 0, "rankby", 0), "fact.unknown", {"name": '"vmhost.vm"'}),
    )
    session.put_policies(
        PolicyFile(name="rooms", policies=(room, spread)),
        PolicyFile(name="web", errors=wrong, governed=("web-*", "api-*")),
    )


def tried(session: RuleSession) -> None:
    """One connection is open, one lost and tried again, one waits for a person, one has not answered yet."""
    lost = Problem("connection.refused", {"host": "xen-1", "connection": "xen-1"}, "raw words")
    held = Problem("connection.login_refused", {"server": "esx-01", "connection": "esx-01"}, "raw words")
    account = partial(ConnectionAccount, address="qemu+ssh://ops@kvm-a1/system")
    session.accounts = (
        account(name="esx-01", standing=Standing.HELD, problem=held, attempts=1, hosts=("esx-01", "esx-02")),
        account(
            name="kvm-a1", standing=Standing.OPEN, hosts=("kvm-a1",), answered=(NOW, 0.008), remembered=True
        ),
        account(name="kvm-a2", standing=Standing.CONNECTING),
        account(
            name="xen-1", standing=Standing.LOST, problem=lost, attempts=3, next_try_s=7.6, remembered=True
        ),
    )


def order(session: RuleSession, name: str) -> Job:
    """Migrate a VM to the host that is best for it."""
    assessment = session.assess(f"id-{name}")
    if assessment.auto_target is None:
        raise LookupError(f"{name} has no target")
    codes = [finding.code for one in assessment.candidates for finding in one.acknowledge]
    return session.migrate(
        assessment, assessment.auto_target, automatic=True, options=Options(), acknowledged=codes
    )


def phases(session: FakeSession) -> tuple[PhaseRecord, ...]:
    """A check, a copy and a switch-over."""
    first, second = session.now, session.now + timedelta(milliseconds=180)
    third = second + timedelta(seconds=8)
    end = third + timedelta(milliseconds=64)
    return (
        PhaseRecord(sequence=1, phase=Phase.CHECK, started_at=first, ended_at=second, outcome="done"),
        PhaseRecord(
            sequence=2, phase=Phase.COPY, started_at=second, ended_at=third, memory_pass=1, outcome="done",
            transferred=8 * GIB, rate=1_080_000_000,
        ),
        PhaseRecord(sequence=3, phase=Phase.SWITCH, started_at=third, ended_at=end, outcome="done"),
    )  # fmt: skip


def window(stage: Stage, view: label.ViewName) -> QWidget:
    """The main window with one of its views."""
    made = MainWindow(now=lambda: NOW)
    contents = made.build(stage.bridge)
    contents.attach(stage.session)
    contents.views.show_view(view)
    made.resize(SCREEN)
    return made


def _on_screen(width: int, height: int) -> QSize:
    """Give the size of a window (in pixels at a 13-px font) as far as a laptop has room for it."""
    return QSize(theme.px(width), theme.px(height)).boundedTo(SCREEN)


def _policies(stage: Stage, row: str) -> QWidget:
    made = window(stage, "policies")
    page = made.contents.views.page if isinstance(made, MainWindow) and made.contents else None
    if page is not None:
        page.select(row)
    return made


def _refused(request: Request) -> Trial:
    raise ConnectionFailed(Problem("connection.refused", {"host": "kvm-a9"}, "connect: Connection refused"))


def _connect(stage: Stage, *, fails: bool) -> QWidget:
    dialog = ConnectDialog(stage.bridge, _refused if fails else stage.session.try_out)
    if fails:
        dialog.fields.host.setText("kvm-a9")
        dialog.test.click()
    return dialog


def _key(stage: Stage) -> QWidget:
    problem = Problem("host_key.not_known", HOST_KEY, "Host key verification failed.")
    address = "qemu+ssh://kvm-a1/system"
    return ConnectDialog(stage.bridge, stage.session.try_out, address=address, problem=problem)


def _migrate(stage: Stage, *, answered: bool) -> QWidget:
    dialog = MigrateDialog(stage.session, stage.bridge, BILLING)
    if answered:
        for check in stage.session.checks:
            check.answer_all()
    dialog.resize(_on_screen(1080, 672))
    return dialog


def _migrate_by_policies(stage: Stage) -> QWidget:
    """A host that a policy refuses is highlighted, and the policies' tab is open."""
    dialog = MigrateDialog(stage.session, stage.bridge, BILLING, target="kvm-a2")
    reasons = dialog.findChild(Reasons)
    if reasons is not None:
        reasons.tabs.setCurrentIndex(POLICIES)
    dialog.resize(_on_screen(1080, 672))
    return dialog


def _try_it(stage: Stage) -> QWidget:
    pane = TryIt(stage.session)
    pane.resize(_on_screen(1140, 420))
    pane.show_policies("rooms", stage.session.policy_files["rooms"].policies)
    while pane.assessment is None:  # it is worked out beside this thread
        QApplication.processEvents()
    return pane


def _policy_editor(stage: Stage, *, fails: bool) -> QWidget:
    """The form, by itself; where it fails a fact is named that there is not."""
    policies = stage.session.policy_files["rooms"].policies
    wrong = file.dump(policies).replace("vmhost.location", "vmhost.locatio") if fails else None
    editor = PolicyEditor(stage.session, "rooms", policies, wrong)
    stage.session.put_policies(PolicyFile(name="rooms", errors=editor.draft.errors, policies=policies))
    editor.trying.setChecked(False)
    editor.resize(_on_screen(1180, 720))
    return editor


def _no_target(stage: Stage) -> QWidget:
    dialog = NoTargetDialog(stage.session, stage.bridge, BACKUP)
    dialog.resize(_on_screen(900, 672))
    return dialog


def _sheet(stage: Stage, *, advanced: bool = False) -> QWidget:
    sheet = PlanSheet(stage.session, stage.bridge, ("id-api-eu-1", "id-mq-2", "id-hv-print"))
    if advanced:
        sheet.page.advanced.open()
    sheet.resize(_on_screen(1160, 760))
    return sheet


def _progress(stage: Stage) -> QWidget:
    made = ProgressWindow(stage.session, stage.bridge)
    made.resize(_on_screen(900, 700))
    return made


def _vm(stage: Stage, tab: int) -> QWidget:
    details = VMDetails(stage.session, stage.bridge, BILLING)
    details.tabs.setCurrentIndex(tab)
    return details


def _vm_stays(stage: Stage) -> QWidget:
    source = stage.session.inventory.hosts["kvm-a1"]
    stage.session.put_hosts(replace(source, in_sync=False, online=False))
    return VMDetails(stage.session, stage.bridge, BILLING)


def _event_details(stage: Stage) -> QWidget:
    details = EventLogDetails(stage.session, stage.bridge, 1)
    details.resize(_on_screen(1080, 800))
    return details


def _scene(
    make: Callable[[Stage], QWidget],
    state: Callable[[RuleSession], None] = calm,
    inventory: Inventory | None = None,
) -> Callable[[], tuple[Stage, QWidget]]:
    def made() -> tuple[Stage, QWidget]:
        stage = Stage(state, inventory)
        return stage, make(stage)

    return made


def _views(view: label.ViewName, *, busy_too: bool = False) -> dict[str, Callable[[], tuple[Stage, QWidget]]]:
    name = view.replace("_", "-")
    found = {
        f"{name}-empty": _scene(lambda stage: window(stage, view), inventory=NOTHING),
        f"{name}-failed": _scene(lambda stage: window(stage, view), failed),
    }
    if busy_too:
        found[f"{name}-busy"] = _scene(lambda stage: window(stage, view), busy)
    return found


SCENES: Mapping[str, Callable[[], tuple[Stage, QWidget]]] = {
    **_views("virtual_machines", busy_too=True),
    **_views("host_servers"),
    **_views("storage"),
    **_views("jobs", busy_too=True),
    **_views("event_log", busy_too=True),
    "policies-empty": _scene(lambda stage: window(stage, "policies"), inventory=NOTHING),
    "policies": _scene(lambda stage: _policies(stage, "file\0rooms\0billing stays in room 1"), ruled),
    "policies-failed": _scene(lambda stage: _policies(stage, "file\0web"), ruled),
    "virtual-machines-policies": _scene(lambda stage: window(stage, "virtual_machines"), ruled),
    "connect": _scene(lambda stage: _connect(stage, fails=False)),
    "connect-failed": _scene(lambda stage: _connect(stage, fails=True)),
    "connect-key": _scene(_key),
    "connections": _scene(lambda stage: Connections(stage.session, stage.bridge), tried),
    "connections-empty": _scene(lambda stage: Connections(stage.session, stage.bridge), inventory=NOTHING),
    "migrate": _scene(lambda stage: _migrate(stage, answered=True)),
    "migrate-busy": _scene(lambda stage: _migrate(stage, answered=False)),
    "migrate-policies": _scene(_migrate_by_policies, ruled),
    "policy-editor": _scene(lambda stage: _policy_editor(stage, fails=False), ruled),
    "policy-editor-failed": _scene(lambda stage: _policy_editor(stage, fails=True), ruled),
    "try-it": _scene(_try_it, ruled),
    "no-target": _scene(_no_target, inventory=estate_of({"kvm-a2", "kvm-a3", "kvm-b4"})),
    "plan-sheet": _scene(_sheet),
    "plan-sheet-advanced": _scene(partial(_sheet, advanced=True)),
    "vm-details": _scene(lambda stage: _vm(stage, 0)),
    "vm-stays": _scene(_vm_stays),
    "host-details": _scene(lambda stage: HostDetails(stage.session, stage.bridge, "kvm-b4")),
    "event-details": _scene(_event_details, busy),
    "event-details-failed": _scene(_event_details, failed),
    "progress-empty": _scene(_progress),
    "progress-busy": _scene(_progress, busy),
    "progress-failed": _scene(_progress, failed),
    "help": _scene(lambda stage: HelpWindow(())),
}
