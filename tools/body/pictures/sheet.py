"""Lays pictures and lists out on a sheet."""

from PIL import Image, ImageDraw, ImageFont

from .shot import INK, PAPER


def beside(pictures: list[Image.Image], titles: list[str], columns: int) -> Image.Image:
    """Pictures in rows, each under its title; a column is as wide as its widest picture."""
    rows = [pictures[start : start + columns] for start in range(0, len(pictures), columns)]
    widths = [max(row[k].width for row in rows if k < len(row)) for k in range(len(rows[0]))]
    height = max(picture.height for picture in pictures) + 30
    sheet = Image.new("RGB", (sum(widths), height * len(rows)), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(18)
    for place, (picture, title) in enumerate(zip(pictures, titles, strict=True)):
        column = place % columns
        x, y = sum(widths[:column]), place // columns * height
        sheet.paste(picture, (x + (widths[column] - picture.width) // 2, y + 30))
        pen.text((x + widths[column] // 2, y + 6), title, fill=INK, font=font, anchor="ma")
    return sheet


def names(lines: list[str], width: int, columns: int) -> Image.Image:
    """A list in columns."""
    rows = -(-len(lines) // columns)
    sheet = Image.new("RGB", (width, 22 * rows + 20), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for place, text in enumerate(lines):
        at = (20 + place // rows * (width // columns), 10 + place % rows * 22)
        pen.text(at, text, fill=INK, font=font)
    return sheet


def over(top: Image.Image, below: Image.Image) -> Image.Image:
    """One picture above another, both in the middle."""
    sheet = Image.new("RGB", (max(top.width, below.width), top.height + below.height), PAPER)
    sheet.paste(top, ((sheet.width - top.width) // 2, 0))
    sheet.paste(below, ((sheet.width - below.width) // 2, top.height))
    return sheet
