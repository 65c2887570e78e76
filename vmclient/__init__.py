"""VM Client: where a virtual machine can go, why, and what became of it."""

__version__ = "0.1.0"
