"""All referral charts of one muscle in one picture, with its words below."""

from io import BytesIO

from PIL import Image, ImageDraw

from filiform.atlas.account import SHOWN_SIDE, Account
from filiform.atlas.referral import referral_chart
from filiform.atlas.showing import describe_muscle
from filiform.body.charts.colours import CARD, INK
from filiform.body.charts.fonts import LOCK, REGULAR, font, wrap
from filiform.body.charts.png import sheet_pixels
from filiform.body.charts.referral import referral_sheet
from filiform.body.surface import Surface

CHART_HIGH, GAP, LETTERS, LINE_HIGH = 620, 28, 19, 27
MOST_WIDE = 1900
MOST_LINES = 12


def chart_picture(
    account: Account, points: tuple[str, ...], shape: str, surface: Surface, height: int
) -> Image.Image:
    """The chart of some trigger points, by id, as a picture."""
    muscle = account.muscle
    chosen = [point for point in muscle.trigger_points if point.id in points]
    chart = referral_chart(muscle, chosen, SHOWN_SIDE, shape, surface, account.language)
    return Image.fromarray(
        sheet_pixels(referral_sheet(chart, height, account.language, surface), surface)
    )


def chart_groups(account: Account) -> tuple[tuple[str, ...], ...]:
    """The trigger points of each chart: all together, then each alone where there are several."""
    ids = tuple(point.id for point in account.points)
    return (ids, *((one,) for one in ids)) if len(ids) > 1 else (ids,)


def poster(account: Account, shape: str, surface: Surface) -> bytes:
    """A PNG file: the charts in rows, then everything that the terminal says."""
    charts = [
        chart_picture(account, points, shape, surface, CHART_HIGH)
        for points in chart_groups(account)
    ]
    rows = _rows(charts)
    width = max(sum(one.width for one in row) + GAP * (len(row) + 1) for row in rows)
    lines = [
        part
        for line in describe_muscle(account)
        for part in wrap(line, LETTERS, width - 2 * GAP, MOST_LINES)
    ]
    high = len(rows) * (CHART_HIGH + GAP) + LINE_HIGH * len(lines) + 2 * GAP
    canvas = Image.new("RGB", (width, high), CARD)
    for index, row in enumerate(rows):
        x = GAP
        for one in row:
            canvas.paste(one, (x, GAP + index * (CHART_HIGH + GAP)))
            x += one.width + GAP
    _write(canvas, lines, len(rows) * (CHART_HIGH + GAP) + GAP)
    written = BytesIO()
    canvas.save(written, "PNG")
    return written.getvalue()


def _rows(charts: list[Image.Image]) -> list[list[Image.Image]]:
    rows: list[list[Image.Image]] = [[]]
    for chart in charts:
        taken = sum(one.width + GAP for one in rows[-1])
        if rows[-1] and taken + chart.width > MOST_WIDE:
            rows.append([])
        rows[-1].append(chart)
    return rows


def _write(canvas: Image.Image, lines: list[str], top: int) -> None:
    draw = ImageDraw.Draw(canvas)
    with LOCK:
        face = font(LETTERS, REGULAR)
        for index, line in enumerate(lines):
            draw.text((GAP, top + LINE_HIGH * index), line, INK, face)
