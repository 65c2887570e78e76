"""`vmclient check` with policies, as scripts see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.bad_datacenters import good
from tests.test_cli import DEMO, answer, program
from vmclient.core.policy import file

NEVER = {"eq": ["vmhost.name", "nowhere"]}


def stay(**keys: Any) -> dict[str, Any]:
    return {"name": "stay", "constraints": [{"reason": "Stay there", "test": NEVER}]} | keys


def written(path: Path, *policies: object) -> str:
    path.write_text(json.dumps({"format": file.FORMAT, "policies": policies}), "utf-8")
    return str(path)


@pytest.fixture
def lab(tmp_path: Path) -> Path:
    """Two hosts, with room for web1 on both."""
    document = good()
    document["vms"] = [{"name": "web1", "host": "kvm-a", "state": "running", "memory": "1GiB"}]
    path = tmp_path / "lab.json"
    path.write_text(json.dumps(document), "utf-8")
    return path


def with_policies(lab: Path, *policies: object) -> str:
    document = json.loads(lab.read_text("utf-8"))
    document["policies"] = policies
    lab.write_text(json.dumps(document), "utf-8")
    return str(lab)


def test_the_policies_of_a_datacenter_file_are_obeyed(lab: Path) -> None:
    """A failed constraint is a blocker with the policy's reason and name in its message; the status is 3."""
    assert answer("web1", "--datacenter", str(lab), status=0)["auto_target"] == "kvm-b"
    found = answer("web1", "--datacenter", with_policies(lab, stay()), status=3)
    (finding,) = found["candidates"][0]["findings"]
    assert (finding["code"], finding["severity"]) == ("policy.constraint", "blocker")
    assert finding["message"] == 'Stay there. Policy "stay" says so.'
    assert found["candidates"][0]["ranking"] == []


def test_files_of_policies_count_beside_those_of_the_estate(lab: Path, tmp_path: Path) -> None:
    """Given several times, each file counts; all that fails is one finding that tells each reason."""
    one = written(tmp_path / "one.json", stay(name="one"))
    two = written(tmp_path / "two.json", stay(name="two"), stay(name="off", enabled=False))
    arguments = ("--datacenter", with_policies(lab, stay()), "--policies", one, "--policies", two)
    (finding,) = answer("web1", *arguments, status=3)["candidates"][0]["findings"]
    for name in ("stay", "one", "two"):
        assert f'"{name}"' in finding["message"]
    assert "off" not in finding["message"]
    assert finding["message"].lower().count("stay there") == 3


def test_the_criteria_are_listed_in_the_order_in_which_they_were_used(tmp_path: Path) -> None:
    """What a policy ranks by comes first, with values and units, then ours."""
    keys = ["vmhost.location/d", "vmhost.memory.free/d", "vmhost.online/a"]
    path = written(tmp_path / "rank.json", {"name": "rank", "rankby": keys})
    found = answer("billing-db", "--datacenter", DEMO, "--policies", path, status=0)
    best = found["candidates"][0]
    assert [score["criterion"] for score in best["ranking"]] == [*keys, "architecture", "cost", "load"]
    assert best["ranking"][0] == {"criterion": "vmhost.location/d", "value": "room b"}
    assert best["ranking"][1]["unit"] == "bytes"
    assert best["ranking"][2]["value"] is True
    values = [one["ranking"][0]["value"] for one in found["candidates"] if one["eligible"]]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == 2


def test_every_error_of_every_file_comes_at_once(lab: Path, tmp_path: Path) -> None:
    """Errors of the estate and of each policy file are told together, these with the file's name."""
    document = json.loads(lab.read_text("utf-8"))
    document["vms"][0]["host"] = "kvm-z"
    document["policies"] = [stay(constraints=[{"reason": "r", "test": {"eq": ["vmhost.locaton", "x"]}}])]
    lab.write_text(json.dumps(document), "utf-8")
    broken = written(tmp_path / "broken.json", stay(rankby=["vmhost.vms"]), 7)
    missing = str(tmp_path / "missing.json")
    arguments = ("--datacenter", str(lab), "--policies", broken, "--policies", missing, "--json")
    done = program("check", "web1", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        'vms[0].host: no host named "kvm-z"',
        "policies[0].constraints[0].test.eq[0]: "
        'no fact named "vmhost.locaton" (did you mean vmhost.location?)',
        f'{broken}: policies[0].rankby[0]: must be a fact and an order, "/a" or "/d", "vmhost.vms" is not',
        f"{broken}: policies[1]: must be an object, not a whole number",
        f"{missing}: No such file or directory",
    ]


def test_a_live_question_is_not_asked_with_a_broken_file(tmp_path: Path) -> None:
    """Nothing is connected to, and the error of the file is told."""
    broken = written(tmp_path / "broken.json", 7)
    done = program("check", "web1", "--connect", "qemu+unix:///nowhere", "--policies", broken)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"{broken}: policies[0]: must be an object, not a whole number\n"


def test_a_live_question_obeys_the_window_s_policies(lab: Path, tmp_path: Path) -> None:
    """Policies in the folder of settings count, and a broken file there refuses the VMs it may govern."""
    folder = tmp_path / "home" / "policies"
    folder.mkdir(parents=True)
    home = {"VMCLIENT_HOME": str(tmp_path / "home")}
    arguments = ("check", "web1", "--connect", f"embedded:{lab}", "--json")
    assert json.loads(program(*arguments, **home).stdout)["outcome"] == "targets"
    written(folder / "stay.json", stay())
    assert json.loads(program(*arguments, **home).stdout)["outcome"] == "no_target"
    (folder / "stay.json").write_text("{", "utf-8")
    done = program(*arguments, **home)
    found = json.loads(done.stdout)
    assert (done.returncode, found["outcome"]) == (3, "refused")
    assert [finding["code"] for finding in found["findings"]] == ["policy.unreadable"]


def test_the_report_says_what_it_says_to_scripts(tmp_path: Path) -> None:
    """As text, the reason and the policy stand under the host."""
    path = written(tmp_path / "stay.json", stay(attach={"vms": ["billing-*"], "hosts": ["kvm-b?"]}))
    done = program("check", "billing-db", "--datacenter", DEMO, "--policies", path)
    assert done.returncode == 0
    assert 'Blocker: Stay there. Policy "stay" says so.' in done.stdout.decode()
