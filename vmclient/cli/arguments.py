"""The arguments of the program; a wrong one ends it with status 2, as argparse does."""

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from vmclient import __version__

_CHECK, _EXPORT, _LOG = "check", "export", "log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The window is wanted, on this estate; `datacenter` is a path, `connect` holds unchecked addresses.

    `accepted` are SHA-256 fingerprints of certificates, upper-case pairs joined by colons.
    """

    demo: bool = False
    datacenter: str | None = None
    connect: tuple[str, ...] = ()
    unencrypted: bool = False
    password_file: str | None = None
    accepted: tuple[str, ...] = ()
    debug: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The answer for one VM is wanted, `NAME` or `HOST/NAME`, from a file or from live hypervisors.

    `policies` are paths of files.
    """

    vm: str
    datacenter: str | None = None
    connect: tuple[str, ...] = ()
    unencrypted: bool = False
    password_file: str | None = None
    accepted: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    json: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An estate is wanted as a datacenter file, at the path `output`, or on standard output."""

    datacenter: str | None = None
    connect: tuple[str, ...] = ()
    unencrypted: bool = False
    password_file: str | None = None
    accepted: tuple[str, ...] = ()
    output: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The event log is wanted, or the entries that are about a name, of a user, from a time on, until one."""

    kind: Literal["csv", "json"] = "csv"
    about: str = ""
    user: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    output: str | None = None


def parse(arguments: Sequence[str]) -> Window | Check | Export | Log:
    """Read the arguments; raises `SystemExit` as argparse does."""
    if arguments and arguments[0] == _EXPORT:
        given = _export_parser().parse_args(arguments[1:])
        return Export(
            datacenter=given.datacenter,
            connect=tuple(given.connect or ()),
            unencrypted=given.unencrypted,
            password_file=given.password_file,
            accepted=tuple(given.accept_certificate or ()),
            output=given.output,
        )
    if arguments and arguments[0] == _LOG:
        return Log(**vars(_log_parser().parse_args(arguments[1:])))
    # A parser of its own, not a subparser: the two share names of options, and `--` reaches it untouched.
    if arguments and arguments[0] == _CHECK:
        given = _check_parser().parse_args(arguments[1:])
        return Check(
            vm=given.vm,
            datacenter=given.datacenter,
            connect=tuple(given.connect or ()),
            unencrypted=given.unencrypted,
            password_file=given.password_file,
            accepted=tuple(given.accept_certificate or ()),
            policies=tuple(given.policies or ()),
            json=given.json,
        )
    given = _window_parser().parse_args(arguments)
    return Window(
        demo=given.demo,
        datacenter=given.datacenter,
        connect=tuple(given.connect or ()),
        unencrypted=given.unencrypted,
        password_file=given.password_file,
        accepted=tuple(given.accept_certificate or ()),
        debug=given.debug,
    )


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vmclient",
        allow_abbrev=False,
        description="Find out where a virtual machine can go, move it there, and keep a record of it.",
        epilog="On the terminal, without a window: `vmclient check VM …` answers, `vmclient export …` writes "
        "an estate as a datacenter file, `vmclient log` writes the event log; each has a --help.",
    )
    estate = parser.add_mutually_exclusive_group()
    estate.add_argument("--demo", action="store_true", help="open on a simulated estate, to try things out")
    _add_sources(estate, "open on a simulated estate from a file")
    _add_consent(parser)
    parser.add_argument("--debug", action="store_true", help="tell on standard output what is loaded")
    parser.add_argument("--version", action="version", version=f"vmclient {__version__}")
    return parser


def _check_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vmclient check",
        allow_abbrev=False,
        description="Answer where a virtual machine can go, and why not elsewhere, without moving anything.",
        epilog="Exit status: 0 where a target exists, 3 where none does, 2 on bad input.",
    )
    parser.add_argument("vm", metavar="VM", help="its name, or HOST/VM; after `--` it may begin with a dash")
    _add_sources(parser.add_mutually_exclusive_group(required=True), "answer from this file")
    _add_consent(parser)
    parser.add_argument(
        "--policies",
        metavar="FILE",
        type=_not_empty,
        action="append",
        help="obey the policies of this file too; can be given several times",
    )
    parser.add_argument("--json", action="store_true", help="write one JSON document")
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vmclient export",
        allow_abbrev=False,
        description="Write an estate as a datacenter file, which `check` and the window open again.",
        epilog="Exit status: 0 where it was written, 2 where not.",
    )
    _add_sources(parser.add_mutually_exclusive_group(required=True), "read this file and write it anew")
    _add_consent(parser)
    _add_output(parser)
    return parser


def _log_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vmclient log",
        allow_abbrev=False,
        description="Write the event log, the newest entry first.",
        epilog="Exit status: 0 where it was written, 2 where not. A window may be open meanwhile.",
    )
    parser.add_argument(
        "--format", dest="kind", choices=("csv", "json"), default="csv", help="a table (csv) or a document"
    )
    parser.add_argument(
        "--about", metavar="NAME", default="", help="only of VMs and hosts that have this in their name"
    )
    parser.add_argument("--user", metavar="USER", help="only what this user asked for")
    for name, words in (
        ("since", "only what began then or later"),
        ("until", "only what began then or before"),
    ):
        parser.add_argument(
            f"--{name}", metavar="TIME", type=_moment, help=f"{words}, such as 2026-11-22T14:30"
        )
    _add_output(parser)
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", "-o", metavar="FILE", type=_not_empty, help="write this file, not to standard output"
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()  # without a zone it is the machine's
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError("a time is written as 2026-11-22 or 2026-11-22T14:30") from None


def _add_sources(group: argparse._MutuallyExclusiveGroup, file_help: str) -> None:
    group.add_argument("--datacenter", metavar="FILE", help=file_help)
    group.add_argument(
        "--connect",
        metavar="URI",
        type=_not_empty,
        action="append",
        help="connect to live hypervisors (qemu…, xen…, vsphere://USER@SERVER); can be given several times",
    )


def _not_empty(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("must not be empty")
    return text


def _fingerprint(text: str) -> str:
    digits = re.sub(r"[\s:]", "", text).upper()
    if not re.fullmatch(r"[0-9A-F]{64}", digits):
        raise argparse.ArgumentTypeError("a SHA-256 fingerprint has 64 hexadecimal digits")
    return ":".join(re.findall("..", digits))


def _add_consent(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--unencrypted",
        action="store_true",
        help="agree to connections over plain TCP, which anyone can read",
    )
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        type=_not_empty,
        help="log in to vCenter and ESX with its first line; nobody but you may be able to read it",
    )
    parser.add_argument(
        "--accept-certificate",
        metavar="SHA256",
        type=_fingerprint,
        action="append",
        help="accept the certificate of this fingerprint, this time; can be given several times",
    )
