"""How hard a text is to read: years of school that English needs, ease of Spanish.

English: Kincaid and others, Navy Research Branch Report 8-75, 1975. Spanish: Fernández Huerta,
Consigna 1959;214:29 (60 to 70 is normal, 70 to 80 fairly easy). Both count sentences, words and
syllables; syllables are counted by groups of vowels, which is a word's own in Spanish and errs by
few in English.
"""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n+")
WORD = re.compile(r"[a-záéíóúüñ']+", re.IGNORECASE)
ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
SPANISH_SYLLABLES = re.compile(r"[iuü]?[aeoáéó][iuy]?|[iuíú][iu]?|[íú]", re.IGNORECASE)


def english_grade(text: str) -> float:
    """Years of school (Flesch-Kincaid)."""
    sentences, words = _counts(text)
    syllables = sum(_english(word.lower()) for word in WORD.findall(text))
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def spanish_ease(text: str) -> float:
    """0 hardest to 100 easiest (Fernández Huerta)."""
    sentences, words = _counts(text)
    syllables = sum(len(SPANISH_SYLLABLES.findall(word)) or 1 for word in WORD.findall(text))
    return 206.84 - 60 * syllables / words - 1.02 * words / sentences


def _counts(text: str) -> tuple[int, int]:
    sentences = [part for part in SENTENCE.split(text) if part and WORD.search(part)]
    return max(1, len(sentences)), max(1, len(WORD.findall(text)))


def _english(word: str) -> int:
    groups = len(ENGLISH_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    past = word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1
    return max(1, groups - silent - past)
