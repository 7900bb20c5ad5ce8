"""The page about the atlas keeps step with the data."""

import re
from pathlib import Path

from filiform.atlas import load_atlas

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "atlas.md"
ROW = re.compile(r"^\| `(\w+)` \| ([\w ]+) \| (\d) \| (\w+) \| (\w+) \|$", re.MULTILINE)


def test_it_lists_every_muscle_with_its_points_tier_and_warning() -> None:
    rows = ROW.findall(PAGE.read_text("utf-8"))
    expected = [
        (
            muscle.id,
            str(muscle.group),
            str(len(muscle.trigger_points)),
            str(muscle.tier),
            "yes" if muscle.chest_wall else "no",
        )
        for muscle in load_atlas().muscles
    ]
    assert rows == expected
