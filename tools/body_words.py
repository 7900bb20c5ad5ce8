"""Writes what the painter says a drawing with: `python -m tools.body_words`.

The painter's words are the server's: one table of phrases and limits, made here of the parts
and sentences in `filiform.body.summary`, and drawings with the words that Python finds for
them, which both sides read in their tests.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Author, Clear, Drawing, Pain, to_json_object
from filiform.body.drawing.vocabulary import Kind
from filiform.body.region_rows import region_rows
from filiform.body.summary import load_wording, summary
from filiform.body.summary import places as rule
from filiform.body.summary.parts import Part
from filiform.body.summary.places import Place
from filiform.body.summary.sentences import MOST_PLACES, run_in_words

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "frontend" / "body-painter" / "words.json"
DRAWINGS = ROOT / "tests" / "fixtures" / "body" / "words.json"
ROWS = ROOT / "tests" / "fixtures" / "body" / "regions.json"
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
SHAPE = "neutral"
LANGUAGES = ("en", "es")
SENTENCES = (
    "strongest",
    "stiffness",
    "numbness",
    "more_one",
    "more",
    "rest_of_body",
    "regions",
)

NAMED: Mapping[str, tuple[str, ...]] = {
    "an arm": ("right shoulder+right upper arm=9", "side-of-neck-right=5"),
    "both knees": ("knees=4",),
    "a leg and a hand": ("left thigh+left knee+left lower leg=6", "numbness:thumb-left"),
    "all kinds": ("temple-right=7", "stiffness:low back", "numbness:right foot"),
    "many places": (
        "forehead+neck+chest+belly+low back+left knee+right foot+left ear+right wrist=3",
    ),
}


def table() -> str:
    """Limits, parts and phrases; an entry a line."""
    wording = load_wording()
    parts = [
        {"id": p.id, "regions": p.regions, "chain": p.chain, "order": p.order}
        for p in wording.parts
    ]
    limits = {
        "small_of_patch": rule.SMALL_OF_PATCH,
        "small_of_part": rule.SMALL_OF_PART,
        "much": rule.MUCH,
        "over_midline": rule.OVER_MIDLINE,
        "most_places": MOST_PLACES,
    }
    phrases = {
        f"{run[0].id} {run[-1].id} {side}": {
            language: run_in_words(tuple(Place(part, side, 0) for part in run), language)
            for language in LANGUAGES
        }
        for run in _runs(wording.parts)
        for side in ("left", "right", "both")
    }
    sentences = {name: {"en": (w := wording.words[name]).en, "es": w.es} for name in SENTENCES}
    sections = {
        "limits": limits,
        "parts": parts,
        "sentences": sentences,
        "phrases": phrases,
    }
    return "{\n" + ",\n".join(f'"{k}": {_lines(v)}' for k, v in sections.items()) + "\n}\n"


def drawings() -> str:
    """Drawings with what they are in words; a drawing a line."""
    return _lines(
        [
            {
                "name": name,
                "drawing": to_json_object(drawing),
                "en": summary(drawing, "en"),
                "es": summary(drawing, "es"),
            }
            for name, drawing in _drawings()
        ]
    )


def rows() -> str:
    """The names of the regions as the server serves them; a region a line."""
    return _lines(region_rows())


def main() -> None:
    """Write all three."""
    for path, content in ((TABLE, table()), (DRAWINGS, drawings()), (ROWS, rows())):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def _runs(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Every part alone, and every piece of a limb."""
    for part in parts:
        yield (part,)
    for chain in ("arm", "leg"):
        limb = sorted((p for p in parts if p.chain == chain), key=lambda p: p.order)
        for first in range(len(limb)):
            for last in range(first + 1, len(limb)):
                yield tuple(limb[first : last + 1])


def _drawings() -> Iterator[tuple[str, Drawing]]:
    surface = load_surface()
    for name, pains in NAMED.items():
        named = [read_named_pain(pain) for pain in pains]
        yield name, draw_by_name(SHAPE, named, time=NOW)
    low_back = set(surface.region_vertices("low-back-right").tolist())
    blade = set(surface.region_vertices("shoulder-blade-right").tolist())
    yield "a little over the midline", _painted(low_back | _dab("l3", None, 2), "stiffness")
    yield "a dab beside the midline", _painted(_dab("l3", None, 2.5, right_cm=2))
    yield "a dab on the midline", _painted(_dab("c7", None, 3))
    yield (
        "a small place far from a large one",
        _painted(blade | _dab("l3", None, 1.2, right_cm=-4), "numbness"),
    )
    yield "the front of a shoulder", _painted(_dab("coracoid", "right", 5), level=8)
    yield "a shoulder down to the arm", _painted(_dab("acromion", "left", 14), level=8)
    yield "only a pin", _painted(set(), pin=surface.landmark_vertex("patella", "left"))


def _dab(landmark: str, side: str | None, radius_cm: float, right_cm: float = 0.0) -> set[int]:
    surface = load_surface()
    points = surface.positions(SHAPE)
    middle = surface.landmark(landmark, side, SHAPE) - [right_cm / 100, 0, 0]
    start = int(np.linalg.norm(points - middle, axis=1).argmin())
    away = surface.geodesic([start], radius_cm, SHAPE)
    return {int(vertex) for vertex in np.flatnonzero(away <= radius_cm)}


def _painted(
    vertices: set[int], kind: Kind = "pain", level: int = 5, pin: int | None = None
) -> Drawing:
    pins = () if pin is None else (pin,)
    pain = Pain("p1", kind, True, tuple(sorted(vertices)), (level,) * len(vertices), pins=pins)
    return Drawing(SHAPE, "en", Author("patient"), NOW, (pain,), Clear("not_asked"))


def _lines(value: object) -> str:
    if isinstance(value, dict):
        rows = (f"{_compact(key)}: {_compact(entry)}" for key, entry in value.items())
        return "{\n" + ",\n".join(rows) + "\n}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
