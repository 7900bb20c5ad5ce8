"""A ranking in words, for the therapist."""

from filiform.atlas import Atlas, BodySide
from filiform.body import Surface
from filiform.knowledge import Bilingual
from filiform.reasoning.candidate import Candidate, Ranking

SIDES: dict[BodySide, Bilingual] = {
    "left": Bilingual("left", "lado izquierdo"),
    "right": Bilingual("right", "lado derecho"),
}
EXPLAINS = Bilingual(
    "Explains {share} % of what was painted: {places}.",
    "Explica el {share} % de lo pintado: {places}.",
)
LITTLE = Bilingual(
    "Explains little of what was painted by itself.", "Por sí solo explica poco de lo pintado."
)
AGAINST = Bilingual("Said to be free of pain: {places}.", "Dicho sin dolor: {places}.")
RIVALS = Bilingual(
    "The same paint may come from: {muscles}.", "Lo mismo puede venir de: {muscles}."
)
NOT_EXPLAINED = Bilingual(
    "No muscle explains {share} % of what was painted: {places}.",
    "Ningún músculo explica el {share} % de lo pintado: {places}.",
)
NO_FIT = Bilingual(
    "Nothing in the atlas fits this drawing well. Think of causes other than muscle.",
    "Nada del atlas encaja bien con este dibujo. Piense en causas que no sean musculares.",
)


def title(candidate: Candidate, atlas: Atlas, language: str) -> str:
    """Muscle and side: ``Infraspinatus, right``."""
    return named(f"{candidate.muscle}-{candidate.side}", atlas, language)


def named(muscle_and_side: str, atlas: Atlas, language: str) -> str:
    """``infraspinatus-right`` in words: ``Infraspinatus, right``."""
    muscle, _, side = muscle_and_side.rpartition("-")
    words = SIDES["left" if side == "left" else "right"].text(language)
    return f"{atlas.muscle(muscle).name.text(language)}, {words}"


def reasons(candidate: Candidate, atlas: Atlas, surface: Surface, language: str) -> tuple[str, ...]:
    """What speaks for the muscle, what else would explain it, and what speaks against it."""
    found = [_explains(candidate, surface, language)]
    if candidate.rivals:
        others = ", ".join(named(rival, atlas, language) for rival in candidate.rivals)
        found.append(RIVALS.text(language).format(muscles=others))
    if candidate.clear_regions:
        places = in_words(candidate.clear_regions, surface, language)
        found.append(AGAINST.text(language).format(places=places))
    return tuple(found)


def remarks(ranking: Ranking, surface: Surface, language: str) -> tuple[str, ...]:
    """What the ranking as a whole has to say: what it cannot explain, and whether it fits."""
    found = []
    left = ranking.unexplained
    if left.regions and left.share >= WORTH_SAYING:
        found.append(
            NOT_EXPLAINED.text(language).format(
                share=round(100 * left.share), places=in_words(left.regions, surface, language)
            )
        )
    found += [other.words.text(language) for other in ranking.others]
    if not ranking.fits:
        found.append(NO_FIT.text(language))
    return tuple(found)


WORTH_SAYING = 0.15
"""A smaller part that no muscle explains is the imprecision of drawing."""
MOST_PLACES = 4


def _explains(candidate: Candidate, surface: Surface, language: str) -> str:
    if not candidate.explained_regions:
        return LITTLE.text(language)
    return EXPLAINS.text(language).format(
        share=round(100 * candidate.explained_share),
        places=in_words(candidate.explained_regions, surface, language),
    )


def in_words(region_ids: tuple[str, ...], surface: Surface, language: str) -> str:
    """The first places by name; those after them are left out."""
    first = region_ids[:MOST_PLACES]
    return ", ".join(surface.region(region_id).name(language) for region_id in first)
