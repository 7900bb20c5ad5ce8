"""`filiform export`: whole records out of the clinic, in open formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from filiform.commands.import_verb import lead_named
from filiform.commands.one_line import refuse, told_in_one_line
from filiform.commands.verbs import Data, Profile


def export_records(
    out: Annotated[Path, typer.Argument(dir_okay=False, help="The .zip file to write.")],
    by: Annotated[str, typer.Option("--by", help="E-mail of the clinic lead who answers for it.")],
    patient: Annotated[
        UUID | None, typer.Option(help="One patient's id; all of the clinic without it.")
    ] = None,
    profile: Annotated[
        Profile, typer.Option(help="One machine with SQLite, or a health system.")
    ] = Profile.embedded,
    data: Data = None,
) -> None:
    """Write everything about a patient, or about all patients of the lead's clinic, to a ZIP.

    It holds health data: keep it as you keep the clinic's database. Every patient in it is in the
    audit trail under the lead's name.
    """
    from filiform.commands.data_folder import default_data_folder, open_data_folder
    from filiform.commands.preparing import start_django
    from filiform.commands.refusal import CannotStart

    if out.exists():
        refuse(f"{out}: is there already. Name another file.")
    try:
        start_django(profile.value, open_data_folder(data or default_data_folder()))
    except CannotStart as refusal:
        refuse(str(refusal))
    from django.db import DatabaseError

    from filiform.clinic.people.models import Patient
    from filiform.clinic.records.exporting import export

    try:
        lead = lead_named(by)
        wanted = Patient.objects.filter(clinic=lead.clinic).order_by("pk")
        if patient is not None:
            wanted = wanted.filter(pk=patient)
        if not wanted.exists():
            refuse("No such patient in this clinic.")
        with told_in_one_line(), out.open("xb") as opened:
            out.chmod(0o600)
            done = export(wanted.iterator(200), lead.user, opened, progress=_progress)
    except DatabaseError as fault:
        refuse(f"The database cannot be used: {str(fault).splitlines()[0]}.")
    typer.echo(f"{done:,} patient{'s' if done != 1 else ''} in {out}.")


def _progress(done: int) -> None:
    if done % 100 == 0:
        typer.echo(f"{done:,} patients", err=True)


def add_to(app: typer.Typer) -> None:
    """Give the command line this verb."""
    app.command("export")(export_records)
