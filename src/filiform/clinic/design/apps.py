"""The design app: no models, only templates, parts and the gallery."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Django's entry for the app."""

    name = "filiform.clinic.design"
    label = "design"
