"""The JSON Schema (2020-12) of the atlas as published: what another program may count on."""

from collections.abc import Iterable
from typing import Any

from filiform.atlas.muscle import Effect, Group, Palpation, Position, Tier
from filiform.atlas.reading import READ
from filiform.atlas.zone import Kind, SideRule
from filiform.body.frames import FACES

SCHEMA_ID = "https://filiform.example/atlas/1"


def bundle_schema() -> dict[str, Any]:
    """The schema of atlas.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "An atlas of muscles, their trigger points and where their pain is felt",
        **_object(
            format={"const": "filiform.atlas/1"},
            version={"type": "string", "pattern": r"^\d+\.\d+\.\d+\+[0-9a-f]{12}$"},
            licence={"const": "Apache-2.0"},
            muscles={"type": "array", "minItems": 1, "items": _muscle()},
            sources={
                "type": "array",
                "minItems": 1,
                "items": _object(name=_text(), citation=_text(), read=_one_of(READ)),
            },
        ),
    }


def _muscle() -> dict[str, Any]:
    return _object(
        id=_id(),
        name=_both(),
        latin=_text(),
        group=_one_of(Group),
        innervation=_both(),
        action=_both(),
        positions=_some(_one_of(Position)),
        palpation=_some(_one_of(Palpation)),
        needle_length_mm=_pair(0, 150),
        needled={"type": "boolean"},
        technique=_both(maybe=True),
        direction=_both(maybe=True),
        depth=_both(maybe=True),
        tier=_one_of(Tier),
        chest_wall={"type": "boolean"},
        over=_some(_text()),
        hazards={
            "type": "array",
            "items": _object(structure=_both(), guidance=_both(), tier=_one_of(Tier)),
        },
        trigger_points=_some(_point()),
        tests=_object(weakness=_both(), stretch=_both()),
        self_care=_both(),
        confusions={
            "type": "array",
            "items": _object(taken_for=_both(), told_apart=_both()),
        },
        stretches={
            "type": "array",
            "items": _object(name=_both(), how=_both(), dose=_both(), caution=_both()),
        },
        provenance=_object(
            source=_text(),
            written_by=_text(),
            checked_by={"type": "string"},
            reviewed={"type": "string"},
            review_due={"type": "string"},
        ),
    )


def _point() -> dict[str, Any]:
    centimetres = {"type": "number", "minimum": -15, "maximum": 15}
    return _object(
        id=_id(),
        name=_both(),
        where=_both(),
        place=_object(
            **{"from": _text()},
            to={"type": ["string", "null"]},
            at={"type": "number"},
            offset_cm=_object(up=centimetres, out=centimetres, front=centimetres),
            face=_one_of(FACES),
        ),
        zones=_some(
            _object(
                region=_text(),
                kind=_one_of(Kind),
                side=_one_of(SideRule),
                weight={"type": "number", "minimum": 0, "maximum": 1},
                interval=_pair(0, 1),
                people_counted={"type": "number", "minimum": 0},
                counted_by={"type": "array", "items": _text()},
            )
        ),
        also={"type": "array", "items": _one_of(Effect), "uniqueItems": True},
    )


def _object(**fields: dict[str, Any]) -> dict[str, Any]:
    """All of these fields, and no others."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _some(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": items}


def _pair(least: float, most: float) -> dict[str, Any]:
    number = {"type": "number", "minimum": least, "maximum": most}
    return {"type": "array", "items": number, "minItems": 2, "maxItems": 2}


def _both(*, maybe: bool = False) -> dict[str, Any]:
    """A text in both languages; `maybe` it is empty."""
    text: dict[str, Any] = {"type": "string"} if maybe else _text()
    return _object(en=text, es=text)


def _text() -> dict[str, Any]:
    return {"type": "string", "minLength": 1}


def _id() -> dict[str, Any]:
    return {"type": "string", "pattern": "^[a-z0-9_-]+$"}


def _one_of(values: Iterable[str]) -> dict[str, Any]:
    return {"enum": [str(value) for value in values]}
