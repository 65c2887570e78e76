"""The words of the menu that lets something go wrong in a simulated estate."""

from collections.abc import Mapping

from vmclient.text import tr

_MISHAPS: Mapping[str, str] = {
    "host_dies": "Switch the Host Off",
    "daemon_hangs": "Let Its Daemon Hang",
    "link_cut": "Cut Its Migration Link",
    "link_slow": "Slow Its Migration Link Down",
    "post_copy_breaks": "Interrupt Its Post-Copy",
    "refuses": "Let It Refuse Migrations",
    "services_stop": "Stop Its Storage and Networks",
    "host_well": "Put the Host Right",
    "connection_breaks": "Break the Connection",
    "events_lost": "Lose Events",
    "reports_lie": "Let Progress Run Backwards",
    "ends_lie": "Let Every End Be Reported Wrongly",
    "all_well": "Put Everything Right",
}


def mishap(key: str) -> str:
    """Name what can be let go wrong, or be put right."""
    return tr(_MISHAPS[key])


def menu() -> str:
    """Title of the menu."""
    return tr("&Simulation")


def span(first: str, last: str) -> str:
    """Name neighbours by the first and the last of them."""
    return f"{first} – {last}" if first != last else first


def befallen(key: str, host: str | None) -> str:
    """Say what was let happen."""
    what = tr(_MISHAPS[key])
    if host is None:
        return tr("Simulation: {what}.", what=what)
    return tr("Simulation: {what}, {host}.", what=what, host=host)
