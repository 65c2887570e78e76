"""Reading single facts of a finding, whoever made it: what is missing or of another kind reads as nothing."""

from collections.abc import Mapping

from vmclient.core.problem import Fact

Facts = Mapping[str, Fact]
Texts = dict[str, str]
NAMES_SHOWN = 6  # a list of names in a sentence; the rest is counted


def names(facts: Facts, key: str) -> tuple[str, ...]:
    """Give a fact that lists names; empty where it is missing or something else."""
    value = facts.get(key)
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


def number(facts: Facts, key: str) -> int:
    """Give a fact that counts; 0 where it is missing or something else."""
    value = facts.get(key)
    return int(value) if isinstance(value, int | float) else 0


def capital(text: str) -> str:
    """Begin a sentence with it."""
    return text[:1].upper() + text[1:]
