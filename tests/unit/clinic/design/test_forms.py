"""Django's forms, drawn through the parts."""

import re

import pytest
from django import forms

from filiform.clinic.design.fields import NoPartForWidget, data_of, part_of
from filiform.clinic.design.widgets import Day, Slider


class Answers(forms.Form):
    """One field of each kind."""

    story = forms.CharField(label="Your story", help_text="A few words.", widget=forms.Textarea)
    email = forms.EmailField(label="E-mail")
    thinner = forms.ChoiceField(
        label="Blood thinner?",
        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "I am not sure")],
        widget=forms.RadioSelect,
    )
    since = forms.MultipleChoiceField(
        label="Any of these?", choices=[("bruise", "A bruise")], widget=forms.CheckboxSelectMultiple
    )
    strength = forms.IntegerField(label="How strong?", widget=Slider("a little", "worst there is"))
    started = forms.DateField(label="When?", required=False, widget=Day)
    agree = forms.BooleanField(label="I agree")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def ids(html: str) -> list[str]:
    """All ids of the markup."""
    return re.findall(r'\bid="([^"]+)"', html)


def test_it_begins_with_a_summary_whose_links_lead_to_the_fields() -> None:
    html = Answers({"thinner": "maybe"}).render()
    summary = html[: html.index("</ul>")]
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert targets == ["id_story", "id_email", "id_thinner", "id_since", "id_strength", "id_agree"]
    assert set(targets) <= set(ids(html))
    assert 'role="alert"' in summary


def test_it_names_the_field_in_the_summary_where_others_say_the_same() -> None:
    html = Answers({"thinner": "maybe"}).render()
    lines = re.findall(r'<a href="#[^"]+">([^<]+)</a>', html)
    assert "Your story: This field is required." in lines
    assert "Any of these? This field is required." in lines
    assert len(lines) == len(set(lines))


def test_it_adds_no_name_to_words_that_are_the_fields_own() -> None:
    class Signing(forms.Form):
        name = forms.CharField(error_messages={"required": "Type your name to sign."})

    assert ">Type your name to sign.</a>" in Signing({}).render()


def test_it_lets_people_type_on_and_counts_beside_it() -> None:
    class Telling(forms.Form):
        story = forms.CharField(max_length=2000, widget=forms.Textarea)

    html = Telling({"story": "x" * 2040}).render()
    [textarea] = re.findall(r"<textarea[^>]*>", html)
    assert "maxlength" not in textarea
    assert 'data-most="2000"' in textarea
    assert 'aria-describedby="id_story_error id_story_count"' in textarea
    assert {"id_story_count", "id_story_count_aloud"} <= set(ids(html))
    assert "x" * 2040 in html


def test_it_counts_nothing_where_there_is_no_end() -> None:
    assert "field-count" not in Answers().render()


def test_it_says_nothing_of_mistakes_before_there_are_any() -> None:
    html = Answers().render()
    assert "error-summary" not in html
    assert "aria-invalid" not in html


def test_it_ties_hint_and_mistake_to_the_field() -> None:
    html = Answers({}).render()
    [textarea] = re.findall(r"<textarea[^>]*>", html)
    assert 'aria-describedby="id_story_hint id_story_error"' in textarea
    assert 'aria-invalid="true"' in textarea
    assert {"id_story_hint", "id_story_error"} <= set(ids(html))


def test_it_gives_every_control_a_name_to_read() -> None:
    html = Answers().render()
    controls = re.findall(r"<(?:input|textarea|select)\b[^>]*>", html)
    seen = [tag for tag in controls if 'type="hidden"' not in tag]
    labels = re.findall(r'<label[^>]*for="([^"]+)"', html)
    assert len(seen) == 9
    assert all(re.findall(r'\bid="([^"]+)"', tag)[0] in labels for tag in seen)


def test_it_uses_each_id_once() -> None:
    found = ids(Answers({}).render())
    assert len(found) == len(set(found))


def test_it_keeps_what_was_answered() -> None:
    html = Answers({"story": "it <pulls>", "thinner": "unknown", "strength": "7"}).render()
    assert "it &lt;pulls&gt;" in html
    assert re.search(r'value="unknown" checked', html)
    assert re.search(r'type="range"[^>]*value="7"', html)


def test_it_sends_hidden_fields_along() -> None:
    assert '<input type="hidden" id="id_secret" name="secret" value="x">' in Answers(
        initial={"secret": "x"}
    ).render().replace("\n", "")


def test_it_says_which_questions_may_be_skipped() -> None:
    html = Answers().render()
    assert html.count("you may skip this") == 1


def test_it_shows_a_mistake_that_belongs_to_no_field() -> None:
    form = Answers({})
    form.add_error(None, "The two dates do not go together.")
    html = form.render()
    assert '<a href="#id_story">The two dates do not go together.</a>' in html


def test_it_taps_numbers_on_a_scale() -> None:
    class Rating(forms.Form):
        pain = forms.ChoiceField(choices=[(n, str(n)) for n in range(11)], widget=forms.RadioSelect)

    assert data_of(Rating()["pain"])["layout"] == "scale"
    assert data_of(Answers()["thinner"])["layout"] == ""


def test_it_refuses_a_widget_that_nobody_has_drawn() -> None:
    class Upload(forms.Form):
        scan = forms.SplitDateTimeField()

    with pytest.raises(NoPartForWidget, match="'scan' uses SplitDateTimeWidget"):
        part_of(Upload()["scan"])


def test_it_makes_one_field_larger_as_a_question() -> None:
    from django.template import Context, Template

    page = Template("{% load parts %}{% field form.email question=True %}")
    assert "field-label question" in page.render(Context({"form": Answers()}))
