"""Save a report: asks where, offers a safe name, replaces a file whole or not at all."""

import re

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from vmclient.text import tr
from vmclient.ui import plain

_UNSAFE = re.compile(r"[^\w .()+-]|^[.-]+")
_LONGEST = 120  # well below the 255 bytes of common file systems, whatever the script


def safe_name(title: str) -> str:
    """Make a file name of a title that may hold anything a machine can be called."""
    return _UNSAFE.sub("_", title)[:_LONGEST].strip() or "report.txt"


def save_text(parent: QWidget, title: str, text: str) -> bool:
    """Ask where to save, save, and say so if it cannot be; False where nothing was saved."""
    path, _ = QFileDialog.getSaveFileName(parent, tr("Save Report"), safe_name(title), tr("Text (*.txt)"))
    if not path:
        return False
    file = QSaveFile(path)
    done = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(text.encode()) >= 0 and file.commit()
    if not done:
        box = plain.message(
            parent,
            QMessageBox.Icon.Warning,
            tr("Save Report"),
            tr("The report was not saved."),
            more=file.errorString(),
        )
        box.exec()
    return bool(done)
