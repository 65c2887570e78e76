"""A language that is chosen in the menu is spoken from the next start, by keyboard alone."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.test_demo import says

pytestmark = pytest.mark.acceptance


def test_a_chosen_language_is_spoken_from_the_next_start(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """View > Language > Deutsch says when it shows; started again, the window is in German."""
    monkeypatch.setenv("VMCLIENT_LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    program = start()
    program.find("push button", "Connect…", timeout=30)
    program.keys("alt+v", "g", "d")
    says(program, "From its next start VM Client speaks Deutsch.")
    program.keys("ctrl+q")
    program.ended()

    again = start()
    again.find("push button", "Verbinden…", timeout=30)
    assert {each["name"] for each in again.all("menu item")} >= {"Datei", "Ansicht", "Hilfe"}
