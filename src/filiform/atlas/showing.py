"""`filiform atlas show`: one muscle as a therapist reads it, or as JSON values."""

from datetime import date

from filiform.atlas.effects import EFFECTS
from filiform.atlas.muscle import Muscle, TriggerPoint
from filiform.atlas.zone import Kind, Zone
from filiform.knowledge import Bilingual

LABELS = {
    "nerve": Bilingual("Nerve", "Nervio"),
    "action": Bilingual("Action", "Acción"),
    "position": Bilingual("Position", "Posición"),
    "needle": Bilingual("Needle", "Aguja"),
    "not_needled": Bilingual(
        "Not needled: treated by hand only.", "No se punciona: solo se trata con las manos."
    ),
    "technique": Bilingual("Technique", "Técnica"),
    "direction": Bilingual("Direction", "Dirección"),
    "depth": Bilingual("Depth", "Profundidad"),
    "hazard": Bilingual("Hazard", "Peligro"),
    "point": Bilingual("Point", "Punto"),
    "also": Bilingual("may also cause", "también puede causar"),
    "weak": Bilingual("Against resistance", "Contra resistencia"),
    "short": Bilingual("On stretch", "Al estirar"),
    "stretch": Bilingual("Stretch", "Estiramiento"),
    "self_care": Bilingual("At home", "En casa"),
    "confused": Bilingual("Easily taken for", "Se confunde con"),
    "source": Bilingual("Source", "Fuente"),
    "unchecked": Bilingual("Not yet reviewed by a clinician.", "Aún sin revisar por un clínico."),
    "essential": Bilingual("pain usual in", "dolor habitual en"),
    "spillover": Bilingual("sometimes in", "a veces en"),
}
TERMS = {
    "prone": Bilingual("prone", "boca abajo"),
    "supine": Bilingual("supine", "boca arriba"),
    "side-lying": Bilingual("side-lying", "de lado"),
    "low": Bilingual("low", "bajo"),
    "moderate": Bilingual("moderate", "moderado"),
    "high": Bilingual("high", "alto"),
}


def describe_muscle(muscle: Muscle, language: str) -> tuple[str, ...]:
    """The entry in lines, in English ("en") or Spanish ("es")."""
    label = {key: text.text(language) for key, text in LABELS.items()}
    positions = ", ".join(TERMS[position].text(language) for position in muscle.positions)
    lines = [
        f"{muscle.name.text(language)} ({muscle.latin})",
        f"{label['nerve']}: {muscle.innervation.text(language)}",
        f"{label['action']}: {muscle.action.text(language)}",
        f"{label['position']}: {positions}",
        *_needling(muscle, label, language),
    ]
    for hazard in muscle.hazards:
        tier = TERMS[hazard.tier].text(language)
        words = f"{hazard.structure.text(language)}. {hazard.guidance.text(language)}"
        lines.append(f"{label['hazard']} ({tier}): {words}")
    for point in muscle.trigger_points:
        lines += _point(point, label, language)
    lines.append(f"{label['weak']}: {muscle.tests.weakness.text(language)}")
    lines.append(f"{label['short']}: {muscle.tests.stretch.text(language)}")
    for one in muscle.confusions:
        words = f"{one.taken_for.text(language)}. {one.told_apart.text(language)}"
        lines.append(f"{label['confused']}: {words}")
    for stretch in muscle.stretches:
        words = f"{stretch.how.text(language)} {stretch.dose.text(language)}."
        lines.append(f"{label['stretch']}: {stretch.name.text(language)}. {words}")
    lines.append(f"{label['self_care']}: {muscle.self_care.text(language)}")
    lines.append(f"{label['source']}: {muscle.provenance.source}")
    if not muscle.provenance.is_checked:
        lines.append(label["unchecked"])
    return tuple(lines)


def _needling(muscle: Muscle, label: dict[str, str], language: str) -> list[str]:
    if not muscle.needled:
        return [label["not_needled"]]
    return [
        f"{label['needle']}: {muscle.needle_length_mm} mm",
        f"{label['technique']}: {muscle.technique.text(language)}",
        f"{label['direction']}: {muscle.direction.text(language)}",
        f"{label['depth']}: {muscle.depth.text(language)}",
    ]


def _point(point: TriggerPoint, label: dict[str, str], language: str) -> list[str]:
    name, where = point.name.text(language), point.where.text(language)
    lines = [f"{label['point']} {point.id} ({name}): {where}."]
    for kind in Kind:
        zones = [zone for zone in point.zones if zone.kind is kind]
        if zones:
            places = ", ".join(f"{_place(zone)} {zone.weight:g}" for zone in zones)
            lines.append(f"  {label[kind]}: {places}")
    if point.also:
        effects = ", ".join(EFFECTS[effect].text(language) for effect in point.also)
        lines.append(f"  {label['also']}: {effects}")
    return lines


def _place(zone: Zone) -> str:
    return zone.region if zone.side in ("same", "midline") else f"{zone.region} ({zone.side})"


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
