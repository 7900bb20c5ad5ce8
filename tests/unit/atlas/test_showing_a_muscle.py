"""A muscle is shown whole, in either language, and says that nobody has checked it."""

import json
import re
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from filiform.atlas import Group, Muscle, load_atlas
from filiform.atlas.account import Account, account_of
from filiform.atlas.as_json import muscle_to_json
from filiform.atlas.html_page import html_page
from filiform.atlas.poster import chart_groups, poster
from filiform.atlas.reading import READ
from filiform.atlas.showing import describe_muscle
from filiform.atlas.wording import GROUPS, TERMS
from filiform.body import load_surface


@pytest.fixture(params=[muscle.id for muscle in load_atlas().muscles])
def muscle(request: pytest.FixtureRequest) -> Muscle:
    return load_atlas().muscle(request.param)


def told(muscle: Muscle, language: str = "en") -> Account:
    return account_of(muscle, load_atlas(), language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_leaves_out_no_hazard_no_point_and_no_stretch(muscle: Muscle, language: str) -> None:
    text = "\n".join(describe_muscle(told(muscle, language)))
    for hazard in muscle.hazards:
        assert hazard.guidance.text(language) in text
    for point in muscle.trigger_points:
        assert point.id in text
        assert point.where.text(language) in text
    for stretch in muscle.stretches:
        assert stretch.how.text(language) in text
        assert stretch.caution.text(language) in text


def test_it_says_that_no_clinician_has_reviewed_it(muscle: Muscle) -> None:
    if muscle.provenance.is_checked:
        assert not told(muscle).unchecked
        return
    assert describe_muscle(told(muscle))[-1] == "Not yet reviewed by a clinician."
    assert describe_muscle(told(muscle, "es"))[-1] == "Aún sin revisar por un clínico."


def test_it_cites_every_source_in_full(muscle: Muscle) -> None:
    named = {source.name for source in told(muscle).sources}
    assert set(muscle.provenance.source.split("; ")) <= named
    assert all(source.citation for source in told(muscle).sources)


def test_it_says_of_each_zone_how_many_people_were_counted() -> None:
    [back_of_neck] = [
        zone
        for zone in told(load_atlas().muscle("upper_trapezius")).points[1].zones
        if zone.place == load_surface().region("back-of-neck-right").en
    ]
    assert back_of_neck.counted == "12 people counted: Komiyama 2005"
    [heel] = [
        zone
        for zone in told(load_atlas().muscle("soleus")).points[0].zones
        if zone.place == load_surface().region("heel-back-right").en
    ]
    assert heel.counted == "charts only"


def test_it_gives_no_needle_for_a_muscle_that_is_not_needled() -> None:
    muscle = replace(load_atlas().muscle("soleus"), needled=False)
    text = "\n".join(describe_muscle(told(muscle)))
    assert "Not needled: treated by hand only." in text
    assert " mm\n" not in text
    assert muscle.technique.en not in text


def test_it_becomes_json_and_comes_back(muscle: Muscle) -> None:
    record = muscle_to_json(muscle)
    assert json.loads(json.dumps(record)) == record


def test_every_term_of_the_schema_has_words() -> None:
    assert set(GROUPS) == {str(group) for group in Group}
    assert set(READ) <= set(TERMS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_has_all_words_and_a_chart_for_each_point_and_for_all(language: str) -> None:
    muscle = load_atlas().muscle("upper_trapezius")
    account = told(muscle, language)
    page = html_page(account, "male", load_surface())
    assert page.count("<img") == len(muscle.trigger_points) + 1
    assert f'lang="{language}"' in page
    assert account.unchecked in page
    for hazard in account.hazards:
        assert hazard.guidance in page
    for source in account.sources:
        assert source.citation.split("&")[0].strip() in page
    assert not re.search(r'(src|href)="(?!data:)', page), "the page fetches nothing"


def test_the_picture_has_the_charts_side_by_side() -> None:
    account = told(load_atlas().muscle("soleus"))
    picture = Image.open(BytesIO(poster(account, "male", load_surface())))
    assert picture.format == "PNG"
    assert picture.height > 620
    assert len(chart_groups(account)) == len(account.points) + 1


def test_a_muscle_with_one_point_gets_one_chart() -> None:
    assert len(chart_groups(told(load_atlas().muscle("popliteus")))) == 1
