"""``{% load parts %}``: the tags with which pages use the parts.

``{% part "button" label=_("Send") %}`` draws one part and sees only what it is given.
``{% wrap "notice" kind="warn" %} ... {% endwrap %}`` draws a part around what stands inside.
``{% field form.email %}`` draws one form field; ``{% icon "check" %}`` a line icon.
"""

from dataclasses import asdict
from typing import Any

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.template.base import Template
from django.template.context import Context
from django.utils.safestring import SafeString

from filiform.clinic.design import fields, frame, icons, pictograms
from filiform.clinic.design.examples import Example, Part

register = template.Library()

KEPT = ("csrf_token", "request")


@register.simple_tag(takes_context=True)
def part(context: Context, part_name: str, **data: Any) -> SafeString:
    """Draw the part `part_name` with this data only; the page around it does not leak in."""
    return draw(context, part_name, data)


@register.simple_block_tag(takes_context=True)
def wrap(context: Context, content: str, part_name: str, **data: Any) -> SafeString:
    """Draw the part `part_name` around `content`, which it finds as `body`."""
    return draw(context, part_name, {**data, "body": content})


@register.simple_tag(takes_context=True)
def field(context: Context, bound: BoundField, **more: Any) -> SafeString:
    """Draw one field of a form; `more` overrules what the form says, e.g. `question=True`."""
    return draw(context, fields.part_of(bound), {**fields.data_of(bound), **more})


@register.simple_tag
def error_rows(form: BaseForm) -> list[dict[str, str]]:
    """What the error summary of this form lists."""
    return fields.summary_of(form)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A line icon as decoration."""
    return icons.icon(name)


@register.simple_tag
def people(on: int, of: int = 100, columns: int = pictograms.COLUMNS) -> pictograms.People:
    """The two paths of an icon array."""
    return pictograms.people(int(on), int(of), int(columns))


def find_template(context: Context, name: str) -> Template:
    """A template of the engine that draws this page."""
    if context.template is None:
        raise LookupError(f"{name} is drawn outside of a page.")
    return context.template.engine.get_template(name)


def draw(context: Context, name: str, data: dict[str, Any]) -> SafeString:
    """The HTML of a part, apart from everything in the context but the request."""
    kept = {key: context[key] for key in KEPT if key in context}
    inner = context.new({**kept, **data})
    return find_template(context, f"parts/{name}/template.html").render(inner)


@register.filter
def counted(number: int | str) -> range:
    """1, 2, 3 ... `number`, to loop over."""
    return range(1, int(number) + 1)


@register.simple_tag(takes_context=True)
def site_header(context: Context, audience: str = "public") -> SafeString:
    """The header of a page for "public", "patient" or "staff"."""
    return draw(context, "page-header", frame.header(context.get("request"), audience))


@register.simple_tag(takes_context=True)
def site_language(context: Context) -> SafeString:
    """The language switch alone, for pages with one task."""
    request = context.get("request")
    switch = frame.language(request.get_full_path() if request is not None else "/")
    return draw(context, "language-switch", asdict(switch))


@register.simple_tag
def site_links(audience: str = "public") -> list[dict[str, Any]]:
    """The links of the footer."""
    return frame.links(audience, "")


@register.simple_tag(takes_context=True)
def example_of(context: Context, part: Part, example: Example, language: str) -> SafeString:
    """One example of the gallery."""
    return draw(context, part.name, dict(example.data[language]))
