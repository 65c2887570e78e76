"""No word of the window is cut off, at the desktop's font size and half as much again, in three languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.core.policy.made import policy
from tests.ui.dialogs.deciding import BACKUP, BILLING, RuleSession
from tests.ui.fake_session import NOW, FakeSession
from vmclient import text
from vmclient.core.document.fault import Fault
from vmclient.core.policy.book import PolicyFile
from vmclient.resources_path import resource
from vmclient.text import label
from vmclient.text.catalogue import find
from vmclient.ui import theme
from vmclient.ui.action_bar import ToolButton
from vmclient.ui.actions import VIEWS
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.main_window import MainWindow
from vmclient.ui.views.inventory_entry import COUNT, ENTRY, KIND, width

SCREEN = QSize(1440, 900)


@pytest.fixture(
    params=[(1.0, "en"), (1.5, "en"), (1.0, "de"), (1.5, "de"), (1.5, "es")],
    ids=lambda each: f"{each[1]}-{each[0]}",
)
def scaled(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """A font size and a language."""
    scale, language = request.param
    font = QFont(qapp.font())
    font.setPixelSize(round(theme.BASE_PX * scale))
    found = find(resource("translations"), [language], unfinished=True)
    text.install(found.translate if found else None)
    theme.install(qapp, "light", font, still=True)
    yield
    text.install(None)
    theme.install(qapp, "light", still=True)


@pytest.fixture
def window(scaled: None, qtbot: QtBot) -> Contents:
    """The window over the small estate."""
    made, bridge = MainWindow(now=lambda: NOW), Bridge()
    qtbot.addWidget(made)
    made.resize(SCREEN)
    made.show()
    contents, session = made.build(bridge), FakeSession()
    session.subscribe(bridge.take)
    contents.attach(session)
    rows = contents.views.virtual_machines.model.rows
    qtbot.waitUntil(lambda: len(rows()) == len(session.inventory.vms), timeout=10_000)
    return contents


def cut_off(root: QWidget) -> list[str]:
    """Every visible label and button below a widget that has less room than its words take."""
    return [
        f"{type(each).__name__} {each.text()!r}: {each.width()}x{each.height()}"
        for each in root.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton) and each.text() and each.isVisibleTo(root)
        if _is_cut(each)
    ]


def _is_cut(each: QLabel | QAbstractButton) -> bool:
    if isinstance(each, QLabel) and each.wordWrap():
        return each.height() < each.heightForWidth(each.width())
    if isinstance(each, ToolButton):  # where its words have no room they go altogether
        return each.width() < each.sizeHint().width()
    if isinstance(each, QToolButton):  # its own hint counts margins that the style sheet replaces
        words = each.fontMetrics().boundingRect(each.text()).width()
        return each.width() < words + each.iconSize().width() or each.height() < each.fontMetrics().height()
    least = each.minimumSizeHint()
    return each.width() < least.width() or each.height() < least.height()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_shows_its_words_whole(window: Contents, view: label.ViewName, qapp: QApplication) -> None:
    """Labels and buttons of a view have the room that their words take."""
    window.views.show_view(view)
    qapp.processEvents()
    assert not cut_off(window.frame)


@pytest.mark.parametrize("row", ["file\0web", "file\0dmz\0dmz stays in room 1"])
def test_what_is_said_of_policies_is_whole(window: Contents, row: str, qapp: QApplication) -> None:
    """Over the other views and below the table, of a policy and of a file that cannot be read."""
    session = window.policies.session
    assert isinstance(session, FakeSession)
    test = {"or": [{"eq": ["vmhost.location", "room 1"]}, {"lt": ["vmhost.vms", 4]}]}
    session.put_policies(
        PolicyFile(name="web", errors=(Fault(("policies", 0, "name"), "value.empty"),) * 9, governed=None),
        PolicyFile(name="dmz", policies=(policy(test, name="dmz stays in room 1", vms="*-dmz-*"),)),
    )
    for _ in range(3):
        qapp.processEvents()
    assert window.notice.isVisible()
    assert not cut_off(window.frame)
    window.views.show_view("policies")
    page = window.views.page
    assert page is not None
    page.select(row)
    for _ in range(3):
        qapp.processEvents()
    assert not cut_off(window.frame)
    assert window.frame.width() <= SCREEN.width()
    assert window.frame.height() <= SCREEN.height()


def test_the_inventory_shows_its_entries_whole(window: Contents, qapp: QApplication) -> None:
    """The panel is wide enough for the names of the views with their counts, of thousands too."""
    panel = window.panel
    for count in (None, 58, 58_000):
        panel.set_count("virtual_machines", count)
        qapp.processEvents()
        tops = (panel.topLevelItem(row) for row in range(panel.topLevelItemCount()))
        entries = [one for one in tops if one is not None and one.data(0, KIND) == ENTRY]
        wanted = [width(one.text(0), one.data(0, COUNT)) for one in entries]
        assert len(wanted) == len(VIEWS)
        assert panel.width() >= max(wanted)


@pytest.mark.parametrize("vm", [BILLING, BACKUP])
@pytest.mark.parametrize("kind", [MigrateDialog, NoTargetDialog])
def test_a_dialog_shows_its_words_whole(
    scaled: None, kind: type[MigrateDialog | NoTargetDialog], vm: str, qtbot: QtBot, qapp: QApplication
) -> None:
    """Labels and buttons of a deciding dialog have the room that they need, on the screen of a laptop."""
    bridge, session = Bridge(), RuleSession()
    session.subscribe(bridge.take)
    dialog = kind(session, bridge, vm)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.size().boundedTo(SCREEN))
    qapp.processEvents()
    assert not cut_off(dialog)
    assert dialog.width() <= SCREEN.width()
    assert dialog.height() <= SCREEN.height()
