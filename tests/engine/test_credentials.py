"""Passwords: kept where a person wants it, found again, and never in the way when the keyring is."""

import logging
import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from tests.engine.memory_keyring import MemoryKeyring, PlainFile
from vmclient.core.problem import Problem
from vmclient.engine.credentials import SERVICE, Credentials

ADDRESS = "vsphere://root@vc.example"
CANARY = "correct horse battery"


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    """The system's keyring for this test."""
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def told() -> list[Problem]:
    """What a person was told."""
    return []


@pytest.fixture
def credentials(memory: MemoryKeyring, told: list[Problem]) -> Credentials:
    """Passwords over that keyring."""
    made = Credentials(deadline_s=10)
    made.unusable = lambda _address, problem: told.append(problem)
    return made


def test_what_is_remembered_is_found_by_the_next_program(
    credentials: Credentials, memory: MemoryKeyring
) -> None:
    """It lies in the keyring under our name and the address, and another run finds it there."""
    assert credentials.remember(ADDRESS, CANARY)
    assert memory.kept == {(SERVICE, ADDRESS): CANARY}
    assert Credentials().lookup(ADDRESS) == CANARY


def test_what_is_only_used_stays_out_of_the_keyring(credentials: Credentials, memory: MemoryKeyring) -> None:
    """It is found in this run, and the keyring is not even asked."""
    credentials.use(ADDRESS, CANARY)
    assert credentials.lookup(ADDRESS) == CANARY
    assert (memory.kept, memory.calls) == ({}, 0)
    assert Credentials().lookup(ADDRESS) is None


def test_each_address_has_its_own(credentials: Credentials) -> None:
    """Another user on the same server has no password by that."""
    credentials.remember(ADDRESS, CANARY)
    assert credentials.lookup("vsphere://other@vc.example") is None


def test_a_refused_password_is_not_given_again(credentials: Credentials, memory: MemoryKeyring) -> None:
    """Not from memory and not from the keyring, until somebody gives another."""
    credentials.remember(ADDRESS, "wrong")
    credentials.refused(ADDRESS)
    assert credentials.lookup(ADDRESS) is None
    credentials.use(ADDRESS, CANARY)
    assert credentials.lookup(ADDRESS) == CANARY


def test_what_is_forgotten_is_gone_everywhere(credentials: Credentials, memory: MemoryKeyring) -> None:
    """From memory and keyring; forgetting what is not there is no trouble."""
    credentials.remember(ADDRESS, CANARY)
    credentials.forget(ADDRESS)
    credentials.forget(ADDRESS)
    assert (memory.kept, credentials.lookup(ADDRESS)) == ({}, None)


@pytest.mark.parametrize("trouble", ["locked", "forgetful"])
def test_a_keyring_that_does_not_keep_it_is_told(
    credentials: Credentials, memory: MemoryKeyring, told: list[Problem], trouble: str
) -> None:
    """The password is there until the program ends, and the person is told once."""
    setattr(memory, trouble, True)
    assert not credentials.remember(ADDRESS, CANARY)
    assert not credentials.remember(ADDRESS, CANARY)
    assert credentials.lookup(ADDRESS) == CANARY
    assert [problem.code for problem in told] == ["connection.keyring_unusable"]


@pytest.mark.parametrize("backend", [NoKeyring, NullKeyring, PlainFile])
def test_a_keyring_that_is_none_is_not_used(
    credentials: Credentials, memory: MemoryKeyring, told: list[Problem], backend: type
) -> None:
    """A missing one, one that keeps nothing, one that writes plain text: told only to who wants it used."""
    used = backend()
    keyring.set_keyring(used)
    assert credentials.lookup("vsphere://other@vc.example") is None
    assert told == []
    assert not credentials.remember(ADDRESS, CANARY)
    assert getattr(used, "kept", {}) == {}
    assert [problem.code for problem in told] == ["connection.keyring_unusable"]


def test_a_keyring_that_hangs_costs_the_deadline_once(memory: MemoryKeyring, told: list[Problem]) -> None:
    """While it hangs nobody waits for it again; when it answers it is used again."""
    memory.hang = threading.Event()
    memory.kept[SERVICE, ADDRESS] = CANARY
    credentials = Credentials(deadline_s=0.05)
    credentials.unusable = lambda _address, problem: told.append(problem)
    assert credentials.lookup(ADDRESS) is None
    assert credentials.lookup(ADDRESS) is None
    assert memory.calls == 1
    assert [problem.code for problem in told] == ["connection.keyring_silent"]
    memory.hang.set()
    asking = credentials._asking
    assert asking is not None
    asking.join(10)
    assert credentials.lookup(ADDRESS) == CANARY


def test_a_trouble_that_is_over_and_comes_back_is_told_again(
    credentials: Credentials, memory: MemoryKeyring, told: list[Problem]
) -> None:
    """Once each time."""
    for locked in (True, True, False, True):
        memory.locked = locked
        credentials.lookup(ADDRESS)
    assert len(told) == 2


def test_nothing_secret_is_logged_or_shown(
    credentials: Credentials, memory: MemoryKeyring, told: list[Problem], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the log nor a repr nor what is told holds the password, whatever goes wrong."""
    caplog.set_level(logging.DEBUG)
    credentials.remember(ADDRESS, CANARY)
    memory.locked = True
    credentials.remember(ADDRESS, CANARY)
    credentials.forget(ADDRESS)
    credentials.use(ADDRESS, CANARY)
    for text in (caplog.text, repr(credentials), str(vars(credentials).keys()), repr(told)):
        assert CANARY not in text
    assert told
