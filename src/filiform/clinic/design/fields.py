"""From a bound Django field to the part that draws it and the data the part needs."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import Input

from filiform.clinic.design.widgets import Slider

PartData = dict[str, Any]

PART_OF_WIDGET: tuple[tuple[type[forms.Widget], str], ...] = (
    # the first that fits wins, so a subclass stands above its parent
    (forms.HiddenInput, "hidden-field"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (Slider, "slider"),
    (forms.DateInput, "date"),
    (forms.Textarea, "text-area"),
    (forms.Select, "select"),
    (Input, "text-field"),
)


class NoPartForWidget(LookupError):
    """A form uses a widget that the design has not drawn."""

    def __init__(self, field: BoundField) -> None:
        widget = type(field.field.widget).__name__
        known = ", ".join(kind.__name__ for kind, _ in PART_OF_WIDGET)
        super().__init__(f"Field {field.name!r} uses {widget}, which has no part. Known: {known}.")


def part_of(field: BoundField) -> str:
    """The name of the part that draws this field."""
    for kind, part in PART_OF_WIDGET:
        if isinstance(field.field.widget, kind):
            return part
    raise NoPartForWidget(field)


def data_of(field: BoundField) -> PartData:
    """What every field part understands; see the parts' examples for the meaning of each key."""
    widget = field.field.widget
    shown = widget.get_context(field.html_name, field.value(), _attributes(field))["widget"]
    attributes = {
        name: value
        for name, value in shown["attrs"].items()
        if name not in ("id", "aria-describedby", "aria-invalid") and value is not False
    }
    # A browser would cut at this length without a word; the part counts instead.
    most = attributes.pop("maxlength", None) if isinstance(widget, forms.Textarea) else None
    options = list(_options(shown))
    return {
        "id": field.auto_id,
        "name": field.html_name,
        "label": field.label,
        "hint": field.help_text,
        "errors": list(field.errors),
        "optional": not field.field.required,
        "type": shown.get("type", ""),
        "value": "" if shown["value"] is None else shown["value"],
        "attributes": attributes,
        "most": most,
        "options": options,
        "layout": "scale" if _is_scale(options) else "",
        "checked": bool(shown["attrs"].get("checked")),
        "low": getattr(widget, "low", ""),
        "high": getattr(widget, "high", ""),
        "ramp": getattr(widget, "ramp", False),
    }


def summary_of(form: forms.BaseForm) -> list[dict[str, str]]:
    """Every mistake of a form with the address of the field to mend, in the order of the page."""
    first = next(iter(form.visible_fields()), None)
    top = f"#{first.auto_id}" if first is not None else ""
    rows = [{"href": top, "text": str(error)} for error in form.non_field_errors()]
    for field in form.hidden_fields():
        rows += [{"href": top, "text": str(error)} for error in field.errors]
    for field in form.visible_fields():
        rows += [
            {"href": f"#{field.auto_id}", "text": _named(field, str(error), form)}
            for error in field.errors
        ]
    return rows


def _named(field: BoundField, error: str, form: forms.BaseForm) -> str:
    """The mistake, after the field's label where another field could say the same words."""
    same = [one for one in form.fields.values() if str(one.error_messages["required"]) == error]
    if len(same) < 2:
        return error
    label = str(field.label)
    return f"{label} {error}" if label.endswith(("?", ".", ":")) else f"{label}: {error}"


def _is_scale(options: list[PartData]) -> bool:
    """Many choices that are bare numbers are tapped on a scale."""
    return len(options) > 6 and all(str(option["label"]).isdecimal() for option in options)


def _attributes(field: BoundField) -> dict[str, Any]:
    wanted = dict(field.build_widget_attrs({}, field.field.widget))
    wanted["id"] = field.auto_id
    return wanted


def _options(shown: PartData) -> Iterable[PartData]:
    for _group, options, _index in shown.get("optgroups", ()):
        for option in options:
            yield {
                "id": option["attrs"].get("id", ""),
                "value": option["value"],
                "label": option["label"],
                "checked": option["selected"],
            }
