"""Make the aftercare card from what was needled, and read it again in words."""

from __future__ import annotations

from filiform.atlas import Stretch, UnknownMuscle, load_atlas
from filiform.care.aftercare import AftercareCard as Card
from filiform.care.aftercare import Needled, aftercare_card, load_advice, needled_in
from filiform.care.events import Side
from filiform.care.ledger import Ledger
from filiform.clinic.followup.models import AftercareCard
from filiform.clinic.visits.models import Visit


def make_card(visit: Visit, ledger: Ledger) -> AftercareCard:
    """The card of a session that closes. Call it in the transaction of the closing.

    A session that was opened again and closed a second time gets its card brought up to date.
    """
    card, _ = AftercareCard.objects.update_or_create(
        visit=visit,
        defaults={
            "needled": [
                {"muscle": one.muscle, "side": str(one.side), "needles": one.needles}
                for one in needled_in(ledger)
            ],
            "atlas_version": load_atlas().version,
            "advice_version": load_advice().version,
        },
    )
    return card


def card_in_words(card: AftercareCard) -> Card[Stretch]:
    """What the patient is told, from the stored facts and the advice in force."""
    needled = tuple(
        Needled(str(one["muscle"]), Side(str(one["side"])), int(one["needles"]))
        for one in card.needled
    )
    return aftercare_card(
        needled,
        chest_wall=_reaches_the_lung,
        stretches={one.muscle: _stretches(one.muscle) for one in needled},
    )


def _reaches_the_lung(muscle: str) -> bool | None:
    """None when the atlas does not know the muscle: then it counts as near the chest."""
    try:
        return load_atlas().muscle(muscle).chest_wall
    except UnknownMuscle:
        return None


def _stretches(muscle: str) -> tuple[Stretch, ...]:
    try:
        return load_atlas().muscle(muscle).stretches
    except UnknownMuscle:
        return ()
