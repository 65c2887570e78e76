"""Faults of the API, and what comes of a broken wire, become problems by their class alone."""

import socket
import ssl
from http.client import BadStatusLine, HTTPException, IncompleteRead, RemoteDisconnected
from typing import Any
from xml.parsers.expat import ExpatError

import pytest
from pyVmomi import vim, vmodl
from pyVmomi.VmomiSupport import GetVmodlType

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionFailed, ConnectionLost, DriverError, LoginRefused, NotSupported
from vmclient.drivers.vsphere import errors

MISLEADING = "The operation was cancelled: InvalidLogin, file is locked, no permission, NotAuthenticated"
FAULTS = [
    ("vim.fault.InvalidLogin", "connection.login_refused"),
    ("vim.fault.NoClientCertificate", "connection.login_refused"),
    ("vim.fault.PasswordExpired", "connection.login_refused"),
    ("vim.fault.NotAuthenticated", "connection.session_lost"),
    ("vim.fault.VMotionNotConfigured", "migration.no_vmotion"),
    ("vim.fault.VMotionNotLicensed", "migration.no_vmotion"),
    ("vim.fault.VMotionNotSupported", "migration.no_vmotion"),
    ("vim.fault.VMotionLinkDown", "migration.no_vmotion"),
    ("vim.fault.InvalidHostState", "migration.host_disconnected"),
    ("vim.fault.InvalidHostConnectionState", "migration.host_disconnected"),
    ("vmodl.fault.HostNotConnected", "migration.host_disconnected"),
    ("vmodl.fault.HostNotReachable", "migration.host_disconnected"),
    ("vmodl.fault.HostCommunication", "migration.host_disconnected"),
    ("vim.fault.InvalidState", "migration.state_not_allowed"),
    ("vim.fault.QuestionPending", "migration.state_not_allowed"),
    ("vim.fault.InvalidPowerState", "migration.vm_state"),
    ("vim.fault.TaskInProgress", "migration.task_in_progress"),
    ("vim.fault.VAppTaskInProgress", "migration.task_in_progress"),
    ("vim.fault.CannotAccessVmDisk", "migration.datastore_missing"),
    ("vim.fault.CannotAccessFile", "migration.datastore_missing"),
    ("vim.fault.FileNotFound", "migration.datastore_missing"),
    ("vim.fault.InvalidDatastorePath", "migration.datastore_missing"),
    ("vim.fault.InaccessibleDatastore", "migration.datastore_missing"),
    ("vim.fault.DatastoreNotWritableOnHost", "migration.datastore_missing"),
    ("vim.fault.CannotAccessNetwork", "migration.network_missing"),
    ("vim.fault.CannotAccessVmDevice", "migration.device_unreachable"),
    ("vim.fault.CannotAccessVmComponent", "migration.device_unreachable"),
    ("vim.fault.DeviceNotSupported", "migration.device_unreachable"),
    ("vim.fault.RemoteDeviceNotSupported", "migration.device_unreachable"),
    ("vim.fault.DiskNotSupported", "migration.disk_refused"),
    ("vim.fault.SnapshotFault", "migration.disk_refused"),
    ("vim.fault.TooManySnapshotLevels", "migration.disk_refused"),
    ("vim.fault.CpuIncompatible", "migration.cpu_incompatible"),
    ("vim.fault.CpuIncompatible81EDX", "migration.cpu_incompatible"),
    ("vim.fault.FeatureRequirementsNotMet", "migration.cpu_incompatible"),
    ("vim.fault.InsufficientResourcesFault", "migration.resources_short"),
    ("vim.fault.InsufficientHostMemoryCapacityFault", "migration.resources_short"),
    ("vim.fault.NoPermission", "migration.no_permission"),
    ("vmodl.fault.SecurityError", "migration.no_permission"),
    ("vim.fault.FileLocked", "migration.file_locked"),
    ("vim.fault.AlreadyExists", "migration.already_there"),
    ("vim.fault.DuplicateName", "migration.already_there"),
    ("vim.fault.FileAlreadyExists", "migration.already_there"),
    ("vim.fault.NotFound", "migration.object_gone"),
    ("vmodl.fault.ManagedObjectNotFound", "migration.object_gone"),
    ("vim.fault.Timedout", "migration.timed_out"),
    ("vim.fault.RestrictedVersion", "migration.licence"),
    ("vim.fault.LicenseRestricted", "migration.licence"),
    ("vmodl.fault.NotEnoughLicenses", "migration.licence"),
    ("vmodl.fault.NotSupported", "migration.not_supported_here"),
    ("vmodl.fault.MethodNotFound", "migration.not_supported_here"),
    ("vmodl.fault.NotImplemented", "migration.not_supported_here"),
    ("vmodl.fault.RequestCanceled", "migration.cancelled"),
    # What says something of its own that none of our words says is told by its name, not by an ancestor's.
    ("vim.fault.NoDiskSpace", "migration.refused_by_server"),
    ("vim.fault.InsufficientStorageSpace", "migration.refused_by_server"),
    ("vim.fault.NoCompatibleHost", "migration.refused_by_server"),
    ("vim.fault.MigrationFault", "migration.refused_by_server"),
    ("vmodl.fault.InvalidArgument", "migration.refused_by_server"),
    ("vmodl.fault.SystemError", "migration.refused_by_server"),
    ("vmodl.MethodFault", "migration.refused_by_server"),
]


def made(name: str, **values: Any) -> Any:
    """A fault as the server sends it."""
    return GetVmodlType(name)(**values)


@pytest.mark.parametrize(("name", "code"), FAULTS)
def test_a_fault_is_told_by_its_class(name: str, code: str) -> None:
    """Whatever its text is about, in whatever language, the code stays; the text is kept as it came."""
    for message in (None, "", MISLEADING, "Ein Fehler ist aufgetreten."):
        problem = errors.problem(made(name, msg=message))
        assert (problem.code, problem.facts["fault"]) == (code, name.rpartition(".")[2])
        assert problem.raw == (f"{name}: {message}" if message else name)


def test_every_class_in_the_table_exists_and_is_tested() -> None:
    """No row is for a class that no server can send, and each one has a line above."""
    for name in errors._CODES:
        assert issubclass(GetVmodlType(name), vmodl.MethodFault), name
    tested = {code for _, code in FAULTS}
    assert set(errors._CODES.values()) <= tested


@pytest.mark.parametrize(
    ("fault", "facts"),
    [
        (made("vim.fault.VMotionNotConfigured", failedHost="esx-b", atSourceHost=False), {"host": "esx-b"}),
        (made("vim.fault.InvalidPowerState", existingState="poweredOff"), {"state": "poweredOff"}),
        (made("vim.fault.CannotAccessVmDisk", device="Hard disk 1"), {"device": "Hard disk 1"}),
        (made("vim.fault.CannotAccessVmDevice", device="CD/DVD drive 1"), {"device": "CD/DVD drive 1"}),
        (made("vim.fault.NoPermission", privilegeId="Host.Inventory"), {"privilege": "Host.Inventory"}),
        (made("vim.fault.FileLocked", file="[a] b.vmx"), {}),
        (made("vmodl.fault.SecurityError"), {}),
    ],
)  # fmt: skip
def test_a_fault_says_what_it_is_about(fault: Any, facts: dict[str, str]) -> None:
    """The facts are those of the fault; what it does not say is not among them."""
    problem = errors.problem(fault)
    assert {key: value for key, value in problem.facts.items() if key != "fault"} == facts


def test_missing_features_of_a_cpu_are_named() -> None:
    """By the names that people know, sorted; the older classes name none."""
    required = [
        vim.vm.FeatureRequirement(key="cpuid.AVX512F", featureName="cpuid.AVX512F", value="Bool:Min:1"),
        vim.vm.FeatureRequirement(key="cpuid.AES", featureName="", value="Bool:Min:1"),
    ]
    assert errors.problem(vim.fault.FeatureRequirementsNotMet(featureRequirement=required)).facts[
        "features"
    ] == ("aes", "avx512f")
    assert "features" not in errors.problem(vim.fault.CpuIncompatible()).facts


def test_what_the_server_said_is_kept_once_and_with_its_cause() -> None:
    """Message, messages of the fault and the chain of causes, without repeating a line."""
    cause = vim.fault.FileLocked(msg="locked")
    fault = vim.fault.CannotAccessVmDisk(
        msg="no disk",
        faultCause=cause,
        faultMessage=[
            vmodl.LocalizableMessage(key="a", message="no disk"),
            vmodl.LocalizableMessage(key="b", message="busy"),
        ],
    )
    assert errors.said(fault) == "vim.fault.CannotAccessVmDisk: no disk: busy: vim.fault.FileLocked: locked"


def wrapped(error: Exception, *, opening: bool = False) -> tuple[type[DriverError], str]:
    """What comes of an error."""
    told = errors.wrapped(error, "vc", opening=opening)
    assert told.problem.facts.get("connection") == "vc"
    return type(told), told.problem.code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (socket.gaierror(-2, "Name or service not known"), "connection.unresolved"),
        (ConnectionRefusedError(111, "Connection refused"), "connection.unreachable"),
        (OSError(113, "No route to host"), "connection.unreachable"),
        (OSError(101, "Network is unreachable"), "connection.unreachable"),
        (TimeoutError("timed out"), "connection.too_slow"),
        (ssl.SSLError(1, "wrong version number"), "connection.tls_failed"),
        (HTTPException("503 Service Unavailable"), "connection.server_busy"),
        (HTTPException("502 Bad Gateway"), "connection.server_busy"),
        (RemoteDisconnected("Remote end closed connection"), "connection.lost"),
        (ConnectionResetError(104, "Connection reset by peer"), "connection.lost"),
        (BrokenPipeError(32, "Broken pipe"), "connection.lost"),
        (IncompleteRead(b"<"), "connection.lost"),
    ],
)  # fmt: skip
def test_what_went_wrong_on_the_wire(error: Exception, code: str) -> None:
    """The same code while opening, as a connection that failed, and later, as one that was lost."""
    assert wrapped(error, opening=True) == (ConnectionFailed, code)
    assert wrapped(error) == (ConnectionLost, code)


@pytest.mark.parametrize(
    "error",
    [
        HTTPException("404 Not Found"),
        HTTPException("301 Moved Permanently"),
        BadStatusLine("SSH-2.0-OpenSSH_9.2"),
        ExpatError("not well-formed"),
        ValueError("no list of versions"),
        TypeError("pyvmomi could make nothing of it"),
        KeyError("an unknown type"),
    ],
)
def test_an_answer_of_which_nothing_can_be_made(error: Exception) -> None:
    """Who opens is told that this is no vSphere server; where it was one before, the connection is lost."""
    assert wrapped(error, opening=True) == (ConnectionFailed, "connection.not_vsphere")
    assert wrapped(error) == (ConnectionLost, "connection.lost")


def test_tls_that_ends_is_a_lost_connection_once_there_was_one() -> None:
    """While opening, the two ends did not agree; later, the connection was cut."""
    cut = ssl.SSLEOFError(8, "EOF occurred in violation of protocol")
    assert wrapped(cut, opening=True) == (ConnectionFailed, "connection.tls_failed")
    assert wrapped(cut) == (ConnectionLost, "connection.lost")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (vim.fault.InvalidLogin(), LoginRefused),
        (vim.fault.NotAuthenticated(), ConnectionLost),
        (vmodl.fault.NotSupported(), NotSupported),
        (vim.fault.InvalidPowerState(), DriverError),
        (vmodl.MethodFault(), DriverError),
    ],
)
def test_a_fault_of_a_call_has_the_kind_that_the_engine_knows(fault: Exception, kind: type) -> None:
    """A refused login, a lost connection, something that is not supported; everything else is an error."""
    assert wrapped(fault)[0] is kind


def test_what_is_the_drivers_own_stays_as_it_is() -> None:
    """It is not wrapped a second time."""
    mine = DriverError(Problem("migration.timed_out"))
    assert errors.wrapped(mine, "vc") is mine
