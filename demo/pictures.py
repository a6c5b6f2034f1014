"""Drawn pictures of the demonstration: a page as if photographed, a jar; nobody takes them for real ones."""

from io import BytesIO

from PIL import Image, ImageDraw

PAGE, PHOTO = (420, 594), (640, 480)
PAPER, INK, STAMP, GROUND, GLASS = "#fcfaf5", "#8a8f99", "#97301b", "#e3e9f4", "#c57f00"
LINES, STEP, MARGIN = 18, 24, 44


def page_of(number: int) -> bytes:
    """A sheet with lines that say nothing and a round stamp; each number looks otherwise."""
    picture = Image.new("RGB", PAGE, PAPER)
    pen = ImageDraw.Draw(picture)
    for line in range(LINES):
        length = PAGE[0] - 2 * MARGIN - (line * 37 + number * 53) % 120
        pen.rectangle((MARGIN, MARGIN + line * STEP, MARGIN + length, MARGIN + line * STEP + 6), fill=INK)
    across = PAGE[0] - 130 - number * 9
    pen.ellipse((across, 480, across + 80, 560), outline=STAMP, width=5)
    return _jpeg(picture)


def jar(number: int) -> bytes:
    """A jar on a table."""
    picture = Image.new("RGB", PHOTO, GROUND)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 390, 640, 480), fill="#ece4d3")
    pen.rounded_rectangle((230, 130, 410, 420), 30, fill=GLASS)
    pen.rounded_rectangle((240, 90, 400, 140), 10, fill="#273f70")
    pen.rectangle((250, 220, 390, 340), fill=PAPER)
    pen.ellipse((290, 240, 350, 300), fill="#2b7358")
    pen.line((270, 320, 300 + number % 80, 320), fill=INK, width=6)
    return _jpeg(picture)


def _jpeg(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "JPEG", quality=80)
    return written.getvalue()
