"""Finding a muscle by what people call it: id, English, Spanish or Latin, forgiving of spelling."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches

from filiform.atlas.atlas import Atlas, UnknownMuscle
from filiform.atlas.muscle import Muscle

MOST_NAMED = 6
MOST_OFFERED = 3
ALL_OF_THEM = "See all of them: filiform atlas show."
SIDES = ("left", "right", "side", "both", "lado", "ambos")
SIDES_ES = ("izquierdo", "izquierda", "derecho", "derecha")
SMALL = ("the", "of", "de", "del", "el", "la", "los", "las", "m", "pars")
MUSCLE = ("muscle", "muscles", "musculo", "musculos", "musculus")
PASSED_OVER = frozenset((*SIDES, *SIDES_ES, *SMALL, *MUSCLE))
"""Words that tell no muscle from another: sides, articles, the word muscle."""


def muscle_called(atlas: Atlas, words: str) -> Muscle:
    """The one muscle of that name.

    Raises UnknownMuscle, whose message names the muscles that fit, or the nearest.
    """
    found = muscles_called(atlas, words)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownMuscle(f'The atlas has no muscle "{words}". {_offer(atlas, words)}')
    named = ", ".join(muscle.id for muscle in found[:MOST_NAMED])
    more = len(found) - MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    raise UnknownMuscle(f'"{words}" fits {len(found)} muscles: {named}{rest}. Name one of them.')


def muscles_called(atlas: Atlas, words: str) -> tuple[Muscle, ...]:
    """The muscle of exactly that name, otherwise all whose names have all the words."""
    asked = plain(words)
    if not asked:
        return ()
    exact = tuple(muscle for muscle in atlas.muscles if asked in set(names(muscle)))
    if exact:
        return exact
    parts = asked.split()
    return tuple(
        muscle
        for muscle in atlas.muscles
        if any(_has_all(name.split(), parts) for name in names(muscle))
    )


def names(muscle: Muscle) -> Iterator[str]:
    """What a muscle is called, plain."""
    for name in (muscle.id, muscle.name.en, muscle.name.es, muscle.latin):
        yield plain(name)


def plain(words: str) -> str:
    """Lower case, without accents, punctuation, sides and articles.

    >>> plain("Right Músculo trapecio-superior")
    'trapecio superior'
    """
    letters = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    parts = re.findall(r"[a-z0-9]+", kept)
    return " ".join(part for part in parts if part not in PASSED_OVER)


def _has_all(name: list[str], parts: list[str]) -> bool:
    """Whether each part begins a word of the name: "trap sup" fits "trapecio superior"."""
    return all(any(word.startswith(part) for word in name) for part in parts)


def nearest_muscles(atlas: Atlas, words: str) -> tuple[Muscle, ...]:
    """The muscles whose names are most like these words, the nearest first; at most three."""
    owner = {name: muscle for muscle in atlas.muscles for name in names(muscle)}
    near = get_close_matches(plain(words), owner, n=2 * MOST_OFFERED, cutoff=0.6)
    return tuple(dict.fromkeys(owner[name] for name in near))[:MOST_OFFERED]


def _offer(atlas: Atlas, words: str) -> str:
    """The muscles whose names are nearest, or where all names stand."""
    offered = [muscle.id for muscle in nearest_muscles(atlas, words)]
    return f"Did you mean {' or '.join(offered)}?" if offered else ALL_OF_THEM
