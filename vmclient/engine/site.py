"""What a job needs of the engine around it, in one value."""

from dataclasses import dataclass

from vmclient.core.settings import Settings
from vmclient.engine.book import Book
from vmclient.engine.clock import Clock
from vmclient.engine.connections import Connections
from vmclient.engine.estate import Estate
from vmclient.engine.reservations import Ledger
from vmclient.engine.store.log import LogStore


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of a session that jobs, checks and recovery share."""

    store: LogStore
    book: Book
    estate: Estate
    ledger: Ledger
    connections: Connections
    clock: Clock
    settings: Settings
