"""`filiform atlas show --html`: one muscle as a page that stands alone, pictures inside."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

import numpy as np

from filiform.atlas.account import Account, Fact, PointLines
from filiform.atlas.poster import chart_groups, chart_picture
from filiform.atlas.wording import LABELS, in_words
from filiform.body.charts.referral import webp
from filiform.body.surface import Surface

HIGH = 760
STYLE = """
:root { color-scheme: light; }
body { font: 18px/1.5 "Source Sans 3", system-ui, sans-serif; color: #1d2a2f;
  background: #faf7f2; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 2rem; margin: 0; } h2 { margin-top: 2rem; } h3 { margin-bottom: .25rem; }
img { max-width: 100%; height: auto; border: 1px solid #e2dbd0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #e2dbd0; }
td.number { text-align: right; } dt { font-weight: 600; } dd { margin: 0 0 .6rem; }
.stop { border-left: 4px solid #b53038; padding-left: .8rem; }
.notice { background: #fdf1dc; padding: .6rem 1rem; } .muted { color: #55636a; }
"""


def html_page(account: Account, shape: str, surface: Surface) -> str:
    """The whole page as one HTML document, without anything to fetch."""
    return "\n".join(_parts(account, shape, surface)) + "\n"


def _parts(account: Account, shape: str, surface: Surface) -> Iterator[str]:
    say = {key: escape(text.text(account.language)) for key, text in LABELS.items()}
    yield "<!doctype html>"
    yield f'<html lang="{account.language}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(account.name)}</title><style>{STYLE}</style></head><body><main>"
    yield f"<h1>{escape(account.name)}</h1>"
    yield f'<p class="muted"><i lang="la">{escape(account.muscle.latin)}</i></p>'
    if account.unchecked:
        yield f'<p class="notice">{escape(account.unchecked)}</p>'
    yield f"<p>{escape(account.what)}</p>"
    for points in chart_groups(account):
        yield _picture(account, points, shape, surface)
    yield f'<p class="muted">{say["mirror"]} {say["weights"]}</p>'
    for point in account.points:
        yield from _point(point, say)
    yield f"<h2>{say['needle']}</h2>"
    yield _listed(account.facts)
    yield f"<h2>{say['hazard']}</h2>"
    for hazard in account.hazards:
        head = escape(f"{hazard.structure} ({hazard.tier})")
        yield f'<p class="stop"><b>{head}</b><br>{escape(hazard.guidance)}</p>'
    yield _listed(account.tests)
    yield f"<h2>{say['confused']}</h2>"
    yield _listed(account.confusions)
    yield f"<h2>{say['self_care']}</h2><p>{escape(account.self_care)}</p>"
    for one in account.stretches:
        words = escape(f"{one.how} {one.dose}. {one.caution}")
        yield f"<h3>{say['stretch']}: {escape(one.name)}</h3><p>{words}</p>"
    yield f"<h2>{say['source']}</h2><ul>"
    for source in account.sources:
        read = in_words(source.read, account.language)
        yield f"<li><b>{escape(source.name)}</b>: {escape(source.citation)} ({escape(read)})</li>"
    yield f'</ul><p class="muted">Atlas {escape(account.version)}</p></main></body></html>'


def _picture(account: Account, points: tuple[str, ...], shape: str, surface: Surface) -> str:
    picture = chart_picture(account, points, shape, surface, HIGH)
    data = b64encode(webp(np.asarray(picture))).decode()
    told = [point for point in account.points if point.id in points]
    words = escape(f"{account.name}: " + "; ".join(point.name for point in told), quote=True)
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<p><img src="data:image/webp;base64,{data}" alt="{words}" {size}></p>'


def _point(point: PointLines, say: dict[str, str]) -> Iterator[str]:
    yield f"<h2>{say['point']}: {escape(point.name)}</h2><p>{escape(point.where)}.</p>"
    yield f"<table><tr><th>{say['zone']}</th><th>{say['kind']}</th><th>{say['share']}</th>"
    yield f"<th>{say['counted']}</th></tr>"
    for zone in point.zones:
        yield (
            f"<tr><td>{escape(zone.place)}</td><td>{zone.kind}</td>"
            f'<td class="number">{zone.percent}</td><td>{escape(zone.counted)}</td></tr>'
        )
    yield "</table>"
    if point.also:
        yield f"<p>{say['also']}: {escape(point.also)}</p>"


def _listed(facts: tuple[Fact, ...]) -> str:
    rows = "".join(f"<dt>{escape(fact.label)}</dt><dd>{escape(fact.text)}</dd>" for fact in facts)
    return f"<dl>{rows}</dl>"
