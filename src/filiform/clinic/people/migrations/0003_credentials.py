"""Licences and training of those who needle, and the place whose law holds for a clinic."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_suggestions_to_visitors"),
    ]

    operations = [
        migrations.AddField(
            model_name="clinic",
            name="jurisdiction",
            field=models.CharField(db_default="US-AZ", default="US-AZ", max_length=10),
        ),
        migrations.CreateModel(
            name="Credential",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=10)),
                ("licence_number", models.CharField(max_length=40)),
                ("licensed_since", models.DateField()),
                ("licensed_until", models.DateField()),
                ("course_hours", models.PositiveSmallIntegerField(default=0)),
                ("course_on", models.DateField(blank=True, null=True)),
                ("basis", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "staff_member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credentials",
                        to="people.staffmember",
                    ),
                ),
            ],
            options={
                "ordering": ["-licensed_until", "recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("licensed_until__gt", models.F("licensed_since"))),
                        name="licence_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("course_hours", 0), ("course_on__isnull", False), _connector="OR"
                        ),
                        name="course_hours_have_a_day",
                    ),
                ],
            },
        ),
    ]
