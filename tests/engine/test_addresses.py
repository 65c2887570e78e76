"""Addresses made from a form: every way, and nothing that its way does not use."""

import pytest

from vmclient.drivers.base import ConnectionFailed
from vmclient.engine import addresses
from vmclient.engine.addresses import Form, Kind, Request, Way, address, canonical, is_unencrypted


@pytest.mark.parametrize(
    ("form", "made"),
    [
        (Form(way=Way.LOCAL, host="left over"), "qemu:///system"),
        (Form(way=Way.SSH, host="a", user="u", keyfile="/k"), "qemu+ssh://u@a/system?no_tty=1&keyfile=/k"),
        (Form(way=Way.TLS, host="a", port=16514, user="left over"), "qemu+tls://a:16514/system"),
        (Form(way=Way.TCP, host="a", unencrypted=True), "qemu+tcp://a/system"),
        (Form(way=Way.SOCKET, socket="/run/x"), "qemu+unix:///system?socket=/run/x"),
        (Form(kind=Kind.XEN, way=Way.LOCAL), "xen:///system"),
        (Form(kind=Kind.VSPHERE, host="VC.example", user="root"), "vsphere://root@vc.example"),
        (Form(kind=Kind.VSPHERE, host="vc", port=443, user="a@b"), "vsphere://a%40b@vc"),
        (
            Form(kind=Kind.VSPHERE, way=Way.TCP, host=" [::1] ", port=8443, user="D\\u", keyfile="left over"),
            "vsphere://D%5Cu@[::1]:8443",
        ),
    ],
)
def test_each_way_has_its_address(form: Form, made: str) -> None:
    """The address holds the fields of its way and none of the others."""
    assert address(form) == made


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (Form(way=Way.SSH, host="a b"), "host"),
        (Form(way=Way.SSH, host="a", user="-o"), "user"),
        (Form(way=Way.SOCKET, socket="relative"), "socket"),
        (Form(way=Way.SSH, host="a", keyfile="../k"), "keyfile"),
        (Form(kind=Kind.VSPHERE, host="a b", user="root"), "host"),
        (Form(kind=Kind.VSPHERE, host="a"), "user"),
    ],
)
def test_a_field_that_is_not_acceptable_is_named(form: Form, field: str) -> None:
    """The problem says which field it is."""
    with pytest.raises(ConnectionFailed) as refused:
        address(form)
    assert refused.value.problem.facts["field"] == field


def test_plain_tcp_without_consent_is_no_address() -> None:
    """Consent is part of the form."""
    with pytest.raises(ConnectionFailed) as refused:
        address(Form(way=Way.TCP, host="a"))
    assert refused.value.problem.code == "connection.unencrypted"
    assert is_unencrypted("QEMU+TCP://a/system")
    assert not is_unencrypted("qemu+tls://a/system?x=+tcp:")


@pytest.mark.parametrize(
    "text", ["vsphere://a%40b@VC.Example:443/", " vsphere://a%40b@vc.example ", "vsphere://a%40b@vc.example."]
)
def test_a_password_is_found_however_the_address_is_written(text: str) -> None:
    """Each way to write a server and a user has one form."""
    assert canonical(text) == addresses.checked(text) == "vsphere://a%40b@vc.example"
    assert addresses.server(text) == "vc.example:443"


@pytest.mark.parametrize(
    ("text", "server"),
    [
        ("xen+ssh://h/system", "ssh h:"),
        ("qemu+ssh://mara@h:2222/system", "ssh h:2222"),
        ("qemu+tls://h/system", None),
    ],
)
def test_a_server_by_ssh_has_a_key_to_accept(text: str, server: str | None) -> None:
    """Whoever logs in there, and by whichever driver, there is one key for a host and port."""
    assert addresses.vouched(text) == server


@pytest.mark.parametrize("text", ["qemu:///system", "xen+tls://h/system", "embedded:x", "nonsense", ""])
def test_others_have_nothing_to_accept(text: str) -> None:
    """They have no form to go on with either, and stay as they are written."""
    assert (addresses.vouched(text), addresses.form(text), canonical(text)) == (None, None, text)


def test_an_address_becomes_its_form_again() -> None:
    """Server, port and user are taken apart, to be gone on with."""
    form = Form(kind=Kind.VSPHERE, host="vc.example", port=8443, user="administrator@vsphere.local")
    assert addresses.form(address(form)) == form


def test_an_address_with_a_password_is_refused() -> None:
    """Histories and logs would keep it; the refusal does not repeat it."""
    with pytest.raises(ConnectionFailed) as refused:
        addresses.checked("vsphere://root:hunter2@vc.example")
    assert refused.value.problem.facts["field"] == "password"
    assert "hunter2" not in str(refused.value.problem)


def test_a_request_shows_no_secret() -> None:
    """Its repr, as a log or a crash would write it, has neither the password nor the certificate."""
    assert "canary" not in repr(Request(address="x", password="canary", certificate="canary"))  # noqa: S106
