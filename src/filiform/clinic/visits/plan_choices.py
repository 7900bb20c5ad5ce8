"""What may be chosen as a target: the points of the suggested muscles, and of any other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from filiform.atlas import Muscle, TriggerPoint, UnknownMuscle, load_atlas
from filiform.care.turning import Placed, Wish, in_order
from filiform.clinic.visits.models import Target, Visit

SIDES = ("right", "left")


@dataclass(frozen=True, order=True)
class Aim:
    """One trigger point on one side; ``key`` is its name in forms."""

    muscle: str
    trigger_point: str
    side: str

    @classmethod
    def of(cls, target: Target) -> Aim:
        """The aim that a stored target is."""
        return cls(target.muscle, target.trigger_point, target.side)

    @property
    def key(self) -> str:
        """``infraspinatus:infraspinatus-1:right``."""
        return f"{self.muscle}:{self.trigger_point}:{self.side}"


@dataclass(frozen=True)
class MuscleChoice:
    """A muscle on one side with its points."""

    muscle: Muscle
    side: str
    points: tuple[TriggerPoint, ...]

    def aim(self, point: TriggerPoint) -> Aim:
        """The target that ``point`` would be."""
        return Aim(self.muscle.id, point.id, self.side)


def aim_from(key: str) -> Aim | None:
    """The aim of that key, None for no such point, side, or a muscle for hands only."""
    muscle_id, _, rest = key.partition(":")
    point_id, _, side = rest.partition(":")
    muscle = _muscle(muscle_id)
    if muscle is None or not muscle.needled or side not in SIDES:
        return None
    if point_id not in {point.id for point in muscle.trigger_points}:
        return None
    return Aim(muscle_id, point_id, side)


def _muscle(muscle_id: str) -> Muscle | None:
    try:
        return load_atlas().muscle(muscle_id)
    except UnknownMuscle:
        return None


def choices(muscles: Iterable[tuple[str, str]]) -> tuple[MuscleChoice, ...]:
    """A choice for each (muscle id, side), each once.

    Left out are unknown muscles and those that are treated by hand only.
    """
    found: dict[tuple[str, str], MuscleChoice] = {}
    for muscle_id, side in muscles:
        muscle = _muscle(muscle_id)
        if muscle is not None and muscle.needled and side in SIDES:
            found.setdefault(
                (muscle_id, side), MuscleChoice(muscle, side, tuple(muscle.trigger_points))
            )
    return tuple(found.values())


def aims_of(visit: Visit) -> tuple[Aim, ...]:
    """The targets already planned, in order."""
    return tuple(Aim.of(target) for target in visit.targets.all())


def turned(aims: Iterable[Aim]) -> tuple[Placed[Aim], ...]:
    """The aims in the order of needling, each with the position in which the patient lies."""
    wishes = []
    for aim in dict.fromkeys(aims):
        muscle = load_atlas().muscle(aim.muscle)
        wishes.append(Wish(aim, tuple(str(one) for one in muscle.positions), muscle.tier.rank))
    return in_order(wishes)


def set_targets(visit: Visit, aims: Iterable[Aim]) -> None:
    """Make ``aims`` the visit's targets, turning the patient as little as possible.

    Call it in a transaction.
    """
    visit.targets.all().delete()
    Target.objects.bulk_create(
        Target(
            visit=visit,
            order=order,
            muscle=aim.muscle,
            trigger_point=aim.trigger_point,
            side=aim.side,
        )
        for order, aim in enumerate(one.point for one in turned(aims))
    )
