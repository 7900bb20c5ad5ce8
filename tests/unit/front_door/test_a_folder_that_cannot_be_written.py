"""No permission to write: the folder is named, with a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from filiform.commands import CannotStart
from filiform.commands.data_folder import (
    default_data_folder,
    forget_database,
    open_data_folder,
)
from front_door.places import must_be_writable
from front_door.trouble import Trouble


@pytest.fixture
def closed_folder(tmp_path: Path) -> Path:
    """A place where not even root can make a folder: below a file."""
    (tmp_path / "file").write_text("")
    return tmp_path / "file" / "folder"


def test_make_run_names_the_folder(closed_folder: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        must_be_writable(closed_folder)
    text = trouble.value.text()
    assert f"no permission to write into the folder {closed_folder}" in text
    assert "clone Filiform into a folder of your own" in text


def test_the_installed_command_names_the_folder(closed_folder: Path) -> None:
    with pytest.raises(CannotStart) as refusal:
        open_data_folder(closed_folder)
    assert str(closed_folder) in str(refusal.value)
    assert "--data FOLDER" in str(refusal.value)


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    must_be_writable(tmp_path)
    open_data_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_data_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = open_data_folder(tmp_path / "data")
    assert folder.stat().st_mode & 0o077 == 0


def test_the_data_lies_where_the_system_keeps_a_programs_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("FILIFORM_DATA_DIR")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_data_folder() == tmp_path / "filiform"
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_data_folder() == Path.home() / "Library" / "Application Support" / "filiform"
    monkeypatch.setenv("FILIFORM_DATA_DIR", "/srv/clinic")
    assert default_data_folder() == Path("/srv/clinic")


def test_beginning_afresh_removes_the_database_and_nothing_else(tmp_path: Path) -> None:
    for name in ("filiform.sqlite3", "filiform.sqlite3-wal", "secret-key", "notes.txt"):
        (tmp_path / name).write_text("x")
    forget_database(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"secret-key", "notes.txt"}
