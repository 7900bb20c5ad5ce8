"""Signing in and out."""

from __future__ import annotations

from django.urls import path

from filiform.clinic.people.views.clinic_choices import clinic_choices
from filiform.clinic.people.views.credentials import credentials
from filiform.clinic.people.views.join import join
from filiform.clinic.people.views.language import set_language
from filiform.clinic.people.views.patients import (
    add_patient,
    invite_patient,
    patient_page,
    patients,
)
from filiform.clinic.people.views.sign_in import front_desk, sign_in, sign_out

urlpatterns = [
    path("accounts/sign-in/", sign_in, name="sign_in"),
    path("accounts/sign-out/", sign_out, name="sign_out"),
    path("accounts/language/", set_language, name="set_language"),
    path("clinic/choices/", clinic_choices, name="clinic_choices"),
    path("clinic/credentials/", credentials, name="credentials"),
    path("clinic/patients/", patients, name="patients"),
    path("clinic/patients/new/", add_patient, name="add_patient"),
    path("clinic/patients/<uuid:patient_id>/", patient_page, name="patient_page"),
    path("clinic/patients/<uuid:patient_id>/invite/", invite_patient, name="invite_patient"),
    path("join/<str:token>/", join, name="join"),
    path("accounts/", front_desk, name="front_desk"),
]
