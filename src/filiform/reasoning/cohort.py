"""Many drawings ranked on several processor cores, or on the machines of a cluster.

Both split the drawings into chunks and give the rankings in the order of the drawings; neither
holds more chunks than the workers need. A ranking is the same wherever and with whichever others
it was made.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.body.drawing import Drawing
from filiform.reasoning.candidate import Ranking
from filiform.reasoning.ranking import reasoner_for

if TYPE_CHECKING:
    from distributed import Client

CHUNK = 32
"""Drawings a task: about a tenth of a second."""
WAITING = 3
"""Tasks a worker that are under way or wait for it, so that none is idle."""
ONE_THREAD: Mapping[str, str] = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
"""Each process has a core of its own; threads of the matrix product would take others'."""

Progress = Callable[[int], None]
"""Told how many drawings have been ranked so far."""


class ClusterMissing(ImportError):
    """Dask is not installed; the sentence says how to get it."""


class Pending(Protocol):
    """A task whose result can be waited for."""

    def result(self) -> tuple[Ranking, ...]:
        """The rankings of a chunk."""


def rank_chunk(
    drawings: Sequence[Drawing], complaint: str | None, top: int | None
) -> tuple[Ranking, ...]:
    """What a worker does. It keeps the reasoner, which takes a few seconds to make."""
    return reasoner_for(load_atlas(), load_surface(), complaint).rank_all(drawings, top)


def rank_cohort(
    drawings: Iterable[Drawing],
    complaint: str | None = None,
    top: int | None = None,
    *,
    processes: int | None = None,
    progress: Progress | None = None,
) -> Iterator[Ranking]:
    """The ranking of each drawing, in order, made by so many processes.

    `processes` is the number of cores if it is not given; with 1 everything stays in this
    process. Raises UnknownComplaint.
    """
    count = processes or os.cpu_count() or 1
    reasoner_for(load_atlas(), load_surface(), complaint)  # refuses an unknown complaint at once
    if count == 1:
        chunks = (rank_chunk(some, complaint, top) for some in _chunks(drawings))
        yield from _told(chunks, progress)
        return
    with _one_thread(), _pool(count) as pool:

        def send(some: Sequence[Drawing]) -> "Future[tuple[Ranking, ...]]":
            return pool.submit(rank_chunk, some, complaint, top)

        yield from _told(_in_order(_chunks(drawings), send, WAITING * count), progress)


def rank_on_cluster(
    drawings: Iterable[Drawing],
    client: "Client",
    complaint: str | None = None,
    top: int | None = None,
    *,
    progress: Progress | None = None,
) -> Iterator[Ranking]:
    """The same on the workers of a Dask cluster, each of which needs Filiform.

    What a worker was doing when it died is done again by another. Raises UnknownComplaint.
    """
    reasoner_for(load_atlas(), load_surface(), complaint)  # refuses an unknown complaint at once
    workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))

    def send(some: Sequence[Drawing]) -> Pending:
        # Not pure: the scheduler need not look for the same drawings among earlier tasks.
        task: Pending = client.submit(rank_chunk, some, complaint, top, pure=False, retries=3)
        return task

    yield from _told(_in_order(_chunks(drawings), send, WAITING * workers), progress)


def connected(address: str) -> "Client":
    """A client of the scheduler at this address, such as ``tcp://10.0.0.5:8786``.

    Raises ClusterMissing, and OSError when nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError as missing:
        raise ClusterMissing(
            "A cluster needs Dask. Install it with: pip install 'filiform[cluster]'"
        ) from missing
    client: Client = Client(address, timeout="10s")  # type: ignore[no-untyped-call]
    return client


def _pool(count: int) -> Executor:
    """Spawned, not forked: a fork of a process with threads may hang."""
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"))


@contextmanager
def _one_thread() -> Iterator[None]:
    """Processes that begin meanwhile compute with one thread each."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(ONE_THREAD)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _chunks(drawings: Iterable[Drawing]) -> Iterator[list[Drawing]]:
    rest = iter(drawings)
    while some := list(islice(rest, CHUNK)):
        yield some


def _in_order(
    chunks: Iterable[Sequence[Drawing]],
    send: Callable[[Sequence[Drawing]], Pending],
    most: int,
) -> Iterator[tuple[Ranking, ...]]:
    """Results in the order of the chunks, with at most so many under way."""
    waiting: deque[Pending] = deque()
    for chunk in chunks:
        waiting.append(send(chunk))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _told(chunks: Iterable[tuple[Ranking, ...]], progress: Progress | None) -> Iterator[Ranking]:
    done = 0
    for chunk in chunks:
        done += len(chunk)
        if progress is not None:
            progress(done)
        yield from chunk
