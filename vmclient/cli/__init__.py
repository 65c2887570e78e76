"""The command line: what the arguments ask for, and `vmclient check`."""

from vmclient.cli.arguments import Check, Window, parse

__all__ = ["Check", "Window", "parse"]
