"""What palpating a trigger point gives, how often it errs, and what it says.

Examiners agree on trigger points only fairly to moderately (Lucas 2009; Myburgh 2008).
"""

from enum import StrEnum

import numpy as np

SENSITIVITY = 0.75
"""Share of active trigger points that palpation finds. A guess; no study measured it against
anything but other examiners."""
SPECIFICITY = 0.8
"""Share of others that palpation calls free. A guess likewise."""


class Outcome(StrEnum):
    """What examining a trigger point gave."""

    CONFIRMED = "confirmed"
    """Pressing it brings the pain that the patient knows."""
    REFUTED = "refuted"


SAYS = {
    Outcome.CONFIRMED: float(np.log(SENSITIVITY / (1 - SPECIFICITY))),
    Outcome.REFUTED: float(np.log((1 - SENSITIVITY) / SPECIFICITY)),
}
"""Log odds that a finding adds."""
