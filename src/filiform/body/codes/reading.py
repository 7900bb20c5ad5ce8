"""Reads codes.toml and gives each region its codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from filiform.body.surface import Surface, load_surface
from filiform.knowledge import Entry, Faults, read_toml

HERE = "filiform.body.codes"
Relation = Literal["exact", "broad"]

SYSTEMS: Mapping[str, str] = {
    "SCT": "http://snomed.info/sct",
    "FMA": "http://purl.org/sig/ont/fma",
    "UBERON": "http://purl.obolibrary.org/obo/uberon.owl",
}
"""The terminologies and the URIs that FHIR and OBO name them by."""
FORMS = {"SCT": r"[1-9]\d{5,17}", "FMA": r"[1-9]\d{2,6}", "UBERON": r"\d{7}"}
RELATIONS = ("exact", "broad")


@dataclass(frozen=True)
class Code:
    """A concept of a terminology. ``display`` and ``read_in`` are its words and where they stand.

    ``relation`` is how the concept lies to a region: "exact" is the same skin, the side apart;
    "broad" is a larger part that holds it. The concept names no side.
    """

    system: str
    code: str
    display: str
    relation: Relation
    read_in: str


@cache
def load_codes() -> Mapping[str, tuple[Code, ...]]:
    """Codes written for a region, by its id without a side. Raises KnowledgeFault."""
    faults = Faults()
    table = Entry.of(read_toml(HERE, "codes.toml", faults), faults)
    stems = {_stem(name) for name in load_surface().region_ids}
    table.provenance()
    found: dict[str, list[Code]] = {}
    for entry in table.entries("code", least=1):
        code = _code(entry)
        for region in entry.choices("regions", stems):
            here = found.setdefault(region, [])
            if any((known.system, known.code) == (code.system, code.code) for known in here):
                entry.note("regions", f"gives {region} the same code twice")
            if code.relation == "exact" and any(
                (known.system, known.relation) == (code.system, "exact") for known in here
            ):
                entry.note("relation", f"is exact for {region}, which has an exact {code.system}")
            here.append(code)
        entry.finish()
    table.finish()
    faults.raise_if_any()
    order = list(SYSTEMS)
    return {
        region: tuple(
            sorted(codes, key=lambda code: (order.index(code.system), code.relation != "exact"))
        )
        for region, codes in found.items()
    }


def codes_of(region_id: str, surface: Surface | None = None) -> tuple[Code, ...]:
    """Codes of a fine or everyday region; of its everyday region, as broad, where it has none.

    Empty where none could be confirmed. Raises UnknownName.
    """
    region = (surface or load_surface()).region(region_id)
    codes = load_codes()
    own = codes.get(_stem(region.id), ())
    wider = codes.get(_stem(region.part_of), ()) if region.part_of else ()
    named = {code.system for code in own}
    return (
        *own,
        *(replace(code, relation="broad") for code in wider if code.system not in named),
    )


def _code(entry: Entry) -> Code:
    system = entry.choice("system", SYSTEMS)
    code = entry.text("code")
    if system in FORMS and not re.fullmatch(FORMS[system], code):
        entry.note("code", f"{code!r} is no {system} code")
    relation = entry.choice("relation", RELATIONS)
    return Code(
        system,
        code,
        entry.text("display"),
        "exact" if relation == "exact" else "broad",
        entry.text("read_in"),
    )


def _stem(name: str) -> str:
    return name.removesuffix("-left").removesuffix("-right")
