"""The inventory panel by itself: when hosts and repositories are listed, and what their items say."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vmclient.ui.views.inventory_child import Child
from vmclient.ui.views.inventory_panel import InventoryPanel

HOSTS = [
    Child("kvm-1", "running", "ok", "2 / 8", "Online"),
    Child("kvm-2", "running", "ok", "8 / 8", "Online"),
]
SILENT = Child("kvm-1", "offline", "err", "—", "Offline", faint=True)
PLACES = [Child("fast", "storage", "text2", "3 TiB", "NAS"), Child("slow", "storage", "text2", "", "Local")]


@pytest.fixture
def panel(qtbot: QtBot) -> InventoryPanel:
    made = InventoryPanel()
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.set_children("host_servers", HOSTS)
    made.set_children("storage", PLACES)
    return made


def names(panel: InventoryPanel, view: str) -> list[str]:
    """List what stands under an entry."""
    (entry,) = panel.findItems(view, Qt.MatchFlag.MatchExactly)
    children = (entry.child(place) for place in range(entry.childCount()))
    return [child.text(0) for child in children if child is not None]


def test_hosts_are_listed_at_once_and_repositories_when_their_entry_is_opened(panel: InventoryPanel) -> None:
    """The entry of repositories can be opened before any of them has an item."""
    assert names(panel, "Host Servers") == ["kvm-1", "kvm-2"]
    assert names(panel, "Storage") == []
    panel.choose("storage")
    QTest.keyClick(panel, Qt.Key.Key_Right)
    assert names(panel, "Storage") == ["fast", "slow"]
    panel.set_children("storage", PLACES[1:])
    assert names(panel, "Storage") == ["slow"]


def test_an_entry_with_nothing_under_it_cannot_be_opened(panel: InventoryPanel) -> None:
    """The chevron goes with the last repository."""
    (entry,) = panel.findItems("Storage", Qt.MatchFlag.MatchExactly)
    assert panel.model().hasChildren(panel.indexFromItem(entry))
    panel.set_children("storage", [])
    assert not panel.model().hasChildren(panel.indexFromItem(entry))


def test_an_item_tells_the_newest_of_its_host(panel: InventoryPanel) -> None:
    """What is seen, heard and shown on hovering changes with the host, and the item stays the same."""
    (item,) = panel.findItems("kvm-1", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    panel.set_children("host_servers", [SILENT, HOSTS[1]])
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "kvm-1, Offline, —"
    assert "Offline" in str(item.toolTip(0))
    assert names(panel, "Host Servers") == ["kvm-1", "kvm-2"]


def test_a_host_that_changes_is_drawn_anew(panel: InventoryPanel, qtbot: QtBot) -> None:
    """The row is painted again at once, with nothing else happening in the panel."""
    qtbot.waitExposed(panel)
    (item,) = panel.findItems("kvm-1", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    row = panel.visualItemRect(item)
    painted: list[QRegion] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if isinstance(event, QPaintEvent):
                painted.append(event.region())
            return False

    QApplication.processEvents()
    watch = Watch(panel)
    panel.viewport().installEventFilter(watch)
    panel.set_children("host_servers", [SILENT, HOSTS[1]])
    qtbot.waitUntil(lambda: any(region.contains(row.center()) for region in painted), timeout=2000)
