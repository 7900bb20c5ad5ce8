"""Consents can be taken back, and the words that were signed are kept; none is rewritten."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from filiform.clinic.safeguards.database_rules import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0003_outcome_answers"),
        ("people", "0002_suggestions_to_visitors"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsentText",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("form_version", models.CharField(max_length=20)),
                ("language", models.CharField(max_length=5)),
                ("content", models.JSONField()),
            ],
        ),
        migrations.AddField(
            model_name="consent",
            name="places",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="consent",
            name="teach_back",
            field=models.JSONField(null=True),
        ),
        migrations.CreateModel(
            name="ConsentRevocation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("revoked_at", models.DateTimeField(auto_now_add=True)),
                (
                    "consent",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revocation",
                        to="intake.consent",
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revocations",
                        to="people.patient",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        append_only("intake_consenttext"),
        append_only("intake_consentrevocation"),
    ]
