"""Keeps what the window shows of policies in step: the view, its count, and word of files with errors."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vmclient.core.events import InventoryChanged
from vmclient.core.policy.book import PolicyBook
from vmclient.core.policy.matching import Matches
from vmclient.core.policy.model import Policy
from vmclient.text import policies as words
from vmclient.ui.announcer import Announcer
from vmclient.ui.bridge import Bridge
from vmclient.ui.table.turns import Turns
from vmclient.ui.views import policy_row
from vmclient.ui.views.inventory_panel import InventoryPanel
from vmclient.ui.views.policy_notice import PolicyNotice
from vmclient.ui.views.policy_row import PolicyRow
from vmclient.ui.views.stack import ViewStack

if TYPE_CHECKING:
    from vmclient.engine.session import Session
    from vmclient.ui.views.policies import Policies

_LATER_MS = 500  # numbers that change with the estate are shown at most twice a second


class PolicyKeeper(QObject):
    """Told by the bridge, it tells the view; `changed()` when what may be done with a policy may have.

    How many VMs and hosts a policy matches is counted in turns between which the window answers.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        views: ViewStack,
        panel: InventoryPanel,
        notice: PolicyNotice,
        announcer: Announcer,
        show_view: Callable[[], None],
    ) -> None:
        super().__init__(views)
        self.session: Session | None = None
        self._views, self._panel, self._notice = views, panel, notice
        self._announcer, self._show_view = announcer, show_view
        self.book = PolicyBook()
        self._of_estate: tuple[Policy, ...] = ()
        self._fed = False
        self._vms, self._hosts = Matches(), Matches()
        self._turns: Turns[bool] = Turns(lambda _: self._show(), self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._count)
        bridge.policies_changed.connect(self.read)
        bridge.inventory_changed.connect(self._estate_changed)
        views.made.connect(lambda name: self._show() if name == "policies" else None)
        views.shown.connect(lambda _: self._show_notice())
        notice.followed.connect(show_view)

    def attach(self, session: "Session") -> None:
        """Show what the session knows, and say which files cannot be read."""
        self.session = session
        self.read()

    def read(self) -> None:
        """Ask the session for its policies anew."""
        if self.session is None:
            return
        before = policy_row.unreadable(self.book)[0]
        self.book = self.session.policies()
        self._of_estate = self.session.inventory.policies
        self._feed()
        self._count()
        files = policy_row.unreadable(self.book)[0]
        if files and files != before:
            self._announcer.unreadable(words.notice(files, None), self._show_view)
        elif before and not files:
            self._announcer.info(words.settled(), "policies")
        self.changed.emit()

    def _feed(self) -> None:
        """Know all names from when there is a policy to match them."""
        if self.session is not None and not self._fed and (self.book.files or self.book.of_estate):
            self._fed = True
            inventory = self.session.inventory
            self._vms.follow({key: vm.name for key, vm in inventory.vms.items()})
            self._hosts.follow({name: name for name in inventory.hosts})

    def _estate_changed(self, change: InventoryChanged) -> None:
        if self.session is None:
            return
        inventory = (
            self.session.inventory
        )  # the newest there is: a change that was told late brings no older name
        if inventory.policies != self._of_estate:
            self.read()
        if not self._fed:
            return
        vms, hosts = inventory.vms, inventory.hosts
        keys, names = change.vms | change.gone_vms, change.hosts | change.gone_hosts
        others = self._vms.follow(
            {key: vms[key].name for key in keys if key in vms}, (key for key in keys if key not in vms)
        )
        others |= self._hosts.follow(
            {name: name for name in names if name in hosts}, (name for name in names if name not in hosts)
        )
        if others and not self._later.isActive():
            self._later.start()

    def _count(self) -> None:
        """Show what is known by now, and count what is not."""
        vms, hosts = policy_row.patterns(self.book)
        waiting = [self._vms.want(vms), self._hosts.want(hosts)]
        if any(waiting):
            self._turns.start(self._counting())
        self._show()

    def _counting(self) -> Iterator[bool | None]:
        for _ in chain(self._vms.counting(), self._hosts.counting()):
            yield None
        yield True

    def rows(self) -> list[PolicyRow]:
        """Make the rows of the view."""
        return policy_row.rows(self.book, self._vms.count, self._hosts.count)

    def _show(self) -> None:
        rows = self.rows()
        self._panel.set_count("policies", sum(1 for row in rows if row.policy is not None) or None)
        page: Policies | None = self._views.pages.get("policies")  # type: ignore[assignment]
        if page is not None:
            page.pane.set_folder(self.book.folder or "")
            page.show_policies(rows)
        self._show_notice()

    def _show_notice(self) -> None:
        """Say on top of the other views which files cannot be read."""
        files, kept = policy_row.unreadable(self.book)
        if not files or self._views.name == "policies":
            self._notice.hide()
            return
        self._notice.say(*words.notice(files, self._vms.count(kept)))
        self._notice.show()
