"""The settings file: TOML that a person may edit, comments and unknown keys kept."""

import logging
import threading
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import tomlkit
from pydantic import TypeAdapter, ValidationError
from tomlkit.exceptions import TOMLKitError

from vmclient.core.settings import HostSettings, Settings
from vmclient.paths import Paths, write_private

_log = logging.getLogger(__name__)
_changes = threading.Lock()  # one at a time: each reads the file, and writes it whole
_adapter: TypeAdapter[Settings] = TypeAdapter(Settings)


def parse(text: str) -> Settings:
    """Read settings from TOML; raises ValueError that says what is wrong and where."""
    try:
        return _adapter.validate_python(tomlkit.parse(text).unwrap())
    except (TOMLKitError, ValidationError) as error:
        raise ValueError(str(error)) from error


def load(paths: Paths) -> Settings:
    """Read the settings file; the defaults where there is none, or none that can be used."""
    try:
        return parse(paths.settings.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (ValueError, OSError) as error:
        _log.error("the settings file %s is not used: %s", paths.settings, error)
        return Settings()


def save(paths: Paths, settings: Settings) -> None:
    """Write the settings into the file, keeping its comments and whatever else stands there."""
    paths.create()
    try:
        document = tomlkit.parse(paths.settings.read_text("utf-8"))
    except (OSError, ValueError):
        document = tomlkit.document()
    _merge(document, _adapter.dump_python(settings, mode="json", fallback=dict, warnings=False))
    write_private(paths.settings, tomlkit.dumps(document))


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
            document = tomlkit.parse(paths.settings.read_text("utf-8"))
        except FileNotFoundError:
            document = tomlkit.document()
        except TOMLKitError as error:
            raise ValueError(str(error)) from error
        yield document
        text = tomlkit.dumps(document)
        parse(text)
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
