"""`filiform rank` at the terminal."""

import json
import re
from pathlib import Path

import pytest

from filiform.atlas import load_atlas
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import canonical_json
from filiform.cli import main
from filiform.reasoning import MODEL_VERSION, SUGGESTION


@pytest.fixture
def heel(tmp_path: Path) -> str:
    path = tmp_path / "heel.json"
    pain = read_named_pain("heel-sole-left=6")
    path.write_text(canonical_json(draw_by_name("male", [pain])), encoding="utf-8")
    return str(path)


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


def test_it_names_the_muscles_and_says_that_they_are_suggestions(
    heel: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rank", heel, "--top", "2") == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.match(r" 1\. [A-Z][a-z ]+, left  \d+ %", lines[0])
    assert any("Quadratus plantae, left" in line for line in lines)
    assert [line[:3] for line in lines if line[:2].strip().isdigit()] == [" 1.", " 2."]
    assert lines[-1].startswith(SUGGESTION.en)


def test_it_speaks_spanish(heel: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rank", heel, "--lang", "es") == 0
    out = capsys.readouterr().out
    assert "Cuadrado plantar, lado izquierdo" in out
    assert SUGGESTION.es in out


def test_it_prints_json_with_versions(heel: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rank", heel, "--json", "--top", "3") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["model_version"] == MODEL_VERSION
    assert record["atlas_version"] == load_atlas().version
    assert "quadratus_plantae" in [one["muscle"] for one in record["candidates"]]
    chances = [one["probability"] for one in record["candidates"]]
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance < 1 for chance in chances)


def test_it_says_which_complaints_there_are_when_one_is_not_known(
    heel: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rank", heel, "--complaint", "heel-pain") == 2
    assert "plantar-heel-pain" in capsys.readouterr().err


def test_it_refuses_what_is_not_a_drawing_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_text("{}", encoding="utf-8")
    assert run("rank", str(path)) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"filiform: {path}: ")
    assert error.count("\n") == 1


def test_it_draws_the_ranking(
    heel: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "heel.png"
    assert run("rank", heel, "--chart", str(picture), "--lang", "es") == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert str(picture) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--chart", "heel.svg"), "heel.svg is not a .png file"),
        (("--chart", "no/such/folder/heel.png"), "no/such/folder/heel.png"),
        (("--processes", "2"), "are for many drawings"),
        (("--cluster", "tcp://127.0.0.1:9"), "are for many drawings"),
    ],
)
def test_it_refuses_in_one_line(
    heel: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert run("rank", heel, *arguments) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert told in line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three drawings, and a file that is none."""
    found = tmp_path / "drawings"
    found.mkdir()
    for name, place in (("a", "heel-sole-left"), ("c", "temple-right"), ("d", "low-back-left")):
        drawing = draw_by_name("male", [read_named_pain(f"{place}=6")])
        (found / f"{name}.json").write_text(canonical_json(drawing), encoding="utf-8")
    (found / "b.json").write_text("{}", encoding="utf-8")
    return found


def test_it_ranks_a_folder_a_line_each_and_names_what_it_could_not_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rank", str(folder), "--top", "2") == 2
    told = capsys.readouterr()
    rows = [line.split("\t") for line in told.out.splitlines()]
    assert [Path(row[0]).name for row in rows] == ["a.json", "c.json", "d.json"]
    assert re.fullmatch(r"[a-z_]+-left 0\.\d\d", rows[0][1])
    bad, sum_up = told.err.splitlines()
    assert str(folder / "b.json") in bad
    assert sum_up == "3 of 4 drawings ranked; 1 could not be read."


def test_a_folder_gives_what_each_file_gives(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.json").unlink()
    assert run("rank", str(folder), "--json") == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for record in records:
        assert run("rank", record.pop("file"), "--json") == 0
        alone = json.loads(capsys.readouterr().out)
        alone.pop("note")
        assert record == alone


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (("empty",), "empty: has no .json file."),
        (("-", "-"), "Standard input holds one drawing."),
        (("drawings", "--chart", "x.png"), "--chart draws one drawing."),
        (("drawings", "--complaint", "moon"), 'There is no study of "moon"'),
        (("drawings", "--cluster", "tcp://127.0.0.1:9"), "--cluster: nobody answers at tcp"),
    ],
)
def test_it_refuses_many_in_one_line(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    paths: tuple[str, ...],
    told: str,
) -> None:
    (folder / "b.json").unlink()
    (folder.parent / "empty").mkdir()
    monkeypatch.chdir(folder.parent)
    assert run("rank", *paths) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert told in line
