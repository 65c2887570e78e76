"""Which Advanced options each VM of the plan sheet can be given, and what is said of those that cannot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from vmclient.core.capability import Mode
from vmclient.core.job import Knob, Options, Preset
from vmclient.core.placement import Seat
from vmclient.drivers.base import Features
from vmclient.text import advanced


@dataclass(frozen=True, slots=True)
class Scope:
    """The VMs that go, each with what its driver can do."""

    seats: tuple[tuple[Seat, Features], ...] = ()

    @classmethod
    def of(cls, seats: Sequence[Seat], features: Callable[[str], Features]) -> "Scope":
        """Ask the driver of each VM; one that is gone meanwhile can be told nothing."""

        def able(vm_id: str) -> Features:
            try:
                return features(vm_id)
            except KeyError:
                return Features()

        return cls(tuple((seat, able(seat.vm.id)) for seat in seats))

    @property
    def mode(self) -> Mode | None:
        """Live where one of them goes live: there is something to set then."""
        modes = [seat.mode for seat, _ in self.seats]
        return Mode.LIVE if Mode.LIVE in modes else next(iter(modes), None)

    @property
    def features(self) -> Features:
        """What at least one of those that go live can be told."""
        live = [able for seat, able in self.seats if seat.mode is Mode.LIVE]
        return Features(
            bandwidth=any(able.bandwidth for able in live),
            max_downtime=any(able.max_downtime for able in live),
            knobs=frozenset[Knob]().union(*(able.knobs for able in live)),
        )

    def exceptions(self, options: Options) -> tuple[str, ...]:
        """Say by name who gets less than what is set, and why; empty where all get it or nobody can."""
        live = [(seat, able) for seat, able in self.seats if seat.mode is Mode.LIVE]
        at_rest = [seat.vm.name for seat, _ in self.seats if seat.mode is not Mode.LIVE]
        told = self.features
        checks = (
            (advanced.no_pause, told.max_downtime, lambda able: able.max_downtime),
            (advanced.no_limit, options.bandwidth is not None, lambda able: able.bandwidth),
            (advanced.no_post_copy, options.post_copy, lambda able: Knob.POST_COPY in able.knobs),
        )
        found = [advanced.without_live(at_rest)] if at_rest and live else []
        for say, wanted, offers in checks:
            names = [seat.vm.name for seat, able in live if not offers(able)]
            if wanted and names:
                found.append(say(names))
        return tuple(found)

    def each(self, options: Options) -> dict[str, Options]:
        """Give each VM, by its id, what its driver can be told of it."""
        return {seat.vm.id: _told(options, able, seat.mode) for seat, able in self.seats}


def _told(options: Options, able: Features, mode: Mode | None) -> Options:
    if mode is not Mode.LIVE:
        return Options()
    return replace(
        options,
        preset=options.preset if able.max_downtime else Preset.BALANCED,
        bandwidth=options.bandwidth if able.bandwidth else None,
        max_downtime_s=options.max_downtime_s if able.max_downtime else None,
        post_copy=options.post_copy and Knob.POST_COPY in able.knobs,
    )
