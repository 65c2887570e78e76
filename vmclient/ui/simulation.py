"""The Simulation menu: lets something go wrong in a simulated estate; it is there only with such a one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from vmclient.drivers.base import Mishap
from vmclient.text import simulation
from vmclient.ui import plain

if TYPE_CHECKING:
    from vmclient.engine.session import Session


class SimulationMenu(QMenu):
    """A menu of mishaps, by host; `said` tells what was let happen."""

    said = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(simulation.menu(), parent)
        self.setObjectName("menu_simulation")
        self._session: Session | None = None
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
        if self._session is None:
            return
        menus: dict[tuple[str, str], QMenu] = {}
        for connection, mishap in self._session.mishaps():
            if mishap.host is None:
                menu: QMenu = self
            else:
                key = (connection, mishap.host)
                if key not in menus:
                    menus[key] = self.addMenu(plain.visible(mishap.host).replace("&", "&&"))
                menu = menus[key]
            if mishap.key == "connection_breaks":
                self.addSeparator()
            action = menu.addAction(simulation.mishap(mishap.key))
            action.triggered.connect(partial(self._befall, connection, mishap))

    def _befall(self, connection: str, mishap: Mishap, _checked: bool = False) -> None:
        if self._session is not None:
            self._session.befall(connection, mishap)
            self.said.emit(simulation.befallen(mishap.key, mishap.host))
