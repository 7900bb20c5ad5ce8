"""Answers to outcome questionnaires, never rewritten."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from filiform.clinic.safeguards.database_rules import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0002_append_only"),
        ("people", "0002_suggestions_to_visitors"),
        ("visits", "0003_complaint"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="OutcomeAnswers",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("instrument", models.CharField(max_length=20)),
                ("answers", models.JSONField()),
                ("names", models.JSONField(default=dict)),
                ("version", models.CharField(max_length=40)),
                ("answered_at", models.DateTimeField(auto_now_add=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="people.patient",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="visits.visit",
                    ),
                ),
            ],
            options={
                "ordering": ["answered_at", "id"],
                "get_latest_by": "answered_at",
            },
        ),
        append_only("intake_outcomeanswers"),
    ]
