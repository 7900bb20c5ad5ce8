"""Fits the few numbers of the model to drawings whose active trigger points are known.

What is made best is the log score of the muscles' chances: it rewards a chance for being near the
truth, so that what fits best is also calibrated. Only muscles that the drawing speaks of are
scored: skin that nobody asked about moves nothing, so that all others keep the prior. The search
is a small one that gives the same result each time: each number in turn is raised and lowered, by
smaller and smaller steps.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.reasoning.evidence import Evidence
from filiform.reasoning.network import FAINT, Network, Settings
from filiform.reasoning.referral import Referral

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Inference = Callable[[Network, Evidence], Floats]

FACTORS = (2.0, 1.4, 1.15)
"""Numbers are moved by such factors, and narrowing by the same share of its range."""
ROUNDS = 4
"""At most so many for each factor."""
LIMITS = {
    "leak": (1e-4, 0.2),
    "narrowing": (0.0, 1.0),
    "extent": (0.5, 40.0),
    "painted_strength": (0.05, 1.0),
    "clear_strength": (1e-3, 1.0),
    "prior": (1e-4, 0.05),
}
"""Patches are no better witnesses than independent ones would be: strengths stay below 1."""
TOUCHED = 0.02
"""A muscle is scored when paint lies where it refers at least so likely."""
LEAST = 1e-6
"""No chance counts as smaller, so that one surprise does not outweigh all else."""


@dataclass(frozen=True, eq=False)
class Known:
    """B drawings and the truth."""

    evidence: Evidence
    muscles: Mask
    """(B, M) the muscles with side in which a trigger point is active."""


@dataclass(frozen=True)
class Fitted:
    """What the search found."""

    settings: Settings
    before: float
    """Log score of what it began with, mean over drawings."""
    after: float


def fit(referral: Referral, known: Known, start: Settings, infer: Inference) -> Fitted:
    """The settings with the best log score near `start`, for one way of inference."""
    best, before = start, log_score(referral, known, start, infer)
    score = before
    for factor in FACTORS:
        for _ in range(ROUNDS):
            last = score
            for name in LIMITS:
                best, score = _better(name, factor, best, score, referral, known, infer)
            if score - last < 1e-3:
                break
    return Fitted(best, before, score)


def log_score(referral: Referral, known: Known, settings: Settings, infer: Inference) -> float:
    """Mean over drawings of the summed log chance given to what was true of each muscle."""
    prior = np.full(len(referral.nodes), settings.prior)
    chance = infer(Network.of(referral.weights, prior, settings), known.evidence)
    said = np.clip(at_least_one(chance, referral), LEAST, 1 - LEAST)
    each = np.where(known.muscles, np.log(said), np.log1p(-said))
    return float((each * _spoken_of(referral, known.evidence)).sum(axis=1).mean())


def _spoken_of(referral: Referral, evidence: Evidence) -> Mask:
    """(B, M) muscles of which the drawing says something; the others keep the prior by design."""
    refers = (referral.weights > TOUCHED).astype(np.float32)
    painted = (evidence.painted > FAINT).astype(np.float32)
    touched = (painted @ refers.T > 0).astype(np.float64)
    return at_least_one(touched, referral) > 0


def at_least_one(chance: Floats, referral: Referral) -> Floats:
    """(B, M) chance that a trigger point of the muscle is active, from (B, N) of trigger points."""
    idle = np.log1p(-np.minimum(chance, 1 - 1e-9))
    starts = np.searchsorted(referral.muscle, np.arange(int(referral.muscle.max()) + 1))
    together: Floats = 1 - np.exp(np.add.reduceat(idle, starts, axis=1))
    return together


def _better(
    name: str,
    factor: float,
    best: Settings,
    score: float,
    referral: Referral,
    known: Known,
    infer: Inference,
) -> tuple[Settings, float]:
    """Goes on in the direction that helps, as long as it helps."""
    for direction in (factor, 1 / factor):
        moved = False
        while (tried := _moved(best, name, direction)) != best:
            found = log_score(referral, known, tried, infer)
            if found <= score:
                break
            best, score, moved = tried, found, True
        if moved:
            break
    return best, score


def _moved(settings: Settings, name: str, factor: float) -> Settings:
    values = asdict(settings)
    low, high = LIMITS[name]
    value = values[name] + np.log(factor) / 3 if low == 0 else values[name] * factor
    values[name] = float(np.float64(f"{np.clip(value, low, high):.3g}"))
    return Settings(**values)
