"""``load_demo``: the demo clinics, and their sign-ins on the terminal."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from filiform.clinic.demo import cast
from filiform.clinic.demo.loading import load_demo


class Command(BaseCommand):
    """Loads the demo clinics; safe to repeat."""

    help = "Load the demo clinics, with invented people, and print their sign-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuses where real patients may be: outside the embedded profile."""
        if not getattr(settings, "DEMO_CLINIC", False):
            raise CommandError(
                "The demo clinic's passwords are public, so it is not loaded in production."
            )
        load_demo()
        people = (
            ("patient", cast.ROSA.email, "paints, answers, signs"),
            ("patient", cast.WALTER.email, "the same on a male body"),
            ("patient (Spanish)", cast.LUCIA.email, "the same in Spanish"),
            ("therapist", cast.THERAPIST.email, "day list, chart, plan, session"),
            ("clinic lead", cast.LEAD.email, "the same clinic, and credentials"),
            ("front desk", cast.DESK.email, "who comes when, new patients, links; no records"),
            ("another clinic", cast.OTHER_THERAPIST.email, "sees none of these patients"),
        )
        self.stdout.write("Sign in (password for all: " + cast.PASSWORD + ")")
        for role, email, what in people:
            self.stdout.write(f"  {role:<18} {email:<24} {what}")
