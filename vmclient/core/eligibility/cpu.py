"""Whether the target's processors are like those that the VM was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import Effort, Finding, Rule, Severity

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class ArchitectureIsTheSame(Rule):
    """The target has the architecture of the host where the VM was created; never the guest's width."""

    code = "arch.differs"
    effort = Effort.NEVER

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Compare architectures."""
        return table.archs.lacking(frozenset({move.vm.created_on_arch}))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name both architectures."""
        created, offered = move.vm.created_on_arch, place.host.arch
        return None if created == offered else self.found(move, place, created_on=created, offered=offered)


class CPUFeaturesAreThere(Rule):
    """The target has all CPU features that the VM uses."""

    code = "cpu.features_missing"
    effort = Effort.NEVER

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that lack a feature, or more."""
        return table.cpu_features.lacking(move.vm.cpu_features)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name the missing features."""
        missing = move.vm.cpu_features - place.host.cpu_features
        return self.found(move, place, features=tuple(sorted(missing))) if missing else None


class CPUModelIsTheSame(Rule):
    """Source and target give the same CPU model, where both tell."""

    code = "cpu.model_differs"
    severity = Severity.INFO

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that tell their model and have another."""
        model = move.source.cpu_model
        if model is None:
            return table.nowhere
        return table.cpu_models.lacking(frozenset({model})) & table.cpu_models.lacking(frozenset({None}))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name both models, and how many features of the VM were compared."""
        ours, theirs = move.source.cpu_model, place.host.cpu_model
        if ours is None or theirs is None or ours == theirs:
            return None
        used, missing = len(move.vm.cpu_features), len(move.vm.cpu_features - place.host.cpu_features)
        return self.found(move, place, model=theirs, source_model=ours, features=used, missing=missing)
