"""How good a ranking is: recall at the top, area under precision and recall, calibration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

TOPS = (1, 3, 5)
BINS = 10
RESAMPLES = 1000


@dataclass(frozen=True)
class Interval:
    """A mean with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:+.3f} ({self.low:+.3f} to {self.high:+.3f})"


def recall_at(scores: Floats, truth: Mask, top: int) -> Floats:
    """(B,) share of the active muscles among the `top` best, ties broken by position."""
    best = np.argsort(-scores, axis=1, kind="stable")[:, :top]
    return np.asarray(np.take_along_axis(truth, best, axis=1).sum(axis=1) / truth.sum(axis=1))


def average_precision(scores: Floats, truth: Mask) -> Floats:
    """(B,) area under precision and recall within each drawing."""
    order = np.argsort(-scores, axis=1, kind="stable")
    hit = np.take_along_axis(truth, order, axis=1)
    precision = hit.cumsum(axis=1) / np.arange(1, hit.shape[1] + 1)
    return np.asarray((precision * hit).sum(axis=1) / truth.sum(axis=1))


def calibration_error(chance: Floats, truth: Mask) -> float:
    """Expected calibration error over ten bins of equal width."""
    return sum(share * abs(said - seen) for share, said, seen in calibration_curve(chance, truth))


def calibration_curve(chance: Floats, truth: Mask) -> list[tuple[float, float, float]]:
    """For each bin that is not empty: its share of all, the mean chance said, the share true."""
    flat, true = chance.ravel(), truth.ravel()
    bins = np.minimum((flat * BINS).astype(int), BINS - 1)
    rows = []
    for index in range(BINS):
        inside = bins == index
        if inside.any():
            rows.append(
                (float(inside.mean()), float(flat[inside].mean()), float(true[inside].mean()))
            )
    return rows


def top_ten(chance: Floats, truth: Mask) -> tuple[Floats, Mask]:
    """(B, 10) chances and truths of the ten best of each drawing: those that are shown."""
    best = np.argsort(-chance, axis=1, kind="stable")[:, :10]
    return np.take_along_axis(chance, best, axis=1), np.take_along_axis(truth, best, axis=1)


def paired(one: Floats, other: Floats, seed: int = 11) -> Interval:
    """By how much `one` is better on the same patients; patients are resampled."""
    gap = one - other
    rng = np.random.default_rng(seed)
    means = np.array([gap[rng.integers(len(gap), size=len(gap))].mean() for _ in range(RESAMPLES)])
    low, high = np.quantile(means, (0.025, 0.975))
    return Interval(float(gap.mean()), float(low), float(high))
