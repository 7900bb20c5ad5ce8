"""The page that a patient reads and signs: words, figures, and the mark of the exact text."""

import hashlib
from collections.abc import Collection
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
    only_for: frozenset[str] = frozenset()
    """Places that hurt near which needles are planned; for everybody when empty."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a teach-back question."""

    id: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class TeachBack:
    """A question that shows whether the page was understood; only `right` signs."""

    id: str
    question: Bilingual
    options: tuple[Option, ...]
    right: str
    explain: Bilingual


Places = Collection[str]
"""Where needles are planned: options of the screening's question on where it hurts."""


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """One version of the page."""

    version: str
    title: Bilingual
    sections: tuple[Section, ...]
    teach_back: tuple[TeachBack, ...]
    provenance: Provenance

    def sections_for(self, places: Places) -> tuple[Section, ...]:
        """What somebody reads who is to be needled near these places."""
        return tuple(one for one in self.sections if not one.only_for or one.only_for & set(places))

    def text(self, language: str, places: Places = ()) -> str:
        """All words of the page in `language`, in reading order, a line each."""
        lines = [self.version, self.title.text(language)]
        for section in self.sections_for(places):
            lines.append(section.heading.text(language))
            lines.extend(one.text(language) for one in (*section.paragraphs, *section.points))
            if section.figure is not None:
                lines.append(section.figure.words.text(language))
        for asked in self.teach_back:
            lines.append(asked.question.text(language))
            lines.extend(option.text.text(language) for option in asked.options)
        return "\n".join(lines)

    def sha256(self, language: str, places: Places = ()) -> str:
        """The mark of the exact text in `language`, kept with each signature."""
        return hashlib.sha256(self.text(language, places).encode()).hexdigest()


@cache
def consent_form() -> ConsentForm:
    """The form in force; raises KnowledgeFault with every mistake of the file."""
    faults = Faults()
    entry = Entry.of(read_toml("filiform.care", "consent_form.toml", faults), faults)
    form = ConsentForm(
        version=entry.text("version"),
        title=entry.bilingual("title"),
        sections=tuple(_section(one) for one in entry.entries("section", least=1)),
        teach_back=tuple(_teach_back(one) for one in entry.entries("teach_back")),
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
        only_for=frozenset(entry.texts("only_for", least=0)),
    )
    entry.finish()
    return section


def _teach_back(entry: Entry) -> TeachBack:
    options = []
    for one in entry.entries("options", least=2):
        options.append(Option(one.text("id"), Bilingual(one.text("en"), one.text("es"))))
        one.finish()
    asked = TeachBack(
        id=entry.text("id"),
        question=entry.bilingual("question"),
        options=tuple(options),
        right=entry.choice("right", [option.id for option in options]),
        explain=entry.bilingual("explain"),
    )
    entry.finish()
    return asked


def _figure(entry: Entry) -> Figure:
    figure = Figure(
        on=entry.whole("on", 0, 100_000),
        of=entry.whole("of", 1, 100_000),
        words=entry.bilingual("words"),
        source=entry.bilingual("source"),
    )
    entry.finish()
    return figure
