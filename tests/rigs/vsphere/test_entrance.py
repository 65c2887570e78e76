"""A session at a real endpoint: consent, a renewed certificate, a changed password, and no login too many."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.fake_clock import FakeClock
from tests.rigs.vsphere.rig import VCenter
from tests.rigs.vsphere.wire import Wire
from tests.rigs.waiting import until
from vmclient.core.events import ConnectionLost, ConnectionOpened, Event
from vmclient.core.settings import Settings
from vmclient.drivers.vsphere.address import Server
from vmclient.engine.addresses import Request
from vmclient.engine.entrance import Entrance
from vmclient.engine.live_session import LiveSession
from vmclient.engine.trial import KEEP_S
from vmclient.paths import Paths

pytestmark = pytest.mark.rig("vsphere")


class Client:
    """A session whose clock the test moves, connected to one vCenter, and what it was told."""

    def __init__(self, vcenter: VCenter, home: Path) -> None:
        self.vcenter = vcenter
        self.address = Server(host=vcenter.host, port=vcenter.port, user=vcenter.user).uri
        self.clock = FakeClock()
        self.events: list[Event] = []
        paths = Paths.under(home)
        self.entrance = Entrance.of(paths)
        self.session = LiveSession.start(
            paths, settings=Settings(), clock=self.clock, user="mara", entrance=self.entrance
        )
        self.session.subscribe(self.events.append)

    def logins(self) -> int:
        """How often somebody tried to log in, by the server's account."""
        return self.vcenter.state().calls.get("Login", 0)

    def opened(self, times: int = 1) -> None:
        """Wait until it was opened so often."""
        until(lambda: sum(isinstance(one, ConnectionOpened) for one in self.events) >= times, 20, "opening")

    def waits(self, code: str) -> ConnectionLost:
        """Let time pass until it waits for a person, for this reason."""

        def found() -> ConnectionLost | None:
            self.clock.advance(1.0)
            lost = [one for one in list(self.events) if isinstance(one, ConnectionLost)]
            return next((one for one in lost if one.needs_person and one.problem.code == code), None)

        until(lambda: found() is not None, 30, code)
        told = found()
        assert told is not None
        return told

    def hours(self) -> None:
        """Let a day pass in which a person presses Refresh and nothing else."""
        for _ in range(24):
            self.session.refresh()
            self.clock.advance(3600)
            threading.Event().wait(0.02)  # let the connection's thread do what it would do


@pytest.fixture
def client(vcenter: VCenter, tmp_path: Path) -> Iterator[Client]:
    """A session that is connected to nothing yet."""
    made = Client(vcenter, tmp_path)
    yield made
    made.session.close()


def test_trying_out_and_connecting_is_one_login(client: Client, vcenter: VCenter) -> None:
    """The session of the trial is the connection's, which follows what changes there, and ends with it."""
    request = Request(address=client.address, password=vcenter.password, certificate=vcenter.certificate)
    trial = client.session.try_out(request)
    client.session.connect(
        client.address, password=vcenter.password, certificate=vcenter.certificate, kept=trial.kept
    )
    client.opened()
    until(lambda: len(client.session.inventory.vms) == trial.vms, 20, "the VMs")
    vm = next(iter(client.session.inventory.vms.values()))
    vcenter.set_vm(vm.name, cdrom="connected")

    def followed() -> bool:
        client.clock.advance(1.0)
        return any(drive.media for drive in client.session.inventory.vms[vm.id].cdroms)

    until(followed, 20, "what has changed")
    assert (client.logins(), vcenter.state().sessions) == (1, 1)
    client.session.close()
    until(lambda: vcenter.state().sessions == 0, 20, "the end of the session")
    assert vcenter.state().calls["Logout"] == 1


def test_a_trial_nobody_goes_on_with_logs_out(client: Client, vcenter: VCenter) -> None:
    """Left by the person, or forgotten: its session at the server ends."""
    request = Request(address=client.address, password=vcenter.password, certificate=vcenter.certificate)
    left = client.session.try_out(request).kept
    assert left is not None
    left.leave()
    until(lambda: vcenter.state().sessions == 0, 20, "the end of the session that was left")
    client.session.try_out(request)
    assert vcenter.state().sessions == 1

    def forgotten() -> bool:
        client.clock.advance(KEEP_S / 8)  # who counts these seconds may begin with that after a moment
        return vcenter.state().sessions == 0

    until(forgotten, 20, "the end of the session that was forgotten")
    assert (client.logins(), vcenter.state().calls["Logout"]) == (2, 2)


@pytest.mark.parametrize("taken", [True, False])
def test_a_client_that_ends_leaves_no_session(vcenter: VCenter, tmp_path: Path, taken: bool) -> None:
    """When it is closed the server has ended the session, taken or not, though the way there is slow."""
    with Wire(vcenter.port, delay_s=0.3) as wire:
        client = Client(vcenter, tmp_path)
        address = Server(host=wire.host, port=wire.port, user=vcenter.user).uri
        password, certificate = vcenter.password, vcenter.certificate
        request = Request(address=address, password=password, certificate=certificate)
        kept = client.session.try_out(request).kept
        if taken:
            client.session.connect(address, password=password, certificate=certificate, kept=kept)
            client.opened()
        client.session.close()
        assert (vcenter.state().sessions, client.logins()) == (0, 1)


def test_a_client_ends_though_its_server_does_not_answer(vcenter: VCenter, tmp_path: Path) -> None:
    """What a server that hangs keeps open it has to end itself: closing waits for a moment and no longer."""
    with Wire(vcenter.port) as wire:
        client = Client(vcenter, tmp_path)
        address = Server(host=wire.host, port=wire.port, user=vcenter.user).uri
        client.session.connect(address, password=vcenter.password, certificate=vcenter.certificate)
        client.opened()
        wire.hold()
        began = time.monotonic()
        client.session.close()
        assert time.monotonic() - began < 10


def test_a_renewed_certificate_waits_for_a_person(client: Client, vcenter: VCenter) -> None:
    """No password goes to the server under its new certificate until a person accepts it; then it opens."""
    client.session.connect(client.address, password=vcenter.password, certificate=vcenter.certificate)
    client.opened()
    before = vcenter.fingerprint
    vcenter.restart(new_certificate=True)
    problem = client.waits("certificate.changed").problem
    client.hours()
    assert (problem.facts["expected"], problem.facts["fingerprint"]) == (before, vcenter.fingerprint)
    assert client.logins() == 0
    client.session.connect(client.address, certificate=str(problem.facts["pem"]))
    client.opened(2)
    assert client.logins() == 1


def test_a_password_that_was_changed_meanwhile_is_sent_once(client: Client, vcenter: VCenter) -> None:
    """After a restart under another password the old one goes there once, however long nobody looks."""
    client.session.connect(client.address, password=vcenter.password, certificate=vcenter.certificate)
    client.opened()
    vcenter.restart("-password=another")
    client.waits("connection.login_refused")
    client.hours()
    assert client.logins() == 1
    client.session.connect(client.address, password="another")  # noqa: S106 # of a simulator
    client.opened(2)
    assert client.logins() == 2


def test_the_next_program_needs_nothing_but_the_password(client: Client, vcenter: VCenter) -> None:
    """What was accepted is accepted again, by the file alone."""
    client.session.connect(client.address, password=vcenter.password, certificate=vcenter.certificate)
    client.opened()
    again = Entrance.of(Paths.under(client.entrance.trust._folder.parent))
    kept = again.access(client.address).certificate
    assert kept is not None
    assert kept.split() == vcenter.certificate.split()
