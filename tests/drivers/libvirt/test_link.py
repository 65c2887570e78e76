"""One connection: deadlines, the end of a stuck one, and libvirt's errors at the boundary."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import libvirt
import pytest

from tests.rigs.libvirt.rig import until
from vmclient.drivers.base import ConnectionFailed, ConnectionLost, DriverError
from vmclient.drivers.libvirt.link import Deadlines, Link

SHORT = Deadlines(open_s=0.2, call_s=0.2)


class Fake:
    """A connection that does nothing of its own; the names are libvirt's."""

    def __init__(self) -> None:
        self.closed = threading.Event()
        self.alive: tuple[int, int] | None = None
        self.on_close: Callable[..., None] | None = None

    def setKeepAlive(self, interval: int, count: int) -> None:  # noqa: N802 - libvirt's name
        """Keep what was asked for."""
        self.alive = (interval, count)

    def registerCloseCallback(self, told: Callable[..., None], _: object) -> None:  # noqa: N802
        """Keep whom to tell."""
        self.on_close = told

    def unregisterCloseCallback(self) -> None:  # noqa: N802
        """Tell nobody any more."""
        self.on_close = None

    def close(self) -> None:
        """Note that it was closed."""
        self.closed.set()


@pytest.fixture
def release() -> Iterator[threading.Event]:
    """Lets whatever is stuck go on when the test is over."""
    event = threading.Event()
    yield event
    event.set()


def opened(fake: Fake, deadlines: Deadlines = SHORT) -> Link:
    """A link that is open."""
    link = Link("test:///fake", "fake", deadlines, lambda _: fake)
    link.open()
    return link


def test_keepalive_is_on() -> None:
    """Every connection is told to notice a silent daemon."""
    fake = Fake()
    opened(fake, Deadlines(keepalive_s=5, keepalive_count=3)).close()
    assert fake.alive == (5, 3)


def test_a_call_answers_with_the_connection() -> None:
    """The function gets the connection, in another thread than the caller's."""
    fake = Fake()
    link = opened(fake)
    assert link.call(lambda c: (c is fake, threading.current_thread() is threading.main_thread())) == (
        True,
        False,
    )
    link.close()
    assert fake.closed.wait(5)


def test_a_stuck_call_breaks_the_link_in_time(release: threading.Event) -> None:
    """After its deadline the call is lost, the next fails at once, and closing does not wait."""
    link = opened(Fake())
    began = time.monotonic()
    with pytest.raises(ConnectionLost) as lost:
        link.call(lambda _: release.wait(60))
    assert lost.value.problem.code == "connection.not_responding"
    with pytest.raises(ConnectionLost):
        link.call(lambda _: 1)
    link.close()
    assert link.lost
    assert time.monotonic() - began < 5


def test_an_open_that_never_answers_fails_in_time(release: threading.Event) -> None:
    """`libvirt.open` has no timeout of its own."""
    link = Link("test:///fake", "fake", SHORT, lambda _: release.wait(60))
    with pytest.raises(ConnectionFailed) as failed:
        link.open()
    assert failed.value.problem.code == "connection.not_responding"


def test_a_stuck_link_delays_no_other(release: threading.Event) -> None:
    """Each link has a worker of its own."""
    stuck, other = opened(Fake(), Deadlines(call_s=30)), opened(Fake())
    stuck.submit(lambda _: release.wait(60))
    assert other.call(lambda _: 2) == 2
    stuck.close()
    other.close()


def test_a_connection_that_closes_by_itself_is_told() -> None:
    """The close callback breaks the link and tells whoever asked."""
    fake, told = Fake(), threading.Event()
    link = Link("test:///fake", "fake", SHORT, lambda _: fake)
    link.open(told.set)
    assert fake.on_close
    fake.on_close(fake, 1, None)
    assert told.is_set()
    with pytest.raises(ConnectionLost) as lost:
        link.call(lambda _: 1)
    assert lost.value.problem.code == "connection.lost"


def test_what_was_registered_ends_before_the_connection_does() -> None:
    """Callbacks keep a connection open, so they are undone first."""
    fake, order = Fake(), list[str]()
    link = opened(fake)
    link.undo_before_close(lambda: order.append("undone" if not fake.closed.is_set() else "too late"))
    link.close()
    link.close()
    assert fake.closed.wait(5)
    assert order == ["undone"]


def test_libvirts_exceptions_end_at_the_boundary() -> None:
    """A call's error is a `DriverError` with a problem; the link stays usable."""
    link = Link("test:///default", "test", Deadlines())
    link.open()
    with pytest.raises(DriverError) as gone:
        link.call(lambda c: c.lookupByName("nobody"))
    assert gone.value.problem.code == "vm.gone"
    assert isinstance(gone.value.__cause__, libvirt.libvirtError)
    assert link.call(lambda c: c.getType()) == "TEST"
    link.close()


def test_many_are_asked_in_few_turns_and_each_has_its_answer() -> None:
    """The answers come in order, a refusal stands in its place, and the link stays usable."""
    link = Link("test:///default", "test", Deadlines())
    link.open()
    connection = link.connection
    answers = dict(link.each(("test", "nobody", "test"), lambda name: connection.lookupByName(name).name()))
    assert answers["test"] == "test"
    assert isinstance(refused := answers["nobody"], DriverError)
    assert refused.problem.code == "vm.gone"
    assert list(answers) == ["test", "nobody"]
    assert link.call(lambda c: c.getType()) == "TEST"
    link.close()


def test_a_stuck_one_of_many_breaks_the_link_in_time(release: threading.Event) -> None:
    """What was answered before it is told, or not; the call ends either way."""
    link = opened(Fake())
    with pytest.raises(ConnectionLost) as lost:
        list(link.each(range(3), lambda number: number == 1 and release.wait(60)))
    assert lost.value.problem.code == "connection.not_responding"
    assert link.lost


def test_a_connection_that_was_begun_is_opened_once() -> None:
    """`open` takes up what `begin` began, and a link closed in between lets go of what it gets later."""
    made: list[Fake] = []

    def opener(_: str) -> Fake:
        made.append(Fake())
        return made[-1]

    link = Link("test:///fake", "fake", SHORT, opener)
    link.begin()
    link.open()
    assert link.call(lambda c: c) is made[0]
    link.close()
    dropped = Link("test:///fake", "fake", SHORT, opener)
    dropped.begin()
    dropped.close()
    assert made[0].closed.wait(5)
    assert until(lambda: len(made) == 2 and made[1].closed.is_set(), 5, "the second connection closing")
    assert len(made) == 2


def test_a_connection_that_cannot_be_made_is_told() -> None:
    """A socket that is not there: `ConnectionFailed`, with the address."""

    def refuse(_: str) -> Any:
        return libvirt.open("qemu+unix:///system?socket=/nonexistent/socket")

    with pytest.raises(ConnectionFailed) as failed:
        Link("test:///fake", "fake", Deadlines(), refuse).open()
    assert failed.value.problem.code == "connection.unreachable"
    assert failed.value.problem.facts["address"] == "/nonexistent/socket"
