"""The reference page that lists the muscles of the atlas, made from the data."""

from filiform.atlas import Muscle, load_atlas
from filiform.atlas.muscle import Group

HEAD = """# The muscles of the atlas

Made by `python -m tools.reference_pages` from `src/filiform/atlas/data/`.
No clinician has checked any entry yet.
"""


def muscles_page() -> str:
    """A table for each part of the body."""
    atlas = load_atlas()
    points = sum(len(muscle.trigger_points) for muscle in atlas.muscles)
    lines = [
        HEAD,
        f"Atlas {atlas.version}: {len(atlas.muscles)} muscles, {points} trigger points.",
        "",
    ]
    for group in Group:
        members = [muscle for muscle in atlas.muscles if muscle.group is group]
        if members:
            lines += [f"## {str(group).capitalize()}", "", *_table(members), ""]
    return "\n".join(lines)


def _table(muscles: list[Muscle]) -> list[str]:
    rows = ["| Muscle | Points | Zones counted | Tier | Lung warning |", "|---|---|---|---|---|"]
    for muscle in muscles:
        zones = [zone for point in muscle.trigger_points for zone in point.zones]
        counted = sum(zone.share.is_counted for zone in zones)
        warning = "yes" if muscle.chest_wall else "no"
        tier = str(muscle.tier) if muscle.needled else "not needled"
        rows.append(
            f"| `{muscle.id}` | {len(muscle.trigger_points)} | {counted} of {len(zones)} "
            f"| {tier} | {warning} |"
        )
    return rows
