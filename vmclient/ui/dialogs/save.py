"""Save a report: asks where, offers a safe name, replaces a file whole or not at all."""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from vmclient.engine.whole_file import not_written, whole_file
from vmclient.text import problem, tr
from vmclient.ui import plain

_UNSAFE = re.compile(r"[^\w .()+-]|^[.-]+")
_DEVICE = re.compile(
    r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE
)  # no file to Windows, at any ending
_LONGEST = 200  # bytes: common file systems take 255, and drafts and copies have longer names


def safe_name(title: str, ending: str = "") -> str:
    """Make a file name of a title that may hold anything a machine can be called."""
    name = _UNSAFE.sub("_", title.strip())
    name = name.encode()[: _LONGEST - len(ending)].decode(errors="ignore").rstrip(" .")
    return ("_" if _DEVICE.match(name) else "") + (name or "report") + ending


def save_text(parent: QWidget, title: str, text: str) -> bool:
    """Ask where to save, save, and say so if it cannot be; False where nothing was saved."""
    name = safe_name(title, ".txt")
    path, _ = QFileDialog.getSaveFileName(parent, tr("Save Report"), name, tr("Text (*.txt)"))
    return bool(path) and write(parent, path, text.encode())


def ask_where(parent: QWidget, title: str, name: str, kinds: Mapping[str, str]) -> tuple[str, str]:
    """Ask for a path and a kind of file; `kinds` names each by the ending of its files, the usual one first.

    A name without an ending gets that of the chosen kind; a known ending says more than the list. Gives the
    path, empty where nobody wants to save, and the ending of its kind.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("save-as")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds.values()))
    of_kind = {words: ending for ending, words in kinds.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(of_kind.get(words, "")))
    dialog.setDefaultSuffix(next(iter(kinds)))
    dialog.selectFile(safe_name(name))
    done, files = dialog.exec(), dialog.selectedFiles()
    chosen = of_kind.get(dialog.selectedNameFilter(), next(iter(kinds)))
    dialog.deleteLater()
    if not done or not files:
        return "", chosen
    ending = files[0].rpartition(".")[2].lower()
    return files[0], ending if ending in kinds else chosen


def write(parent: QWidget, path: str, data: bytes) -> bool:
    """Write a file whole or not at all, and say so if it cannot be; False where nothing was written."""
    try:
        with whole_file(Path(path)) as stream:
            stream.buffer.write(data)
    except OSError as error:
        box = plain.message(
            parent,
            QMessageBox.Icon.Warning,
            tr("Save Report"),
            tr("The report was not saved."),
            more=problem.word(not_written(Path(path), error)).detail,
        )
        box.exec()
        return False
    return True
