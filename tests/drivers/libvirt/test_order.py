"""An order in libvirt's terms, and its numbers in ours."""

import libvirt
import pytest

from tests.drivers.libvirt.samples import sample
from vmclient.core.capability import Mode
from vmclient.core.job import Options, Phase, Preset
from vmclient.drivers.libvirt import order, progress

FORBIDDEN = libvirt.VIR_MIGRATE_UNSAFE | libvirt.VIR_MIGRATE_TUNNELLED


class Domain:
    """A domain that answers with recorded XML."""

    def XMLDesc(self, flags: int) -> str:  # noqa: N802 - libvirt's name
        """Give the running or the defined guest."""
        defined = flags & libvirt.VIR_DOMAIN_XML_INACTIVE
        return sample("domain-defined" if defined else "domain-running")

    def isPersistent(self) -> int:  # noqa: N802
        """Say that it is defined."""
        return 1


@pytest.mark.parametrize("mode", [Mode.LIVE, Mode.MOVE])
@pytest.mark.parametrize("persistent", [True, False])
@pytest.mark.parametrize("preset", list(Preset))
def test_every_order_outlives_the_client_and_none_is_unsafe(
    mode: Mode, persistent: bool, preset: Preset
) -> None:
    """Peer-to-peer always; never UNSAFE, never TUNNELLED."""
    flags = order.flags(mode, persistent, Options(preset=preset))
    assert flags & libvirt.VIR_MIGRATE_PEER2PEER
    assert not flags & FORBIDDEN


def test_the_flags_of_each_mode() -> None:
    """Live aborts on I/O errors and takes the definition along if there is one; a move is offline."""
    live = libvirt.VIR_MIGRATE_PEER2PEER | libvirt.VIR_MIGRATE_LIVE | libvirt.VIR_MIGRATE_ABORT_ON_ERROR
    along = libvirt.VIR_MIGRATE_PERSIST_DEST | libvirt.VIR_MIGRATE_UNDEFINE_SOURCE
    assert order.flags(Mode.LIVE, False, Options(preset=Preset.BALANCED)) == live
    assert order.flags(Mode.LIVE, True, Options(preset=Preset.BALANCED)) == live | along
    switchable = live | along | libvirt.VIR_MIGRATE_POSTCOPY
    assert order.flags(Mode.LIVE, True, Options(post_copy=True)) == switchable
    throttled = live | along | libvirt.VIR_MIGRATE_AUTO_CONVERGE
    assert order.flags(Mode.LIVE, True, Options(preset=Preset.MUST_FINISH)) == throttled
    moved = libvirt.VIR_MIGRATE_PEER2PEER | libvirt.VIR_MIGRATE_OFFLINE | along
    assert order.flags(Mode.MOVE, True, Options(preset=Preset.BALANCED)) == moved


@pytest.mark.parametrize(
    ("asked", "mib"), [(None, 8796093022207), (1, 1), (2**20, 1), (2**20 + 1, 2), (125_000_000, 120)]
)
def test_the_bandwidth_is_always_said(asked: int | None, mib: int) -> None:
    """The last limit stays with the domain, so "no limit" is said too, in MiB/s, rounded up."""
    assert order.parameters(Mode.LIVE, Options(bandwidth=asked), Domain()) == {"bandwidth": mib}


def test_xen_is_asked_for_what_it_knows() -> None:
    """Xen's driver refuses an order with flags and parameters that are QEMU's."""
    options = Options(preset=Preset.MUST_FINISH, post_copy=True)
    theirs = libvirt.VIR_MIGRATE_ABORT_ON_ERROR | libvirt.VIR_MIGRATE_AUTO_CONVERGE
    assert not order.flags(Mode.LIVE, True, options, xen=True) & (theirs | libvirt.VIR_MIGRATE_POSTCOPY)
    assert order.parameters(Mode.LIVE, Options(bandwidth=5), Domain(), xen=True) == {}


def test_a_move_has_no_bandwidth() -> None:
    """Nothing is copied."""
    assert order.parameters(Mode.MOVE, Options(bandwidth=5), Domain()) == {}


def test_the_pause_is_always_said() -> None:
    """By the preset, unless somebody said it in seconds."""
    assert [order.downtime_ms(Options(preset=preset)) for preset in Preset] == [100, 300, 500]
    assert order.downtime_ms(Options(max_downtime_s=0.0254)) == 25


def test_a_drive_stays_behind_in_both_definitions() -> None:
    """The running guest and its definition arrive with the drive empty."""
    values = order.parameters(Mode.LIVE, Options(leave_out=("sda",)), Domain())
    for key in ("destination_xml", "persistent_xml"):
        assert "a.iso" not in values[key]
        assert "sample.qcow2" in values[key]


def test_no_job_is_no_progress() -> None:
    """Type 0 says that nothing runs."""
    assert progress.read({"type": 0}, False) is None
    assert progress.read({}, False) is None


def test_before_qemu_reports_nothing_is_made_up() -> None:
    """All fields are 0 at first: that is preparing, not 0 bytes of 0."""
    found = progress.read({"type": 2, "time_elapsed": 250, "memory_total": 0}, False)
    assert found is not None
    assert (found.phase, found.total, found.remaining, found.rate) == (Phase.PREPARE, None, None, None)
    assert found.elapsed_s == 0.25


def test_the_numbers_of_a_pass() -> None:
    """Dirty pages a second become bytes; in the first pass they are not measured."""
    stats = {
        "type": 2, "time_elapsed": 1500, "data_total": 1000, "data_processed": 1200, "data_remaining": 400,
        "memory_bps": 100, "memory_iteration": 1, "memory_dirty_rate": 0, "memory_page_size": 4096,
        "downtime": 300,
    }  # fmt: skip
    first = progress.read(stats, False)
    assert first is not None
    assert (first.memory_pass, first.dirty_rate, first.converging) == (1, None, None)
    assert (first.total, first.transferred, first.remaining, first.rate) == (1000, 1200, 400, 100)
    assert (first.fraction, first.downtime_s) == (0.6, 0.3)
    second = progress.read({**stats, "memory_iteration": 2, "memory_dirty_rate": 2}, True)
    assert second is not None
    assert (second.phase, second.dirty_rate, second.converging) == (Phase.SWITCH, 8192, False)
    idle = progress.read({**stats, "memory_iteration": 2}, False)
    assert idle is not None
    assert (idle.dirty_rate, idle.converging) == (0, True)
    follows = progress.read({**stats, "memory_iteration": 2, "memory_dirty_rate": 2}, True, True)
    assert follows is not None
    assert (follows.phase, follows.converging) == (Phase.POST_COPY, None)  # it cannot but end


def test_what_an_end_measured() -> None:
    """Milliseconds become seconds; what is not told is None."""
    end = progress.completed({"downtime": 142, "data_processed": 99})
    assert (end.downtime_s, end.transferred) == (0.142, 99)
    assert progress.completed({}).downtime_s is None
