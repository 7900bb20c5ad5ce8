"""Entries of the atlas as JSON values, both languages, with every field."""

from datetime import date

from filiform.atlas.muscle import Muscle, TriggerPoint
from filiform.knowledge import Bilingual


def muscle_to_json(muscle: Muscle) -> dict[str, object]:
    """The entry as JSON values, both languages, with every field."""
    return {
        "id": muscle.id,
        "name": _both(muscle.name),
        "latin": muscle.latin,
        "group": str(muscle.group),
        "innervation": _both(muscle.innervation),
        "action": _both(muscle.action),
        "positions": [str(position) for position in muscle.positions],
        "palpation": [str(palpation) for palpation in muscle.palpation],
        "needle_length_mm": [muscle.needle_length_mm.low, muscle.needle_length_mm.high],
        "needled": muscle.needled,
        "technique": _both(muscle.technique),
        "direction": _both(muscle.direction),
        "depth": _both(muscle.depth),
        "tier": str(muscle.tier),
        "chest_wall": muscle.chest_wall,
        "over": list(muscle.over),
        "hazards": [
            {
                "structure": _both(hazard.structure),
                "guidance": _both(hazard.guidance),
                "tier": str(hazard.tier),
            }
            for hazard in muscle.hazards
        ],
        "trigger_points": [_point_to_json(point) for point in muscle.trigger_points],
        "tests": {
            "weakness": _both(muscle.tests.weakness),
            "stretch": _both(muscle.tests.stretch),
        },
        "self_care": _both(muscle.self_care),
        "confusions": [
            {"taken_for": _both(one.taken_for), "told_apart": _both(one.told_apart)}
            for one in muscle.confusions
        ],
        "stretches": [
            {
                "name": _both(stretch.name),
                "how": _both(stretch.how),
                "dose": _both(stretch.dose),
                "caution": _both(stretch.caution),
            }
            for stretch in muscle.stretches
        ],
        "provenance": {
            "source": muscle.provenance.source,
            "written_by": muscle.provenance.written_by,
            "checked_by": muscle.provenance.checked_by,
            "reviewed": _day(muscle.provenance.reviewed),
            "review_due": _day(muscle.provenance.review_due),
        },
    }


def _point_to_json(point: TriggerPoint) -> dict[str, object]:
    place = point.place
    return {
        "id": point.id,
        "name": _both(point.name),
        "where": _both(point.where),
        "place": {
            "from": place.start,
            "to": place.to,
            "at": place.at,
            "offset_cm": {"up": place.up_cm, "out": place.out_cm, "front": place.front_cm},
            "face": place.face,
        },
        "zones": [
            {
                "region": zone.region,
                "kind": str(zone.kind),
                "side": str(zone.side),
                "weight": zone.weight,
                "interval": [zone.share.low, zone.share.high],
                "people_counted": zone.share.people,
                "counted_by": list(zone.share.sources),
            }
            for zone in point.zones
        ],
        "also": [str(effect) for effect in point.also],
    }


def _both(text: Bilingual) -> dict[str, str]:
    return {"en": text.en, "es": text.es}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
