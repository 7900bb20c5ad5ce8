"""What somebody sees who may not see it, finds nothing, or meets a fault of ours."""

import re

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import permission_denied, server_error

GENTLE_END = re.compile(r'<a class="button primary" href="/[^"]*">')


@pytest.fixture
def request_() -> HttpRequest:
    """A request of somebody who is not signed in."""
    return RequestFactory().get("/clinic/")


def test_it_does_not_say_whether_a_closed_page_exists(request_: HttpRequest) -> None:
    response = permission_denied(request_, PermissionError("visit 7 of Rosa Delgado"))
    page = response.content.decode()
    assert response.status_code == 403
    assert "This page is not open to you" in page
    assert "Rosa" not in page
    assert GENTLE_END.search(page)


def test_it_leads_on_from_a_page_that_is_not_there(client: Client) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "There is nothing here" in response.content.decode()
    assert GENTLE_END.search(response.content.decode())


def test_it_draws_a_fault_of_ours_without_any_help_from_the_request(request_: HttpRequest) -> None:
    response = server_error(request_)
    page = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong on our side" in page
    assert GENTLE_END.search(page)


def test_it_says_that_a_stale_form_was_not_sent() -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/accounts/language/", {"language": "es"})
    assert response.status_code == 403
    assert "Nothing was sent." in response.content.decode()


@pytest.mark.parametrize("page", ["403.html", "404.html", "500.html", "403_csrf.html"])
def test_it_says_what_to_do_next(page: str) -> None:
    html = render_to_string(page, {})
    assert html.count("<h1") == 1
    assert GENTLE_END.search(html)
