"""The settings file and where it lies."""

import os
import stat
from pathlib import Path

import pytest

from vmclient.core.settings import HostSettings, Settings
from vmclient.engine.settings_file import load, parse, save
from vmclient.paths import Paths, private_file


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders that do not exist yet."""
    return Paths.under(tmp_path / "home")


def test_what_was_saved_is_loaded(paths: Paths) -> None:
    """Settings come back equal, those of each host too."""
    settings = Settings(
        jobs_at_once=5,
        connections=("qemu+ssh://root@kvm-a/system",),
        hosts={"kvm-a": HostSettings(max_hosted_vms=12), "kvm b": HostSettings(vmhost_enabled=False)},
    )
    save(paths, settings)

    assert load(paths) == settings


def test_without_a_file_the_defaults_hold(paths: Paths) -> None:
    """No file is no error."""
    assert load(paths) == Settings()


def test_comments_and_foreign_keys_survive_a_save(paths: Paths) -> None:
    """What a person wrote beside our keys stays in the file."""
    paths.create()
    paths.settings.write_text('# my note\njobs_at_once = 2 # few\nfrom_the_future = "x"\n', "utf-8")
    save(paths, Settings(jobs_at_once=4))

    text = paths.settings.read_text("utf-8")
    assert "# my note" in text
    assert "from_the_future" in text
    assert load(paths).jobs_at_once == 4


def test_a_setting_taken_back_leaves_the_file(paths: Paths) -> None:
    """A host whose maximum is no longer set has none after loading."""
    save(paths, Settings(hosts={"a": HostSettings(max_hosted_vms=3)}))
    save(paths, Settings(hosts={"a": HostSettings(vmhost_enabled=True)}))

    assert load(paths).hosts["a"] == HostSettings(vmhost_enabled=True)


@pytest.mark.parametrize(
    "text", ["jobs_at_once = 0", 'jobs_at_once = "many"', "cpu_ceiling = 0.0", "= broken", "refresh_s = 0.01"]
)
def test_a_bad_file_says_what_is_wrong_and_is_not_used(
    paths: Paths, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Values that make no sense raise from parse; load takes the defaults and logs the reason."""
    with pytest.raises(ValueError, match=r"."):
        parse(text)
    paths.create()
    paths.settings.write_text(text, "utf-8")

    assert load(paths) == Settings()
    assert "settings.toml" in caplog.text


def test_folders_and_files_are_their_owners_alone_under_an_open_umask(paths: Paths) -> None:
    """Folders are 0700 and files 0600 although the umask is 000, also files that were open before."""
    before = os.umask(0)
    try:
        save(paths, Settings())
        loose = paths.data / "loose"
        loose.write_text("x")
        private_file(loose)
    finally:
        os.umask(before)

    assert stat.S_IMODE(paths.config.stat().st_mode) == 0o700
    assert stat.S_IMODE(paths.settings.stat().st_mode) == 0o600
    assert stat.S_IMODE(loose.stat().st_mode) == 0o600


def test_one_variable_says_where_everything_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """VMCLIENT_HOME wins over the XDG folders; without it settings and data lie in theirs."""
    monkeypatch.setenv("VMCLIENT_HOME", str(tmp_path / "mine"))
    assert Paths.default() == Paths.under(tmp_path / "mine")

    monkeypatch.delenv("VMCLIENT_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Paths.default() == Paths(tmp_path / "config" / "vmclient", tmp_path / "data" / "vmclient")
