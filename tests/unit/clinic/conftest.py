"""The cast, ready in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils.translation import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.clinic.cast import Cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, with a visit for both patients."""
    # pytest reads this file before Django has its settings, so the models come later.
    from tests.unit.clinic.cast import make_cast

    return make_cast()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test begins in English: a page asked for in Spanish leaves Spanish behind."""
    with override("en"):
        yield
