"""VMs that are dragged onto hosts: the answer while hovering, worked out beside the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from vmclient.text import drop as words
from vmclient.text import window
from vmclient.ui import plain
from vmclient.ui.aside import Aside
from vmclient.ui.bridge import Bridge
from vmclient.ui.tokens import Token
from vmclient.ui.views.vm_row import VM_MIME

if TYPE_CHECKING:
    from vmclient.engine.session import Session

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """Whether a host can take all that is dragged, and the answer in a sentence."""

    yes: bool
    text: str


class DropAdvice(QObject):
    """Answers for the host under the pointer; `known(host)` is told when an answer has come."""

    known = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Aside(bridge, "drop")
        self._session: Session | None = None
        self._answers: dict[tuple[Ids, str], Advice] = {}
        self._asked: tuple[Ids, str] | None = None

    def attach(self, session: "Session") -> None:
        """Ask this session from now on."""
        self._session = session

    def of(self, vm_ids: Ids, host: str) -> Advice | None:
        """Give the answer if it is known; else it is asked for, and None."""
        wanted, session = (vm_ids, host), self._session
        found = self._answers.get(wanted)
        if found is not None or session is None or self._asked == wanted:
            return found
        if any(vm_id not in session.inventory.vms for vm_id in vm_ids):
            return Advice(yes=False, text=window.reading())
        self._asked = wanted

        def work() -> Advice:
            from vmclient.core.placement import Wishes  # not before the first paint

            wishes = Wishes(pinned=dict.fromkeys(vm_ids, host))
            return Advice(*words.hover(host, session.place(vm_ids, wishes, among=frozenset({host}))))

        def done(advice: Advice) -> None:
            self._answers[wanted] = advice
            self.known.emit(host)

        self._aside.do("drop", work, done)
        return None

    def forget(self) -> None:
        """Begin anew: the next drag asks about an estate that has changed."""
        self._answers.clear()
        self._asked = None


class DropTarget(QObject):
    """Makes the hosts of a view targets for VMs.

    `host_at` names the host at a place of the viewport, "" for none; `mark` frames one in a colour, or with
    None takes the frame away. `dropped(vm ids, host)` is told for what is let go on a host that can take it
    or is not known yet, `refused(reason)` while one hovers that cannot, `relented()` when that is over, and
    `passed(place)` beside hosts.
    """

    dropped = Signal(list, str)
    refused = Signal(str)
    relented = Signal()
    passed = Signal(QPoint)

    def __init__(
        self,
        view: QAbstractItemView,
        host_at: Callable[[QPoint], str],
        mark: Callable[[str, Token | None], None],
        advice: DropAdvice,
    ) -> None:
        super().__init__(view)
        self._view, self._host_at, self._mark, self._advice = view, host_at, mark, advice
        self._ids: Ids = ()
        self._over = ""
        self._said = ""
        self._at = QPoint()
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)
        advice.known.connect(self._known)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what has to do with dragging VMs, and leave the rest."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDragMoveEvent) and self._ids:
            self._move(event)
            return True
        if event.type() == QEvent.Type.DragLeave and self._ids:
            self._end()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        self._ids = _ids(event)
        if not self._ids:
            return False
        self._advice.forget()
        event.acceptProposedAction()
        return True

    def _move(self, event: QDragMoveEvent) -> None:
        self._at = event.position().toPoint()
        self._hover(self._host_at(self._at))
        advice = self._advice.of(self._ids, self._over) if self._over else None
        if self._over and (advice is None or advice.yes):
            event.acceptProposedAction()
        else:
            event.ignore()
        if not self._over:
            self.passed.emit(self._at)

    def _drop(self, event: QDropEvent) -> bool:
        ids, host = _ids(event), self._host_at(event.position().toPoint())
        advice = self._advice.of(ids, host) if self._over == host and host and ids else None
        self._end()
        if not ids:
            return False
        if host and (advice is None or advice.yes):
            event.acceptProposedAction()
            self.dropped.emit(list(ids), host)
        return True

    def _hover(self, host: str) -> None:
        if host != self._over:
            if self._over:
                self._mark(self._over, None)
            self._over = host
            self._take_back()
        self._show()

    def _known(self, host: str) -> None:
        if host == self._over:
            self._show()

    def _show(self) -> None:
        """Say what is known of the host under the pointer; a no also in the message area, to be heard."""
        host = self._over
        advice = self._advice.of(self._ids, host) if host else None
        if host:
            self._mark(host, "accent" if advice is None or advice.yes else "err")
        text = advice.text if advice else words.hovering(host) if host else ""
        plain.show_tooltip(self._view.viewport().mapToGlobal(self._at), text, self._view.viewport())
        if advice is not None and not advice.yes and text != self._said:
            self._said = text
            self.refused.emit(text)

    def _take_back(self) -> None:
        if self._said:
            self._said = ""
            self.relented.emit()

    def _end(self) -> None:
        self._ids = ()
        self._take_back()
        if self._over:
            self._mark(self._over, None)
            self._over = ""
        plain.show_tooltip(self._at, "", self._view.viewport())


def _ids(event: QDropEvent) -> Ids:
    data = event.mimeData()
    return tuple(bytes(data.data(VM_MIME).data()).decode().splitlines()) if data.hasFormat(VM_MIME) else ()
