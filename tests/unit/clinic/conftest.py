"""What the tests of the clinic share."""

from collections.abc import Iterator

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test begins in English: a page asked for in Spanish leaves Spanish behind."""
    with override("en"):
        yield
