"""A session under way, and the taps of its board, for the tests of the visit."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import Any, Protocol

from django.test import Client
from django.urls import reverse

from filiform.clinic.visits.models import Target, Visit
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import prepare


class Answer(Protocol):
    """What Django's test client gives back, as far as the tests look at it."""

    status_code: int

    def json(self) -> dict[str, Any]:
        """The body as JSON."""


@dataclass
class Board:
    """One device at the session; ``tap`` makes an event and does not send it."""

    client: Client
    visit: Visit
    device: str = "tablet-1"
    head: int = 1

    def tap(self, kind: str, **fields: object) -> dict[str, Any]:
        """An event in its wire form."""
        self.head += 1
        return {
            "id": str(uuid.uuid4()),
            "device": self.device,
            "clock": self.head,
            "at": "2026-11-24T17:00:00Z",
            "type": kind,
            **fields,
        }

    def put_in(self, needle: str) -> dict[str, Any]:
        """A needle goes into the right infraspinatus."""
        return self.tap(
            "needle_inserted",
            needle=needle,
            muscle="infraspinatus",
            side="right",
            trigger_point="infraspinatus-1",
            vertex=1000,
            gauge_mm=0.3,
            length_mm=40.0,
        )

    def take_out(self, needle: str) -> dict[str, Any]:
        """That needle comes out."""
        return self.tap("needle_removed", needle=needle)

    def counted(self, used: int, out: int, by: str = "Marcus Okafor") -> dict[str, Any]:
        """A second person counts."""
        return self.tap("needles_counted", counted_by=by, needles_in=used, needles_out=out)

    def send(self, *events: object, seen: int = 0) -> Answer:
        """POST the events; returns the answer, whose clock the device takes over."""
        answer = self.client.post(
            reverse("session_events", args=[self.visit.pk]),
            json.dumps({"events": list(events), "seen": seen}),
            content_type="application/json",
        )
        if answer.status_code == 200:
            self.head = max(self.head, answer.json()["head"])
        return answer

    def close(self) -> Answer:
        """POST the closing; returns the answer."""
        return self.client.post(reverse("session_close", args=[self.visit.pk]))


def open_board(cast: Cast) -> Board:
    """Rosa has prepared, Dana has planned one point and opened the session."""
    prepare(cast.visit)
    Target.objects.create(
        visit=cast.visit,
        order=0,
        muscle="infraspinatus",
        trigger_point="infraspinatus-1",
        side="right",
    )
    dana = signed_in(cast.dana.user)
    answer = dana.post(reverse("open_session", args=[cast.visit.pk]))
    assert answer["Location"] == reverse("board", args=[cast.visit.pk])
    return Board(dana, cast.visit)
