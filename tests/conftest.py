"""What every test has: the chosen database, Django ready, patient Hypothesis.

`pytest --database=postgresql tests/unit/clinic tests/postgres` runs the Django tests on a real
PostgreSQL: the one in DATABASE_URL when it is set, else one started from a wheel for this run.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

from tests.postgres.server import start_postgres

POSTGRESQL, SQLITE = "postgresql", "sqlite"
MARKED_FOLDERS = ("browser", "postgres", "wheel")

# A loaded machine is slow, which is no fault of the code: no deadline for a single example.
hypothesis.settings.register_profile("filiform", deadline=None, print_blob=True)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "filiform"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--database`."""
    parser.addoption(
        "--database",
        choices=(SQLITE, POSTGRESQL),
        default=SQLITE,
        help="what the Django tests run on (default: sqlite, in memory)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Chooses the database and a data folder, then lets Django read its settings.

    pytest-django sets Django up right after this hook, because the settings are configured.
    """
    # As in filiform.commands: side by side, threads of OpenBLAS only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    folder = tempfile.TemporaryDirectory(prefix="filiform-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    os.environ["FILIFORM_DATA_DIR"] = folder.name
    os.environ["DJANGO_SETTINGS_MODULE"] = "filiform.clinic.settings.testing"
    _choose_database(config)
    from django.conf import settings

    assert settings.DATABASES


def _choose_database(config: pytest.Config) -> None:
    if config.getoption("--database") == SQLITE:
        os.environ.pop("DATABASE_URL", None)
    elif not os.environ.get("DATABASE_URL"):
        # With xdist this is the controller; its workers inherit the variable.
        server = start_postgres()
        config.add_cleanup(server.stop)
        os.environ["DATABASE_URL"] = server.url


def pytest_report_header(config: pytest.Config) -> str:
    """Says which database this run is about."""
    return f"database: {config.getoption('--database')}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks the tests of the three special folders with the folder's name."""
    tests = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(tests).parts[0] if tests in item.path.parents else ""
        if folder in MARKED_FOLDERS:
            item.add_marker(folder)
    if config.getoption("--database") == SQLITE and any(
        item.get_closest_marker("postgres") for item in items
    ):
        raise pytest.UsageError(
            "tests/postgres needs a real PostgreSQL: add --database=postgresql "
            "(one is started from a wheel unless DATABASE_URL names yours)"
        )
