"""Pictures of pain drawings: standard views of the body with the paint on them.

Its nouns are the `View` (front, back, left or right), the `Layout` of a chart and the
`Coat` of paint that a drawing leaves. PNG and SVG are drawn from the same layout.

>>> from filiform.body.draw_by_name import draw_by_name, read_named_pain
>>> drawing = draw_by_name("female", [read_named_pain("right upper arm=7")])
>>> render_png(drawing, views=("front",), height=200)[1:4]
b'PNG'
"""

from filiform.body.charts.heat import render_heat_png, render_heat_svg
from filiform.body.charts.layout import Layout, lay_out
from filiform.body.charts.paint import Coat
from filiform.body.charts.png import render_png
from filiform.body.charts.referral import (
    Referral,
    render_referral_png,
    render_referral_svg,
    render_referral_webp,
)
from filiform.body.charts.svg import render_svg
from filiform.body.charts.terminal import render_terminal
from filiform.body.views import VIEWS, View

__all__ = [
    "VIEWS",
    "Coat",
    "Layout",
    "Referral",
    "View",
    "lay_out",
    "render_heat_png",
    "render_heat_svg",
    "render_png",
    "render_referral_png",
    "render_referral_svg",
    "render_referral_webp",
    "render_svg",
    "render_terminal",
]
