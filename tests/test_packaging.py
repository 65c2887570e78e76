"""The wheel holds what a person needs after `pip install`: the command, the resources, the licence."""

import os
import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this tree, with the tools that are installed already."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> frozenset[str]:
    """What the wheel holds, by path."""
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty folder; the dependencies stay where they are."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--no-deps",
            "--no-index",
            "--target",
            str(folder),
            str(wheel),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return folder


def metadata(wheel: Path) -> Message:
    """Read the wheel's own description."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def from_elsewhere(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in `folder`, where only the installed copy can be found."""
    return subprocess.run(
        [sys.executable, "-P", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(installed), "VMCLIENT_HOME": str(folder / "home")},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_every_resource_is_in_the_wheel(names: frozenset[str]) -> None:
    """Each file under resources lies in the package, and of each kind there is at least one."""
    here = {
        f"vmclient/resources/{path.relative_to(RESOURCES).as_posix()}"
        for path in RESOURCES.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here <= names, sorted(here - names)
    assert "vmclient/resources/datacenter.schema.json" in names
    for start, end in (("icons/", ".svg"), ("demo/", ".json")):
        assert any(name.startswith(f"vmclient/resources/{start}") and name.endswith(end) for name in names)


def test_the_wheel_holds_the_package_alone(names: frozenset[str]) -> None:
    """No test, no picture of the documentation and no cache travels with the program."""
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"vmclient"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_every_module_is_in_the_wheel(names: frozenset[str]) -> None:
    """A module of the tree is a module of the wheel."""
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "vmclient").rglob("*.py")}
    assert here <= names, sorted(here - names)


def test_the_licence_travels_with_it(wheel: Path, names: frozenset[str]) -> None:
    """The licence is named in the metadata, and its text is inside."""
    assert metadata(wheel)["License-Expression"] == "Apache-2.0"
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_hypervisor_libraries_are_extras(wheel: Path) -> None:
    """Without an extra, `pip install` asks for no hypervisor's library and no tool of the tests."""
    required = [line for line in metadata(wheel).get_all("Requires-Dist", []) if "extra ==" not in line]
    assert any(line.startswith("pyside6-essentials") for line in map(str.lower, required))
    for absent in ("libvirt", "pyvmomi", "pytest"):
        assert not [line for line in required if absent in line.lower()]
    assert {"libvirt", "vsphere"} <= set(metadata(wheel).get_all("Provides-Extra", []))


def test_the_installed_copy_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    """From another folder, a resource resolves to the installed copy and can be read."""
    script = (
        "from vmclient.resources_path import resource\n"
        "path = resource('datacenter.schema.json')\n"
        "print(path)\n"
        "path.read_text()\n"
    )
    done = from_elsewhere(installed, tmp_path, "-c", script)
    assert done.stderr == ""
    assert Path(done.stdout.strip()) == installed / "vmclient" / "resources" / "datacenter.schema.json"


def test_the_installed_command_answers(installed: Path, tmp_path: Path) -> None:
    """`vmclient --help` works from the installed copy, outside the checkout."""
    done = from_elsewhere(installed, tmp_path, str(installed / "bin" / "vmclient"), "--help")
    assert done.returncode == 0, done.stderr
    assert "--demo" in done.stdout


def test_constraints_name_releases_alone() -> None:
    """Each line of constraints.txt is a name and a release: no registry, no path, no option."""
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert pins
    for pin in pins:
        name, _, release = pin.partition("==")
        assert name.replace("-", "").replace("_", "").replace(".", "").isalnum()
        assert release
        assert release[0].isdigit()
        assert not set(pin) & set("/:@ ")
