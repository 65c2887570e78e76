# ruff: noqa: E501 - one error a line, as a table
"""libvirt's errors, as real hosts gave them, become problems with facts."""

import pytest

from vmclient.core.problem import Fact
from vmclient.drivers.libvirt.errors import During, classify

UUID = "0120a4f9-196a-4f9e-89f5-23f31f914da7"
OPEN = "-blockdev {...}: Could not open '/d/a.qcow2': No such file or directory"
RAM = "cannot set up guest memory 'pc.ram': Cannot allocate memory"
DENIED = "Requested operation is not valid: "
MIGRATING = [
    (81, 10, "Unsafe migration: Migration without shared storage is unsafe", "migration.storage_not_shared", {}),
    (1, 10, f"internal error: process exited while connecting to monitor: {OPEN}", "migration.disk_missing", {"path": "/d/a.qcow2"}),
    (1, 10, f"internal error: qemu unexpectedly closed the monitor: {OPEN}", "migration.disk_missing", {"path": "/d/a.qcow2"}),
    (1, 10, f"internal error: qemu unexpectedly closed the monitor: {RAM}", "migration.memory_short", {}),
    (38, 18, "Cannot access storage file '/i/a.iso': No such file or directory", "migration.media_missing", {"path": "/i/a.iso"}),
    (43, 19, "Network not found: no network with matching name 'only-a'", "migration.network_missing", {"network": "only-a"}),
    (55, 19, DENIED + "network 'only-a' is not active", "migration.network_inactive", {"network": "only-a"}),
    (38, 0, "Cannot get interface MTU on 'br-none': No such device", "migration.bridge_missing", {"bridge": "br-none"}),
    (9, 20, f"operation failed: domain 'dup' already exists with uuid {UUID}", "migration.name_taken", {"name": "dup", "uuid": UUID}),
    (9, 20, f"operation failed: domain 'other' is already defined with uuid {UUID}", "migration.uuid_taken", {"name": "other", "uuid": UUID}),
    (55, 20, DENIED + "domain 'dr' is already active", "migration.active_on_target", {"name": "dr"}),
    (9, 31, "operation failed: guest CPU doesn't match specification: missing features: aes,avx", "cpu.incompatible", {"features": ("aes", "avx")}),
    (91, 31, "the CPU is incompatible with host CPU: Host CPU does not provide required features: pni, aes", "cpu.incompatible", {"features": ("pni", "aes")}),
    (1, 10, f"internal error: Attempt to migrate guest to the same host {UUID}", "migration.same_host", {"uuid": UUID}),
    (49, 18, "Storage pool not found: no storage pool with matching target path '/d'", "migration.pool_missing", {"path": "/d"}),
    (55, 10, DENIED + "cannot migrate domain with 1 snapshots", "migration.snapshots", {"count": 1}),
    (78, 10, "operation aborted: job 'migration out' canceled by client", "migration.cancelled", {}),
    (9, 10, "operation failed: job 'migration out' failed: Unable to write to socket: Bad file descriptor", "migration.target_lost", {}),
    (9, 20, "operation failed: domain is not running", "migration.vm_not_running", {}),
    (55, 10, DENIED + "switching to post-copy requires migration to be started with VIR_MIGRATE_POSTCOPY flag", "migration.postcopy_not_enabled", {}),
    (55, 10, DENIED + "cannot abort migration in post-copy mode", "migration.postcopy_no_cancel", {}),
    (55, 10, DENIED + "another migration job is already running for domain 'big'", "migration.already_running", {}),
    (68, 0, "Timed out during operation: cannot acquire state change lock (held by monitor=x)", "vm.locked", {}),
    (55, 10, DENIED + "no job is active on the domain", "migration.no_job", {}),
    (55, 20, DENIED + "domain is not running", "migration.vm_not_running", {}),
    (55, 10, DENIED + "offline migration must be specified with the persistent flag set", "migration.needs_persistent", {}),
    (29, 20, "operation forbidden: read only access prevents virDomainMigrate3", "connection.read_only", {}),
    (38, 7, "Unable to resolve address 'nohost' service '16509': Temporary failure in name resolution", "peer.unresolved", {"address": "nohost"}),
    (38, 7, "unable to connect to server at 'hostB:1': Connection refused", "peer.unreachable", {"address": "hostB:1", "reason": "Connection refused"}),
    (38, 7, "Cannot recv data: ssh: connect to host hostb port 22: Connection refused: Connection reset by peer", "peer.ssh_failed", {"address": "hostb"}),
    (38, 7, "Cannot read CA certificate '/etc/pki/CA/cacert.pem': No such file or directory", "peer.certificate", {"path": "/etc/pki/CA/cacert.pem"}),
    (38, 7, "unable to connect to server at '10.77.0.13:49152': Connection refused", "migration.port_closed", {"address": "10.77.0.13:49152", "reason": "Connection refused"}),
    (1, 10, "internal error: unable to execute QEMU command 'object-add': Unable to access credentials /etc/pki/qemu/ca-cert.pem: No such file", "migration.tls_not_set_up", {"path": "/etc/pki/qemu/ca-cert.pem"}),
    (74, 10, "argument unsupported: post-copy is not supported with tunnelled migration", "migration.flags_unsupported", {}),
    (8, 20, "cannot perform tunnelled migration without using peer2peer flag", "migration.flags_unsupported", {}),
    (8, 10, "invalid argument: Unsupported compression method 'zstd'", "migration.compression_unsupported", {"method": "zstd"}),
    (1, 41, "internal error: Failed to send migration data to destination host", "migration.send_failed", {}),
    (9, 41, "operation failed: Fail to create socket for incoming migration", "migration.incoming_socket", {}),
    (8, 20, "invalid argument: could not find capabilities for ostype=xenpvh arch=x86_64 domaintype=xen ", "migration.guest_type_missing", {"ostype": "xenpvh", "arch": "x86_64"}),
    (38, 7, "unable to connect to server at 'xen2:49152': No route to host", "migration.port_closed", {"address": "xen2:49152", "reason": "No route to host"}),
    (38, 7, "Unable to resolve address 'xen2' service '49152': Temporary failure in name resolution", "peer.unresolved", {"address": "xen2"}),
    (74, 41, "argument unsupported: unsupported flags (0x2000) in function libxlDomainMigrateBegin3Params", "migration.flags_unsupported", {}),
    (74, 41, "argument unsupported: offline migration is not supported by the source host", "migration.flags_unsupported", {}),
    (1, 7, "internal error: client socket is closed", "migration.target_daemon_lost", {}),
    (38, 7, "End of file while reading data: Input/output error", "connection.lost", {}),
    (1, 7, "internal error: connection closed due to keepalive timeout", "connection.lost", {}),
    (1, 7, "internal error: received hangup event on socket", "connection.lost", {}),
    (42, 10, f"Domain not found: no domain with matching uuid '{UUID}' (x)", "vm.gone", {}),
]  # fmt: skip


@pytest.mark.parametrize(("number", "domain", "text", "code", "facts"), MIGRATING)
def test_an_error_in_a_migration(
    number: int, domain: int, text: str, code: str, facts: dict[str, Fact]
) -> None:
    """Code and facts are those of the cause, and the raw text is kept."""
    problem = classify(number, domain, text, During.MIGRATE)
    assert (problem.code, dict(problem.facts), problem.raw) == (code, facts, text)


@pytest.mark.parametrize(
    ("number", "domain", "text", "code"),
    [
        (38, 7, "unable to connect to server at 'h:16514': Connection refused", "connection.unreachable"),
        (38, 7, "Failed to connect socket to '/run/s': No such file or directory", "connection.unreachable"),
        (38, 7, "Unable to resolve address 'h' service '16514': Name or service", "connection.unresolved"),
        (38, 7, "Cannot recv data: Host key verification failed.: Connection reset", "connection.ssh_failed"),
        (
            38,
            7,
            "Cannot recv data: ssh: Could not resolve hostname nosuch.invalid: Name or service not known: Connection reset by peer",
            "connection.unresolved",
        ),
        (
            38,
            7,
            "Cannot recv data: ssh: connect to host 127.0.0.1 port 9: Connection refused: Connection reset by peer",
            "connection.unreachable",
        ),
        (
            38,
            7,
            "Cannot recv data: mara@kvm-a1: Permission denied (publickey,password).: Connection reset by peer",
            "connection.ssh_denied",
        ),
        (38, 7, "Cannot read CA certificate '/etc/pki/CA/cacert.pem': No such", "connection.certificate"),
        (45, 7, "authentication failed: access denied", "connection.login_refused"),
        (1, 0, "something new", "connection.failed"),
    ],
)
def test_an_error_in_connecting(number: int, domain: int, text: str, code: str) -> None:
    """The same errors concern the connection, not a peer, when the client connects."""
    assert classify(number, domain, text, During.CONNECT).code == code


def test_a_lost_connection_is_told_from_a_lost_target() -> None:
    """In a plain call a closed socket is the client's own; in a migration it is the target's daemon."""
    text = "internal error: client socket is closed"
    assert classify(1, 7, text, During.CALL).code == "connection.lost"
    assert classify(1, 7, text, During.MIGRATE).code == "migration.target_daemon_lost"


def test_an_unknown_error_keeps_its_numbers() -> None:
    """What no row knows is told as the hypervisor's error, never as something else."""
    problem = classify(1, 10, "no such thing seen before")
    assert (problem.code, dict(problem.facts)) == ("hypervisor.error", {"number": 1, "where": "qemu"})


def test_a_call_that_is_not_supported_is_named() -> None:
    """Error 3 names the call."""
    problem = classify(3, 12, "this function is not supported by the connection driver: virDomainMigrate3")
    assert (problem.code, problem.facts["call"]) == ("hypervisor.not_supported", "virDomainMigrate3")
