"""Puts the quads of one side into strips, so that each is nearly foretold by the one before."""

import numpy as np

from .source import Ints

Quad = tuple[int, int, int, int]


def half_strips(quads: Ints, mirror: Ints) -> Ints:
    """(Q / 2, 4) one of each mirrored pair of quads, turned and ordered into strips.

    In a strip the next quad's corners a, b are the last one's d, c.
    """
    half = _one_of_each_pair(quads, mirror)
    corners = [tuple(quad) for quad in quads[half].tolist()]
    at_edge = {
        (quad[k], quad[(k + 1) % 4]): index for index, quad in enumerate(corners) for k in range(4)
    }
    used: set[int] = set()
    ordered: list[Quad] = []
    for start in range(len(corners)):
        if start in used:
            continue
        runs = [_run(corners, at_edge, used, start, turn) for turn in range(4)]
        longest = max(runs, key=len)
        used.update(index for index, _ in longest)
        ordered.extend(quad for _, quad in longest)
    return np.array(ordered, dtype=np.int64)


def _one_of_each_pair(quads: Ints, mirror: Ints) -> Ints:
    place = {tuple(sorted(quad)): index for index, quad in enumerate(quads.tolist())}
    partner = np.array([place[tuple(sorted(quad))] for quad in mirror[quads].tolist()])
    return np.flatnonzero(np.arange(len(quads)) < partner)


def _run(
    corners: list[tuple[int, ...]],
    at_edge: dict[tuple[int, int], int],
    used: set[int],
    start: int,
    turn: int,
) -> list[tuple[int, Quad]]:
    """The strip that leaves the start quad through its edge c-d after turning it."""
    index, quad = start, _turned(corners[start], turn)
    run = [(index, quad)]
    taken = {start}
    while True:
        following = at_edge.get((quad[3], quad[2]))
        if following is None or following in used or following in taken:
            return run
        corner = corners[following]
        index, quad = following, _turned(corner, corner.index(quad[3]))
        taken.add(index)
        run.append((index, quad))


def _turned(quad: tuple[int, ...], turn: int) -> Quad:
    a, b, c, d = quad[turn:] + quad[:turn]
    return a, b, c, d
