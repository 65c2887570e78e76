"""One simulated vCenter or ESXi host: started, ended, told what goes wrong, and looked at."""

import hashlib
import http.client
import json
import os
import selectors
import shutil
import ssl
import subprocess
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from tests.rigs.vsphere.seen import State

HERE = Path(__file__).resolve().parent
USER = "rig@vsphere.local"
PASSWORD = "right & proper"  # noqa: S105 # of a simulator on the loopback
START_S = 30.0  # a large inventory on a busy machine
STOP_S = 10.0


class RigFailed(Exception):
    """The simulator could not be built or started, or did not take an order; the text is what it said."""


@cache
def simulator() -> Path:
    """Build the simulator unless it is there, and tell where; up to two minutes on a new machine."""
    done = subprocess.run([HERE / "rig", "build"], capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RigFailed(done.stderr.strip())
    return Path(done.stdout.strip())


class Endpoint:
    """A simulator on a port of its own; `up` starts it, `down` leaves nothing behind."""

    def __init__(self, *flags: str, folder: Path | None = None) -> None:
        self.flags = flags
        self.folder = folder or Path(tempfile.mkdtemp(prefix="vcsim-"))
        self.host = "127.0.0.1"
        self.port = 0
        self.user = USER
        self.password = PASSWORD
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.down()

    def up(self) -> None:
        """Start it for the first time; what runs of a test that were killed have left is removed."""
        for left in self.folder.parent.glob("vcsim-*/owner"):
            with suppress(FileNotFoundError):  # another run is taking its own away just now
                number = left.read_text()
                if number.isdigit() and not Path(f"/proc/{number}").exists():
                    shutil.rmtree(left.parent, ignore_errors=True)
        (self.folder / "owner").write_text(str(os.getpid()))
        self.start()

    def down(self) -> None:
        """End it and remove its folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *flags: str) -> None:
        """Start it on the port that it had before, with more flags for this time; return when it answers."""
        settings = {
            "-l": f"{self.host}:{self.port}",
            "-state": str(self.folder),
            "-username": self.user,
            "-password": self.password,
            "-parent": str(os.getpid()),
        }
        words = [word for pair in settings.items() for word in pair]
        with (self.folder / "log").open("wb") as log:  # of this start alone
            self.process = subprocess.Popen(
                [simulator(), "-quiet", *words, *self.flags, *flags],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env=os.environ | {"TMPDIR": str(self.folder)},
            )
        self.port = int(self._first_line().split()[0].rpartition(":")[2].partition("/")[0])

    def _first_line(self) -> str:
        """Wait for the line that says that it is ready."""
        assert self.process
        assert self.process.stdout
        end, text = time.monotonic() + START_S, b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while b"\n" not in text:
                ready = selector.select(max(0.0, end - time.monotonic()))
                more = os.read(self.process.stdout.fileno(), 1024) if ready else b""
                if not more:
                    said = (self.folder / "log").read_text(errors="replace")[:1000]
                    self.stop()
                    raise RigFailed(f"the simulator did not start: {said.strip()}")
                text += more
        return text.decode()

    def stop(self, *, kill: bool = False) -> None:
        """End it. Started again, a standalone host has its VMs on shared storage; a vCenter begins anew."""
        process, self.process = self.process, None
        if not process:
            return
        if kill:
            process.kill()
        else:
            process.terminate()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()

    def restart(self, *flags: str, new_certificate: bool = False) -> None:
        """Stop it and start it on the same port, with its certificate or with another one."""
        self.stop()
        if new_certificate:
            for name in ("cert.pem", "key.pem"):
                (self.folder / name).unlink()
        self.start(*flags)

    # ---- how to reach it

    @property
    def url(self) -> str:
        """The address of its service."""
        return f"https://{self.host}:{self.port}/sdk"

    @property
    def certificate_file(self) -> Path:
        """Where its certificate lies, as PEM."""
        return self.folder / "cert.pem"

    @property
    def certificate(self) -> str:
        """Its certificate as PEM."""
        return self.certificate_file.read_text()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of its certificate, in hexadecimal pairs with colons."""
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.certificate)).hexdigest().upper()
        return ":".join(digest[i : i + 2] for i in range(0, len(digest), 2))

    def trust(self) -> ssl.SSLContext:
        """Make a context that accepts its certificate and no other."""
        return ssl.create_default_context(cadata=self.certificate)

    # ---- what it is told, and what it holds

    def _ask(self, method: str, path: str) -> bytes:
        connection = http.client.HTTPSConnection(self.host, self.port, timeout=60, context=self.trust())
        try:
            connection.request(method, path)
            answer = connection.getresponse()
            text = answer.read()
            if answer.status != http.client.OK:
                raise RigFailed(f"{method} {path}: {answer.status} {text.decode(errors='replace').strip()}")
            return text
        finally:
            connection.close()

    def order(self, what: str, **words: str | float | bool | None) -> None:
        """Give one of the orders of README.md; None leaves a word out, `_` in its name stands for `-`."""
        query = {
            key.replace("_", "-"): str(value).lower() if isinstance(value, bool) else str(value)
            for key, value in words.items()
            if value is not None
        }
        self._ask("POST", f"/rig/{what}?{urlencode(query)}")

    def fault(
        self,
        method: str,
        fault: str | None = None,
        *,
        entity: str | None = None,
        message: str | None = None,
        task: bool = False,
        drop: bool = False,
        lost: bool = False,
        status: int | None = None,
        delay_s: float | None = None,
        times: int = 1,
    ) -> None:
        """Let the next calls of `method` ("*": any) go wrong; `times=0` means until `clear`.

        `fault` names a type of the API, and with `task` the call is taken and its task ends so. `drop` cuts
        the connection before the call is done, `lost` afterwards. `status` is one of HTTP; `entity` the id of
        an object.
        """
        self.order(
            "fault",
            method=method,
            fault=fault,
            object=entity,
            msg=message,
            task=task or None,
            drop=drop or None,
            lost=lost or None,
            status=status,
            delay=None if delay_s is None else f"{delay_s}s",
            times=times,
        )

    def set_host(self, name: str, **words: str | float | bool | None) -> None:
        """Change a host: `connection`, `maintenance`, `unmount`, `vmotion` and more, see README.md."""
        self.order("host", name=name, **words)

    def set_vm(self, name: str, **words: str | float | bool | None) -> None:
        """Change a VM: `cdrom`, `cdrom_iso`, `question`, `requires` and more, see README.md."""
        self.order("vm", name=name, **words)

    def drs(self, **words: str | float | bool | None) -> None:
        """Recommend: `vm`, `host`, `rating`, `reason`, `cluster`; `clear=True` takes all back."""
        self.order("drs", **words)

    def task_time(self, seconds: float) -> None:
        """Let tasks that begin from now on take so long."""
        self.order("task-time", d=f"{seconds}s")

    def check_time(self, seconds: float, host: str | None = None) -> None:
        """Let checks (against this host) take so long."""
        self.order("check-time", d=f"{seconds}s", host=host)

    def clear(self) -> None:
        """Take back all faults and times that were ordered."""
        self.order("clear")

    def forget_tasks(self) -> None:
        """Let all tasks that have ended vanish."""
        self.order("forget-tasks")

    def expire_sessions(self) -> None:
        """End all sessions, also those that wait for updates."""
        self.order("expire-sessions")

    def state(self) -> State:
        """Look at what it holds, without the protocol that is under test."""
        return State.read(json.loads(self._ask("GET", "/rig/state")))
