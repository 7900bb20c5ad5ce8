"""The model with the manners of scikit-learn: arrays in, arrays out, batch first.

It needs no scikit-learn, but behaves as its estimators do: parameters go into the constructor,
what is learnt gets a trailing underscore, `fit` and `partial_fit` give the model back.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import Atlas, BodySide
from filiform.body import Surface
from filiform.body.drawing import Drawing
from filiform.reasoning.candidate import Ranking
from filiform.reasoning.evidence import evidence_of
from filiform.reasoning.fitting import Known, fit
from filiform.reasoning.learning import Finding, Learnt
from filiform.reasoning.network import Network, Settings
from filiform.reasoning.ranking import Reasoner
from filiform.reasoning.referral import compile_referral

Floats = NDArray[np.float64]
Active = Collection[tuple[str, BodySide]]
"""The trigger points, each with its side, that are known to be active in one person."""


class TriggerPointModel:
    """Chances that trigger points are active, from pain drawings.

    It can be asked before it was fitted: it then has the numbers that it ships with.
    The same calls give the same results; nothing in it is random.

    >>> from filiform.atlas import load_atlas
    >>> from filiform.body import load_surface
    >>> from filiform.body.draw_by_name import draw_by_name, read_named_pain
    >>> model = TriggerPointModel(load_atlas(), load_surface(), complaint="shoulder-pain")
    >>> drawing = draw_by_name("female", [read_named_pain("front-of-shoulder-right=6")])
    >>> model.predict_proba([drawing]).shape == (1, len(model.classes_))
    True
    """

    def __init__(
        self,
        atlas: Atlas,
        surface: Surface,
        *,
        complaint: str | None = None,
        clinic: str = "",
        settings: Settings | None = None,
    ) -> None:
        self.atlas = atlas
        self.surface = surface
        self.complaint = complaint
        self.clinic = clinic
        self.settings = settings
        self.settings_ = settings or Settings()
        self.learnt_ = Learnt()
        self._reasoner: Reasoner | None = None

    @property
    def classes_(self) -> tuple[tuple[str, BodySide], ...]:
        """(2T) the trigger points with their sides, in the order of the columns."""
        nodes = compile_referral(self.atlas, self.surface).nodes
        return tuple((node.point, node.side) for node in nodes)

    @property
    def learnt_version(self) -> str:
        """Of the model, with what was learnt; results name it beside the atlas's."""
        return self._made().version

    def fit(self, drawings: Sequence[Drawing], active: Sequence[Active]) -> Self:
        """Fits the model's numbers to drawings of people whose active trigger points are known.

        `active` has an entry for each drawing. Raises ValueError when it has not, or names a
        trigger point that the atlas does not have; without a drawing there is nothing to fit to.
        """
        if len(drawings) != len(active):
            raise ValueError(f"{len(drawings)} drawings and {len(active)} lists of trigger points.")
        if not drawings:
            raise ValueError("There is no drawing to fit to.")
        referral = compile_referral(self.atlas, self.surface)
        known = Known(evidence_of(drawings, self.surface), self._muscles(active))
        found = fit(referral, known, self.settings or Settings(), Network.posterior)
        self.settings_, self.log_score_ = found.settings, found.after
        self._reasoner = None
        return self

    def partial_fit(self, findings: Iterable[Finding]) -> Self:
        """Takes in what palpation found; one that is there already is not counted twice."""
        self.learnt_ = self.learnt_.with_findings(findings)
        self._reasoner = None
        return self

    def forget(self, finding_id: str) -> Self:
        """As if that finding had never been made. Raises KeyError when there is none."""
        self.learnt_ = self.learnt_.without(finding_id)
        self._reasoner = None
        return self

    def predict_proba(self, drawings: Sequence[Drawing]) -> Floats:
        """(B, 2T) chance that each trigger point is active in each person."""
        evidence = evidence_of(drawings, self.surface)
        if not drawings:
            return np.zeros((0, len(self.classes_)))
        return self._made().posterior(evidence)

    def explain(self, drawings: Sequence[Drawing], top: int | None = None) -> tuple[Ranking, ...]:
        """For each drawing the muscles worth palpating, with what speaks for and against them."""
        return self._made().rank_all(drawings, top)

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """What the constructor took."""
        names = ("atlas", "surface", "complaint", "clinic", "settings")
        return {name: getattr(self, name) for name in names}

    def set_params(self, **params: Any) -> Self:
        """Other parameters; what was fitted is kept. Raises ValueError for an unknown name."""
        unknown = sorted(set(params) - set(self.get_params()))
        if unknown:
            raise ValueError(f"TriggerPointModel has no parameter {', '.join(unknown)}.")
        for name, value in params.items():
            setattr(self, name, value)
        if "settings" in params:
            self.settings_ = self.settings or Settings()
        self._reasoner = None
        return self

    def _made(self) -> Reasoner:
        """Raises UnknownComplaint."""
        if self._reasoner is None:
            self._reasoner = Reasoner.of(
                self.atlas,
                self.surface,
                self.complaint,
                self.settings_,
                self.learnt_,
                self.clinic,
            )
        return self._reasoner

    def _muscles(self, active: Sequence[Active]) -> NDArray[np.bool_]:
        """(B, M) muscles with side in which a trigger point is active."""
        referral = compile_referral(self.atlas, self.surface)
        column = {name: int(referral.muscle[k]) for k, name in enumerate(self.classes_)}
        found = np.zeros((len(active), int(referral.muscle.max()) + 1), dtype=np.bool_)
        for row, names in enumerate(active):
            for name in names:
                if name not in column:
                    raise ValueError(f"The atlas has no trigger point {name[0]} on side {name[1]}.")
                found[row, column[name]] = True
        return found
