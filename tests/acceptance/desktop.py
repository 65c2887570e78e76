"""The real program in a real window, seen and driven from outside through its accessible names."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

EYES = Path(__file__).with_name("eyes.py")
ROOT = Path(__file__).parents[2]
ALWAYS = {"VMCLIENT_LANGUAGE": "en", "PYTHONUNBUFFERED": "1"}
"""English, whatever the desktop of the person who tests speaks."""


class NotThere(AssertionError):
    """What a test looked for is not on the screen."""


class Eyes:
    """The AT-SPI side, in a process of its own under the system's Python."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["/usr/bin/python3", "-W", "ignore", str(EYES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, op: str, deadline_s: float = 60, **order: Any) -> Any:
        """Send one order and return its answer; a test fails with what is missing."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"op": op, **order}) + "\n")
        self._process.stdin.flush()
        if not select.select([self._process.stdout], [], [], deadline_s)[0]:
            raise NotThere(f"no answer to {op} {order} in {deadline_s} s")
        answer = json.loads(self._process.stdout.readline().replace("\\u00a0", " "))
        if "error" in answer:
            raise NotThere(answer["error"])
        return answer["ok"]

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()


class Program:
    """One running VM Client; `window` is the accessible name of the window that orders go to."""

    def __init__(
        self, eyes: Eyes, arguments: Sequence[str], home: Path, env: Mapping[str, str] | None = None
    ) -> None:
        self.eyes = eyes
        self.log = home / "output.log"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "vmclient", *arguments],
                stdout=log, stderr=subprocess.STDOUT, cwd=ROOT,
                env={**ALWAYS, **os.environ, "VMCLIENT_HOME": str(home), **(env or {})},
            )  # fmt: skip
        self.pid = self._process.pid

    def find(self, role: str, name: str, *, window: str | None = None, timeout: float = 10) -> dict[str, Any]:
        """Wait for a showing control of this role and name."""
        where: dict[str, Any] = {"window": window} if window else {}
        try:
            found: dict[str, Any] = self.eyes.ask(
                "find", pid=self.pid, role=role, name=name, timeout=timeout, **where
            )
        except NotThere as missing:
            tree = "\n".join(self.eyes.ask("tree", pid=self.pid)[:200])
            raise NotThere(f"{missing}\n{tree}\n--- output ---\n{self.output()[-3000:]}") from None
        return found

    def all(self, role: str, *, window: str | None = None, **what: Any) -> list[dict[str, Any]]:
        """List the showing controls of a role."""
        where: dict[str, Any] = {"window": window} if window else {}
        found: list[dict[str, Any]] = self.eyes.ask("all", pid=self.pid, role=role, **where, **what)
        return found

    def press(self, role: str, name: str, *, window: str | None = None, timeout: float = 10) -> None:
        """Press a control by its name, once it is enabled."""
        node = self.find(role, name, window=window, timeout=timeout)
        self.until(
            lambda: "enabled" in self.eyes.ask("about", id=node["id"])["states"],
            timeout,
            f"{name} is not enabled",
        )
        self.eyes.ask("press", id=node["id"])

    def click(self, role: str, name: str, *, window: str | None = None, timeout: float = 10) -> None:
        """Click a control with the pointer, where it is on the screen, once it is enabled."""
        node = self.find(role, name, window=window, timeout=timeout)
        self.until(
            lambda: "enabled" in self.eyes.ask("about", id=node["id"])["states"],
            timeout,
            f"{name} is not enabled",
        )
        x, y, width, height = self.eyes.ask("place", id=node["id"])
        self.xdotool("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def gone(self, window: str, timeout: float = 10) -> None:
        """Wait until a window has closed and the main window has the keyboard again."""
        self.until(lambda: self._without(window), timeout, f"{window} is still there")

    def _without(self, window: str) -> bool:
        windows = dict(self.eyes.ask("windows", pid=self.pid))
        return window not in windows and any(windows.values())

    def rows(self, table: str, *, window: str | None = None, limit: int = 200) -> list[list[str]]:
        """Read a table's cells by the table's accessible name."""
        node = self.find("table", table, window=window)
        read: list[list[str]] = self.eyes.ask("cells", id=node["id"], limit=limit)
        return read

    def click_cell(
        self,
        table: str,
        row: int,
        column: int,
        *,
        window: str | None = None,
        clicks: int = 1,
        button: int = 1,
    ) -> None:
        """Click a cell with the pointer, where it is on the screen; button 3 is the right one."""
        node = self.find("table", table, window=window)
        x, y, width, height = self.eyes.ask("cell", id=node["id"], row=row, column=column)["place"]
        repeat = ["--repeat", str(clicks), "--delay", "40"]
        at = (str(x + min(width // 2, 30)), str(y + height // 2))
        self.xdotool("mousemove", *at, "click", *repeat, str(button))

    def open_cell(self, table: str, row: int, column: int, opens: str, *, window: str | None = None) -> None:
        """Double-click a cell until its window is there: a busy machine may see two single clicks."""
        self._open(lambda: self.click_cell(table, row, column, window=window, clicks=2), opens)

    def open_from_menu(self, table: str, row: int, column: int, key: str, opens: str) -> None:
        """Press a key in a cell's menu until its window is there: a busy machine may show the menu later."""

        def choose() -> None:
            self.click_cell(table, row, column, button=3)
            self.keys(key)

        self._open(choose, opens)

    def _open(self, act: Callable[[], None], opens: str) -> None:
        def opened() -> bool:
            act()
            deadline = time.monotonic() + 3
            while time.monotonic() < deadline:
                if opens in dict(self.eyes.ask("windows", pid=self.pid)):
                    return True
                time.sleep(0.1)
            return False

        self.until(opened, 15, f"{opens} does not open")

    def keys(self, *keys: str) -> None:
        """Press keys, as xdotool names them, once a window of the program has the keyboard."""
        self.until(
            lambda: any(dict(self.eyes.ask("windows", pid=self.pid)).values()),
            10,
            "no window of the program has the keyboard",
        )
        self.xdotool("key", "--clearmodifiers", *keys)

    def press_by_key(self, key: str, button: str, *, window: str) -> None:
        """Press a button by its key, once it is enabled and its window has the keyboard."""

        def ready() -> bool:
            active = dict(self.eyes.ask("windows", pid=self.pid)).get(window, False)
            return bool(active) and "enabled" in self.find("push button", button, window=window)["states"]

        self.until(ready, 10, f"{button} in {window} cannot be pressed")
        self.keys(key)

    def xdotool(self, *arguments: str) -> None:
        """Move the pointer or press keys on the X server."""
        subprocess.run(["xdotool", *arguments], check=True, timeout=20)

    def view(self, keys: str, table: str) -> None:
        """Go to a view by its shortcut; the X server may still be handing the keyboard over, so try again."""

        def shown() -> bool:
            if not self.all("table", name=table):
                self.keys(keys)
            return bool(self.all("table", name=table))

        self.until(shown, 15, f"{keys} does not show {table}")

    def until(self, condition: Callable[[], bool], timeout: float, complaint: str) -> None:
        """Wait until the condition holds, looking ten times a second."""
        deadline = time.monotonic() + timeout
        while not condition():
            if self._process.poll() is not None:
                raise NotThere(f"the program ended with {self._process.returncode}:\n{self.output()[-3000:]}")
            if time.monotonic() > deadline:
                raise NotThere(f"{complaint}\n{self.output()[-3000:]}")
            time.sleep(0.1)

    def output(self) -> str:
        """Read what the program printed so far."""
        return self.log.read_text(errors="replace")

    def screenshot(self, to: Path) -> None:
        """Take a picture of the whole screen."""
        subprocess.run(["import", "-window", "root", str(to)], check=True, timeout=30)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.wait(timeout=10)

    def ended(self) -> None:
        """Wait until it has ended by itself."""
        self._process.wait(timeout=20)

    def close(self) -> None:
        """End it in order, or by force after ten seconds."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()
