"""A screen, a pair of eyes, and programs to look at; each test starts with a home of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.acceptance.desktop import ROOT, Eyes, Program
from tests.rigs.plugin import absent

Start = Callable[..., Program]


@pytest.fixture(scope="session")
def eyes() -> Iterator[Eyes]:
    """What a screen reader sees."""
    lacks = [name for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS") if not os.environ.get(name)]
    lacks += [name for name in ("xdotool", "import", "openbox") if not shutil.which(name)]
    if lacks:
        absent("desktop", ", ".join(lacks))
    eyes = Eyes()
    yield eyes
    eyes.close()


@pytest.fixture
def start(eyes: Eyes, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Start]:
    """Start VM Client with arguments; it is ended after the test, its files stay for a second start.

    When the test fails, a picture of the screen stays in `.run/screens`.
    """
    started: list[Program] = []

    def run(*arguments: str) -> Program:
        program = Program(eyes, [*arguments, "--debug"], tmp_path)
        started.append(program)
        return program

    before = request.session.testsfailed
    yield run
    if request.session.testsfailed > before and started:
        folder = ROOT / ".run" / "screens"
        folder.mkdir(parents=True, exist_ok=True)
        started[-1].screenshot(folder / f"{request.node.name}.png")
    for program in started:
        program.close()
