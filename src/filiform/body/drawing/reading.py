"""Drawings from JSON: everything is checked, and all faults are told at once."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from filiform.body.drawing.faults import MalformedDrawing
from filiform.body.drawing.json_text import read_json
from filiform.body.drawing.mesh import MeshFacts, packaged_facts
from filiform.body.drawing.model import Author, Clear, Drawing, Pain
from filiform.body.drawing.values import Reading, kind_of, shorten
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
    SAID,
    SCHEMAS_READ,
)

FIELDS = ("schema", "mesh", "shape", "language", "author", "time", "pains", "clear")
PAIN_FIELDS = ("id", "kind", "main", "vertices", "intensity")
PAIN_WORDS = ("since", "worse_with", "better_with")
PAIN_OPTIONAL = ("pins", "qualities", "depth", "course", *PAIN_WORDS)


def parse_drawing(
    source: str | bytes | Mapping[str, object], facts: MeshFacts | None = None
) -> Drawing:
    """The drawing that JSON text, bytes or an object of JSON values holds.

    `facts` is the mesh it is held against, by default the packaged one.
    Raises MalformedDrawing with every fault found. A drawing of a schema that this
    version does not read is refused for that alone, since other rules hold there.
    """
    value = read_json(source) if isinstance(source, str | bytes) else source
    reader = _DrawingReading(facts or packaged_facts())
    drawing = reader.drawing(value)
    if reader.faults or drawing is None:
        raise MalformedDrawing(reader.faults)
    return drawing


class _DrawingReading(Reading):
    def __init__(self, facts: MeshFacts) -> None:
        super().__init__()
        self.facts = facts

    def drawing(self, value: object) -> Drawing | None:
        if isinstance(value, Mapping) and not self._schema_is_read(value):
            return None
        found = self.obj(value, "", FIELDS)
        if found is None:
            return None
        fields: dict[str, Any] = {}
        checks = {
            "schema": lambda v: v,
            "mesh": self._mesh,
            "shape": lambda v: self.choice(v, "shape", self.facts.shapes),
            "language": lambda v: self.choice(v, "language", LANGUAGES),
            "author": self._author,
            "time": lambda v: self.utc(v, "time"),
            "pains": self._pains,
            "clear": self._clear,
        }
        for name, check in checks.items():
            if name in found:
                fields[name] = check(found[name])
        return None if self.faults else Drawing(**fields)

    def _schema_is_read(self, found: Mapping[str, object]) -> bool:
        if "schema" not in found:
            return True  # named as missing among the others
        value = found["schema"]
        if isinstance(value, str) and value in SCHEMAS_READ:
            return True
        shown = shorten(value) if isinstance(value, str) else kind_of(value)
        read = " and ".join(SCHEMAS_READ)
        self.fault("schema", f"{shown} is not read here", f"This version reads {read}")
        return False

    def _mesh(self, value: object) -> str | None:
        if isinstance(value, str) and value == self.facts.version:
            return value
        shown = shorten(value) if isinstance(value, str) else kind_of(value)
        fix = f"This version reads drawings on {self.facts.version}"
        self.fault("mesh", f"{shown} is not a mesh known here", fix)
        return None

    def _author(self, value: object) -> Author | None:
        found = self.obj(value, "author", ("role",))
        if found is None or "role" not in found:
            return None
        role = self.choice(found["role"], "author.role", ROLES)
        return Author(role) if role else None

    def _pains(self, value: object) -> tuple[Pain | None, ...]:
        found = self.items(value, "pains", MAX_PAINS) or []
        pains = tuple(self._pain(item, f"pains[{i}]") for i, item in enumerate(found))
        self._one_main(found)
        ids = [item.get("id") if isinstance(item, Mapping) else None for item in found]
        for i, pain_id in enumerate(ids):
            if isinstance(pain_id, str) and pain_id in ids[:i]:
                self.fault(f"pains[{i}].id", "an earlier pain has this id", "Give each its own")
        return pains

    def _one_main(self, found: list[object]) -> None:
        marks = [item.get("main") if isinstance(item, Mapping) else None for item in found]
        mains = [i for i, mark in enumerate(marks) if mark is True]
        if found and not mains and all(isinstance(mark, bool) for mark in marks):
            self.fault("pains", "no pain is marked main", "Set main to true on exactly one")
        for i in mains[1:]:
            path = f"pains[{i}].main"
            self.fault(path, f"pains[{mains[0]}] is the main pain already", "Keep one main pain")

    def _pain(self, value: object, path: str) -> Pain | None:
        found = self.obj(value, path, PAIN_FIELDS, PAIN_OPTIONAL)
        if found is None:
            return None
        before = len(self.faults)
        fields: dict[str, Any] = {
            name: self._word_or_null(found.get(name), f"{path}.{name}") for name in PAIN_WORDS
        }
        if "id" in found:
            fields["id"] = self._pain_id(found["id"], f"{path}.id")
        if "kind" in found:
            fields["kind"] = self.choice(found["kind"], f"{path}.kind", KINDS)
        if "main" in found:
            fields["main"] = self.flag(found["main"], f"{path}.main")
        if found.get("depth") is not None:
            fields["depth"] = self.choice(found["depth"], f"{path}.depth", DEPTHS)
        if found.get("course") is not None:
            fields["course"] = self.choice(found["course"], f"{path}.course", COURSES)
        if "qualities" in found:
            fields["qualities"] = self._qualities(found["qualities"], f"{path}.qualities")
        if "pins" in found:
            pins = self._vertices(found["pins"], f"{path}.pins", MAX_PINS)
            fields["pins"] = tuple(sorted(pins or ()))
        fields |= self._paint(found, path)
        complete = len(self.faults) == before and all(name in found for name in PAIN_FIELDS)
        return Pain(**fields) if complete else None

    def _paint(self, found: Mapping[str, object], path: str) -> dict[str, tuple[int, ...]]:
        places, levels = None, None
        if "vertices" in found:
            most = self.facts.vertices
            places = self._vertices(found["vertices"], f"{path}.vertices", most)
        if "intensity" in found:
            levels = self._intensity(found["intensity"], f"{path}.intensity")
        written = (found.get("vertices"), found.get("intensity"))
        counts = [len(v) if isinstance(v, list | tuple) else None for v in written]
        if None not in counts and counts[0] != counts[1]:
            problem = f"{counts[1]:,} numbers stand for {counts[0]:,} vertices"
            self.fault(f"{path}.intensity", problem, "Give one number for each vertex")
        if places is None or levels is None or len(places) != len(levels):
            return {}
        paint = sorted(zip(places, levels, strict=True))
        return {"vertices": tuple(v for v, _ in paint), "intensity": tuple(n for _, n in paint)}

    def _vertices(self, value: object, path: str, most: int) -> list[int] | None:
        found = self.items(value, path, most)
        if found is None:
            return None
        what = f"a vertex of {self.facts.version}"
        checked = self._wholes(found, path, self.facts.vertices - 1, what)
        if checked is not None and len(set(checked)) != len(checked):
            first: dict[int, int] = {}
            for i, vertex in enumerate(checked):
                if vertex in first:
                    problem = f"{vertex} stands at {path}[{first[vertex]}] already"
                    self.fault(f"{path}[{i}]", problem, "Name each vertex once")
                first.setdefault(vertex, i)
            return None
        return checked

    def _intensity(self, value: object, path: str) -> list[int] | None:
        found = self.items(value, path, self.facts.vertices)
        what = "an intensity"
        return None if found is None else self._wholes(found, path, MAX_INTENSITY, what)

    def _wholes(self, found: list[object], path: str, high: int, what: str) -> list[int] | None:
        checked = [v for v in found if type(v) is int and 0 <= v <= high]
        if len(checked) == len(found):
            return checked
        for i, item in enumerate(found):
            self.whole(item, f"{path}[{i}]", 0, high, what)
        return None

    def _qualities(self, value: object, path: str) -> tuple[str, ...]:
        found = self.items(value, path, len(QUALITIES)) or []
        words = [self.choice(item, f"{path}[{i}]", QUALITIES) for i, item in enumerate(found)]
        for word, times in Counter(word for word in words if word).items():
            if times > 1:
                i = len(words) - 1 - words[::-1].index(word)
                self.fault(f"{path}[{i}]", f"{word} is said already", "Say each once")
        return tuple(sorted(word for word in words if word))

    def _pain_id(self, value: object, path: str) -> str | None:
        if isinstance(value, str) and re.fullmatch(PAIN_ID, value):
            return value
        rule = "Use 1 to 64 letters, digits, - or _, beginning with a letter or digit"
        self.fault(path, f"{kind_of(value)} given is not an id", rule)
        return None

    def _word_or_null(self, value: object, path: str) -> str | None:
        return None if value is None else self.words(value, path, MAX_WORDS)

    def _clear(self, value: object) -> Clear | None:
        said = value.get("said") if isinstance(value, Mapping) else None
        fields = ("said", "regions") if said == "regions" else ("said",)
        before = len(self.faults)
        found = self.obj(value, "clear", fields)
        if found is None or "said" not in found:
            return None
        word = self.choice(found["said"], "clear.said", SAID)
        regions = (
            self._regions(found["regions"]) if word == "regions" and "regions" in found else ()
        )
        return Clear(word, regions) if word and len(self.faults) == before else None

    def _regions(self, value: object) -> tuple[str, ...]:
        found = self.items(value, "clear.regions", len(self.facts.regions))
        if found is None:
            return ()
        if not found:
            problem = "no region is named"
            self.fault("clear.regions", problem, "Name at least one, or say not_asked")
        for i, item in enumerate(found):
            path = f"clear.regions[{i}]"
            if not isinstance(item, str):
                self.fault(path, f"{kind_of(item)} is not a region id", "Give its id as text")
            elif item not in self.facts.regions:
                hint = self.did_you_mean(item, sorted(self.facts.regions), 3)
                fix = hint or "See filiform regions"
                self.fault(path, f"{shorten(item)} is not a region", fix)
            elif item in found[:i]:
                self.fault(path, f"{item} is named already", "Name each region once")
        return tuple(sorted(item for item in found if isinstance(item, str)))
