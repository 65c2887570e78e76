"""One simulated operation: its phases, and how bytes and time move it through them."""

import math
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from vmclient.core.capability import Mode
from vmclient.core.inventory import VM, VMState
from vmclient.core.job import Knob, Options, Phase, Preset, Progress
from vmclient.core.plan import Action
from vmclient.drivers.base import Order, TaskEnd

PREPARE_S = 0.3  # the target sets up its receiving end
REGISTER_S = 1.0  # a definition changes hosts
SWITCH_S = 0.03  # devices are handed over; the pause is never shorter
MAX_DOWNTIME_S = {Preset.MINIMAL_DOWNTIME: 0.1, Preset.BALANCED: 0.3, Preset.MUST_FINISH: 5.0}
_SHRINKING = 0.98  # a pass that is longer than this share of the one before does not converge
_CARRIED = frozenset({Phase.COPY, Phase.POST_COPY, Phase.SUSPEND, Phase.PROVISION, Phase.RESUME})
_WHOLE_BYTE = 0.5  # what is left of a pass below this is rounding


class Effect(Enum):
    """What the end of a phase means for the VM."""

    NONE = auto()
    RUNS_THERE = auto()  # post-copy: it runs on the target, its memory is still on both
    WITHDRAWN = auto()  # whoever had its definition has forgotten it; its files are in the datastore
    DONE = auto()


@dataclass(slots=True, kw_only=True)
class Transfer:
    """A migration, or one action of it, under way; the world moves it under its lock.

    `left` is what the present phase has still to send (bytes) or to wait (seconds, where no bytes flow).
    Memory is sent in passes; while one is sent the guest changes `dirty_rate` bytes a second, at most all of
    its memory, and these make the next pass.
    """

    vm: VM
    source: str
    target: str
    mode: Mode
    options: Options
    action: Action
    started: float
    phase: Phase = Phase.PREPARE
    left: float = PREPARE_S
    memory_pass: int = 0
    pass_size: float = 0.0
    dirtied: float = 0.0
    sent: float = 0.0
    rate: float = 0.0
    converging: bool | None = None
    throttle: float = 0.0
    post_copy: bool = False
    paused_at: float | None = None
    downtime_s: float | None = None
    end: TaskEnd | None = None
    ended: float | None = None
    _next: dict[Phase, Phase] = field(init=False)

    def __post_init__(self) -> None:
        steps = _COPIES.get(self.mode, _MOVES) if self.action is Action.MIGRATE else _ACTIONS[self.action]
        self._next = dict(pairwise(steps))
        self._enter(steps[0], self.started)

    @property
    def at(self) -> str:
        """The host that carries the present phase out."""
        begins = self.phase is Phase.PREPARE
        if self.action is Action.TRANSFER:
            return self.source if begins else self.target
        if self.action is Action.RETURN:
            return self.target if begins else self.source
        return self.target if self.action is Action.PROVISION else self.source

    @property
    def carries(self) -> bool:
        """Whether it takes a share of the links now."""
        return self.end is None and self.phase in _CARRIED

    @property
    def dirty_rate(self) -> int:
        """Bytes of memory that the guest changes in a second; none unless it runs."""
        if self.mode is not Mode.LIVE or self.vm.state is not VMState.RUNNING:
            return 0
        return round((self.vm.dirty_rate or 0) * (1.0 - self.throttle))

    @property
    def too_late(self) -> bool:
        """Whether it will complete whatever is asked."""
        if self.action in (Action.MIGRATE, Action.TRANSFER):
            return self.phase in (Phase.SWITCH, Phase.POST_COPY) or (self.action, self.phase) == (
                Action.TRANSFER,
                Phase.REGISTER,
            )
        return self.action is not Action.SUSPEND

    def seconds_left(self) -> float:
        """How long the present phase still takes at the present rate."""
        if self.phase not in _CARRIED:
            return self.left
        if self.left <= _WHOLE_BYTE:
            return 0.0
        return self.left / self.rate if self.rate > 0 else math.inf

    def flow(self, seconds: float) -> None:
        """Let time pass within the phase."""
        if self.phase in _CARRIED:
            carried = min(self.left, self.rate * seconds)
            self.left -= carried
            self.sent += carried
            if self.phase is Phase.COPY:
                self.dirtied = min(self.dirtied + self.dirty_rate * seconds, float(self.vm.memory))
        else:
            self.left = max(0.0, self.left - seconds)

    def turn(self, now: float) -> Effect:
        """Go on to what follows the phase that has just ended."""
        if self.phase is Phase.COPY and not self._last_pass():
            self._begin_pass(self.dirtied)
            return Effect.NONE
        if self.phase is Phase.SWITCH and self.paused_at is not None:
            self.downtime_s = now - self.paused_at
        if self.phase is Phase.SWITCH and self.post_copy:
            self.phase, self.left = Phase.POST_COPY, self.dirtied
            return Effect.RUNS_THERE
        following = self._next.get(self.phase)
        if following is None:
            return Effect.DONE
        self._enter(following, now)
        return Effect.WITHDRAWN if self.action in (Action.TRANSFER, Action.RETURN) else Effect.NONE

    def tune(self, knob: Knob, value: float | None, now: float) -> bool:
        """Turn a knob from now on; tells whether there is a copy that it has a hold of."""
        if (
            self.phase is not Phase.COPY
            or knob is Knob.RESUME
            or (knob is Knob.POST_COPY and not self.options.post_copy)
        ):
            return False
        self.options = self.options.turned(knob, value)
        if knob is Knob.THROTTLE:
            self.throttle = min(1.0, max(0.0, value or 0.0))
        elif knob is Knob.POST_COPY:
            missing = min(self.left + self.dirtied, float(self.vm.memory))
            self.post_copy, self.dirtied = True, 0.0
            self._enter(Phase.SWITCH, now)
            self.dirtied = missing  # it follows while the guest runs there
        return True

    def _enter(self, phase: Phase, now: float) -> None:
        self.phase = phase
        if phase is Phase.COPY:
            self._begin_pass(float(self.vm.memory))
        elif phase in _CARRIED:
            self.left = float(self.vm.memory)
        elif phase is not Phase.SWITCH:
            self.left = PREPARE_S if phase is Phase.PREPARE else REGISTER_S
        else:
            self.sent += self.dirtied
            self.left = SWITCH_S + (self.dirtied / self.rate if self.rate > 0 else 0.0)
        if self.vm.state is VMState.RUNNING and phase is Phase.SWITCH:
            self.paused_at = now

    def _begin_pass(self, size: float) -> None:
        if self.memory_pass:
            self.converging = size < self.pass_size * _SHRINKING
        self.memory_pass += 1
        self.pass_size = self.left = size
        self.dirtied = 0.0

    def _last_pass(self) -> bool:
        allowed = self.options.max_downtime_s
        if allowed is None:
            allowed = MAX_DOWNTIME_S[self.options.preset]
        return self.dirtied <= allowed * self.rate

    def progress(self, now: float) -> Progress:
        """Report as a hypervisor does; nothing about memory where none is copied."""
        elapsed = (self.ended if self.ended is not None else now) - self.started
        if self.mode is Mode.MOVE or self.action in (Action.TRANSFER, Action.RETURN):
            return Progress(phase=self.phase, elapsed_s=elapsed)
        carrying = self.phase in _CARRIED
        copying = self.mode is Mode.LIVE
        return Progress(
            phase=self.phase,
            memory_pass=self.memory_pass or None,
            total=self.vm.memory,
            transferred=round(self.sent),
            remaining=round(self._remaining()),
            rate=round(self.rate) if carrying and self.end is None else None,
            dirty_rate=self.dirty_rate if copying else None,
            downtime_s=self.downtime_s if self.end or self.post_copy else self._expected_downtime(),
            elapsed_s=elapsed,
            converging=None if self.post_copy else self.converging,
        )

    def _remaining(self) -> float:
        if self.phase in _CARRIED:
            return self.left
        if self.phase is Phase.SWITCH:
            return self.dirtied if self.post_copy else 0.0
        return self.vm.memory * 1.0

    def _expected_downtime(self) -> float | None:
        """The pause if it switched over at the end of this pass."""
        if self.mode is not Mode.LIVE or self.phase is not Phase.COPY or self.rate <= 0:
            return None
        changed = self.dirtied + self.dirty_rate * self.left / self.rate
        return SWITCH_S + min(changed, float(self.vm.memory)) / self.rate


_MOVES = (Phase.PREPARE, Phase.REGISTER)
_COPIES = dict.fromkeys((Mode.LIVE, Mode.WARM), (Phase.PREPARE, Phase.COPY, Phase.SWITCH))
_ACTIONS: dict[Action, tuple[Phase, ...]] = {
    Action.SUSPEND: (Phase.SUSPEND,),
    Action.TRANSFER: _MOVES,  # it is withdrawn at the one host, registered at the other
    Action.PROVISION: (Phase.PROVISION,),
    Action.RETURN: (Phase.PREPARE, Phase.RETURN),
    Action.RESUME: (Phase.RESUME,),
}


def begin(action: Action, vm: VM, order: Order, now: float) -> Transfer:
    """Make the whole migration of a VM between two hosts of one hypervisor, or one action of it."""
    return Transfer(
        vm=vm,
        source=order.source.name,
        target=order.target.name,
        mode=order.mode,
        options=order.options,
        action=action,
        started=now,
    )
