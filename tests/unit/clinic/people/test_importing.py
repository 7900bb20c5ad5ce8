"""Patients of another system come in from a CSV: mapped, tried first, told line by line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.verifying import verify
from filiform.clinic.people.importing import (
    BadFile,
    DateOrder,
    import_patients,
    read_rows,
    refused_csv,
)
from filiform.clinic.people.models import Patient, User
from tests.unit.clinic.cast import Cast

YMD = DateOrder.YMD
GOOD = "given_name,family_name,birth_date,language\nAna,Paz,1990-06-01,es\nBo,Ek,1961-12-31,\n"


def lead(cast: Cast) -> User:
    assert cast.marcus.user is not None
    return cast.marcus.user


@pytest.mark.django_db
def test_it_adds_every_patient_once_however_often_it_runs(cast: Cast) -> None:
    before = Patient.objects.count()
    for added, there in ((2, 0), (0, 2)):
        done = import_patients(read_rows(GOOD.encode(), {}, YMD), cast.clinic, lead(cast))
        assert (done.added, done.there_already, done.refused) == (added, there, ())
    assert Patient.objects.count() == before + 2
    ana = Patient.objects.get(given_name="Ana")
    assert (ana.clinic, ana.language, ana.body_shape) == (cast.clinic, "es", "neutral")
    assert Entry.objects.filter(subject="import", actor=lead(cast)).count() == 2
    assert verify().is_whole


@pytest.mark.django_db
def test_a_dry_run_says_the_same_and_changes_nothing(cast: Cast) -> None:
    before = Patient.objects.count(), Entry.objects.count()
    rows = read_rows(GOOD.encode(), {}, YMD)
    done = import_patients(rows, cast.clinic, lead(cast), dry_run=True)
    assert (done.added, done.there_already) == (2, 0)
    assert (Patient.objects.count(), Entry.objects.count()) == before


@pytest.mark.django_db
def test_it_reads_other_column_names_and_ways_to_write_a_day(cast: Cast) -> None:
    file = "\ufeffLast,First,DOB,Note\r\nPaz,Ana,06/01/1990,x\r\n\r\n"
    mapping = {"given_name": "First", "family_name": "Last", "birth_date": "DOB"}
    [row] = read_rows(file.encode(), mapping, DateOrder.MDY)
    assert (row.faults, row.said["birth_date"]) == ((), "1990-06-01")
    [other] = read_rows(file.encode(), mapping, DateOrder.DMY)
    assert other.said["birth_date"] == "1990-01-06"


# line of the file -> the field that is named in the fault
@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (",Paz,1990-06-01,es", "given_name: This field is required."),
        ("Ana,Paz,06/01/1990,es", 'birth_date: "06/01/1990" is not a day written as 1974-03-09.'),
        ("Ana,Paz,,es", "birth_date: Enter the date of birth."),
        ("Ana,Paz,2190-06-01,es", "birth_date: The date of birth is in the future."),
        ("Ana,Paz,1990-02-31,es", "birth_date:"),
        ("Ana,Paz,1990-06-01,fr", "language:"),
        (f"{'x' * 101},Paz,1990-06-01,es", "given_name:"),
        ("Ana,Paz,1990-06-01,es,extra", "1 values too many."),
    ],
)
def test_it_tells_the_line_and_the_field(line: str, fault: str) -> None:
    head, first, *_rest = GOOD.splitlines()
    rows = read_rows("\n".join((head, first, line)).encode(), {}, YMD)
    assert rows[0].faults == ()
    assert (rows[1].line, rows[1].faults[0][: len(fault)]) == (3, fault)


@pytest.mark.django_db
def test_the_refused_lines_can_be_mended_and_imported_again(cast: Cast) -> None:
    rows = read_rows((GOOD + "Cy,Fu,soon,en\n").encode(), {}, YMD)
    done = import_patients(rows, cast.clinic, lead(cast))
    assert (done.added, len(done.refused)) == (2, 1)
    mended = refused_csv(done.refused).replace("soon", "1955-05-05")
    again = import_patients(read_rows(mended.encode(), {}, YMD), cast.clinic, lead(cast))
    assert (again.added, again.refused) == (1, ())


@pytest.mark.parametrize(
    ("content", "mapping", "words"),
    [
        (b"", {}, 'no column "given_name"'),
        (b"a,b\n1,2\n", {}, "It has: a, b."),
        (GOOD.encode("utf-16"), {}, "not UTF-8"),
        (GOOD.encode(), {"famly_name": "x"}, "Did you mean family_name?"),
        (GOOD.encode(), {"pronouns": "They"}, 'no column "They" for pronouns'),
    ],
)
def test_it_says_what_to_do_with_a_file_it_cannot_use(
    content: bytes, mapping: dict[str, str], words: str
) -> None:
    with pytest.raises(BadFile) as caught:
        read_rows(content, mapping, YMD)
    assert words in str(caught.value)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_no_line_is_dropped_whatever_it_says(text: str) -> None:
    file = f"given_name,family_name,birth_date\nAna,Paz,1990-06-01\n{text}\n"
    try:
        rows = read_rows(file.encode("utf-8", "replace"), {}, YMD)
    except BadFile:
        return
    assert rows[0].faults == ()
    if text.strip() and "\x00" not in text:
        lines = [one for one in text.splitlines() if one.strip(', "\t')]
        assert len(rows) >= 2 or not lines


PREPARE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from filiform.clinic.people.models import Clinic, StaffMember, User
user = User.objects.create_user("lead@example.org", full_name="Lead")
StaffMember.objects.create(user=user, clinic=Clinic.objects.create(name="A"), role="clinic_lead")
"""


def test_the_command_tells_lines_and_imports(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    clean |= {
        "DJANGO_SETTINGS_MODULE": "filiform.clinic.settings.embedded",
        "FILIFORM_DATA_DIR": str(tmp_path),
    }
    subprocess.run([sys.executable, "-c", PREPARE], env=clean, check=True)
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(GOOD, "utf-8")
    bad.write_text(GOOD + "Cy,Fu,soon,en\n", "utf-8")

    def run(*arguments: str) -> tuple[int, str]:
        call = "import sys; from filiform.cli import main; main(sys.argv[1:])"
        ran = subprocess.run(
            [sys.executable, "-c", call, "import", "--by", "lead@example.org", *arguments],
            env=clean,
            capture_output=True,
            text=True,
            check=False,
        )
        return ran.returncode, ran.stdout + ran.stderr

    assert run(str(good), "--dry-run") == (0, "2 would be added, 0 there already.\n")
    code, said = run(str(bad))
    assert code == 2
    assert "line 4: birth_date:" in said
    assert "1 of 3 lines are wrong; nothing was imported." in said
    code, said = run(str(bad), "--skip-bad", str(tmp_path / "left.csv"))
    assert (code, said.splitlines()[0]) == (2, "2 added, 0 there already.")
    assert "soon" in (tmp_path / "left.csv").read_text("utf-8")
    assert run(str(good), "--by", "nobody@example.org")[0] == 2
