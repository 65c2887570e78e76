"""The Simulation menu: lets something go wrong in a simulated estate; it is there only with such a one."""

from collections.abc import Mapping, Sequence
from functools import partial
from math import isqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from vmclient.drivers.base import Mishap
from vmclient.text import simulation
from vmclient.ui import plain

if TYPE_CHECKING:
    from vmclient.engine.session import Session

Key = tuple[str, str]
"""A connection and a host of it."""
_MOST = 24  # hosts that a menu lists without submenus of neighbours


class SimulationMenu(QMenu):
    """A menu of mishaps, by host; `said` tells what was let happen."""

    said = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(simulation.menu(), parent)
        self.setObjectName("menu_simulation")
        self._session: Session | None = None
        self._made: list[QMenu] = []
        self.aboutToShow.connect(self._fill)
        self.menuAction().setVisible(False)

    def attach(self, session: "Session") -> None:
        """Work with a session from now on."""
        self._session = session
        self.review()

    def review(self) -> None:
        """Be there while there is a simulated estate."""
        self.menuAction().setVisible(self._session is not None and self._session.simulated)

    def _fill(self) -> None:
        self.clear()
        for menu in self._made:  # clear() leaves submenus to their parent
            menu.deleteLater()
        self._made = []
        if self._session is None:
            return
        hosts: dict[Key, list[Mishap]] = {}
        whole: list[tuple[str, Mishap]] = []
        for connection, mishap in self._session.mishaps():
            if mishap.host is None:
                whole.append((connection, mishap))
            else:
                hosts.setdefault((connection, mishap.host), []).append(mishap)
        if len(hosts) <= _MOST:
            self._add_hosts(self, hosts)
        else:
            self._add_groups(hosts)
        for connection, mishap in whole:
            if mishap.key == "connection_breaks":
                self.addSeparator()
            self._add(self, connection, mishap)

    def _add_groups(self, hosts: Mapping[Key, Sequence[Mishap]]) -> None:
        """Put neighbours into a submenu of their own: as many as there are submenus; filled when it opens."""
        keys, size = list(hosts), isqrt(len(hosts) - 1) + 1
        for start in range(0, len(keys), size):
            part = keys[start : start + size]
            menu = self._submenu(self, simulation.span(part[0][1], part[-1][1]))
            menu.aboutToShow.connect(partial(self._fill_group, menu, {key: hosts[key] for key in part}))

    def _fill_group(self, menu: QMenu, hosts: Mapping[Key, Sequence[Mishap]]) -> None:
        if menu.isEmpty():
            self._add_hosts(menu, hosts)

    def _add_hosts(self, parent: QMenu, hosts: Mapping[Key, Sequence[Mishap]]) -> None:
        for (connection, host), mishaps in hosts.items():
            menu = self._submenu(parent, host)
            for mishap in mishaps:
                self._add(menu, connection, mishap)

    def _submenu(self, parent: QMenu, title: str) -> QMenu:
        menu = parent.addMenu(plain.visible(title).replace("&", "&&"))
        self._made.append(menu)
        return menu

    def _add(self, menu: QMenu, connection: str, mishap: Mishap) -> None:
        action = menu.addAction(simulation.mishap(mishap.key))
        action.triggered.connect(partial(self._befall, connection, mishap))

    def _befall(self, connection: str, mishap: Mishap, _checked: bool = False) -> None:
        if self._session is not None:
            self._session.befall(connection, mishap)
            self.said.emit(simulation.befallen(mishap.key, mishap.host))
