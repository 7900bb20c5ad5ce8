"""Staff at the front desk, who see who comes and when, and no records."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_invitations"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="staffmember",
            name="staff_member_has_a_known_role",
        ),
        migrations.AlterField(
            model_name="staffmember",
            name="role",
            field=models.CharField(
                choices=[
                    ("therapist", "physical therapist"),
                    ("clinic_lead", "clinic lead"),
                    ("front_desk", "front desk"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["therapist", "clinic_lead", "front_desk"])),
                name="staff_member_has_a_known_role",
            ),
        ),
    ]
