"""Photos as phones take them: two halves of two colours, turned by a mark, with the place written in."""

import io

from PIL import Image

RED, BLUE = (200, 30, 30), (30, 30, 200)
ORIENTATION, SOFTWARE, GPS = 0x0112, 0x0131, 0x8825
TURN_RIGHT = 6
HANOI = {1: "N", 2: (21.0, 1.0, 30.0), 3: "E", 4: (105.0, 51.0, 0.0)}


def photo(size=(400, 200), *, orientation=None, kind="JPEG", first=RED, second=BLUE):
    """Left half in one colour, right half in another; with an orientation also where it was taken, and by what."""
    picture = Image.new("RGB", size, first)
    picture.paste(second, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    if orientation:
        exif[ORIENTATION], exif[SOFTWARE] = orientation, "Camera"
        exif.get_ifd(GPS).update(HANOI)
    written = io.BytesIO()
    picture.save(written, kind, quality=95, exif=exif, comment=b"taken at home")
    return written.getvalue()


def opened(content):
    """The picture in the bytes."""
    return Image.open(io.BytesIO(content))


def is_near(pixel, colour):
    """Whether a pixel is of the colour, as far as JPEG keeps it."""
    return all(abs(one - other) < 25 for one, other in zip(pixel, colour, strict=True))
