"""The bus tells everybody everything, in one order."""

import threading

import pytest

from vmclient.core.events import ConnectionOpened, Event
from vmclient.engine.bus import Bus


def names(heard: list[Event]) -> list[str]:
    """Give the names in what was heard."""
    return [event.connection for event in heard if isinstance(event, ConnectionOpened)]


def test_a_listener_that_fails_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    """The next listener hears the event all the same, and the failure is logged."""
    bus, heard = Bus(), list[Event]()

    def fail(_event: Event) -> None:
        raise ValueError("no ears")

    bus.subscribe(fail)
    bus.subscribe(heard.append)
    bus.publish(ConnectionOpened(connection="x"))

    assert names(heard) == ["x"]
    assert "no ears" in caplog.text


def test_who_ended_the_subscription_hears_nothing_more() -> None:
    """After the returned function was called the listener is silent; the others are not."""
    bus, gone, here = Bus(), list[Event](), list[Event]()
    end = bus.subscribe(gone.append)
    bus.subscribe(here.append)
    end()
    bus.publish(ConnectionOpened(connection="x"))

    assert (names(gone), names(here)) == ([], ["x"])


def test_what_a_listener_publishes_is_told_after_what_it_heard() -> None:
    """An event published inside a listener comes after the present one for all listeners."""
    bus, heard = Bus(), list[Event]()

    def echo(event: Event) -> None:
        if names([event]) == ["first"]:
            bus.publish(ConnectionOpened(connection="second"))

    bus.subscribe(echo)
    bus.subscribe(heard.append)
    bus.publish(ConnectionOpened(connection="first"))

    assert names(heard) == ["first", "second"]


def test_many_threads_lose_and_double_nothing() -> None:
    """Of 8 threads' 8,000 events all listeners hear each once, in the same order."""
    bus = Bus()
    ears: list[list[Event]] = [[], []]
    for ear in ears:
        bus.subscribe(ear.append)

    def publish(thread: int) -> None:
        for number in range(1000):
            bus.publish(ConnectionOpened(connection=f"{thread}-{number}"))

    threads = [threading.Thread(target=publish, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert ears[0] == ears[1]
    assert len(set(names(ears[0]))) == len(ears[0]) == 8000
    for thread_number in range(8):
        mine = [name for name in names(ears[0]) if name.startswith(f"{thread_number}-")]
        assert mine == [f"{thread_number}-{number}" for number in range(1000)]
