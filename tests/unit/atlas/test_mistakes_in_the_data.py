"""An author who breaks a file is told file, place and what to do, all mistakes at once."""

import sys
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from filiform.atlas.checking import AtlasReport, check_atlas

DATA = files("filiform.atlas") / "data"
Edit = Callable[[str], str]


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Edit], AtlasReport]:
    """Checks an atlas of one muscle, the soleus, after its file was edited."""
    name = "atlas_for_a_test"
    folder = tmp_path / name / "data" / "muscles"
    folder.mkdir(parents=True)
    (tmp_path / name / "__init__.py").write_text("")
    (folder.parent / "atlas.toml").write_bytes((DATA / "atlas.toml").read_bytes())
    for kept in ("sources", "evidence"):
        (folder.parent / kept).mkdir()
        for item in (DATA / kept).iterdir():
            (folder.parent / kept / item.name).write_bytes(item.read_bytes())
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, name, raising=False)

    def check(edit: Edit) -> AtlasReport:
        text = (DATA / "muscles" / "soleus.toml").read_text("utf-8")
        edited = edit(text)
        assert edited != text
        (folder / "soleus.toml").write_text(edited, encoding="utf-8")
        return check_atlas(date(2026, 11, 24), package=name)

    return check


def replacing(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new, 1)
        return text

    return edit


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'region = "heel-back"',
            'region = "heel-bakc"',
            'zones[0].region: "heel-bakc" is not known. Did you mean',
        ),
        (
            'from = "calf-fork"',
            'from = "calf-frok"',
            'trigger_points[0].place.from: "calf-frok" is not known. Did you mean',
        ),
        ("Donnelly 2019", "Donelly 2019", 'provenance.source: "Donelly 2019" is not among the so'),
        ('source = "Donnelly', 'sauce = "Donnelly', "provenance.source: is missing"),
        ('es = "Sóleo"', 'es = ""', "name.es: is empty"),
        ('tier = "moderate"', 'tier = "low"', "tier: is lower than that of one of its hazards"),
        ("chest_wall = false", "chest_wall = true", "chest_wall: and the hazards disagree"),
        ('id = "soleus"', 'id = "solius"', 'id: "solius" is not the name of the file'),
        (
            '"sacroiliac", kind = "essential"',
            '"sacroiliac", kind = "spillover"',
            "trigger_points[2].zones: has no essential zone",
        ),
        (
            'region = "heel-back", kind',
            'region = "heel-back", weight = 0.7, kind',
            "zones[0].weight: is not a field known here",
        ),
        ('"soleus-2"', '"soleus-1"', "trigger_points: uses one id twice"),
        ('region = "heel-sole"', 'region = "heel-back"', "zones: names one region twice"),
        ('"prone", "side-lying"', '"prone", "sitting"', 'positions: "sitting" is not known'),
        (
            'region = "heel-back", kind = "essential"',
            'region = "sacrum", side = "same", kind = "essential"',
            'zones[0].side: "same" does not fit sacrum',
        ),
    ],
)
def test_it_names_the_mistake(
    checked: Callable[[Edit], AtlasReport], old: str, new: str, told: str
) -> None:
    report = checked(replacing((old, new)))
    assert any(told in str(fault) for fault in report.faults), report.faults
    assert all(str(fault).startswith("muscles/soleus.toml: ") for fault in report.faults)


def test_it_asks_for_the_guidance_of_a_hazard(checked: Callable[[Edit], AtlasReport]) -> None:
    def without_guidance(text: str) -> str:
        return "\n".join(line for line in text.split("\n") if not line.startswith("guidance"))

    report = checked(without_guidance)
    assert "muscles/soleus.toml: hazards[0].guidance: is missing." in map(str, report.faults)


def test_it_notes_a_sentence_that_was_not_translated(
    checked: Callable[[Edit], AtlasReport],
) -> None:
    report = checked(replacing(("Lower inner part", "Inner"), ("Parte inferior interna", "Inner")))
    assert [str(fault) for fault in report.faults] == [
        "muscles/soleus.toml: trigger_points[0].name: is the same in English and Spanish."
    ]


def test_it_tells_all_mistakes_at_once(checked: Callable[[Edit], AtlasReport]) -> None:
    report = checked(
        replacing(('region = "heel-back"', 'region = "hele"'), ('es = "Sóleo"', 'es = ""'))
    )
    assert len(report.faults) == 2
    assert not report.is_sound


def test_it_notes_a_place_that_meets_no_skin(checked: Callable[[Edit], AtlasReport]) -> None:
    start = (
        'place = { from = "calf-fork", to = "heel-back", at = 0.2, '
        'offset_cm = { out = -1.6 }, face = "back" }'
    )
    lost = 'place = { from = "vertex-of-head", offset_cm = { up = 14.0 }, face = "front" }'
    report = checked(replacing((start, lost)))
    assert report.faults
    assert all("meets no skin" in fault.problem for fault in report.faults)


def test_it_notes_two_trigger_points_on_one_spot(checked: Callable[[Edit], AtlasReport]) -> None:
    third = 'place = { from = "fibular-head", to = "heel-back", at = 0.42, face = "back" }'
    second = (
        'place = { from = "fibular-head", to = "heel-back", at = 0.2, '
        'offset_cm = { front = -1.5 }, face = "back" }'
    )
    report = checked(replacing((third, second)))
    assert (
        "muscles/soleus.toml: trigger_points[2].place: is the same spot as soleus-2 "
        "on the female body." in map(str, report.faults)
    )


def test_it_gives_other_content_another_version(checked: Callable[[Edit], AtlasReport]) -> None:
    one = checked(replacing(("S1–S2", "S1–S3")))
    other = checked(replacing(("S1–S2", "L5–S2")))
    assert one.version != other.version
    assert one.version.split("+")[0] == other.version.split("+")[0] == "0.4.0"
