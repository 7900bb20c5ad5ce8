"""``python -m benchmarks.accuracy.prevalence``: does the prior order a study it has not seen?

For each study, the odds of its complaint are learnt from the other studies of the complaint's
family, and compared with the order in which the study itself found the muscles affected. Only
muscles that another study examined can be ordered; fewer than three are no correlation.
"""

from __future__ import annotations

import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from scipy.stats import spearmanr

from benchmarks.bars import Bars
from filiform.atlas.prevalence import NO_COMPLAINT, Finding, family, load_findings
from filiform.reasoning.prior import odds_ratios

LEAST_MUSCLES = 3
MEDIAN_BAR = 0.5
SAME_PEOPLE = ({"monclus2025", "iglesias2013"}, {"fdlp2006-ctth", "fdlp2007-ctth"})
"""Studies that share patients, or may: neither teaches the prior that is tested on the other."""


@dataclass(frozen=True)
class Agreement:
    """One study and complaint."""

    study: str
    complaint: str
    pooled: bool
    muscles: int
    """How many it rests on."""
    rank_correlation: float | None
    """None where fewer than three muscles can be compared, or all have the same figure."""


def main() -> int:
    """Prints every study, those that allow no correlation too."""
    found = agreements(load_findings())
    for one in found:
        figure = "none" if one.rank_correlation is None else f"{one.rank_correlation:+.2f}"
        pooled = ", family pooled" if one.pooled else ""
        about = f"{one.study:<24} {one.complaint:<24}"
        sys.stdout.write(f"  {about} {one.muscles:>2} muscles  rho {figure}{pooled}\n")
    known = [one.rank_correlation for one in found if one.rank_correlation is not None]
    bars = Bars()
    bars.note("studies that allow a correlation", len(known), f"of {len(found)}")
    if not known:
        sys.stdout.write("  No study shares three muscles with another of its complaint.\n")
        return 1
    bars.at_least("median rank correlation", statistics.median(known), MEDIAN_BAR, "")
    return bars.exit_code()


def agreements(findings: Iterable[Finding]) -> list[Agreement]:
    """For each study of patients and each of its complaints, in order of their names."""
    rows = [f for f in findings if f.group == "patients" and f.complaint != NO_COMPLAINT]
    return [_agreement(*pair, rows) for pair in sorted({(f.study, f.complaint) for f in rows})]


def _agreement(study: str, complaint: str, rows: list[Finding]) -> Agreement:
    kin = family(complaint)
    hidden = next((group for group in SAME_PEOPLE if study in group), {study})
    own = _shares(f for f in rows if f.study == study and f.complaint == complaint)
    others = [f for f in rows if f.complaint in kin and f.study not in hidden]
    learnt = odds_ratios(others)
    common = sorted(own.keys() & learnt.keys())
    pooled = any(f.complaint != complaint for f in others)
    rho = None
    seen, said = [own[m] for m in common], [learnt[m] for m in common]
    if len(common) >= LEAST_MUSCLES and len(set(seen)) > 1 and len(set(said)) > 1:
        rho = float(spearmanr(seen, said).statistic)
    return Agreement(study, complaint, pooled, len(common), rho)


def _shares(rows: Iterable[Finding]) -> dict[str, float]:
    """Mean percent by muscle, over sides and states."""
    figures: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        if len(row.muscles) == 1:
            figures[row.muscles[0]].append(row.percent)
    return {muscle: statistics.fmean(values) for muscle, values in figures.items()}


if __name__ == "__main__":
    sys.exit(main())
