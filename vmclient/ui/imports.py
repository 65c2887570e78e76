"""Keeps PySide from reading the source of every module that is imported after it."""

from types import ModuleType

from PySide6.support import feature  # type: ignore[attr-defined]


def spare() -> None:
    """Tell PySide that no module asks for other names of Qt's methods (its "features"); none of ours does.

    It would look for its own name in the source of each: a tenth of the time that our imports take, and the
    text of all may stay in memory, 28 MiB. Looked at while half of it is there, pydantic imports the other
    half in a circle and fails: on a busy machine one start in twenty came to no estate.
    """
    feature._mod_uses_pyside = _asks


def _asks(_module: ModuleType) -> bool:
    return False
