"""The entries of a patient become a chain; those that are there are linked as they stand."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.utils import timezone

from filiform.clinic.audit.chain import FIRST, Link
from filiform.clinic.safeguards.database_rules import (
    append_only,
    chained,
    no_longer_append_only,
)


def link_what_is_there(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Numbers and hashes for every entry, in the order in which they were written."""
    entries = apps.get_model("audit", "Entry")
    last: dict[str, tuple[int, str]] = {}
    for entry in entries.objects.order_by("id").iterator():
        patient = str(entry.patient_id)
        number, previous = last.get(patient, (0, FIRST))
        link = Link(
            id=entry.pk,
            number=number + 1,
            previous=previous,
            hash="",
            at=entry.at,
            actor=str(entry.actor_id),
            clinic=str(entry.clinic_id),
            patient=patient,
            action=entry.action,
            subject=entry.subject,
            subject_id=entry.subject_id,
        )
        entries.objects.filter(pk=entry.pk).update(
            number=link.number, previous=previous, hash=link.right_hash
        )
        last[patient] = (link.number, link.right_hash)


class Migration(migrations.Migration):
    """Fields, links, and the rules of the database again."""

    dependencies = [("audit", "0002_append_only")]
    operations = [
        no_longer_append_only("audit_entry"),
        migrations.AlterField("entry", "at", models.DateTimeField(default=timezone.now)),
        migrations.AddField(
            "entry", "number", models.PositiveIntegerField(default=0), preserve_default=False
        ),
        migrations.AddField(
            "entry",
            "previous",
            models.CharField(max_length=64, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            "entry", "hash", models.CharField(max_length=64, default=""), preserve_default=False
        ),
        migrations.RunPython(link_what_is_there, migrations.RunPython.noop),
        migrations.AddConstraint(
            "entry",
            models.UniqueConstraint(
                name="audit_entries_are_numbered", fields=["patient", "number"]
            ),
        ),
        append_only("audit_entry"),
        chained("audit_entry", by="patient_id"),
    ]
