"""The words around a report that leaves the window: saved, or printed."""

from vmclient.text import tr


def save_title() -> str:
    """Title of the dialog that asks where to."""
    return tr("Save Report")


def saved(path: str) -> str:
    """Say that it was written."""
    return tr("The report was written to {path}.", path=path)


def print_title() -> str:
    """Title of the dialog that asks for a printer."""
    return tr("Print Report")


def printed(title: str) -> str:
    """Say that the printer has it; `title` names the entry of the event log."""
    return tr("The report was given to the printer: {title}.", title=title)
