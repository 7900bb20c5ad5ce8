"""Which way is up, out and front: on the trunk the world's way, on the arm the arm's own.

The bodies stand with their arms 45 degrees out, elbows bent and palms inward. Words such as
"front of the forearm" mean the arm hanging with the palm forward. So on the arm the directions
turn with it: up is toward the shoulder, out is the thumb side, front is the side of the palm.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Frame:
    """Three unit vectors, at right angles to each other."""

    up: Point
    out: Point
    front: Point

    def towards(self, face: str) -> Point:
        """The direction from the skin to somebody who looks from ``face``."""
        direction = {
            "front": self.front,
            "back": -self.front,
            "outer": self.out,
            "inner": -self.out,
            "top": self.up,
            "below": -self.up,
        }[face]
        return np.asarray(direction)

    def shift(self, up: float, out: float, front: float) -> Point:
        """The vector of that many units along each direction."""
        return np.asarray(up * self.up + out * self.out + front * self.front)


FACES = ("front", "back", "outer", "inner", "top", "below")


def trunk_frame(side: str) -> Frame:
    """The world's directions; out is away from the midline."""
    out = -1.0 if side == "right" else 1.0
    return Frame(np.array([0.0, 1.0, 0.0]), np.array([out, 0.0, 0.0]), np.array([0.0, 0.0, 1.0]))


@dataclass(frozen=True, eq=False)
class ArmAxis:
    """The middle line of one arm, in metres, and the thumb side at each of its points."""

    shoulder: Point
    elbow: Point
    wrist: Point
    fingertip: Point
    elbow_out: Point
    wrist_out: Point
    side: str

    @classmethod
    def of(cls, landmark: Callable[[str], Point], side: str) -> "ArmAxis":
        """Made from the landmarks of that side."""
        folds = (landmark("axilla-front") + landmark("axilla-back")) / 2
        lateral, medial = landmark("lateral-epicondyle"), landmark("medial-epicondyle")
        radial, ulnar = landmark("radial-styloid"), landmark("ulnar-styloid")
        return cls(
            shoulder=(landmark("acromion") + folds) / 2,
            elbow=(lateral + medial) / 2,
            wrist=(radial + ulnar) / 2,
            fingertip=landmark("middle-finger-tip"),
            elbow_out=lateral - medial,
            wrist_out=radial - ulnar,
            side=side,
        )

    def nearest(self, point: Point) -> tuple[int, float]:
        """Which of upper arm 0, forearm 1, hand 2 is nearest, and how far along it (0 to 1)."""
        joints = (self.shoulder, self.elbow, self.wrist, self.fingertip)
        along = [_along(point, joints[k], joints[k + 1]) for k in range(3)]
        gaps = [
            float(np.linalg.norm(point - joints[k] - s * (joints[k + 1] - joints[k])))
            for k, s in enumerate(along)
        ]
        part = int(np.argmin(gaps))
        return part, along[part]

    def frame(self, part: int, along: float) -> Frame:
        """The directions at a point of the arm; the forearm turns evenly from elbow to wrist."""
        joints = (self.shoulder, self.elbow, self.wrist, self.fingertip)
        up = joints[part] - joints[part + 1]
        up = up / np.linalg.norm(up)
        share = (0.0, along, 1.0)[part]
        out = (1 - share) * _square(self.elbow_out, up) + share * _square(self.wrist_out, up)
        out = _square(out, up)
        front = np.cross(up, out) if self.side == "right" else np.cross(out, up)
        return Frame(up, out, front)

    def frame_at(self, point: Point) -> Frame:
        """The directions at the part of the arm nearest to a point."""
        return self.frame(*self.nearest(point))


def _along(point: Point, start: Point, end: Point) -> float:
    way = end - start
    return float(np.clip((point - start) @ way / (way @ way), 0.0, 1.0))


def _square(vector: Point, axis: Point) -> Point:
    """The part of a vector at right angles to an axis, of length 1."""
    flat = vector - (vector @ axis) * axis
    return np.asarray(flat / np.linalg.norm(flat))
