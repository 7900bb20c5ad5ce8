"""What muscles are called, for sentences of the domain that name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from filiform.atlas import load_atlas
from filiform.knowledge import Bilingual


@cache
def muscle_names() -> Mapping[str, Bilingual]:
    """Muscle id to its names."""
    return {muscle.id: muscle.name for muscle in load_atlas().muscles}
