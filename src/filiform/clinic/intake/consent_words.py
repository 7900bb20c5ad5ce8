"""The words of the consent page in one language, for the screen, the PDF and the archive."""

from __future__ import annotations

from collections.abc import Sequence

from filiform.care.consent_form import ConsentForm, Section, TeachBack
from filiform.clinic.intake.models import ConsentText


def words_of(page: ConsentForm, language: str, places: Sequence[str]) -> dict[str, object]:
    """Title, sections and teach-back questions, ready for JSON."""
    return {
        "title": page.title.text(language),
        "sections": [_section(one, language) for one in page.sections_for(places)],
        "teach_back": [_teach_back(one, language) for one in page.teach_back],
    }


def keep_words(page: ConsentForm, language: str, places: Sequence[str]) -> str:
    """Keeps the words once and answers with their mark."""
    mark = page.sha256(language, places)
    ConsentText.objects.get_or_create(
        sha256=mark,
        defaults={
            "form_version": page.version,
            "language": language,
            "content": words_of(page, language, places),
        },
    )
    return mark


def _section(section: Section, language: str) -> dict[str, object]:
    figure = section.figure
    return {
        "heading": section.heading.text(language),
        "paragraphs": [one.text(language) for one in section.paragraphs],
        "points": [one.text(language) for one in section.points],
        "figure": figure
        and {
            "on": figure.on,
            "of": figure.of,
            "words": figure.words.text(language),
            "source": figure.source.text(language),
        },
    }


def _teach_back(asked: TeachBack, language: str) -> dict[str, str]:
    right = next(option for option in asked.options if option.id == asked.right)
    return {
        "id": asked.id,
        "question": asked.question.text(language),
        "right": right.text.text(language),
    }
