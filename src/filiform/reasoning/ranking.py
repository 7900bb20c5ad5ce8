"""From a pain drawing to the muscles worth palpating first, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import Atlas
from filiform.atlas.prevalence import family
from filiform.body import Surface
from filiform.body.drawing import Drawing
from filiform.reasoning.candidate import Candidate, PointChance, Ranking, Unexplained
from filiform.reasoning.evidence import Evidence, evidence_of
from filiform.reasoning.learning import Learnt, moved
from filiform.reasoning.network import FAINT, Network, Settings
from filiform.reasoning.other_patterns import OtherPattern, other_patterns
from filiform.reasoning.prior import prior_of
from filiform.reasoning.referral import Referral, compile_referral

MODEL_VERSION = "noisy-or/1"
FITS_BELOW = 0.5
"""The ranking says "I don't know" when more than this share of the paint is unexplained."""
WORTH = 0.02
"""Muscles less likely than this are not listed, nor are points as a reason."""
LEAST_SHARE = 0.01
"""Nor are muscles that explain less of the paint than this."""
DIGITS = 6
SHARED = 0.3
"""A rival explains at least this share of the paint that a candidate could."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Reasoner:
    """An atlas on a surface with its network, for one complaint or none."""

    atlas: Atlas
    surface: Surface
    referral: Referral
    network: Network
    complaint: str | None
    version: str = MODEL_VERSION
    """Of the model, with what was learnt when anything was."""

    @classmethod
    def of(
        cls,
        atlas: Atlas,
        surface: Surface,
        complaint: str | None = None,
        settings: Settings | None = None,
        learnt: Learnt | None = None,
        clinic: str = "",
    ) -> "Reasoner":
        """With what the clinic and its neighbours have learnt, if anything.

        Raises UnknownComplaint with the nearest ones.
        """
        settings = settings or Settings()
        referral = compile_referral(atlas, surface)
        prior = prior_of(referral, settings.prior, complaint)
        version = MODEL_VERSION
        if learnt is not None and learnt.findings:
            prior = moved(prior, referral, learnt.ratios(clinic))
            version = f"{MODEL_VERSION} {learnt.version}"
        network = Network.of(referral.weights, prior, settings)
        return cls(atlas, surface, referral, network, complaint, version)

    def posterior(self, evidence: Evidence) -> Floats:
        """(B, 2T) marginals; a mirrored drawing gives exactly the mirrored ones.

        Sums of floats depend on their order, so a drawing is first turned to the side that comes
        first, and its marginals are turned back.
        """
        mirror = self.referral.patches.mirror
        other = evidence.turned(mirror)
        turn, symmetric = _sides(evidence, other)
        painted = np.where(turn[:, None], other.painted, evidence.painted)
        clear = np.where(turn[:, None], other.clear, evidence.clear)
        found = np.round(self.network.posterior(Evidence(painted, clear)), DIGITS)
        back = found[:, self.referral.mirror]
        turned: Floats = np.where(turn[:, None], back, found)
        # A drawing that is its own mirror has both sides equal, also where a search met a tie.
        return np.where(symmetric[:, None], (found + back) / 2, turned)

    def rank(self, drawing: Drawing, top: int | None = None) -> Ranking:
        """The muscles worth palpating, likeliest first; an empty drawing ranks nothing."""
        return self.rank_all([drawing], top)[0]

    def rank_all(self, drawings: Sequence[Drawing], top: int | None = None) -> tuple[Ranking, ...]:
        """Many drawings at once, each as if it were alone."""
        evidence = evidence_of(drawings, self.surface)
        chances = self.posterior(evidence) if drawings else np.zeros((0, 0))
        return tuple(
            self._ranking(chance, painted, clear, other_patterns(drawing, self.surface), top)
            for drawing, chance, painted, clear in zip(
                drawings, chances, evidence.painted, evidence.clear, strict=True
            )
        )

    def _ranking(
        self,
        chance: Floats,
        painted: Floats,
        clear: Floats,
        others: tuple[OtherPattern, ...],
        top: int | None,
    ) -> Ranking:
        shares = self.shares(chance, painted)
        candidates = self._candidates(chance, painted, clear, shares, top) if painted.any() else ()
        left = np.maximum(painted - shares.sum(axis=0), 0)
        total = float(painted.sum())
        unexplained = float(left.sum()) / total if total else 0.0
        kin = family(self.complaint) - {self.complaint} if self.complaint else frozenset()
        return Ranking(
            candidates=candidates,
            unexplained=Unexplained(unexplained, self._regions(left)),
            others=others,
            fits=unexplained <= FITS_BELOW,
            complaint=self.complaint,
            pooled_with=tuple(sorted(name for name in kin if name)),
            atlas_version=self.atlas.version,
            model_version=self.version,
        )

    def shares(self, chance: Floats, painted: Floats) -> Floats:
        """(2T, P) how much of the paint each trigger point explains; the rest is the leak's.

        Each cause takes a part in proportion to the chance that it alone would have painted the
        patch; with the chance of no cause at all, the parts add up to the whole.
        """
        marked = np.flatnonzero(painted > FAINT)
        weights = self.network.weights[:, marked].astype(np.float64)
        pull = chance[:, None] * weights
        shares = np.zeros((len(chance), len(painted)))
        together = pull.sum(axis=0) + self.network.settings.leak
        shares[:, marked] = pull / together * painted[marked]
        return shares

    def _candidates(
        self, chance: Floats, painted: Floats, clear: Floats, shares: Floats, top: int | None
    ) -> tuple[Candidate, ...]:
        muscles = int(self.referral.muscle.max()) + 1
        idle = np.bincount(
            self.referral.muscle, weights=np.log1p(-np.minimum(chance, 1 - 1e-9)), minlength=muscles
        )
        together = np.round(1 - np.exp(idle), DIGITS)
        # Trigger points of one muscle on one side stand side by side.
        starts = np.searchsorted(self.referral.muscle, np.arange(muscles))
        marked = np.flatnonzero(painted > FAINT)
        explained = np.zeros((muscles, len(painted)))
        explained[:, marked] = np.add.reduceat(shares[:, marked], starts, axis=0)
        order = np.lexsort((np.arange(muscles) % (muscles // 2), -together))
        share = explained.sum(axis=1) / painted.sum()
        listed = (together >= WORTH) & (share >= LEAST_SHARE)
        chosen = [int(m) for m in order if listed[m]][:top]
        return tuple(
            self._candidate(m, float(together[m]), chance, painted, clear, explained)
            for m in chosen
        )

    def _candidate(
        self,
        muscle: int,
        probability: float,
        chance: Floats,
        painted: Floats,
        clear: Floats,
        explained: Floats,
    ) -> Candidate:
        nodes = np.flatnonzero(self.referral.muscle == muscle)
        best = nodes[np.argsort(-chance[nodes], kind="stable")]
        node = self.referral.nodes[int(best[0])]
        essential = self.referral.essential[int(best[0])] > 0
        return Candidate(
            muscle=node.muscle,
            side=node.side,
            probability=probability,
            points=tuple(
                PointChance(self.referral.nodes[int(k)].point, float(chance[k]))
                for at, k in enumerate(best)
                if at == 0 or chance[k] >= WORTH
            ),
            explained_share=float(explained[muscle].sum() / painted.sum()),
            explained_regions=self._regions(explained[muscle]),
            clear_regions=self._regions(np.where(essential, clear, 0), least=0.5),
            rivals=self._rivals(muscle, explained),
            hazards=self.atlas.muscle(node.muscle).hazards,
        )

    def _rivals(self, muscle: int, explained: Floats) -> tuple[str, ...]:
        """Muscles that hold a good part of the paint this one explains, the strongest first."""
        mine = explained[muscle]
        whole = float((mine**2).sum())
        if whole == 0:
            return ()
        together = (explained @ mine) / whole
        together[muscle] = 0
        order = np.argsort(-together, kind="stable")
        return tuple(self._name(int(m)) for m in order[:3] if together[m] >= SHARED)

    def _name(self, muscle: int) -> str:
        node = self.referral.nodes[int(np.flatnonzero(self.referral.muscle == muscle)[0])]
        return f"{node.muscle}-{node.side}"

    def _regions(self, amounts: Floats, least: float = 0.05) -> tuple[str, ...]:
        """Ids of everyday regions with a part of `amounts` over patches, most first."""
        everyday = _everyday_of_patches(self.surface, self.referral)
        sums = np.bincount(everyday, weights=amounts, minlength=len(self.surface.everyday))
        order = np.argsort(-np.round(sums, DIGITS), kind="stable")
        return tuple(self.surface.everyday[int(k)].id for k in order if sums[k] > least)


def _sides(evidence: Evidence, other: Evidence) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(B,) whether a drawing should be turned, its mirror being smaller in the order of numbers,
    and (B,) whether it is its own mirror."""
    here = np.concatenate([evidence.painted, evidence.clear], axis=1)
    there = np.concatenate([other.painted, other.clear], axis=1)
    differs = here != there
    rows, first = np.arange(len(here)), differs.argmax(axis=1)
    return here[rows, first] > there[rows, first], ~differs.any(axis=1)


@lru_cache(maxsize=4)
def _everyday_of_patches(surface: Surface, referral: Referral) -> NDArray[np.intp]:
    """(P,) index into ``surface.everyday`` of the patch."""
    return surface.everyday_of[referral.patches.centre].astype(np.intp)


@lru_cache(maxsize=32)
def _kept_reasoner(atlas: Atlas, surface: Surface, complaint: str | None) -> Reasoner:
    return Reasoner.of(atlas, surface, complaint)


MAKING = Lock()


def reasoner_for(atlas: Atlas, surface: Surface, complaint: str | None = None) -> Reasoner:
    """A reasoner, kept: to make one takes about a second.

    Threads that ask while one is made wait for it: two at once would only make both slower.
    """
    with MAKING:
        return _kept_reasoner(atlas, surface, complaint)


def rank(
    drawing: Drawing,
    atlas: Atlas,
    surface: Surface,
    complaint: str | None = None,
    top: int | None = None,
) -> Ranking:
    """The muscles worth palpating first: suggestions, not a diagnosis.

    Raises UnknownComplaint.
    """
    return reasoner_for(atlas, surface, complaint).rank(drawing, top)
