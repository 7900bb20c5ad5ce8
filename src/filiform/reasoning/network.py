"""The network of causes: which trigger points together would give this drawing?

A noisy-OR network (the form of QMR-DT; Shwe et al., Methods Inf Med 1991;30:241): a patch is
painted with probability 1 - (1 - leak) * prod(1 - w) over the active trigger points. Causes
compete, because a patch that one of them explains needs no other.

Three things differ from the textbook, each for a reason that the drawings give:

- *A trigger point shows only a part of its zone.* Charts draw the union of what many people felt.
  So its weights are scaled down the wider its zone is (`Settings.narrowing`): a painted patch
  speaks more for a trigger point that refers nearly only there.
- *Skin that nobody asked about is missing data.* Only patches that are painted or said to be
  clear enter at all.
- *Neighbouring patches are no independent witnesses.* What each says counts by a power
  (`Settings.painted_strength`, `Settings.clear_strength`); both are fitted and shown.

Marginals are found by searching sets of causes (`contest`), close to exact enumeration on small
networks (`exact`). Everything is batched; a single drawing is a batch of one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from filiform.reasoning.contest import NEVER, contest
from filiform.reasoning.evidence import Evidence

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Indices = NDArray[np.intp]

CANDIDATES, FIRST = 24, 16
"""Trigger points that compete; so many of them are the best by themselves."""
CHUNK = 24
HIGHEST_WEIGHT = 0.95
FAINT = 0.02
"""Paint that covers less of a patch than this is no evidence."""


@dataclass(frozen=True)
class Settings:
    """The few numbers of the model beside the atlas.

    All are fitted together, by ``python -m benchmarks.accuracy.fit`` on synthetic patients: they
    rest on how those were made and on no real patient.
    """

    leak: float = 0.00111
    """Chance that a patch is painted for no reason that the atlas knows."""
    narrowing: float = 0.747
    """0: weights as charted; 1: every trigger point shows the same expected number of patches."""
    extent: float = 4.32
    """Patches that a trigger point shows on average."""
    painted_strength: float = 1.0
    """How much a painted patch counts beside an independent witness; 1 is the most allowed."""
    clear_strength: float = 0.213
    """The same of a patch that was said to be clear: people leave out much that hurts."""
    prior: float = 0.00136
    """Chance that a trigger point is active before anything is known."""


@dataclass(frozen=True, eq=False)
class Network:
    """N causes over P patches, ready for batches of drawings."""

    weights: Singles
    """(N, P) after narrowing."""
    prior: Singles
    """(N,) chance of each cause before the drawing."""
    settings: Settings
    gain: Singles
    """(P, N) log odds that a wholly painted patch gives each cause while no other is known."""
    loss: Singles
    """(P, N) log odds that a wholly clear patch takes from each cause."""
    alone: Singles
    """(P,) chance that a patch stays unpainted before the drawing, leak included."""

    @classmethod
    def of(cls, weights: Floats, prior: Floats, settings: Settings) -> "Network":
        """From charted weights (N, P) and priors (N,)."""
        shown = narrowed(weights, settings)
        alone = (1 - settings.leak) * np.prod(1 - prior[:, None] * shown, axis=0)
        others = alone[None] / (1 - prior[:, None] * shown)
        gain = settings.painted_strength * np.log((1 - (1 - shown) * others) / (1 - others))
        loss = settings.clear_strength * np.log1p(-shown)
        singles = (np.ascontiguousarray(a, dtype=np.float32) for a in
                   (shown, prior, gain.T, loss.T, alone))  # fmt: skip
        shown32, prior32, gain32, loss32, alone32 = singles
        return cls(shown32, prior32, settings, gain32, loss32, alone32)

    def posterior(self, evidence: Evidence, findings: Floats | None = None) -> Floats:
        """(B, N) probability that each cause is active, given each drawing.

        `findings` (B, N) are log odds from examining the causes themselves, 0 where nobody did.

        A patch that is said to be clear never raises a cause that refers there: where weakening
        a rival would, the cause keeps what it has without that answer.
        """
        painted = np.where(evidence.painted > FAINT, evidence.painted, 0).astype(np.float32)
        clear = evidence.clear.astype(np.float32)
        known = np.zeros((len(painted), 1)) if findings is None else findings
        leaning = known.astype(np.float32)
        found = self._iterate(painted, clear, leaning)
        asked = clear.any(axis=1)
        if asked.any():
            silent = np.zeros_like(clear[asked])
            unasked = self._iterate(painted[asked], silent, leaning[asked])
            refers = (clear[asked] @ (self.weights > 0).T.astype(np.float32)) > 0
            lowered = np.minimum(found[asked], unasked)
            found[asked] = np.where(refers, lowered, found[asked])
        return found

    def likelihood(self, painted: Singles) -> Singles:
        """(B, N) log odds that the paint gives each cause while no other is known."""
        support: Singles = painted @ self.gain
        return support

    def _iterate(self, painted: Singles, clear: Singles, leaning: Singles) -> Floats:
        """Likelihood pass for all causes, then the contest of the best ones."""
        logit = np.log(self.prior / (1 - self.prior)) + leaning
        against = clear @ self.loss if clear.any() else np.zeros((len(clear), 1), np.float32)
        start = logit + self.likelihood(painted) + against
        found: Floats = expit(start.astype(np.float64))
        base = logit + np.broadcast_to(against, start.shape)
        counts = (painted > 0).sum(axis=1)
        order = np.argsort(counts, kind="stable")
        for at in range(0, len(order), CHUNK):
            rows = order[at : at + CHUNK]
            if counts[rows[-1]] > 0:
                self._contest(rows, painted[rows], base[rows], start[rows], leaning[rows], found)
        return found

    def _contest(
        self,
        rows: Indices,
        painted: Singles,
        base: Singles,
        start: Singles,
        leaning: Singles,
        found: Floats,
    ) -> None:
        """Lets the best causes of a few drawings compete, into `found`."""
        causes = self._candidates(painted, start)
        width = int((painted > 0).sum(axis=1).max())
        patches = np.argsort(-painted, axis=1, kind="stable")[:, :width]
        strength = np.float32(self.settings.painted_strength)
        amount: Singles = strength * np.take_along_axis(painted, patches, axis=1)
        dry = 1 - self.weights[causes[:, :, None], patches[:, None, :]]
        own = np.take_along_axis(base, causes, axis=1)
        # A cause that nothing painted speaks of keeps what it has, and takes part in no set.
        idle = ~((dry < 1) & (amount > 0)[:, None]).any(axis=2)
        own[idle] = NEVER
        chance = contest(dry, own, amount, self.settings.leak).astype(np.float64)
        # The rest would explain less than the last candidate and is held below it; one that was
        # examined and not found is no measure of what the others explain.
        apart: Floats = expit(base.astype(np.float64))
        known = np.broadcast_to(leaning, start.shape)
        refuted = np.take_along_axis(known, causes, axis=1) < 0
        last = np.where(refuted, 1.0, chance).min(axis=1, keepdims=True)
        weakest = np.maximum(last, apart)
        found[rows] = np.minimum(found[rows], weakest)
        chance[idle] = np.take_along_axis(apart, causes, axis=1)[idle]
        found[rows[:, None], causes] = chance

    def _candidates(self, painted: Singles, start: Singles) -> Indices:
        """(b, K) the causes that explain most, then those that explain most of what they leave."""
        count = start.shape[1]
        if count <= CANDIDATES:
            return np.tile(np.arange(count), (len(start), 1))
        first = np.argpartition(-start, FIRST - 1, axis=1)[:, :FIRST]
        dry = np.prod(1 - self.weights[first], axis=1)
        further = (painted * dry) @ self.gain
        np.put_along_axis(further, first, -np.inf, axis=1)
        more = CANDIDATES - FIRST
        second = np.argpartition(-further, more - 1, axis=1)[:, :more]
        return np.concatenate([first, second], axis=1)


def narrowed(weights: Floats, settings: Settings) -> Floats:
    """(N, P) weights scaled by how wide each cause's zone is."""
    breadth = np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    shown = weights * (settings.extent / breadth) ** settings.narrowing
    clipped: Floats = np.clip(shown, 0, HIGHEST_WEIGHT)
    return clipped
