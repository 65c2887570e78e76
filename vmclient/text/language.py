"""The words of the choice of a language; each language is named in itself, whatever is spoken."""

from typing import Literal

from vmclient.text import tr

Code = Literal["", "en", "de", "es"]
"""What is kept of the choice; empty means the desktop's language."""
_CODES: dict[str, Code] = {"&English": "en", "&Deutsch": "de", "E&spañol": "es"}  # in no catalogue, as keys
_NAMES = {code: name for name, code in _CODES.items()}
CODES: tuple[Code, ...] = ("", *_NAMES)


def menu() -> str:
    """Name the menu, with its mnemonic."""
    return tr("Lan&guage")


def name(code: Code) -> str:
    """Name a choice, with its mnemonic."""
    return _NAMES[code] if code else tr("Of the Deskto&p")


def tip(code: Code) -> str:
    """Tell what a choice does."""
    return (
        tr("Speak this language from the next start")
        if code
        else tr("Speak as the desktop from the next start")
    )


def chosen(code: Code) -> str:
    """Say when a choice shows."""
    if not code:
        return tr("From its next start VM Client speaks the language of the desktop, where it knows it.")
    return tr("From its next start VM Client speaks {language}.", language=_NAMES[code].replace("&", ""))
