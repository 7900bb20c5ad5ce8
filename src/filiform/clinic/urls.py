"""All addresses of the clinic; each app lists its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("filiform.clinic.learn.urls")),
    path("", include("filiform.clinic.people.urls")),
    path("", include("filiform.clinic.intake.urls")),
    path("", include("filiform.clinic.visits.urls")),
    path("", include("filiform.clinic.followup.urls")),
    path("", include("filiform.clinic.design.urls")),
    path("", include("filiform.clinic.health")),
]
