"""Keeps PySide away from modules that cannot be looked at while they are being imported."""

from collections.abc import MutableMapping

from PySide6.support import feature  # type: ignore[attr-defined]

MIGRATING = tuple(
    f"pydantic{name and '.'}{name}"
    for name in (
        "", "class_validators", "config", "dataclasses", "datetime_parse", "decorator", "env_settings",
        "error_wrappers", "errors", "generics", "json", "main", "networks", "parse", "schema", "tools",
        "types", "typing", "utils", "validators",
    )
)  # fmt: skip
"""The modules of pydantic that import others whenever somebody asks them for an attribute they lack."""
_IGNORED = -1  # by PySide's own word: a module that does not use it


def spare() -> None:
    """Tell PySide that pydantic does not use it, so that it reads no source of it to find that out.

    PySide asks each module that was imported for `__wrapped__`. Asked while half of it is there, pydantic
    imports the other half in a circle and fails: on a busy machine one start in twenty came to no estate.
    """
    known: MutableMapping[str, int] = feature.pyside_feature_dict
    known.update(dict.fromkeys(MIGRATING, _IGNORED))
