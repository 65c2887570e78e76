"""The words of the policy editor: its fields, the operators of tests, and what is in the way of saving."""

from collections.abc import Mapping, Sequence
from typing import Literal

from vmclient.core.document.fault import Fault
from vmclient.core.policy.facts import Fact
from vmclient.core.policy.model import Op
from vmclient.text import fault, policy, tr, unit
from vmclient.text.fact import capital

Word = Literal[
    "title", "new_title", "file_name", "policies", "add", "duplicate", "remove", "up", "down", "form",
    "text", "name", "enabled", "vms", "hosts", "constraints", "constraint", "add_constraint", "reason",
    "ranking", "add_key", "fact", "operator", "value", "against", "order", "smaller", "larger", "more",
    "add_test", "add_below", "within", "replace", "errors", "file_text", "save", "close", "facts",
    "saved", "discard", "go_on", "save_question", "save_meaning", "no_policy", "no_policy_hint",
    "pattern_hint", "if", "then", "else", "untitled", "mend", "mend_head", "reason_hint", "ranking_note",
    "constraints_note", "with_fact", "with_value", "page", "try_it", "any_value", "read_again", "taken",
]  # fmt: skip
_WORDS: Mapping[Word, str] = {
    "title": "Policy file {name}",
    "new_title": "New policy file",
    "file_name": "&File name",
    "policies": "Policies",
    "add": "&Add",
    "duplicate": "D&uplicate",
    "remove": "&Remove",
    "up": "Mo&ve Up",
    "down": "Move Do&wn",
    "form": "F&orm",
    "text": "Te&xt",
    "name": "&Name",
    "enabled": "&Enabled",
    "vms": "Virtual &machines",
    "hosts": "Target &hosts",
    "constraints": "Constraints",
    "constraint": "Constraint {number}",
    "add_constraint": "Add Cons&traint",
    "reason": "Reason",
    "ranking": "Rank by",
    "add_key": "Add Fact to Ran&k by",
    "fact": "Fact",
    "operator": "Operator",
    "value": "Value",
    "against": "Compared with",
    "order": "Order",
    "smaller": "smaller first",
    "larger": "larger first",
    "more": "More",
    "add_test": "Add Test",
    "add_below": "&Add Test Below",
    "within": "&Put Into",
    "replace": "Replace Its &Group by This",
    "errors": "Errors",
    "file_text": "Text of the file",
    "save": "&Save",
    "close": "&Close",
    "facts": "Facts",
    "saved": "Saved, and in force.",
    "discard": "Discard",
    "go_on": "Cancel",
    "save_question": "Save the changes to the policies?",
    "save_meaning": "Without it everything changed since the last save is lost.",
    "no_policy": "No policy in this file",
    "no_policy_hint": "A policy says which hosts virtual machines may go to, and which are preferred.",
    "pattern_hint": "Names or patterns (*, ?, [ab]) with commas between them",
    "if": "if",
    "then": "then",
    "else": "else",
    "untitled": "New policy",
    "mend": "Mend it under Text; the form shows it as soon as it can be read.",
    "mend_head": "The text has an error that the form cannot show",
    "reason_hint": "what people read where a host is refused",
    "ranking_note": "before all other criteria; the first fact decides, the next where it is equal",
    "constraints_note": "a host has to meet all of them",
    "with_fact": "fact",
    "with_value": "value",
    "page": "Policy",
    "try_it": "Try &It",
    "read_again": "Read It Again",
    "taken": "Something else changed the file: this is what it holds now.",
    "any_value": "5 is a number, true and false are what they say; "
    "a text that looks like one of these stands in quotation marks.",
}
_KEYWORDS: Mapping[str, str] = {
    "format": "the format of the file",
    "policies": "the list of policies",
    "name": "what people call it",
    "enabled": "whether it counts",
    "attach": "which moves it counts for",
    "vms": "patterns for names of VMs",
    "hosts": "patterns for names of hosts",
    "constraints": "what a host has to be",
    "reason": "what people read where it is not",
    "test": "the test that a host has to pass",
    "rankby": "the order of hosts",
    "fact": "hold against another fact",
}
_OPERATORS: Mapping[Op, str] = {
    Op.EQ: "is",
    Op.NE: "is not",
    Op.LT: "is below",
    Op.LE: "is at most",
    Op.GT: "is above",
    Op.GE: "is at least",
    Op.CONTAINS: "contains",
    Op.DEFINED: "is defined",
    Op.AND: "All of these",
    Op.OR: "At least one of these",
    Op.NOT: "Not this",
    Op.IF: "If, then, else",
}


def word(name: Word, /, **values: object) -> str:
    """Give a word of the dialog."""
    return tr(_WORDS[name], **values)


def operator(op: Op) -> str:
    """Name an operator, as it stands between a fact and a value or above what it joins."""
    return tr(_OPERATORS[op])


def keyword(key: str) -> str:
    """Say what a key of the file is for."""
    if key in _KEYWORDS:
        return tr(_KEYWORDS[key])
    return operator(Op(key)) if key in list(Op) else ""


def order(code: str) -> str:
    """Name an order, "a" or "d"."""
    return word("larger" if code == "d" else "smaller")


def fact(found: Fact) -> tuple[str, str]:
    """Say a fact's type with its unit, and its meaning."""
    told = policy.told(found)
    return ", ".join(filter(None, (told.kind, told.unit))), told.meaning


def of(what: str, where: str) -> str:
    """Name a control by what it holds and what it belongs to, as a screen reader says it."""
    return tr("{what}, {where}", what=what, where=where)


def test_at(numbers: Sequence[int]) -> str:
    """Name a test by its place in the tree: "test 1.2"."""
    return tr("test {number}", number=".".join(map(str, numbers)))


def copy_name(name: str) -> str:
    """Name a copy of a policy."""
    return tr("Copy of {name}", name=name)


def matches_vms(count: int) -> str:
    """Say how many VMs the patterns match."""
    if count == 1:
        return tr("matches 1 virtual machine now")
    return tr("matches {count} virtual machines now", count=unit.count(count))


def matches_hosts(count: int) -> str:
    """Say how many hosts the patterns match."""
    return (
        tr("matches 1 host now") if count == 1 else tr("matches {count} hosts now", count=unit.count(count))
    )


def counted(count: int) -> str:
    """Say how many policies a file has."""
    return tr("1 policy") if count == 1 else tr("{count} policies", count=unit.count(count))


def errors(count: int) -> str:
    """Say how many errors there are."""
    if not count:
        return tr("No error")
    return tr("1 error") if count == 1 else tr("{count} errors", count=unit.count(count))


def cannot_save(found: Sequence[Fault]) -> str:
    """Say why a file with errors cannot be saved, beginning with the first."""
    return tr("Cannot be saved, {errors}: {first}", errors=errors(len(found)), first=fault.line(found[0]))


def error_at(line: int, error: Fault) -> str:
    """Say an error with the line in which it is, once."""
    if "line" in error.facts:
        return capital(fault.sentence(error))
    return tr("Line {line}: {error}", line=unit.count(line), error=fault.line(error))


def changed_by_others(file: str, *, gone: bool) -> tuple[str, str]:
    """Say what can be done where something else has changed or deleted the file; the head comes second."""
    if gone:
        return (
            tr("Its policies do not count any more. To save writes it anew."),
            tr("Something else deleted the policy file {file}", file=file),
        )
    return (
        tr("What it holds now counts, without your changes. To save replaces it; to read it loses them."),
        tr("Something else changed the policy file {file}", file=file),
    )


def policy_state(name: str, *, enabled: bool, wrong: bool) -> str:
    """Name a policy of the list with what its shape says."""
    if wrong:
        return tr("{name}, has errors", name=name)
    return name if enabled else tr("{name}, disabled", name=name)


def name_needed() -> str:
    """Say that a file needs a name."""
    return tr("Give the file a name to save it.")


def name_taken(name: str) -> str:
    """Say that there is such a file already."""
    return tr("There is a policy file {name} already.", name=name)


def nothing_changed() -> str:
    """Say why there is nothing to save."""
    return tr("Nothing was changed since it was saved.")
