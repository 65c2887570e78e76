"""Connections that the next start opens again."""

from pathlib import Path

import pytest

from vmclient.core.settings import HostSettings, Settings
from vmclient.engine.remembered import Remembered
from vmclient.engine.settings_file import load, save_host
from vmclient.paths import Paths

SSH, TCP = "qemu+ssh://root@kvm-a/system", "qemu+tcp://kvm-b/system"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A person's folders."""
    return Paths.under(tmp_path)


def remembered(paths: Paths) -> Remembered:
    """What a start reads."""
    kept = Remembered(paths, load(paths).settings)
    kept.known("kvm-a", SSH)
    kept.known("kvm-b", TCP)
    return kept


def test_what_is_kept_is_there_at_the_next_start(paths: Paths) -> None:
    """Addresses are kept in their order, each with the consent to plain TCP that was given."""
    kept = remembered(paths)
    kept.keep(SSH, unencrypted=False)
    kept.keep(TCP, unencrypted=True)

    again = load(paths).settings
    assert again.connections == (SSH, TCP)
    assert again.unencrypted == (TCP,)
    assert remembered(paths).holds("kvm-b")


def test_what_is_forgotten_is_gone_with_its_consent(paths: Paths) -> None:
    """A connection that was forgotten leaves no trace in the file, and the others stay."""
    kept = remembered(paths)
    kept.keep(SSH, unencrypted=False)
    kept.keep(TCP, unencrypted=True)
    kept.forget("kvm-b")

    assert load(paths).settings == Settings(connections=(SSH,))
    assert not kept.holds("kvm-b")
    assert kept.holds("kvm-a")


def test_comments_and_other_settings_stay(paths: Paths) -> None:
    """What a person wrote into the file, and what was set for hosts, is there after a connection is kept."""
    paths.create()
    paths.settings.write_text("# mine\njobs_at_once = 2 # few\n", "utf-8")
    save_host(paths, "kvm-a", HostSettings(max_hosted_vms=4))
    remembered(paths).keep(SSH, unencrypted=False)

    assert "# mine" in paths.settings.read_text("utf-8")
    assert load(paths).settings == Settings(
        jobs_at_once=2, connections=(SSH,), hosts={"kvm-a": HostSettings(max_hosted_vms=4)}
    )


def test_a_file_that_cannot_be_read_is_left_as_it_is(paths: Paths) -> None:
    """A broken settings file is not written over: keeping is refused, and says which file."""
    paths.create()
    paths.settings.write_text("= broken", "utf-8")
    kept = remembered(paths)

    problem = kept.keep(SSH, unencrypted=False)
    assert problem is not None
    assert problem.code == "settings.not_saved"
    assert paths.settings.read_text("utf-8") == "= broken"
    assert not kept.holds("kvm-a")
