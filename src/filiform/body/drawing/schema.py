"""The JSON Schema of drawings, made from the same lists that the reader checks against.

What JSON Schema cannot say is left to the reader: one number for each vertex, one main
pain, ids that differ, regions that exist, text without control characters.
"""

from __future__ import annotations

from collections.abc import Sequence

from filiform.body.drawing.mesh import MeshFacts
from filiform.body.drawing.vocabulary import (
    COURSES,
    DEPTHS,
    KINDS,
    LANGUAGES,
    MAX_INTENSITY,
    MAX_PAINS,
    MAX_PINS,
    MAX_WORDS,
    PAIN_ID,
    QUALITIES,
    ROLES,
    SCHEMA,
)

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(facts: MeshFacts) -> Schema:
    """The schema of drawings on a mesh, as JSON values."""
    fields: dict[str, Schema] = {
        "schema": {"const": SCHEMA},
        "mesh": {"const": facts.version},
        "shape": _one_of(facts.shapes),
        "language": _one_of(LANGUAGES),
        "author": _object({"role": _one_of(ROLES)}, ["role"]),
        "time": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601 with a zone; written in UTC in the canonical form.",
        },
        "pains": {"type": "array", "items": {"$ref": "#/$defs/pain"}, "maxItems": MAX_PAINS},
        "clear": {"$ref": "#/$defs/clear"},
    }
    return {
        "$schema": DIALECT,
        "title": "Filiform pain drawing, version 1",
        **_object(fields, list(fields)),
        "$defs": {"pain": _pain(facts), "clear": _clear(facts)},
    }


def _pain(facts: MeshFacts) -> Schema:
    vertex: Schema = {"type": "integer", "minimum": 0, "maximum": facts.vertices - 1}
    words: Schema = {"type": ["string", "null"], "maxLength": MAX_WORDS}
    fields: dict[str, Schema] = {
        "id": {"type": "string", "pattern": f"^{PAIN_ID}$"},
        "kind": _one_of(KINDS),
        "main": {"type": "boolean"},
        "vertices": {**_set_of(vertex), "description": "Ascending in the canonical form."},
        "intensity": {
            "type": "array",
            "items": {"type": "integer", "minimum": 0, "maximum": MAX_INTENSITY},
            "description": "One number for each vertex, in the same order.",
        },
        "pins": {**_set_of(vertex), "maxItems": MAX_PINS},
        "qualities": _set_of(_one_of(QUALITIES)),
        "depth": {"enum": [*DEPTHS, None]},
        "course": {"enum": [*COURSES, None]},
        "since": words,
        "worse_with": words,
        "better_with": words,
    }
    return _object(fields, ["id", "kind", "main", "vertices", "intensity"])


def _clear(facts: MeshFacts) -> Schema:
    plain: dict[str, Schema] = {"said": _one_of(["not_asked", "rest_of_body"])}
    regions: Schema = {**_set_of(_one_of(sorted(facts.regions))), "minItems": 1}
    named: dict[str, Schema] = {"said": {"const": "regions"}, "regions": regions}
    return {"oneOf": [_object(plain, ["said"]), _object(named, ["said", "regions"])]}


def _object(fields: dict[str, Schema], required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": False,
    }


def _one_of(words: Sequence[str]) -> Schema:
    return {"enum": list(words)}


def _set_of(items: Schema) -> Schema:
    return {"type": "array", "items": items, "uniqueItems": True}
