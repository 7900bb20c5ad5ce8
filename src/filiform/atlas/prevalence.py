"""How often studies found a trigger point in a muscle, by what their patients complained of."""

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

PACKAGE = "filiform.atlas"
FILE = "data/prevalence.csv"

FAMILIES = (
    frozenset({"neck-pain", "neck-arm-pain", "whiplash"}),
    frozenset({"low-back-pain", "low-back-leg-pain"}),
)
"""Complaints that are alike enough to be pooled; a result says that they were."""
NO_COMPLAINT = "no-complaint"
USED_STATES = ("active", "any")
"""Tenderness alone is weaker than a trigger point and is left out."""


class UnknownComplaint(LookupError):
    """No study of the atlas is about this complaint; the message names those that are."""


@dataclass(frozen=True)
class Finding:
    """In how many of `n` people of one study a muscle had a trigger point."""

    study: str
    citation: str
    complaint: str
    muscles: tuple[str, ...]
    """One muscle, or several that the study examined as one."""
    state: str
    percent: float
    n: int
    group: str
    """``patients`` or ``controls``."""


@lru_cache(maxsize=1)
def load_findings() -> tuple[Finding, ...]:
    """Every row that tells of trigger points in muscles of which the study names the number.

    Raises ValueError, naming the line, for a row that cannot be read.
    """
    text = files(PACKAGE).joinpath(FILE).read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    found = (_finding(line, row) for line, row in enumerate(rows, start=2))
    return tuple(finding for finding in found if finding is not None)


def _finding(line: int, row: dict[str, str]) -> Finding | None:
    """A row, or None where it gives a range or words instead of a figure."""
    state = next((known for known in USED_STATES if row["state"].startswith(known)), None)
    percent, n = row["percent"].strip(), row["n"].strip()
    if state is None or not percent or not n or "-" in percent:
        return None
    try:
        return Finding(
            study=row["study_id"],
            citation=f"{row['study']} ({row['year']})" if row["year"] else row["study"],
            complaint=row["complaint_key"],
            muscles=tuple(row["muscle_id"].split("+")),
            state=state,
            percent=float(percent),
            n=int(n),
            group=row["group"],
        )
    except ValueError as error:
        raise ValueError(f"{FILE}, line {line}: {error}. Correct the figure.") from error


def complaints() -> tuple[str, ...]:
    """The complaints that studies of patients are about, sorted."""
    asked = {f.complaint for f in load_findings() if f.group == "patients"}
    return tuple(sorted(asked - {NO_COMPLAINT}))


def family(complaint: str) -> frozenset[str]:
    """The complaint and those that are pooled with it."""
    return next((kin for kin in FAMILIES if complaint in kin), frozenset({complaint}))
