"""The staff's pages about a visit."""

from __future__ import annotations

from django.urls import path

from filiform.clinic.followup.views.aftercare import visit_aftercare
from filiform.clinic.visits.views.board import board
from filiform.clinic.visits.views.book import book
from filiform.clinic.visits.views.chart import chart, chart_picture, visit_consent_pdf
from filiform.clinic.visits.views.close import close
from filiform.clinic.visits.views.day_list import day_list
from filiform.clinic.visits.views.events import events
from filiform.clinic.visits.views.live_ranking import live_ranking
from filiform.clinic.visits.views.plan import open_session, plan
from filiform.clinic.visits.views.screening import screening_with_patient
from filiform.clinic.visits.views.set_complaint import set_complaint
from filiform.clinic.visits.views.transcribe import transcribe

urlpatterns = [
    path("clinic/", day_list, name="day_list"),
    path("clinic/book/", book, name="book"),
    path("clinic/visits/<uuid:visit_id>/", chart, name="chart"),
    path("clinic/visits/<uuid:visit_id>/drawing.svg", chart_picture, name="chart_picture"),
    path("clinic/visits/<uuid:visit_id>/consent.pdf", visit_consent_pdf, name="visit_consent_pdf"),
    path(
        "clinic/visits/<uuid:visit_id>/screening/",
        screening_with_patient,
        name="screening_with_patient",
    ),
    path("clinic/visits/<uuid:visit_id>/drawing/", transcribe, name="transcribe"),
    path("clinic/visits/<uuid:visit_id>/ranking/", live_ranking, name="live_ranking"),
    path("clinic/visits/<uuid:visit_id>/complaint/", set_complaint, name="set_complaint"),
    path("clinic/visits/<uuid:visit_id>/plan/", plan, name="plan"),
    path("clinic/visits/<uuid:visit_id>/open/", open_session, name="open_session"),
    path("clinic/visits/<uuid:visit_id>/board/", board, name="board"),
    path("clinic/visits/<uuid:visit_id>/events/", events, name="session_events"),
    path("clinic/visits/<uuid:visit_id>/close/", close, name="session_close"),
    path("clinic/visits/<uuid:visit_id>/aftercare/", visit_aftercare, name="visit_aftercare"),
]
