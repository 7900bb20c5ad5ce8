"""A plain garment (top and briefs) as a coverage of 0 to 255 a vertex."""

import numpy as np
from numpy.typing import NDArray

from .shapes import Body
from .source import Source


def coverage(source: Source, body: Body) -> NDArray[np.uint8]:
    """Trunk skin between two levels of the chest, and below the hips, softened at the edge."""
    points, joints = body.points, body.joints
    trunk = source.weights[:, [not _is_limb(bone) for bone in source.bones]].sum(axis=1)
    y = points[:, 1]
    shoulder, hip = joints["l-shoulder"][1], joints["l-upper-leg"][1]
    top = np.minimum(_ramp(y, shoulder - 0.28), _ramp(-y, -(shoulder - 0.05)))
    briefs = np.minimum(_ramp(y, hip - 0.12), _ramp(-y, -(hip + 0.07)))
    share = np.maximum(
        np.minimum(top, _ramp(trunk, 0.5, 0.2)), briefs * (np.abs(points[:, 0]) < 0.3)
    )
    octets: NDArray[np.uint8] = np.rint(255 * share).astype(np.uint8)
    return octets


def _ramp(value: NDArray[np.float64], edge: float, width: float = 0.012) -> NDArray[np.float64]:
    return np.clip((value - edge) / width + 0.5, 0, 1)


def _is_limb(bone: str) -> bool:
    return bone.startswith(("upperarm", "lowerarm", "wrist", "finger", "metacarpal", "shoulder"))
