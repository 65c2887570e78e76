"""One connection: opened, read on news and every now and then, and opened again after a loss."""

import threading

import pytest

from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import FakeDriver, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.inventory import Inventory
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionFailed, ConnectionLost, LoginRefused
from vmclient.engine.poller import LONGEST_RETRY_S, NEEDS_PERSON, Connection, Reports


class Line:
    """A connection to a fake driver that the test steps by hand, and what it reported."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.driver = FakeDriver("conn", an_inventory([a_host("a")], [a_vm("1", "a")]))
        self.read: list[Inventory] = []
        self.opened = 0
        self.lost: list[Problem] = []
        reports = Reports(
            read=lambda _, inventory: self.read.append(inventory),
            opened=lambda _: self._opened(),
            lost=lambda _, problem: self.lost.append(problem),
        )
        self.connection = Connection(self.driver, reports, clock, refresh_s=5)

    def _opened(self) -> None:
        self.opened += 1

    def run(self, seconds: float) -> None:
        """Do what is due for so long."""
        end = self.clock.monotonic() + seconds
        while True:
            delay = self.connection.step()
            if self.clock.monotonic() + delay > end:
                self.clock.advance(end - self.clock.monotonic())
                return
            self.clock.advance(delay)


@pytest.fixture
def line(clock: FakeClock) -> Line:
    """A connection that was not opened yet."""
    return Line(clock)


def test_it_opens_and_reads_at_once(line: Line) -> None:
    """The first step opens and delivers the inventory before it says that it is open."""
    line.connection.step()

    assert (len(line.read), line.opened, line.connection.is_open) == (1, 1, True)


def test_without_news_it_reads_at_the_interval(line: Line) -> None:
    """In 20 quiet seconds at an interval of 5 it reads about four times, not more."""
    line.run(20.5)

    assert 4 <= len(line.read) <= 6


def test_a_thousand_notifications_are_ten_readings_a_second(line: Line) -> None:
    """However often the driver calls, it is read at most ten times a second."""
    line.run(1)
    before = len(line.read)
    for _ in range(1000):
        line.connection.changed()
        line.run(0.001)

    assert 5 <= len(line.read) - before <= 11


def test_a_change_is_read_within_a_tenth_of_a_second(line: Line) -> None:
    """A notification after a quiet time is read at once."""
    line.run(2)
    before = len(line.read)
    line.connection.changed()
    line.run(0.1)

    assert len(line.read) == before + 1


def test_a_loss_is_told_and_retried_with_growing_pauses(line: Line) -> None:
    """While a host is away it is tried after 1, 2, 4, 8, 16, 30, 30 … seconds; then it is opened again."""
    line.run(1)
    line.driver.errors["inventory"] = line.driver.errors["open"] = ConnectionLost(Problem("connection.lost"))
    line.connection.changed()
    line.driver.calls.clear()
    line.run(62)
    assert line.driver.calls.count("open") == 6  # after 1, 3, 7, 15, 31 and 61 seconds
    assert {problem.code for problem in line.lost} == {"connection.lost"}
    line.driver.errors.clear()
    line.run(LONGEST_RETRY_S + 1)

    assert (line.opened, line.connection.is_open) == (2, True)


def test_how_often_and_when_it_is_tried_is_told(line: Line) -> None:
    """While it is away the tries are counted and the seconds to the next go down; afterwards nothing is."""
    line.run(1)
    assert (line.connection.attempts, line.connection.next_try_s) == (0, None)
    line.driver.errors["inventory"] = line.driver.errors["open"] = ConnectionLost(Problem("connection.lost"))
    line.connection.changed()
    line.run(4)
    assert line.connection.attempts == 3  # the reading, and the tries after 1 and 3 seconds
    assert line.connection.next_try_s == pytest.approx(3, abs=0.2)
    assert line.connection.problem is not None
    line.run(1)
    assert line.connection.next_try_s == pytest.approx(2, abs=0.2)
    line.driver.errors.clear()
    line.run(3)

    assert line.connection.attempts == 0
    assert line.connection.next_try_s is None
    assert not line.connection.problem


def test_a_refused_first_connection_is_told_with_its_reason(line: Line) -> None:
    """What cannot be opened is told by the driver's own problem, and nothing is read."""
    line.driver.errors["open"] = ConnectionFailed(Problem("connection.login_refused"))
    line.connection.step()

    assert ([problem.code for problem in line.lost], line.read) == (["connection.login_refused"], [])


@pytest.mark.parametrize("code", sorted(NEEDS_PERSON))
@pytest.mark.parametrize("method", ["open", "inventory"])
def test_what_needs_a_person_is_not_tried_again(line: Line, code: str, method: str) -> None:
    """A login or certificate that was refused is told once, and the driver is left alone from then on."""
    line.run(1)
    line.driver.errors["inventory"] = line.driver.errors["open"] = ConnectionLost(Problem("connection.lost"))
    line.driver.errors[method] = ConnectionFailed(Problem(code))
    line.connection.changed()
    line.run(60)
    line.driver.calls.clear()
    line.connection.changed()
    line.run(24 * 3600)

    assert [problem.code for problem in line.lost].count(code) == 1
    assert (line.driver.calls, line.connection.held) == ([], True)


def test_who_waits_for_a_connection_that_needs_a_person_is_told_at_once(clock: FakeClock) -> None:
    """A job that begins there gets the refusal instead of a wait, and sends nothing."""
    line = Line(clock)
    line.driver.errors["open"] = LoginRefused(Problem("connection.login_refused"))
    line.connection.start()
    until(lambda: line.connection.held)
    with pytest.raises(LoginRefused):
        line.connection.refresh(10)

    assert line.driver.calls == ["open"]
    line.connection.close()


def test_an_error_that_is_none_of_the_protocol_does_not_end_the_thread(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    """A driver's bug is told as a loss, logged, and tried again."""
    line.driver.errors["inventory"] = ValueError("a bug")
    line.connection.step()
    assert line.lost[0].code == "connection.failed"
    assert "a bug" in caplog.text
    line.driver.errors.clear()
    line.run(2)

    assert line.connection.is_open


def test_who_waits_for_a_reading_gets_one_begun_afterwards(clock: FakeClock) -> None:
    """`refresh` returns when an inventory was read after it was called, though none was due."""
    line = Line(clock)
    line.connection.start()
    until(lambda: line.connection.is_open)
    before = len(line.read)
    line.connection.refresh(10)

    assert len(line.read) > before
    line.connection.close()


def test_who_waits_for_a_host_that_is_away_is_told_so(clock: FakeClock) -> None:
    """`refresh` raises what went wrong instead of waiting for the deadline."""
    line = Line(clock)
    line.connection.start()
    until(lambda: line.connection.is_open)
    line.driver.errors["inventory"] = ConnectionLost(Problem("connection.lost"))

    with pytest.raises(ConnectionLost):
        line.connection.refresh(10)
    line.connection.close()


def test_who_waits_for_a_host_that_hangs_is_let_go_at_the_deadline(clock: FakeClock) -> None:
    """A reading that never returns costs who waits the deadline, and close does not hang either."""
    line = Line(clock)
    line.connection.start()
    until(lambda: line.connection.is_open)
    line.driver.holds["inventory"] = threading.Event()

    with pytest.raises(ConnectionLost) as caught:
        line.connection.refresh(0.05)

    assert caught.value.problem.code == "connection.timeout"
    line.driver.holds["inventory"].set()
    line.connection.close()


def test_one_that_hangs_delays_nobody_else(clock: FakeClock) -> None:
    """While one host's call hangs, another's changes are read."""
    stuck, well = Line(clock), Line(clock)
    stuck.driver.holds["open"] = threading.Event()
    for line in (stuck, well):
        line.connection.start()
    until(lambda: well.connection.is_open)
    before = len(well.read)
    well.connection.refresh(10)

    assert len(well.read) > before
    assert not stuck.connection.is_open
    stuck.driver.holds["open"].set()
    for line in (stuck, well):
        line.connection.close().join(20)
        assert line.driver.calls[-1] == "close"
