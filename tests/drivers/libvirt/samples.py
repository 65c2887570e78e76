"""XML that real hosts gave (libvirt 9.0, QEMU 7.2), for tests."""

from pathlib import Path

FOLDER = Path(__file__).with_name("samples")


def sample(name: str) -> str:
    """Read a recorded reply by its name without the ending."""
    return (FOLDER / f"{name}.xml").read_text()
