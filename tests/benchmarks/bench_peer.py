"""Our window beside virt-manager, on the simulated host of libvirt: time to the filled list, rest, memory.

Both are started in turn on the same file of VMs, on one screen, each with a home folder of its own in which
it was started once before. The list counts as filled when the window is on the screen and the program says
that the last VM is in its list with its name and state, as both do with --debug; ours counts as whole when
each VM has been read with its disks, networks and loads, of which the peer's list shows nothing but the load.
Nothing fails on a figure.
"""

import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PEER, OURS = "virt-manager", "VM Client"
PROGRAMS = ("xvfb-run", "dbus-run-session", "openbox", "xdotool", PEER)
LIMIT_S = 180.0
SETTLE_S = 4.0
REST_S = 8.0
DOMAIN = """<domain type='test'><name>vm-{n:05d}</name><uuid>6695eb01-f6a4-8304-79aa-{n:012x}</uuid>
<memory>1048576</memory><vcpu>2</vcpu><os><type arch='x86_64'>hvm</type></os><devices>
<disk type='file' device='disk'><source file='/img/vm-{n}.qcow2'/><target dev='vda' bus='virtio'/></disk>
<interface type='network'><source network='default'/></interface><graphics type='vnc' port='-1'/>
</devices></domain>"""
NODE = """<node><cpu><mhz>2400</mhz><nodes>2</nodes><sockets>2</sockets><cores>16</cores><threads>2</threads>
<active>128</active><memory>1073741824</memory></cpu><network><name>default</name><bridge name='virbr0'/>
<ip address='192.168.122.1' netmask='255.255.255.0'/></network>{domains}</node>"""


@dataclass(frozen=True, slots=True)
class Program:
    """How a program is started on an address, how its window is called, what it prints for a full list."""

    name: str
    command: tuple[str, ...]
    title: str
    line: str
    whole: str
    lines_a_vm: bool


PAIR = (
    Program(
        PEER, (PEER, "--no-fork", "--debug", "-c"), "^Virtual Machine Manager$", r"domain=.* added", "", True
    ),
    Program(
        OURS, (sys.executable, "-m", "vmclient", "--debug", "--connect"), "VM Client",
        r"^inventory listed {count}$", r"^inventory loaded {count}$", False,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """What one start showed: seconds, processor seconds until then, percent of a core at rest, MiB."""

    filled_s: float
    whole_s: float
    used_s: float
    rest: float
    memory: float


class Run:
    """One started program."""

    def __init__(self, program: Program, address: str, count: int, env: Mapping[str, str]) -> None:
        self._pattern = re.compile(program.line.format(count=count))
        self._left = count if program.lines_a_vm else 1
        self._title = program.title
        self._last = re.compile(program.whole.format(count=count) or program.line)
        self._filled_at = 0.0
        self._whole = threading.Event()
        self._began = time.monotonic()
        self._process = subprocess.Popen(
            [*program.command, address], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True, env=env, cwd=ROOT,
        )  # fmt: skip
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            if self._pattern.search(line.rstrip()):
                self._left -= 1
                if self._left == 0:
                    self._filled_at = time.monotonic()
            if self._left <= 0 and self._last.search(line.rstrip()):
                self._whole.set()

    def figures(self) -> Figures | None:
        """Wait for window and list, let it come to rest, and measure; None where it does not come to that."""
        if not self._seen():
            return None
        seen = time.monotonic()
        if not self._whole.wait(self._until()):
            return None
        whole, used = time.monotonic() - self._began, self._used()
        filled = max(seen, self._filled_at) - self._began
        time.sleep(SETTLE_S)
        before, then = self._used(), time.monotonic()
        time.sleep(REST_S)
        rest = 100 * (self._used() - before) / (time.monotonic() - then)
        return Figures(filled, max(filled, whole), used, rest, self._memory())

    def end(self) -> None:
        """End it, and what it has started."""
        for way in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, way)
                self._process.wait(10)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue

    def _until(self) -> float:
        return max(0.0, LIMIT_S - (time.monotonic() - self._began))

    def _seen(self) -> bool:
        """Wait for the window; xdotool's own waiting looks twice a second, which is too coarse."""
        look = ["xdotool", "search", "--onlyvisible", "--name", self._title]
        while self._until() and self._process.poll() is None:
            if subprocess.run(look, capture_output=True, check=False).stdout:
                return True
            time.sleep(0.02)
        return False

    def _tree(self) -> list[int]:
        found = [self._process.pid]
        for pid in found:
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                found += map(int, children.read_text().split())
        return found

    def _used(self) -> float:
        """Sum the processor seconds of the program and its children."""
        ticks = 0
        for pid in self._tree():
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def _memory(self) -> float:
        """Sum the memory, a share of what is shared with others included (PSS), in MiB."""
        kib = 0
        for pid in self._tree():
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
            kib += int(found[1]) if found else 0
        return kib / 1024


def start(program: Program, file: Path, count: int, home: Path) -> Figures | None:
    """Start a program, measure, end it."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {
        "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "VMCLIENT_HOME": str(home), "LC_ALL": "C.UTF-8",
        "GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "1", "QT_QPA_PLATFORM": "xcb",
        "VMCLIENT_DEVELOPER": "1", "PYTHONUNBUFFERED": "1",
    }  # fmt: skip
    run = Run(program, f"test://{file}", count, env)
    try:
        return run.figures()
    finally:
        run.end()


def compare(folder: Path, count: int, rounds: int) -> None:
    """Start both in turn and print their medians, and how many times ours the peer's are."""
    file = folder / f"{count}.xml"
    file.write_text(NODE.format(domains="".join(DOMAIN.format(n=n) for n in range(count))))
    found: dict[str, list[Figures]] = {program.name: [] for program in PAIR}
    for number in range(rounds + 1):
        for program in PAIR:
            home = folder / program.name.replace(" ", "-")
            home.mkdir(mode=0o700, exist_ok=True)
            figures = start(program, file, count, home)
            if figures is not None and number:  # the first one warms the caches
                found[program.name].append(figures)
    rows = {}
    for name, several in found.items():
        if not several:
            print(f"{count:6}  {name:14}did not fill its list in {LIMIT_S:.0f} s", flush=True)
            continue
        columns = zip(*((f.filled_s, f.whole_s, f.used_s, f.rest, f.memory) for f in several), strict=True)
        rows[name] = [statistics.median(column) for column in columns]
        print(f"{count:6}  {name:14}" + "".join(f"{value:12.2f}" for value in rows[name]), flush=True)
    if len(rows) == len(PAIR):
        ratios = (theirs / max(own, 0.01) for theirs, own in zip(rows[PEER], rows[OURS], strict=True))
        print(f"{'':8}{'times ours':14}" + "".join(f"{ratio:11.1f}x" for ratio in ratios), flush=True)


def main() -> None:
    """Go to a screen of its own, then compare at each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vms", type=int, nargs="+", default=[10, 100, 1000, 5000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if lacking:
        print(f"not measured, these programs are not here: {', '.join(lacking)}")
        return
    if not wish.inside:
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1680x1000x24", "dbus-run-session", "--"]
        command = [*screen, sys.executable, __file__, *sys.argv[1:], "--inside"]
        sys.exit(subprocess.run(command, check=False).returncode)
    heads = ("filled s", "whole s", "CPU s", "at rest %", "memory MiB")
    print(f"{'VMs':>6}  {'median of ' + str(wish.rounds):14}" + "".join(f"{head:>12}" for head in heads))
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with tempfile.TemporaryDirectory() as folder:
            for count in wish.vms:
                compare(Path(folder), count, wish.rounds)
    finally:
        manager.terminate()
        manager.wait()


if __name__ == "__main__":
    main()
