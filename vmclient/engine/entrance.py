"""What lets a connection in, put together for its driver: the accepted certificate and the password."""

import threading
from collections.abc import Iterable

from vmclient.core.problem import Fact, Problem
from vmclient.drivers import registry
from vmclient.drivers.base import Access, ConnectionFailed, Driver, DriverError
from vmclient.drivers.libvirt import host_key
from vmclient.engine import addresses
from vmclient.engine.addresses import Request
from vmclient.engine.credentials import Credentials
from vmclient.engine.trial import Trial, Typed, look
from vmclient.engine.trust import Trust, checked, fingerprint
from vmclient.paths import Paths


class Entrance:
    """Certificates and passwords by address.

    `accepted` are the fingerprints that were named on the command line.
    """

    def __init__(self, credentials: Credentials, trust: Trust, accepted: Iterable[str] = ()) -> None:
        self.credentials = credentials
        self.trust = trust
        self._accepted = frozenset(accepted)
        self._lock = threading.Lock()
        self._wanted: dict[str, str] = {}  # what goes into the keyring once the login has succeeded

    @classmethod
    def of(cls, paths: Paths, accepted: Iterable[str] = ()) -> "Entrance":
        """Use the keyring of the system and the certificates of a person's folder."""
        return cls(Credentials(), Trust(paths.certificates), accepted)

    def access(
        self,
        address: str,
        *,
        unencrypted: bool = False,
        typed: Typed | None = None,
        certificate: str | None = None,
    ) -> Access:
        """Give what a driver needs; a password or certificate given goes before what is kept.

        Nothing is kept by this.
        """
        given = typed or Typed()
        server = addresses.server(address)
        if certificate is None and server is not None:
            certificate = self.trust.lookup(server)
        return Access(
            unencrypted=unencrypted,
            password=lambda: given.password or self.credentials.lookup(address),
            certificate=certificate,
        )

    def build(self, address: str, *, unencrypted: bool = False) -> Driver:
        """Build the driver of an address with what is kept for it; raises as `registry.build` does."""
        return registry.build(address, access=self.access(address, unencrypted=unencrypted))

    def driver(self, address: str, *, unencrypted: bool = False) -> Driver:
        """Build the driver as `build` does; a simulated estate's errors too are a `DriverError`."""
        try:
            return self.build(address, unencrypted=unencrypted)
        except ValueError as error:
            # Only a simulated estate needs these models, and they take a fifth of a second to import.
            from vmclient.core.datacenter import DatacenterError

            if not isinstance(error, DatacenterError):
                raise
            facts: dict[str, Fact] = {
                "address": address, "first": error.errors[0].kept(), "count": len(error.errors),
            }  # fmt: skip
            raise ConnectionFailed(Problem("datacenter.errors", facts, str(error))) from error

    def try_out(self, request: Request) -> Trial:
        """Open what a person asks for and look; blocks. Raises `DriverError`.

        What was opened waits in the trial, and is to be taken or left. Nothing else is kept.
        The key of a host by SSH that they accepted is known to ssh from now on: it would not go on without.
        """
        spec = addresses.by_ssh(request.address)
        if spec is not None and request.certificate is not None:
            problem = host_key.accept(spec, request.certificate)
            if problem is not None:
                raise ConnectionFailed(problem)
        typed = Typed(request.password)
        access = self.access(
            request.address,
            unencrypted=request.unencrypted,
            typed=typed,
            certificate=request.certificate,
        )
        try:
            return look(registry.build(request.address, access=access), typed)
        except DriverError as error:
            if request.password is None:
                self.refused(request.address, error.problem)
            raise

    def admit(
        self, address: str, *, password: str | None = None, keep: bool = False, certificate: str | None = None
    ) -> Problem | None:
        """Take over what a person typed and accepted, for every opening from now on.

        The key of a host by SSH is ssh's own since `try_out`, which may wait for its tools.

        The password goes into the keyring when the connection has been opened, if `keep`. The problem says
        why the certificate is accepted until the program ends only. Raises ValueError for one that is none.
        """
        server, problem = addresses.server(address), None
        if certificate is not None and server is not None:
            problem = self.trust.accept(server, certificate)
        if password is not None:
            self.credentials.use(address, password)
        with self._lock:
            self._wanted.pop(address, None)
            if keep and password is not None:
                self._wanted[address] = password
        return problem

    def opened(self, address: str) -> None:
        """Know that a login has succeeded: what was wanted goes into the keyring, without waiting for it."""
        with self._lock:
            password = self._wanted.pop(address, None)
        if password is not None:
            threading.Thread(
                target=self.credentials.remember, args=(address, password), name="remember", daemon=True
            ).start()

    def refused(self, address: str, problem: Problem) -> None:
        """Know what a connection was refused for: a password that is wrong is not sent again."""
        if problem.code == "connection.login_refused":
            self.credentials.refused(address)
            with self._lock:
                self._wanted.pop(address, None)

    def rescue(self, address: str, problem: Problem) -> bool:
        """Accept for this run a certificate that the command line names; True where it is worth a new try."""
        server, pem = addresses.server(address), problem.facts.get("pem")
        if server is None or not isinstance(pem, str) or not problem.code.startswith("certificate."):
            return False
        shown, known = fingerprint(checked(pem)), self.trust.lookup(server)
        if problem.facts.get("reason") == "expired" or shown not in self._accepted:
            return False
        if known is not None and fingerprint(known) == shown:
            return False  # it was refused for something else
        self.trust.hold(server, pem)
        return True
