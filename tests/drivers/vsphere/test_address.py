"""Addresses of vSphere servers: what is accepted, what is built, what is refused."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, ConnectionFailed
from vmclient.drivers.registry import build
from vmclient.drivers.vsphere.address import Server, parse

LABELS = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True).filter(
    lambda label: not label.startswith("xn--") and label[2:4] != "--"
)
NAMES = st.lists(LABELS, min_size=1, max_size=4).map(".".join)
ADDRESSES = st.ip_addresses().map(str)
USERS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)
SERVERS = st.builds(Server, host=NAMES | ADDRESSES, user=USERS, port=st.integers(1, 65535))


def refused(text: str) -> Problem:
    """Read an address that is not acceptable."""
    with pytest.raises(ConnectionFailed) as error:
        parse(text)
    assert error.value.problem.code == "connection.bad_uri"
    return error.value.problem


@pytest.mark.parametrize(
    ("given", "built"),
    [
        ("vsphere://root@esx-a", "vsphere://root@esx-a"),
        ("  vsphere://root@ESX-A.Example./ ", "vsphere://root@esx-a.example"),
        ("vsphere://root@esx-a:443", "vsphere://root@esx-a"),
        ("vsphere://root@esx-a:8443/", "vsphere://root@esx-a:8443"),
        ("vsphere://administrator%40vsphere.local@vc", "vsphere://administrator%40vsphere.local@vc"),
        ("vsphere://LAB%5Canna@vc", "vsphere://LAB%5Canna@vc"),
        ("vsphere://anna b@vc", "vsphere://anna%20b@vc"),
        ("vsphere://root@[2001:DB8::1]:444", "vsphere://root@[2001:db8::1]:444"),
        ("vsphere://root@192.0.2.7", "vsphere://root@192.0.2.7"),
        ("vsphere://root@bücher.example", "vsphere://root@xn--bcher-kva.example"),
        ("vsphere://root@my_esx", "vsphere://root@my_esx"),
    ],
)
def test_a_good_address_is_rebuilt_from_its_fields(given: str, built: str) -> None:
    """What is stored is built from checked fields, and reading it again changes nothing."""
    assert parse(given).uri == built
    assert parse(built) == parse(given)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ("", "address"),
        ("esx-a", "address"),
        ("https://root@esx-a", "address"),
        ("VSPHERE://root@esx-a", "address"),
        ("vsphere://root@esx-a/sdk", "address"),
        ("vsphere://root@esx-a?verify=no", "address"),
        ("vsphere://root@esx-a#x", "address"),
        ("vsphere://root@esx-a\nvsphere://root@esx-b", "address"),
        ("vsphere://root@a@b", "address"),
        ("vsphere://" + "u" * 2048 + "@esx-a", "address"),
        ("vsphere://esx-a", "user"),
        ("vsphere://@esx-a", "user"),
        ("vsphere://" + "u" * 257 + "@esx-a", "user"),
        ("vsphere://ro%0Aot@esx-a", "user"),
        ("vsphere://root:secret@esx-a", "password"),
        ("vsphere://root@", "host"),
        ("vsphere://root@-esx", "host"),
        ("vsphere://root@esx-", "host"),
        ("vsphere://root@es x", "host"),
        ("vsphere://root@a..b", "host"),
        ("vsphere://root@a%2fb", "host"),
        ("vsphere://root@[fe80::1%25eth0]", "host"),
        ("vsphere://root@" + "a." * 127 + "b", "host"),
        ("vsphere://root@" + "a" * 64, "host"),
        ("vsphere://root@esx-a:0", "port"),
        ("vsphere://root@esx-a:65536", "port"),
        ("vsphere://root@esx-a:123456", "port"),
        ("vsphere://root@esx-a:", "address"),
        ("vsphere://root@esx-a:x", "address"),
    ],
)
def test_a_bad_address_is_refused_by_its_field(given: str, field: str) -> None:
    """The problem names what is not acceptable, and quotes at most eighty characters of it."""
    problem = refused(given)
    assert problem.facts["field"] == field
    assert len(str(problem.facts["value"])) <= 80


def test_a_password_in_an_address_is_quoted_nowhere() -> None:
    """Neither the facts nor the error's text have it."""
    with pytest.raises(ConnectionFailed) as error:
        parse("vsphere://root:s3cret@esx-a")
    assert "s3cret" not in repr(error.value.problem) + str(error.value)


@given(SERVERS)
def test_what_is_built_reads_as_the_same(server: Server) -> None:
    """Every server survives being written down, and its address has no character that needs quoting."""
    assert parse(server.uri) == server
    assert set(server.uri) <= set(string.ascii_letters + string.digits + "-._~%:/@[]")


@given(st.text(max_size=60) | st.text(string.printable, max_size=60).map("vsphere://".__add__))
def test_whatever_is_given_is_read_or_refused(text: str) -> None:
    """No text brings about another error, and what is read is read the same again."""
    try:
        server = parse(text)
    except ConnectionFailed:
        refused(text)
    else:
        assert parse(server.uri) == server


def test_the_registry_takes_the_scheme() -> None:
    """The driver is named after its server, and nothing is opened."""
    assert build("vsphere://root@ESX-A:444", access=Access()).name == "esx-a:444"
    assert build("vsphere://root@[::1]").name == "[::1]"
