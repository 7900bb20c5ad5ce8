"""Divides each everyday region into the finer ones, never across its border."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ..source import Ints
from . import divide_arm, divide_head, divide_leg, divide_trunk
from .figure import Figure, Rules, first_match
from .tidy import one_piece

Names = NDArray[np.str_]
Division = Mapping[str, tuple[Rules, str]]


def divided(figure: Figure, everyday: Names, joined: csr_matrix) -> Names:
    """(n,) names of the finer regions; a region without a rule stays whole."""
    fine = everyday.astype("U40")
    for module in (divide_head, divide_trunk, divide_arm, divide_leg):
        for whole, (rules, otherwise) in module.division(figure).items():
            here = everyday == whole
            fine[here] = first_match(rules, otherwise)[here]
    names, labels = np.unique(fine, return_inverse=True)
    parents = np.unique(everyday, return_inverse=True)[1]
    labels = one_piece(_within(joined, parents), labels, len(names))
    return names[labels]


def _within(matrix: csr_matrix, parents: Ints) -> csr_matrix:
    """Only the links between vertices of the same everyday region."""
    rows, columns = matrix.nonzero()
    same = parents[rows] == parents[columns]
    return csr_matrix((np.ones(int(same.sum())), (rows[same], columns[same])), shape=matrix.shape)
