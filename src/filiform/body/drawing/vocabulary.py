"""The closed lists a drawing may use, and its limits.

They are part of schema 1: a new word here is a new schema version or a documented addition.
"""

from typing import Final, Literal, get_args

Kind = Literal["pain", "stiffness", "numbness"]
Depth = Literal["deep", "superficial", "both"]
Course = Literal["constant", "comes_and_goes"]
Role = Literal["patient", "therapist", "transcribed"]
Language = Literal["en", "es"]
Said = Literal["rest_of_body", "regions", "not_asked"]
Quality = Literal[
    "aching",
    "burning",
    "cramping",
    "dull",
    "electric",
    "heavy",
    "itching",
    "numb",
    "pins_and_needles",
    "pressing",
    "pulling",
    "sharp",
    "shooting",
    "stabbing",
    "tender",
    "throbbing",
    "tight",
    "tingling",
]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
DEPTHS: Final[tuple[Depth, ...]] = get_args(Depth)
COURSES: Final[tuple[Course, ...]] = get_args(Course)
ROLES: Final[tuple[Role, ...]] = get_args(Role)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SAID: Final[tuple[Said, ...]] = get_args(Said)
QUALITIES: Final[tuple[Quality, ...]] = get_args(Quality)

SCHEMA: Final = "filiform.drawing/1"
SCHEMAS_READ: Final = (SCHEMA,)

MAX_BYTES: Final = 2_000_000
MAX_PAINS: Final = 12
MAX_PINS: Final = 10
MAX_WORDS: Final = 500  # characters of since, worse_with, better_with
MAX_INTENSITY: Final = 10
PAIN_ID: Final = r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}"
