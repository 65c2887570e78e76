"""Start-up against a bare PySide6 window: time and processor time to the first paint, in one run.

Goal: at most 1.6 times the bare window. Rounds are interleaved, medians compared; nothing fails on time.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
MARK = "first paint"
BARE = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("first paint", flush=True)
        return False


app = QApplication(sys.argv)
window, watch = QMainWindow(), Watch()
window.installEventFilter(watch)
window.resize(1440, 900)
window.show()
app.exec()
"""


def processor_time(pid: int) -> float:
    """Read the processor seconds that the threads of a running process have used."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def to_first_paint(command: list[str]) -> tuple[float, float]:
    """Start a program, wait for its first paint, end it; seconds by the clock and by the processor."""
    with tempfile.TemporaryDirectory() as home:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT,
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, "VMCLIENT_HOME": home},
        )  # fmt: skip
        assert process.stdout
        for line in process.stdout:
            if line.startswith(MARK):
                break
        took, used = time.perf_counter() - began, processor_time(process.pid)
        process.kill()
        process.wait(timeout=10)
    return took, used


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    peers = {
        "bare window": [sys.executable, "-c", BARE],
        "vmclient --demo": [sys.executable, "-m", "vmclient", "--demo", "--debug"],
    }
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in peers}
    for command in peers.values():
        to_first_paint(command)  # warms the file cache and the byte code
    for _ in range(rounds):
        for name, command in peers.items():
            figures[name].append(to_first_paint(command))
    medians = {
        name: [statistics.median(column) for column in zip(*rows, strict=True)]
        for name, rows in figures.items()
    }
    bare = medians["bare window"]
    print(f"to first paint, median of {rounds}    clock          processor")
    for name, (took, used) in medians.items():
        print(f"{name:24} {took:8.3f} s x{took / bare[0]:4.2f}   {used:6.3f} s x{used / bare[1]:4.2f}")
    print("goal: at most x1.60")


if __name__ == "__main__":
    main()
