"""The search of sets beside enumeration, pgmpy's exact inference and pyAgrum's belief propagation.

On small networks all must agree. The peers (MIT; LGPL) are fetched into `.build/` at the versions
of peers.txt; without a network their rows are left out and said to be.
"""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.contenders import network_of
from benchmarks.accuracy.fit import MIXTURE
from benchmarks.accuracy.ground import Floats, Ground, the_ground
from benchmarks.accuracy.patients import Clinic, ZonePatients, cohort
from benchmarks.bars import Bars, timed
from filiform.reasoning import Evidence, Network, Settings
from filiform.reasoning.exact import exact_posterior

HERE = Path(__file__).parent
OTHERS = HERE.parent / ".build" / "peers"
PATCHES, MOST_PARENTS, DRAWINGS = 14, 8, 16
"""A patch of the atlas has dozens of causes; pgmpy's tables double with each."""
SIZES = (8, 12, 16, 20)
PLAIN = Settings(leak=0.02, narrowing=0.0, painted_strength=1.0, clear_strength=1.0)
PRIOR = 4 * Settings().prior
"""As high as a complaint can raise it: more causes at once are harder to search."""
GAP_BAR, PGMPY_BAR, PYAGRUM_BAR = 0.05, 100.0, 1000.0
"""The first is what was measured, rounded up: it guards against getting worse."""
LEAST_WEIGHT = 0.005
"""Weaker links are left out of the network that belief propagation gets."""


def main() -> int:
    """Prints every figure beside its bar."""
    bars = Bars()
    pgmpy, pyagrum = _peer("pgmpy.inference"), _peer("pyagrum")
    for size in SIZES:
        network, evidence = _small(size)
        ours = network.posterior(evidence)
        gap = float(np.abs(ours - exact_posterior(network, evidence)).max())
        bars.at_most(f"{size} causes: greatest gap to enumeration", gap, GAP_BAR, "")
        if pgmpy is not None and size >= 16:
            _beside_pgmpy(bars, network, evidence, ours)
    if pyagrum is not None:
        _beside_pyagrum(bars, pyagrum, the_ground())
    return bars.exit_code()


def _peer(name: str) -> ModuleType | None:
    """The other library, fetched where it was not; None without a network."""
    if not OTHERS.is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(OTHERS)]
        subprocess.run([*command, "-r", str(HERE / "peers.txt")], check=False)
    if str(OTHERS) not in sys.path:
        sys.path.append(str(OTHERS))
    os.environ.setdefault("TQDM_DISABLE", "1")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return import_module(name)
    except ImportError:
        sys.stdout.write(f"  {name} could not be fetched: it is not measured.\n")
        return None


def _small(causes: int) -> tuple[Network, Evidence]:
    """A network whose patches have a few causes each, and drawings of them."""
    rng = np.random.default_rng(causes)
    weights = np.zeros((causes, PATCHES))
    for patch in range(PATCHES):
        parents = rng.choice(causes, size=MOST_PARENTS, replace=False)
        weights[parents, patch] = rng.uniform(0.1, 0.9, MOST_PARENTS)
    active = rng.random((DRAWINGS, causes)) < 2 / causes
    dry = (1 - PLAIN.leak) * np.exp(active @ np.log1p(-weights))
    painted = (rng.random(dry.shape) > dry).astype(float)
    network = Network.of(weights, np.full(causes, PRIOR), PLAIN)
    return network, Evidence(painted, np.zeros_like(painted))


def _beside_pgmpy(bars: Bars, network: Network, evidence: Evidence, ours: Floats) -> None:
    count = len(network.prior)
    row = int(evidence.painted.sum(axis=1).argmax())
    one = Evidence(evidence.painted[[row]], evidence.clear[[row]])
    painted = np.flatnonzero(one.painted[0])
    marginal = _variable_elimination(network, painted)

    def theirs() -> list[float]:
        return [marginal(cause) for cause in range(count)]

    gap = float(np.abs(np.array(theirs()) - ours[row]).max())
    bars.at_most(f"{count} causes: greatest gap to pgmpy", gap, GAP_BAR, "")
    their_ms = timed(theirs, times=3, warm_up=0).p50_ms
    our_ms = timed(lambda: network.posterior(one), times=50).p50_ms
    bars.note(f"{count} causes, all marginals: pgmpy", their_ms, "ms")
    bars.note(f"{count} causes, all marginals: Filiform", our_ms, "ms")
    bars.at_least(f"{count} causes: pgmpy to Filiform", their_ms / our_ms, PGMPY_BAR, "times")


def _variable_elimination(network: Network, patches: NDArray[np.intp]) -> Callable[[int], float]:
    """pgmpy's exact inference on the same network, with the patches that are painted."""
    models, tables = import_module("pgmpy.models"), import_module("pgmpy.factors.discrete")
    model = models.DiscreteBayesianNetwork()
    for cause, prior in enumerate(network.prior.astype(float)):
        model.add_node(f"c{cause}")
        model.add_cpds(tables.TabularCPD(f"c{cause}", 2, [[1 - prior], [prior]]))
    for patch in patches:
        parents = np.flatnonzero(network.weights[:, patch])
        names = [f"c{cause}" for cause in parents.tolist()]
        model.add_node(f"p{patch}")
        model.add_edges_from([(name, f"p{patch}") for name in names])
        dry = np.array([1 - network.settings.leak])
        for cause in parents.tolist():
            dry = np.concatenate([dry[:, None], dry[:, None]], axis=1).ravel() * np.tile(
                [1.0, 1 - float(network.weights[cause, patch])], len(dry)
            )
        sizes = [2] * len(parents)
        model.add_cpds(tables.TabularCPD(f"p{patch}", 2, [dry, 1 - dry], names, sizes))
    elimination = import_module("pgmpy.inference").VariableElimination(model)
    seen = {f"p{patch}": 1 for patch in patches}

    def marginal(cause: int) -> float:
        query = elimination.query([f"c{cause}"], evidence=seen, show_progress=False)
        return float(query.values[1])

    return marginal


def _beside_pyagrum(bars: Bars, pyagrum: ModuleType, ground: Ground) -> None:
    """One drawing on the whole atlas; each noisy-OR is a chain of two-parent nodes."""
    network = network_of(ground.referral, Settings())
    patient = cohort(ZonePatients.on(ground), Clinic(MIXTURE, 0.17), 5, seed=77).evidence
    one = Evidence(patient.painted[[4]], np.zeros_like(patient.clear[[4]]))
    painted = np.flatnonzero(one.painted[0] > 0.25)
    model, ends = _chains(pyagrum, network, painted)

    def theirs() -> None:
        inference = pyagrum.LoopyBeliefPropagation(model)
        inference.setEvidence(dict.fromkeys(ends, 1))
        inference.makeInference()

    their_ms = timed(theirs, times=1, warm_up=0).p50_ms
    our_ms = timed(lambda: network.posterior(one), times=50).p50_ms
    name = f"{len(network.prior)} causes, {len(painted)} patches"
    bars.note(f"{name}: pyAgrum's loopy propagation", their_ms, "ms")
    bars.note(f"{name}: Filiform", our_ms, "ms")
    bars.at_least("pyAgrum to Filiform", their_ms / our_ms, PYAGRUM_BAR, "times")


def _chains(
    pyagrum: ModuleType, network: Network, patches: NDArray[np.intp]
) -> tuple[object, list[str]]:
    """The network of these patches, and the names of their last nodes."""
    model = pyagrum.BayesNet()
    for cause, prior in enumerate(network.prior.astype(float)):
        model.add(pyagrum.LabelizedVariable(f"c{cause}", "", 2))
        model.cpt(f"c{cause}").fillWith([1 - prior, prior])
    ends = []
    for patch in patches:
        last = f"p{patch}"
        model.add(pyagrum.LabelizedVariable(last, "", 2))
        model.cpt(last).fillWith([1 - network.settings.leak, network.settings.leak])
        for cause in np.flatnonzero(network.weights[:, patch] > LEAST_WEIGHT).tolist():
            node, weight = f"p{patch}c{cause}", float(network.weights[cause, patch])
            model.add(pyagrum.LabelizedVariable(node, "", 2))
            model.addArc(last, node)
            model.addArc(f"c{cause}", node)
            for wet, active in np.ndindex(2, 2):
                chance = 1.0 if wet else weight * active
                model.cpt(node)[{last: wet, f"c{cause}": active}] = [1 - chance, chance]
            last = node
        ends.append(last)
    return model, ends


if __name__ == "__main__":
    sys.exit(main())
