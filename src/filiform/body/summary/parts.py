"""Parts of the body as people name them, read from parts.toml and sentences.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

HERE = "filiform.body.summary"
SIDES_ES = {("left", "m"): "izquierdo", ("left", "f"): "izquierda"} | {
    ("right", "m"): "derecho",
    ("right", "f"): "derecha",
}
WORDS = (
    "nothing",
    "strongest",
    "stiffness",
    "numbness",
    "more_one",
    "more",
    "rest_of_body",
    "not_asked",
    "regions",
)


@dataclass(frozen=True, eq=False)
class Part:
    """A part of the body in everyday words, as a group of regions (ids without their side)."""

    id: str
    regions: tuple[str, ...]
    axial: bool
    name: Bilingual
    both: Bilingual
    sided_en: str
    of_es: str
    after_es: str
    gender: str
    chain: str
    order: int

    def on(self, side: str, language: str) -> str:
        """The part on one side ("left", "right") or, for "both", on both or the middle."""
        if side == "both":
            return self.name.text(language) if self.axial else self.both.text(language)
        if language == "en":
            return self.sided_en.format(side=side)
        if self.axial:
            return f"lado {side_es(side, 'm')} {self.of_es}"
        return f"{self.name.es} {side_es(side, self.gender)}{self.after_es}"


@dataclass(frozen=True, eq=False)
class Wording:
    """Everything a summary is written with."""

    parts: tuple[Part, ...]
    words: Mapping[str, Bilingual]
    provenance: Provenance

    def part_of(self, region_id: str) -> Part:
        """The part that a region belongs to."""
        return self._by_region[stem(region_id)]

    @cached_property
    def _by_region(self) -> dict[str, Part]:
        return {region: part for part in self.parts for region in part.regions}


def stem(region_id: str) -> str:
    """A region id without its side."""
    return region_id.removesuffix("-left").removesuffix("-right")


def side_es(side: str, gender: str) -> str:
    """The Spanish adjective of a side ("left", "right") and gender ("m", "f")."""
    return SIDES_ES[side, gender]


@cache
def load_wording() -> Wording:
    """The packaged wording. Raises KnowledgeFault with every mistake in the files."""
    faults = Faults()
    table = Entry.of(read_toml(HERE, "parts.toml", faults), faults)
    sentences = Entry.of(read_toml(HERE, "sentences.toml", faults), faults)
    provenance = table.provenance()
    parts = tuple(_part(entry) for entry in table.entries("part", least=1))
    inner = sentences.entry("words")
    words = {name: inner.bilingual(name) for name in WORDS}
    sentences.provenance()
    for entry in (table, inner, sentences):
        entry.finish()
    _note_shared_regions(parts, table)
    faults.raise_if_any()
    return Wording(parts, words, provenance)


def _part(entry: Entry) -> Part:
    axial = entry.flag("axial", default=False)
    sided = not axial
    part = Part(
        id=entry.text("id"),
        regions=entry.texts("regions"),
        axial=axial,
        name=Bilingual(entry.text("en"), entry.text("es")),
        both=Bilingual(entry.text("both_en"), entry.text("both_es"))
        if sided
        else Bilingual("", ""),
        sided_en=entry.text("sided_en", default=f"{{side}} {entry.text('en')}"),
        of_es="" if sided else entry.text("of_es"),
        after_es=_spaced(entry.text("after_es", default="")),
        gender=entry.choice("gender", ("m", "f")) if sided else "m",
        chain=entry.choice("chain", ("arm", "leg"), default=""),
        order=entry.whole("order", 0, 20, default=0),
    )
    entry.finish()
    return part


def _spaced(text: str) -> str:
    return f" {text}" if text else ""


def _note_shared_regions(parts: tuple[Part, ...], table: Entry) -> None:
    seen: dict[str, str] = {}
    for part in parts:
        for region in part.regions:
            if region in seen:
                table.note("part", f"{region} is in {seen[region]} and in {part.id}")
            seen.setdefault(region, part.id)
