"""What leaves the event log as CSV or JSON: nothing that a spreadsheet obeys, and names that stay."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.strategies import estates, inventories
from tests.text.test_job import a_job
from vmclient.core.assess import assess
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.inventory import Inventory
from vmclient.core.job import Phase
from vmclient.core.problem import Fact, Problem
from vmclient.text import document, log_export

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
RESOURCES = Path(__file__).parents[2] / "resources"


def validator(name: str) -> jsonschema.Draft202012Validator:
    """Read a published schema."""
    schema = json.loads((RESOURCES / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def entries() -> list[LogEntry]:
    """One entry of each sort: completed, failed, waiting, and two without a job."""
    done = a_job().complete(START + timedelta(seconds=4), 0.1)
    back = a_job().fail(START + timedelta(seconds=4), Problem("migration.other", raw="No.\nNo!"))
    made = [
        LogEntry(id=0, kind="migrate", user="ann", started_at=START, vm_id=job.vm_id, vm_name=job.vm_name,
                 hosts=(job.source, job.target), job=job, problem=job.problem)
        for job in (done, back, a_job())
    ]  # fmt: skip
    lost = Problem("connection.lost", {"connection": "x"})
    made.append(LogEntry(id=0, kind="connection_lost", user="ann", started_at=START, problem=lost))
    facts: dict[str, Fact] = {"setting": "max_hosted_vms", "old": 8, "new": 9}
    made.append(LogEntry(id=0, kind="host_settings", user="ann", started_at=START, hosts=("a",), facts=facts))
    return [replace(one, id=number) for number, one in enumerate(made, start=1)]


def written(kind: log_export.Kind, wanted: list[LogEntry]) -> str:
    """Write entries as a file would have them."""
    form = log_export.form(kind)
    return form.head + form.between.join(map(form.line, wanted)) + form.tail


@pytest.mark.parametrize("wanted", [[], entries()[:1], entries()])
def test_the_json_document_is_as_published(wanted: list[LogEntry]) -> None:
    """Also with no entry at all, and with one of each sort."""
    read = json.loads(written("json", wanted))
    validator("log").validate(read)
    assert [one["id"] for one in read["entries"]] == [one.id for one in wanted]


def test_the_table_has_a_line_for_each_entry_under_names_that_stay() -> None:
    """A program finds each column by its name; what is not known is empty."""
    first, *rows = csv.reader(io.StringIO(written("csv", entries()), newline=""))
    assert tuple(first) == log_export.COLUMNS
    assert [len(row) for row in rows] == [len(first)] * 5
    told = [dict(zip(first, row, strict=True)) for row in rows]
    assert (told[0]["state"], told[0]["duration_s"], told[0]["problem"]) == ("completed", "4.0", "")
    assert (told[1]["state"], told[1]["problem"]) == ("failed", "migration.other")
    assert (told[3]["source"], told[3]["problem"]) == ("", "connection.lost")


@given(st.text(max_size=30), st.sampled_from((*"=+-@\t\r\n＝＋－＠", " =", "  @")))
def test_no_cell_begins_with_what_a_spreadsheet_obeys(text: str, start: str) -> None:
    """A VM may be called =HYPERLINK(…): quoted or not, its cell is text, and it is read back as one cell."""
    name = start + text
    entry = replace(entries()[0], vm_name=name, user=name, hosts=(name,))
    rows = list(csv.reader(io.StringIO(written("csv", [entry]), newline="")))
    assert len(rows) == 2
    told = dict(zip(rows[0], rows[1], strict=True))
    for column in ("vm", "user", "hosts"):
        assert told[column].startswith("'")
        assert not any(cell.lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in rows[1])


def test_ordinary_names_stay_as_they_are() -> None:
    """The apostrophe is for what could be a formula alone."""
    assert [log_export.inert(name) for name in ("web-1", "a=b", "", "ü")] == ["web-1", "a=b", "", "ü"]


@estates
@given(inventories())
def test_the_report_of_any_decision_is_as_published(estate: Inventory) -> None:
    """Whatever was decided: the document has the fields that the schema names, and no other."""
    decision = assess(estate, next(iter(estate.vms)))
    step = PhaseRecord(sequence=1, phase=Phase.COPY, started_at=START, memory_pass=1, transferred=5, rate=2)
    for one in entries():
        told = document.report(one, (step,), decision, START)
        validator("report").validate(json.loads(json.dumps(told, allow_nan=False)))


def test_what_was_acknowledged_is_in_the_report() -> None:
    """The codes that the person accepted are told with the job."""
    one = entries()[0]
    assert one.job is not None
    one = replace(one, job=replace(one.job, acknowledged=("cdrom.unreachable",)))
    told = document.report(one, (), None, START)
    assert told["entry"]["job"]["acknowledged"] == ["cdrom.unreachable"]
