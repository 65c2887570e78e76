"""A home on a file system that is mounted for reading alone: it can be looked at, and nothing is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.test_store_broken import an_entry
from tests.rigs.plugin import absent
from vmclient.engine.session import LogQuery
from vmclient.engine.store.log import LogStore
from vmclient.paths import Paths

ROOT = Path(__file__).parents[2]
# In a namespace of mounts that nobody else sees, and that ends with the program.
MOUNTED = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
KILLED = """
import os, sys
from pathlib import Path
from tests.engine.test_store_broken import an_entry
from vmclient.engine.store.log import LogStore
LogStore.open(Path(sys.argv[1])).add(an_entry(1))
os._exit(9)
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def read_only(tmp_path: Path) -> Run:
    """Run Python where the home can only be read; a machine that cannot do that is named."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    enter = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        names = {"VMCLIENT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [*enter, "sh", "-c", MOUNTED, "sh", str(home), sys.executable, *arguments],
            env=os.environ | names, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    try:
        answer = run("-c", f"open({str(home / 'x')!r}, 'w')")
    except OSError as error:
        absent("mount", str(error))
    if "Read-only file system" not in answer.stderr:
        absent("mount", f"no file system can be mounted for reading alone: {answer.stderr[-200:]}")
    return run


def contents(home: Path) -> dict[str, bytes]:
    """What every file of a folder holds."""
    return {path.name: path.read_bytes() for path in home.iterdir()}


@pytest.fixture(params=["closed", "killed"])
def log(request: pytest.FixtureRequest, tmp_path: Path, read_only: Run) -> Path:
    """A log with two entries, whose last writer has closed it or was killed."""
    path = tmp_path / "home" / "log.sqlite"
    store = LogStore.open(path)
    store.add(an_entry(0))
    if request.param == "closed":
        store.add(an_entry(1))
        store.close()
        return path
    store.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, check=False)
    assert killed.returncode == 9
    assert path.with_name("log.sqlite-wal").stat().st_size > 0
    return path


def test_the_client_looks_and_says_why_it_can_do_no_more(read_only: Run, log: Path) -> None:
    """Every entry is shown; a migration, a setting and a resync are refused for the same reason, by name."""
    before = contents(log.parent)
    answer = read_only("-m", "tests.engine.look_only", str(log.parent))

    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout) == {
        "trouble": "store.read_only",
        "names": ["vm-1", "vm-0"],
        "refused": ["store.read_only"] * 3,
        "orders": 0,
    }
    assert contents(log.parent) == before


def test_where_it_can_be_written_again_all_is_there_and_goes_on(read_only: Run, log: Path) -> None:
    """Looking at it has cost nothing: the next client has every entry, and writes more."""
    read_only("-m", "tests.engine.look_only", str(log.parent))
    store = LogStore.open(log)

    assert store.barred is None
    store.add(an_entry(2))
    assert [entry.vm_name for entry in store.log(LogQuery())] == ["vm-2", "vm-1", "vm-0"]
    store.close()


def test_the_command_line_writes_the_log_out(read_only: Run, log: Path) -> None:
    """`vmclient log` reads what is there, and makes no file beside it."""
    before = contents(log.parent)
    answer = read_only("-m", "vmclient", "log")

    assert (answer.returncode, answer.stderr) == (0, "")
    assert all(f'"vm-{number}"' in answer.stdout for number in (0, 1))
    assert contents(log.parent) == before


def test_without_a_log_the_window_says_that_none_can_be_made(read_only: Run) -> None:
    """One sentence with the path, and the exit status of a wrong start; no traceback."""
    answer = read_only("-m", "vmclient", "--demo")

    assert answer.returncode == 2
    assert "The event log cannot be opened." in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_folder_that_cannot_be_made_is_named(read_only: Run, tmp_path: Path) -> None:
    """The first start of all, on such a file system."""
    deeper = tmp_path / "home" / "deeper"
    script = (
        f"import os, sys; os.environ['VMCLIENT_HOME'] = {str(deeper)!r}; sys.argv = ['vmclient', '--demo']"
    )
    answer = read_only("-c", f"{script}\nfrom vmclient.__main__ import main\nsys.exit(main())")

    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)
    assert f"{deeper} cannot be made" in answer.stderr


def test_a_folder_that_is_private_already_is_left_alone(tmp_path: Path) -> None:
    """Only a folder that others can read is changed."""
    home = tmp_path / "open"
    home.mkdir(mode=0o755)
    Paths.under(home).create()
    assert home.stat().st_mode & 0o777 == 0o700
    changed = home.stat().st_ctime_ns
    Paths.under(home).create()
    assert home.stat().st_ctime_ns == changed
