"""Connections: what is accepted, what is built, what is refused."""

import pytest

from vmclient.drivers.libvirt.connection import ConnectionSpec, InvalidConnection, Reach, parse


@pytest.mark.parametrize(
    ("given", "built"),
    [
        ("qemu:///system", "qemu:///system"),
        ("qemu:///session", "qemu:///session"),
        ("xen:///system", "xen:///system"),
        ("qemu+unix:///system?socket=/run/lv%26%25.sock", "qemu+unix:///system?socket=/run/lv%26%25.sock"),
        ("qemu+ssh://Kvm-A/system", "qemu+ssh://kvm-a/system?no_tty=1"),
        ("qemu+ssh://root@kvm-a:2222/system?no_tty=1", "qemu+ssh://root@kvm-a:2222/system?no_tty=1"),
        ("qemu+ssh://h/system?keyfile=/k/id", "qemu+ssh://h/system?no_tty=1&keyfile=/k/id"),
        ("qemu+tls://[2001:DB8::1]:16514/system", "qemu+tls://[2001:db8::1]:16514/system"),
        ("qemu://kvm-a.example./system", "qemu+tls://kvm-a.example/system"),
        ("qemu+ssh://bücher.example/system", "qemu+ssh://xn--bcher-kva.example/system?no_tty=1"),
        ("xen+ssh://dom0/", "xen+ssh://dom0/?no_tty=1"),
    ],
)
def test_a_good_uri_is_rebuilt_from_its_fields(given: str, built: str) -> None:
    """What libvirt gets is built from checked fields, and reading it again changes nothing."""
    spec = parse(given)
    assert spec.uri == built
    assert parse(spec.uri).uri == built


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ("", "scheme"),
        ("qemu", "scheme"),
        ("qemu+ext:///x?command=/bin/p", "scheme"),
        ("QEMU+EXT:///x", "scheme"),
        ("vbox:///session", "scheme"),
        ("qemu+ssh://h/system?command=/bin/p", "query"),
        ("qemu+ssh://h/system?COMMAND=/bin/p", "query"),
        ("qemu+ssh://h/system?%63ommand=/bin/p", "query"),
        ("qemu+ssh://h/system?no_tty=1;command=/bin/p", "query"),
        ("qemu+ssh://h/system?keyfile=/a&keyfile=/b", "query"),
        ("qemu+ssh://h/system?netcat=/bin/p", "query"),
        ("qemu+ssh://h/system?proxy=native", "query"),
        ("qemu+ssh://h/system?socket=/s", "query"),
        ("qemu+ssh://h/system?no_tty=0", "query"),
        ("qemu+ssh://h/system?keyfile=-oProxyCommand=p", "keyfile"),
        ("qemu+ssh://h/system?keyfile=/a/../b", "keyfile"),
        ("qemu+tls://h/system?no_verify=1", "query"),
        ("qemu+tls://h/system?pkipath=/tmp", "query"),
        ("qemu+ssh://-oProxyCommand=x/system", "host"),
        ("qemu+ssh:///system", "host"),
        ("qemu+ssh://-oX@h/system", "user"),
        ("qemu+ssh://root:secret@h/system", "user"),
        ("qemu+tls://root@h/system", "user"),
        ("qemu+ssh://h:0/system", "port"),
        ("qemu+ssh://h:65536/system", "port"),
        ("qemu+ssh://h:-1/system", "host"),
        ("qemu+tls://[fe80::1%25eth0]/system", "host"),
        ("qemu+ssh://h/etc", "path"),
        ("qemu+ssh://h/system#x", "scheme"),
        ("qemu+ssh://h/system\n", "scheme"),
        ("qemu+unix:///system", "socket"),
        ("qemu+unix:///system?socket=relative", "socket"),
        ("qemu+unix:///system?socket=/" + "a" * 200, "socket"),
        ("qemu+unix:///system?socket=/s&peer=qemu:///system", "peer"),
        ("qemu+unix:///system?socket=/s&peer=qemu+ext://h/system", "scheme"),
        ("qemu+ssh://" + "a" * 65536 + "/system", "length"),
    ],
)
def test_a_bad_uri_is_refused_and_the_field_is_named(given: str, field: str) -> None:
    """Whatever is not on the allow-list is refused, and the problem says which field it is."""
    with pytest.raises(InvalidConnection) as refused:
        parse(given)
    assert refused.value.problem.code == "connection.bad_uri"
    assert refused.value.problem.facts["field"] == field


@pytest.mark.parametrize("login", ["root:secret", "root:s@secret", "root:" + "x" * 200 + "secret"])
def test_a_password_is_not_repeated(login: str) -> None:
    """The problem about a user with a password does not hold the password, whatever it is made of."""
    with pytest.raises(InvalidConnection) as refused:
        parse(f"qemu+ssh://{login}@h/system")
    assert "secret" not in repr(refused.value.problem)
    assert "x" not in str(refused.value.problem.facts["value"])


def test_plain_tcp_needs_consent() -> None:
    """TCP without encryption is opened only for who said so, also as a peer's way."""
    with pytest.raises(InvalidConnection) as refused:
        parse("qemu+tcp://h/system")
    assert refused.value.problem.code == "connection.unencrypted"
    assert parse("qemu+tcp://h/system", unencrypted=True).uri == "qemu+tcp://h/system"
    with pytest.raises(InvalidConnection):
        parse("qemu+unix:///system?socket=/s&peer=qemu+tcp://h/system")


def test_the_simulated_host_is_for_developers() -> None:
    """`test:///` reads files, so only developer mode opens it."""
    with pytest.raises(InvalidConnection) as refused:
        parse("test:///etc/passwd")
    assert refused.value.problem.code == "connection.developer_only"
    assert parse("test:///default", developer=True).uri == "test:///default"


def test_the_peers_way_is_the_clients_own_unless_said() -> None:
    """Other hosts reach a remote host as the client does, a local one by SSH, a given peer as told."""
    ssh = parse("qemu+ssh://h/system?keyfile=/k")
    assert ssh.peer_spec("other").uri == "qemu+ssh://h/system?no_tty=1"
    assert parse("qemu:///system").peer_spec("kvm-a").uri == "qemu+ssh://kvm-a/system?no_tty=1"
    told = parse("qemu+unix:///system?socket=/s&peer=qemu%2Btls%3A//kvm-a/system")
    assert told.peer_spec("x").uri == "qemu+tls://kvm-a/system"
    assert "peer" not in told.uri


def test_fields_are_checked_without_a_uri_too() -> None:
    """A form that builds the fields itself gets the same refusals."""
    with pytest.raises(InvalidConnection):
        ConnectionSpec(reach=Reach.SSH, host="-oProxyCommand=x")
    with pytest.raises(InvalidConnection):
        ConnectionSpec(reach=Reach.SSH, host="h", user="-l")
