"""A fake of the vSphere driver for those who connect: certificate first, then the login, then an inventory.

It stands in the driver table under the scheme `vsphere`, and takes the same addresses.
"""

import threading
from dataclasses import dataclass, field

from tests.engine.certificates import A
from tests.engine.fake_driver import FakeDriver, a_host, a_vm, an_inventory
from vmclient.core.inventory import Hypervisor
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Access, CertificateRefused, Driver, LoginRefused
from vmclient.drivers.vsphere.address import Server, parse
from vmclient.engine.trust import fingerprint


@dataclass
class FakeServer:
    """What a server shows and whom it lets in; `logins` are the passwords that reached it.

    A certificate is trusted where `pem` is empty; `reason` says why it is not. If there is a `hang`, nothing
    is answered before it is set.
    """

    pem: str = A
    password: str = "correct"  # noqa: S105 # of nothing
    reason: str = "self_signed"
    logins: list[str] = field(default_factory=list)
    drivers: "list[FakeVsphere]" = field(default_factory=list)
    hang: threading.Event | None = None


SERVERS: dict[str, FakeServer] = {}
"""By the name that a connection has; a server that is not there is made at the first connection."""


class FakeVsphere(FakeDriver):
    """One connection to a fake server."""

    def __init__(self, server: Server, access: Access) -> None:
        host = f"host-of-{server.host}"
        inventory = an_inventory([a_host(host, hypervisor=Hypervisor.ESX)], [a_vm(f"{server.host}-1", host)])
        super().__init__(server.name, inventory)
        self.access = access
        self.server = SERVERS.setdefault(server.name, FakeServer())
        self.server.drivers.append(self)

    def open(self) -> None:
        """Look at the certificate, then log in."""
        super().open()
        server = self.server
        if server.hang is not None:
            assert server.hang.wait(20), "nobody let it go on"
        accepted = self.access.certificate
        expired = server.reason == "expired"
        if server.pem and (expired or accepted is None or fingerprint(accepted) != fingerprint(server.pem)):
            raise self._certificate(accepted)
        password = self.access.password()
        if password is None:
            raise LoginRefused(Problem("connection.password_needed", {"connection": self.name}))
        server.logins.append(password)
        if password != server.password:
            raise LoginRefused(Problem("connection.login_refused", {"connection": self.name}))

    def _certificate(self, accepted: str | None) -> CertificateRefused:
        server = self.server
        facts: dict[str, Fact] = {
            "server": self.name, "connection": self.name, "reason": server.reason,
            "fingerprint": fingerprint(server.pem), "pem": server.pem, "subject": "CN=vc", "issuer": "CN=vc",
            "not_after": "2126-11-03T16:51:10+00:00", "names": ("vc-a.example",),
        }  # fmt: skip
        if accepted is None or server.reason == "expired":
            return CertificateRefused(Problem("certificate.not_trusted", facts, "verify failed"))
        facts["expected"] = fingerprint(accepted)
        return CertificateRefused(Problem("certificate.changed", facts, "verify failed"))


def connect(address: str, *, access: Access, developer: bool = False) -> Driver:
    """Build a driver, as the driver table does."""
    return FakeVsphere(parse(address), access)
