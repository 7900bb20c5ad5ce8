"""Addresses of the public pages; `home` and the atlas stand outside the namespace."""

from django.urls import include, path
from django.views.generic import TemplateView

from filiform.clinic.learn.atlas_pages import muscle_chart, muscle_list, muscle_page
from filiform.clinic.learn.condition_pages import condition_page, who_may_benefit
from filiform.clinic.learn.for_search_engines import robots, sitemap
from filiform.clinic.learn.frequent_questions import questions_page
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
    path("learn/questions/", questions_page, name="learn_questions"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("learn/who-may-benefit/", who_may_benefit, name="who_may_benefit"),
    path("learn/who-may-benefit/<slug:condition_id>/", condition_page, name="condition"),
    path("learn/", include((topic_patterns, "learn"))),
    path("atlas/", muscle_list, name="atlas"),
    path("atlas/<slug:muscle_id>/", muscle_page, name="atlas_muscle"),
    path("atlas/<slug:muscle_id>/<slug:points>.webp", muscle_chart, name="atlas_chart"),
]
