"""Drawings made from region names instead of a brush."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import KINDS, MAX_INTENSITY, MAX_PAINS, Kind, Language, Role
from filiform.body.naming import find_regions
from filiform.body.surface import Surface, load_surface

PLAIN_INTENSITY = 5
WRITTEN = re.compile(r"(?:(?P<kind>[a-z]+):)?(?P<names>[^=:]+)(?:=(?P<intensity>.*))?", re.DOTALL)


class BadPain(ValueError):
    """A pain was written in a way that cannot be drawn; the text says how to write it."""


@dataclass(frozen=True)
class NamedPain:
    """A pain in words: the regions it covers, how strong it is all over, and its kind."""

    names: tuple[str, ...]
    intensity: int = PLAIN_INTENSITY
    kind: Kind = "pain"


def read_named_pain(text: str, kind: Kind = "pain") -> NamedPain:
    """A pain written as `right temple=7`, `shin-left+calf-back-left=4` or `numbness:thumb-left`.

    Without a number its intensity is 5. Raises BadPain.
    """
    match = WRITTEN.fullmatch(text.strip())
    if not match:
        raise BadPain(f'"{text}" is not a pain. Write it like "right temple=7".')
    number = match["intensity"]
    intensity = PLAIN_INTENSITY if number is None else _intensity(number, text)
    if match["kind"] is not None:
        found = [known for known in KINDS if known == match["kind"]]
        if not found:
            raise BadPain(f'"{match["kind"]}" is not a kind of pain. Use {", ".join(KINDS)}.')
        kind = found[0]
    names = tuple(name.strip() for name in match["names"].split("+"))
    if not all(names):
        raise BadPain(f'"{text}" lacks a region. Write it like "right temple=7".')
    return NamedPain(names, intensity, kind)


def draw_by_name(
    shape: str,
    pains: Sequence[NamedPain],
    *,
    clear: str | Iterable[str] = "not_asked",
    main: int = 1,
    language: Language = "en",
    author: Role = "therapist",
    time: datetime | None = None,
    surface: Surface | None = None,
) -> Drawing:
    """A drawing that covers whole regions, each pain with one intensity all over.

    `clear` is "rest_of_body", "not_asked" or the names of clear regions. `main` counts
    pains from 1. `time` defaults to now. Raises UnknownName for a shape, UnknownRegion
    for a region and BadPain for anything else that cannot be drawn.
    """
    surface = surface or load_surface()
    surface.positions(shape)
    if len(pains) > MAX_PAINS:
        raise BadPain(f"{len(pains)} pains are too many. Give at most {MAX_PAINS}.")
    if pains and not 1 <= main <= len(pains):
        raise BadPain(f"There is no pain {main} to be the main one. Give 1 to {len(pains)}.")
    drawn = tuple(
        _draw(pain, f"p{number}", number == main, surface)
        for number, pain in enumerate(pains, start=1)
    )
    moment = (time or datetime.now(UTC).replace(microsecond=0)).astimezone(UTC)
    return Drawing(
        shape=shape,
        language=language,
        author=Author(author),
        time=moment,
        pains=drawn,
        clear=_clear(clear, surface),
        mesh=surface.mesh_version,
    )


def _draw(pain: NamedPain, pain_id: str, main: bool, surface: Surface) -> Pain:
    regions = {region for name in pain.names for region in find_regions(name, surface)}
    vertices = sorted({int(v) for region in regions for v in surface.region_vertices(region)})
    return Pain(
        id=pain_id,
        kind=pain.kind,
        main=main,
        vertices=tuple(vertices),
        intensity=(pain.intensity,) * len(vertices),
    )


def _clear(clear: str | Iterable[str], surface: Surface) -> Clear:
    if clear == "rest_of_body":
        return Clear("rest_of_body")
    if clear == "not_asked":
        return Clear("not_asked")
    names = [clear] if isinstance(clear, str) else clear
    regions = sorted({region for name in names for region in find_regions(name, surface)})
    return Clear("regions", tuple(regions)) if regions else Clear("not_asked")


def _intensity(number: str, text: str) -> int:
    if not re.fullmatch(r"\s*[0-9]{1,2}\s*", number) or int(number) > MAX_INTENSITY:
        shown = number.strip() or "nothing"
        raise BadPain(f'"{text}": {shown} is not an intensity. Give 0 to {MAX_INTENSITY}.')
    return int(number)
