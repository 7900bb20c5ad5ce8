"""More patients for the demo, from a seed: the same ones on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from filiform.clinic.demo.complaints import COMPLAINTS, FLAGS, Complaint, Flag

SEED = 20_261_125
COUNT = 12
STATES = ("nothing", "painted", "told", "screened", "signed")
"""How far a patient may be before the visit."""

NAMES = (
    ("female", "en", "Hannah", "Lindqvist"),
    ("male", "es", "Joaquín", "Montes de Oca"),
    ("female", "es", "Graciela", "Quispe Mamani"),
    ("male", "en", "DeShawn", "Carter"),
    ("female", "en", "Nguyen Thi", "Bao Chau"),
    ("male", "en", "Elias", "Begay"),
    ("female", "es", "Xóchitl", "Ramírez"),
    ("male", "en", "Oluwaseun", "Adeyemi-Fitzgerald"),
    ("female", "en", "Margaret", "O'Sullivan"),
    ("male", "es", "Ángel", "Núñez"),
    ("female", "en", "Priya", "Raman"),
    ("male", "en", "Tobias", "Klein"),
)


@dataclass(frozen=True)
class Invented:
    """A patient who does not exist, with a pain, a flag or none, and a state of the intake."""

    email: str
    given_name: str
    family_name: str
    language: str
    body_shape: str
    age: int
    complaint: Complaint
    side: str
    strength: int
    flag: Flag | None
    state: str

    def birth_date(self, today: date) -> date:
        """A day on which the age is right all year."""
        return date(today.year - self.age, 1, 1)


def invented(seed: int = SEED, count: int = COUNT) -> tuple[Invented, ...]:
    """`count` patients (at most as many as there are names), the same for the same seed.

    Complaints go round before one comes again; two of three patients have a flag.
    """
    random = Random(seed)  # noqa: S311  (nothing secret)
    complaints = _round(random, COMPLAINTS)
    flags = _round(random, FLAGS)
    return tuple(
        _one(random, name, next(complaints), next(flags) if place % 3 else None, place)
        for place, name in enumerate(NAMES[:count])
    )


def _round(random: Random, things: tuple[object, ...]) -> Iterator[object]:
    while True:
        yield from random.sample(things, len(things))


def _one(
    random: Random, name: tuple[str, str, str, str], complaint: object, flag: object, place: int
) -> Invented:
    assert isinstance(complaint, Complaint)  # noqa: S101  (from the table)
    assert flag is None or isinstance(flag, Flag)  # noqa: S101
    body, language, given, family = name
    if flag is not None and flag.body not in ("", body):
        flag = None
    if flag is not None and flag.places and not set(flag.places) & set(complaint.places):
        complaint = next(one for one in COMPLAINTS if set(flag.places) & set(one.places))
    ages = flag.ages if flag is not None else (19, 84)
    done = "signed" if flag is None or flag.signs else "screened"
    return Invented(
        email=f"patient{place + 1}@demo.example",
        given_name=given,
        family_name=family,
        language=language,
        body_shape=body,
        age=random.randint(*ages),
        complaint=complaint,
        side=random.choice(("left", "right")),
        strength=random.randint(4, 9),
        flag=flag,
        state=done if flag is not None else random.choice(STATES),
    )
