"""What the tests of the session share."""

import pytest

from tests.unit.care.building import Session


@pytest.fixture
def session() -> Session:
    """A session that has just started."""
    return Session().started()
