"""Questionnaires as data: items, scores, what change matters, who may use them."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml
from filiform.knowledge.review import Review, read_review


class Better(StrEnum):
    """Which way a score goes when the patient gets better."""

    LOWER = "lower"
    HIGHER = "higher"


class Whole(StrEnum):
    """How the scores of the parts make the total."""

    SUM = "sum"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Item:
    """One item; `label` is a short name of ours, not the authors' wording."""

    id: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Important:
    """The smallest change that patients call important: points, and percent of the first score."""

    points: float
    percent: float | None
    source: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A score over some items: their mean, mapped from the answers' range to `low`…`high`.

    With more than `most_missing` items missing there is no score. `missing_is`, where the
    authors say so, stands for an item that was not marked.
    """

    id: str
    name: Bilingual
    items: tuple[str, ...]
    low: float
    high: float
    most_missing: int
    missing_is: int | None
    important: Important | None


@dataclass(frozen=True, slots=True)
class Total:
    """A total over the scales; at most `most_missing` items may be missing in all."""

    of: Whole
    most_missing: int
    important: Important | None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire. `places` are those of the screening's question on where it hurts."""

    id: str
    name: Bilingual
    places: tuple[str, ...]
    least: int
    most: int
    better: Better
    meaning: Bilingual
    items: tuple[Item, ...]
    scales: tuple[Scale, ...]
    total: Total | None
    licence: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A questionnaire that is not here, and why."""

    id: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Instruments:
    """All questionnaires, and a version that names exactly this text."""

    all: tuple[Instrument, ...]
    left_out: tuple[LeftOut, ...]
    version: str

    def named(self, instrument: str) -> Instrument:
        """The questionnaire of that id; raises KeyError when there is none."""
        for one in self.all:
            if one.id == instrument:
                return one
        raise KeyError(instrument)

    def for_places(self, places: Collection[str]) -> tuple[Instrument, ...]:
        """The questionnaires on these places, in the order of the file."""
        return tuple(one for one in self.all if set(one.places) & set(places))


@cache
def load_instruments() -> Instruments:
    """The packaged questionnaires; raises KnowledgeFault with every mistake in them."""
    faults = Faults()
    file = read_toml("filiform.outcomes", "instruments.toml", faults)
    version = sha256(file.content).hexdigest()[:16]
    return read_instruments(Entry.of(file, faults), faults, version)


def read_instruments(file: Entry, faults: Faults, version: str = "") -> Instruments:
    """The questionnaires of a file; raises KnowledgeFault with every mistake."""
    review = read_review(file)
    found = tuple(_instrument(entry, review) for entry in file.entries("instrument", least=1))
    left_out = tuple(_left_out(entry) for entry in file.entries("left_out"))
    ids = [one.id for one in found]
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        file.note("instrument", f'"{double}" stands there twice', "Give each its own id.")
    file.finish()
    faults.raise_if_any()
    return Instruments(found, left_out, version)


def _instrument(entry: Entry, review: Review) -> Instrument:
    items = tuple(_item(one) for one in entry.entries("items", least=1))
    ids = [item.id for item in items]
    least, most = entry.whole("least", -100, 100), entry.whole("most", -100, 100)
    if least >= most:
        entry.note("most", f"is not above least, {least}")
    found = Instrument(
        id=entry.text("id"),
        name=entry.bilingual("name"),
        places=entry.texts("places", least=0),
        least=least,
        most=most,
        better=entry.member("better", Better),
        meaning=entry.bilingual("meaning"),
        items=items,
        scales=tuple(_scale(one, ids) for one in entry.entries("score", least=1)),
        total=_total(entry.entry("total")) if entry.has("total") else None,
        licence=entry.text("licence"),
        provenance=review.of(entry),
    )
    entry.finish()
    return found


def _item(entry: Entry) -> Item:
    item = Item(entry.text("id"), Bilingual(entry.text("en"), entry.text("es")))
    entry.finish()
    return item


def _scale(entry: Entry, items: list[str]) -> Scale:
    over = entry.choices("items", items) if entry.has("items") else tuple(items)
    scale = Scale(
        id=entry.text("id"),
        name=entry.bilingual("name"),
        items=over,
        low=entry.number("low", -1000, 1000),
        high=entry.number("high", -1000, 1000),
        most_missing=entry.whole("most_missing", 0, len(over)),
        missing_is=entry.whole("missing_is", -100, 100) if entry.has("missing_is") else None,
        important=_important(entry),
    )
    entry.finish()
    return scale


def _total(entry: Entry) -> Total:
    total = Total(
        of=entry.member("of", Whole),
        most_missing=entry.whole("most_missing", 0, 100),
        important=_important(entry),
    )
    entry.finish()
    return total


def _important(entry: Entry) -> Important | None:
    if not entry.has("important_change"):
        return None
    return Important(
        points=entry.number("important_change", 0, 1000),
        percent=entry.number("important_percent", 0, 100)
        if entry.has("important_percent")
        else None,
        source=entry.text("change_source"),
    )


def _left_out(entry: Entry) -> LeftOut:
    one = LeftOut(entry.text("id"), entry.text("name"), entry.text("why"))
    entry.finish()
    return one
