"""One drawing ranked and explained; many drawings at once, beside the bare matrix product."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np

from benchmarks.accuracy.ground import the_ground
from benchmarks.accuracy.patients import Clinic, ZonePatients, cohort
from benchmarks.bars import Bars, timed
from benchmarks.sample import sore_shoulder
from filiform.reasoning import Evidence, Reasoner

P50_BAR_MS = 3
P99_BAR_MS = 10
POSTERIORS_BAR = 10_000
SGEMM_BAR = 0.5
NOISE = 0.17
"""About Jaccard 0.62."""
DRAWINGS = 2000
BIG = 4096
"""Rows of the matrix product."""
ONE_CORE = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""The bars are for one core; threads of the matrix product would count as more."""


def main() -> int:
    """Prints every figure beside its bar, in a process that may use one core."""
    if not ONE_CORE.items() <= os.environ.items():
        command = [sys.executable, "-m", "benchmarks.bench_rank"]
        return subprocess.run(command, env=os.environ | ONE_CORE, check=False).returncode
    bars = Bars()
    ground = the_ground()
    reasoner = Reasoner.of(ground.atlas, ground.surface)
    drawing = sore_shoulder()
    times = timed(lambda: reasoner.rank(drawing), times=500)
    bars.at_most("one drawing ranked and explained, p50", times.p50_ms, P50_BAR_MS, "ms")
    bars.at_most("one drawing ranked, p99", times.percentile_ms(99), P99_BAR_MS, "ms")
    clinic = Clinic((0.45, 0.3, 0.15, 0.1), NOISE)
    patients = cohort(ZonePatients.on(ground), clinic, DRAWINGS, seed=40)
    _posteriors(bars, reasoner, patients.evidence)
    _likelihood(bars, reasoner)
    return bars.exit_code()


def _posteriors(bars: Bars, reasoner: Reasoner, evidence: Evidence) -> None:
    unasked = Evidence(evidence.painted, np.zeros_like(evidence.clear))
    network = reasoner.network
    times = timed(lambda: network.posterior(unasked), times=9, warm_up=1)
    rate = len(unasked) / times.p50_ms * 1000
    bars.at_least("posteriors a second, nobody asked", rate, POSTERIORS_BAR, "/s")
    times = timed(lambda: network.posterior(evidence), times=9, warm_up=1)
    rate = len(evidence) / times.p50_ms * 1000
    bars.note("posteriors a second, half were asked", rate, "/s")


def _likelihood(bars: Bars, reasoner: Reasoner) -> None:
    """The likelihood pass beside one product of big square matrices."""
    gain = reasoner.network.gain
    rng = np.random.default_rng(3)
    painted = rng.random((BIG, gain.shape[0]), dtype=np.float32)
    square = rng.random((1024, 1024), dtype=np.float32)
    ours = timed(lambda: reasoner.network.likelihood(painted), times=15)
    plain = timed(lambda: square @ square, times=15)
    flops = 2.0 * painted.shape[0] * gain.size
    mine = flops / min(ours.each_ms) / 1e6
    theirs = 2.0 * 1024**3 / min(plain.each_ms) / 1e6
    bars.note("likelihood pass", mine, "GFLOP/s")
    bars.note("SGEMM of 1024 x 1024", theirs, "GFLOP/s")
    bars.at_least("likelihood pass, share of SGEMM", mine / theirs, SGEMM_BAR, "")


if __name__ == "__main__":
    sys.exit(main())
