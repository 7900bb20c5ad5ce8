"""Ranks muscles by plain overlap of the drawing with their zones; no inference yet."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import BODY_SIDES, Atlas, BodySide
from filiform.body import Surface
from filiform.body.drawing import Drawing
from filiform.reasoning.candidate import Candidate, PointScore
from filiform.reasoning.evidence import Evidence, evidence_of
from filiform.reasoning.patterns import Patterns, compile_patterns

MODEL_VERSION = "overlap/1"
CLEAR_PENALTY = 0.5
"""What a point loses when all its essential zones are said to be clear. A guess, not fitted."""
DIGITS = 9
"""Scores closer than this many decimals are ties."""

Floats = NDArray[np.float64]
Value = TypeVar("Value", bound=np.generic)


def rank_by_overlap(
    drawing: Drawing, atlas: Atlas, surface: Surface, top: int | None = None
) -> tuple[Candidate, ...]:
    """Muscles worth palpating first, best first: suggestions, not a diagnosis.

    A trigger point scores the sum, over regions, of the zone's weight times how much of the
    region is painted (see `Evidence.presence`). A region that is not painted counts against it
    only when the patient said that it is clear. A muscle has the score of its best point.
    Ties go to the muscle with fewer regions, then by name, then left before right.
    `top` keeps the first so many; an empty drawing ranks nothing.
    """
    patterns = compile_patterns(atlas, surface)
    evidence = evidence_of(drawing, surface)
    total = int(evidence.mass.sum())
    if total == 0:
        return ()
    points = _point_scores(patterns, evidence)
    muscles = np.maximum.reduceat(points, patterns.first_point, axis=1)
    best = float(muscles.max())
    return tuple(
        _candidate(_Found(side, muscle, points[side], best), atlas, surface, evidence, patterns)
        for side, muscle in _order(muscles, patterns.breadth)[:top]
    )


@dataclass(frozen=True, eq=False)
class _Found:
    """A muscle that fits: index of its side and of itself, scores of all points, best score."""

    side: int
    muscle: int
    points: Floats
    best: float


def _turned(values: NDArray[Value], mirror: NDArray[np.intp]) -> NDArray[Value]:
    """(2, R): as seen by a muscle of the left side, and of the right side."""
    return np.stack([values, values[mirror]])


def _point_scores(patterns: Patterns, evidence: Evidence) -> Floats:
    """(2, P) score of each trigger point on the left and on the right.

    Both sides are summed along the same columns, so that mirrored drawings give equal sums.
    """
    presence = _turned(evidence.presence, patterns.mirror)
    clear = _turned(evidence.clear, patterns.mirror)
    support = (patterns.weights * presence[:, None, :]).sum(axis=-1)
    against = (patterns.essential * clear[:, None, :]).sum(axis=-1)
    share = against / patterns.essential.sum(axis=-1)
    scores: Floats = np.round(support * (1 - CLEAR_PENALTY * share), DIGITS)
    return scores


def _order(muscles: Floats, breadth: NDArray[np.intp]) -> list[tuple[int, int]]:
    """(side, muscle) of every positive score, best first."""
    sides, indices = np.nonzero(muscles > 0)
    keys = (sides, indices, breadth[indices], -muscles[sides, indices])
    chosen = np.lexsort(keys)
    return [(int(sides[k]), int(indices[k])) for k in chosen]


def _candidate(
    found: _Found, atlas: Atlas, surface: Surface, evidence: Evidence, patterns: Patterns
) -> Candidate:
    """The words and figures of one muscle on one side."""
    muscle = atlas.muscles[found.muscle]
    start = int(patterns.first_point[found.muscle])
    scores = found.points[start : start + len(muscle.trigger_points)]
    best_row = start + int(scores.argmax())
    mirror = patterns.mirror if found.side else np.arange(len(patterns.mirror))
    mass = np.where(patterns.zones[found.muscle], evidence.mass[mirror], 0)
    clear = (patterns.essential[best_row] > 0) & evidence.clear[mirror]
    ranked = sorted(zip(muscle.trigger_points, scores, strict=True), key=lambda pair: -pair[1])
    side: BodySide = BODY_SIDES[found.side]
    return Candidate(
        muscle=muscle.id,
        side=side,
        score=float(scores.max()),
        relative=float(scores.max()) / found.best,
        explained_share=int(mass.sum()) / int(evidence.mass.sum()),
        explained_regions=_ids(
            surface, mirror, np.argsort(-mass, kind="stable")[: (mass > 0).sum()]
        ),
        clear_regions=_ids(surface, mirror, np.flatnonzero(clear)),
        points=tuple(PointScore(point.id, float(score)) for point, score in ranked if score > 0),
        hazards=muscle.hazards,
        atlas_version=atlas.version,
        model_version=MODEL_VERSION,
    )


def _ids(surface: Surface, mirror: NDArray[np.intp], columns: NDArray[np.intp]) -> tuple[str, ...]:
    """Ids of the regions in these columns, as seen by the muscle's side."""
    return tuple(surface.everyday[mirror[column]].id for column in columns)
