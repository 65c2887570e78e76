"""The Xen rig for tests: two emulated hosts, guests, their counters, and faults on demand."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.rigs.waiting import until

HERE = Path(__file__).resolve().parent
HOSTS = ("xen1", "xen2")
PORTS = 40  # on loopback, from the first on
PROGRAMS = {
    "qemu-system-x86_64": "qemu-system-x86",
    "qemu-img": "qemu-utils",
    "mmdebstrap": "mmdebstrap",
    "mke2fs": "e2fsprogs",
    "cpio": "cpio",
    "ssh": "openssh-client",
    "openssl": "openssl",
    "virsh": "libvirt-clients",
}
PATIENCE = 3.0  # an emulated processor is as fast as its machine has time for it


class RigFailed(Exception):
    """A verb of the rig ended with an error; the text is what it said."""


@dataclass(frozen=True)
class Count:
    """What a guest says of itself: which boot this is, and how far its counter got."""

    boot: str
    number: int


def missing() -> tuple[str, ...]:
    """Name what this machine lacks for the rig; nothing when it can run."""
    lacks = [] if os.geteuid() == 0 else ["root"]
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    lacks += [
        f"{name} (package {package})"
        for name, package in PROGRAMS.items()
        if not shutil.which(name, path=path)
    ]
    return tuple(lacks)


def _free_ports() -> int:
    """Find a first port from which on so many are free now."""
    for first in range(16500, 26000, PORTS):
        try:
            for port in range(first + 1, first + 33):
                with socket.socket() as one:
                    one.bind(("127.0.0.1", port))
        except OSError:
            continue
        return first
    raise RigFailed("no ports are free")


class XenRig:
    """Two Xen hosts; `up` starts them (and builds their disk first, where it is not there)."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(tempfile.mkdtemp(prefix="vmrig-xen-", dir="/tmp"))
        self.port = _free_ports()
        self.cache = Path(
            os.environ.get("VMCLIENT_RIG_CACHE")
            or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "vmclient-rig" / "xen"
        )
        path = os.environ.get("PATH", os.defpath)
        self.environment = os.environ | {
            "VMCLIENT_RIG_DIR": str(self.folder),
            "VMCLIENT_RIG_PORT": str(self.port),
            "PATH": os.pathsep.join([path, "/usr/sbin", "/sbin"]),
        }

    def run(self, *words: str, settings: Mapping[str, str] | None = None, timeout_s: float = 200.0) -> str:
        """Run a verb of the rig and return what it printed; raise `RigFailed` with its complaint."""
        with tempfile.TemporaryFile("w+") as printed:  # a pipe would be held open by the hosts it starts
            done = subprocess.run(
                [str(HERE / "rig"), *words],
                env=self.environment | dict(settings or {}),
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=subprocess.STDOUT,
                timeout=timeout_s,
                check=False,
            )
            printed.seek(0)
            text = printed.read()
        if done.returncode:
            raise RigFailed(f"rig {' '.join(words)}: {text.strip()}")
        return text

    def up(self) -> None:
        """Start both hosts: half a minute, some minutes more when their disk has to be built."""
        for left in self.folder.parent.glob("vmrig-xen-*/owner"):  # of a test run that was killed
            number = left.read_text()
            if number.isdigit() and not Path(f"/proc/{number}").exists():
                self.run("down", settings={"VMCLIENT_RIG_DIR": str(left.parent)})
        (self.folder / "owner").write_text(str(os.getpid()))
        self.run("up", timeout_s=900)

    def down(self) -> None:
        """End the hosts and remove the folder."""
        self.run("down")

    def port_of(self, host: str, offset: int = 0) -> int:
        """Tell where a host's daemon (0), its SSH (10) and its TLS (20) listen on this machine."""
        return self.port + offset + HOSTS.index(host) + 1

    def uri(self, host: str) -> str:
        """Give the URI that works from this machine, with the one by which the other host reaches it."""
        return f"{self.plain_uri(host)}?peer=xen+tcp://{host}/system"

    def plain_uri(self, host: str) -> str:
        """Give the URI that libvirt itself understands on this machine."""
        return f"xen+tcp://127.0.0.1:{self.port_of(host)}/system"

    def path(self) -> Path:
        """Tell where the pool `shared` of both hosts lies on this machine."""
        return self.folder / "shared"

    def guest(self, name: str, host: str, *, start: bool = True, **settings: str | int) -> str:
        """Define a guest (and start it); return its UUID. Settings as in README.md, in lower case."""
        words = {key.upper(): str(value) for key, value in settings.items()}
        if not start:
            words["NOSTART"] = "1"
        self.run("guest", name, host, settings=words)
        return self.virsh(host, "domuuid", name).strip()

    def remove(self, name: str) -> None:
        """Destroy and undefine a guest wherever it is, and delete its disk."""
        for host in HOSTS:
            for verb in ("destroy", "undefine"):
                try:
                    self.virsh(host, verb, name)
                except RigFailed:
                    continue
        (self.path() / f"{name}.img").unlink(missing_ok=True)

    def virsh(self, host: str, *words: str) -> str:
        """Run virsh against the host."""
        return self.run("virsh", host, *words)

    def execute(self, host: str, *words: str) -> str:
        """Run a command in the host's dom0."""
        return self.run("exec", host, *words)

    def read_counter(self, name: str) -> Count | None:
        """Read what the guest counted onto its disk; None before the first."""
        try:
            words = (self.path() / f"{name}.img").read_bytes()[:512].decode("ascii", "replace").split()
        except FileNotFoundError:
            return None
        if len(words) != 4 or words[0] != "COUNT":
            return None
        return Count(words[3].removeprefix("boot="), int(words[1]))

    def counter(self, name: str) -> Count:
        """Wait until the guest counts, and read it."""
        return until(lambda: self.read_counter(name), 60 * PATIENCE, f"a counter of {name}")

    def counts_on(self, name: str, since: Count, timeout_s: float = 20.0) -> Count:
        """Wait until the guest counted beyond `since` in the same boot."""

        def further() -> Count | None:
            now = self.read_counter(name)
            return now if now and now.boot == since.boot and now.number > since.number else None

        return until(further, timeout_s * PATIENCE, f"{name} counting on after {since}")

    def states(self, name: str) -> dict[str, str]:
        """Tell how each host lists the guest; hosts that do not have it are left out."""
        seen = {}
        for host in HOSTS:
            try:
                seen[host] = self.virsh(host, "domstate", name).strip()
            except RigFailed:
                continue
        return seen

    def migrate(self, name: str, source: str, target: str) -> None:
        """Move a running guest with libvirt's own tool."""
        where = ("--migrateuri", f"tcp://{target}", name, f"xen+tcp://{target}/system")
        self.virsh(source, "migrate", "--live", "--p2p", "--persistent", "--undefinesource", *where)

    def fault(self, verb: str, host: str) -> None:
        """Do one of daemon-kill, -start, crash, boot, unplug, plug to the host."""
        self.run(verb, host)
