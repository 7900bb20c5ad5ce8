"""The learn app: public pages, no models."""

from django.apps import AppConfig


class LearnConfig(AppConfig):
    """Django's entry for the app."""

    name = "filiform.clinic.learn"
    label = "learn"
