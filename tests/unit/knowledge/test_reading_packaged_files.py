"""Data files are read from inside the package; a broken one is noted, not raised."""

import sys
from pathlib import Path

import pytest

from filiform.knowledge import Faults, read_toml, read_toml_folder


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name = "packaged_for_a_test"
    folder = tmp_path / name / "data" / "muscles"
    folder.mkdir(parents=True)
    (tmp_path / name / "__init__.py").write_text("")
    (folder / "soleus.toml").write_text('id = "soleus"\n', encoding="utf-8")
    (folder / "broken.toml").write_text("id = soleus\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not data")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def test_it_reads_a_folder_in_order_and_notes_the_broken_file(package: str) -> None:
    faults = Faults()
    found = read_toml_folder(package, "data/muscles", faults)
    assert [(file.name, dict(file.table)) for file in found] == [
        ("muscles/broken.toml", {}),
        ("muscles/soleus.toml", {"id": "soleus"}),
    ]
    [fault] = faults.found
    assert fault.file == "muscles/broken.toml"
    assert fault.problem.startswith("this is not TOML")


def test_it_notes_a_file_that_is_not_there(package: str) -> None:
    faults = Faults()
    assert read_toml(package, "data/none.toml", faults).table == {}
    assert [fault.problem for fault in faults.found] == ["the file cannot be read"]


def test_it_notes_a_folder_that_is_not_there(package: str) -> None:
    faults = Faults()
    assert read_toml_folder(package, "data/none", faults) == ()
    assert [fault.problem for fault in faults.found] == ["there is no such folder"]
