"""The whole atlas as files for others to use: JSON, tables, a schema, and what one may do with it.

The same atlas gives the same bytes.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from filiform.atlas.as_json import muscle_to_json
from filiform.atlas.atlas import Atlas
from filiform.atlas.bundle_schema import bundle_schema
from filiform.atlas.muscle import Muscle
from filiform.knowledge import Bilingual

FORMAT = "filiform.atlas/1"
LICENCE = "Apache-2.0"
LICENCE_URL = "https://www.apache.org/licenses/LICENSE-2.0"

Row = Sequence[object]


def bundle(atlas: Atlas) -> Mapping[str, bytes]:
    """File names and their contents."""
    tables = {
        "muscles.csv": _muscles(atlas),
        "trigger_points.csv": _points(atlas),
        "zones.csv": _zones(atlas),
        "hazards.csv": _hazards(atlas),
        "stretches.csv": _stretches(atlas),
        "confusions.csv": _confusions(atlas),
        "sources.csv": _sources(atlas),
    }
    return {
        "atlas.json": _json(_record(atlas)),
        "atlas.schema.json": _json(bundle_schema()),
        **{name: _csv(rows) for name, rows in tables.items()},
        "README.md": _readme(atlas).encode(),
    }


def _record(atlas: Atlas) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": atlas.version,
        "licence": LICENCE,
        "muscles": [muscle_to_json(muscle) for muscle in atlas.muscles],
        "sources": [
            {"name": one.name, "citation": one.citation, "read": one.read} for one in atlas.sources
        ],
    }


def _json(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(rows: Iterable[Row]) -> bytes:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def _both(name: str) -> tuple[str, str]:
    return f"{name}_en", f"{name}_es"


def _said(*texts: Bilingual) -> list[str]:
    return [words for text in texts for words in (text.en, text.es)]


def _muscles(atlas: Atlas) -> Iterable[Row]:
    words = ("name", "innervation", "action", "technique", "direction", "depth", "weakness",
             "stretch_test", "self_care")  # fmt: skip
    yield (
        *("muscle", "latin", "group", "positions", "palpation", "needled"),
        *("needle_mm_low", "needle_mm_high", "tier", "chest_wall"),
        *(column for word in words for column in _both(word)),
        *("source", "written_by", "checked_by", "reviewed"),
    )
    for one in atlas.muscles:
        kept = one.provenance
        yield (
            *(one.id, one.latin, one.group, _listed(one.positions), _listed(one.palpation)),
            *(_yes(one.needled), *_needle(one), one.tier, _yes(one.chest_wall)),
            *_said(one.name, one.innervation, one.action, one.technique, one.direction, one.depth),
            *_said(one.tests.weakness, one.tests.stretch, one.self_care),
            *(kept.source, kept.written_by, kept.checked_by, kept.reviewed or ""),
        )


def _needle(muscle: Muscle) -> tuple[object, object]:
    """Lengths in mm; empty where a muscle is for hands only."""
    if not muscle.needled:
        return "", ""
    return muscle.needle_length_mm.low, muscle.needle_length_mm.high


def _points(atlas: Atlas) -> Iterable[Row]:
    yield (
        *("trigger_point", "muscle", *_both("name"), *_both("where"), "from_landmark"),
        *("to_landmark", "at", "up_cm", "out_cm", "front_cm", "face", "also"),
    )
    for muscle in atlas.muscles:
        for one in muscle.trigger_points:
            place = one.place
            yield (
                *(one.id, muscle.id, *_said(one.name, one.where), place.start, place.to or ""),
                *(place.at, place.up_cm, place.out_cm, place.front_cm, place.face),
                _listed(one.also),
            )


def _zones(atlas: Atlas) -> Iterable[Row]:
    yield (
        *("trigger_point", "region", "side", "kind", "weight", "low", "high"),
        *("people_counted", "counted_by"),
    )
    for muscle in atlas.muscles:
        for point in muscle.trigger_points:
            for one in point.zones:
                share = one.share
                yield (
                    *(point.id, one.region, one.side, one.kind, one.weight, share.low, share.high),
                    *(share.people, _listed(share.sources)),
                )


def _hazards(atlas: Atlas) -> Iterable[Row]:
    yield ("muscle", "tier", *_both("structure"), *_both("guidance"))
    for muscle in atlas.muscles:
        for one in muscle.hazards:
            yield (muscle.id, one.tier, *_said(one.structure, one.guidance))


def _stretches(atlas: Atlas) -> Iterable[Row]:
    yield ("muscle", *_both("name"), *_both("how"), *_both("dose"), *_both("caution"))
    for muscle in atlas.muscles:
        for one in muscle.stretches:
            yield (muscle.id, *_said(one.name, one.how, one.dose, one.caution))


def _confusions(atlas: Atlas) -> Iterable[Row]:
    yield ("muscle", *_both("taken_for"), *_both("told_apart"))
    for muscle in atlas.muscles:
        for one in muscle.confusions:
            yield (muscle.id, *_said(one.taken_for, one.told_apart))


def _sources(atlas: Atlas) -> Iterable[Row]:
    yield ("source", "citation", "how_far_read")
    for one in atlas.sources:
        yield (one.name, one.citation, one.read)


def _listed(terms: Iterable[object]) -> str:
    return "; ".join(str(term) for term in terms)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _readme(atlas: Atlas) -> str:
    unchecked = sum(not muscle.provenance.is_checked for muscle in atlas.muscles)
    points = sum(len(muscle.trigger_points) for muscle in atlas.muscles)
    return f"""# Filiform's atlas of trigger points

Version {atlas.version}: {len(atlas.muscles)} muscles, {points} trigger points.
{unchecked} of the muscles have not been reviewed by a clinician. It diagnoses nothing.

- `atlas.json` holds everything; `atlas.schema.json` is its schema (JSON Schema 2020-12).
- The tables hold the same, joined by `muscle` and `trigger_point`.
  Several values in a cell are parted by "; ".
- An entry stands for the muscle on either side.
  `side` of a zone is the muscle's own side, the other, both, or the midline.
- `weight` is the share of people with this trigger point in whom pain is expected there, 0 to 1.
  `low` and `high` bound it. Where `people_counted` is 0 it is a guess from wall charts.
- `region`, `from_landmark` and `to_landmark` are names of Filiform's body surface.

The first number of the version rises when an id goes or changes its meaning, the second when
entries or zones are added or changed, the third when only words are.
What stands behind the plus sign changes with any letter.

Licence: {LICENCE}, {LICENCE_URL}. Copyright the Filiform authors.
Name the version when you use it. Facts are cited; the works cited keep their own rights.
"""
