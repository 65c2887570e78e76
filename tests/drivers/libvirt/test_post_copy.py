"""A post-copy that broke off: what each of libvirt's answers to the order to go on comes to."""

from typing import Any

import libvirt
import pytest

from tests.drivers.libvirt.test_task import Libvirt, Played
from tests.engine.fake_driver import a_host, a_vm
from vmclient.core.capability import Mode
from vmclient.drivers.base import Order, Presence, TaskRefused
from vmclient.drivers.libvirt import post_copy, state
from vmclient.drivers.libvirt.link import Deadlines, Link
from vmclient.drivers.libvirt.migration import Way

FAILED = [libvirt.VIR_DOMAIN_PAUSED, libvirt.VIR_DOMAIN_PAUSED_POSTCOPY_FAILED]
ORDER = Order(vm=a_vm("1", "a"), source=a_host("a"), target=a_host("b"), mode=Mode.LIVE)
WAY = Way("qemu+tcp://b/system")


class Halted(Libvirt):
    """A source whose post-copy has failed; `answers` are those to orders, None lets it go on."""

    def __init__(self, *answers: Exception | None) -> None:
        super().__init__()
        self.now = list(FAILED)
        self.answers = list(answers)
        self.orders: list[tuple[str, int]] = []
        self.undefined: list[int] = []
        self.calms: list[int] | None = None  # the state after an order that is said to have failed

    def lookupByUUIDString(self, _: str) -> "Halted":  # noqa: N802 - libvirt's names
        """Find the one domain."""
        return self

    def isPersistent(self) -> bool:  # noqa: N802
        """Say that it is defined here."""
        return True

    def undefineFlags(self, flags: int) -> None:  # noqa: N802
        """Note it."""
        self.undefined.append(flags)

    def migrateToURI3(self, uri: str, _: dict[str, Any], flags: int) -> None:  # noqa: N802
        """Answer as the test says."""
        self.orders.append((uri, flags))
        answer = self.answers.pop(0)
        if answer is not None:
            self.now = self.calms or self.now
            raise answer
        self.now = [libvirt.VIR_DOMAIN_PAUSED, libvirt.VIR_DOMAIN_PAUSED_POSTCOPY]
        self.ended.wait(10)


def still_running() -> Played:
    """What libvirt 9.0 says while either QEMU has not noticed its loss."""
    return Played(55, 10, "Requested operation is not valid: QEMU reports migration is still running")


def links(fake: Halted) -> Link:
    """A link of its own for each order."""
    link = Link("test:///fake", "fake", Deadlines(), lambda _: fake)
    link.open()
    return link


def test_it_goes_on_by_the_same_flags_and_the_one_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked again until both QEMUs have noticed; the task is given as soon as memory is on its way."""
    monkeypatch.setattr(post_copy, "RETRY_S", 0.01)
    fake = Halted(still_running(), None)
    task = post_copy.resume(lambda: links(fake), ORDER, WAY)

    wanted = (
        libvirt.VIR_MIGRATE_POSTCOPY_RESUME | libvirt.VIR_MIGRATE_POSTCOPY | libvirt.VIR_MIGRATE_PEER2PEER
    )
    assert [uri for uri, _ in fake.orders] == [WAY.uri] * 2
    assert all(flags & wanted == wanted for _, flags in fake.orders)
    assert task.wait(0) is None
    fake.ended.set()
    end = task.wait(10)
    assert end is not None
    assert end.problem is None


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Played(38, 7, "unable to connect to server at 'b:16509': No route to host"), "peer.unreachable"),
        (still_running(), "migration.postcopy_still_running"),
    ],
)
def test_where_it_does_not_go_on_the_reason_is_told(
    answer: Exception, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once where the hosts do not reach each other, after a while where QEMU has not noticed."""
    monkeypatch.setattr(post_copy, "NOTICE_S", 0.0)
    fake = Halted(answer, answer)
    with pytest.raises(TaskRefused) as refused:
        post_copy.resume(lambda: links(fake), ORDER, WAY)

    assert refused.value.problem.code == code


def failed_before() -> Played:
    """What libvirt 9.0 says when it goes by how the post-copy stood before it was resumed."""
    return Played(9, 10, "operation failed: job 'migration in' failed in post-copy phase")


def test_what_is_said_to_have_failed_and_goes_on_is_followed() -> None:
    """By what the source's state shows a moment later; the order is not given again."""
    fake = Halted(failed_before())
    fake.calms = [libvirt.VIR_DOMAIN_PAUSED, libvirt.VIR_DOMAIN_PAUSED_POSTCOPY]
    task = post_copy.resume(lambda: links(fake), ORDER, WAY)
    assert (task.wait(0), len(fake.orders)) == (None, 1)
    fake.now = list(FAILED)  # it breaks off again
    end = task.wait(10)
    assert end is not None
    assert end.problem is not None
    assert end.problem.code == "migration.split"


def test_memory_that_is_sent_says_more_than_the_state() -> None:
    """The state is that of before, the bytes grow: it is not refused, and looked at as it stands."""

    class Sending(Halted):
        """Sends something between any two looks."""

        def jobStats(self, *_: object) -> dict[str, int]:  # noqa: N802 - libvirt's name
            """Count."""
            self.sent += 1
            return {"type": 2, "memory_processed": self.sent}

        sent = 0

    task = post_copy.resume(lambda: links(Sending(failed_before())), ORDER, WAY)
    end = task.wait(10)
    assert end is not None
    assert end.problem is not None
    assert end.problem.code == "migration.split"


def test_what_failed_and_stays_so_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It broke off again at once."""
    monkeypatch.setattr(post_copy, "SHOWN_S", 0.0)
    with pytest.raises(TaskRefused) as refused:
        post_copy.resume(lambda: links(Halted(failed_before())), ORDER, WAY)
    assert refused.value.problem.code == "migration.split"


@pytest.mark.parametrize(
    ("now", "cleared"),
    [([5, 4], True), ([5, 1], False), ([5, 5], False), ([1, 1], False), (FAILED, False)],
    ids=["migrated", "shut down", "saved", "running", "halted"],
)
def test_only_a_vm_that_libvirt_says_has_migrated_away_is_undefined(now: list[int], cleared: bool) -> None:
    """Of any other its definition may be all that there is."""
    fake = Halted()
    fake.now = now
    link = links(fake)

    assert post_copy.clear(link, "1") is cleared
    assert len(fake.undefined) == cleared
    link.close()


@pytest.mark.parametrize(
    ("now", "presence"),
    [
        ((3, 13), Presence.SPLIT),
        ((1, 11), Presence.SPLIT),
        ((3, 12), Presence.OUTGOING),
        ((1, 10), Presence.RUNNING),
        ((3, 1), Presence.PAUSED),
    ],
)
def test_the_parts_of_a_post_copy_are_told_apart(now: tuple[int, int], presence: Presence) -> None:
    """By the state with its reason, at either end."""
    assert state.presence(*now, incoming=False) is presence
