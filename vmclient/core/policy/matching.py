"""How many names match patterns, kept up to date from change to change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vmclient.core.policy.pattern import matcher

Patterns = tuple[str, ...]
_PART = 500  # names looked at between two parts of the work


class Matches:
    """Counts the names that match each of some lists of patterns.

    What is wanted anew is counted in parts (`counting`), so that whoever counts can do other things between
    them; after that a change costs as much as there are names in it.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._counts: dict[Patterns, int | None] = {}
        self._serial = 0

    def want(self, patterns: Iterable[Patterns]) -> bool:
        """Know from now on what to count, and nothing else; True where `counting` is to be done."""
        self._counts = {each: self._counts.get(each) for each in patterns}
        return self.waiting

    @property
    def waiting(self) -> bool:
        """Whether something is not counted yet."""
        return any(count is None for count in self._counts.values())

    def count(self, patterns: Patterns) -> int | None:
        """Tell how many names match; None where that is not counted yet."""
        return self._counts.get(patterns)

    def counting(self) -> Iterator[bool | None]:
        """Count what is not counted yet: None after each part, True at last."""
        while waiting := [each for each, count in self._counts.items() if count is None]:
            serial, found = self._serial, 0
            for part in _parts(tuple(self._names.values())):
                found += _matching(waiting[0], part)
                yield None
                if serial != self._serial:  # other names have come: once more
                    break
            if serial == self._serial and waiting[0] in self._counts:
                self._counts[waiting[0]] = found
        yield True

    def follow(self, newest: Mapping[str, str], gone: Iterable[str] = ()) -> bool:
        """Take the newest names by key, and those that are gone; True where a count may have changed."""
        left = [(key, self._names.pop(key)) for key in gone if key in self._names]
        came = [(key, name) for key, name in newest.items() if self._names.get(key) != name]
        left += [(key, self._names[key]) for key, _ in came if key in self._names]
        self._names.update(came)
        if not left and not came:
            return False
        self._serial += 1
        for patterns, count in self._counts.items():
            if count is not None:
                more, fewer = (_matching(patterns, [name for _, name in names]) for names in (came, left))
                self._counts[patterns] = count + more - fewer
        return True


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + _PART] for start in range(0, len(names), _PART))


def _matching(patterns: Patterns, names: Sequence[str]) -> int:
    matches = matcher(patterns).match
    return sum(matches(name) is not None for name in names) if patterns else 0
