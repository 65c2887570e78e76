"""A thing that went wrong, as data: a code and facts for the words, and the raw text for the fold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from vmclient.core.redaction import redacted

Fact = str | int | float | bool | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong.

    `code` is `subject.condition` and has its words in `vmclient.text.problem`; `facts` holds what the words
    need (names, bytes, seconds); `raw` is the hypervisor's own text, shown only when asked for. There and
    in the `reason` among the facts secrets are taken out: both come from others and go into reports.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    raw: str = ""

    def __post_init__(self) -> None:
        derive = object.__setattr__  # the value is frozen once this is done
        if self.raw:
            derive(self, "raw", redacted(self.raw))
        if isinstance(reason := self.facts.get("reason"), str) and (clean := redacted(reason)) != reason:
            derive(self, "facts", {**self.facts, "reason": clean})
