"""The catalogues: texts by their English source, read from Qt Linguist's files as they are.

Nothing is compiled: a file of 2,000 texts is read in about 20 ms, and only where it is wanted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

WHOLE = 0.98
"""The share of its texts that a catalogue has to have."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a file holds: its language, the translated texts by source, and how many wait for theirs."""

    language: str
    texts: dict[str, str]
    waiting: int

    @property
    def whole(self) -> bool:
        """Whether it can be read as that language: a text too new for it here and there does no harm."""
        return len(self.texts) >= WHOLE * (len(self.texts) + self.waiting)

    def translate(self, source: str) -> str:
        """Give the text in the catalogue's language; what waits for its translation stays English."""
        return self.texts.get(source, source)


def read(path: Path) -> Catalogue:
    """Read a catalogue of this program; raises OSError, or ParseError of xml.etree."""
    from xml.etree import ElementTree  # whoever reads English does without

    texts: dict[str, str] = {}
    waiting = 0
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file, from our own folder
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None or not translation.text or translation.get("type") == "unfinished":
            waiting += 1
        else:
            texts[message.findtext("source", "")] = translation.text
    return Catalogue(root.get("language", ""), texts, waiting)


def find(folder: Path, languages: Iterable[str], *, unfinished: bool = False) -> Catalogue | None:
    """Find the catalogue of the first language that has one; None means English.

    `languages` are names as desktops give them ("de-AT", "es"), most wanted first. A catalogue in which many
    texts wait is passed over unless `unfinished` allows it: half a language is worse to read than another.
    """
    for language in languages:
        short = language.replace("_", "-").split("-")[0].lower()
        if short == "en":
            return None
        path = folder / f"vmclient_{short}.ts"
        if short.isalpha() and path.is_file():
            catalogue = read(path)
            if unfinished or catalogue.whole:
                return catalogue
    return None
