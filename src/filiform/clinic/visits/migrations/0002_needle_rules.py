"""No door leads around the needle rules; the log is append-only."""

from django.db import migrations

from filiform.clinic.safeguards.database_rules import append_only, by_vendor
from filiform.clinic.visits import needle_rules


class Migration(migrations.Migration):
    """Triggers on visits, needles and the session's log."""

    dependencies = [("visits", "0001_initial")]
    operations = [
        append_only("visits_sessionentry"),
        by_vendor(
            sqlite=needle_rules.SQLITE,
            postgresql=needle_rules.POSTGRESQL,
            undo_postgresql=needle_rules.UNDO_POSTGRESQL,
        ),
    ]
