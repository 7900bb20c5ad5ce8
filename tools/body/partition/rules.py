"""Which region each place lies in, by the rules alone."""

import numpy as np
from numpy.typing import NDArray

from . import arm, divide_arm, divide_head, divide_leg, divide_trunk, head, leg, trunk
from .figure import Figure, first_match

Names = NDArray[np.str_]


def everyday(figure: Figure) -> Names:
    """(n,) the everyday region."""
    return np.select(
        [trunk.above_collar(figure), arm.belongs(figure), leg.belongs(figure)],
        [head.labels(figure), arm.labels(figure), leg.labels(figure)],
        trunk.labels(figure),
    )


def divided(figure: Figure, whole: Names) -> Names:
    """(n,) the finer region within the everyday one; a region without a rule stays whole."""
    fine = whole.astype("U40")
    for module in (divide_head, divide_trunk, divide_arm, divide_leg):
        for name, (rules, otherwise) in module.division(figure).items():
            here = whole == name
            fine[here] = first_match(rules, otherwise)[here]
    return fine
