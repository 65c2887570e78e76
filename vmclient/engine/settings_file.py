"""The settings file: TOML that a person may edit; what cannot be understood in it is told and stays there."""

import json
import re
import threading
import tomllib
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import TypeAdapter, ValidationError
from tomlkit.exceptions import TOMLKitError

from vmclient.core.problem import Fact, Problem
from vmclient.core.settings import HostSettings, Settings
from vmclient.paths import Paths, ordinary, write_private

_changes = threading.Lock()  # one at a time: each reads the file, and writes it whole
_adapter: TypeAdapter[Settings] = TypeAdapter(Settings)
_HOSTS = "hosts"
_WANTED: Mapping[str, str] = {
    "jobs_at_once": "jobs", "jobs_per_host": "jobs", "jobs_per_link": "jobs", "max_hosted_vms": "count",
    "refresh_s": "seconds", "outcome_deadline_s": "seconds", "cpu_ceiling": "share",
    "outside_changes": "changes", "connections": "addresses", "unencrypted": "addresses",
    "resource_enabled": "switch", "vmhost_enabled": "switch", _HOSTS: "table",
}  # fmt: skip
_LARGEST = 4 * 2**20  # bytes; thousands of hosts with every setting take a tenth of it
_SHOWN = 60  # letters of a value that is told
UNKNOWN = "settings.unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """What a settings file says, and each place of it that does not count: there the default does."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load(paths: Paths) -> Found:
    """Read the settings file; the defaults where there is none, or none that can be read."""
    try:
        return read(_text(paths), paths.settings)
    except FileNotFoundError:
        return Found(Settings())
    except (OSError, UnicodeDecodeError) as error:
        facts = {"path": str(paths.settings)}
        return Found(Settings(), (Problem("settings.unreadable", facts, str(error)),))


def _text(paths: Paths) -> str:
    """Read the file; raises `OSError` and `UnicodeDecodeError`."""
    return ordinary(paths.settings, _LARGEST).read_text("utf-8")


def read(text: str, path: Path) -> Found:
    """Read settings from TOML, each by itself, so that one that is wrong takes no other along."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else max(1, len(text.splitlines()))
        facts: dict[str, Fact] = {"path": str(path), "line": line}
        return Found(Settings(), (Problem("settings.no_toml", facts, str(error)),))
    good: dict[str, Any] = {}
    problems = []
    for place, value in _leaves(document):
        code = _wrong(place, value)
        if code is None:
            _put_in(good, place, value)
        else:
            problems.append(_problem(code, place, value, path, text))
    return Found(_adapter.validate_python(good), tuple(problems))


def _leaves(document: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give each setting with its place: its name, or table, host and name."""
    for name, value in document.items():
        if name != _HOSTS or not isinstance(value, dict):
            yield (name,), value
            continue
        for host, table in value.items():
            if isinstance(table, dict):
                yield from (((name, host, key), each) for key, each in table.items())
            else:
                yield (name, host), table


def _put_in(document: dict[str, Any], place: tuple[str, ...], value: Any) -> None:
    for name in place[:-1]:
        document = document.setdefault(name, {})
    document[place[-1]] = value


def _wrong(place: tuple[str, ...], value: Any) -> str | None:
    """Tell by a problem's code why a setting does not count; None where it does."""
    known = Settings if len(place) == 1 else HostSettings
    if len(place) != 2 and place[-1] not in {field.name for field in fields(known)}:
        return UNKNOWN
    alone: dict[str, Any] = {}
    _put_in(alone, place, value)
    try:
        _adapter.validate_python(alone)
    except ValidationError:
        return "settings.wrong" if len(place) == 1 else "settings.wrong_of_host"
    return None


def _problem(code: str, place: tuple[str, ...], value: Any, path: Path, text: str) -> Problem:
    facts: dict[str, Fact] = {"path": str(path), "line": _line(text, place), "name": ".".join(place)}
    if code != UNKNOWN:
        facts |= {"found": _shown(value), "wanted": _WANTED[place[-1] if len(place) != 2 else _HOSTS]}
    if code == "settings.wrong":
        facts["default"] = _shown(getattr(Settings(), place[0]))
    return Problem(code, facts)


def _shown(value: Any) -> str:
    """Write a value much as it stands in the file."""
    value = dict(value) if isinstance(value, Mapping) else value
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _line(text: str, place: tuple[str, ...]) -> int:
    """Find the line of a setting, the first being 1; of an inline table that in which it begins."""
    table: tuple[str, ...] = ()
    best, found = 0, 1
    for number, line in enumerate(text.splitlines(), 1):
        head = re.match(r"\s*\[([^\[].*?)\]\s*(#.*)?$", line)
        if head:
            table = here = _names(head[1])
        else:
            here = (*table, *_names(line.partition("=")[0])) if "=" in line else ()
        if len(here) > best and here == place[: len(here)]:
            best, found = len(here), number
    return found


def _names(key: str) -> tuple[str, ...]:
    """Take a key apart at its dots, as TOML does; nothing for what is none."""
    try:
        inner: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    names = []
    while isinstance(inner, dict) and inner:
        ((name, inner),) = inner.items()
        names.append(name)
    return tuple(names)


def save_host(paths: Paths, host: str, values: HostSettings) -> None:
    """Write one host's settings into the file; everything else in it stays as it is.

    Raises `ValueError` for a file that would not be read at the next start, `OSError` where it cannot be
    written.
    """
    with _changing(paths) as document:
        hosts = document.setdefault("hosts", tomlkit.table(is_super_table=True))
        if not isinstance(hosts, MutableMapping):
            raise ValueError("hosts is no table")
        _merge(hosts.setdefault(host, tomlkit.table()), asdict(values))
        if not hosts[host]:
            hosts.pop(host)


def save_connections(paths: Paths, connections: Mapping[str, bool]) -> None:
    """Write which addresses are opened at the start, each with whether plain TCP is agreed to.

    Everything else in the file stays as it is. Raises as `save_host` does.
    """
    with _changing(paths) as document:
        agreed = [address for address, unencrypted in connections.items() if unencrypted]
        for name, addresses in (("connections", list(connections)), ("unencrypted", agreed)):
            if addresses:
                _put(document, name, addresses)
            else:
                document.pop(name, None)


@contextmanager
def _changing(paths: Paths) -> Iterator[tomlkit.TOMLDocument]:
    """Give the file's content to be changed, and write it if it can be read at the next start."""
    paths.create()
    with _changes:
        try:
            document = tomlkit.parse(_text(paths))
        except FileNotFoundError:
            document = tomlkit.document()
        except TOMLKitError as error:
            raise ValueError(str(error)) from error
        yield document
        text = tomlkit.dumps(document)
        for problem in read(text, paths.settings).problems:
            if problem.code != UNKNOWN:
                place = problem.facts.get("name") or problem.raw
                raise ValueError(f"line {problem.facts['line']}: {place}")
        write_private(paths.settings, text)


def _put(document: tomlkit.TOMLDocument, name: str, addresses: list[str]) -> None:
    """Set a list of addresses, one a line."""
    lines = tomlkit.array()
    lines.extend(addresses)
    document[name] = lines.multiline(True)


def _merge(table: MutableMapping[str, Any], values: dict[str, Any]) -> None:
    for key, value in values.items():
        if value is None:
            table.pop(key, None)
        elif isinstance(value, dict):
            _merge(table.setdefault(key, tomlkit.table()), value)
        elif table.get(key) != value:
            table[key] = value
