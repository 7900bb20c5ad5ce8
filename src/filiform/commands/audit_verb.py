"""`filiform audit verify`: is the trail of who saw and changed what as it was written?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.body_verbs import AsJson
from filiform.commands.one_line import refuse
from filiform.commands.verbs import Data, Profile

if TYPE_CHECKING:
    from filiform.clinic.audit.verifying import Verified

audit_app = typer.Typer(
    help="Who saw and changed what: check that the trail is whole.", no_args_is_help=True
)
BROKEN = 1
MOST_TOLD = 20


@audit_app.command("verify")
def verify(
    seal: Annotated[
        str | None,
        typer.Option(help="A seal printed earlier: proves that nothing before it is gone."),
    ] = None,
    profile: Annotated[
        Profile, typer.Option(help="One machine with SQLite, or a health system.")
    ] = Profile.embedded,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Recompute every entry's hash and follow every patient's chain; exit 1 when one is broken.

    The seal at the end stands for all entries there are. Keep it where nobody who can reach the
    database can change it, and give it to a later check with --seal.
    """
    from filiform.commands.data_folder import default_data_folder, open_data_folder
    from filiform.commands.preparing import start_django
    from filiform.commands.refusal import CannotStart

    try:
        start_django(profile.value, open_data_folder(data or default_data_folder()))
    except CannotStart as refusal:
        refuse(str(refusal))
    from django.db import DatabaseError

    from filiform.clinic.audit.chain import Seal, UnreadableSeal
    from filiform.clinic.audit.verifying import verify as verify_trail

    try:
        known = Seal.read(seal) if seal else None
    except UnreadableSeal as fault:
        refuse(f"--seal: {fault}")
    try:
        found = verify_trail(known, progress=_progress)
    except DatabaseError as fault:
        refuse(f"The audit trail cannot be read: {str(fault).splitlines()[0]}.")
    if as_json:
        typer.echo(json.dumps(_record(found), indent=2))
    else:
        _tell(found)
    if not found.is_whole:
        raise typer.Exit(BROKEN)


def _progress(done: int, of: int) -> None:
    typer.echo(f"{done:,} of {of:,} entries", err=True)


def _tell(found: Verified) -> None:
    typer.echo(f"{found.entries:,} entries about {found.patients:,} patients.")
    for one in found.breaks[:MOST_TOLD]:
        typer.echo(f"entry {one.id}, patient {one.patient}: {one.why}")
    if len(found.breaks) > MOST_TOLD:
        typer.echo(f"and {len(found.breaks) - MOST_TOLD:,} more")
    if not found.breaks:
        typer.echo("Every chain is whole.")
    if found.seal_holds is not None:
        holds = "The seal holds." if found.seal_holds else "THE SEAL IS BROKEN: entries are gone."
        typer.echo(holds)
    typer.echo(f"Seal: {found.seal}")


def _record(found: Verified) -> dict[str, object]:
    return {
        "entries": found.entries,
        "patients": found.patients,
        "whole": found.is_whole,
        "breaks": [
            {"entry": one.id, "patient": one.patient, "why": one.why} for one in found.breaks
        ],
        "seal_holds": found.seal_holds,
        "seal": str(found.seal),
    }


def add_to(app: typer.Typer) -> None:
    """Give the command line its verb about the audit trail."""
    app.add_typer(audit_app, name="audit")
