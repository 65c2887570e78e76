"""The words of File > Export Datacenter…: its questions, and what came of it."""

from collections.abc import Sequence

from vmclient.text import tr, unit


def title() -> str:
    """Title of the dialogs."""
    return tr("Export Datacenter")


def kind() -> str:
    """Name the kind of file as file dialogs list it."""
    return tr("Datacenter file (*.json)")


def file_name(estate: str) -> str:
    """Propose a name, without its ending."""
    return estate or "datacenter"


def whose() -> str:
    """Ask what is to be exported where there is more than one connection."""
    return tr("&Write what is seen through:")


def choices(connections: Sequence[str]) -> tuple[str, ...]:
    """List what can be exported: all, then each connection."""
    return (tr("All connections"), *connections)


def done(hosts: int, vms: int, path: str) -> str:
    """Say what was written."""
    return tr(
        "The estate was written to {path}: hosts {hosts}, virtual machines {vms}.",
        path=path, hosts=unit.count(hosts), vms=unit.count(vms),
    )  # fmt: skip


def under_way() -> str:
    """Say that a file is being written."""
    return tr("The estate is being written.")


def nothing() -> str:
    """Say what the command needs."""
    return tr("Nothing is connected: there is no estate to write.")
