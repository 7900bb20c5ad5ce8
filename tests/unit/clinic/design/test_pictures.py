"""Icons and icon arrays."""

import pytest

from filiform.clinic.design.icons import ICONS, UnknownIcon, icon
from filiform.clinic.design.pictograms import people


def test_it_draws_as_many_people_as_it_says() -> None:
    drawn = people(8, 100)
    assert drawn.on.heads.count("M") == drawn.on.trunks.count("M") == 8
    assert drawn.off.heads.count("M") == 92


@pytest.mark.parametrize(("on", "of"), [(101, 100), (-1, 100), (0, 0)])
def test_it_refuses_more_people_than_there_are(on: int, of: int) -> None:
    with pytest.raises(ValueError, match=f"not {on} of {of}"):
        people(on, of)


def test_it_fits_its_box() -> None:
    assert people(3, 10, columns=5).view_box == "0 0 66 49"


def test_it_hides_icons_from_screen_readers() -> None:
    assert all('aria-hidden="true"' in icon(name) for name in ICONS)


def test_it_says_which_icons_there_are() -> None:
    with pytest.raises(UnknownIcon, match=r"no icon .unicorn.\. Drawn are: arrow-left"):
        icon("unicorn")
