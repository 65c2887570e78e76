"""`vmclient check`: where one VM could go, from a datacenter file or from live hypervisors."""

import json
from collections.abc import Sequence
from typing import Any

from vmclient.cli import output
from vmclient.cli.arguments import Check
from vmclient.cli.output import BAD_INPUT
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment, Candidate, Outcome, Score
from vmclient.core.datacenter import DatacenterError
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import Inventory
from vmclient.core.policy.book import joined
from vmclient.core.policy.file import PolicyFileError
from vmclient.core.policy.model import Policy
from vmclient.drivers.embedded.source import read
from vmclient.engine.policies import read as read_policies
from vmclient.text import fault, report
from vmclient.text import finding as wording

TARGET_EXISTS, NO_TARGET = 0, 3


class _BadInput(Exception):
    """The question cannot be answered; holds the lines that say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def check(wish: Check) -> int:
    """Answer on standard output and return the exit status; what is wrong goes to standard error alone."""
    try:
        assessment = _answer(wish)
    except _BadInput as error:
        return output.refuse(error.lines)
    if wish.json:
        text = json.dumps(document(assessment), ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    else:
        text = report.report(assessment)
    if not output.answer(text):
        return BAD_INPUT
    return TARGET_EXISTS if assessment.outcome is Outcome.TARGETS else NO_TARGET


def _answer(wish: Check) -> Assessment:
    policies, wrong = _policies(wish.policies)
    if wish.datacenter is None:
        if wrong:
            raise _BadInput(*wrong)
        # Live hypervisors need threads and driver libraries, a file needs neither.
        from vmclient.cli import password
        from vmclient.cli.live import Unreachable, ask
        from vmclient.engine.entrance import Entrance
        from vmclient.paths import Paths

        try:
            return ask(
                wish.connect,
                lambda inventory: vm_id(inventory, wish.vm),
                Entrance.of(Paths.default(), wish.accepted),
                unencrypted=wish.unencrypted,
                password=None if wish.password_file is None else password.read(wish.password_file),
                policies=policies,
            )
        except password.FileRefused as error:
            raise _BadInput(report.line(error.problem)) from None
        except Unreachable as error:
            raise _BadInput(*error.lines) from None
    try:
        inventory = read(wish.datacenter)
    except DatacenterError as error:
        raise _BadInput(*map(fault.line, error.errors), *wrong) from None
    if wrong:
        raise _BadInput(*wrong)
    return assess(inventory, vm_id(inventory, wish.vm), policies=joined(inventory.policies, policies))


def _policies(paths: Sequence[str]) -> tuple[tuple[Policy, ...], tuple[str, ...]]:
    """Read files of policies; also gives all that is wrong with them, a line each, the file's name before."""
    found: list[Policy] = []
    wrong: list[str] = []
    for path in paths:
        try:
            found += read_policies(path)
        except PolicyFileError as error:
            wrong += (f"{path}: {fault.line(each)}" for each in error.errors)
    return tuple(found), tuple(wrong)


def vm_id(inventory: Inventory, asked: str) -> str:
    """Find the VM that `NAME` or `HOST/NAME` means; raises `_BadInput` where it is none, or more than one."""
    found = [vm for vm in inventory.vms.values() if asked in (vm.name, f"{vm.host}/{vm.name}")]
    if not found:
        raise _BadInput(report.no_such_vm(asked))
    if len(found) > 1:
        raise _BadInput(report.vm_not_unique(asked, sorted(vm.host for vm in found)))
    return found[0].id


def document(assessment: Assessment) -> dict[str, Any]:
    """Make the JSON document of datacenter-format.md section 2."""
    return {
        "vm": assessment.vm.name,
        "source": assessment.source.name,
        "outcome": assessment.outcome.value,
        "auto_target": assessment.auto_target,
        "mode": assessment.mode.value if assessment.mode else None,
        "findings": [_finding(finding) for finding in assessment.findings],
        "candidates": [_candidate(candidate) for candidate in assessment.candidates],
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "host": candidate.host.name,
        "eligible": candidate.eligible,
        "rank": candidate.rank,
        "ranking": [_score(score) for score in candidate.ranking],
        "findings": [_finding(finding) for finding in candidate.findings],
    }


def _score(score: Score) -> dict[str, Any]:
    value = score.value if score.word is None else score.word
    told: dict[str, Any] = {"criterion": score.criterion, "value": value}
    return {**told, "unit": score.unit} if score.unit else told


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": wording.word(finding).message,
        "remedy": finding.remedy,
    }
