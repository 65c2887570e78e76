"""libvirt's errors as problems: a code and facts for the words, the raw text kept for the fold.

Codes, domains and texts are those of libvirt 9.0 with QEMU 7.2, seen on real hosts; the codes are libvirt's
`virErrorNumber`, whose numbers never change. The daemon may speak another language: what only its text
tells falls back to the plain code then.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from vmclient.core.problem import Fact, Problem


class During(Enum):
    """What was going on: the same error means other things when connecting and when migrating."""

    CONNECT = auto()
    CALL = auto()
    MIGRATE = auto()


@dataclass(frozen=True, slots=True)
class _Case:
    """One row: the problem for an error of these numbers whose text has this pattern.

    Named groups of the pattern become facts; empty `numbers` match any error.
    """

    code: str
    pattern: str
    numbers: tuple[int, ...] = ()
    during: tuple[During, ...] = ()


_M, _C = (During.MIGRATE,), (During.CONNECT,)
_CASES = (
    _Case("vm.gone", "", (42,)),
    _Case("migration.cancelled", "", (78,)),
    _Case("migration.storage_not_shared", "", (81,)),
    _Case("cpu.incompatible", r"required features: (?P<features>.+)", (91,)),
    _Case("cpu.incompatible", r"guest CPU doesn't match specification: .*?features: (?P<features>.+)", (9,)),
    _Case("migration.disk_missing", r"Could not open '(?P<path>[^']+)'", (1, 9)),
    _Case("migration.memory_short", r"cannot set up guest memory .*Cannot allocate memory", (1, 9)),
    _Case("migration.media_missing", r"Cannot access storage file '(?P<path>[^']+)'", (38,)),
    _Case("migration.network_missing", r"matching name '(?P<network>[^']+)'", (43,)),
    _Case("migration.network_inactive", r"network '(?P<network>[^']+)' is not active", (55,)),
    _Case("migration.bridge_missing", r"interface MTU on '(?P<bridge>[^']+)'", (38,)),
    _Case("migration.name_taken", r"domain '(?P<name>.+)' already exists with uuid (?P<uuid>\S+)", (9,)),
    _Case("migration.uuid_taken", r"domain '(?P<name>.+)' is already defined with uuid (?P<uuid>\S+)", (9,)),
    _Case("migration.active_on_target", r"domain '(?P<name>.+)' is already active", (55,)),
    _Case("migration.same_host", r"to the same host (?P<uuid>\S+)", (1,)),
    _Case("migration.pool_missing", r"matching target path '(?P<path>[^']+)'", (49,)),
    _Case("migration.snapshots", r"cannot migrate domain with (?P<count>\d+) snapshots", (55,)),
    _Case("migration.target_lost", r"Unable to write to socket", (9, 1)),
    _Case("migration.already_running", r"another migration job is already running", (55,)),
    _Case("migration.postcopy_not_enabled", r"switching to post-copy requires", (55,)),
    _Case("migration.postcopy_no_cancel", r"cannot abort migration in post-copy", (55,)),
    _Case(
        "migration.postcopy_still_running",
        r"QEMU reports migration is still running|is being actively monitored by another thread",
        (55,),
    ),
    _Case("migration.split", r"failed in post-copy phase", (9,)),
    _Case("migration.no_job", r"no job is active", (55,)),
    _Case("migration.vm_not_running", r"domain is not running", (9, 55)),
    _Case("migration.needs_persistent", r"must be specified with the persistent flag", (55,)),
    _Case("migration.send_failed", r"Failed to send migration data to destination host", (1,)),
    _Case("migration.incoming_socket", r"Fail to create socket for incoming migration", (9,)),
    _Case(
        "migration.guest_type_missing",
        r"could not find capabilities for ostype=(?P<ostype>\S+) arch=(?P<arch>\S+)",
        (8,),
    ),
    _Case("vm.locked", r"cannot acquire state change lock", (68,)),
    _Case("remedy.drive_locked", r"is locked and force|disk tray status|tray isn't open|tray is not open"),
    _Case("migration.tls_not_set_up", r"Unable to access credentials (?P<path>[^:]+)", (1,)),
    _Case("migration.flags_unsupported", "", (74,)),
    _Case("migration.flags_unsupported", r"cannot perform tunnelled migration", (8,)),
    _Case("migration.compression_unsupported", r"compression method '(?P<method>[^']+)'", (8,)),
    _Case("connection.read_only", r"read only access", (29,)),
    _Case("connection.login_refused", "", (45, 46, 79)),
    _Case("hypervisor.not_supported", r"driver: (?P<call>\w+)", (3,)),
    _Case("hypervisor.not_supported", "", (3, 84)),
    # Reaching a daemon: the client's when connecting, the target's as the source sees it when migrating.
    _Case("unresolved", r"Unable to resolve address '(?P<address>[^']+)'", (38,), _M + _C),
    _Case("unresolved", r"ssh: Could not resolve hostname (?P<address>[^\s:]+)", (38,), _C),
    _Case("unreachable", r"ssh: connect to host (?P<address>\S+) port \d+: (?P<reason>[^:]+)", (38,), _C),
    _Case("connection.ssh_denied", r"(?P<address>[^\s:]+): Permission denied \(", (38,), _C),
    _Case(
        "ssh_failed",
        r"ssh: connect to host (?P<address>\S+)|Host key verification failed|ssh",
        (38,),
        _M + _C,
    ),
    _Case("certificate", r"certificate '(?P<path>[^']+)'", (38,), _M + _C),
    _Case("certificate", r"certificate", (1, 9, 38), _C),
    _Case("migration.port_closed", r"at '(?P<address>.+:49\d{3})': (?P<reason>.+)", (38,), _M),
    _Case("unreachable", r"to connect to server at '(?P<address>.+)': (?P<reason>.+)", (38,), _M + _C),
    _Case("unreachable", r"connect socket to '(?P<address>.+)': (?P<reason>.+)", (38,), _M + _C),
    _Case("migration.target_daemon_lost", r"client socket is closed", (1, 38), _M),
)
_LOST = re.compile(
    r"client socket is closed|keepalive timeout|End of file|Connection reset"
    r"|Cannot (recv|write) data|Broken pipe"
)
_INTERNAL, _RPC = 1, 7  # what goes wrong inside the transport says nothing about what it carried
_SUBJECT = {During.MIGRATE: "peer", During.CONNECT: "connection", During.CALL: "connection"}
_WHERE = {2: "xen", 10: "qemu", 7: "rpc", 18: "storage", 19: "network", 20: "domain", 31: "cpu"}


def classify(number: int, domain: int, text: str, during: During = During.CALL) -> Problem:
    """Tell which problem an error is; `number` and `domain` are libvirt's, `text` its message."""
    for case in _CASES:
        if case.numbers and number not in case.numbers:
            continue
        if case.during and during not in case.during:
            continue
        if found := re.search(case.pattern, text, re.DOTALL):
            code = case.code if "." in case.code else f"{_SUBJECT[during]}.{case.code}"
            return Problem(code, _facts(found), text)
    broken = number == _INTERNAL and domain == _RPC and during is not During.CONNECT
    if broken or (number in (1, 38, 39) and _LOST.search(text)):
        return Problem("connection.lost", {}, text)
    if during is During.CONNECT:
        return Problem("connection.failed", {"number": number}, text)
    return Problem("hypervisor.error", {"number": number, "where": _WHERE.get(domain, str(domain))}, text)


def _facts(found: "re.Match[str]") -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for key, value in found.groupdict().items():
        if value is None:
            continue
        if key == "features":
            facts[key] = tuple(re.split(r",\s*", value.strip()))
        else:
            facts[key] = int(value) if key == "count" else value
    return facts
