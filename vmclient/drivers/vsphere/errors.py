"""Everything that pyvmomi raises, and every fault of a task, as problems: by class, never by text.

Servers speak the language of the session and say little (a fault's `msg` can be empty or a type's name), so a
problem's code comes from the fault's class alone and what the server said stays behind the fold. The classes
are those of the vSphere Web Services API; a class that is not listed is told by its nearest listed ancestor.
"""

import errno
import ssl
from collections.abc import Callable, Mapping
from http.client import HTTPException, IncompleteRead
from socket import gaierror
from typing import Any

from pyVmomi import vmodl

from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionFailed, ConnectionLost, DriverError, LoginRefused, NotSupported

CANCELLED = "vmodl.fault.RequestCanceled"
BUSY = "migration.task_in_progress"
OTHER = "migration.refused_by_server"  # told by the name of its class
GONE = "vmodl.fault.ManagedObjectNotFound"
_NO_SESSION = "vim.fault.NotAuthenticated"

# fault class -> problem code; what is not here is found by the class that it is derived from
_CODES: Mapping[str, str] = {
    "vim.fault.InvalidLogin": "connection.login_refused",
    "vim.fault.NoClientCertificate": "connection.login_refused",
    "vim.fault.PasswordExpired": "connection.login_refused",
    _NO_SESSION: "connection.session_lost",
    "vim.fault.VMotionInterfaceIssue": "migration.no_vmotion",
    "vim.fault.VMotionNotSupported": "migration.no_vmotion",
    "vim.fault.VMotionNotLicensed": "migration.no_vmotion",
    "vim.fault.InvalidHostConnectionState": "migration.host_disconnected",
    "vmodl.fault.HostCommunication": "migration.host_disconnected",
    "vim.fault.InvalidHostState": "migration.host_disconnected",
    "vim.fault.InvalidState": "migration.state_not_allowed",
    "vim.fault.InvalidPowerState": "migration.vm_state",
    "vim.fault.TaskInProgress": BUSY,
    "vim.fault.CannotAccessVmDisk": "migration.datastore_missing",
    "vim.fault.CannotAccessFile": "migration.datastore_missing",
    "vim.fault.InvalidDatastore": "migration.datastore_missing",
    "vim.fault.DatastoreNotWritableOnHost": "migration.datastore_missing",
    "vim.fault.CannotAccessNetwork": "migration.network_missing",
    "vim.fault.CannotAccessVmComponent": "migration.device_unreachable",
    "vim.fault.DeviceNotSupported": "migration.device_unreachable",
    "vim.fault.DiskNotSupported": "migration.disk_refused",
    "vim.fault.SnapshotFault": "migration.disk_refused",
    "vim.fault.CpuIncompatible": "migration.cpu_incompatible",
    "vim.fault.FeatureRequirementsNotMet": "migration.cpu_incompatible",
    "vim.fault.InsufficientResourcesFault": "migration.resources_short",
    "vim.fault.InsufficientStorageSpace": OTHER,  # of a datastore: no word of CPU and memory
    "vim.fault.NoDiskSpace": OTHER,  # the storage is reached, and full
    "vim.fault.NoPermission": "migration.no_permission",
    "vmodl.fault.SecurityError": "migration.no_permission",
    "vim.fault.FileLocked": "migration.file_locked",
    "vim.fault.FileFault": "migration.datastore_missing",
    "vim.fault.AlreadyExists": "migration.already_there",
    "vim.fault.DuplicateName": "migration.already_there",
    "vim.fault.FileAlreadyExists": "migration.already_there",
    "vim.fault.NotFound": "migration.object_gone",
    GONE: "migration.object_gone",
    "vim.fault.Timedout": "migration.timed_out",
    "vim.fault.RestrictedVersion": "migration.licence",
    "vim.fault.LicenseRestricted": "migration.licence",
    "vmodl.fault.NotEnoughLicenses": "migration.licence",
    "vmodl.fault.NotSupported": "migration.not_supported_here",
    "vmodl.fault.MethodNotFound": "migration.not_supported_here",
    "vmodl.fault.NotImplemented": "migration.not_supported_here",
    CANCELLED: "migration.cancelled",
}


def fault_name(fault: object) -> str:
    """Give the name of a fault's class, such as `vim.fault.InvalidPowerState`."""
    return type(fault).__name__


def problem(fault: Any, **facts: Fact) -> Problem:
    """Tell which problem a fault is, with what it says of itself."""
    name = next((one.__name__ for one in type(fault).__mro__ if one.__name__ in _CODES), "")
    code = _CODES.get(name, OTHER)
    told: dict[str, Fact] = {"fault": fault_name(fault).rpartition(".")[2], **facts}
    if (read := _FACTS.get(code)) is not None:
        told |= {key: value for key, value in read(fault).items() if value}
    return Problem(code, told, said(fault))


def said(fault: Any) -> str:
    """Give what the server said, in its own words, with the class of the fault and of what caused it."""
    parts = [fault_name(fault), getattr(fault, "msg", None) or ""]
    parts += [message.message or "" for message in getattr(fault, "faultMessage", None) or ()]
    cause = getattr(fault, "faultCause", None)
    parts += [said(cause)] if cause is not None else []
    return ": ".join(dict.fromkeys(part for part in parts if part))


def is_cancelled(fault: object) -> bool:
    """Tell whether a task ended because somebody cancelled it."""
    return fault_name(fault) == CANCELLED


def is_gone(error: BaseException) -> bool:
    """Tell whether an object that was asked for does not exist any more."""
    return fault_name(error) == GONE


def is_unauthenticated(error: BaseException) -> bool:
    """Tell whether the session has ended; nothing that was asked for was begun."""
    return fault_name(error) == _NO_SESSION


def is_cut(error: BaseException) -> bool:
    """Tell whether a connection ended under a call; nobody knows whether the server has carried it out."""
    ends = ConnectionError | ssl.SSLEOFError | ssl.SSLZeroReturnError | IncompleteRead
    return isinstance(error, ends) and not isinstance(error, ConnectionRefusedError)


def wrapped(error: Exception, connection: str, *, opening: bool = False) -> DriverError:
    """Turn whatever pyvmomi raised into the driver's own, once, at the boundary."""
    if isinstance(error, DriverError):
        return error
    if not isinstance(error, vmodl.MethodFault):
        told = _transport(error, connection, opening=opening)
        return ConnectionFailed(told) if opening else ConnectionLost(told)
    found = problem(error, connection=connection)
    if found.code == "connection.login_refused":
        return LoginRefused(found)
    if found.code == "connection.session_lost":
        return ConnectionLost(found)
    if found.code == "migration.not_supported_here":
        return NotSupported(found)
    return ConnectionFailed(found) if opening else DriverError(found)


def _transport(error: Exception, connection: str, *, opening: bool) -> Problem:
    facts: dict[str, Fact] = {"connection": connection, "address": connection, "reason": str(error)}
    return Problem(_wire(error, opening=opening), facts, f"{type(error).__name__}: {error}")


def _wire(error: Exception, *, opening: bool) -> str:
    """Tell what is wrong between us and the server, by the class of what the libraries raised."""
    if isinstance(error, gaierror):
        return "connection.unresolved"
    if isinstance(error, TimeoutError):
        return "connection.too_slow"
    if isinstance(error, ssl.SSLError):
        return "connection.lost" if is_cut(error) and not opening else "connection.tls_failed"
    if isinstance(error, OSError):  # RemoteDisconnected too
        return "connection.unreachable" if error.errno in _UNREACHABLE else "connection.lost"
    if isinstance(error, HTTPException) and str(error)[:4] in _BUSY:
        return "connection.server_busy"
    if isinstance(error, IncompleteRead) or not opening:  # it was a vSphere server before
        return "connection.lost"
    return "connection.not_vsphere"  # whatever else the libraries raise who could make nothing of an answer


_BUSY = {"502 ", "503 ", "504 "}  # as `stub` and pyvmomi raise them: "503 Service Unavailable"
_UNREACHABLE = {errno.ECONNREFUSED, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EHOSTDOWN, errno.ENETDOWN}


def _device(fault: Any) -> dict[str, Fact]:
    return {"device": getattr(fault, "device", None)}


_FACTS: Mapping[str, Callable[[Any], dict[str, Fact]]] = {
    "migration.no_vmotion": lambda fault: {"host": getattr(fault, "failedHost", None)},
    "migration.vm_state": lambda fault: {"state": getattr(fault, "existingState", None)},
    "migration.device_unreachable": _device,
    "migration.datastore_missing": _device,
    "migration.no_permission": lambda fault: {"privilege": getattr(fault, "privilegeId", None)},
    "migration.cpu_incompatible": lambda fault: {"features": _features(fault)},
}


def _features(fault: Any) -> tuple[str, ...]:
    """Name the CPU features that a `FeatureRequirementsNotMet` lists; older classes give registers only."""
    required = getattr(fault, "featureRequirement", None) or ()
    return tuple(sorted(feature(one.featureName or one.key) for one in required))


def feature(key: str) -> str:
    """Give the usual name of a CPU feature that vSphere calls `cpuid.AES`."""
    return key.removeprefix("cpuid.").lower()
