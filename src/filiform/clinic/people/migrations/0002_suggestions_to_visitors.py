"""A clinic may let visitors see suggested muscles; off until its lead says so."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="clinic",
            name="suggests_to_visitors",
            field=models.BooleanField(default=False, db_default=False),
        ),
    ]
