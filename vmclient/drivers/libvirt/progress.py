"""libvirt's job statistics as progress, and what ends a migration as its end."""

from collections.abc import Mapping
from typing import Any

from vmclient.core.job import Phase, Progress
from vmclient.drivers.base import TaskEnd

MIGRATION_OUT = 5  # virDomainJobOperation


def read(stats: Mapping[str, Any], switched: bool, post_copy: bool = False) -> Progress | None:
    """Read one answer of `jobStats`; None when no job runs (any more).

    Field meanings: virDomainGetJobStats. `memory_dirty_rate` counts pages a second and is 0 in the first
    pass, where QEMU has not measured it; all memory fields are 0 until QEMU reports for the first time.
    """
    if not stats.get("type"):
        return None
    total = int(stats.get("data_total", 0)) or int(stats.get("memory_total", 0))
    elapsed = int(stats.get("time_elapsed", 0)) / 1000
    if not total:
        return Progress(phase=Phase.PREPARE, elapsed_s=elapsed)
    number = int(stats.get("memory_iteration", 0)) or None
    rate = int(stats.get("memory_bps", 0)) + int(stats.get("disk_bps", 0))
    pages = int(stats.get("memory_dirty_rate", 0))
    dirty = pages * int(stats.get("memory_page_size", 4096)) if pages or (number or 0) > 1 else None
    downtime = stats.get("downtime")
    return Progress(
        phase=Phase.POST_COPY if post_copy else Phase.SWITCH if switched else Phase.COPY,
        memory_pass=number,
        total=total,
        transferred=int(stats.get("data_processed", stats.get("memory_processed", 0))),
        remaining=int(stats.get("data_remaining", stats.get("memory_remaining", 0))),
        rate=rate or None,
        dirty_rate=dirty,
        downtime_s=int(downtime) / 1000 if downtime is not None else None,
        elapsed_s=elapsed,
        converging=dirty < rate if dirty is not None and rate and not post_copy else None,
    )


def completed(stats: Mapping[str, Any]) -> TaskEnd:
    """Read the statistics that come with the end of a job."""
    downtime, sent = stats.get("downtime"), stats.get("data_processed", stats.get("memory_processed"))
    return TaskEnd(
        downtime_s=int(downtime) / 1000 if downtime is not None else None,
        transferred=int(sent) if sent is not None else None,
    )
