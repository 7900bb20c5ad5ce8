"""What a patient told us is never rewritten: a new answer is a new row."""

from django.db import migrations

from filiform.clinic.safeguards.database_rules import append_only


class Migration(migrations.Migration):
    """Triggers on the four tables."""

    dependencies = [("intake", "0001_initial")]
    operations = [
        append_only("intake_paindrawing"),
        append_only("intake_patientwords"),
        append_only("intake_screening"),
        append_only("intake_consent"),
    ]
