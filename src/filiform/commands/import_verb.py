"""`filiform import`: patients of another system, from a CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiform.commands.one_line import BAD_INPUT, refuse, told_in_one_line
from filiform.commands.verbs import Data, Profile

if TYPE_CHECKING:
    from filiform.clinic.people.importing import Imported, Row
    from filiform.clinic.people.models import StaffMember

MOST_BYTES = 50_000_000
MOST_TOLD = 20


def import_patients(
    file: Annotated[Path, typer.Argument(help="A CSV in UTF-8 with a line of column names.")],
    by: Annotated[str, typer.Option("--by", help="E-mail of the clinic lead who answers for it.")],
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", help="Another column's name, such as family_name='Last name'."),
    ] = None,
    dates: Annotated[str, typer.Option(help="How days are written: ymd, mdy or dmy.")] = "ymd",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
    ] = False,
    skip_bad: Annotated[
        Path | None,
        typer.Option(help="Import the good lines and write the others, with reasons, to this CSV."),
    ] = None,
    profile: Annotated[
        Profile, typer.Option(help="One machine with SQLite, or a health system.")
    ] = Profile.embedded,
    data: Data = None,
) -> None:
    """Add the patients of a CSV to the clinic of the lead who is named; safe to repeat.

    Every mistake is told by line. While one line is wrong nothing is imported, unless --skip-bad
    says where the wrong lines go. A patient who is there already, by names and date of birth, is
    left as is. Fields: given_name, family_name, birth_date; and, where a file has them,
    pronouns, language (en or es), body_shape.
    """
    from filiform.commands.data_folder import default_data_folder, open_data_folder
    from filiform.commands.preparing import start_django
    from filiform.commands.refusal import CannotStart

    with told_in_one_line(), file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        refuse(f"{file}: more than {MOST_BYTES:,} bytes. Split it.")
    try:
        start_django(profile.value, open_data_folder(data or default_data_folder()))
    except CannotStart as refusal:
        refuse(str(refusal))
    from django.db import DatabaseError

    from filiform.clinic.people import importing

    try:
        lead = lead_named(by)
        order = importing.DateOrder(dates)
        rows = importing.read_rows(content, _mapping(columns or []), order)
        bad = [row for row in rows if row.faults]
        if bad and skip_bad is None:
            _tell_bad(bad)
            refuse(f"{len(bad):,} of {len(rows):,} lines are wrong; nothing was imported.")
        done = importing.import_patients(rows, lead.clinic, lead.user, dry_run=dry_run)
    except importing.BadFile as refusal:
        refuse(f"{file}: {refusal}")
    except DatabaseError as fault:
        refuse(f"The database cannot be used: {str(fault).splitlines()[0]}.")
    except ValueError:
        refuse(f'--dates: "{dates}" is not known. Use ymd, mdy or dmy.')
    if skip_bad is not None and bad and not dry_run:
        with told_in_one_line():
            skip_bad.write_text(importing.refused_csv(bad), "utf-8")
    _tell(done, dry_run, skip_bad)


def lead_named(email: str) -> StaffMember:
    """The clinic lead of that address; refuses when there is none."""
    from filiform.clinic.people.models import StaffMember

    member = (
        StaffMember.objects.filter(user__email=email.lower(), role=StaffMember.Role.CLINIC_LEAD)
        .select_related("clinic", "user")
        .first()
    )
    if member is None:
        refuse(f"--by: {email} is not a clinic lead here.")
    return member


def _mapping(columns: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in columns:
        field, sign, column = one.partition("=")
        if not sign or not column.strip():
            refuse(f'--map: "{one}" is not FIELD=COLUMN.')
        found[field.strip()] = column.strip()
    return found


def _tell_bad(bad: list[Row]) -> None:
    for row in bad[:MOST_TOLD]:
        typer.echo(f"line {row.line}: {' '.join(row.faults)}", err=True)
    if len(bad) > MOST_TOLD:
        typer.echo(f"and {len(bad) - MOST_TOLD:,} more", err=True)


def _tell(done: Imported, dry_run: bool, skip_bad: Path | None) -> None:
    would = "would be added" if dry_run else "added"
    typer.echo(f"{done.added:,} {would}, {done.there_already:,} there already.")
    if done.refused:
        _tell_bad(list(done.refused))
        where = f"; see {skip_bad}" if skip_bad and not dry_run else ""
        typer.echo(f"{len(done.refused):,} lines refused{where}.")
        raise typer.Exit(BAD_INPUT)


def add_to(app: typer.Typer) -> None:
    """Give the command line this verb."""
    app.command("import")(import_patients)
