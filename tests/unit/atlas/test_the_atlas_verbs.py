"""`filiform atlas show` and `filiform atlas check` at the terminal."""

import json
from pathlib import Path

import pytest

from filiform.atlas import load_atlas
from filiform.cli import main


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


def test_it_finds_no_mistake_and_counts_the_unreviewed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "check") == 0
    out = capsys.readouterr().out
    count = len(load_atlas().muscles)
    assert f"{count} muscles" in out
    assert f"Not yet reviewed by a clinician: {count}." in out


def test_it_checks_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "check", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["version"], report["faults"]) == (load_atlas().version, [])


def test_it_shows_a_muscle_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "show", "soleus", "--lang", "es") == 0
    assert capsys.readouterr().out.startswith("Sóleo (Musculus soleus)\n")


def test_it_finds_a_muscle_by_its_spanish_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "show", "trapecio superior derecho") == 0
    assert capsys.readouterr().out.startswith("Upper trapezius (")


def test_it_writes_a_page_and_a_picture(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page, picture = tmp_path / "soleus.html", tmp_path / "soleus.png"
    assert run("atlas", "show", "soleus", "--html", str(page), "--png", str(picture)) == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        str(page),
        str(picture),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--png", "x.png"), "A page or picture shows one muscle. Name it."),
        (("soleus", "--png", "no/such/folder/x.png"), "no/such/folder/x.png: No such file"),
        (("soleus", "--png", "x.png", "--shape", "giant"), "giant"),
        (("gluteus",), "fits 3 muscles"),
    ],
)
def test_it_answers_what_it_cannot_show_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert run("atlas", "show", *arguments) == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1


def test_it_lists_all_muscles(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "show") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [muscle.id for muscle in load_atlas().muscles]


def test_it_answers_an_unknown_muscle_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("atlas", "show", "solus", "--json") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == 'filiform: The atlas has no muscle "solus". Did you mean soleus?\n'
