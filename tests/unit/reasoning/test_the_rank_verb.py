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
