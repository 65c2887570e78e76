"""Takes the pictures of the documentation: the real window on the demo estate, without a screen.

Run it from the repository: `.venv/bin/python -m docs.pictures.make`. Pictures are written beside this file.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.golden.thinning import thin
from vmclient.core.inventory import Inventory
from vmclient.core.job import Options
from vmclient.drivers import registry
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.paths import Paths
from vmclient.resources_path import resource
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.event_details import EventLogDetails
from vmclient.ui.dialogs.host_details import HostDetails
from vmclient.ui.dialogs.migrate import open_migration
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.main_window import MainWindow
from vmclient.ui.views.progress import ProgressWindow

HERE = Path(__file__).parent


class Photographer:
    """The window on the demo estate in one look."""

    def __init__(self, app: QApplication, look: theme.Scheme, session: LiveSession) -> None:
        self.app, self.look, self.session = app, look, session
        theme.install(app, look, still=True)
        self.bridge = Bridge()
        self._end = session.subscribe(self.bridge.take)
        self.window = MainWindow()
        self.window.resize(1440, 900)
        self.window.show()
        self.wait(0.2)  # as in the program, the parts come after the first paint
        self.window.build(self.bridge)
        self.window.attach(session)
        self.until(lambda: bool(self.session.inventory.vms))

    def close(self) -> None:
        """Put the window away; it is not closed, because it would ask about the jobs that still run."""
        self._end()
        self.window.hide()
        self.window.deleteLater()
        self.wait(0.1)

    def wait(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def until(self, condition: Callable[[], bool], seconds: float = 30) -> None:
        """Let the window live until something holds."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the estate did not get where the picture needs it")
            self.wait(0.05)
        self.wait(0.3)

    def take(self, name: str, widget: QWidget) -> None:
        """Write one picture."""
        self.wait(0.2)
        thin(widget.grab().toImage()).save(str(HERE / f"{name}-{self.look}.png"), quality=0)

    def dialog(self) -> QWidget:
        """Find the dialog on top."""
        found = [
            widget
            for widget in self.app.topLevelWidgets()
            if widget.isVisible() and widget is not self.window
        ]
        return found[-1]

    def policies(self) -> None:
        """Take a picture of the Policies view, with its first policy told."""
        assert self.window.contents is not None  # noqa: S101 - built by the constructor
        views = self.window.contents.views
        views.show_view("policies")
        self.wait(0.5)
        page = views.page
        if page is not None:
            page.table.select_keys([page.model.key_at(0)])
        self.take("policies", self.window)
        views.show_view("virtual_machines")

    def migrate(self, vm_id: str, name: str, width: int) -> None:
        """Take a picture of the dialog that Migrate opens for a VM, at its usual size, and close it."""
        open_migration(self.session, self.bridge, vm_id, self.window)
        self.wait(1.0)
        dialog = self.dialog()
        dialog.resize(width, 672)
        self.take(name, dialog)
        dialog.close()
        self.wait(0.1)


def vm(inventory: Inventory, name: str) -> str:
    """Find a VM's id by its name."""
    return next(one.id for one in inventory.vms.values() if one.name == name)


def order(session: LiveSession, name: str, target: str | None = None) -> str:
    """Ask for a migration and return the job's id."""
    assessment = session.assess(vm(session.inventory, name))
    host = target or assessment.auto_target
    if host is None:
        raise LookupError(f"{name} has no target")
    codes = [finding.code for one in assessment.candidates for finding in one.acknowledge]
    job = session.migrate(assessment, host, automatic=target is None, options=Options(), acknowledged=codes)
    return job.id


def pictures(app: QApplication, look: theme.Scheme) -> None:
    """Take all pictures in one look."""
    with tempfile.TemporaryDirectory() as home:
        session = LiveSession.start(Paths.under(Path(home)), user="mara")
        session.add(registry.build(f"embedded:{resource('demo', 'two-rooms.json')}"))
        shot = Photographer(app, look, session)
        shot.migrate(vm(session.inventory, "billing-db"), "migrate", 1080)
        shot.migrate(vm(session.inventory, "backup-proxy"), "no-target", 900)
        done = order(session, "api-eu-1")
        shot.until(lambda: any(job.id == done and job.ended for job in session.jobs()))
        for name in ("billing-db", "cache-01", "build-03"):
            order(session, name)
        shot.wait(4.0)
        shot.take("main", shot.window)
        shot.policies()
        progress = ProgressWindow(session, shot.bridge)
        progress.show()
        shot.wait(3.0)
        shot.take("progress", progress)
        progress.close()
        entry = session.log(LogQuery(limit=50))[-1]
        details = EventLogDetails(session, shot.bridge, entry.id)
        details.resize(1080, 836)
        details.show()
        shot.take("event-details", details)
        about = VMDetails(session, shot.bridge, vm(session.inventory, "billing-db"))
        about.show()
        shot.take("vm-details", about)
        host = HostDetails(session, shot.bridge, "kvm-b4")
        host.show()
        shot.take("host-details", host)
        for widget in (details, about, progress, host):
            widget.close()
        shot.close()
        session.close()


def main() -> None:
    """Take every picture, light and dark."""
    app = QApplication([])
    looks: tuple[theme.Scheme, ...] = ("light", "dark")
    for look in looks:
        pictures(app, look)


if __name__ == "__main__":
    main()
