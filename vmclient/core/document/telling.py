"""Every error of a document in its order: pydantic's, put as ours are, and our own."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from vmclient.core.document import reading
from vmclient.core.document.fault import Fault, Place, quoted
from vmclient.core.document.value import OWN, kind
from vmclient.core.problem import Fact

Faults = Callable[[object], Iterable[Fault]]
MOST = 10_000  # errors that are told of one file
_CHOICE = re.compile(r"'([^']*)'|(\d+)")


def gathered(
    document: object, errors: Iterable[ErrorDetails], more: Faults, sections: Sequence[str]
) -> tuple[Fault, ...]:
    """Gather everything that is wrong with a document, by the order of its `sections`.

    `errors` is what pydantic found, `more` what ties the keys together, found on the raw JSON.
    """
    clean = list(islice(reading.faults(document), MOST))
    settled = {fault.place for fault in clean if fault.alone}
    others = chain(_told(errors, settled), (one for one in more(document) if one.place not in settled))
    found = [*clean, *islice(others, MOST - len(clean))]
    ended = len(found) < MOST
    found.sort(key=lambda fault: _position(fault, sections))
    told = tuple(dict.fromkeys(found))
    return told if ended else (*told, Fault((), "file.many", {"most": MOST}))


def errors_of(
    document: object, model: type[BaseModel], lists: Mapping[str, type[BaseModel]]
) -> Iterator[ErrorDetails]:
    """Find what a model refuses; what `lists` holds one by one, since a file may have a hundred million."""
    if not isinstance(document, dict):
        yield from _refused(document, model)
        return
    long = {name: found for name in lists if isinstance(found := document.get(name), list)}
    yield from _refused({**document, **dict.fromkeys(long)}, model)
    for name, entries in long.items():
        for index, entry in enumerate(entries):
            for error in _refused(entry, lists[name]):
                yield {**error, "loc": (name, index, *error["loc"])}


def _refused(value: object, model: type[BaseModel]) -> Sequence[ErrorDetails]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        return error.errors(include_url=False)
    return ()


def _position(fault: Fault, sections: Sequence[str]) -> tuple[tuple[int, str], ...]:
    head = fault.place[:1]
    section = sections.index(head[0]) if head and head[0] in sections else len(sections)
    rest = tuple((step, "") if isinstance(step, int) else (-1, step) for step in fault.place[1:])
    return ((section, str(head)), *rest)


def _told(errors: Iterable[ErrorDetails], settled: set[Place]) -> Iterable[Fault]:
    """Put pydantic's errors as ours; one about a place where nothing could be read is left out."""
    for error in errors:
        if error["loc"] not in settled:
            yield of_pydantic(error)


def of_pydantic(error: ErrorDetails) -> Fault:
    """Put an error of pydantic as one of ours; one of a type that is not known keeps pydantic's words."""
    code, facts = _what(error)
    return Fault(error["loc"], code, facts)


def _what(error: ErrorDetails) -> tuple[str, Mapping[str, Fact]]:
    """Tell a fault's code and facts."""
    value, context, of = error["input"], error.get("ctx", {}), error["type"]
    if of == OWN:
        return context["code"], context["facts"]
    in_object = error["loc"] and isinstance(error["loc"][-1], str)
    if of == "missing" or (value is None and in_object and of not in _PLAIN):
        return "value.missing", {}
    if of in _WANTED:
        return _WANTED[of], {"kind": kind(value)}
    if of in ("enum", "literal_error"):
        found = _CHOICE.findall(str(context["expected"]))
        choices = tuple(quoted(text) if text else number for text, number in found)
        if isinstance(value, str | int | float):
            return "value.no_choice", {"choices": choices, "value": quoted(value)}
        return "kind.no_choice", {"choices": choices, "kind": kind(value)}
    if of in _LIMITS:
        code, name = _LIMITS[of]
        limit = str(context[name])
        return code, {"limit": limit} if of == "too_long" else {"limit": limit, "value": quoted(value)}
    return (_PLAIN[of], {}) if of in _PLAIN else ("value.other", {"reason": error["msg"]})


_WANTED: Mapping[str, str] = {
    "string_type": "kind.no_text",
    "int_type": "kind.no_integer",
    "int_parsing": "kind.no_integer",
    "int_from_float": "kind.no_integer",
    "float_type": "kind.no_number",
    "float_parsing": "kind.no_number",
    "bool_type": "kind.no_boolean",
    "bool_parsing": "kind.no_boolean",
    "list_type": "kind.no_list",
    "tuple_type": "kind.no_list",
    "model_type": "kind.no_object",
    "model_attributes_type": "kind.no_object",
    "dataclass_type": "kind.no_object",
    "dict_type": "kind.no_object",
    "mapping_type": "kind.no_object",
}
_PLAIN: Mapping[str, str] = {
    "extra_forbidden": "key.unknown",
    "unexpected_keyword_argument": "key.unknown",
    "string_too_short": "value.empty",
    "string_unicode": "text.half",
}
_LIMITS: Mapping[str, tuple[str, str]] = {
    "too_long": ("list.long", "max_length"),
    "greater_than": ("number.not_above", "gt"),
    "greater_than_equal": ("number.low", "ge"),
    "less_than": ("number.not_below", "lt"),
    "less_than_equal": ("number.high", "le"),
}
