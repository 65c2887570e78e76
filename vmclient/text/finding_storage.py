"""What findings about disks, drives and storage say: which of them, where they lie, and what lacks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from vmclient.text import tr, unit
from vmclient.text.fact import NAMES_SHOWN, Facts, Texts, capital, names, number


def _disks(disks: Sequence[str]) -> str:
    text = unit.joined(tuple(dict.fromkeys(disks)), NAMES_SHOWN)
    return tr("disk {names}", names=text) if len(set(disks)) == 1 else tr("disks {names}", names=text)


def disks_lie(facts: Facts, filled: Texts) -> Texts:
    """Begin sentences with the disks: "Disk vda lies", "Disks vda and vdb are"."""
    disks = names(facts, "disks")
    subject = capital(_disks(disks))
    if len(set(disks)) == 1:
        return {"disks_lie": tr("{disk} lies", disk=subject), "disks_are": tr("{disk} is", disk=subject)}
    return {"disks_lie": tr("{disks} lie", disks=subject), "disks_are": tr("{disks} are", disks=subject)}


def media(facts: Facts, filled: Texts) -> Texts:
    """Say where each medium lies that the host cannot reach."""
    host, source = filled["host"], filled["source"]
    said = []
    for medium, repository in zip_longest(names(facts, "media"), names(facts, "repositories"), fillvalue=""):
        name = medium.rpartition("/")[2] or medium
        if repository:
            on = {"medium": name, "repository": repository, "host": host}
            said.append(tr("Medium {medium} lies on {repository}, which is not connected to {host}.", **on))
        else:
            said.append(tr("Medium {medium} lies on {source} itself.", medium=name, source=source))
    label = tr("Eject…") if facts.get("ejectable") else tr("How to Remove…")
    return {"media_detail": " ".join(said), "media_remedy": label}


def _lacking(where: str, filled: Texts) -> str:
    """Say to which host something is not connected."""
    host, source = filled["host"], filled["source"]
    if where == "both":
        return tr("connected neither to {source} nor to {host}", source=source, host=host)
    return tr("not connected to {host}", host=source if where == "source" else host)


def unreachable(facts: Facts, filled: Texts) -> Texts:
    """Say for each repository which disks lie there and which host lacks it, then what the host has."""
    rows = list(zip(names(facts, "disks"), names(facts, "repositories"), names(facts, "where"), strict=False))
    groups = {(repository, where): [row[0] for row in rows if row[1:] == (repository, where)]
              for _, repository, where in rows}  # fmt: skip
    said = []
    for (repository, where), disks in groups.items():
        subject = capital(_disks(disks))
        if len(disks) == 1 == len(groups) and facts.get("size"):
            subject = tr("{disk} ({size})", disk=subject, size=unit.size(number(facts, "size")))
        lies = tr("{disk} lies", disk=subject) if len(disks) == 1 else tr("{disks} lie", disks=subject)
        on = {"lies": lies, "repository": repository, "source": filled["source"]}
        if where == "local":
            said.append(tr("{lies} on {repository}, which belongs to {source} alone.", **on))
        else:
            said.append(
                tr("{lies} on {repository}, which is {lacking}.", lacking=_lacking(where, filled), **on)
            )
    if any(where == "target" for _, where in groups):
        listed = unit.joined(names(facts, "connected"), NAMES_SHOWN) or tr("none")
        said.append(tr("{host} has: {repositories}.", host=filled["host"], repositories=listed))
    named = _unreachable_names(groups)
    if start := _names(facts, "start"):
        on = {"names": start, "host": str(facts.get("start_on", ""))}
        said.append(tr("{names} can be started on {host}.", **on))
        named["repository_remedy"] = tr("Start {names} on {host}", **on)
    return {"repository_detail": " ".join(said), **named}


def disabled(facts: Facts, filled: Texts) -> Texts:
    """Begin sentences with the disks, and give the button for repositories that can be enabled."""
    start = _names(facts, "start")
    label = tr("Enable {names}", names=start) if start else tr("How to Enable…")
    return {**disks_lie(facts, filled), "enable_remedy": label}


def _names(facts: Facts, key: str) -> str:
    return unit.joined(tuple(dict.fromkeys(names(facts, key))), NAMES_SHOWN)


def _unreachable_names(groups: Mapping[tuple[str, str], object]) -> Texts:
    unique = tuple(dict.fromkeys(repository for repository, _ in groups))
    listed = unit.joined(unique, NAMES_SHOWN)
    local = all(where == "local" for _, where in groups)
    if len(unique) != 1:
        title = tr("Repositories {names} are not connected", names=listed)
        if local:
            title = tr("Repositories {names} belong to one host", names=listed)
    else:
        title = tr("Repository {name} is not connected", name=listed)
        if local:
            title = tr("Repository {name} belongs to one host", name=listed)
    return {
        "repository_title": title,
        "repository_verdict": tr("{name} is local" if local else "{name} not connected", name=listed),
        "repository_remedy": "" if local else tr("How to Connect…"),
    }


def mounts(facts: Facts, filled: Texts) -> Texts:
    """Say for each disk where its repository is on both hosts."""
    rows = zip(
        names(facts, "disks"),
        names(facts, "repositories"),
        names(facts, "source_mounts"),
        names(facts, "mounts"),
        strict=False,
    )
    hosts = {"source": filled["source"], "host": filled["host"]}
    pattern = "Disk {disk} lies on {repository}: {ours} on {source}, {theirs} on {host}."
    said = [
        tr(pattern, disk=disk, repository=repository, ours=ours, theirs=theirs, **hosts)
        for disk, repository, ours, theirs in rows
    ]
    return {"mounts_detail": " ".join(said)}


def targets(facts: Facts, filled: Texts) -> Texts:
    """Say for each iSCSI target which host lacks it."""
    rows = zip(names(facts, "targets"), names(facts, "where"), strict=False)
    said = [
        tr("Target {target} is {lacking}.", target=target, lacking=_lacking(where, filled))
        for target, where in dict.fromkeys(rows)
    ]
    return {"targets_detail": " ".join(said)}
