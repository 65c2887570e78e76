"""The command line: what the arguments ask for, and `vmclient check`."""

from vmclient.cli.arguments import Check, Window, parse
from vmclient.cli.check import check

__all__ = ["Check", "Window", "check", "parse"]
