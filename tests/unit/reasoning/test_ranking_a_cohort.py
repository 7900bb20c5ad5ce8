"""Many drawings on several cores or a cluster give what each of them gives alone."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster

from filiform.atlas import load_atlas
from filiform.atlas.prevalence import UnknownComplaint
from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing
from filiform.reasoning import Ranking, reasoner_for
from filiform.reasoning.cohort import (
    CHUNK,
    ClusterMissing,
    connected,
    rank_cohort,
    rank_on_cluster,
)

ATLAS, SURFACE = load_atlas(), load_surface()
PLACES = ("heel-sole", "front-of-shoulder", "temple", "low-back", "knee-front", "jaw")
COMPLAINT, TOP = "shoulder-pain", 3


def drawings(number: int) -> list[Drawing]:
    """Different ones: another place, side and strength each."""
    return [
        draw_by_name(
            "female",
            [read_named_pain(f"{PLACES[k % 6]}-{'left' if k % 2 else 'right'}={1 + k % 10}")],
        )
        for k in range(number)
    ]


def alone(cohort: list[Drawing]) -> list[Ranking]:
    reasoner = reasoner_for(ATLAS, SURFACE, COMPLAINT)
    return [reasoner.rank(drawing, TOP) for drawing in cohort]


def test_one_process_gives_what_each_gives_alone_in_order() -> None:
    cohort = drawings(CHUNK + 5)
    told: list[int] = []
    found = list(rank_cohort(cohort, COMPLAINT, TOP, processes=1, progress=told.append))
    assert found == alone(cohort)
    assert told == [CHUNK, CHUNK + 5]


def test_two_processes_give_the_same() -> None:
    cohort = drawings(3 * CHUNK + 1)
    told: list[int] = []
    found = list(rank_cohort(iter(cohort), COMPLAINT, TOP, processes=2, progress=told.append))
    assert found == alone(cohort)
    assert told[-1] == len(cohort)
    assert told == sorted(told)


def test_it_reads_no_further_ahead_than_the_workers_need() -> None:
    taken = 0

    def endless() -> Iterator[Drawing]:
        nonlocal taken
        [one] = drawings(1)
        while True:
            taken += 1
            yield one

    rankings = rank_cohort(endless(), COMPLAINT, TOP, processes=2)
    next(rankings)
    assert taken <= 7 * CHUNK
    rankings.close()  # type: ignore[attr-defined]  # a generator


@pytest.mark.parametrize("processes", [1, 2])
def test_an_unknown_complaint_is_refused_before_anything_is_read(processes: int) -> None:
    with pytest.raises(UnknownComplaint):
        next(rank_cohort(iter(()), "moon", processes=processes))


def test_no_drawing_gives_no_ranking() -> None:
    assert list(rank_cohort([], COMPLAINT, processes=1)) == []


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_though_a_worker_is_killed() -> None:
    cohort = drawings(10 * CHUNK)
    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]
    ):
        pids = client.run(os.getpid)
        rankings = rank_on_cluster(iter(cohort), client, COMPLAINT, TOP)
        found = [next(rankings)]
        os.kill(next(iter(pids.values())), signal.SIGKILL)
        found += rankings
        assert set(client.run(os.getpid).values()) != set(pids.values())
    assert found == alone(cohort)


def test_it_says_how_to_get_what_a_cluster_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterMissing, match=r"pip install 'filiform\[cluster\]'"):
        connected("tcp://127.0.0.1:1")
