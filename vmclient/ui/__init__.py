"""The window."""

from vmclient.ui.imports import spare

spare()  # before anything of it is imported
