"""VMs dragged onto hosts: yes, or the reason, while hovering, and then the dialog."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import SECONDS, RuleSession, estate_with, stage
from tests.ui.dragging import Drag
from tests.ui.fake_estate import estate
from tests.ui.fake_session import NOW
from vmclient.core.placement import Placement
from vmclient.ui.drop import DropAdvice, DropTarget
from vmclient.ui.icons import Shape
from vmclient.ui.theme import Theme
from vmclient.ui.tokens import Token
from vmclient.ui.views.messages import Message, Messages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

API, MQ, PRINT = "id-api-eu-1", "id-mq-2", "id-hv-print"


class Stage:
    """Hosts in a list, which VMs can be dragged onto."""

    def __init__(self, qtbot: QtBot, session: RuleSession) -> None:
        self.qtbot = qtbot
        _, bridge = stage()
        self.view = QTreeWidget()
        self.items = {name: QTreeWidgetItem(self.view, [name]) for name in session.inventory.hosts}
        qtbot.addWidget(self.view)
        self.view.resize(300, 600)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.frames: dict[str, Token | None] = {}
        self.said: list[str] = []
        self.dropped: list[tuple[list[str], str]] = []
        self.advice = advice = DropAdvice(bridge, self.view)
        advice.attach(session)
        self.target = DropTarget(self.view, self._host_at, self.frames.__setitem__, advice)
        self.messages = Messages()
        qtbot.addWidget(self.messages)
        shape = Shape("info", "info")
        self.target.refused.connect(self.said.append)
        self.target.refused.connect(
            lambda text: self.messages.say(Message(NOW, shape, "Information", text, "drop"))
        )
        self.target.relented.connect(lambda: self.messages.take_away("drop"))
        self.target.dropped.connect(lambda ids, host: self.dropped.append((ids, host)))

    def _host_at(self, at: QPoint) -> str:
        item = self.view.itemAt(at)
        return item.text(0) if item else ""

    def at(self, host: str) -> QPoint:
        """The place of a host."""
        return self.view.visualItemRect(self.items[host]).center()

    def over(self, ids: Sequence[str], host: str) -> Drag:
        """Hold VMs over a host until the answer has come."""
        drag = Drag(self.view, ids, self.at(host))
        drag.move(self.at(host))
        self.qtbot.waitUntil(lambda: self.answered(host, ids), timeout=SECONDS)
        return drag

    def answered(self, host: str, ids: Sequence[str]) -> bool:
        """Whether the answer is there."""
        return self.advice.of(tuple(ids), host) is not None


def test_a_host_that_can_take_it_is_framed_and_takes_it(qtbot: QtBot, light: Theme) -> None:
    """Yes: the frame of a target, nothing said, and the drop is told with VM and host."""
    hosts = Stage(qtbot, stage()[0])
    drag = hosts.over([API], "kvm-b1")
    assert hosts.frames == {"kvm-b1": "accent"}
    assert drag.move(hosts.at("kvm-b1"))
    drag.drop()

    assert hosts.dropped == [([API], "kvm-b1")]
    assert hosts.said == []
    assert hosts.frames == {"kvm-b1": None}


def test_a_host_that_cannot_says_why_while_hovering(qtbot: QtBot, light: Theme) -> None:
    """No: another frame, the reason in words until the drag ends, and nothing can be dropped there."""
    hosts = Stage(qtbot, stage(estate_with(replace(estate().hosts["kvm-b1"], online=False)))[0])
    drag = hosts.over([API], "kvm-b1")
    assert hosts.frames == {"kvm-b1": "err"}
    assert not drag.move(hosts.at("kvm-b1"))
    (reason,) = hosts.said
    assert reason.startswith("kvm-b1 cannot take api-eu-1: ")
    assert [one.text for one in hosts.messages.messages] == [reason]
    drag.drop()
    assert hosts.messages.messages == ()

    assert hosts.dropped == []


def test_what_the_dialog_can_put_right_is_said(qtbot: QtBot, light: Theme) -> None:
    """Where a button solves all that stands in the way, the reason says where that is."""
    host = estate().hosts["kvm-b1"]
    stopped = replace(host, networks=frozenset(), startable_networks=host.networks)
    hosts = Stage(qtbot, stage(estate_with(stopped))[0])
    hosts.over([API], "kvm-b1")

    assert hosts.said[0].endswith("stopped. Migrate has a button for that.")


def test_what_is_there_already_is_no_target(qtbot: QtBot, light: Theme) -> None:
    """The VM's own host says so."""
    hosts = Stage(qtbot, stage()[0])
    hosts.over([API], "kvm-a1")

    assert hosts.said == ["kvm-a1 cannot take api-eu-1: it is there already"]


def test_several_are_answered_for_together(qtbot: QtBot, light: Theme) -> None:
    """Two VMs and one free slot: one of them is named as the one without a place."""
    host = estate().hosts["kvm-b5"]
    used = estate().slots_used()["kvm-b5"]
    hosts = Stage(qtbot, stage(estate_with(replace(host, max_hosted_vms=used + 1)))[0])
    hosts.over([API, MQ], "kvm-b5")

    assert hosts.said[0].startswith("kvm-b5 cannot take mq-2: No free slot")


def test_nothing_waits_for_the_answer(qtbot: QtBot, light: Theme) -> None:
    """While it is worked out the pointer goes on, and what is let go then is told all the same."""
    session = SlowSession()
    hosts = Stage(qtbot, session)
    drag = Drag(hosts.view, [API], hosts.at("kvm-b1"))
    assert drag.move(hosts.at("kvm-b1"))
    assert drag.move(hosts.at("kvm-b2"))
    assert hosts.frames == {"kvm-b1": None, "kvm-b2": "accent"}
    drag.drop()

    assert hosts.dropped == [([API], "kvm-b2")]


class SlowSession(RuleSession):
    """Never answers before the drop: it fails instead, as if the estate were gone."""

    def place(self, *_: object, **__: object) -> Placement:
        """Have no answer."""
        raise KeyError


def test_the_frame_goes_with_the_drag(qtbot: QtBot, light: Theme) -> None:
    """Leaving takes the frame away, and beside hosts nothing is framed or taken."""
    hosts = Stage(qtbot, stage()[0])
    drag = hosts.over([API], "kvm-b1")
    assert not drag.move(QPoint(5, 590))
    assert hosts.frames == {"kvm-b1": None}
    drag.move(hosts.at("kvm-b1"))
    drag.leave()
    QApplication.processEvents()

    assert hosts.frames == {"kvm-b1": None}


def test_other_things_are_not_taken(qtbot: QtBot, light: Theme) -> None:
    """A drag without VMs is left to the view."""
    hosts = Stage(qtbot, stage()[0])
    drag = Drag(hosts.view, [], hosts.at("kvm-b1"))
    drag.move(hosts.at("kvm-b1"))

    assert hosts.frames == {}
