"""Addresses find their driver, and what is missing is told in words that help."""

import subprocess
import sys
from pathlib import Path

import pytest

from vmclient.drivers import registry
from vmclient.drivers.base import NotSupported

_WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from vmclient.drivers import registry
from vmclient.drivers.base import NotSupported
try:
    registry.build(sys.argv[2])
except NotSupported as error:
    print(error.problem.code, error.problem.facts["package"])
"""


@pytest.mark.parametrize(
    ("library", "address", "package"),
    [
        ("libvirt", "qemu:///system", "libvirt-python"),
        ("pyVmomi", "vsphere://root@esx", "pyvmomi"),
        ("cryptography", "vsphere://root@esx", "cryptography"),
    ],
)
def test_a_library_that_is_not_installed_names_the_package(library: str, address: str, package: str) -> None:
    """Without a module that the driver needs, the problem names the package that brings it."""
    child = subprocess.run(
        [sys.executable, "-c", _WITHOUT, library, address],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert child.stdout.split() == ["driver.missing", package]


@pytest.mark.parametrize("address", ["", "kvm-a", "http://x", "file:///etc/passwd", "QEMUX://h/system"])
def test_an_unknown_scheme_is_refused_without_importing_anything(address: str) -> None:
    """Only schemes of the table are taken."""
    with pytest.raises(NotSupported) as caught:
        registry.build(address)
    assert caught.value.problem.code == "connection.scheme_unknown"


def test_a_password_in_an_address_of_no_kind_is_not_repeated() -> None:
    """What is said of it goes into the window and onto terminals."""
    with pytest.raises(NotSupported) as caught:
        registry.build("ftp://ann:s3@cret@h/")
    assert "cret" not in repr(caught.value.problem)
