"""Patients from another system: a CSV with a mapping, every mistake by row, safe to repeat."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db import transaction

from filiform.clinic.audit.trail import Action, record_by
from filiform.clinic.people.models import Clinic, Patient, User
from filiform.clinic.people.patient_forms import PatientForm
from filiform.knowledge import suggestion

NEEDED = ("given_name", "family_name", "birth_date")
OPTIONAL = ("pronouns", "language", "body_shape")
FIELDS = (*NEEDED, *OPTIONAL)
USUAL = {"pronouns": "", "language": "en", "body_shape": "neutral"}
"""What stands where a file says nothing; a patient can change it."""


class DateOrder(StrEnum):
    """How a file writes a day; 03/04/1990 cannot be guessed."""

    YMD = "ymd"
    MDY = "mdy"
    DMY = "dmy"


PATTERNS = {
    DateOrder.YMD: ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"),
    DateOrder.MDY: ("%m/%d/%Y", "%m-%d-%Y"),
    DateOrder.DMY: ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"),
}


class BadFile(ValueError):
    """A file or a mapping that cannot be used at all; the message says what to do."""


@dataclass(frozen=True)
class Row:
    """One line of the file: its number, what it says, and what is wrong with it."""

    line: int
    said: Mapping[str, str]
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Imported:
    """What was done, or would be done in a dry run."""

    added: int
    there_already: int
    refused: tuple[Row, ...]


def read_rows(content: bytes, mapping: Mapping[str, str], dates: DateOrder) -> tuple[Row, ...]:
    """Every line with its faults. Raises BadFile.

    `mapping` names the file's column for a field where it is called otherwise.
    """
    reader = csv.DictReader(io.StringIO(_text(content), newline=""))
    columns = [one for one in (reader.fieldnames or []) if one]
    where = {field: mapping.get(field, field) for field in FIELDS}
    if strangers := sorted(set(mapping) - set(FIELDS)):
        near = suggestion(strangers[0], FIELDS)
        raise BadFile(f'"{strangers[0]}" is not a field of a patient. {near}'.strip())
    for field in (*NEEDED, *mapping):
        if where[field] not in columns:
            raise BadFile(
                f'The file has no column "{where[field]}" for {field}. It has: '
                f"{', '.join(columns) or 'none'}. Name the right one with --map {field}=COLUMN."
            )
    return tuple(_rows(reader, where, dates))


def _rows(reader: csv.DictReader[str], where: Mapping[str, str], dates: DateOrder) -> Iterator[Row]:
    try:
        for raw in reader:
            if any((value or "").strip() for value in raw.values() if isinstance(value, str)):
                yield _row(reader.line_num, raw, where, dates)
    except csv.Error as fault:
        raise BadFile(f"Line {reader.line_num} is not CSV: {fault}.") from fault


def import_patients(
    rows: Iterable[Row], clinic: Clinic, by: User, *, dry_run: bool = False
) -> Imported:
    """Adds every row without faults; one that is there already, by names and birth date, stays.

    All or nothing at once; a dry run does the same and takes it back.
    """
    listed = list(rows)
    refused = tuple(row for row in listed if row.faults)
    added = there = 0
    with transaction.atomic():
        for row in listed:
            if row.faults:
                continue
            if _add(row.said, clinic, by):
                added += 1
            else:
                there += 1
        transaction.set_rollback(dry_run)
    return Imported(added, there, refused)


def refused_csv(rows: Iterable[Row]) -> str:
    """The refused lines as a CSV that can be mended and imported again, with the reasons."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*FIELDS, "line", "why"])
    writer.writeheader()
    for row in rows:
        writer.writerow({**row.said, "line": row.line, "why": " ".join(row.faults)})
    return out.getvalue()


def _add(said: Mapping[str, str], clinic: Clinic, by: User) -> bool:
    found = PatientForm(dict(said))
    assert found.is_valid()  # noqa: S101  (_row kept the faults)
    clean = found.cleaned_data
    patient, is_new = Patient.objects.get_or_create(
        clinic=clinic,
        **{field: clean[field] for field in NEEDED},
        defaults={field: clean[field] for field in OPTIONAL},
    )
    if is_new:
        record_by(by, Action.ADDED, [(patient, patient)], on="import")
    return is_new


def _row(
    line: int, raw: Mapping[str | None, object], where: Mapping[str, str], dates: DateOrder
) -> Row:
    said = {field: str(raw.get(column) or "").strip() for field, column in where.items()}
    faults = [f"{len(raw[None])} values too many."] if isinstance(raw.get(None), list) else []  # type: ignore[arg-type]
    said = {**said, **{name: said[name] or usual for name, usual in USUAL.items()}}
    born = _day(said["birth_date"], dates)
    if born is None and said["birth_date"]:
        order = {DateOrder.YMD: "1974-03-09", DateOrder.MDY: "03/09/1974"}
        example = order.get(dates, "09/03/1974")
        faults.append(f'birth_date: "{said["birth_date"]}" is not a day written as {example}.')
    elif born is not None:
        said["birth_date"] = born.isoformat()
    form = PatientForm(said)
    for name, errors in form.errors.items():
        if not (name == "birth_date" and born is None and said["birth_date"]):
            faults += [f"{name}: {error}" for error in errors]
    return Row(line, said, tuple(faults))


def _day(text: str, dates: DateOrder) -> date | None:
    for pattern in PATTERNS[dates]:
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    return None


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise BadFile("The file is not UTF-8. Save it as CSV UTF-8 and try again.")
