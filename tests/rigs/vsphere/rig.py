"""The vSphere rig for tests: simulated vCenters and ESXi hosts, with faults on demand."""

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.rigs.vsphere.endpoint import Endpoint as Endpoint
from tests.rigs.vsphere.endpoint import RigFailed as RigFailed
from tests.rigs.vsphere.seen import State as State

LIBRARY = Path("/usr/share/gocode/src/github.com/vmware/govmomi/simulator")


def missing() -> tuple[str, ...]:
    """Name what this machine lacks for the rig; nothing when it can run."""
    lacks = [] if shutil.which("go") else ["go (package golang-go)"]
    if not LIBRARY.is_dir():
        lacks.append("govmomi (package golang-github-vmware-govmomi-dev)")
    return tuple(lacks)


class VCenter(Endpoint):
    """A vCenter: one datacenter DC0 with a cluster DC0_C0 of hosts DC0_C0_H0.., and VMs DC0_C0_RP0_VM0.."""

    def __init__(
        self,
        *flags: str,
        hosts: int = 3,
        vms: int = 2,
        clusters: int = 1,
        standalone: int = 0,
        datastores: int = 1,
    ) -> None:
        sizes = {
            "host": hosts,
            "vm": vms,
            "cluster": clusters,
            "standalone-host": standalone,
            "ds": datastores,
        }
        super().__init__(*(f"-{name}={count}" for name, count in sizes.items()), *flags)


class EsxPair:
    """Two standalone hosts, esx-a and esx-b, that share a datastore; the VMs run on esx-a."""

    def __init__(self, *flags: str, vms: tuple[str, ...] = ("web1", "db1")) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vcsim-"))
        self.shared = self.folder / "shared"
        self.a, self.b = (
            Endpoint(
                *("-esx", "-vm=0", f"-esx-name={name}", f"-shared=shared={self.shared}", *flags),
                *more,
                folder=self.folder / name,
            )
            for name, more in (("esx-a", [f"-new-vms={','.join(vms)}"]), ("esx-b", []))
        )

    def __enter__(self) -> Self:
        self.up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.down()

    def up(self) -> None:
        """Start both."""
        self.shared.mkdir()
        (self.folder / "owner").write_text(str(os.getpid()))
        for endpoint in (self.a, self.b):
            endpoint.folder.mkdir()
            endpoint.start()

    def down(self) -> None:
        """End both and remove the shared folder."""
        for endpoint in (self.a, self.b):
            endpoint.down()
        shutil.rmtree(self.folder, ignore_errors=True)

    def states(self, name: str) -> dict[str, str]:
        """Tell the VM's power state on each host that has it registered."""
        seen = {"esx-a": self.a.state(), "esx-b": self.b.state()}
        return {host: state.vms[name].power_state for host, state in seen.items() if name in state.vms}

    def runs_on(self, name: str) -> str | None:
        """Tell which host holds the lock on the VM's files, None when it does not run."""
        lock = self.shared / name / f"{name}.vmx.lck"
        return lock.read_text() if lock.exists() else None


class VsphereRig:
    """Makes endpoints that end with the stack."""

    def __init__(self, stack: ExitStack) -> None:
        self.stack = stack

    def vcenter(
        self,
        *flags: str,
        hosts: int = 3,
        vms: int = 2,
        clusters: int = 1,
        standalone: int = 0,
        datastores: int = 1,
    ) -> VCenter:
        """Start a vCenter of this size."""
        made = VCenter(
            *flags, hosts=hosts, vms=vms, clusters=clusters, standalone=standalone, datastores=datastores
        )
        return self.stack.enter_context(made)

    def esx_pair(self, *flags: str, vms: tuple[str, ...] = ("web1", "db1")) -> EsxPair:
        """Start two standalone hosts, the VMs on the first."""
        return self.stack.enter_context(EsxPair(*flags, vms=vms))
