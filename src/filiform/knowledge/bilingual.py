"""A text in the two languages of the service."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")


@dataclass(frozen=True)
class Bilingual:
    """One text in English and Spanish; both are always there."""

    en: str
    es: str

    def __str__(self) -> str:
        return self.en

    def text(self, language: str) -> str:
        """The text in `language`, a code such as ``es`` or ``es-mx``; English for others."""
        return self.es if language.lower().split("-")[0] == "es" else self.en
