"""Named skin regions: their words live in data/regions.toml, their vertices in the asset.

Fine regions tile the skin. Everyday regions (data/everyday.toml) are unions of fine ones that
tile it too; a fine region that is part of none is an everyday region itself.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Side = Literal["left", "right", "mid"]

WORDS: Mapping[str, Mapping[str, str]] = {
    "left": {"side": "left", "o": "izquierdo", "a": "izquierda", "os": "izquierdos",
             "as": "izquierdas"},
    "right": {"side": "right", "o": "derecho", "a": "derecha", "os": "derechos",
              "as": "derechas"},
}  # fmt: skip
REQUIRED = {"id": str, "paired": bool, "en": str, "es": str, "anatomical": str}
OPTIONAL = {"aliases_en": list, "aliases_es": list, "part_of": str}


class RegionFault(Exception):
    """regions.toml and the surface do not fit; the message lists every mistake found."""


@dataclass(frozen=True, eq=False)
class Region:
    """A named part of the skin. ``vertices`` are ascending indices; no vertex is in two.

    ``members`` are the ids of the fine regions that it is made of: its own, when it is fine.
    """

    id: str
    side: Side
    en: str
    es: str
    anatomical: str
    aliases: tuple[str, ...]
    vertices: NDArray[np.int32]
    members: tuple[str, ...]
    part_of: str

    def name(self, language: str) -> str:
        """The plain name in English ("en") or Spanish ("es")."""
        return self.es if language == "es" else self.en


def mirrored_id(region_id: str) -> str:
    """The same region on the other side; midline regions are their own mirror."""
    for here, there in (("-left", "-right"), ("-right", "-left")):
        if region_id.endswith(here):
            return region_id.removesuffix(here) + there
    return region_id


def read_regions(ids: Sequence[str], region_of: NDArray[np.int32]) -> tuple[Region, ...]:
    """The fine regions in the asset's order, with their words. Raises RegionFault."""
    words = _words("regions.toml")
    if set(words) != set(ids):
        missing, extra = sorted(set(ids) - set(words)), sorted(set(words) - set(ids))
        raise RegionFault(
            f"regions.toml lacks {missing or 'nothing'}; the surface lacks {extra or 'nothing'}"
        )
    order = np.argsort(region_of, kind="stable").astype(np.int32)
    cuts = np.searchsorted(region_of[order], np.arange(1, len(ids)))
    return tuple(
        Region(**words[region_id], vertices=vertices, members=(region_id,))
        for region_id, vertices in zip(ids, np.split(order, cuts), strict=True)
    )


def everyday_index(ids: Sequence[str]) -> tuple[list[str], list[int]]:
    """The everyday ids in order, and for each fine id of ``ids`` the index of its everyday one."""
    words = _words("regions.toml")
    belongs = [words[fine].get("part_of") or fine for fine in ids]
    everyday = sorted(set(belongs))
    place = {name: index for index, name in enumerate(everyday)}
    return everyday, [place[name] for name in belongs]


def read_everyday(fine: Sequence[Region]) -> tuple[Region, ...]:
    """The everyday regions, by id: unions of fine regions, or fine ones. Raises RegionFault."""
    words = _words("everyday.toml")
    groups: dict[str, list[Region]] = {}
    for region in fine:
        groups.setdefault(region.part_of or region.id, []).append(region)
    unions = {name for name, members in groups.items() if members[0].part_of}
    if unions != set(words):
        odd = sorted(unions ^ set(words))
        raise RegionFault(f"everyday.toml and the part_of of regions.toml differ in {odd}")
    return tuple(
        _union(words[name], members) if name in unions else members[0]
        for name, members in sorted(groups.items())
    )


def _union(words: Mapping[str, Any], members: Sequence[Region]) -> Region:
    vertices = np.sort(np.concatenate([region.vertices for region in members]))
    return Region(**words, vertices=vertices, members=tuple(region.id for region in members))


def _words(name: str) -> dict[str, dict[str, Any]]:
    """The words of every region of a file, by id with its side. Raises RegionFault."""
    document = tomllib.loads((files(__package__) / "data" / name).read_text("utf-8"))
    entries = document.get("region", [])
    faults = [fault for entry in entries for fault in _faults(entry, name)]
    if faults:
        raise RegionFault("\n".join(faults))
    return {item["id"]: item for entry in entries for item in _sided(entry)}


def _faults(entry: Mapping[str, Any], file: str = "regions.toml") -> list[str]:
    """What is wrong with one entry of a file of regions."""
    name = f"{file}, region {entry.get('id', '?')!r}"
    faults = [f"{name}: {key} is missing" for key in REQUIRED if key not in entry]
    known = {**REQUIRED, **OPTIONAL}
    for key, value in entry.items():
        if key not in known:
            faults.append(f"{name}: {key} is not a known field")
        elif not isinstance(value, known[key]):
            faults.append(f"{name}: {key} must be of type {known[key].__name__}")
    if not faults and entry["paired"] != ("{side}" in entry["en"]):
        faults.append(f"{name}: a paired region, and only that, names its side in en")
    return faults


def _sided(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One entry of the file as one region, or as a left and a right one."""
    plain = {key: entry[key] for key in ("en", "es", "anatomical")}
    part_of = entry.get("part_of", "")
    plain["aliases"] = (*entry.get("aliases_en", ()), *entry.get("aliases_es", ()))
    if not entry["paired"]:
        return [{"id": entry["id"], "side": "mid", "part_of": part_of, **plain}]
    return [
        {
            "id": f"{entry['id']}-{side}",
            "side": side,
            "en": entry["en"].format_map(words),
            "es": entry["es"].format_map(words),
            "anatomical": entry["anatomical"],
            "aliases": plain["aliases"],
            "part_of": part_of and f"{part_of}-{side}",
        }
        for side, words in WORDS.items()
    ]
