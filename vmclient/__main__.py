"""Where the program starts: `check`, `export` and `log` answer on the terminal, else the window opens."""

import sys
from collections.abc import Sequence

from vmclient import cli
from vmclient.paths import NoHome

INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    wish = cli.parse(sys.argv[1:] if arguments is None else arguments)
    try:
        return _window(wish) if isinstance(wish, cli.Window) else _answer(wish)
    except NoHome:
        from vmclient.cli import output
        from vmclient.text import report

        return output.refuse((report.no_home(),))


def _window(wish: cli.Window) -> int:
    # The window's libraries are the slow part, and `check` needs none of them.
    from vmclient import app

    return app.run(wish)


def _answer(wish: cli.Check | cli.Export | cli.Log) -> int:
    try:
        return _on_terminal(wish)
    except KeyboardInterrupt:  # who stops it knows why
        return INTERRUPTED


def _on_terminal(wish: cli.Check | cli.Export | cli.Log) -> int:
    if isinstance(wish, cli.Check):
        # Deciding loads numpy and pydantic, for which the window must not wait.
        from vmclient.cli.check import check

        return check(wish)
    from vmclient.cli.export import export, log

    return export(wish) if isinstance(wish, cli.Export) else log(wish)


if __name__ == "__main__":
    sys.exit(main())
