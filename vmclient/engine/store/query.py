"""What is asked of the event log, as conditions in SQL."""

import sqlalchemy as sa

from vmclient.core.job import JobState
from vmclient.engine.session import LogQuery
from vmclient.engine.store.tables import entry, entry_host

NAMES = 1000
"""So many names of VMs, and of hosts, are offered to choose from."""
STANDING: sa.ColumnElement[str] = sa.case(
    (entry.c.state.is_not(None), entry.c.state),
    (entry.c.problem.is_not(None), JobState.FAILED.value),
    else_=JobState.COMPLETED.value,
)
"""How an entry stands: its job's state, and without a job as if it had ended well, or badly."""


def conditions(query: LogQuery) -> list[sa.ColumnElement[bool]]:
    """Give what an entry has to fulfil, but for its state."""
    found: list[sa.ColumnElement[bool]] = []
    if query.vm_id is not None:
        found.append(entry.c.vm_id == query.vm_id)
    if query.host is not None:
        found.append(_with_host(entry_host.c.host == query.host))
    if query.user is not None:
        found.append(entry.c.user == query.user)
    if query.about:
        pattern = f"%{_literal(query.about)}%"
        named = entry.c.vm_name.ilike(pattern, escape="\\")
        found.append(sa.or_(named, _with_host(entry_host.c.host.ilike(pattern, escape="\\"))))
    if query.since is not None:
        found.append(entry.c.started_at >= query.since)
    if query.until is not None:
        found.append(entry.c.started_at <= query.until)
    if query.before is not None:
        found.append(entry.c.id < query.before)
    return found


def _with_host(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return entry.c.id.in_(sa.select(entry_host.c.entry_id).where(condition))


def _literal(text: str) -> str:
    """Take the meaning off what stands for any letter in a pattern."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, f"\\{special}")
    return text
