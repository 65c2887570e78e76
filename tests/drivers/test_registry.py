"""Addresses find their driver, and what is missing is told in words that help."""

import subprocess
import sys
from pathlib import Path

import pytest

from vmclient.drivers import registry
from vmclient.drivers.base import NotSupported

_WITHOUT_LIBVIRT = """
import sys
sys.modules["libvirt"] = None
from vmclient.drivers import registry
from vmclient.drivers.base import NotSupported
try:
    registry.build("qemu:///system")
except NotSupported as error:
    print(error.problem.code, error.problem.facts["package"])
"""


def test_a_library_that_is_not_installed_names_the_package() -> None:
    """Without libvirt's Python module the problem names the package that brings it."""
    child = subprocess.run(
        [sys.executable, "-c", _WITHOUT_LIBVIRT],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert child.stdout.split() == ["driver.missing", "libvirt-python"]


@pytest.mark.parametrize("address", ["", "kvm-a", "http://x", "file:///etc/passwd", "QEMUX://h/system"])
def test_an_unknown_scheme_is_refused_without_importing_anything(address: str) -> None:
    """Only schemes of the table are taken."""
    with pytest.raises(NotSupported) as caught:
        registry.build(address)
    assert caught.value.problem.code == "connection.scheme_unknown"
