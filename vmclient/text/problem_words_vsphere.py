"""The words of problems with vCenter and ESX: their connections, their certificates, their faults."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

_AGAIN = "Migrate it again once that is in order."

CONNECTION: Mapping[str, Words] = {
    "connection.password_needed": Words(
        "{connection} needs a password",
        "None is kept for this connection, or the kept one was refused.",
        "Write it under File > Connect…, or name a file that holds it with --password-file.",
    ),
    "connection.managed": Words(
        "{connection} is managed by a vCenter",
        "The vCenter {manager} looks after this host; what is moved behind its back is lost to it.",
        "Connect to {manager} instead.",
    ),
    "connection.not_vsphere": Words(
        "{connection} is no vCenter and no ESX host",
        "Something answers there, and it does not speak their language.",
        "Look for a slip of the pen in the name or the port; the usual port is 443.",
    ),
    "connection.tls_failed": Words(
        "No encrypted connection to {connection} came about",
        "Something answers there, but the two ends do not agree on TLS.",
        "Look whether the port is right, and whether the server is too old for TLS 1.2.",
    ),
    "connection.session_lost": Words(
        "{connection} ended the session",
        "The session expired, or an administrator ended it. What runs there goes on.",
        "The client logs in again by itself.",
    ),
    "connection.server_busy": Words(
        "{connection} is too busy to answer",
        "It says that its service is not available at the moment.",
        "The client tries again by itself. After a start a vCenter needs some minutes.",
    ),
    "connection.too_slow": Words(
        "{connection} takes too long to answer",
        "Nothing came within the time that a call may take. What runs there goes on.",
        "The client tries again by itself. Look at the load of the server and at the network.",
    ),
    "connection.keyring_unusable": Words(
        "The system's keyring cannot be used",
        "The password is kept until the program ends.",
        "Look whether a keyring service runs in this session and is unlocked.",
    ),
    "connection.keyring_silent": Words(
        "The system's keyring cannot be used",
        "A password that is kept there was not found.",
        "Look whether a keyring service runs in this session and is unlocked.",
    ),
    "certificate.not_trusted": Words(
        "The certificate of {server} is not trusted",
        "Its SHA-256 fingerprint is {fingerprint}. No password was sent.",
        "Compare the fingerprint with the server's own, then accept it under File > Connect…",
    ),
    "certificate.changed": Words(
        "{server} shows another certificate than the one accepted",
        "It shows {fingerprint}; accepted on this machine was {expected}. No password was sent. "
        "Either it was renewed, or somebody is in between.",
        "Ask whoever runs the server, then replace the accepted certificate under File > Connect…",
    ),
    "certificate.unusable": Words(
        "The certificate cannot be kept", "{reason}", "It is trusted until the program ends."
    ),
    "password_file.unusable": Words("The password file {path} cannot be used", "{reason}"),
}

MIGRATION: Mapping[str, Words] = {
    "migration.no_vmotion": Words(
        "vMotion is not set up on {host}",
        "A running virtual machine needs it at both ends.",
        "Give {host} a VMkernel adapter with vMotion, and a license that has it.",
    ),
    "migration.host_maintenance": Words(
        "{host} is in maintenance mode",
        "It takes no virtual machines until that ends.",
        "End the maintenance mode, or choose another host.",
    ),
    "migration.host_disconnected": Words(
        "{host} is not connected to its vCenter",
        "The vCenter gets no answer from it.",
        "Look whether the host is on, then reconnect it in the vCenter.",
    ),
    "migration.datastore_missing": Words(
        "{host} does not reach the storage of {vm}",
        "Not reached: {storage}.",
        "Connect its datastore to {host}. " + _AGAIN,
    ),
    "migration.device_unreachable": Words(
        "{host} cannot give {vm} the device {device}",
        "What stands behind the device is not there, or not shared.",
        "Disconnect the device, or choose another host.",
    ),
    "migration.cpu_incompatible": Words(
        "The CPU of {host} lacks what {vm} uses",
        "Missing: {features}.",
        "Choose a host with these CPU features, or one in the same EVC cluster.",
    ),
    "migration.vm_state": Words(
        "{vm} is in a state in which it cannot be moved", "State: {state}.", "Look at it on {source}."
    ),
    "migration.state_not_allowed": Words(
        "The present state of {vm} or of its host does not allow this",
        "Something changed since the choice was made.",
        "Check the hosts again.",
    ),
    "migration.task_in_progress": Words(
        "{vm} is in the hands of another task",
        "Somebody else, or the server itself, works on it.",
        "Another action can start when that has ended.",
    ),
    "migration.no_permission": Words(
        "The user may not do this",
        "Missing privilege: {privilege}.",
        "Have it granted, or connect as a user who has it.",
    ),
    "migration.licence": Words(
        "A license on {host} does not include this", "", "Look at the licenses of the host and its vCenter."
    ),
    "migration.resources_short": Words(
        "{host} has not enough CPU or memory left for {vm}",
        "What is reserved for virtual machines counts as taken.",
        "Free some there, choose another host, or lower the reservation.",
    ),
    "migration.file_locked": Words(
        "A file of {vm} is locked",
        "Another host, a backup or a second copy holds it.",
        "Find out who holds it before you start {vm} anywhere.",
    ),
    "migration.question": Words(
        "{vm} asks a question that this client does not answer",
        "“{text}”",
        "Answer it in the vSphere Client. " + _AGAIN,
    ),
    "migration.not_supported_here": Words(
        "{host} does not support this", "Its version, its license or the kind of {vm} stands against it."
    ),
    "migration.timed_out": Words(
        "The server gave up after a while",
        "It ended the operation because something did not come in time.",
        "Look at its load and at the network. " + _AGAIN,
    ),
    "migration.disk_refused": Words(
        "A disk or a snapshot of {vm} cannot go along",
        "{host} does not take its kind, or the chain of its snapshots is not whole.",
        "Delete the snapshots, or choose another host.",
    ),
    "migration.object_gone": Words(
        "{what} is not there any more",
        "Somebody moved or removed it.",
        "Look at the inventory anew.",
    ),
    "migration.already_there": Words(
        "{host} has something of that name already", "", "Rename one of the two, or remove the leftover."
    ),
    "migration.home_unknown": Words(
        "Nobody knows where the files of {vm} lie",
        "{host} does not tell its folder, so no other host can take it over.",
        "Look at {vm} on {host}.",
    ),
    "migration.refused_by_server": Words(
        "The server refused it: {fault}", "Its own words are under Details."
    ),
}

WORDS: Mapping[str, Words] = {**CONNECTION, **MIGRATION}
