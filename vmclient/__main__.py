"""Where the program starts: `check`, `export` and `log` answer on the terminal, else the window opens."""

import sys
from collections.abc import Sequence

from vmclient import cli

INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    wish = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if isinstance(wish, cli.Window):
        # The window's libraries are the slow part, and `check` needs none of them.
        from vmclient import app

        return app.run(wish)
    try:
        return _answer(wish)
    except KeyboardInterrupt:  # who stops it knows why
        return INTERRUPTED


def _answer(wish: cli.Check | cli.Export | cli.Log) -> int:
    if isinstance(wish, cli.Check):
        # Deciding loads numpy and pydantic, for which the window must not wait.
        from vmclient.cli.check import check

        return check(wish)
    from vmclient.cli.export import export, log

    return export(wish) if isinstance(wish, cli.Export) else log(wish)


if __name__ == "__main__":
    sys.exit(main())
