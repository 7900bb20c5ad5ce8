"""``filiform serve``: a real clinic, embedded on one machine or in production."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from filiform.commands.address import Address, must_be_free
from filiform.commands.data_folder import default_data_folder, open_data_folder
from filiform.commands.preparing import (
    bring_tables_up_to_date,
    collect_static_files,
    start_django,
)
from filiform.commands.refusal import CannotStart
from filiform.commands.server import run_server

Profile = Literal["embedded", "production"]


def serve(
    *,
    profile: Profile = "embedded",
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 1,
    data: Path | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Serves the clinic in ``data`` until interrupted.

    Embedded, the tables are brought up to date by itself. In production that is an operator's
    own step, with a backup before it: raises CannotStart while migrations are still to run, when
    a safeguard is missing, when the port is taken or when the folder cannot be written.
    """
    address = Address(host, port)
    must_be_free(address)
    folder = open_data_folder(data or default_data_folder())
    start_django(profile, folder)
    _refuse_unsafe_start()
    if profile == "embedded":
        bring_tables_up_to_date()
    else:
        _must_be_migrated()
    collect_static_files()
    run_server(address, f"Filiform is running: {address.url}", say, workers=workers)


def _refuse_unsafe_start() -> None:
    from django.core.exceptions import ImproperlyConfigured

    from filiform.clinic.safeguards.startup import refuse_unsafe_start

    try:
        refuse_unsafe_start()
    except ImproperlyConfigured as fault:
        raise CannotStart(str(fault)) from fault


def _must_be_migrated() -> None:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    left = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if left:
        names = ", ".join(f"{migration.app_label} {migration.name}" for migration, _ in left[:5])
        raise CannotStart(
            f"The database is {len(left)} migrations behind ({names} ...). "
            "Make a backup, then run: "
            "DJANGO_SETTINGS_MODULE=filiform.clinic.settings.production python -m django migrate"
        )
