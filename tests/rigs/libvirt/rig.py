"""The libvirt rig for tests: hosts, guests, their counters, and faults on demand."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.rigs.waiting import until as until

HERE = Path(__file__).resolve().parent
HOSTS = ("hostA", "hostB", "hostC")
PROGRAMS = {
    "libvirtd": "libvirt-daemon-system",
    "virsh": "libvirt-clients",
    "qemu-system-x86_64": "qemu-system-x86",
    "qemu-img": "qemu-utils",
    "bindfs": "bindfs",
    "busybox": "busybox-static",
    "cpio": "cpio",
    "ip": "iproute2",
    "iptables": "iptables",
    "nsenter": "util-linux",
}


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


class LibvirtRig:
    """Three libvirt hosts with guests; `up` starts them and `down` leaves nothing behind."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(tempfile.mkdtemp(prefix="vmrig-", dir="/tmp"))  # short, for sockets
        self.environment = os.environ | {
            "VMCLIENT_RIG_DIR": str(self.folder),
            "VMCLIENT_RIG_ID": f"vmr{os.getpid()}",
        }
        path = self.environment.get("PATH", os.defpath)
        self.environment["PATH"] = os.pathsep.join([path, "/usr/sbin", "/sbin"])

    def run(self, *words: str, settings: Mapping[str, str] | None = None, timeout_s: float = 120.0) -> str:
        """Run a verb of the rig and return what it printed; raise `RigFailed` with its complaint."""
        with tempfile.TemporaryFile("w+") as printed:  # a pipe would be held open by the daemons it starts
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
        """Start the three hosts; a few seconds, more when the kernel has to be fetched."""
        for left in self.folder.parent.glob("vmrig-*/owner"):  # of a test run that was killed
            number = left.read_text()
            if number.isdigit() and not Path(f"/proc/{number}").exists():
                settings = {"VMCLIENT_RIG_DIR": str(left.parent), "VMCLIENT_RIG_ID": f"vmr{number}"}
                self.run("down", settings=settings)
        (self.folder / "owner").write_text(str(os.getpid()))
        self.run("up", timeout_s=300)

    def down(self) -> None:
        """End everything that was started and remove the folder."""
        self.run("down")

    def socket(self, host: str) -> Path:
        """Tell where the host's daemon listens on this machine."""
        return self.folder / "hosts" / host / "run" / "libvirt" / "libvirt-sock"

    def uri(self, host: str) -> str:
        """Give the URI that works from this machine, with the one by which the other hosts reach it."""
        return f"qemu+unix:///system?socket={self.socket(host)}&peer={self.tcp_uri(host)}"

    def plain_uri(self, host: str) -> str:
        """Give the URI that libvirt itself understands on this machine."""
        return f"qemu+unix:///system?socket={self.socket(host)}"

    def tcp_uri(self, host: str) -> str:
        """Give the URI that works from the hosts and from `client`."""
        return f"qemu+tcp://{host}/system"

    def path(self, where: str = "shared") -> Path:
        """Tell the path of one of the directory pools, the same on every host."""
        return self.folder / where

    def guest(self, name: str, host: str, *, start: bool = True, **settings: str | int) -> str:
        """Define a guest (and start it); return its UUID. Settings as in README.md, in lower case."""
        words = {key.upper(): str(value) for key, value in settings.items()}
        if not start:
            words["NOSTART"] = "1"
        self.run("guest", name, host, settings=words)
        return self.virsh(host, "domuuid", name).strip()

    def remove(self, name: str) -> None:
        """Destroy and undefine a guest wherever it is, and delete what it wrote."""
        for host in HOSTS:
            for verb in (("destroy",), ("undefine", "--snapshots-metadata", "--nvram")):
                try:
                    self.virsh(host, *verb[:1], name, *verb[1:])
                except RigFailed:
                    continue
        for where in ("shared", "partial"):
            for left in self.path(where).glob(f"{name}.*"):
                left.unlink(missing_ok=True)

    def virsh(self, host: str, *words: str) -> str:
        """Run virsh against the host."""
        return self.run("virsh", host, *words)

    def execute(self, host: str, *words: str) -> str:
        """Run a command inside the host."""
        return self.run("exec", host, *words)

    def client_command(self, words: Sequence[str]) -> list[str]:
        """Give the command line that runs `words` where the hosts' TCP URIs work."""
        return [str(HERE / "rig"), "client", *words]

    def read_counter(self, name: str) -> Count | None:
        """Read the last complete line that the guest counted; None before the first."""
        try:
            lines = (self.path() / f"{name}.console").read_text(errors="replace").splitlines()
        except FileNotFoundError:
            return None
        for line in reversed(lines[-8:]):
            words = line.split()
            if len(words) == 4 and words[0] == "COUNT" and len(words[3]) == len("boot=") + 36:
                return Count(words[3].removeprefix("boot="), int(words[1]))
        return None

    def counter(self, name: str) -> Count:
        """Wait until the guest counts, and read it."""
        return until(lambda: self.read_counter(name), 90, f"a counter line of {name}")  # it boots, emulated

    def counts_on(self, name: str, since: Count, timeout_s: float = 15.0) -> Count:
        """Wait until the guest counted beyond `since` in the same boot."""

        def further() -> Count | None:
            now = self.read_counter(name)
            return now if now and now.boot == since.boot and now.number > since.number else None

        return until(further, timeout_s, f"{name} counting on after {since}")

    def migrate(self, name: str, source: str, target: str) -> None:
        """Move a running guest with libvirt's own tool."""
        self.virsh(
            source,
            "migrate",
            "--live",
            "--p2p",
            "--persistent",
            "--undefinesource",
            name,
            self.tcp_uri(target),
        )

    def states(self, name: str) -> dict[str, str]:
        """Tell how each host lists the guest; hosts that do not have it are left out."""
        seen = {}
        for host in HOSTS:
            try:
                seen[host] = self.virsh(host, "domstate", name).strip()
            except RigFailed:
                continue
        return seen

    def fault(self, verb: str, host: str) -> None:
        """Do one of daemon-kill, -start, -freeze, -thaw, crash, boot, (un)plug, (un)mute, hurry, leisure."""
        self.run(verb, host)
