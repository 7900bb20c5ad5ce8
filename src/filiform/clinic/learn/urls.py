"""Addresses of the public pages; `home` stands outside the namespace."""

from django.urls import include, path
from django.views.generic import TemplateView

from filiform.clinic.learn.topics import TOPICS

topic_patterns = [
    path(
        topic.slug + "/",
        TemplateView.as_view(template_name=topic.template, extra_context={"topic": topic}),
        name=topic.name,
    )
    for topic in TOPICS
]

urlpatterns = [
    path("", TemplateView.as_view(template_name="learn/home.html"), name="home"),
    path("learn/", include((topic_patterns, "learn"))),
]
