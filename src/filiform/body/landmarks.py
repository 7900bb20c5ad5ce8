"""Palpable landmarks: their words live in data/landmarks.toml, their vertices in the asset."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from .regions import Side

REQUIRED = {
    "id": str,
    "paired": bool,
    "part": str,
    "en": str,
    "es": str,
    "latin": str,
    "find": str,
    "find_es": str,
    "anchor": dict,
}
WORDS = ("id", "part", "en", "es", "latin", "find", "find_es")
PARTS = ("head", "body", "arm")


class LandmarkFault(Exception):
    """landmarks.toml and the surface do not fit; the message lists every mistake found."""


@dataclass(frozen=True)
class Landmark:
    """A point that a hand can find. ``vertex`` is its place on every shape."""

    id: str
    side: Side
    part: str
    en: str
    es: str
    latin: str
    find: str
    find_es: str
    vertex: int

    @property
    def key(self) -> str:
        """The id with its side, as the asset names it: ``acromion-left``."""
        return self.id if self.side == "mid" else f"{self.id}-{self.side}"


def read_entries() -> list[dict[str, Any]]:
    """The entries of landmarks.toml, held to the schema. Raises LandmarkFault."""
    document = tomllib.loads((files(__package__) / "data" / "landmarks.toml").read_text("utf-8"))
    entries: list[dict[str, Any]] = document.get("landmark", [])
    faults = [fault for entry in entries for fault in _faults(entry)]
    names = [entry.get("id") for entry in entries]
    faults += [
        f"landmarks.toml, landmark {name!r}: it stands there twice"
        for name in sorted({str(name) for name in names if names.count(name) > 1})
    ]
    if faults:
        raise LandmarkFault("\n".join(faults))
    return entries


def _faults(entry: Mapping[str, Any]) -> list[str]:
    name = f"landmarks.toml, landmark {entry.get('id', '?')!r}"
    faults = [f"{name}: {key} is missing" for key in REQUIRED if key not in entry]
    for key, value in entry.items():
        if key not in REQUIRED:
            faults.append(f"{name}: {key} is not a known field")
        elif not isinstance(value, REQUIRED[key]):
            faults.append(f"{name}: {key} must be of type {REQUIRED[key].__name__}")
    if entry.get("part") not in PARTS:
        faults.append(f"{name}: part must be one of {', '.join(PARTS)}")
    return faults


def read_landmarks(vertices: Mapping[str, int]) -> dict[str, Landmark]:
    """The landmarks by key, in the file's order. Raises LandmarkFault."""
    landmarks = {}
    for entry in read_entries():
        sides: tuple[Side, ...] = ("left", "right") if entry["paired"] else ("mid",)
        for side in sides:
            key = entry["id"] if side == "mid" else f"{entry['id']}-{side}"
            if key not in vertices:
                raise LandmarkFault(f"the surface has no vertex for landmark {key!r}")
            words = {name: entry[name] for name in WORDS}
            landmarks[key] = Landmark(side=side, vertex=vertices[key], **words)
    return landmarks
