"""Pages of HTML to print or to save: they load nothing, and names from outside are letters and no markup."""

import html
from collections.abc import Iterable, Sequence

from vmclient.text.report import printable


def page(title: str, parts: Iterable[str]) -> str:
    """Make a page of parts that are HTML already."""
    head = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{safe(title)}</title>'
        # A browser fetches and runs nothing for such a page, whatever stood in it.
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>"""
    )
    return "\n".join([head, f"<h1>{safe(title)}</h1>", *parts, "</body></html>", ""])


def safe(text: str) -> str:
    """Letters alone, leading blanks kept."""
    inner = text.lstrip(" ")
    return "&nbsp;" * (len(text) - len(inner)) + html.escape(printable(inner))


PIECE = 50
"""Rows in one table: the time to lay one out grows faster than their number."""


def tables(head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """Write a long table as several, which stand under each other as one by their `widths`."""
    return [table(head, rows[first : first + PIECE], widths) for first in range(0, len(rows), PIECE)]


def table(head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()) -> str:
    """Write a table with lines; its head comes again on each sheet of paper. `widths` are percents of it."""

    def row(cells: Sequence[str], kind: str, wide: Sequence[str] = ()) -> str:
        given = wide or [""] * len(cells)
        shown = (
            f'<{kind} align="left"{width}>{safe(cell)}</{kind}>'
            for cell, width in zip(cells, given, strict=True)
        )
        return f"<tr>{''.join(shown)}</tr>"

    shares = [f' width="{share}%"' for share in widths]
    body = "".join(row(cells, "td") for cells in rows)
    top = f"<thead>{row(head, 'th', shares)}</thead>"
    whole = ' width="100%"' if widths else ""
    return f'<table border="1" cellspacing="0" cellpadding="4"{whole}>{top}{body}</table>'
