"""Regions by the names people give them: ids, plain names in both languages, parts, aliases."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from filiform.body.regions import Region
from filiform.body.summary.parts import SIDES_ES, load_wording
from filiform.body.surface import Surface, load_surface

Key = tuple[str, ...]

SMALL_WORDS = frozenset({"the", "of", "on", "in", "la", "el", "de", "del", "los", "las", "en", "a"})
# Left out only where the name is not known with them: the side of the chest is not the chest.
VAGUE_WORDS = frozenset({"side", "lado"})
SIDES = ("left", "right")
# Of either gender, so that "hombro derecha" is forgiven.
SIDE_OF_WORD = {SIDES_ES[side, gender]: side for side in SIDES for gender in ("m", "f")}


BOTH = re.compile(r"^(both|ambos|ambas) ")
BOTH_ASKED = re.compile(r"^(?:both sides of|both|ambos|ambas)[ -]+(?:the |los |las |el |la )?")


class UnknownRegion(LookupError):
    """No region, or more than one, goes by a name; the sentence offers what to say instead."""

    def __init__(self, sentence: str, nearest: tuple[str, ...]) -> None:
        super().__init__(sentence)
        self.nearest = nearest


def find_regions(name: str, surface: Surface | None = None) -> tuple[str, ...]:
    """Ids of the regions that a name stands for.

    The name may be an id ("temple-right"), a plain name in English or Spanish
    ("right temple", "sien derecha"), a part of several regions ("right shoulder") or
    an alias with its side ("right glute": both halves of the buttock), or the Latin name;
    "both" or "ambos" before it means both sides. Everyday regions keep
    their own id; see `Surface.region_group` for the finer ones in them. Case, accents, hyphens,
    the order of words and the gender of a side do not matter.
    Raises UnknownRegion with the nearest ids.
    """
    surface = surface or load_surface()
    names = _names(surface)
    key = _key(name)
    for known in (key, _without_vague_words(key)):
        if known in names:
            return names[known]
    bare = BOTH_ASKED.sub("", name.strip().casefold())
    sides = [names[sided] for side in SIDES if (sided := _key(f"{bare} {side}")) in names]
    if key and sides:
        choices = tuple(region for found in sides for region in found)
        if bare != name.strip().casefold():
            return choices
        offer = " or ".join(_offer(name, side) for side in SIDES)
        raise UnknownRegion(f'"{name}" has two sides. Say {offer}, or "both {name}".', choices)
    near = nearest_regions(name, surface)
    offer = f"Perhaps: {', '.join(near)}." if near else "See: filiform regions."
    raise UnknownRegion(f'No region is called "{name}". {offer}', near)


def nearest_regions(name: str, surface: Surface, count: int = 3) -> tuple[str, ...]:
    """Ids of the regions whose names are most like a misspelt one, best first."""
    text = " ".join(_key(name[:80]))
    keys = {" ".join(key): regions for key, regions in _names(surface).items()}
    found: dict[str, None] = {}
    for key in difflib.get_close_matches(text, keys, n=4 * count, cutoff=0.55):
        found.update(dict.fromkeys(keys[key][:1]))
    return tuple(found)[:count]


@lru_cache(maxsize=4)
def _names(surface: Surface) -> dict[Key, tuple[str, ...]]:
    """Every name in its bare form with the regions it stands for; earlier kinds of name win."""
    found: dict[Key, tuple[str, ...]] = {}
    every = (*surface.regions, *surface.everyday)
    for region in every:
        latin = f"{region.anatomical} {'' if region.side == 'mid' else region.side}"
        for name in (region.id, region.en, region.es, latin):
            found.setdefault(_key(name), (region.id,))
    for name, regions in _part_names(surface):
        found.setdefault(_key(name), regions)
    for key, regions in _aliases(every).items():
        found.setdefault(key, regions)
    for key, regions in list(found.items()):
        found.setdefault(_without_vague_words(key), regions)
    return found


def _part_names(surface: Surface) -> Iterator[tuple[str, tuple[str, ...]]]:
    ids = {region.id for region in surface.everyday}
    for part in load_wording().parts:
        middle = [region for region in part.regions if region in ids]
        both: list[str] = []
        for side in SIDES:
            sided = [f"{region}-{side}" for region in part.regions if f"{region}-{side}" in ids]
            both += sided
            if sided:
                for language in ("en", "es"):
                    yield part.on(side, language), tuple(sided)
        if both or middle:
            for language in ("en", "es"):
                name = part.on("both", language)
                yield name, (*middle, *both)
                yield BOTH.sub("", name), (*middle, *both)


def _aliases(regions: Iterable[Region]) -> dict[Key, tuple[str, ...]]:
    """Every alias with its side; one that several regions go by stands for all of them."""
    found: dict[Key, dict[str, None]] = {}
    for region in regions:
        side = "" if region.side == "mid" else region.side
        for alias in region.aliases:
            found.setdefault(_key(f"{alias} {side}"), {})[region.id] = None
    return {key: tuple(ids) for key, ids in found.items()}


def _key(name: str) -> Key:
    """A name without accents, case, hyphens, small words, order, and language of its side."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("-", " ").replace("_", " "))
    text = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = [SIDE_OF_WORD.get(word, word) for word in text.replace(",", " ").split()]
    kept = [word for word in words if word not in SMALL_WORDS] or words
    return tuple(sorted(kept))


def _without_vague_words(key: Key) -> Key:
    return tuple(word for word in key if word not in VAGUE_WORDS) or key


def _offer(name: str, side: str) -> str:
    return f"{name}-{side}" if "-" in name else f'"{side} {name}"'
