"""Fitting the few numbers of the model."""

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from filiform.reasoning import Evidence, Network, Referral, Settings
from filiform.reasoning.fitting import LIMITS, Known, at_least_one, fit, log_score

CAUSES, PATCHES, DRAWINGS = 6, 12, 300
TRUE = Settings(leak=0.05, narrowing=0.0, painted_strength=1.0, prior=0.03)


def small() -> Referral:
    """Two trigger points to a muscle, each with four patches of its own and neighbours'."""
    weights = np.zeros((CAUSES, PATCHES))
    for cause in range(CAUSES):
        weights[cause, [(2 * cause + k) % PATCHES for k in range(4)]] = (0.8, 0.6, 0.4, 0.2)
    nodes = tuple(range(CAUSES))
    muscle = np.arange(CAUSES) // 2
    return cast("Referral", SimpleNamespace(weights=weights, nodes=nodes, muscle=muscle))


def patients(referral: Referral) -> Known:
    rng = np.random.default_rng(8)
    active = rng.random((DRAWINGS, CAUSES)) < TRUE.prior * 4
    dry = np.exp(active @ np.log1p(-referral.weights)) * (1 - TRUE.leak)
    painted = (rng.random((DRAWINGS, PATCHES)) > dry).astype(float)
    muscles = np.asarray(active.reshape(DRAWINGS, -1, 2).any(axis=2))
    return Known(Evidence(painted, np.zeros_like(painted)), muscles)


def test_it_finds_better_numbers_than_it_began_with() -> None:
    referral = small()
    known = patients(referral)
    found = fit(referral, known, Settings(), Network.posterior)
    assert found.after > found.before + 0.1
    after = log_score(referral, known, found.settings, Network.posterior)
    assert after == pytest.approx(found.after)


def test_it_finds_the_same_each_time() -> None:
    referral = small()
    known = patients(referral)
    first, again = (fit(referral, known, Settings(), Network.posterior) for _ in range(2))
    assert first == again


def test_it_stays_within_what_makes_sense() -> None:
    referral = small()
    found = fit(referral, patients(referral), Settings(), Network.posterior).settings
    for name, (low, high) in LIMITS.items():
        assert low <= getattr(found, name) <= high


def test_it_scores_chances_near_the_truth_better() -> None:
    referral = small()
    known = patients(referral)
    truth = np.repeat(known.muscles, 2, axis=1)
    scores = [
        log_score(referral, known, Settings(), lambda *_, near=near: np.abs(truth - near))
        for near in (0.01, 0.2, 0.5)
    ]
    assert scores == sorted(scores, reverse=True)


def test_a_muscle_is_as_likely_as_at_least_one_of_its_trigger_points() -> None:
    chance = np.array([[0.5, 0.5, 0.0, 0.2, 1.0, 0.3]])
    assert at_least_one(chance, small()) == pytest.approx(np.array([[0.75, 0.2, 1.0]]), abs=1e-6)
