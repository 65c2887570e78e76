"""The script `run` says what is missing, and installs only where it may."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = (
    "sh",
    "dirname",
    "mkdir",
    "rm",
    "cat",
    "awk",
    "date",
    "id",
    "tail",
    "grep",
    "sort",
    "tr",
    "env",
    "paste",
    "sha256sum",
)


class Machine:
    """A copy of the script on a machine that has only the programs in `bin`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        for name in ("run", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, folder)
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, tool
            (self.bin / tool).symlink_to(found)
        self.program("python3", f'exec "{sys.executable}" "$@"')
        self.program("ldconfig", "exit 0")  # no library at all

    def program(self, name: str, body: str) -> None:
        """Put a program of our own into the search path."""
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    def run(self, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run the script with these words and these settings alone."""
        return subprocess.run(
            ["./run", *words],
            cwd=self.folder,
            env={"PATH": str(self.bin), "HOME": str(self.folder)} | settings,
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing but Python and the tools that every system has."""
    return Machine(tmp_path)


def test_help_names_every_command(machine: Machine) -> None:
    """Called with nothing, it tells its commands and does nothing."""
    done = machine.run()
    assert done.returncode == 0
    for command in ("demo", "test", "--rig", "bench", "format", "lint", "types", "constraints"):
        assert command in done.stdout
    assert not (machine.folder / ".venv").exists()


def test_an_unknown_command_is_wrong_use(machine: Machine) -> None:
    """A word that is no command ends with status 2 and is named."""
    done = machine.run("fly")
    assert done.returncode == 2
    assert "fly" in done.stderr


def test_an_unknown_rig_is_wrong_use(machine: Machine) -> None:
    """A rig that does not exist is refused before anything is set up."""
    done = machine.run("test", "--rig", "moon")
    assert done.returncode == 2
    assert not (machine.folder / ".venv").exists()


def test_demo_without_a_display_is_one_sentence(machine: Machine) -> None:
    """Without a display the demo says so and ends with status 2; Qt would abort."""
    done = machine.run("demo")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "DISPLAY" in done.stderr


def test_an_old_python_is_named(machine: Machine) -> None:
    """With no Python from 3.11 on, it says which one it needs and ends with status 3."""
    machine.program("old", "exit 1")
    done = machine.run("demo", VMCLIENT_PYTHON="old", DISPLAY=":9")
    assert done.returncode == 3
    assert "3.11" in done.stderr


def test_where_it_may_not_install_it_prints_the_line(machine: Machine) -> None:
    """The one line to run names Debian's packages, each once, and apt is not called."""
    machine.program("apt-get", f'touch "{machine.folder}/called"')
    done = machine.run("demo", VMCLIENT_NO_INSTALL="1", DISPLAY=":9")
    assert done.returncode == 3
    (line,) = [line.strip() for line in done.stderr.splitlines() if "apt-get" in line]
    assert line.startswith("sudo apt-get install")
    assert line.split().count("libgl1") == 1
    assert not (machine.folder / "called").exists()
    assert not (machine.folder / ".venv").exists()


def test_fedora_gets_its_own_names(machine: Machine) -> None:
    """Where dnf is there and apt is not, the line names Fedora's packages."""
    machine.program("dnf", "exit 1")
    done = machine.run("demo", DISPLAY=":9")
    assert done.returncode == 3
    assert "sudo dnf install -y" in done.stderr
    assert "xcb-util-cursor" in done.stderr
    assert "libxcb-cursor0" not in done.stderr


def test_it_installs_as_root_or_with_a_silent_sudo(machine: Machine) -> None:
    """Where it may, apt is asked for what is missing; if that does not help, the line is printed."""
    machine.program("apt-get", f'echo "$@" >>"{machine.folder}/called"')
    machine.program("sudo", '[ "$1" = -n ] || exec "$@"')
    done = machine.run("demo", DISPLAY=":9")
    assert done.returncode == 3
    update, install = (machine.folder / "called").read_text().splitlines()
    assert update.endswith("update")
    assert "--no-install-recommends" in install
    assert "libxcb-cursor0" in install.split()
    assert "sudo apt-get install" in done.stderr


@pytest.mark.parametrize(("rig", "package"), [("vsphere", "golang-go"), ("xen", "mmdebstrap")])
def test_a_missing_rig_is_named_with_its_packages(machine: Machine, rig: str, package: str) -> None:
    """A rig whose packages are missing is named with the line to run; asked for alone, the test stops."""
    needed = re.findall(r"^lib:(\S+)", (ROOT / "run").read_text(), re.MULTILINE)
    machine.program("ldconfig", "".join(f"printf '\\t{name} (x) => x\\n'\n" for name in needed))
    machine.program("apt-get", "exit 1")
    environment = machine.folder / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "python").symlink_to(shutil.which("true") or "true")  # whatever pip is asked for is there
    (machine.folder / "tests" / "rigs" / rig).mkdir(parents=True)
    done = machine.run("test", "--rig", rig, VMCLIENT_NO_INSTALL="1")
    (line,) = [line for line in done.stdout.splitlines() if f"rig {rig}" in line]
    assert package in line.split()
    assert done.returncode == 3
    assert f"rig {rig}" in done.stderr


def test_a_sudo_that_asks_is_left_alone(machine: Machine) -> None:
    """An ordinary user whose sudo would ask for a password gets the line, and apt is not called."""
    (machine.bin / "id").unlink()
    machine.program("id", "echo 1000")
    machine.program("sudo", "exit 1")
    machine.program("apt-get", f'touch "{machine.folder}/called"')
    done = machine.run("demo", DISPLAY=":9")
    assert done.returncode == 3
    assert "sudo apt-get install" in done.stderr
    assert not (machine.folder / "called").exists()


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_scripts_can_be_started(script: str) -> None:
    """Both scripts are executable and POSIX sh."""
    assert os.access(ROOT / script, os.X_OK)
    assert (ROOT / script).read_text().startswith("#!/bin/sh\n")
    subprocess.run(["sh", "-n", str(ROOT / script)], check=True)
