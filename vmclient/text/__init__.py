"""Every word that a person reads, without Qt: the window and the command line say the same.

English stands in the source; `install` puts a translator in its place.
"""

from collections.abc import Callable

_translator: Callable[[str], str] | None = None


def install(translator: Callable[[str], str] | None) -> None:
    """Translate every text from now on through `translator`; None brings English back."""
    global _translator  # noqa: PLW0603 - one language for the whole process is the point
    _translator = translator


def tr(source: str, /, **values: object) -> str:
    """Give the text in the reader's language, its {places} filled with `values`."""
    pattern = _translator(source) if _translator else source
    return pattern.format(**values) if values else pattern


def inner(text: str) -> str:
    """Begin small, as a clause does inside a sentence; German begins as large there as anywhere."""
    begins_small = tr("So: a clause").partition(": ")[2][:1].islower()
    return text[:1].lower() + text[1:] if begins_small else text
