"""What holds for the PNG file of any picture that differs from a kept one."""

from io import BytesIO

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from filiform.body.charts.encoding import KeptPicture

Pixels = NDArray[np.uint8]


@st.composite
def pictures(draw: st.DrawFn) -> tuple[Pixels, Pixels]:
    """A picture, and the same with a box of it painted over."""
    height, width = draw(st.integers(1, 70)), draw(st.integers(1, 40))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kept = random.integers(0, 256, (height, width, 3)).astype(np.uint8)
    other = kept.copy()
    top, left = draw(st.integers(0, height)), draw(st.integers(0, width))
    other[top : top + draw(st.integers(0, 30)), left : left + 9] = 7
    return kept, other


@given(pictures())
def test_any_reader_gets_back_every_pixel(both: tuple[Pixels, Pixels]) -> None:
    kept, other = both
    for picture in (kept, other):
        image = Image.open(BytesIO(KeptPicture.of(kept).png_of(picture)))
        assert image.mode == "RGB"
        assert (np.asarray(image) == picture).all()
        checked = Image.open(BytesIO(KeptPicture.of(kept).png_of(picture)))
        checked.verify()
