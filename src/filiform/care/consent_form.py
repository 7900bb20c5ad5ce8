"""The page that a patient reads and signs: words, figures, and the mark of the exact text."""

import hashlib
from dataclasses import dataclass
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many people, with the source of the figure."""

    on: int
    of: int
    words: Bilingual
    source: Bilingual


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the page with what stands under it."""

    heading: Bilingual
    paragraphs: tuple[Bilingual, ...]
    points: tuple[Bilingual, ...]
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """One version of the page."""

    version: str
    title: Bilingual
    sections: tuple[Section, ...]
    provenance: Provenance

    def text(self, language: str) -> str:
        """All words of the page in `language`, in reading order, a line each."""
        lines = [self.version, self.title.text(language)]
        for section in self.sections:
            lines.append(section.heading.text(language))
            lines.extend(one.text(language) for one in (*section.paragraphs, *section.points))
            if section.figure is not None:
                lines.append(section.figure.words.text(language))
        return "\n".join(lines)

    def sha256(self, language: str) -> str:
        """The mark of the exact text in `language`, kept with each signature."""
        return hashlib.sha256(self.text(language).encode()).hexdigest()


@cache
def consent_form() -> ConsentForm:
    """The form in force; raises KnowledgeFault with every mistake of the file."""
    faults = Faults()
    entry = Entry.of(read_toml("filiform.care", "consent_form.toml", faults), faults)
    form = ConsentForm(
        version=entry.text("version"),
        title=entry.bilingual("title"),
        sections=tuple(_section(one) for one in entry.entries("section", least=1)),
        provenance=entry.provenance(),
    )
    entry.finish()
    faults.raise_if_any()
    return form


def _section(entry: Entry) -> Section:
    section = Section(
        heading=entry.bilingual("heading"),
        paragraphs=entry.bilinguals("paragraphs", least=0),
        points=entry.bilinguals("points", least=0),
        figure=_figure(entry.entry("figure")) if entry.has("figure") else None,
    )
    entry.finish()
    return section


def _figure(entry: Entry) -> Figure:
    figure = Figure(
        on=entry.whole("on", 0, 100_000),
        of=entry.whole("of", 1, 100_000),
        words=entry.bilingual("words"),
        source=entry.bilingual("source"),
    )
    entry.finish()
    return figure
