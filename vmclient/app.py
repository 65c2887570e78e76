"""The composition root: the window first, the engine after the first paint, and the two put together."""

import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vmclient import __version__
from vmclient.cli import Window
from vmclient.core.problem import Problem
from vmclient.core.redaction import redacted
from vmclient.paths import Paths
from vmclient.resources_path import resource
from vmclient.ui import theme
from vmclient.ui.language import speak
from vmclient.ui.main_window import MainWindow
from vmclient.ui.window_state import WindowState

if TYPE_CHECKING:
    from concurrent.futures import Future

    from vmclient.core.inventory import VM
    from vmclient.core.settings import Settings
    from vmclient.drivers.base import Driver
    from vmclient.engine.entrance import Entrance
    from vmclient.engine.live_session import LiveSession
    from vmclient.ui.bridge import Bridge
    from vmclient.ui.contents import Contents

BAD_INPUT = 2
_QUICK_S = 0.5
"""So long all else waits for hosts that answer at once: loading it would make them wait as long."""
_FRAME_MS = 20
_DEMO = f"embedded:{resource('demo', 'two-rooms.json')}"


def run(wish: Window) -> int:
    """Open the window on what was asked for; returns the exit status (2: an address or file is wrong)."""
    secret = None
    if wish.password_file is not None:
        # Only who names a file waits for these before the first paint.
        from vmclient.cli import password

        try:
            secret = password.read(wish.password_file)
        except password.FileRefused as error:
            return _refused(error.problem)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends a program that waits in Qt
    paths = Paths.default()
    try:
        paths.create()
    except OSError as error:
        return _refused(Problem("client.no_folder", {"path": str(error.filename)}, str(error)))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("vmclient")
    app.setApplicationVersion(__version__)
    speak(app, WindowState(paths.config))
    theme.install(app)
    window = MainWindow(paths.config)
    if wish.debug:
        report = _Report(window)
        window.installEventFilter(report)
        window.listed.connect(report.listed)
        window.filled.connect(report.filled)
    start = _Start(app, window, paths, wish, secret)
    _AfterFirstPaint(window, lambda: start.begin(_addresses(wish)))
    window.show()
    status = app.exec()
    start.close()
    return status


def _refused(problem: Problem) -> int:
    """Say on the terminal why there is no window; gives the exit status."""
    from vmclient.text.report import line, printable

    print(printable(line(problem)), file=sys.stderr)
    return BAD_INPUT


def _addresses(wish: Window) -> tuple[str, ...]:
    if wish.demo:
        return (_DEMO,)
    if wish.datacenter is not None:
        return (f"embedded:{wish.datacenter}",)
    return wish.connect


def _remembered(
    settings: "Settings", entrance: "Entrance", drivers: list[tuple["Driver", str]]
) -> list[tuple[str, Problem]]:
    """Add the drivers of the remembered addresses, and give what stands in the way of others.

    They come from a file that a person may edit, so that each is checked as one from outside.
    """
    from vmclient.drivers.base import DriverError
    from vmclient.engine.addresses import canonical

    troubles = []
    for given in settings.connections:
        try:
            address = canonical(given)
            if address not in {known for _, known in drivers}:
                drivers.append((entrance.build(address, unencrypted=given in settings.unencrypted), address))
        except DriverError as error:
            troubles.append((given, error.problem))
        except ValueError as error:  # a simulated estate that cannot be read
            facts = {"field": "connections", "value": given}
            troubles.append((given, Problem("connection.bad_uri", facts, str(error))))
    return troubles


class _AfterFirstPaint(QObject):
    """Does one thing when the window has painted itself, or after three seconds if nobody can see it."""

    def __init__(self, window: MainWindow, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._timer = QTimer(self, interval=3000, singleShot=True)
        self._timer.timeout.connect(act)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go as soon as the paint event, which is yet to be carried out, has been."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(0)
        return False


class _Report(QObject):
    """Tells on standard output what a measurement or a test waits for."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say once that the window has painted itself."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print("first paint", flush=True)
        return False

    def listed(self, count: int) -> None:
        """Say that the table shows so many VMs by a first list."""
        print(f"inventory listed {count}", flush=True)

    def filled(self, count: int) -> None:
        """Say that the table holds so many VMs."""
        print(f"inventory loaded {count}", flush=True)


class _Start:
    """Fills the window, and builds engine and drivers on threads of their own, while it is on the screen."""

    _bridge: "Bridge"

    def __init__(
        self, app: QApplication, window: MainWindow, paths: Paths, wish: Window, secret: str | None
    ) -> None:
        self._wish, self._secret = wish, secret  # what a person agreed to and gave on the command line
        self._entrance: Entrance | None = None
        self._app, self._window, self._paths = app, window, paths
        self._session: LiveSession | None = None
        self._contents: Contents | None = None
        self._shown = Event()  # a first list is in the table
        window.demo_requested.connect(lambda: self.open((_DEMO,)))
        window.file_requested.connect(lambda path: self.open((f"embedded:{path}",)))

    def begin(self, addresses: Sequence[str]) -> None:
        """Open the addresses, and put the window's parts in meanwhile."""
        # What the first paint does not need is imported after it.
        from vmclient.ui import pauses
        from vmclient.ui.bridge import Bridge
        from vmclient.ui.collector import Collector

        pauses.shorten()
        self._collector = Collector(self._app)
        self._bridge = Bridge(self._app)
        self._window.listed.connect(lambda _: QTimer.singleShot(_FRAME_MS, self._shown.set))
        self.open(addresses)
        self._window.begin()

    def _complete(self) -> "Contents":
        """Give the window's parts; what is not there yet is put in."""
        if self._contents is None:
            from vmclient.ui.widgets import FocusRing

            self._focus = FocusRing(self._app)
            self._contents = self._window.build(self._bridge)
        return self._contents

    def open(self, addresses: Sequence[str]) -> None:
        """Open addresses, and the engine with the first; the window hears of it when all is built."""
        Thread(target=self._build, args=(tuple(addresses),), name="open", daemon=True).start()

    def close(self) -> None:
        """Close the engine; migrations under way go on at their hypervisors."""
        if self._session is not None:
            self._session.close()

    def _build(self, addresses: Sequence[str]) -> None:
        self._give_way(self._begin((address, self._wish.unencrypted) for address in addresses))
        self._bridge.run(self._complete)
        # These take longer to import than the whole window takes to paint.
        from vmclient.drivers.base import DriverError
        from vmclient.engine.addresses import canonical
        from vmclient.engine.entrance import Entrance
        from vmclient.text import fault, problem

        lines: list[str] = []
        drivers: list[tuple[Driver, str]] = []
        entrance = self._entrance = self._entrance or Entrance.of(self._paths, self._wish.accepted)
        for given in addresses:
            try:
                address = canonical(given)
                if self._secret is not None:
                    entrance.credentials.use(address, self._secret)
                drivers.append((entrance.build(address, unencrypted=self._wish.unencrypted), address))
            except DriverError as error:
                words = problem.word(error.problem)
                lines.append(f"{redacted(given)}: {words.title}. {words.detail}".strip())
            except ValueError as error:
                # Its module has brought it; who opens no estate of a file does not wait for that.
                from vmclient.core.datacenter import DatacenterError

                if not isinstance(error, DatacenterError):
                    raise
                lines += fault.lines(error.errors)

        from vmclient.engine.live_session import LiveSession
        from vmclient.engine.settings_file import load
        from vmclient.engine.store.database import StoreError

        session = self._session
        troubles: list[tuple[str, Problem]] = []
        try:
            if session is None and not lines:
                settings = load(self._paths).settings
                if not self._simulates():
                    self._begin(
                        (one, one in settings.unencrypted)
                        for one in settings.connections
                        if one not in addresses  # those have been begun
                    )
                    troubles = _remembered(settings, entrance, drivers)
                session = LiveSession.start(self._paths, entrance=entrance)
        except StoreError as error:
            words = problem.word(error.problem)
            lines.append(f"{words.title}. {words.detail}".strip())
        if session is None or lines:
            self._bridge.run(lambda: self._refuse(addresses, lines))
        else:
            self._bridge.run(lambda: self._attach(session, drivers, troubles))

    def _begin(self, addresses: Iterable[tuple[str, bool]]) -> "list[Future[tuple[VM, ...]]]":
        """Begin to connect to addresses, each with whether it may be unencrypted; show lists as they come."""
        from vmclient.drivers import registry

        begun = [registry.begin(address, unencrypted=unencrypted) for address, unencrypted in addresses]
        for one in begun:
            if one is not None:
                one.listing.add_done_callback(partial(self._listed, one.connection))
        return [one.listing for one in begun if one is not None]

    def _give_way(self, listings: "list[Future[tuple[VM, ...]]]") -> None:
        """Wait for hosts that answer at once, and until their lists are on the screen."""
        from concurrent.futures import wait  # not before the first paint

        quick = wait(listings, _QUICK_S).done
        if any(listing.exception() is None and listing.result() for listing in quick):
            self._shown.wait(_QUICK_S)

    def _listed(self, connection: str, listing: "Future[tuple[VM, ...]]") -> None:
        if listing.exception() is None:  # else opening says why
            self._bridge.run(lambda: self._window.show_list(connection, listing.result()))

    def _simulates(self) -> bool:
        """Tell whether a simulated estate was asked for: no real host is mixed into it unasked."""
        return self._wish.demo or self._wish.datacenter is not None

    def _refuse(self, addresses: Sequence[str], lines: Sequence[str]) -> None:
        """At the start a wrong argument ends the program, as on any command line; later it is told."""
        if self._session is None:
            from vmclient.text.report import printable

            for line in lines:
                print(printable(line), file=sys.stderr)
            self._app.exit(BAD_INPUT)
            return
        from PySide6.QtWidgets import QMessageBox

        from vmclient.text import window
        from vmclient.text.product import PRODUCT
        from vmclient.ui import plain

        icon, (text, more) = QMessageBox.Icon.Warning, window.not_opened(addresses, lines)
        box = plain.message(self._window, icon, PRODUCT, text, more=more, details="\n".join(lines))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _attach(
        self,
        session: "LiveSession",
        drivers: Sequence[tuple["Driver", str]],
        troubles: Sequence[tuple[str, Problem]],
    ) -> None:
        from vmclient.core.events import Noticed
        from vmclient.drivers.base import DriverError

        contents = self._complete()
        if self._session is None:
            self._session = session
            session.subscribe(self._bridge.take)
            contents.attach(session, [driver.name for driver, _ in drivers])
        for driver, address in drivers:
            try:
                name = session.add(driver, address)
            except DriverError as error:  # it is open already
                contents.coordinator.announcer.noticed(Noticed(about=address, problem=error.problem))
            else:
                contents.coordinator.expect(name, ask=True)
        for address, problem in troubles:
            contents.coordinator.announcer.refused(problem, address)
