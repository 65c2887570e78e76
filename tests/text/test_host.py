"""The words about hosts: settings in the log, why one is out of sync, what is set aside."""

from datetime import UTC, datetime, timedelta

import pytest

from vmclient.core.eligibility.rule import Finding, Severity, drift_facts
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Cause, Drift
from vmclient.core.problem import Fact
from vmclient.text import finding as finding_words
from vmclient.text import host as words
from vmclient.text import job as job_words

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def setting(name: str, old: int | bool, new: int | bool, *, own: bool = False) -> LogEntry:
    """An entry of a setting that was changed."""
    facts: dict[str, Fact] = {"host": "kvm-b4", "setting": name, "old": old, "new": new, "own": own}
    return LogEntry(id=1, kind="host_settings", user="mara", started_at=NOW, hosts=("kvm-b4",), facts=facts)


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (setting("max_hosted_vms", 8, 10), "Max Hosted VMs of kvm-b4 set from 8 to 10."),
        (
            setting("max_hosted_vms", 10, 8, own=True),
            "Max Hosted VMs of kvm-b4 is its own value again: 8, before 10.",
        ),
        (setting("resource_enabled", True, False), "Resource Enabled cleared on kvm-b4."),
        (setting("vmhost_enabled", False, True), "VM host enabled set on kvm-b4."),
    ],
)
def test_a_setting_is_told_with_its_values(entry: LogEntry, sentence: str) -> None:
    """The log says which setting of which host, from what to what; it counts as completed."""
    assert job_words.entry_message(entry) == sentence
    assert job_words.event(entry) == "Host settings"
    assert job_words.entry_state(entry) == "Completed"


@pytest.mark.parametrize("cause", list(Cause))
def test_each_cause_has_words_for_one_vm_and_for_more(cause: Cause) -> None:
    """The reason names the VMs and says that the host takes part in no migration until then."""
    for vms in (("monitor",), ("monitor", "mq-1")):
        said = words.why(Drift(since=NOW, cause=cause, vms=vms), "kvm-b4")
        assert all(name in said for name in vms)
        assert said.endswith("Until it is resynchronized, kvm-b4 takes part in no migration.")


def test_the_time_has_its_day_unless_that_is_today() -> None:
    """An older mark is told with the day."""
    drift = Drift(since=NOW, cause=Cause.APPEARED, vms=("monitor",))
    assert words.since(drift, NOW).count(":") == 1
    assert "22\N{NO-BREAK SPACE}Nov" in words.since(drift, NOW + timedelta(days=3))
    assert words.since(None, NOW) == "Out of sync"


def test_what_is_set_aside_is_told_only_where_it_is_something() -> None:
    """Nothing reserved says nothing."""
    assert words.reserved(0, 0, ()) == ""
    assert (
        words.reserved(2**30, 2, ("a", "b")) == "Set aside for a and b: 1.0\N{NO-BREAK SPACE}GiB and 2 slots."
    )


@pytest.mark.parametrize("cause", list(Cause))
def test_each_change_has_a_sentence_in_the_log(cause: Cause) -> None:
    """An entry of a change by another tool names host and VMs, and is no failure."""
    for vms in (("monitor",), ("monitor", "mq-1")):
        facts: dict[str, Fact] = {"host": "kvm-b4", "cause": cause.value, "vms": vms}
        entry = LogEntry(
            id=1, kind="drift", user="outside", started_at=NOW, ended_at=NOW, hosts=("kvm-b4",), facts=facts
        )
        assert job_words.event(entry) == "Changed outside"
        said = job_words.entry_message(entry)
        assert all(name in said for name in (*vms, "kvm-b4"))


@pytest.mark.parametrize("cause", [one for one in Cause if one is not Cause.OUTCOME])
def test_a_noted_change_says_that_migrations_go_on(cause: Cause) -> None:
    """At a host in sync it is said what was seen, when, and that nothing is refused for it."""
    drift = Drift(since=NOW, cause=cause, vms=("monitor",))
    head, sentence = words.noticed(drift, "kvm-b4", NOW)
    assert head.startswith("Changed by another tool at ")
    assert "monitor" in sentence
    assert sentence.endswith("kvm-b4 takes part in migrations.")


@pytest.mark.parametrize("code", ["host.out_of_sync", "source.out_of_sync"])
def test_the_finding_says_what_was_seen_and_when(code: str) -> None:
    """With a known cause the finding has VMs and time, without one it says so much as is known."""
    names: dict[str, Fact] = {"vm": "billing-db", "source": "kvm-b4", "host": "kvm-b4"}
    for cause in Cause:
        facts = names | drift_facts(Drift(since=NOW, cause=cause, vms=("monitor",)))
        said = finding_words.word(Finding(code, Severity.BLOCKER, facts)).detail
        assert "monitor" in said
        assert "22\N{NO-BREAK SPACE}Nov" in said
    said = finding_words.word(Finding(code, Severity.BLOCKER, names)).detail
    assert said == "kvm-b4 was changed outside VM Client: what runs there is not known for certain."
