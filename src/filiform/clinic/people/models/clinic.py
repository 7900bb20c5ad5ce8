"""A clinic: every row about a patient belongs to one."""

from __future__ import annotations

import uuid

from django.db import models


class Clinic(models.Model):
    """A place with a door, a phone and its own patients."""

    PERSONAL_FIELDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=40)
    phone_hours = models.CharField(max_length=120, blank=True)
    emergency_number = models.CharField(max_length=12, default="911")
    time_zone = models.CharField(max_length=64, default="America/Phoenix")
    jurisdiction = models.CharField(max_length=10, default="US-AZ", db_default="US-AZ")
    """Whose law on needling holds here: an id of ``filiform.safety.practice``."""
    suggests_to_visitors = models.BooleanField(default=False, db_default=False)
    """Whether people without an account see muscles suggested for what they paint. Off unless a
    clinic lead turns it on: suggestions are decision support for professionals."""

    def __str__(self) -> str:
        return self.name
