"""The words of the connection dialog."""

from collections.abc import Mapping
from typing import Literal

from vmclient.core.problem import Problem
from vmclient.text import problem as problem_words
from vmclient.text import tr, unit

Word = Literal[
    "title", "lead", "form", "uri", "kind", "way", "host", "port", "user", "socket", "keyfile", "consent",
    "test", "connect", "cancel", "address", "testing", "connecting", "default", "uri_hint", "key_hint",
    "default_user", "server", "server_hint", "vsphere_user_hint", "password", "password_hint", "remember",
    "at_start",
]  # fmt: skip
_WORDS: Mapping[Word, str] = {
    "title": "Connect to a hypervisor",
    "lead": "A libvirt host, a vCenter or an ESX host.",
    "form": "&Form",
    "uri": "&URI",
    "kind": "&Hypervisor",
    "way": "&Transport",
    "host": "H&ost",
    "port": "&Port",
    "user": "U&ser",
    "socket": "Soc&ket",
    "keyfile": "Ke&y file",
    "consent": "&I agree to no encryption. Whoever is on the network can read and change everything.",
    "test": "T&est",
    "connect": "&Connect",
    "cancel": "Cancel",
    "address": "&Address",
    "testing": "Testing…",
    "connecting": "Connecting…",
    "default": "usual port",
    "uri_hint": "qemu+ssh://user@host/system or vsphere://user@server",
    "key_hint": "the one SSH takes by itself",
    "default_user": "the one SSH takes by itself",
    "server": "Ser&ver",
    "server_hint": "name or address",
    "vsphere_user_hint": "administrator@vsphere.local, or root on an ESX host",
    "password": "Pass&word",
    "password_hint": "the remembered one, if there is one",
    "remember": "&Remember the password in the system's keyring",
    "at_start": "Open it again at the &next start",
}
_KINDS = {"qemu": "QEMU/KVM by libvirt", "xen": "Xen by libvirt", "vsphere": "VMware vCenter or ESX"}
_WAYS = {
    "local": "This machine",
    "socket": "A socket of this machine",
    "ssh": "SSH",
    "tls": "TLS, with certificates",
    "tcp": "TCP, unencrypted",
}
_FIELDS = {
    "host": "A host is a name or an address.",
    "port": "A port is a number from 1 to 65535.",
    "user": "A user name has letters, digits, . - and _ only.",
    "password": "A password is never part of the address. Write it below.",
    "socket": "A socket is a path, at most 107 bytes.",
    "keyfile": "A key file is a path from the root.",
}


def word(name: Word) -> str:
    """Give a word of the dialog."""
    return tr(_WORDS[name])


def kind(name: str) -> str:
    """Name a kind of hypervisor to connect to."""
    return tr(_KINDS[name])


def way(name: str) -> str:
    """Name a way to reach a host."""
    return tr(_WAYS[name])


def refused(problem: Problem, *, vsphere: bool = False) -> str:
    """Say what is not acceptable about the fields or the address."""
    field = str(problem.facts.get("field", ""))
    if vsphere and field == "user":
        return fill_user()
    if problem.code == "connection.bad_uri" and field in _FIELDS:
        return tr(_FIELDS[field])
    return failed(problem)


def failed(problem: Problem) -> str:
    """Say why a connection could not be made, and the way out."""
    words = problem_words.word(problem)
    if problem.code == "connection.password_needed":
        return tr("{what}. {means} Write it above.", what=words.title, means=words.means)
    return f"{words.title}. {words.detail}".strip() if words.detail else f"{words.title}."


def found(hosts: tuple[str, ...], vms: int) -> str:
    """Say what a trial found."""
    return tr("It answers: {hosts}, {vms}.", hosts=unit.joined(hosts, 3), vms=unit.vms(vms))


def missing() -> str:
    """Say in the foot that the library is not there."""
    return tr("A package is missing, see above.")


def agree() -> str:
    """Ask for the consent to plain TCP."""
    return tr("Agree to it, or choose SSH or TLS.")


def fill() -> str:
    """Ask for the address."""
    return tr("Write the address of the host.")


def fill_user() -> str:
    """Ask for the user."""
    return tr("Write the name of the user who logs in.")


def fill_socket() -> str:
    """Ask for the socket."""
    return tr("Write the path of the socket.")
