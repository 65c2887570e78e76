"""What a cell of a table shows, as small values: columns make them, one painter draws them."""

from dataclasses import dataclass

from vmclient.ui.tokens import Token

NONE = "—"
"""What stands where a value is missing; the reason goes into the tooltip."""
UNREAD = "…"
"""What stands where a value is still being read."""


@dataclass(frozen=True, slots=True)
class TextCell:
    """A text; a number too, its column says on which side it stands. `tip` explains it on hovering.

    `middle` cuts it in the middle when it is too long, as for names of hosts.
    """

    text: str
    token: Token = "text"
    tip: str = ""
    middle: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return self.text


@dataclass(frozen=True, slots=True)
class NameCell:
    """The name of what the row is: medium weight, with an optional badge (Auto, Best, Taken) beside it."""

    text: str
    token: Token = "text"
    badge: str = ""
    tip: str = ""
    middle: bool = False

    def spoken(self) -> str:
        """Name and badge."""
        return f"{self.text}, {self.badge}" if self.badge else self.text


@dataclass(frozen=True, slots=True)
class IconCell:
    """A status by its shape alone; the word is spoken, and shown by another cell of the row."""

    icon: str
    token: Token
    word: str
    tip: str = ""

    def spoken(self) -> str:
        """The word."""
        return self.word


@dataclass(frozen=True, slots=True)
class MeterCell:
    """A load as "8 × ▬▬ 46 %": what is loaded, how full it is (0 to 1, None unknown), and the number."""

    lead: str
    share: float | None
    text: str
    ceiling: float | None = None
    tip: str = ""
    wide: bool = False

    def spoken(self) -> str:
        """Lead and number."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class ChangeCell:
    """A load before and after something: a thin bar over a thick one (0 to 1 each), and the numbers.

    `ceiling` is where a rule stops, as a tick.
    """

    before: float
    after: float
    text: str
    ceiling: float | None = None
    tip: str = ""

    def spoken(self) -> str:
        """The sentence about it, if there is one, else the numbers."""
        return self.tip or self.text


@dataclass(frozen=True, slots=True)
class ProgressCell:
    """A word at the left, percent or step at the right, a 3-px bar below (`share` 0 to 1, None: no bar)."""

    word: str
    right: str
    share: float | None
    held: bool = False
    tip: str = ""

    def spoken(self) -> str:
        """Word and progress."""
        return f"{self.word} {self.right}".strip()


@dataclass(frozen=True, slots=True)
class VerdictCell:
    """A shape with its words, as a verdict or a phase."""

    icon: str
    token: Token
    text: str
    tip: str = ""
    strong: bool = False

    def spoken(self) -> str:
        """The words."""
        return self.text


@dataclass(frozen=True, slots=True)
class EventCell:
    """A time, right-aligned in its own space, then what happened."""

    lead: str
    text: str
    token: Token = "text2"
    tip: str = ""

    def spoken(self) -> str:
        """Time and words."""
        return f"{self.lead} {self.text}"


@dataclass(frozen=True, slots=True)
class SpanCell:
    """A piece of a time line: from `start` to `end`, shares of the whole; a line for the rest."""

    start: float
    end: float
    token: Token = "accent"
    word: str = ""
    tip: str = ""

    def spoken(self) -> str:
        """What the piece is said to be."""
        return self.word


@dataclass(frozen=True, slots=True)
class CheckCell:
    """A box with a tick or without; a click on it, or Space on its row, asks for the other.

    `word` says what it shows. One that is not `live` is to look at only.
    """

    checked: bool
    word: str
    live: bool = True
    tip: str = ""

    def spoken(self) -> str:
        """The word."""
        return self.word


Cell = (
    TextCell
    | NameCell
    | IconCell
    | MeterCell
    | ChangeCell
    | ProgressCell
    | VerdictCell
    | EventCell
    | SpanCell
    | CheckCell
)
