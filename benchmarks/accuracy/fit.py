"""``python -m benchmarks.accuracy.fit``: fits the model's numbers on patients of a training seed.

The patients are none of those that ``python -m benchmarks.accuracy`` measures with, and all follow
the atlas; half draw as precisely as people with back pain, half as those with shoulder pain. Other
assumptions and a wrong atlas are left for the measuring. What it prints for the network stands as
the defaults of `Settings`, and what it prints for naive Bayes in `contenders`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict

import numpy as np

from benchmarks.accuracy.contenders import apart
from benchmarks.accuracy.ground import the_ground
from benchmarks.accuracy.patients import Clinic, Cohort, ZonePatients, calibrated, cohort
from filiform.reasoning import Evidence, Network, Settings
from filiform.reasoning.fitting import Known, fit

TRAINING_SEED = 1001
COUNT = 700
"""Patients for each noise."""
MIXTURE = (0.45, 0.3, 0.15, 0.1)
"""Share of patients with 1, 2, 3 and 4 active trigger points; a guess, nobody counted."""
USUAL, STRESS = 0.62, 0.42
"""Mean Jaccard of two drawings: low back and neck (Leoni and others 2013), shoulder (2023)."""


def main() -> int:
    """Fits the network, and naive Bayes for a fair comparison."""
    ground = the_ground()
    hand = ZonePatients.on(ground)
    known = _joined(
        cohort(hand, Clinic(MIXTURE, calibrated(hand, wanted, 1.0)), COUNT, TRAINING_SEED + at)
        for at, wanted in enumerate((USUAL, STRESS))
    )
    for name, infer in (("network", Network.posterior), ("naive Bayes", apart)):
        found = fit(ground.referral, known, Settings(), infer)
        sys.stdout.write(f"{name}: log score {found.before:.3f} before, {found.after:.3f} after\n")
        for key, value in asdict(found.settings).items():
            sys.stdout.write(f"    {key} = {value:g}\n")
    return 0


def _joined(cohorts: Iterable[Cohort]) -> Known:
    parts = list(cohorts)
    painted = np.concatenate([part.evidence.painted for part in parts])
    clear = np.concatenate([part.evidence.clear for part in parts])
    return Known(Evidence(painted, clear), np.concatenate([part.muscles for part in parts]))


if __name__ == "__main__":
    sys.exit(main())
