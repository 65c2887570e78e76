"""The key of a host by SSH in the connection dialog: compared, accepted, or left alone."""

import pytest
from pytestqt.qtbot import QtBot

from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Trial
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.connect import ConnectDialog
from vmclient.ui.theme import Theme
from vmclient.ui.widgets import PlainLabel

ADDRESS = "qemu+ssh://mara@kvm-a1/system"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJkQ0yXbyq6s1kGmVnq4lF7YkZ3yQp2m3Vn0rZ8t5xQe"
PRINT = "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDTLrWIsxNM/0z5CnI"


def not_known(code: str = "host_key.not_known", **facts: Fact) -> Problem:
    """What the driver says of a host whose key ssh does not take."""
    told: dict[str, Fact] = {
        "server": "kvm-a1", "kind": "ssh-ed25519", "fingerprint": PRINT, "pem": KEY,
        "file": "/home/mara/.ssh/known_hosts", **facts,
    }  # fmt: skip
    return Problem(code, told, "Host key verification failed.")


@pytest.fixture
def tried() -> list[Request]:
    """What was tried out."""
    return []


@pytest.fixture
def dialog(light: Theme, qtbot: QtBot, tried: list[Request]) -> ConnectDialog:
    """The dialog as it opens for a connection that waits for the key to be accepted."""

    def try_out(request: Request) -> Trial:
        tried.append(request)
        if request.certificate != KEY:
            raise ConnectionFailed(not_known())
        return Trial(("kvm-a1",), 7)

    made = ConnectDialog(Bridge(), try_out, address=ADDRESS, problem=not_known())
    qtbot.addWidget(made)
    made.show()
    return made


def told(dialog: ConnectDialog) -> str:
    """All that the dialog says."""
    labels = (each for each in dialog.findChildren(PlainLabel) if each.isVisibleTo(dialog))
    return "\n".join(each.text_whole() for each in labels)


def test_the_fingerprint_is_shown_as_ssh_writes_it(dialog: ConnectDialog) -> None:
    """The page has the fingerprint in one piece, the kind of key, and the file in which it would be kept."""
    assert dialog.asks()
    for part in (PRINT, "ssh-ed25519", "/home/mara/.ssh/known_hosts", "kvm-a1"):
        assert part in told(dialog)
    assert dialog.cancel.isDefault()


def test_what_is_trusted_is_asked_for_with_the_connection(
    dialog: ConnectDialog, tried: list[Request], qtbot: QtBot
) -> None:
    """Trust This Key tries with that key, and the connection that is asked for carries it."""
    with qtbot.waitSignal(dialog.connection_asked, timeout=5000) as asked:
        dialog.trust.click()
    assert [request.certificate for request in tried] == [KEY]
    assert asked.args == [Request(address=ADDRESS, certificate=KEY, remember=True)]


def test_a_key_that_is_not_trusted_leads_back_to_the_fields(
    dialog: ConnectDialog, tried: list[Request]
) -> None:
    """Cancel leaves the page, says so, and nothing was tried."""
    dialog.cancel.click()
    assert not dialog.asks()
    assert "The key of kvm-a1 was not accepted." in dialog.note()
    assert tried == []


def test_a_changed_key_cannot_be_accepted_here(light: Theme, qtbot: QtBot) -> None:
    """Both fingerprints are shown, and the command that takes the old one away; no button trusts it."""
    problem = not_known("host_key.changed", expected="SHA256:before")
    dialog = ConnectDialog(Bridge(), lambda _: Trial((), 0), address=ADDRESS, problem=problem)
    qtbot.addWidget(dialog)
    dialog.show()
    for part in (PRINT, "SHA256:before", "ssh-keygen -R 'kvm-a1'"):
        assert part in told(dialog)
    assert not dialog.trust.isVisibleTo(dialog)
