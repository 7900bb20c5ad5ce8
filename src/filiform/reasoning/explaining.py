"""A candidate in words, for the therapist."""

from filiform.atlas import Atlas, BodySide
from filiform.body import Surface
from filiform.knowledge import Bilingual
from filiform.reasoning.candidate import Candidate

SIDES: dict[BodySide, Bilingual] = {
    "left": Bilingual("left", "lado izquierdo"),
    "right": Bilingual("right", "lado derecho"),
}
COVERS = Bilingual(
    "Its zones hold {share} % of what was painted: {places}.",
    "Sus zonas contienen el {share} % de lo pintado: {places}.",
)
AGAINST = Bilingual("Said to be clear: {places}.", "Dicho sin dolor: {places}.")


def title(candidate: Candidate, atlas: Atlas, language: str) -> str:
    """Muscle and side: ``Infraspinatus, right``."""
    muscle = atlas.muscle(candidate.muscle)
    return f"{muscle.name.text(language)}, {SIDES[candidate.side].text(language)}"


def reasons(candidate: Candidate, surface: Surface, language: str) -> tuple[str, ...]:
    """What speaks for the muscle, and then what speaks against it, a sentence each."""
    covers = COVERS.text(language).format(
        share=round(100 * candidate.explained_share),
        places=_places(candidate.explained_regions, surface, language),
    )
    if not candidate.clear_regions:
        return (covers,)
    places = _places(candidate.clear_regions, surface, language)
    return covers, AGAINST.text(language).format(places=places)


def _places(region_ids: tuple[str, ...], surface: Surface, language: str) -> str:
    return ", ".join(surface.region(region_id).name(language) for region_id in region_ids)
