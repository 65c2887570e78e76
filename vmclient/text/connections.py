"""The words of the Connections window: how each connection stands, and what can be done about it."""

from collections.abc import Mapping
from typing import Literal

from vmclient.core.account import ConnectionAccount, Standing
from vmclient.text import problem, tr, unit

Word = Literal[
    "title", "lead", "name", "address", "state", "hosts", "detail", "at_start", "retry", "act", "disconnect",
    "forget", "close", "nothing", "nothing_lead",
]  # fmt: skip
_WORDS: Mapping[Word, str] = {
    "title": "Connections",
    "lead": "What is connected, what is being tried, and what waits for you.",
    "name": "Connection",
    "address": "Address",
    "state": "State",
    "hosts": "Hosts",
    "detail": "Detail",
    "at_start": "At start",
    "retry": "&Try Now",
    "act": "&Connect…",
    "disconnect": "&Disconnect",
    "forget": "&Forget",
    "close": "C&lose",
    "nothing": "No connection",
    "nothing_lead": "Connect… in the File menu opens one.",
}
_STANDINGS: Mapping[Standing, str] = {
    Standing.CONNECTING: "Connecting",
    Standing.OPEN: "Connected",
    Standing.LOST: "Not answering",
    Standing.HELD: "Waits for you",
}


def word(name: Word) -> str:
    """Give a word of the window."""
    return tr(_WORDS[name])


def standing(value: Standing) -> str:
    """Say how a connection stands."""
    return tr(_STANDINGS[value])


def detail(account: ConnectionAccount) -> str:
    """Say what is known of a connection: its last answer, or why there is none and what comes next."""
    if account.standing is Standing.OPEN and account.answered is not None:
        at, seconds = account.answered
        return tr("read at {time}, in {took}", time=unit.clock(at), took=unit.duration(seconds))
    if account.problem is None:
        return tr("the first answer is awaited")
    why = problem.word(account.problem).title.rstrip(".")
    if account.standing is Standing.HELD:
        return why
    return f"{why}; {_next(account)}"


def _next(account: ConnectionAccount) -> str:
    """Say when it is tried again, and which try that is."""
    attempt = unit.count(account.attempts + 1)
    if account.next_try_s is None:
        return tr("being tried, attempt {attempt}", attempt=attempt)
    seconds = unit.count(max(1, round(account.next_try_s)))
    return tr("tried again in {seconds} s, attempt {attempt}", seconds=seconds, attempt=attempt)


def why_not(name: Literal["retry", "act", "disconnect", "forget"], account: ConnectionAccount | None) -> str:
    """Say why a button is disabled; empty where it is not."""
    if account is None:
        return tr("Select a connection first.")
    if name == "retry" and account.standing is not Standing.LOST:
        return tr("Only a connection that does not answer is tried again.")
    if name == "act" and account.standing is not Standing.HELD:
        return tr("It waits for nothing that you have to do.")
    if name == "forget" and not account.remembered:
        return tr("The next start does not open it anyway.")
    return ""
