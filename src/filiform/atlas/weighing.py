"""How likely pain is in a zone: what charts say, moved by the people whom studies counted.

Charts tell essential from spillover zones and give no numbers. Studies that stimulated a muscle
and asked people where they felt it give numbers, for few muscles. A zone's weight is the mean of
a beta distribution: a wide one for its kind, and for each counted person one success or failure.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from scipy.stats import beta

from filiform.atlas.zone import Kind, SideRule, Weight
from filiform.body.surface import load_surface
from filiform.knowledge import Entry, Faults, TomlFile, suggestion

CHART_MEAN = {Kind.ESSENTIAL: 0.6, Kind.SPILLOVER: 0.25}
"""A guess to be checked: where people were counted, the first area was felt by 77 % on average
and further ones by 36 % (eight muscles), and both should be shrunk."""
CHART_PEOPLE = 4.0
"""How many counted people the guess is worth."""
INTERVAL = 0.9


class Method(StrEnum):
    """How the muscle was made to hurt, and in whom."""

    SALINE = "saline"
    PRESSURE = "pressure"
    NEEDLE = "needle"
    INJECTION = "injection"
    STIMULATION = "electric stimulation"
    PATIENTS = "palpation of patients"


TRUST = dict.fromkeys(Method, 1.0) | {Method.PATIENTS: 0.5}
"""What one counted person is worth. Patients are often chosen because they hurt there."""


@dataclass(frozen=True)
class Count:
    """In how many of `n` people pain was felt in a region while a muscle was stimulated."""

    muscle: str
    points: tuple[str, ...]
    """The trigger points that were stimulated; empty for the muscle as a whole."""
    fine: frozenset[str]
    """The fine regions, without side, that the study's area covers."""
    region: str
    side: SideRule
    n: int
    felt: float
    method: Method
    source: str
    not_a_zone: str
    """Why the atlas gives no zone for it, or empty."""

    def speaks_of(self, point: str, fine: frozenset[str], side: SideRule) -> bool:
        """Whether it counts for a zone of that point."""
        if self.points and point not in self.points:
            return False
        return fine <= self.fine and self.side is side


Counts = Collection[Count]


@dataclass(frozen=True)
class Scale:
    """Weighs the zones of one muscle."""

    muscle: str
    counts: Counts

    def weigh(self, point: str, region: str, kind: Kind, side: SideRule) -> Weight:
        """The weight of a zone of `point`."""
        fine = fine_parts(region)
        heard = [
            count
            for count in self.counts
            if count.muscle == self.muscle and fine and count.speaks_of(point, fine, side)
        ]
        return pooled(kind, heard)


def pooled(kind: Kind, counts: Iterable[Count]) -> Weight:
    """The beta mean and its 90 % interval after these counts."""
    mean = CHART_MEAN[kind]
    yes, no = CHART_PEOPLE * mean, CHART_PEOPLE * (1 - mean)
    people = 0.0
    sources: list[str] = []
    for count in counts:
        trust = TRUST[count.method]
        yes += trust * count.felt
        no += trust * (count.n - count.felt)
        people += count.n
        sources.append(count.source)
    edge = (1 - INTERVAL) / 2
    low, high = (float(beta.ppf(at, yes, no)) for at in (edge, 1 - edge))
    return Weight(
        mean=round(yes / (yes + no), 4),
        low=round(float(low), 4),
        high=round(float(high), 4),
        people=people,
        sources=tuple(dict.fromkeys(sources)),
    )


@lru_cache(maxsize=1024)
def fine_parts(region: str) -> frozenset[str]:
    """The fine regions, without side, of a region without side; empty when it is not known."""
    surface = load_surface()
    known = next((name for name in (f"{region}-left", region) if name in surface.region_ids), None)
    if known is None:
        return frozenset()
    return frozenset(name.removesuffix("-left") for name in surface.region_group(known))


def read_counts(
    file: TomlFile, regions: Collection[str], sources: Collection[str], faults: Faults
) -> tuple[Count, ...]:
    """The counts of one evidence file."""
    entry = Entry.of(file, faults)
    counts = tuple(_count(inner, regions, sources) for inner in entry.entries("count", least=1))
    entry.finish()
    return counts


def _count(entry: Entry, regions: Collection[str], sources: Collection[str]) -> Count:
    region = entry.choice("region", regions)
    usual = SideRule.SAME
    n = entry.whole("n", 1, 10_000)
    source = entry.text("source")
    if source and source not in sources:
        entry.note("source", f'"{source}" is not among the sources', suggestion(source, sources))
    count = Count(
        muscle=entry.text("muscle"),
        points=entry.texts("points", least=0),
        fine=fine_parts(region),
        region=region,
        side=entry.member("side", SideRule, default=usual),
        n=n,
        felt=entry.number("felt", 0, n),
        method=entry.member("method", Method),
        source=source,
        not_a_zone=entry.text("not_a_zone", default=""),
    )
    entry.text("words")
    entry.finish()
    return count
