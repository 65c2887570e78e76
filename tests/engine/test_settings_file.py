"""The settings file and where it lies."""

import os
import stat
from dataclasses import asdict, fields
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.odd_files import put_in_place
from vmclient.core.settings import HostSettings, Settings
from vmclient.engine.settings_file import Found, load, read, save_connections, save_host
from vmclient.paths import Paths, private_file

SSH = "qemu+ssh://root@kvm-a/system"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders that do not exist yet."""
    return Paths.under(tmp_path / "home")


def written(paths: Paths, text: str) -> Found:
    """Read a file with this text."""
    paths.create()
    paths.settings.write_text(text, "utf-8")
    return load(paths)


def told(found: Found) -> list[tuple[str, object, object]]:
    """Give code, line and name of what does not count."""
    return [(one.code, one.facts["line"], one.facts.get("name")) for one in found.problems]


def test_what_was_saved_is_loaded(paths: Paths) -> None:
    """Settings come back equal, those of each host too."""
    save_connections(paths, {SSH: False})
    save_host(paths, "kvm-a", HostSettings(max_hosted_vms=12))
    save_host(paths, "kvm b.c", HostSettings(vmhost_enabled=False))
    hosts = {"kvm-a": HostSettings(max_hosted_vms=12), "kvm b.c": HostSettings(vmhost_enabled=False)}

    assert load(paths) == Found(Settings(connections=(SSH,), hosts=hosts))


def test_without_a_file_the_defaults_hold(paths: Paths) -> None:
    """No file is no error."""
    assert load(paths) == Found(Settings())


def test_comments_and_foreign_keys_survive_a_save(paths: Paths) -> None:
    """What a person wrote beside our keys stays in the file, though it is told as unknown."""
    found = written(paths, '# my note\njobs_at_once = 2 # few\nfrom_the_future = "x"\n')
    save_connections(paths, {SSH: False})

    text = paths.settings.read_text("utf-8")
    assert "# my note" in text
    assert 'from_the_future = "x"' in text
    assert load(paths).settings == Settings(jobs_at_once=2, connections=(SSH,))
    assert told(found) == [("settings.unknown", 3, "from_the_future")]


def test_a_setting_taken_back_leaves_the_file(paths: Paths) -> None:
    """A host whose maximum is no longer set has none after loading."""
    save_host(paths, "a", HostSettings(max_hosted_vms=3))
    save_host(paths, "a", HostSettings(vmhost_enabled=True))

    assert load(paths).settings.hosts["a"] == HostSettings(vmhost_enabled=True)


@pytest.mark.parametrize(
    ("line", "name", "found", "default"),
    [
        ("jobs_at_once = 0", "jobs_at_once", "0", "3"),
        ('jobs_at_once = "many"', "jobs_at_once", '"many"', "3"),
        ("cpu_ceiling = 0.0", "cpu_ceiling", "0.0", "0.95"),
        ("refresh_s = 0.01", "refresh_s", "0.01", "5.0"),
        ('outside_changes = "shrug"', "outside_changes", '"shrug"', '"note"'),
        ("connections = 7", "connections", "7", "[]"),
        ("hosts = 7", "hosts", "7", "{}"),
    ],
)
def test_a_wrong_value_takes_no_other_along(
    paths: Paths, line: str, name: str, found: str, default: str
) -> None:
    """Its own default holds, and what is in its place is told with the line; the rest counts."""
    read_so = written(paths, f"# mine\njobs_per_host = 5\n{line}\n")

    assert read_so.settings == Settings(jobs_per_host=5)
    assert told(read_so) == [("settings.wrong", 3, name)]
    facts = read_so.problems[0].facts
    assert (facts["found"], facts["default"], facts["path"]) == (found, default, str(paths.settings))


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        (
            '[hosts.a]\nmax_hosted_vms = 4\n[hosts."b.c"]\nmax_hosted_vms = "x"\n',
            4,
            "hosts.b.c.max_hosted_vms",
        ),
        ('[hosts]\na.max_hosted_vms = 4\n"b.c".vmhost_enabled = "perhaps"\n', 3, "hosts.b.c.vmhost_enabled"),
        ('\nhosts = { a = { max_hosted_vms = 4 }, "b.c" = 1 }\n', 2, "hosts.b.c"),
    ],
)
def test_a_wrong_value_of_one_host_takes_no_other_host_along(
    paths: Paths, text: str, line: int, name: str
) -> None:
    """However its table is written, the line of the value is told."""
    found = written(paths, text)

    assert found.settings.hosts["a"] == HostSettings(max_hosted_vms=4)
    assert found.settings.hosts.get("b.c", HostSettings()) == HostSettings()
    assert told(found) == [("settings.wrong_of_host", line, name)]


def test_an_unknown_name_of_a_host_is_told(paths: Paths) -> None:
    """A name with a letter missing counts for nothing, and is no silence."""
    found = written(paths, "[hosts.a]\nmax_hosted_vm = 4\n")

    assert found.settings == Settings()
    assert told(found) == [("settings.unknown", 2, "hosts.a.max_hosted_vm")]


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\n= broken", 2), ("jobs_at_once = 1\njobs_at_once = 2\n", 2), ("a = [\n1,\n", 2)],
)
def test_what_is_no_toml_is_told_with_its_line(paths: Paths, text: str, line: int) -> None:
    """Then nothing of the file counts."""
    found = written(paths, text)

    assert found.settings == Settings()
    assert told(found) == [("settings.no_toml", line, None)]


def test_a_file_that_cannot_be_read_is_told(paths: Paths) -> None:
    """Letters in another encoding, or a folder in its place, end no start."""
    paths.create()
    paths.settings.write_bytes(b"jobs_at_once = 2 # \xff\n")
    assert [one.code for one in load(paths).problems] == ["settings.unreadable"]
    paths.settings.unlink()
    paths.settings.mkdir()
    assert [one.code for one in load(paths).problems] == ["settings.unreadable"]


@pytest.mark.parametrize("kind", ["pipe", "loop", "device", "gigantic", "folder"])
def test_what_is_no_file_of_settings_is_told_at_once(paths: Paths, kind: str) -> None:
    """The defaults hold; nobody waits for a pipe that no one fills, and nothing is saved in its place."""
    paths.create()
    put_in_place(paths.settings, kind)
    found = load(paths)
    assert ([one.code for one in found.problems], found.settings) == (["settings.unreadable"], Settings())
    before = paths.settings.lstat()
    with pytest.raises((OSError, ValueError)):
        save_connections(paths, {SSH: False})
    assert paths.settings.lstat().st_ino == before.st_ino


@pytest.mark.parametrize(
    "text", ["= broken", 'jobs_at_once = "many"', "[hosts.a]\nmax_hosted_vms = 'x'", "\xff"]
)
def test_nothing_is_saved_in_a_file_that_does_not_count(paths: Paths, text: str) -> None:
    """What the person wrote stays, letter by letter, until they have mended it."""
    paths.create()
    paths.settings.write_bytes(text.encode("latin-1"))
    with pytest.raises(ValueError, match=r"."):
        save_host(paths, "kvm-a", HostSettings(max_hosted_vms=1))
    with pytest.raises(ValueError, match=r"."):
        save_connections(paths, {SSH: False})

    assert paths.settings.read_bytes() == text.encode("latin-1")


@given(
    st.builds(
        Settings,
        jobs_at_once=st.integers(1, 99),
        refresh_s=st.floats(1, 100),
        connections=st.lists(st.text(max_size=9)).map(tuple),
        hosts=st.dictionaries(
            st.text("ab .'\"[]=#\u00e9", max_size=9),
            st.builds(HostSettings, max_hosted_vms=st.integers(1, 9)),
        ),
    )
)
def test_any_settings_are_read_as_they_were_written(settings: Settings) -> None:
    """Whatever hosts are called: equal settings come back, and nothing is told."""
    values = {one.name: getattr(settings, one.name) for one in fields(settings)}
    values["outside_changes"] = settings.outside_changes.value
    values["hosts"] = {
        name: {key: value for key, value in asdict(host).items() if value is not None}
        for name, host in settings.hosts.items()
    }
    assert read(tomlkit.dumps(values), Path("settings.toml")) == Found(settings)


def test_folders_and_files_are_their_owners_alone_under_an_open_umask(paths: Paths) -> None:
    """Folders are 0700 and files 0600 although the umask is 000, also files that were open before."""
    before = os.umask(0)
    try:
        save_connections(paths, {SSH: False})
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
