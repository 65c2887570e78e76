"""The command line: what the arguments ask for, and what is answered without a window."""

from vmclient.cli.arguments import Check, Export, Log, Window, parse

__all__ = ["Check", "Export", "Log", "Window", "parse"]
