"""What others change in the folder of policies counts by itself, and nobody's change is lost by it."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.core.policy.made import policy
from tests.engine.conftest import Rig
from tests.engine.waiting import until
from vmclient.core.assessment import Outcome
from vmclient.core.events import Event, PoliciesChanged
from vmclient.core.job import OUTSIDE, JobState, Options
from vmclient.engine import policy_watch
from vmclient.engine.policies import Policies, write
from vmclient.engine.policy_watch import PolicyWatch
from vmclient.engine.session import LogQuery, Refused
from vmclient.paths import Paths
from vmclient.text.job import entry_message, event

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}
STAY = policy(NEVER, name="stay", vms="vm-1")
OTHER = policy(NEVER, name="other")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file of policies."""
    write(tmp_path / "policies" / "mine.json", (STAY,))
    return tmp_path / "policies"


def names(policies: Policies) -> list[str]:
    """What is in force."""
    return [each.name for each in policies.rulebook().policies]


def test_a_changed_file_counts_after_the_second_look_that_finds_it_so(folder: Path) -> None:
    """Half of a file that is being written keeps nobody where they are; the whole one is read once."""
    policies = Policies(folder)
    path = folder / "mine.json"
    path.write_text('{"format": "vmclient-pol', "utf-8")
    assert policies.look() == ()
    write(path, (OTHER,))
    assert policies.look() == ()
    assert names(policies) == ["stay"]
    assert policies.look() == ("mine",)
    assert names(policies) == ["other"]
    assert policies.look() == ()


@pytest.mark.parametrize("change", ["new", "gone", "disabled", "linked", "folder gone", "same size and time"])
def test_whatever_changes_in_the_folder_is_found(folder: Path, tmp_path: Path, change: str) -> None:
    """A new file, one gone, renamed or led to by a link, the folder itself, a change within a moment."""
    path, elsewhere = folder / "mine.json", tmp_path / "elsewhere.json"
    write(elsewhere, (STAY,))
    if change == "linked":
        path.unlink()
        path.symlink_to(elsewhere)
    policies = Policies(folder)
    before = path.stat()
    match change:
        case "new":
            write(folder / "new.json", (OTHER,))
        case "gone":
            path.unlink()
        case "disabled":
            path.rename(folder / "mine.json.off")
        case "linked":
            write(elsewhere, (OTHER,))
        case "folder gone":
            shutil.rmtree(folder)
        case _:
            text = path.read_text("utf-8")
            path.write_text(text.replace("stay", "sway"), "utf-8")
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert policies.look(at_once=True) == (("new",) if change == "new" else ("mine",))


def test_what_is_no_policy_file_wakes_nobody(folder: Path) -> None:
    """A draft or a note beside the files, or a file written anew as it was, is no change."""
    policies = Policies(folder)
    (folder / "notes.txt").write_text("x", "utf-8")
    (folder / "mine.json.new").write_text("x", "utf-8")
    assert policies.look(at_once=True) == ()
    write(folder / "mine.json", (STAY,))
    assert policies.look(at_once=True) == ()


def test_who_changed_an_older_file_than_there_is_now_is_refused(rig: Rig) -> None:
    """Also where the newer one was taken up meanwhile; it stays, and can be replaced by who knows it."""
    session = rig.session
    session.save_policies("mine", (STAY,))
    (old,) = session.policies().files
    write(Paths.under(rig.home).policies / "mine.json", (OTHER,))
    session.reload_policies()
    with pytest.raises(Refused) as refused:
        session.save_policies("mine", (), old)
    assert refused.value.problem.code == "policies.changed"
    (new,) = session.policies().files
    assert [each.name for each in new.policies] == ["other"]
    session.save_policies("mine", (STAY,), new)
    assert [each.name for each in session.policies().files[0].policies] == ["stay"]


def test_an_order_obeys_what_was_written_a_moment_before(rig: Rig) -> None:
    """A policy that another program wrote after the choice stops the job, and the log says who changed it."""
    answer = rig.session.assess("1")
    write(Paths.under(rig.home).policies / "theirs.json", (STAY,))
    job = rig.session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())
    ended = rig.ended(job)
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert ended.problem.facts["code"] == "policy.constraint"
    assert rig.a.orders == []
    (entry,) = [one for one in rig.session.log(LogQuery()) if one.kind == "policies_changed"]
    assert (entry.user, event(entry)) == (OUTSIDE, "Policy files changed by others")
    assert "theirs" in entry_message(entry)


def test_the_window_is_told_by_itself(bare_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of another program is in force and announced while nobody asks, until the client is closed."""
    monkeypatch.setattr(PolicyWatch.__init__, "__defaults__", (0.01,))
    bare_rig.start()
    told: list[Event] = []
    bare_rig.session.subscribe(told.append)
    write(Paths.under(bare_rig.home).policies / "theirs.json", (STAY,))
    until(lambda: bare_rig.session.assess("1").outcome is Outcome.NO_TARGET)
    until(lambda: any(isinstance(one, PoliciesChanged) for one in told))


def test_a_watch_ends() -> None:
    """Once it is closed it looks no more."""
    looked: list[int] = []
    watch = PolicyWatch(lambda: looked.append(1), 0.001)
    watch.start()
    until(lambda: len(looked) > 2)
    watch.close()
    watch._thread.join(10)
    assert not watch._thread.is_alive()


def test_what_a_save_finds_changed_by_others_is_noted(rig: Rig) -> None:
    """Whether it is saved or refused: nobody looks at those files a second time for the log."""
    folder = Paths.under(rig.home).policies
    rig.session.save_policies("mine", (STAY,))
    (folder / "theirs.json").write_text(json.dumps({"format": "?"}), "utf-8")
    rig.session.save_policies("mine", (OTHER,))
    ours = rig.session.policies().files[0]
    write(folder / "mine.json", (STAY,))
    with pytest.raises(Refused):
        rig.session.save_policies("mine", (), ours)
    entries = [one for one in rig.session.log(LogQuery()) if one.kind.startswith("policies_")]
    assert [(one.kind, one.user == OUTSIDE, one.facts.get("files")) for one in reversed(entries)] == [
        ("policies_saved", False, None),
        ("policies_changed", True, ("theirs",)),
        ("policies_unreadable", False, None),
        ("policies_saved", False, None),
        ("policies_changed", True, ("mine",)),
    ]


def test_a_broken_file_of_another_program_is_noted_once(rig: Rig) -> None:
    """However often one looks and reads, its entry comes once."""
    path = Paths.under(rig.home).policies / "theirs.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"format": "?"}), "utf-8")
    for _ in range(3):
        rig.session.reload_policies()
    entries = [one for one in rig.session.log(LogQuery()) if one.kind == "policies_unreadable"]
    assert len(entries) == 1
    assert policy_watch.LOOK_S <= 5
