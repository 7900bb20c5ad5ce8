"""Small networks, where every set of causes can be looked at."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from filiform.reasoning import Evidence, Network, Settings
from filiform.reasoning.exact import exact_posterior

SETTINGS = Settings(narrowing=0.0, leak=0.02, painted_strength=0.7, clear_strength=0.3)
TOLERANCE = 0.03
"""Measured on these networks; ``python -m benchmarks.bench_exact`` measures denser ones."""


def small(
    causes: int, patches: int, seed: int, prior: float = 0.01
) -> tuple[Network, NDArray[np.float64]]:
    rng = np.random.default_rng(seed)
    weights = rng.uniform(0.1, 0.9, (causes, patches)) * (rng.random((causes, patches)) < 0.3)
    network = Network.of(weights, np.full(causes, prior), SETTINGS)
    return network, rng.random((8, patches)) * (rng.random((8, patches)) < 0.4)


def test_it_is_bayes_rule_written_out_for_three_causes() -> None:
    network, painted = small(3, 4, seed=3)
    clear = np.where(painted > 0, 0.0, 1.0)
    weight = np.zeros(len(painted))
    active = np.zeros((len(painted), 3))
    for on in product((0, 1), repeat=3):
        chance = np.ones(len(painted))
        for cause, is_on in enumerate(on):
            chance = chance * (network.prior[cause] if is_on else 1 - network.prior[cause])
        for patch in range(4):
            dry = np.prod([1 - network.weights[c, patch] for c in range(3) if on[c]])
            wet = 1 - (1 - SETTINGS.leak) * dry
            chance = chance * wet ** (SETTINGS.painted_strength * painted[:, patch])
            chance = chance * dry ** (SETTINGS.clear_strength * clear[:, patch])
        weight = weight + chance
        active += np.outer(chance, on)
    found = exact_posterior(network, Evidence(painted, clear))
    assert np.allclose(found, active / weight[:, None], atol=1e-6)


def test_it_gives_the_prior_where_nothing_was_said() -> None:
    network, painted = small(6, 9, seed=4)
    nothing = np.zeros_like(painted)
    found = exact_posterior(network, Evidence(nothing, nothing))
    assert np.allclose(found, 0.01, atol=1e-7)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("causes", [1, 2, 5, 12, 16])
def test_the_network_is_near_it(causes: int, seed: int) -> None:
    network, painted = small(causes, 20, seed)
    nothing = np.zeros_like(painted)
    found = network.posterior(Evidence(painted, nothing))
    assert np.abs(found - exact_posterior(network, Evidence(painted, nothing))).max() < TOLERANCE


def test_it_says_when_there_are_too_many_causes() -> None:
    network, painted = small(21, 5, seed=1)
    with pytest.raises(ValueError, match="21 causes; at most 20"):
        exact_posterior(network, Evidence(painted, np.zeros_like(painted)))
