"""Addresses of the gallery."""

from django.urls import path

from filiform.clinic.design.views import gallery

urlpatterns = [
    path("gallery/", gallery, name="gallery"),
    path("gallery/<slug:part>/", gallery, name="gallery_part"),
]
