"""libvirt's simulated host, which the window opens for who develops it."""

from pathlib import Path

import pytest

from vmclient.drivers import registry
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine import addresses
from vmclient.engine.trial import look


@pytest.mark.parametrize("given", ["", "0", "yes"])
def test_the_simulated_host_of_libvirt_is_opened_for_developers_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    """`test:///PATH` is refused with whatever VMCLIENT_DEVELOPER is but 1, by the form and by the driver."""
    address = f"test://{tmp_path}/host.xml"
    monkeypatch.setenv("VMCLIENT_DEVELOPER", given)
    for open_ in (registry.build, addresses.checked):
        with pytest.raises(ConnectionFailed) as refused:
            open_(address)
        assert refused.value.problem.code == "connection.developer_only"


def test_a_developer_looks_at_the_simulated_host_of_libvirt(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With VMCLIENT_DEVELOPER=1 its VMs are listed; what could name a program is still refused."""
    file = tmp_path / "host.xml"
    vm = "<domain type='test'><name>vm</name><memory>1024</memory><os><type>hvm</type></os></domain>"
    file.write_text(f"<node>{vm}</node>")
    monkeypatch.setenv("VMCLIENT_DEVELOPER", "1")
    found = look(registry.build(addresses.checked(f"test://{file}")))
    assert found.vms == 1
    assert found.kept is not None
    found.kept.leave()
    for wrong in (f"test+ext://{file}?command=/bin/true", f"test://{file}?socket=/x", "test+ssh://h/default"):
        with pytest.raises(ConnectionFailed):
            addresses.checked(wrong)
