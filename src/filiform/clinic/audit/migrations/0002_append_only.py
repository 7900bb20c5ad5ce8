"""The audit trail is append-only."""

from django.db import migrations

from filiform.clinic.safeguards.database_rules import append_only


class Migration(migrations.Migration):
    """Triggers on the table of entries."""

    dependencies = [("audit", "0001_initial")]
    operations = [append_only("audit_entry")]
