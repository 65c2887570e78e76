"""Reads and presses a window through AT-SPI, as a screen reader would.

One JSON order a line, one answer a line; it runs under the system's Python, where Debian puts the AT-SPI
bindings, beside the tests' own interpreter. An order is `{"op": NAME, ...}`; the answer `{"ok": value}` or
`{"error": text}`. Objects are told by number.
"""

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be required first

Order = dict[str, Any]
Node = Any  # Atspi.Accessible: its bindings have no types
FLAT = {"table", "tree table", "tree", "list"}  # their cells are asked for by row and column, never walked
seen: list[Node] = []


def number(node: Node) -> int:
    """Give the node a number that orders can name."""
    seen.append(node)
    return len(seen) - 1


def role(node: Node) -> str:
    """Name the node's role, as at-spi2-core did before it shortened the word for a button."""
    name: str = node.get_role_name()
    return {"button": "push button"}.get(name, name)


def states(node: Node) -> list[str]:
    """List the node's states by name."""
    return [state.value_nick for state in node.get_state_set().get_states()]


def about(node: Node) -> Order:
    """Tell what a screen reader would say of the node."""
    told: Order = {
        "id": number(node),
        "role": role(node),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": states(node),
    }
    text = node.get_text_iface()
    if text is not None:
        told["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    value = node.get_value_iface()
    if value is not None:
        told["value"] = Atspi.Value.get_current_value(value)
    return told


def walk(node: Node):
    """Yield the node and what it holds, tables unopened; what goes away while one looks is left out."""
    yield node
    try:
        if role(node) in FLAT:
            return
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def applications(pid: int):
    """Yield the accessible applications of one process."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and application.get_process_id() == pid:
            yield application


def matching(order: Order):
    """Yield the showing nodes that the order describes by role, name and window."""
    for application in applications(int(order["pid"])):
        windows = (application.get_child_at_index(index) for index in range(application.get_child_count()))
        for window in windows:
            if window is None or ("window" in order and window.get_name() != order["window"]):
                continue
            yield from (node for node in walk(window) if described(node, order))


def described(node: Node, order: Order) -> bool:
    """Whether the node shows and is what the order says."""
    try:
        return (
            order.get("role", role(node)) == role(node)
            and order.get("name", node.get_name()) == node.get_name()
            and "showing" in states(node)
        )
    except GLib.Error:
        return False


def find(order: Order) -> Order:
    """Wait until something matches and tell about it."""
    deadline = time.monotonic() + float(order.get("timeout", 10))
    while True:
        try:
            node = next(matching(order), None)
        except GLib.Error:
            node = None
        if node is not None:
            return about(node)
        if time.monotonic() > deadline:
            raise LookupError(f"nothing on the screen is {order}")
        time.sleep(0.1)


def press(order: Order) -> bool:
    """Do the node's first action: press, toggle, activate."""
    action = seen[int(order["id"])].get_action_iface()
    if action is None:
        raise LookupError("it has no action")
    names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
    wanted = order.get("action")
    index = names.index(wanted) if wanted in names else 0
    return bool(Atspi.Action.do_action(action, index))


def cells(order: Order) -> list[list[str]]:
    """Read rows of a table as their cells' accessible names."""
    table = seen[int(order["id"])].get_table_iface()
    first, limit = int(order.get("first", 0)), int(order.get("limit", 100))
    rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)

    def name(row: int, column: int) -> str:
        node = Atspi.Table.get_accessible_at(table, row, column)
        return (node.get_name() or "") if node else ""

    return [
        [name(row, column) for column in range(columns)] for row in range(first, min(rows, first + limit))
    ]


def cell(order: Order) -> Order:
    """Tell about one cell of a table."""
    table = seen[int(order["id"])].get_table_iface()
    node = Atspi.Table.get_accessible_at(table, int(order["row"]), int(order["column"]))
    place = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return {**about(node), "place": [place.x, place.y, place.width, place.height]}


def choose(order: Order) -> bool:
    """Select one row of a table, and no other."""
    table = seen[int(order["id"])].get_table_iface()
    for row in Atspi.Table.get_selected_rows(table):
        Atspi.Table.remove_row_selection(table, row)
    return bool(Atspi.Table.add_row_selection(table, int(order["row"])))


def place(order: Order) -> list[int]:
    """Tell where on the screen a node is: x, y, width, height."""
    rect = seen[int(order["id"])].get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return [rect.x, rect.y, rect.width, rect.height]


def write(order: Order) -> bool:
    """Put text into a field."""
    return bool(
        Atspi.EditableText.set_text_contents(
            seen[int(order["id"])].get_editable_text_iface(), str(order["text"])
        )
    )


def everything(order: Order) -> list[Order]:
    """Tell about all that matches."""
    told = []
    for node in matching(order):
        try:
            told.append(about(node))
        except GLib.Error:
            continue
    return told


def windows(order: Order) -> list[list[object]]:
    """List the windows that show: name, and whether it has the keyboard."""
    found = []
    for application in applications(int(order["pid"])):
        for index in range(application.get_child_count()):
            window = application.get_child_at_index(index)
            if window is not None and "showing" in states(window):
                found.append([window.get_name(), "active" in states(window)])
    return found


def tree(order: Order) -> list[str]:
    """List everything on the screen, for a failed test's message."""
    return [f"{role(node)}: {node.get_name()!r} {' '.join(states(node))}" for node in matching(order)]


OPS = {
    "find": find,
    "all": everything,
    "about": lambda order: about(seen[int(order["id"])]),
    "press": press,
    "cells": cells,
    "cell": cell,
    "choose": choose,
    "place": place,
    "write": write,
    "tree": tree,
    "windows": windows,
    "focus": lambda order: bool(seen[int(order["id"])].get_component_iface().grab_focus()),
}


def main() -> None:
    """Answer orders until the input ends."""
    Atspi.init()
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer: Order = {"ok": OPS[order["op"]](order)}
        except (LookupError, GLib.Error, AttributeError, TypeError, ValueError) as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
