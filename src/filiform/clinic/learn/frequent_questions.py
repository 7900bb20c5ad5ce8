"""Questions and answers, from a file that a clinician can correct."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml
from filiform.knowledge.review import Review, read_review


@dataclass(frozen=True, slots=True)
class FrequentQuestion:
    """One question with a short answer."""

    asked: Bilingual
    answer: Bilingual
    provenance: Provenance


@cache
def frequent_questions() -> tuple[FrequentQuestion, ...]:
    """All of them, in the order of the page. Raises KnowledgeFault with every mistake."""
    faults = Faults()
    file = Entry.of(read_toml("filiform.clinic.learn", "questions.toml", faults), faults)
    review = read_review(file)
    found = tuple(_read(entry, review) for entry in file.entries("question", least=1))
    file.finish()
    faults.raise_if_any()
    return found


def _read(entry: Entry, review: Review) -> FrequentQuestion:
    found = FrequentQuestion(
        asked=entry.bilingual("asked"),
        answer=entry.bilingual("answer"),
        provenance=review.of(entry),
    )
    entry.finish()
    return found


@require_GET
def questions_page(request: HttpRequest) -> HttpResponse:
    """The page, with the same for search engines as a schema.org FAQPage."""
    language = (get_language() or "en")[:2]
    rows = [
        {"asked": one.asked.text(language), "answer": one.answer.text(language)}
        for one in frequent_questions()
    ]
    sources = dict.fromkeys(one.provenance.source for one in frequent_questions())
    shown = {
        "questions": rows,
        "sources": "; ".join(sources),
        "structured": _structured(rows, language),
    }
    return render(request, "learn/questions.html", shown)


def _structured(rows: list[dict[str, str]], language: str) -> str:
    """JSON-LD that cannot end the block it stands in."""
    told = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": language,
        "mainEntity": [
            {
                "@type": "Question",
                "name": row["asked"],
                "acceptedAnswer": {"@type": "Answer", "text": row["answer"]},
            }
            for row in rows
        ],
    }
    return json.dumps(told, ensure_ascii=False)
