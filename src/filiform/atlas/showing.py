"""`filiform atlas show`: one muscle as a therapist reads it in the terminal."""

from collections.abc import Iterator

from filiform.atlas.account import Account, PointLines
from filiform.atlas.wording import LABELS


def describe_muscle(account: Account) -> tuple[str, ...]:
    """The entry in lines."""
    return tuple(_lines(account))


def _lines(account: Account) -> Iterator[str]:
    label = {key: text.text(account.language) for key, text in LABELS.items()}
    yield f"{account.name} ({account.muscle.latin})"
    yield f"{label['what']}: {account.what}"
    for fact in account.facts:
        yield f"{fact.label}: {fact.text}"
    for hazard in account.hazards:
        yield f"{label['hazard']} ({hazard.tier}): {hazard.structure}. {hazard.guidance}"
    yield label["mirror"]
    for point in account.points:
        yield from _point(point, label)
    for fact in account.tests:
        yield f"{fact.label}: {fact.text}"
    for fact in account.confusions:
        yield f"{label['confused']}: {fact.label}. {fact.text}"
    for stretch in account.stretches:
        yield f"{label['stretch']}: {stretch.name}. {stretch.how} {stretch.dose}. {stretch.caution}"
    yield f"{label['self_care']}: {account.self_care}"
    yield f"{label['source']}: {'; '.join(source.name for source in account.sources)}"
    yield f"Atlas {account.version}"
    if account.unchecked:
        yield account.unchecked


def _point(point: PointLines, label: dict[str, str]) -> Iterator[str]:
    yield f"{label['point']} {point.id} ({point.name}): {point.where}."
    for zone in point.zones:
        yield f"  {zone.percent:3} %  {zone.place} ({zone.kind}; {zone.counted})"
    if point.also:
        yield f"  {label['also']}: {point.also}"
