"""Asks before something is stopped; the harmless answer is the default and what Escape means."""

from PySide6.QtWidgets import QMessageBox, QWidget

from vmclient.core.job import Job
from vmclient.text import tr, watch
from vmclient.text.knob import Way
from vmclient.ui import plain


def sure(parent: QWidget | None, title: str, question: str, meaning: str, yes: str, no: str) -> bool:
    """Ask a question whose `yes` stops something; True where the person chose it."""
    box = plain.message(
        parent,
        QMessageBox.Icon.Question,
        title,
        question,
        more=meaning,
        buttons=((yes, QMessageBox.ButtonRole.DestructiveRole), (no, QMessageBox.ButtonRole.RejectRole)),
        harmless=1,
    )
    return plain.chosen(box) == yes


def sure_to_cancel(job: Job, parent: QWidget | None) -> bool:
    """Ask before a job under way is cancelled; says where its VM goes on running."""
    question, meaning = watch.cancel_question(job)
    stop = tr("Cancel Migration")
    return sure(parent, stop, question, meaning, stop, tr("Go On"))


def sure_of_post_copy(way: Way, parent: QWidget | None) -> bool:
    """Ask before a VM is switched to post-copy: from then on a failure loses it."""
    return sure(parent, way.label, way.label + "?", way.means, way.label, tr("Do Not Switch"))
