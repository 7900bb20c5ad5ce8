"""The atlas as files for others: whole, valid, the same bytes every time."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from filiform.atlas import load_atlas
from filiform.atlas.bundle import bundle
from filiform.cli import main

ATLAS = load_atlas()
BUNDLE = bundle(ATLAS)
RECORD: dict[str, Any] = json.loads(BUNDLE["atlas.json"])
SCHEMA: dict[str, Any] = json.loads(BUNDLE["atlas.schema.json"])


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(BUNDLE[name].decode())))


def test_it_fits_its_own_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [fault.message for fault in Draft202012Validator(SCHEMA).iter_errors(RECORD)] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("muscles", 0, "tier"), "none"),
        (("muscles", 0, "trigger_points", 0, "zones", 0, "weight"), 1.2),
        (("muscles", 0, "name", "es"), ""),
        (("muscles", 0, "hazards"), None),
        (("version",), "newest"),
        (("licence",), "all rights reserved"),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: tuple[str | int, ...], value: object) -> None:
    broken = json.loads(BUNDLE["atlas.json"])
    at: Any = broken
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    faults = list(Draft202012Validator(SCHEMA).iter_errors(broken))
    assert [tuple(fault.absolute_path) for fault in faults] == [path]


def test_the_tables_hold_all_of_it() -> None:
    points = [point for muscle in ATLAS.muscles for point in muscle.trigger_points]
    assert [row["muscle"] for row in rows("muscles.csv")] == [one.id for one in ATLAS.muscles]
    assert [row["trigger_point"] for row in rows("trigger_points.csv")] == [p.id for p in points]
    assert len(rows("zones.csv")) == sum(len(point.zones) for point in points)
    assert len(rows("hazards.csv")) == sum(len(one.hazards) for one in ATLAS.muscles)
    zones = {(row["trigger_point"], row["region"], row["side"]): row for row in rows("zones.csv")}
    for point in points:
        for zone in point.zones:
            assert float(zones[point.id, zone.region, zone.side]["weight"]) == zone.weight


def test_it_says_version_licence_and_what_nobody_checked() -> None:
    told = BUNDLE["README.md"].decode()
    assert f"Version {ATLAS.version}: " in told
    assert "Apache-2.0" in told
    unchecked = sum(not muscle.provenance.is_checked for muscle in ATLAS.muscles)
    assert f"{unchecked} of the muscles have not been reviewed by a clinician." in told
    assert RECORD["version"] == ATLAS.version


def test_the_same_atlas_gives_the_same_bytes() -> None:
    assert bundle(ATLAS) == BUNDLE


def test_the_verb_writes_every_file_and_may_be_repeated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "bundle"
    for _ in range(2):
        with pytest.raises(SystemExit) as ended:
            main(["atlas", "export", str(folder)])
        assert not ended.value.code
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == BUNDLE
    assert f"Atlas {ATLAS.version}, Apache-2.0." in capsys.readouterr().out


def test_a_folder_that_is_a_file_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(SystemExit) as ended:
        main(["atlas", "export", str(tmp_path / "taken" / "in")])
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
