"""Where the files that are not code lie: icons, theme, demo estates, translations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a resource, in an installed wheel (inside the package) or in a checkout (beside it)."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
