"""Addresses made from a form: every way, and nothing that its way does not use."""

import pytest

from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.addresses import Form, Kind, Way, address, is_unencrypted, trial
from vmclient.resources_path import resource


@pytest.mark.parametrize(
    ("form", "made"),
    [
        (Form(way=Way.LOCAL, host="left over"), "qemu:///system"),
        (Form(way=Way.SSH, host="a", user="u", keyfile="/k"), "qemu+ssh://u@a/system?no_tty=1&keyfile=/k"),
        (Form(way=Way.TLS, host="a", port=16514, user="left over"), "qemu+tls://a:16514/system"),
        (Form(way=Way.TCP, host="a", unencrypted=True), "qemu+tcp://a/system"),
        (Form(way=Way.SOCKET, socket="/run/x"), "qemu+unix:///system?socket=/run/x"),
        (Form(kind=Kind.XEN, way=Way.LOCAL), "xen:///system"),
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


def test_a_trial_of_a_simulated_estate_counts_it() -> None:
    """A trial opens, looks, and closes: the demo file has hosts and VMs."""
    found = trial(f"embedded:{resource('demo', 'two-rooms.json')}")
    assert "kvm-a1" in found.hosts
    assert found.vms > 20
