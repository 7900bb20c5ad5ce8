"""The patient's pages after the visit."""

from __future__ import annotations

from django.urls import path

from filiform.clinic.followup.views.aftercare import aftercare

urlpatterns = [path("my/visits/<uuid:visit_id>/aftercare/", aftercare, name="aftercare")]
