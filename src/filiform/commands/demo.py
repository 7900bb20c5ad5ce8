"""``filiform demo``: a small invented clinic on this machine, to try everything."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

from django.core.management import call_command

from filiform.commands.address import Address, must_be_free
from filiform.commands.data_folder import default_data_folder, forget_database, open_data_folder
from filiform.commands.preparing import (
    bring_tables_up_to_date,
    collect_static_files,
    start_django,
)
from filiform.commands.server import run_server

Say = Callable[[str], None]


def demo(
    *, port: int = 8000, data: Path | None = None, fresh: bool = False, say: Say = print
) -> None:
    """Prepares the demo clinic in ``data`` and serves it on this machine until interrupted.

    ``fresh`` begins with an empty database. Whatever ``DATABASE_URL`` names is left alone:
    invented patients belong into no real clinic's database.
    Raises CannotStart when the port is taken or the folder cannot be written.
    """
    address = Address("127.0.0.1", port)
    must_be_free(address)
    folder = open_data_folder(data or default_data_folder())
    if os.environ.pop("DATABASE_URL", None):
        say("DATABASE_URL is not used: the demo keeps its invented patients in its own database.")
    if fresh:
        forget_database(folder)
    start_django("embedded", folder)
    bring_tables_up_to_date()
    collect_static_files()
    sign_ins = io.StringIO()
    call_command("load_demo", stdout=sign_ins)
    run_server(address, welcome(address, folder, sign_ins.getvalue()), say)


def welcome(address: Address, folder: Path, sign_ins: str) -> str:
    """What the terminal shows once the clinic can be opened."""
    return "\n".join(
        [
            "",
            f"Filiform is running: {address.url}",
            "",
            sign_ins.strip(),
            "",
            "To try:",
            f"  Paint a pain without an account   {address.url}try/",
            "  As the patient                    paint, answer the questions, read and sign",
            "  As the therapist                  open the patient, plan, needle, close the session",
            f"  Every part of the look            {address.url}gallery/",
            "",
            f"Its data is in {folder}. Everyone in it is invented.",
            "Stop with Ctrl+C.",
            "",
        ]
    )
