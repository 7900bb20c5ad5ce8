"""The posterior by looking at every set of causes: exact, and only for small networks.

What the network finds by searching sets is held against this (``benchmarks/bench_exact.py`` and
the tests), with the same likelihood, so that only the search is judged.
"""

import numpy as np
from numpy.typing import NDArray

from filiform.reasoning.evidence import Evidence
from filiform.reasoning.network import FAINT, Network

Floats = NDArray[np.float64]

MOST_CAUSES = 20
"""A million sets; each further cause doubles the time."""
CHUNK = 1 << 14


def exact_posterior(network: Network, evidence: Evidence) -> Floats:
    """(B, N) marginals by enumeration of all 2**N sets of causes.

    What was said to be clear enters as in any noisy-OR network; the guarantee that
    `Network.posterior` adds for it is not part of this. Raises ValueError above 20 causes.
    """
    count = len(network.prior)
    if count > MOST_CAUSES:
        raise ValueError(f"{count} causes; at most {MOST_CAUSES} can be enumerated.")
    painted = np.where(evidence.painted > FAINT, evidence.painted, 0).T
    painted = painted * network.settings.painted_strength
    against = (evidence.clear @ network.loss.astype(np.float64)).T
    prior = network.prior.astype(np.float64)
    odds = np.log(prior / (1 - prior))[:, None] + against
    dry = np.log1p(-network.weights.astype(np.float64))
    top = np.full(len(evidence), -np.inf)
    total, holding = np.zeros(len(evidence)), np.zeros((len(evidence), count))
    for first in range(0, 1 << count, CHUNK):
        numbers = np.arange(first, min(first + CHUNK, 1 << count))
        member = (numbers[:, None] >> np.arange(count) & 1).astype(np.float64)
        unpainted = (1 - network.settings.leak) * np.exp(member @ dry)
        score = (member @ odds + np.log1p(-unpainted) @ painted).T
        fresh = np.maximum(top, score.max(axis=1))
        weight = np.exp(score - fresh[:, None])
        shrink = np.exp(top - fresh)
        total = total * shrink + weight.sum(axis=1)
        holding = holding * shrink[:, None] + weight @ member
        top = fresh
    marginals: Floats = holding / total[:, None]
    return marginals
