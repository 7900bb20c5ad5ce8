"""What the invented patients come with: a pain, how they tell it, and what else is true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from filiform.body.drawing.vocabulary import Quality

Words = Mapping[str, str]
"""The same in ``en`` and ``es``."""


@dataclass(frozen=True)
class Complaint:
    """A pain: regions of the body without side, and the patient's own words."""

    regions: tuple[str, ...]
    places: tuple[str, ...]
    story: Words
    activities: tuple[Words, ...]
    qualities: tuple[Quality, ...] = ("aching",)
    both_sides: bool = False


@dataclass(frozen=True)
class Flag:
    """What makes a patient one to look at twice: answers of yes, and whom it can befall."""

    yes: tuple[str, ...]
    ages: tuple[int, int] = (18, 90)
    body: str = ""
    more: Mapping[str, object] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    """Only with a complaint there; everywhere when empty."""
    signs: bool = True
    """Whether the intake lets this patient go on to the consent."""


COMPLAINTS = (
    Complaint(
        ("back-of-head", "temple", "back-of-neck"),
        ("head", "neck"),
        {
            "en": "A band around my head most afternoons. The neck is tight before it comes.",
            "es": "Una banda alrededor de la cabeza casi cada tarde. Antes se tensa el cuello.",
        },
        (
            {"en": "Work at the screen", "es": "Trabajar en la pantalla"},
            {"en": "Read in bed", "es": "Leer en la cama"},
        ),
        ("pressing", "tight"),
        both_sides=True,
    ),
    Complaint(
        ("side-of-neck", "top-of-shoulder"),
        ("neck", "shoulder"),
        {
            "en": "Stiff on one side since I slept badly. I cannot look over my shoulder.",
            "es": "Tengo un lado rígido desde que dormí mal. No puedo mirar por encima del hombro.",
        },
        ({"en": "Turn my head to park", "es": "Girar la cabeza para estacionar"},),
        ("tight", "aching"),
    ),
    Complaint(
        ("front-of-shoulder", "outer-shoulder", "upper-arm-outer"),
        ("shoulder", "arm_hand"),
        {
            "en": "The shoulder hurts when I reach up, and at night on that side.",
            "es": "Me duele el hombro al alcanzar algo arriba y de noche sobre ese lado.",
        },
        (
            {"en": "Put dishes on the shelf", "es": "Poner los platos en el estante"},
            {"en": "Fasten my bra", "es": "Abrocharme el sostén"},
        ),
        ("aching", "heavy"),
    ),
    Complaint(
        ("elbow-outer", "forearm-back"),
        ("arm_hand",),
        {
            "en": "The outside of the elbow burns when I grip the racket or a cup.",
            "es": "Me arde el lado de fuera del codo al agarrar la raqueta o una taza.",
        },
        ({"en": "Lift a full pan", "es": "Levantar una olla llena"},),
        ("burning",),
    ),
    Complaint(
        ("between-shoulder-blades", "mid-back"),
        ("upper_back",),
        {
            "en": "A knot beside the spine. It pulls when I sit bent over for long.",
            "es": "Un nudo al lado de la columna. Tira cuando paso mucho tiempo inclinado.",
        },
        ({"en": "Sew for an hour", "es": "Coser una hora"},),
        ("tight",),
    ),
    Complaint(
        ("low-back", "buttock-upper"),
        ("low_back", "hip_thigh"),
        {
            "en": "Low back on one side, into the buttock. Worse getting out of the car.",
            "es": "La espalda baja de un lado hasta la nalga. Peor al salir del coche.",
        },
        (
            {"en": "Put on socks", "es": "Ponerme los calcetines"},
            {"en": "Carry the groceries", "es": "Cargar las compras"},
        ),
        ("aching", "heavy"),
    ),
    Complaint(
        ("hip-outer", "thigh-outer"),
        ("hip_thigh",),
        {
            "en": "The side of the hip, when I lie on it and on stairs.",
            "es": "El lado de la cadera, al acostarme encima y en las escaleras.",
        },
        ({"en": "Climb to the second floor", "es": "Subir al segundo piso"},),
    ),
    Complaint(
        ("thigh-front", "knee-front"),
        ("knee", "hip_thigh"),
        {
            "en": "Above the kneecap after running, sharp when I squat.",
            "es": "Encima de la rótula después de correr, agudo al agacharme.",
        },
        ({"en": "Run five kilometers", "es": "Correr cinco kilómetros"},),
        ("sharp",),
    ),
    Complaint(
        ("calf-back", "heel"),
        ("leg_foot",),
        {
            "en": "The heel in the morning, and the calf is hard as a rope.",
            "es": "El talón por la mañana, y la pantorrilla dura como una cuerda.",
        },
        ({"en": "Walk the first steps", "es": "Dar los primeros pasos"},),
        ("sharp", "tight"),
    ),
    Complaint(
        ("jaw", "temple"),
        ("face_jaw", "head"),
        {
            "en": "The jaw is tired when I wake, and chewing bread hurts at the temple.",
            "es": "La mandíbula amanece cansada, y masticar pan duele en la sien.",
        },
        ({"en": "Eat an apple", "es": "Comer una manzana"},),
        ("aching",),
        both_sides=True,
    ),
)

FLAGS = (
    Flag(("blood_thinner",), ages=(60, 90)),
    Flag(("pregnant",), ages=(22, 42), body="female", more={"weeks_pregnant": 22}),
    Flag(("needle_faint",)),
    Flag(("device", "bleeding_pills"), ages=(55, 90)),
    Flag(("cancer_ever", "lymph_removed"), ages=(45, 85)),
    Flag(("saddle_numb", "both_legs_pain"), ages=(30, 60), places=("low_back",), signs=False),
    Flag(("night_pain", "weight_loss"), ages=(50, 85)),
    Flag(("lung_weak",), ages=(20, 80)),
    Flag((), ages=(14, 17)),
    Flag(("diabetes", "diabetes_trouble"), ages=(45, 85)),
)
