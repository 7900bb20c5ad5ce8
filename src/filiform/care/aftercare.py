"""What was needled becomes what the patient is told to do, to expect and to watch for."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import Generic, TypeVar

from filiform.care.events import Side
from filiform.care.ledger import Ledger
from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

Stretch = TypeVar("Stretch")


class Kind(StrEnum):
    """What a section of the card is for; the first kind stands first."""

    EMERGENCY = "emergency"
    TELL = "tell"
    NORMAL = "normal"
    DO = "do"


class Applies(StrEnum):
    """To which cards a section belongs."""

    ALWAYS = "always"
    NEAR_CHEST = "near_chest"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the card: a heading, its lines, and what is said under them."""

    id: str
    kind: Kind
    applies: Applies
    title: Bilingual
    lines: tuple[Bilingual, ...]
    """Under an emergency each line is a sign, and any one of them is enough."""
    note: Bilingual | None
    """What is no line of the list: why it matters and what to say."""
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Advice:
    """All sections, and a version that names exactly this text."""

    sections: tuple[Section, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Needled:
    """A muscle of one side, and how many needles it had."""

    muscle: str
    side: Side
    needles: int


@dataclass(frozen=True, slots=True)
class AftercareCard(Generic[Stretch]):
    """What one patient takes home after one session."""

    needled: tuple[Needled, ...]
    near_chest: bool
    """Whether a needled muscle lies near the lung, or nobody knows whether it does."""
    sections: tuple[Section, ...]
    stretches: tuple[tuple[str, Stretch], ...]
    """Muscle id and stretch, each muscle once however many sides were needled."""
    version: str

    @property
    def muscles(self) -> tuple[str, ...]:
        """The needled muscles, each once, in the order they were needled."""
        return tuple(dict.fromkeys(one.muscle for one in self.needled))


def needled_in(ledger: Ledger) -> tuple[Needled, ...]:
    """What was needled in a session: one entry a muscle and side, in the order of needling."""
    counts = Counter((needle.muscle, needle.side) for needle in ledger.needles)
    return tuple(Needled(muscle, side, number) for (muscle, side), number in counts.items())


def aftercare_card(
    needled: Iterable[Needled],
    *,
    chest_wall: Callable[[str], bool | None],
    stretches: Mapping[str, Sequence[Stretch]],
) -> AftercareCard[Stretch]:
    """The card for what was needled.

    `chest_wall` says of a muscle id whether a needle there may reach the lung; a muscle of
    which it is not known (None) counts as near the chest.
    `stretches` are the atlas's stretches by muscle id; a muscle without any has none here.
    """
    known = tuple(needled)
    muscles = dict.fromkeys(one.muscle for one in known)
    near_chest = any(chest_wall(muscle) is not False for muscle in muscles)
    advice = load_advice()
    return AftercareCard(
        needled=known,
        near_chest=near_chest,
        sections=tuple(
            one for one in advice.sections if near_chest or one.applies is Applies.ALWAYS
        ),
        stretches=tuple((muscle, one) for muscle in muscles for one in stretches.get(muscle, ())),
        version=advice.version,
    )


@cache
def load_advice() -> Advice:
    """The packaged advice; raises KnowledgeFault with every mistake in it."""
    faults = Faults()
    file = read_toml("filiform.care", "aftercare.toml", faults)
    entry = Entry.of(file, faults)
    sections = tuple(_section(one) for one in entry.entries("section", least=1))
    ids = [one.id for one in sections]
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        entry.note("section", f'"{double}" stands there twice', "Give each its own id.")
    entry.finish()
    faults.raise_if_any()
    return Advice(sections, sha256(file.content).hexdigest()[:16])


def _section(entry: Entry) -> Section:
    near_chest = entry.flag("near_chest", default=False)
    section = Section(
        id=entry.text("id"),
        kind=entry.member("kind", Kind),
        applies=Applies.NEAR_CHEST if near_chest else Applies.ALWAYS,
        title=entry.bilingual("title"),
        lines=entry.bilinguals("lines"),
        note=entry.bilingual("note") if entry.has("note") else None,
        provenance=entry.provenance(),
    )
    entry.finish()
    return section
