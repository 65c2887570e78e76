"""Every error of a document as lines for people, in the order of the document: pydantic's and our own."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pydantic_core import ErrorDetails

from vmclient.core.document import reading
from vmclient.core.document.reading import Fault, Place, quoted
from vmclient.core.document.value import kind

Faults = Callable[[object], Iterable[Fault]]


def lines(
    document: object, errors: Iterable[ErrorDetails], more: Faults, sections: Sequence[str]
) -> tuple[str, ...]:
    """Gather everything that is wrong with a document, a line each, by the order of its `sections`.

    `errors` is what pydantic found, `more` what ties the keys together, found on the raw JSON.
    """
    found = list(reading.faults(document))
    settled = {fault.place for fault in found if fault.alone}
    found += _told(errors, settled)
    found += (fault for fault in more(document) if fault.place not in settled)
    found.sort(key=lambda fault: _position(fault, sections))
    return tuple(dict.fromkeys(str(fault) for fault in found))


def _position(fault: Fault, sections: Sequence[str]) -> tuple[tuple[int, str], ...]:
    head = fault.place[:1]
    section = sections.index(head[0]) if head and head[0] in sections else len(sections)
    rest = tuple((step, "") if isinstance(step, int) else (-1, step) for step in fault.place[1:])
    return ((section, str(head)), *rest)


def _told(errors: Iterable[ErrorDetails], settled: set[Place]) -> Iterable[Fault]:
    """Say pydantic's errors in our words; one about a place where nothing could be read is left out."""
    for error in errors:
        if error["loc"] not in settled:
            yield Fault(error["loc"], _words(error))


def _words(error: ErrorDetails) -> str:
    value, context = error["input"], error.get("ctx", {})
    wanted = _WANTED.get(error["type"])
    in_object = error["loc"] and isinstance(error["loc"][-1], str)
    if error["type"] == "missing" or (value is None and in_object and error["type"] not in _PLAIN):
        return "required, and missing"
    if wanted:
        return f"must be {wanted}, not {kind(value)}"
    if error["type"] in ("enum", "literal_error"):
        shown = quoted(value) if isinstance(value, str | int | float) else kind(value)
        return f"must be {context['expected']}, not {shown}".replace("'", '"')
    if error["type"] in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        return f"must be at {'least' if 'ge' in context else 'most'} {limit}, {quoted(value)} is not"
    return _PLAIN.get(error["type"]) or error["msg"]


_WANTED: Mapping[str, str] = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "model_type": "an object",
    "model_attributes_type": "an object",
}
_PLAIN: Mapping[str, str] = {
    "extra_forbidden": "unknown key",
    "string_too_short": "must not be empty",
    "string_unicode": "holds half a character",
}
