"""The contest: which sets of causes explain the paint, and how likely is each?

The posterior of a noisy-OR network is a sum over all sets of causes, of which there are 2**N.
Nearly all of its weight lies on sets of a few causes, because each further cause costs its prior
odds. So the sets are searched from small to large: every candidate alone, pairs of the better ones
with any, then the best sets with each further candidate, until larger ones add nothing. A cause's
chance is the weight of the sets that hold it. Inside what was searched this is exact; what a set
leaves unexplained counts for the whole set, which marginals passed from cause to cause cannot say.
"""

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]
Indices = NDArray[np.intp]
Mask = NDArray[np.bool_]

SINGLES = 12
"""Sets of one cause that are enlarged: pairs of two weaker ones are not looked at."""
BEAM = 28
"""Larger sets that are kept to be enlarged."""
LARGEST = 8
"""Causes in the largest sets: more at once is widespread pain and no contest."""
ADDS = 0.005
"""The search of a drawing ends when the sets of the last size hold less than this share."""
NEVER = np.float32(-1e30)


def contest(dry: Singles, base: Singles, amount: Singles, leak: float) -> Singles:
    """(b, K) chance of each of K candidates for b drawings of J painted patches.

    `dry` (b, K, J) is the chance that the patch stays unpainted by the candidate, `base` (b, K)
    its log odds before the paint, `amount` (b, J) what each patch counts.
    """
    count, candidates, _ = dry.shape
    # Every set is weighed against the empty one, whose paint is all the leak's.
    empty = amount.sum(axis=1) * np.float32(np.log(leak))
    best = np.zeros(count, np.float32)
    total = np.ones(count, np.float32)
    chance = np.zeros((count, candidates), np.float32)
    rows = np.arange(count)
    member = np.zeros((count, 1, candidates), np.float32)
    prior = np.zeros((count, 1), np.float32)
    left = np.ones((count, 1, dry.shape[2]), np.float32)
    for size in range(1, min(LARGEST, candidates) + 1):
        painted = _painted(left, dry[rows], leak)
        score = np.einsum("bskj,bj->bsk", painted, amount[rows])
        odds = prior[:, :, None] + base[rows][:, None, :]
        score += odds - empty[rows, None, None]
        score[_repeats(member, size)] = NEVER
        top = np.maximum(best[rows], score.max(axis=(1, 2)))
        weight = np.exp(score - top[:, None, None])
        mass, shrink = weight.sum(axis=(1, 2)), np.exp(best[rows] - top)
        best[rows], total[rows] = top, total[rows] * shrink + mass
        holding = (weight.sum(axis=2)[:, None, :] @ member)[:, 0] + weight.sum(axis=1)
        chance[rows] = chance[rows] * shrink[:, None] + holding
        going = mass > ADDS * total[rows]
        if not going.any():
            break
        rows, score, member, left = rows[going], score[going], member[going], left[going]
        parent, added = _best(score, SINGLES if size == 1 else BEAM)
        at = np.arange(len(rows))[:, None]
        alive = score[at, parent, added] > NEVER / 2
        prior = np.where(alive, odds[going][at, parent, added], NEVER)
        member = member[at, parent]
        np.put_along_axis(member, added[:, :, None], np.float32(1), axis=2)
        left = left[at, parent] * dry[rows[:, None], added]
    return chance / total[:, None]


def _repeats(member: Singles, size: int) -> Mask:
    """(b, S, K) sets that hold the candidate already, or that an earlier set grows into as well.

    Two sets of one size grow into the same one when they share all causes but one and the other
    set holds the candidate.
    """
    shared = member @ member.transpose(0, 2, 1)
    earlier = np.tril(np.ones(shared.shape[1:], dtype=bool), -1)
    close = (shared == size - 2) & earlier
    repeated: Mask = (member > 0) | (close.astype(np.float32) @ member > 0)
    return repeated


def _best(score: Singles, kept: int) -> tuple[Indices, Indices]:
    """(b, kept) which sets, and which candidates they grow by."""
    flat = score.reshape(len(score), -1)
    kept = min(kept, flat.shape[1])
    chosen = np.argpartition(-flat, kept - 1, axis=1)[:, :kept]
    return np.divmod(chosen, score.shape[2])


def _painted(left: Singles, dry: Singles, leak: float) -> Singles:
    """(b, S, K, J) log chance of paint by each set and candidate; made in place, for speed."""
    found: Singles = left[:, :, None, :] * dry[:, None, :, :]
    found *= np.float32(leak - 1)
    found += np.float32(1)
    np.log(found, out=found)
    return found
