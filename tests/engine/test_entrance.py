"""How a session is let in: consent, passwords, and no wrong password sent twice."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import keyring
import pytest

from tests.engine import fake_vsphere
from tests.engine.certificates import A, B
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_vsphere import SERVERS, FakeServer
from tests.engine.memory_keyring import MemoryKeyring
from tests.engine.waiting import until
from vmclient.core.events import ConnectionLost, ConnectionOpened, Event, Noticed
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers import registry
from vmclient.drivers.base import CertificateRefused, DriverError, LoginRefused
from vmclient.engine.addresses import Request
from vmclient.engine.credentials import SERVICE
from vmclient.engine.entrance import Entrance
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.engine.trust import fingerprint
from vmclient.paths import Paths

NAME = "vc-a.example"
ADDRESS = f"vsphere://root@{NAME}"
SERVER = f"{NAME}:443"
RIGHT, WRONG = "correct", "incorrect horse"


@dataclass
class Door:
    """A session, and one fake server that it connects to."""

    home: Path
    clock: FakeClock
    server: FakeServer
    keyring: MemoryKeyring
    events: list[Event] = field(default_factory=list)
    session: LiveSession = field(init=False)

    def start(self, *accepted: str) -> None:
        """Start a session; `accepted` are fingerprints from the command line."""
        paths = Paths.under(self.home)
        self.session = LiveSession.start(
            paths, settings=Settings(), clock=self.clock, user="mara", entrance=Entrance.of(paths, accepted)
        )
        self.session.subscribe(self.events.append)

    def kept(self) -> str | None:
        """Give the certificate that the next program would accept."""
        return Entrance.of(Paths.under(self.home)).trust.lookup(SERVER)

    def opened(self) -> None:
        """Wait until the connection is open."""
        until(lambda: any(isinstance(event, ConnectionOpened) for event in self.events))

    def lost(self) -> list[ConnectionLost]:
        """Give the losses that were told."""
        return [event for event in list(self.events) if isinstance(event, ConnectionLost)]

    def refused(self, code: str) -> ConnectionLost:
        """Wait for a loss by this problem."""
        until(lambda: any(event.problem.code == code for event in self.lost()))
        return next(event for event in self.lost() if event.problem.code == code)


@pytest.fixture
def door(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """A server in the driver table, an empty keyring and a started session."""
    monkeypatch.setitem(registry._DRIVERS, "vsphere", (fake_vsphere.__name__, "", ""))
    SERVERS.clear()
    server = SERVERS[NAME] = FakeServer()
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    made = Door(tmp_path / "home", clock, server, memory)
    made.start()
    yield made
    made.session.close()
    keyring.set_keyring(before)


def test_nothing_is_sent_to_a_server_whose_certificate_nobody_accepted(door: Door) -> None:
    """The connection waits for a person, with all that they need to decide; no password left the machine."""
    door.session.connect(ADDRESS, password=RIGHT)
    lost = door.refused("certificate.not_trusted")
    assert (lost.address, lost.needs_person) == (ADDRESS, True)
    assert (lost.problem.facts["fingerprint"], lost.problem.facts["pem"]) == (fingerprint(A), A)
    assert door.server.logins == []
    assert door.kept() is None


def test_a_person_s_consent_is_kept_before_anything_is_sent(door: Door) -> None:
    """With certificate and password it opens, and the next program accepts this certificate too."""
    door.session.connect(ADDRESS, password=RIGHT, certificate=A)
    door.opened()
    assert door.server.logins == [RIGHT]
    assert door.kept() == A
    assert door.keyring.kept == {}


def test_a_password_to_keep_is_kept_once_it_was_right(door: Door) -> None:
    """It is in the keyring after the login, and not before."""
    door.session.connect(ADDRESS, password=RIGHT, keep_password=True, certificate=A)
    door.opened()
    until(lambda: door.keyring.kept == {(SERVICE, ADDRESS): RIGHT})


def test_a_wrong_password_is_never_kept(door: Door) -> None:
    """Asked to keep it or not."""
    door.session.connect(ADDRESS, password=WRONG, keep_password=True, certificate=A)
    door.refused("connection.login_refused")
    assert door.keyring.kept == {}


def test_a_wrong_password_is_sent_once(door: Door) -> None:
    """Hours, refreshes and jobs later it has still been sent once: the account is not locked by us."""
    door.session.connect(ADDRESS, password=WRONG, certificate=A)
    door.refused("connection.login_refused")
    for _ in range(50):
        door.session.refresh()
        door.clock.advance(600)
    assert door.server.logins == [WRONG]
    assert len(door.lost()) == 1


@pytest.mark.parametrize("password", [RIGHT, WRONG])
def test_connecting_anew_goes_on_where_a_person_was_needed(door: Door, password: str) -> None:
    """The connection that waited is replaced; another wrong password is told again, and sent once."""
    door.session.connect(ADDRESS, password=WRONG, certificate=A)
    door.refused("connection.login_refused")
    door.session.connect(ADDRESS, password=password)
    if password == RIGHT:
        door.opened()
    else:
        until(lambda: len(door.lost()) == 2)
    assert door.server.logins == [WRONG, password]


def test_one_that_is_open_is_not_replaced(door: Door) -> None:
    """A second connection of the same name is refused as long as the first does not wait for anybody."""
    door.session.connect(ADDRESS, password=RIGHT, certificate=A)
    door.opened()
    with pytest.raises(DriverError) as refused:
        door.session.connect(ADDRESS, password=RIGHT)
    assert refused.value.problem.code == "connection.duplicate"


def test_a_kept_password_opens_without_anybody(door: Door) -> None:
    """At the next start address, keyring and accepted certificate are enough."""
    door.keyring.kept[SERVICE, ADDRESS] = RIGHT
    Entrance.of(Paths.under(door.home)).trust.accept(SERVER, A)
    door.session.connect(ADDRESS)
    door.opened()
    assert door.server.logins == [RIGHT]


def test_a_kept_password_that_is_wrong_is_tried_once_in_a_run(door: Door) -> None:
    """To connect again without another password asks for one, and sends nothing."""
    door.keyring.kept[SERVICE, ADDRESS] = WRONG
    door.session.connect(ADDRESS, certificate=A)
    door.refused("connection.login_refused")
    door.session.connect(ADDRESS)
    door.refused("connection.password_needed")
    with pytest.raises(LoginRefused):
        door.session.try_out(Request(address=ADDRESS))
    assert door.server.logins == [WRONG]


def test_without_a_password_one_is_asked_for(door: Door) -> None:
    """Nothing is sent, and nothing is tried again by itself."""
    door.session.connect(ADDRESS, certificate=A)
    lost = door.refused("connection.password_needed")
    door.clock.advance(3600)
    assert lost.needs_person
    assert (door.server.logins, len(door.server.drivers), len(door.lost())) == ([], 1, 1)


def test_a_session_that_ends_for_a_changed_certificate_waits_for_a_person(door: Door) -> None:
    """Opened once and lost, it meets another certificate: that is told too, and the log has both."""
    door.session.connect(ADDRESS, password=RIGHT, certificate=A)
    door.opened()
    door.server.pem = B
    driver = door.server.drivers[0]
    driver.errors["inventory"] = fake_vsphere_lost()
    door.clock.run_until(lambda: any(one.needs_person for one in door.lost()))
    assert [one.problem.code for one in door.lost()] == ["connection.lost", "certificate.changed"]
    facts = door.lost()[-1].problem.facts
    assert (facts["expected"], facts["fingerprint"]) == (fingerprint(A), fingerprint(B))
    codes = [entry.problem.code for entry in door.session.log(LogQuery()) if entry.problem]
    assert codes == ["certificate.changed", "connection.lost"]
    assert door.server.logins == [RIGHT]
    assert door.kept() == A  # nothing is replaced without a person


def fake_vsphere_lost() -> DriverError:
    """Make the error of a server that went away."""
    from vmclient.drivers.base import ConnectionLost as Lost

    return Lost(Problem("connection.lost", {"connection": NAME}))


def test_the_log_keeps_no_certificate(door: Door) -> None:
    """Its entry names the fingerprint and not the whole text."""
    door.session.connect(ADDRESS)
    door.refused("certificate.not_trusted")
    (entry,) = door.session.log(LogQuery())
    assert entry.problem is not None
    assert entry.problem.facts["fingerprint"] == fingerprint(A)
    assert "pem" not in entry.problem.facts


def test_a_certificate_named_on_the_command_line_is_accepted_for_this_run(door: Door) -> None:
    """It opens without a word, and the next program does not accept it by that."""
    door.session.close()
    door.start(fingerprint(A))
    door.session.connect(ADDRESS, password=RIGHT)
    door.opened()
    assert door.lost() == []
    assert door.kept() is None


@pytest.mark.parametrize("reason", ["self_signed", "expired"])
def test_another_certificate_than_the_one_named_is_not_accepted(door: Door, reason: str) -> None:
    """Nor is the one named when it has expired; nothing is tried over and over."""
    door.session.close()
    door.start(fingerprint(A if reason == "expired" else B))
    door.server.reason = reason
    door.session.connect(ADDRESS, password=RIGHT)
    door.refused("certificate.not_trusted")
    assert (door.server.logins, len(door.server.drivers)) == ([], 1)


def test_a_trial_keeps_nothing(door: Door) -> None:
    """Neither the certificate nor the password that it was given, however it ends."""
    request = Request(address=ADDRESS, password=RIGHT, keep_password=True, certificate=A)
    assert door.session.try_out(request).vms == 1
    assert (door.kept(), door.keyring.kept) == (None, {})
    with pytest.raises(CertificateRefused):
        door.session.try_out(Request(address=ADDRESS, password=RIGHT))
    with pytest.raises(LoginRefused):
        door.session.try_out(Request(address=ADDRESS, certificate=A))


def test_who_goes_on_after_a_trial_logs_in_once(door: Door) -> None:
    """The session of the trial is the connection's: certificate and password are kept as asked for."""
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT, certificate=A)).kept
    name = door.session.connect(ADDRESS, password=RIGHT, keep_password=True, certificate=A, kept=kept)
    door.opened()
    until(lambda: door.session.inventory.vms)
    (driver,) = door.server.drivers
    assert (door.server.logins, driver.calls.count("open")) == ([RIGHT], 1)
    assert door.kept() == A
    until(lambda: door.keyring.kept == {(SERVICE, ADDRESS): RIGHT})
    driver.current = replace(driver.current, vms={})
    driver.changed()
    door.clock.run_until(lambda: not door.session.inventory.vms)
    door.session.disconnect(name)
    until(lambda: driver.calls[-1] == "close")


def test_who_mends_a_refused_login_logs_in_once_more(door: Door) -> None:
    """The connection that waits for a person is replaced by what the dialog has opened for them."""
    door.session.connect(ADDRESS, password=WRONG, certificate=A)
    door.refused("connection.login_refused")
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT)).kept
    door.session.connect(ADDRESS, password=RIGHT, kept=kept)
    door.opened()
    until(lambda: door.session.inventory.vms)
    assert door.server.logins == [WRONG, RIGHT]
    assert "close" not in door.server.drivers[-1].calls


def test_a_trial_nobody_goes_on_with_is_closed_in_time(door: Door) -> None:
    """Two minutes later its session has ended, and who connects then logs in anew."""
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT, certificate=A)).kept
    (driver,) = door.server.drivers
    assert "close" not in driver.calls
    door.clock.run_until(lambda: driver.calls[-1] == "close", 30)
    door.session.connect(ADDRESS, password=RIGHT, certificate=A, kept=kept)
    door.opened()
    assert door.server.logins == [RIGHT, RIGHT]


def test_a_trial_of_what_is_connected_already_is_closed(door: Door) -> None:
    """Connecting twice is refused, and the second session ends at once."""
    door.session.connect(ADDRESS, password=RIGHT, certificate=A)
    door.opened()
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT)).kept
    with pytest.raises(DriverError):
        door.session.connect(ADDRESS, password=RIGHT, kept=kept)
    first, second = door.server.drivers
    until(lambda: second.calls[-1] == "close")
    assert "close" not in first.calls


def test_a_trial_is_not_open_when_the_client_has_ended(door: Door) -> None:
    """Closing the client ends the session that nobody took."""
    door.session.try_out(Request(address=ADDRESS, password=RIGHT, certificate=A))
    door.session.close()
    (driver,) = door.server.drivers
    until(lambda: driver.calls[-1] == "close")


def test_a_taken_session_that_ends_sends_what_the_session_knows(door: Door) -> None:
    """A password that was refused after a trial is not sent again, though it was typed for the trial."""
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT, certificate=A)).kept
    door.session.connect(ADDRESS, password=RIGHT, certificate=A, kept=kept)
    door.opened()
    door.session._entrance.credentials.refused(ADDRESS)
    (driver,) = door.server.drivers
    driver.errors["inventory"] = fake_vsphere_lost()
    door.clock.run_until(lambda: any(one.needs_person for one in door.lost()))
    assert door.lost()[-1].problem.code == "connection.password_needed"
    assert door.server.logins == [RIGHT]


def test_two_trials_do_not_wait_for_each_other(door: Door) -> None:
    """While one server does not answer, another is tried out, taken and read."""
    hangs = SERVERS["vc-b.example"] = FakeServer(hang=threading.Event())
    slow = threading.Thread(
        target=door.session.try_out,
        args=(Request(address="vsphere://root@vc-b.example", password=RIGHT, certificate=A),),
    )
    slow.start()
    until(lambda: hangs.drivers and hangs.drivers[0].calls == ["open"])
    kept = door.session.try_out(Request(address=ADDRESS, password=RIGHT, certificate=A)).kept
    door.session.connect(ADDRESS, password=RIGHT, certificate=A, kept=kept)
    door.opened()
    until(lambda: door.session.inventory.vms)
    assert slow.is_alive()
    assert hangs.hang is not None
    hangs.hang.set()
    slow.join(20)
    assert not slow.is_alive()


def test_a_mistyped_trial_does_not_spoil_the_kept_password(door: Door) -> None:
    """A wrong password that was typed says nothing about the one in the keyring."""
    door.keyring.kept[SERVICE, ADDRESS] = RIGHT
    with pytest.raises(LoginRefused):
        door.session.try_out(Request(address=ADDRESS, password=WRONG, certificate=A))
    assert door.session.try_out(Request(address=ADDRESS, certificate=A)).vms == 1


def test_a_keyring_that_cannot_be_used_is_told_and_stops_nothing(door: Door) -> None:
    """The connection is open all the same, and the person hears that the password is not kept."""
    door.keyring.locked = True
    door.session.connect(ADDRESS, password=RIGHT, keep_password=True, certificate=A)
    door.opened()
    until(lambda: any(isinstance(event, Noticed) for event in door.events))
    (notice,) = (event for event in door.events if isinstance(event, Noticed))
    assert notice.problem.code == "connection.keyring_unusable"


def test_a_keyring_that_hangs_holds_up_no_connection(door: Door) -> None:
    """To keep a password is nobody's wait: the connection opens and is read meanwhile."""
    door.keyring.hang = threading.Event()
    door.session.connect(ADDRESS, password=RIGHT, keep_password=True, certificate=A)
    door.opened()
    until(lambda: door.session.inventory.vms)
    door.keyring.hang.set()
    until(lambda: door.keyring.kept)


def test_no_file_and_no_log_holds_a_password(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    """After a login, a refusal and a restart, every file of ours and the log are free of it."""
    caplog.set_level(logging.DEBUG)
    door.session.connect(ADDRESS, password=WRONG, keep_password=True, certificate=A)
    door.refused("connection.login_refused")
    door.session.connect(ADDRESS, password=RIGHT, keep_password=True)
    door.opened()
    door.session.close()
    canaries = (WRONG.encode(), b"root:" + RIGHT.encode())
    for path in (one for one in door.home.rglob("*") if one.is_file()):
        assert not any(canary in path.read_bytes() for canary in canaries), path
    assert WRONG not in caplog.text
    assert WRONG not in repr(door.events)
