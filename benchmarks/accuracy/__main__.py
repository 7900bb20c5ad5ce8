"""``python -m benchmarks.accuracy``: every table, in ten minutes; 1 when a bar is missed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.accuracy.blobs import BlobPatients
from benchmarks.accuracy.contenders import (
    NAIVE_BAYES,
    ByNetwork,
    Contender,
    NaiveBayes,
    NearestMuscle,
    RegionOverlap,
    network_of,
)
from benchmarks.accuracy.fit import MIXTURE, STRESS, USUAL
from benchmarks.accuracy.ground import Floats, Ground, the_ground
from benchmarks.accuracy.patients import (
    Clinic,
    Cohort,
    Felt,
    Hand,
    ZonePatients,
    calibrated,
    cohort,
    redrawn,
)
from benchmarks.accuracy.scoring import (
    TOPS,
    average_precision,
    calibration_curve,
    calibration_error,
    paired,
    recall_at,
    top_ten,
)
from benchmarks.accuracy.wrong_model import wrong_network
from benchmarks.bars import Bars
from filiform.reasoning import Settings

COUNTS = {1: 6000, 2: 2400, 3: 2400, 4: 2400}
"""Patients for each number of active trigger points; most where a bar stands close."""
MIXED = 1600
"""Patients of the mixture with which calibration is measured."""
SEED = 5000
ONE_BAR, MORE_BAR, CALIBRATION_BAR = 0.85, 0.15, 0.05
TOP = 3
BASELINE = "region overlap"
BLOB_NOISE = 6.0


@dataclass(frozen=True)
class Row:
    """One contender on one cohort, by patient."""

    recall: dict[int, Floats]
    precision: Floats


Table = dict[str, Row]


def main() -> int:
    """Prints the tables, then the bars."""
    ground = the_ground()
    bars = Bars()
    zones, blobs = ZonePatients.on(ground), BlobPatients.on(ground)
    right = contenders(ground)
    wrong = [ByNetwork(wrong_network(ground, Settings()), "network, wrong atlas"), *right]
    usual = _noise("zones, usual re-drawing", zones, USUAL, 1.0)
    stress = _noise("zones, stress", zones, STRESS, 1.0)
    spots = _noise("blobs", blobs, USUAL, BLOB_NOISE)
    _say(f"{len(ground.atlas.muscles)} muscles, {len(ground.muscle)} trigger points with side")
    tables = _tables("Patients follow the atlas", zones, usual, wrong)
    _tables("The same, drawn worse", zones, stress, wrong)
    _tables("Patients follow other assumptions", blobs, spots, wrong)
    errors = [
        _calibration(title, cohort(hand, Clinic(MIXTURE, noise), MIXED, SEED + at), right, ground)
        for at, (title, hand, noise) in enumerate(
            (("follow the atlas", zones, usual), ("drawn worse", zones, stress))
        )
    ]
    errors_of_blobs = _calibration(
        "other assumptions", cohort(blobs, Clinic(MIXTURE, spots), MIXED, SEED + 9), right, ground
    )
    _say("\nBars")
    one = float(tables[0]["network"].recall[TOP].mean())
    bars.at_least("top-3 recall, one active trigger point", one, ONE_BAR, "")
    for active in (2, 3, 4):
        table = tables[active - 1]
        gap = paired(table["network"].recall[TOP], table[BASELINE].recall[TOP])
        bars.at_least(f"top-3 above region overlap, {active} active", gap.mean, MORE_BAR, "")
        bars.note("  lower end of its interval", gap.low, "")
    bars.at_most("calibration error, all muscles", errors[0][0], CALIBRATION_BAR, "")
    bars.at_most("calibration error, the ten best", errors[0][1], CALIBRATION_BAR, "")
    bars.note("  the ten best, drawn worse", errors[1][1], "")
    bars.note("  the ten best, other assumptions", errors_of_blobs[1], "")
    return bars.exit_code()


def contenders(ground: Ground) -> list[Contender]:
    """The network first, then what it is compared with."""
    return [
        ByNetwork(network_of(ground.referral, Settings())),
        NaiveBayes(network_of(ground.referral, NAIVE_BAYES)),
        NaiveBayes(network_of(ground.referral, Settings()), "same numbers, naive"),
        RegionOverlap.of(ground, with_skin=True),
        RegionOverlap.of(ground, with_skin=False),
        NearestMuscle(),
    ]


def _noise(title: str, hand: Hand[Felt], wanted: float, highest: float) -> float:
    noise = calibrated(hand, wanted, highest)
    again = redrawn(hand, noise, seed=420)
    _say(
        f"re-drawing, {title}: mean Jaccard {again.mean():.2f}, sd {again.std():.2f}"
        f" (wanted {wanted})"
    )
    return noise


def _tables(
    title: str, hand: Hand[Felt], noise: float, entries: Sequence[Contender]
) -> list[Table]:
    """One for each number of active trigger points."""
    return [_table(title, active, hand, noise, entries) for active in (1, 2, 3, 4)]


def _table(
    title: str, active: int, hand: Hand[Felt], noise: float, entries: Sequence[Contender]
) -> Table:
    actives = tuple(float(number == active) for number in range(1, active + 1))
    count = COUNTS[active]
    patients = cohort(hand, Clinic(actives, noise), count, SEED + active)
    table: Table = {}
    for entry in entries:
        scores = entry.scores(patients, hand.ground)
        recall = {top: recall_at(scores, patients.muscles, top) for top in TOPS}
        table[entry.name] = Row(recall, average_precision(scores, patients.muscles))
    _say(f"\n{title}: {active} active, {count} patients")
    _say(f"  {'':<22} top-1  top-3  top-5  PR area   network's top-3 minus its (95 %)")
    for name, row in table.items():
        figures = "  ".join(f"{row.recall[top].mean():.3f}" for top in TOPS)
        gap = paired(table["network"].recall[TOP], row.recall[TOP])
        ahead = "" if name == "network" else str(gap)
        _say(f"  {name:<22} {figures}  {row.precision.mean():.3f}     {ahead}")
    return table


def _calibration(
    title: str, patients: Cohort, entries: Sequence[Contender], ground: Ground
) -> tuple[float, float]:
    """Errors of the first entry, of all muscles and of the ten best; prints those of all."""
    _say(f"\nCalibration, {title}: {len(patients)} patients with one to four active")
    found = []
    for entry in entries:
        if not entry.is_probability:
            _say(f"  {entry.name:<22} gives no probability")
            continue
        scores = entry.scores(patients, ground)
        best = top_ten(scores, patients.muscles)
        errors = (calibration_error(scores, patients.muscles), calibration_error(*best))
        found.append(errors)
        _say(f"  {entry.name:<22} error {errors[0]:.3f} all, {errors[1]:.3f} the ten best")
    chance, truth = top_ten(entries[0].scores(patients, ground), patients.muscles)
    for share, said, seen in calibration_curve(chance, truth):
        _say(f"    said {said:.2f}  true {seen:.2f}  ({round(share * np.size(chance))} muscles)")
    return found[0]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
