"""A model whose atlas is wrong: zones that differ, and trigger points that it does not know."""

from __future__ import annotations

import numpy as np

from benchmarks.accuracy.ground import Ground
from filiform.reasoning import Network, Settings

SHIFTED = 0.6
"""Standard deviation of the logarithm by which the odds of each weight differ, by region."""
DROPPED = 0.15
"""Share of the regions of a zone that the model's atlas leaves out."""
MISSING = 0.15
"""Share of trigger points that it does not know."""
UNKNOWN = 1e-7
"""The prior of those: they are never ranked."""


def wrong_network(ground: Ground, settings: Settings, seed: int = 17) -> Network:
    """The network on a perturbed atlas; patients stay as the true one makes them."""
    rng = np.random.default_rng(seed)
    weights = ground.referral.weights
    region = ground.referral.patches.region
    off = np.exp(rng.normal(0, SHIFTED, (len(weights), region.max() + 1)))[:, region]
    kept = (rng.random((len(weights), region.max() + 1)) > DROPPED)[:, region]
    odds = weights / (1 - weights) * off * kept
    prior = np.where(rng.random(len(weights)) < MISSING, UNKNOWN, settings.prior)
    return Network.of(odds / (1 + odds), prior, settings)
