"""The words of the plan sheet: several VMs that are migrated together, and what it makes of the hosts."""

from collections.abc import Iterable, Mapping, Sequence

from vmclient.core.assessment import Candidate
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.placement import HostLoad, Placement, Seat, Standing
from vmclient.core.problem import Problem
from vmclient.text import consent, inner, migrate, tr, unit
from vmclient.text import finding as words

_NAMES_SHOWN = 4


def several(names: Sequence[str]) -> str:
    """Some VMs by name, many by their number."""
    if len(names) > _NAMES_SHOWN:
        return unit.vms(len(names))
    return unit.joined(names)


def title(host: str) -> str:
    """The title of the sheet; `host` is the one that is evacuated, empty for any selection."""
    return tr("Evacuate {host}", host=host) if host else tr("Migrate Virtual Machines")


def head(host: str, number: int) -> str:
    """The first line of the sheet."""
    return title(host) if host else unit.vms(number)


def facts(placement: Placement, host: str) -> str:
    """How many go, how many stay, and how long it takes."""
    going, staying = len(placement.placed), len(placement.staying)
    parts = [unit.vms(len(placement.seats))] if host else []
    if not staying:
        parts.append(tr("each has a host") if going > 1 else tr("it has a host"))
    else:
        parts.append(tr("{going} go, {staying} stay", going=unit.count(going), staying=unit.count(staying)))
    if placement.ends_s is None:
        parts.append(tr("no end seen"))
    elif going:
        parts.append(tr("about {time} in all", time=unit.duration(placement.ends_s)))
    return " · ".join(parts)


def order(placement: Placement) -> str:
    """How the queue will go about it."""
    lanes = placement.lanes
    if lanes.per_link < lanes.per_host:
        return tr(
            "The longest goes first. At most {count} run at once, {each} at each host, "
            "{link} between two hosts; the rest wait.",
            count=lanes.at_once, each=lanes.per_host, link=lanes.per_link,
        )  # fmt: skip
    return tr(
        "The longest goes first. At most {count} run at once, {each} at each host; the rest wait.",
        count=lanes.at_once, each=lanes.per_host,
    )  # fmt: skip


def tested(asked: int, pending: int, at: str) -> str:
    """How far the hypervisors have answered."""
    if pending:
        return tr(
            "{answered} of {count} answered", answered=unit.count(asked - pending), count=unit.count(asked)
        )
    return tr("Tested at {time}", time=at) if at else ""


def verdict(seat: Seat) -> tuple[Severity | None, str]:
    """One VM's answer in its row: the severity gives the shape, None for one that may go."""
    match seat.standing:
        case Standing.PLACED if seat.target is not None:
            return words.verdict(seat.target)
        case Standing.REFUSED if seat.findings:
            return Severity.BLOCKER, words.word(seat.findings[0]).verdict
        case Standing.NO_HOSTS:
            return Severity.BLOCKER, tr("No host to test")
        case Standing.CROWDED:
            return Severity.BLOCKER, tr("The others have the room")
        case Standing.NOT_THERE if seat.target is not None:
            return words.verdict(seat.target)
        case Standing.NOT_THERE:
            return Severity.BLOCKER, tr("The host is gone")
        case Standing.LEFT_OUT:
            return Severity.INFO, tr("Left where it is")
        case _:
            return Severity.BLOCKER, tr("No host can take it")


def staying_title(number: int) -> str:
    """The head of the section of those that do not go."""
    return tr("Staying where they are ({count})", count=unit.count(number))


def staying_note(seats: Sequence[Seat]) -> str:
    """Why they stay, in counts."""
    counts: dict[str, int] = {}
    for seat in seats:
        _, text = verdict(seat)
        counts[text] = counts.get(text, 0) + 1
    ordered = sorted(counts, key=lambda text: (-counts[text], text))[:_NAMES_SHOWN]
    return "  ·  ".join(f"{unit.count(counts[text])} {inner(text)}" for text in ordered)


def time(seat: Seat) -> str:
    """The estimated duration of one move."""
    seconds = seat.target.forecast.seconds if seat.placed and seat.target and seat.target.forecast else None
    if not seat.placed:
        return migrate.DASH
    if seat.mode is Mode.MOVE:
        return tr("at once")
    return tr("no end seen") if seconds is None else f"≈ {unit.duration(seconds)}"


def when(seat: Seat) -> str:
    """When its job begins and ends, in words, for those who hear the time line."""
    if seat.begins_s is None or seat.ends_s is None:
        return tr("after the others") if seat.placed else ""
    if not seat.begins_s:
        return tr("begins at once, ends after about {end}", end=unit.duration(seat.ends_s))
    begin, end = unit.duration(seat.begins_s), unit.duration(seat.ends_s)
    return tr("begins after about {begin}, ends after about {end}", begin=begin, end=end)


def automatic(seat: Seat) -> str:
    """The first entry of the list of targets."""
    if seat.placed and not seat.pinned:
        return tr("Automatic: {host}", host=seat.host)
    return tr("Automatic")


def candidate(one: Candidate) -> str:
    """An entry of the list of targets: a host with its rank and how long it takes."""
    seconds = one.forecast.seconds if one.forecast else None
    name, rank = one.host.name, unit.count(one.rank or 0)
    if seconds is None:
        return tr("{host} · rank {rank}", host=name, rank=rank)
    return tr("{host} · rank {rank} · about {time}", host=name, rank=rank, time=unit.duration(seconds))


def stay(seat: Seat) -> str:
    """The last entry of the list of targets."""
    return tr("Leave on {host}", host=seat.source.name)


def about_seat(seat: Seat) -> str:
    """What the details of one VM begin with, in a sentence."""
    vm, source = seat.vm.name, seat.source.name
    match seat.standing:
        case Standing.PLACED:
            return tr("{vm} goes from {source} to {host}", vm=vm, source=source, host=seat.host)
        case Standing.LEFT_OUT:
            return tr("{vm} is left on {source}", vm=vm, source=source)
        case Standing.CROWDED:
            able = unit.hosts(seat.able)
            return tr("{vm} stays: {hosts} could take it, the others have the room", vm=vm, hosts=able)
        case Standing.NOT_THERE:
            return tr("{vm} stays: the host that you chose cannot take it", vm=vm)
        case _:
            return tr("{vm} cannot move", vm=vm)


def nearest(host: str) -> str:
    """The head over the findings of the host with the least in the way."""
    return tr("Nearest: {host}", host=host)


def drives_left(seat: Seat) -> tuple[str, ...]:
    """The CD/DVD drives that stay behind."""
    return consent.drives_of(seat.vm, seat.target) if seat.target else ()


def tick(open_points: int) -> str:
    """The foot while sentences wait for their tick."""
    return consent.tick(open_points)


def working() -> str:
    """The foot while hosts are sought."""
    return tr("Finding a host for each")


def checking(number: int) -> str:
    """The foot while hypervisors have not answered."""
    return tr("{count} hypervisor answers are awaited", count=unit.count(number)) if number > 1 else tr(
        "1 hypervisor answer is awaited"
    )  # fmt: skip


def nobody() -> str:
    """The foot where no VM goes anywhere."""
    return tr("None of them can move. Choose a row to see what stands in the way.")


def starting(done: int, number: int) -> str:
    """The foot while jobs are asked for."""
    return tr("Asked for {done} of {count}", done=unit.count(done), count=unit.count(number))


def button(number: int) -> str:
    """The label of the button, with its mnemonic."""
    return tr("&Migrate {count}", count=unit.count(number)) if number > 1 else tr("&Migrate")


def moved_on(changes: Mapping[str, tuple[str, str]]) -> str:
    """Which VMs have another host than before, after the estate has changed."""
    names = sorted(changes)
    first = names[0]
    before, now = changes[first]
    if len(names) > 1:
        return tr("Other hosts are taken now for {vms}.", vms=several(names))
    if not now:
        return tr("{vm} stays now: {host} cannot take it any more.", vm=first, host=before)
    if not before:
        return tr("{vm} can go to {host} now.", vm=first, host=now)
    return tr("{vm} goes to {host} now, not to {before}.", vm=first, host=now, before=before)


def gone(number: int) -> str:
    """Some VMs left the estate while the sheet was open."""
    return tr("{vms} left the inventory.", vms=unit.vms(number))


def not_taken(refused: Sequence[tuple[str, Problem]]) -> str:
    """Some orders were not taken; the others were."""
    name, problem = refused[0]
    first = tr("{vm}: {what}", vm=name, what=consent.not_taken(problem))
    if len(refused) == 1:
        return first
    return tr("{count} were not taken. {first}", count=unit.count(len(refused)), first=first)


def loads_head() -> tuple[str, str]:
    """The head over the hosts: what they are, and how to read the bars."""
    return tr("Hosts before and after"), tr("thin bar: now, thick bar: after all moves")


def loads_number(before: float, after: float) -> str:
    """A load before and after, in a cell."""
    if round(before * 100) == round(after * 100):
        return unit.percent(after)
    return f"{before * 100:.0f} → {unit.percent(after)}"


def load_tip(name: str, before: float, after: float) -> str:
    """A load before and after, as a sentence."""
    return tr("{what}: {before} now, {after} after all moves", what=name,
              before=unit.percent(before), after=unit.percent(after))  # fmt: skip


def slots(load: HostLoad) -> str:
    """The VMs of a host before and after, and its limit."""
    before, after = load.slots
    limit = unit.count(load.host.max_hosted_vms)
    if before == after:
        return f"{unit.count(after)} / {limit}"
    return f"{unit.count(before)} → {unit.count(after)} / {limit}"


def traffic(load: HostLoad) -> str:
    """How many VMs come and go."""
    parts = []
    if load.arriving:
        parts.append(tr("{count} come", count=unit.count(load.arriving)))
    if load.leaving:
        parts.append(tr("{count} leave", count=unit.count(load.leaving)))
    return ", ".join(parts)


def too_many(most: int) -> str:
    """More VMs are selected than one sheet takes."""
    return tr("Select at most {count} virtual machines.", count=unit.count(most))


def empty(host: str) -> str:
    """A host that has nothing to evacuate."""
    return tr("{host} has no virtual machines.", host=host)


def beside(finding: Finding, going: Iterable[str]) -> str:
    """Name others of the sheet that go to the same host, where a finding is about these alone; else empty."""
    told, mine = finding.facts.get("vms"), frozenset(going)
    if finding.code != "host.reserved" or not isinstance(told, tuple) or not mine.issuperset(told):
        return ""
    if len(told) == 1:
        return tr("{vm} of this sheet goes there too", vm=told[0])
    return tr("{count} others of this sheet go there too", count=unit.count(len(told)))
