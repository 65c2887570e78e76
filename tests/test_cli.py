"""`vmclient check` as scripts see it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.core.bad_datacenters import BAD, Bad, good
from vmclient import __version__, cli
from vmclient.__main__ import main
from vmclient.drivers import content
from vmclient.resources_path import resource

DEMO = str(resource("demo", "two-rooms.json"))
ROOT = Path(__file__).parents[1]


def program(*words: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the real program."""
    return subprocess.run(
        [sys.executable, "-m", "vmclient", *words],
        cwd=ROOT,
        env=os.environ | environment,
        check=False,
        capture_output=True,
        timeout=60,
    )


def answer(*words: str, status: int) -> dict[str, Any]:
    """The JSON document of `check`."""
    done = program("check", *words, "--json")
    assert (done.returncode, done.stderr) == (status, b"")
    found: dict[str, Any] = json.loads(done.stdout.decode("utf-8"))
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lab.json"
    path.write_text(json.dumps(good()), encoding="utf-8")
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """An estate whose names are anything but plain."""
    document = good()
    document["vms"][0]["name"] = "-rf"
    document["vms"][1]["name"] = "\x1b[2Jétoile\u202e\n"
    document["hosts"][1]["name"] = document["vms"][1]["host"] = "b\x07\x9b31m"
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_the_document_has_the_keys_that_scripts_rely_on() -> None:
    """Outcome, mode, target, and each candidate with rank, ranking and findings in words."""
    found = answer("billing-db", "--datacenter", DEMO, status=0)
    assert list(found) == ["vm", "source", "outcome", "auto_target", "mode", "findings", "candidates"]
    assert (found["vm"], found["source"], found["outcome"]) == ("billing-db", "kvm-a1", "targets")
    assert (found["auto_target"], found["mode"], found["findings"]) == ("kvm-b2", "live", [])
    best = found["candidates"][0]
    assert list(best) == ["host", "eligible", "rank", "ranking", "findings"]
    assert (best["host"], best["eligible"], best["rank"]) == ("kvm-b2", True, 1)
    assert [score["criterion"] for score in best["ranking"]] == ["architecture", "cost", "load"]
    assert best["ranking"][0] == {"criterion": "architecture", "value": 1.0}
    assert best["ranking"][1] == {"criterion": "cost", "value": 32 * 2**30 / 2.32e9, "unit": "s"}
    (drive,) = best["findings"]
    assert (drive["code"], drive["severity"], drive["remedy"]) == (
        "cdrom.unreachable",
        "warning",
        "cdrom.detach",
    )
    assert "debian-12.iso" in drive["message"]


def test_every_other_host_is_a_candidate_eligible_ones_first() -> None:
    """Then the refused by name, without rank and ranking, with all their blockers; one finding a code."""
    found = answer("billing-db", "--datacenter", DEMO, status=0)
    hosts = [one["host"] for one in found["candidates"]]
    refused = [one for one in found["candidates"] if not one["eligible"]]
    assert len(hosts) == len(set(hosts)) == 14
    assert [one["rank"] for one in found["candidates"]] == [1, 2, 3, 4, *[None] * 10]
    assert [one["host"] for one in refused] == sorted(one["host"] for one in refused)
    assert all(one["ranking"] == [] for one in refused)
    codes = {one["host"]: [finding["code"] for finding in one["findings"]] for one in found["candidates"]}
    assert all(len(set(told)) == len(told) for told in codes.values())
    assert codes["esx-01"] == ["host.hypervisor_differs"]
    assert {"host.offline", "host.disabled", "host.vmhost_disabled", "host.maintenance"} <= set(
        codes["kvm-b5"]
    )


@pytest.mark.parametrize(
    ("vm", "outcome", "mode", "codes"),
    [
        ("backup-proxy", "no_target", "live", []),
        ("wiki", "no_hosts_to_test", "live", []),
        ("hr-portal", "refused", None, ["vm.hypervisor_unsupported"]),
        ("test-07", "refused", None, ["vm.state"]),
        ("build-01", "refused", "live", ["vm.snapshots"]),
    ],
)
def test_without_a_target_the_status_is_3(vm: str, outcome: str, mode: str | None, codes: list[str]) -> None:
    """Each way of having none has its own outcome; reasons of the VM itself stand on top."""
    found = answer(vm, "--datacenter", DEMO, status=3)
    assert (found["outcome"], found["mode"], found["auto_target"]) == (outcome, mode, None)
    assert [finding["code"] for finding in found["findings"]] == codes
    assert outcome != "refused" or found["candidates"] == []


@pytest.mark.parametrize(
    ("vm", "mode"),
    [("dev-win11", "suspend"), ("win-ts-2", "warm"), ("template-win22", "move"), ("build-02", "live")],
)
def test_the_mode_follows_hypervisor_and_state(vm: str, mode: str) -> None:
    """As the table of datacenter-format.md section 4 has it."""
    assert answer(vm, "--datacenter", DEMO, status=0)["mode"] == mode


def test_a_cost_without_end_is_null() -> None:
    """JSON has no infinity."""
    found = answer("cache-01", "--datacenter", DEMO, status=0)
    assert {one["ranking"][1]["value"] for one in found["candidates"] if one["eligible"]} == {None}


def test_for_people_the_conclusion_comes_first() -> None:
    """Then the hosts, best first, and why the others cannot."""
    done = program("check", "billing-db", "--datacenter", DEMO)
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines[0] == "billing-db can go to kvm-b2, the best of 4 (8 tested)."
    assert lines.index("Hosts that can take it, best first") < lines.index("Hosts that cannot")
    assert "  esx-01, esx-02, esx-lab-1, esx-lab-2, hv-1, xen-1" in lines


@pytest.mark.parametrize(
    ("vm", "begins"),
    [
        ("backup-proxy", "0 of 8 tested hosts can take backup-proxy."),
        ("wiki", "There is no other host that wiki could be tested for."),
        ("hr-portal", "hr-portal cannot be migrated, whatever the host."),
    ],
)
def test_for_people_each_outcome_has_its_sentence(vm: str, begins: str) -> None:
    """And the status is the same as with --json."""
    done = program("check", vm, "--datacenter", DEMO)
    assert done.returncode == 3
    assert done.stdout.decode().startswith(begins)


def test_for_people_a_way_out_is_what_to_do_and_no_button() -> None:
    """A terminal has nothing to press: every way out is a sentence."""
    lines = program("check", "backup-proxy", "--datacenter", DEMO).stdout.decode().splitlines()
    ways = [line.strip().removeprefix("Way out: ") for line in lines if "Way out: " in line]
    assert "Connect the repository to the host, or move the disk." in ways
    assert not [way for way in ways if way.endswith("…") and ">" not in way]


def test_a_vm_is_named_alone_or_with_its_host(file: Path) -> None:
    """HOST/VM is accepted for a unique name too, and decides where the plain name does not."""
    assert answer("kvm-a1/billing-db", "--datacenter", DEMO, status=0)["source"] == "kvm-a1"
    assert answer("kvm-a/web1", "--datacenter", str(file), status=3)["source"] == "kvm-a"
    assert answer("kvm-b/web1", "--datacenter", str(file), status=0)["source"] == "kvm-b"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["web9"], ['No virtual machine is named "web9".']),
        (["kvm-z/web1"], ['No virtual machine is named "kvm-z/web1".']),
        (["kvm-a/web9"], ['No virtual machine is named "kvm-a/web9".']),
        (["/web1"], ['No virtual machine is named "/web1".']),
        ([""], ['No virtual machine is named "".']),
        (["web1"], ['"web1" is on kvm-a and kvm-b: say which, such as kvm-a/web1.']),
    ],
)
def test_a_name_that_is_none_or_two_is_bad_input(words: list[str], told: list[str], file: Path) -> None:
    """One line says so; two hosts of one name are named."""
    done = program("check", *words, "--datacenter", str(file))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == told


def test_two_dashes_end_the_options(odd: Path) -> None:
    """A VM may be called like an option."""
    done = program("check", "--datacenter", str(odd), "--json", "--", "-rf")
    assert json.loads(done.stdout)["vm"] == "-rf"
    assert program("check", "--datacenter", str(odd), "-rf").returncode == 2


def test_strings_stand_in_json_as_they_are(odd: Path) -> None:
    """Valid UTF-8, every character as in the file, whatever the locale."""
    name = "\x1b[2Jétoile\u202e\n"
    done = program("check", name, "--datacenter", str(odd), "--json", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    found = json.loads(done.stdout.decode("utf-8"))
    assert (found["vm"], found["source"]) == (name, "b\x07\x9b31m")
    assert "étoile".encode() in done.stdout


def test_a_terminal_is_given_no_control_characters(odd: Path) -> None:
    """What a terminal obeys is written out, in the answer and in errors."""
    for words in (["\x1b[2Jétoile\u202e\n"], ["kvm-a/-rf"], ["no\x1b[31m such"]):
        done = program("check", "--datacenter", str(odd), "--", *words)
        text = (done.stdout + done.stderr).decode("utf-8")
        assert "étoile" in text or "étoile" not in words[0]
        assert not {character for character in text if character < " " and character != "\n"}
        assert not set(text) & {"\x7f", "\x9b", "\u202e"}


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_a_bad_file_is_told_on_standard_error_alone(
    bad: Bad, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Status 2, a line that names the place, nothing on standard output."""
    path = tmp_path / "bad.json"
    path.write_bytes(bad.data)
    assert main(["check", "web1", "--datacenter", str(path), "--json"]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    lines = err.decode("utf-8").splitlines()
    assert [line for line in lines if line.startswith(bad.begins)]
    assert "Traceback" not in err.decode("utf-8")


def test_all_errors_of_a_file_come_in_one_run(tmp_path: Path) -> None:
    """The real program tells three errors of three kinds, one line each."""
    document = good()
    document["hosts"][0]["memory"] = "-8GiB"
    document["vms"][0]["disks"][0]["repository"] = "nas9"
    document["vms"][1]["colour"] = "red"
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    done = program("check", "web1", "--datacenter", str(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        'hosts[0].memory: must not be negative, "-8GiB" is',
        'vms[0].disks[0].repository: no repository named "nas9"',
        "vms[1].colour: unknown key",
    ]


@pytest.mark.parametrize("path", ["", "/nowhere/lab.json", "/", "/dev/null", "a\x1b[31mb", "\udcff"])
def test_a_file_that_cannot_be_read_is_one_line(path: str) -> None:
    """The line names it."""
    done = program("check", "web1", "--datacenter", os.fsencode(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize(
    "kind", ["pipe", "full pipe", "socket", "loop", "dangling", "device", "gigantic", "folder"]
)
def test_a_file_that_is_no_file_is_told_in_time(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """One line names it and says why, whatever lies there; nobody waits for what never ends."""
    monkeypatch.setattr(content, "PIPE_S", 0.1)
    path, held = tmp_path / "x.json", None
    if kind.endswith("pipe"):
        os.mkfifo(path)
        if kind == "full pipe":
            held = os.open(path, os.O_RDWR)
            os.write(held, b'{"format": ')
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))
    elif kind == "gigantic":
        with path.open("wb") as stream:
            stream.truncate(4 * 2**30)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to({"loop": path, "dangling": tmp_path / "none", "device": Path("/dev/zero")}[kind])
    assert main(["check", "web1", "--datacenter", str(path), "--json"]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    (line,) = err.decode().splitlines()
    assert line.startswith(f"{path}: ")
    if held is not None:
        os.close(held)


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "web1"],
        ["check", "--datacenter", "x"],
        ["check", "web1", "--datacenter"],
        ["check", "web1", "--datacenter", "x", "--connect", "y"],
        ["check", "web1", "web2", "--datacenter", "x"],
        ["check", "web1", "--datacenter", "x", "--jso"],
        ["check", "web1", "--connect", ""],
        ["--demo", "--datacenter", "x"],
        ["--nonsense"],
        ["chekc", "web1"],
    ],
)
def test_wrong_arguments_end_with_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Usage and reason on standard error, nothing on standard output."""
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], cli.Window()),
        (["--demo", "--debug"], cli.Window(demo=True, debug=True)),
        (["--datacenter", "a b.json"], cli.Window(datacenter="a b.json")),
        (["--connect", "qemu:///system", "--connect=x"], cli.Window(connect=("qemu:///system", "x"))),
        (["check", "v", "--connect", "a", "--connect", "b"], cli.Check(vm="v", connect=("a", "b"))),
        (
            ["check", "--json", "--datacenter", "f", "--", "--json"],
            cli.Check(vm="--json", datacenter="f", json=True),
        ),
    ],
)
def test_arguments_say_what_is_wanted(words: list[str], wish: cli.Window | cli.Check) -> None:
    """The window on an estate, or an answer on the terminal."""
    assert cli.parse(words) == wish


def test_the_version_is_told() -> None:
    """On standard output, with status 0."""
    done = program("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"vmclient {__version__}\n")


def test_live_hypervisors_are_asked_through_their_drivers(file: Path) -> None:
    """The same answer as from the file, here from the simulated hypervisors of two connections' kind."""
    from_file = answer("kvm-b/web1", "--datacenter", str(file), status=0)
    assert answer("kvm-b/web1", "--connect", f"embedded:{file}", status=0) == from_file


def test_two_connections_make_one_estate(file: Path, tmp_path: Path) -> None:
    """The hosts of the second are candidates for a VM of the first."""
    document = good()
    for index, host in enumerate(document["hosts"]):
        host["name"] = f"other-{index}"
    document["vms"] = []
    second = tmp_path / "other.json"
    second.write_text(json.dumps(document), encoding="utf-8")
    connections = ["--connect", f"embedded:{file}", "--connect", f"embedded:{second}"]
    found = answer("kvm-b/web1", *connections, status=0)
    assert {one["host"] for one in found["candidates"]} == {"kvm-a", "other-0", "other-1"}


@pytest.mark.parametrize(
    "address", ["", "nonsense", "ftp://x/", "embedded:/nowhere.json", "qemu+ssh://h/system?command=id"]
)
def test_an_address_that_cannot_be_used_is_bad_input(address: str) -> None:
    """It is told by its text, and nothing is tried."""
    done = program("check", "web1", "--connect", address)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("server", ["qemu+tls://ann:s3@cret@h/system", "vsphere://ann:s3@cret@h"])
def test_a_password_in_an_address_is_not_repeated(server: str) -> None:
    """It is refused, and what is said of it can be shown to anybody; nor is an endless address repeated."""
    for address in (server, server + "/" + "x" * 20_000):
        done = program("check", "web1", "--connect", address)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"cret" not in done.stderr
        assert b"ann:" in done.stderr
        assert len(done.stderr) < 1000


def test_a_reader_who_goes_away_is_no_error() -> None:
    """As with `| head -1`."""
    with subprocess.Popen(
        [sys.executable, "-m", "vmclient", "check", "billing-db", "--datacenter", DEMO, "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(30) == 0


@pytest.mark.parametrize(("where", "said"), [(">/dev/full", b"No space left"), (">&-", b"Bad file")])
def test_an_answer_that_cannot_be_written_is_no_success(where: str, said: bytes) -> None:
    """One line says so, and the status is not that of an answer."""
    command = [sys.executable, "-m", "vmclient", "check", "billing-db", "--datacenter", DEMO, "--json"]
    done = subprocess.run(
        ["sh", "-c", f'"$@" {where}', "sh", *command], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [["check", "web1"], ["export"]])
def test_who_presses_ctrl_c_is_told_nothing(words: list[str], tmp_path: Path) -> None:
    """It ends with 130, and without a word of where in the program it was."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "vmclient", *words, "--datacenter", str(pipe)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        with pipe.open("wb"):  # opens as soon as it is read
            running.send_signal(signal.SIGINT)
            assert running.communicate(timeout=30) == (b"", b"")
        assert running.returncode == 130


@pytest.mark.parametrize("words", [["log"], ["check", "web1", "--connect", "qemu:///system"], ["--demo"]])
def test_without_a_home_one_line_says_what_to_set(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may run it under a number that belongs to nobody; a file is answered from all the same."""
    for name in [name for name in os.environ if name == "HOME" or name.startswith(("XDG_", "VMCLIENT_"))]:
        monkeypatch.delenv(name)
    nobody = "import pwd, sys; pwd.getpwuid = lambda number: {}[number]; from vmclient.__main__ import main;"

    def as_nobody(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", f"{nobody} sys.exit(main({list(words)!r}))"]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(
            command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=60
        )

    done = as_nobody(*words)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "set HOME" in line
    assert as_nobody("check", "billing-db", "--datacenter", DEMO).returncode == 0


def test_errors_that_nobody_can_read_still_have_their_status() -> None:
    """Standard error closed: 2 is what is left to say."""
    command = [sys.executable, "-m", "vmclient", "check", "nobody", "--datacenter", DEMO]
    done = subprocess.run(
        ["sh", "-c", '"$@" 2>&-', "sh", *command], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, b"")


def test_the_command_line_needs_no_qt() -> None:
    """`check` loads neither Qt nor SQL nor a hypervisor's library."""
    code = (
        "import sys; from vmclient.__main__ import main;"
        f"main(['check', 'billing-db', '--datacenter', {DEMO!r}]);"
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'PySide6', 'sqlalchemy', 'libvirt', 'pyVmomi'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_an_answer_is_quick() -> None:
    """Within ten times the start of Python with the libraries that it needs."""
    bare = "import numpy, pydantic, argparse, json"
    times = []
    for command in (["-c", bare], ["-m", "vmclient", "check", "billing-db", "--datacenter", DEMO]):
        best = 60.0
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run([sys.executable, *command], cwd=ROOT, check=False, capture_output=True, timeout=60)
            best = min(best, time.perf_counter() - start)
        times.append(best)
    assert times[1] < 10 * times[0]
