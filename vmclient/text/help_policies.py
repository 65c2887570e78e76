"""What the help says of policies, beside the list of facts, which is made of their registry."""

from collections.abc import Mapping

from vmclient.core.policy.model import COMPARING, Op
from vmclient.text import tr
from vmclient.text.help_pages import Entry, Part

_TESTS: Mapping[Op, str] = {
    Op.EQ: "Both sides are the same.",
    Op.NE: "Both sides are there and differ.",
    Op.LT: "The fact is below the value.",
    Op.LE: "The fact is at most the value.",
    Op.GT: "The fact is above the value.",
    Op.GE: "The fact is at least the value.",
    Op.CONTAINS: "The list has this text in it.",
    Op.DEFINED: "The fact is known.",
    Op.AND: "All tests below it hold.",
    Op.OR: "At least one test below it holds.",
    Op.NOT: "The test below it does not hold.",
    Op.IF: "Where the first test holds the second has to, elsewhere the third.",
}


def parts() -> tuple[Part, ...]:
    """Say what policies are, how they are worked with, and how they are written."""
    return (_meaning(), _view(), _broken(), _tests(), _ranking())


def _meaning() -> Part:
    return Part(
        "",
        (
            tr("A policy says, without a program, which hosts virtual machines may go to and which are to "
               "be preferred. It is attached to virtual machines and to target hosts by names or patterns "
               "(*, ?, [ab]), and counts for a move where both match."),
            tr("A constraint says what a host has to be, with the reason that people read where it is not. "
               "Refused hosts stand in the dialogs with the policy’s name and reason, beside all other "
               "findings."),
            tr("Policies are kept in files of yours, and can come with a datacenter file."),
        ),
    )  # fmt: skip


def _view() -> Part:
    return Part(
        tr("In the Policies view"),
        (),
        (
            Entry(
                tr("Enabled"),
                tr("A click on the box, or Space, has a policy count, or not: at once, and at every start. "
                   "Where its file is disabled, the file is enabled with it, and what else is in the file "
                   "stays disabled."),
            ),
            Entry(
                tr("VMs now, Hosts now"),
                tr("How many match the patterns at this moment. None is a hint that a pattern is wrong."),
            ),
            Entry(
                tr("Enter or double click"),
                tr("Opens the editor, as a form and as text, where a policy can be tried before it counts."),
            ),
            Entry(
                tr("Copy to My Policies"),
                tr("A policy that came with a datacenter file is changed there. A copy of yours with the "
                   "same name stands in for it, and can be changed or disabled."),
            ),
            Entry(
                tr("Read Policies Again"),
                tr("Reads all files at once. What another program changes counts by itself within a few "
                   "seconds, and the event log notes it; an open editor says so, and what was changed "
                   "meanwhile is not overwritten unseen."),
            ),
        ),
    )  # fmt: skip


def _broken() -> Part:
    return Part(
        tr("A file that cannot be read"),
        (
            tr("One error in a file and none of its policies is applied: half a policy would be another "
               "policy. The virtual machines that they govern, or all where that cannot be told, stay where "
               "they are until the file is mended, or you press Disable File. The window "
               "says so over every view."),
        ),
    )  # fmt: skip


def _tests() -> Part:
    return Part(
        tr("Tests"),
        (
            tr("A comparison has a fact at its left and a value or another fact at its right. With a fact "
               "that is not defined no comparison holds."),
        ),
        tuple(
            Entry(op.value, tr(_TESTS[op]), tr("comparison") if op in COMPARING else "") for op in Op
        ),
    )  # fmt: skip


def _ranking() -> Part:
    return Part(
        tr("Ranking"),
        (
            tr("A policy can put hosts in order by facts, each smaller first (“fact/a” in the file) or "
               "larger first (“fact/d”); hosts without the fact come last. Its order comes before the "
               "criteria of VM Client. Where several policies rank, the one with the most specific pattern "
               "for the virtual machine counts alone: that with the most letters, then by name."),
        ),
    )  # fmt: skip
