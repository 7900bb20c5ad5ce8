"""Drawings to JSON, in the one form that a drawing has."""

import json
from datetime import datetime

from filiform.body.drawing.model import Drawing, Pain


def to_json_object(drawing: Drawing) -> dict[str, object]:
    """The drawing as JSON values, with every field written out."""
    clear: dict[str, object] = {"said": drawing.clear.said}
    if drawing.clear.said == "regions":
        clear["regions"] = list(drawing.clear.regions)
    return {
        "schema": drawing.schema,
        "mesh": drawing.mesh,
        "shape": drawing.shape,
        "language": drawing.language,
        "author": {"role": drawing.author.role},
        "time": _time(drawing.time),
        "pains": [_pain(pain) for pain in drawing.pains],
        "clear": clear,
    }


def canonical_json(drawing: Drawing) -> str:
    """The canonical text: sorted keys, no spaces, vertices ascending, characters as they are.

    Equal drawings have equal texts, and reading the text gives the drawing back.
    """
    return json.dumps(
        to_json_object(drawing), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


def _pain(pain: Pain) -> dict[str, object]:
    return {
        "id": pain.id,
        "kind": pain.kind,
        "main": pain.main,
        "vertices": list(pain.vertices),
        "intensity": list(pain.intensity),
        "pins": list(pain.pins),
        "qualities": list(pain.qualities),
        "depth": pain.depth,
        "course": pain.course,
        "since": pain.since,
        "worse_with": pain.worse_with,
        "better_with": pain.better_with,
    }


def _time(time: datetime) -> str:
    text = time.strftime("%Y-%m-%dT%H:%M:%S").zfill(19)
    fraction = f".{time.microsecond:06d}".rstrip("0") if time.microsecond else ""
    return f"{text}{fraction}Z"
