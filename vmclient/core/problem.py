"""A thing that went wrong, as data: a code and facts for the words, and the raw text for the fold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Fact = str | int | float | bool | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong.

    `code` is `subject.condition` and has its words in `vmclient.text.problem`; `facts` holds what the words
    need (names, bytes, seconds); `raw` is the hypervisor's own text, shown only when asked for.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    raw: str = ""
