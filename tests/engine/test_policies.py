"""Policies in force: their folder, what a broken file holds back, and jobs that obey what is in force now."""

import json
import random
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.core.policy.made import policy
from tests.engine.conftest import Rig
from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.assess import assess
from vmclient.core.assessment import Outcome
from vmclient.core.eligibility.move import Guests, guests
from vmclient.core.events import Event, PoliciesChanged
from vmclient.core.inventory import VM
from vmclient.core.job import JobState, Options
from vmclient.core.policy import file
from vmclient.core.policy.explaining import trees
from vmclient.core.policy.file import PolicyFileError
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.world import World
from vmclient.engine.bus import Bus
from vmclient.engine.estate import Estate
from vmclient.engine.live_session import LiveSession
from vmclient.engine.policies import Policies, read, write
from vmclient.engine.session import LogQuery, Refused
from vmclient.engine.store.codec import decision_data, decision_value
from vmclient.paths import Paths
from vmclient.text import fault
from vmclient.text.job import entry_message, event
from vmclient.text.problem import word

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}
APART = policy({"not": {"contains": ["vmhost.vms.names", "db"]}})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "policies"


@pytest.fixture
def policies(folder: Path) -> Policies:
    return Policies(folder)


def test_a_folder_that_is_not_there_has_no_policies(policies: Policies) -> None:
    """A first start knows of none, and none is made."""
    assert policies.files == ()
    assert policies.rulebook().policies == ()


def test_what_is_saved_is_in_force_at_once_and_after_a_restart(policies: Policies, folder: Path) -> None:
    """A file is written whole, readable for others as any file is, and read again by name."""
    policies.save("dmz", (policy(NEVER, name="p"),))
    policies.save("audit", (policy(name="q", rankby=["vmhost.vms/a"]),))
    for one in (policies, Policies(folder)):
        assert [each.name for each in one.files] == ["audit", "dmz"]
        assert [each.name for each in one.rulebook().policies] == ["q", "p"]
    assert sorted(path.name for path in folder.iterdir()) == ["audit.json", "dmz.json"]
    assert stat.S_IMODE((folder / "dmz.json").stat().st_mode) & 0o400
    assert read(folder / "dmz.json") == (policy(NEVER, name="p"),)


@pytest.mark.parametrize("name", ["", "../x", "a/b", "/x"])
def test_a_name_leads_out_of_the_folder_nowhere(policies: Policies, name: str) -> None:
    """What is no plain name is refused, and nothing is written."""
    with pytest.raises(KeyError):
        policies.save(name, ())


def test_a_file_is_disabled_and_enabled_for_good(policies: Policies, folder: Path) -> None:
    """A disabled file counts for nothing, now and after a restart, and is still listed."""
    policies.save("dmz", (policy(NEVER),))
    policies.enable("dmz", enabled=False)
    for one in (policies, Policies(folder)):
        assert [(each.name, each.enabled) for each in one.files] == [("dmz", False)]
        assert one.rulebook().policies == ()
    policies.enable("dmz", enabled=True)
    assert len(policies.rulebook().policies) == 1


def test_a_broken_file_is_reported_and_applied_in_no_part(policies: Policies, folder: Path) -> None:
    """Its sound policy does not count, its VMs are governed; mended or disabled, it holds nothing back."""
    sound = {"name": "q", "attach": {"vms": ["db*"]}, "constraints": [{"reason": "r", "test": NEVER}]}
    broken = {"name": "p", "attach": {"vms": ["web*"]}, "rankby": ["vmhost.vm/a"]}
    folder.mkdir()
    path = folder / "dmz.json"
    path.write_text(json.dumps({"format": file.FORMAT, "policies": [sound, broken]}), "utf-8")
    (one,) = policies.reload()
    assert fault.lines(one.errors) == (
        'policies[1].rankby[0]: no fact named "vmhost.vm" (did you mean vmhost.vms?)',
    )
    rulebook = policies.rulebook()
    assert rulebook.policies == ()
    governed = [name for name in ("web1", "db1", "other") if rulebook.refusals(a_vm(name, "a", name=name))]
    assert governed == ["web1", "db1"]
    (problem,) = policies.problems
    assert (problem.code, problem.facts["file"], problem.facts["count"]) == ("policies.unreadable", "dmz", 1)
    policies.enable("dmz", enabled=False)
    assert policies.problems == ()
    assert not policies.rulebook().refusals(a_vm("1", "a", name="web1"))
    policies.enable("dmz", enabled=True)
    write(path, (policy(name="p"),))
    policies.reload()
    assert not policies.rulebook().refusals(a_vm("1", "a", name="web1"))


def test_a_file_that_is_none_may_have_meant_any_vm(policies: Policies, folder: Path) -> None:
    """Half a file, a folder by its name and a pipe that says nothing hold every VM back."""
    folder.mkdir()
    (folder / "half.json").write_text('{"format": "vmclient-pol', "utf-8")
    (folder / "folder.json").mkdir()
    (folder / "notes.txt").write_text("not a policy", "utf-8")
    assert [each.name for each in policies.reload()] == ["folder", "half"]
    assert all(each.errors and each.governed is None for each in policies.files)
    (finding,) = policies.rulebook().refusals(a_vm("1", "a"))
    assert finding.facts["files"] == ("folder", "half")


def test_a_missing_file_is_an_error_of_one_line(tmp_path: Path) -> None:
    """Reading by path tells what is wrong with the path."""
    with pytest.raises(PolicyFileError) as caught:
        read(tmp_path / "nothing.json")
    assert fault.lines(caught.value.errors) == ("No such file or directory",)


def test_the_same_policies_are_made_ready_once(policies: Policies) -> None:
    """The rulebook is the same until the files or the estate's policies change."""
    policies.save("dmz", (policy(NEVER),))
    first = policies.rulebook((APART,))
    assert policies.rulebook((APART,)) is first
    assert policies.rulebook() is not first
    policies.reload()
    assert policies.rulebook((APART,)) is not first


@pytest.fixture
def governed(bare_rig: Rig) -> Rig:
    """Two hosts and a session in whose folder a policy keeps the VM 1 off b."""
    path = Paths.under(bare_rig.home).policies / "stay.json"
    write(path, (policy(NEVER, name="stay", vms="vm-1"),))
    bare_rig.start()
    return bare_rig


def test_a_session_obeys_the_files_of_its_folder(governed: Rig) -> None:
    """The VM that the policy matches has no target, the other has, until the file is disabled."""
    assert governed.session.assess("1").outcome is Outcome.NO_TARGET
    assert governed.session.assess("2").auto_target == "b"
    governed.session.enable_policies("stay", enabled=False)
    assert governed.session.assess("1").auto_target == "b"


def test_drafts_are_tried_in_place_of_their_file_and_kept_nowhere(governed: Rig) -> None:
    """With an empty draft of the file the VM may go; beside a draft of another name the file still counts."""
    tried = governed.session.try_policies("1", "stay", ())
    assert tried.assessment.auto_target == "b"
    tried = governed.session.try_policies("1", None, (APART,))
    assert [each.policy.name for each in tried.without] == ["stay", "p"]
    assert governed.session.assess("1").outcome is Outcome.NO_TARGET


def test_what_was_tried_is_what_comes_once_it_is_saved(governed: Rig) -> None:
    """For each VM the hosts, findings and ranks told of drafts are those that they give when they count."""
    drafts = (policy({"ne": ["vmhost.name", "c"]}, name="off c"), policy(name="r", rankby=["vmhost.name/d"]))
    session = governed.session
    told = {vm: session.try_policies(vm, "stay", drafts).assessment for vm in ("1", "2")}
    session.save_policies("stay", drafts)
    for vm, before in told.items():
        assert session.assess(vm) == before


def test_a_job_is_tested_against_the_policies_of_its_start(rig: Rig) -> None:
    """A policy that came after the choice stops the job before anything is begun, and says which it is."""
    answer = rig.session.assess("1")
    rig.session.save_policies("stay", (policy(NEVER, name="stay", vms="vm-1"),))
    job = rig.session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())
    ended = rig.ended(job)
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.facts["code"]) == ("migration.changed", "policy.constraint")
    said = word(ended.problem)
    assert said.title == "reason 0"
    assert 'Policy "stay" says so.' in said.means
    assert rig.a.orders == []


def test_a_broken_file_at_the_start_is_told_and_holds_its_vms(bare_rig: Rig) -> None:
    """The client starts, its log says which file, the VM is refused as a whole; a mended file frees it."""
    path = Paths.under(bare_rig.home).policies / "stay.json"
    path.parent.mkdir(parents=True)
    broken = {"name": "p", "attach": {"vms": ["vm-1"]}, "rankby": ["x/a"]}
    path.write_text(json.dumps({"format": file.FORMAT, "policies": [broken]}), "utf-8")
    bare_rig.start()
    session = bare_rig.session
    (entry,) = [one for one in session.log(LogQuery()) if one.kind == "policies_unreadable"]
    assert entry.problem is not None
    assert "stay" in word(entry.problem).title
    assert event(entry) == "Policy file not read"
    assert session.assess("1").outcome is Outcome.REFUSED
    assert [finding.code for finding in session.refusals("1")] == ["policy.unreadable"]
    assert session.refusals("2") == ()
    write(path, (policy(name="p"),))
    session.reload_policies()
    assert session.refusals("1") == ()
    assert session.assess("1").auto_target == "b"


def test_each_order_counts_at_once_is_told_and_is_noted(rig: Rig) -> None:
    """Saving, disabling one policy, enabling it, disabling the file and deleting it: five entries, told."""
    session = rig.session
    told: list[Event] = []
    session.subscribe(lambda event: told.append(event) if isinstance(event, PoliciesChanged) else None)
    session.save_policies("stay", (policy(NEVER, name="p", vms="vm-1"),))
    assert session.assess("1").outcome is Outcome.NO_TARGET
    session.enable_policy("stay", "p", enabled=False)
    assert session.assess("1").auto_target == "b"
    session.enable_policy("stay", "p", enabled=True)
    assert session.assess("1").outcome is Outcome.NO_TARGET
    session.enable_policies("stay", enabled=False)
    assert session.assess("1").auto_target == "b"
    session.delete_policies("stay")
    assert session.policies().files == ()
    assert len(told) == 5
    noted = [entry for entry in session.log(LogQuery()) if entry.kind.startswith("polic")]
    assert [(event(entry), entry_message(entry)) for entry in reversed(noted)] == [
        ("Policy file saved", "The policy file stay was saved: p."),
        ("Policy disabled", "Policy “p” of the file stay was disabled."),
        ("Policy enabled", "Policy “p” of the file stay was enabled."),
        ("Policy file disabled", "The policy file stay was disabled: it counts for nothing."),
        ("Policy file deleted", "The policy file stay was deleted."),
    ]


def test_to_enable_a_policy_of_a_disabled_file_enables_nothing_else(rig: Rig) -> None:
    """Its file counts again, and the other policy in it, which did not count, does not count now either."""
    session = rig.session
    session.save_policies("two", (policy(NEVER, name="p", vms="vm-1"), policy(NEVER, name="q", vms="vm-2")))
    session.enable_policies("two", enabled=False)
    session.enable_policy("two", "p", enabled=True)
    (file,) = session.policies().files
    assert file.enabled
    assert [(each.name, each.enabled) for each in file.policies] == [("p", True), ("q", False)]


def test_what_was_changed_outside_is_not_overwritten_unseen(rig: Rig) -> None:
    """An order on a file that is another by now is refused and reads it; the same order once more is done."""
    session = rig.session
    path = Paths.under(rig.home).policies / "stay.json"
    session.save_policies("stay", (policy(name="p"),))
    write(path, (policy(name="by hand"),))
    for order in (
        lambda: session.save_policies("stay", (policy(name="q"),)),
        lambda: session.delete_policies("stay"),
        lambda: session.enable_policy("stay", "p", enabled=False),
    ):
        session.reload_policies()
        write(path, (policy(name="by hand"), policy(name=f"{order}")))
        with pytest.raises(Refused) as refused:
            order()
        assert refused.value.problem.code == "policies.changed"
        assert session.policies().files[0].policies == read(path)
    session.save_policies("stay", (policy(name="q"),))
    assert read(path) == (policy(name="q"),)


def test_a_disabled_file_is_saved_where_it_is(policies: Policies, folder: Path) -> None:
    """To save a disabled file leaves it disabled, and makes no second file."""
    policies.save("dmz", (policy(name="p"),))
    policies.enable("dmz", enabled=False)
    policies.save("dmz", (policy(name="q"),))
    assert [path.name for path in folder.iterdir()] == ["dmz.json.off"]
    assert [(one.enabled, one.policies) for one in policies.files] == [(False, (policy(name="q"),))]


@pytest.mark.parametrize("name", ["", " ", "..\0", "a/b", "x" * 300])
def test_a_name_that_no_file_can_have_is_refused_with_words(rig: Rig, name: str) -> None:
    """Nothing is written, and the problem has words for the person."""
    with pytest.raises(Refused) as refused:
        rig.session.save_policies(name, (policy(name="p"),))
    assert word(refused.value.problem).way_out
    assert rig.session.policies().files == ()


def test_a_client_that_only_looks_changes_no_policies(rig: Rig) -> None:
    """A second client of the same person is refused, and the first one's files stay as they are."""
    rig.session.save_policies("stay", (policy(name="p"),))
    second = LiveSession.start(Paths.under(rig.home))
    try:
        with pytest.raises(Refused) as refused:
            second.delete_policies("stay")
        assert refused.value.problem.code == "store.in_use"
        assert [each.name for each in second.policies().files] == ["stay"]
    finally:
        second.close()


def test_a_file_that_becomes_unreadable_is_noted_once(rig: Rig) -> None:
    """Reading again notes a broken file when it breaks, and not again while it stays as it is."""
    path = Paths.under(rig.home).policies / "stay.json"
    rig.session.save_policies("stay", (policy(name="p"),))
    path.write_text("{", "utf-8")
    for _ in range(2):
        rig.session.reload_policies()
        entries = [one for one in rig.session.log(LogQuery()) if one.kind == "policies_unreadable"]
        assert len(entries) == 1
    assert rig.session.policy_text("stay") == "{"


def test_policies_that_come_with_an_estate_are_in_force(bare_rig: Rig) -> None:
    """Those of each connection count for the whole estate, for as long as it reports them."""
    inventory = bare_rig.a.current
    bare_rig.a.current = replace(inventory, policies=(policy(NEVER, vms="vm-1"),))
    bare_rig.start()
    until(lambda: bool(bare_rig.session.inventory.policies))
    book = bare_rig.session.policies()
    assert (book.of_estate, book.came_with) == (bare_rig.session.inventory.policies, ("conn-a",))
    assert bare_rig.session.assess("1").outcome is Outcome.NO_TARGET
    bare_rig.a.current = inventory
    bare_rig.a.changed()
    until(lambda: bare_rig.session.assess("1").auto_target == "b")


def test_ones_own_policy_stands_in_for_that_of_its_name_from_an_estate(bare_rig: Rig) -> None:
    """A copy that is changed, or disabled, counts instead; once its file is disabled the estate's is back."""
    inventory = bare_rig.a.current
    bare_rig.a.current = replace(inventory, policies=(policy(NEVER, name="stay", vms="vm-1"),))
    bare_rig.start()
    session = bare_rig.session
    until(lambda: bool(session.inventory.policies))
    session.save_policies("mine", (policy(NEVER, name="stay", vms="vm-1", enabled=False),))
    assert session.assess("1").auto_target == "b"
    assert session.policies().replaced == {"stay"}
    assert session.try_policies("1", "mine", ()).assessment.outcome is Outcome.NO_TARGET
    session.enable_policies("mine", enabled=False)
    assert session.assess("1").outcome is Outcome.NO_TARGET
    assert session.policies().replaced == frozenset()


def test_a_simulated_estate_keeps_its_policies_while_it_changes() -> None:
    """What the embedded driver shows after a change still has the file's policies."""
    inventory = replace(an_inventory([a_host("a"), a_host("b")], [a_vm("1", "a")]), policies=(APART,))
    world = World(inventory, ManualClock())
    with world.turn() as estate:
        estate.put_vm(replace(estate.vms["1"], cpu_load=0.7))
    assert world.inventory() is not inventory
    assert world.inventory().policies == (APART,)


def test_the_table_knows_the_vms_of_every_host_through_any_history() -> None:
    """After random arrivals, moves, renamings, tags and departures, each row has the names that are there."""
    chance = random.Random(3)
    changes: list[Event] = []
    bus = Bus()
    bus.subscribe(changes.append)
    estate = Estate(bus)
    vms: dict[str, VM] = {}
    hosts = [a_host(name) for name in "abcdefgh"]
    for step in range(120):
        key = str(chance.randrange(20))
        if key in vms and chance.random() < 0.3:
            del vms[key]
        else:
            vms[key] = a_vm(
                key,
                chance.choice("abcdefgh"),
                name=f"vm-{chance.randrange(30)}",
                tags=chance.choice(((), ("db",), ("db", "web"))),
                cpu_load=chance.random(),
            )
        shown = hosts if step % 7 else hosts[:-1]
        listed = [vm for vm in vms.values() if vm.host in {host.name for host in shown}]
        estate.update("x", an_inventory(shown, listed))
        there = guests(estate.inventory.vms.values())
        for place in estate._table:
            assert place.guests == there.get(place.host.name, Guests())


def test_a_stored_decision_explains_as_it_did() -> None:
    """Trees of a decision read back are those of then, for each host and constraint, whatever has changed."""
    demands = (
        policy(
            {"or": [{"eq": ["vmhost.location", "x"]}, {"ge": ["vmhost.memory.free", "1TiB"]}]}, APART_TEST
        ),
        policy({"lt": ["vmhost.cost", 1000]}, {"contains": ["vmhost.networks", "n"]}, name="q", hosts="b"),
    )
    hosts = [a_host("a"), a_host("b", location="x"), a_host("c", networks=frozenset({"n"}))]
    answer = assess(an_inventory(hosts, [a_vm("1", "a"), a_vm("2", "c", name="db")]), "1", policies=demands)
    again = decision_value(decision_data(answer))
    assert (again.candidates, again.policies) == (answer.candidates, answer.policies)
    assert [len(trees(again, name)) for name in "bc"] == [4, 2]
    for name in "bc":
        assert trees(again, name) == trees(answer, name)


APART_TEST: dict[str, Any] = {"not": {"contains": ["vmhost.vms.names", "db"]}}


def test_a_stored_decision_stays_small() -> None:
    """Fifty policies over 300 hosts add less than as much again to a decision without policies."""
    hosts = [
        a_host(f"h{number:03}", memory_free=number * 2**20, location=f"room {number % 3}")
        for number in range(300)
    ]
    vms = [a_vm(f"{host.name}-{number}", host.name) for host in hosts for number in range(10)]
    inventory = an_inventory(hosts, vms)
    demands = [
        policy({"or": [{"eq": ["vmhost.location", f"room {number % 3}"]},
                       {"ge": ["vmhost.memory.free", number]}]},
               APART_TEST, {"lt": ["vmhost.cost", 1000 + number]}, name=f"p{number}")
        for number in range(50)
    ]  # fmt: skip
    plain = decision_data(assess(inventory, "h000-0"))
    full = decision_data(assess(inventory, "h000-0", policies=demands))
    assert len(full) < 2 * len(plain)
