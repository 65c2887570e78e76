"""`vmclient export` and `vmclient log`: an estate as a datacenter file, and the event log."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from vmclient.cli import output, password
from vmclient.cli.arguments import Export, Log
from vmclient.core.datacenter import DatacenterError
from vmclient.core.inventory import Inventory
from vmclient.core.policy.book import counting, joined
from vmclient.drivers.embedded.source import read
from vmclient.engine.entrance import Entrance
from vmclient.engine.export import ExportError, datacenter_text, export_datacenter
from vmclient.engine.export_log import export_log, write_log
from vmclient.engine.policies import Policies
from vmclient.engine.session import LogQuery
from vmclient.engine.store.database import StoreError
from vmclient.engine.store.log import LogStore
from vmclient.paths import Paths
from vmclient.text import fault, log_export, report

WRITTEN = 0


def export(wish: Export) -> int:
    """Write an estate and return the exit status; what is wrong goes to standard error alone."""
    from vmclient.cli.live import Unreachable

    try:
        inventory = _estate(wish)
        if wish.output is not None:
            export_datacenter(inventory, Path(wish.output))
            return WRITTEN
        text = datacenter_text(inventory)
    except DatacenterError as error:
        return output.refuse(fault.lines(error.errors))
    except Unreachable as error:
        return output.refuse(error.lines)
    except (password.FileRefused, ExportError) as error:
        return output.refuse((report.line(error.problem),))
    return WRITTEN if output.answer(text) else output.BAD_INPUT


def _estate(wish: Export) -> Inventory:
    if wish.datacenter is not None:
        return read(wish.datacenter)
    from vmclient.cli.live import estate

    paths = Paths.default()
    found = estate(
        wish.connect,
        Entrance.of(paths, wish.accepted),
        unencrypted=wish.unencrypted,
        password=None if wish.password_file is None else password.read(wish.password_file),
    )
    own = counting(Policies(paths.policies).files)  # an answer about these machines goes by them too
    return replace(found, policies=joined(found.policies, own))


def log(wish: Log) -> int:
    """Write the event log and return the exit status; what is wrong goes to standard error alone."""
    form = log_export.form(wish.kind)
    query = LogQuery(about=wish.about, user=wish.user, since=wish.since, until=wish.until)
    try:
        store = LogStore.look(Paths.default().log)
    except StoreError as error:
        return output.refuse((report.line(error.problem),))
    try:
        if wish.output is not None:
            export_log(store.log, query, form, Path(wish.output))
        else:
            write_log(store.log, query, form, _Standard())
    except (ExportError, StoreError) as error:
        return output.refuse((report.line(error.problem),))
    except OSError as error:
        return output.refuse((report.answer_lost(error.strerror or str(error)),))
    finally:
        store.close()
    return WRITTEN


class _Standard:
    """Standard output, as text is written there by all of the command line."""

    def write(self, text: str) -> int:
        """Write it; raises `OSError`."""
        stream: Any = sys.stdout
        output.write(stream, text)
        return len(text)
