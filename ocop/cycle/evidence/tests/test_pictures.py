"""A photo of a paper: upright, small enough, without the place it was taken; no database."""

import pytest
from PIL import Image

from ocop.base.kernel.outcome import Refused
from ocop.cycle.evidence.rules.pictures import Fit, fitted, turned

from .photos import BLUE, GPS, RED, TURN_RIGHT, is_near, opened, photo

FIT = Fit(longest_side=1600, most_pixels=60_000_000)


def test_a_photo_turned_by_its_mark_stands_upright():
    kept = opened(fitted(photo((400, 200), orientation=TURN_RIGHT), FIT))
    assert kept.size == (200, 400)
    assert is_near(kept.getpixel((100, 20)), RED)
    assert is_near(kept.getpixel((100, 380)), BLUE)


def test_nothing_of_the_place_the_camera_or_the_person_is_kept():
    taken = photo(orientation=TURN_RIGHT)
    assert opened(taken).getexif().get_ifd(GPS)
    kept = fitted(taken, FIT)
    picture = opened(kept)
    assert (dict(picture.getexif()), dict(picture.getexif().get_ifd(GPS))) == ({}, {})
    assert set(picture.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in kept
    assert b"taken at home" not in kept


@pytest.mark.parametrize(
    ("size", "kept"),
    [((4000, 3000), (1600, 1200)), ((3000, 4000), (1200, 1600)), ((1600, 10), (1600, 10)), ((8, 9), (8, 9))],
)
def test_the_longer_side_shrinks_to_the_limit_and_never_grows(size, kept):
    assert opened(fitted(photo(size), FIT)).size == kept


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_pictures_become_jpeg(kind):
    kept = opened(fitted(photo(kind=kind), FIT))
    assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (400, 200))


def test_what_is_transparent_becomes_white():
    import io

    written = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(written, "PNG")
    assert is_near(opened(fitted(written.getvalue(), FIT)).getpixel((5, 5)), (255, 255, 255))


def test_a_quarter_to_the_right():
    kept = opened(turned(photo((400, 200)), FIT))
    assert kept.size == (200, 400)
    assert is_near(kept.getpixel((100, 20)), RED)
    assert is_near(kept.getpixel((100, 380)), BLUE)


def test_four_quarters_bring_it_back():
    content = photo((400, 200))
    for _quarter in range(4):
        content = turned(content, FIT)
    kept = opened(content)
    assert (kept.size, is_near(kept.getpixel((20, 100)), RED)) == ((400, 200), True)


@pytest.mark.parametrize(("content", "code"), [(b"\xff\xd8\xff broken", "file.broken"), (photo()[:300], "file.broken")])
def test_a_damaged_picture_is_refused(content, code):
    with pytest.raises(Refused) as refused:
        fitted(content, FIT)
    assert [obstacle.code for obstacle in refused.value.obstacles] == [code]


def test_an_enormous_picture_is_refused_before_it_is_read():
    with pytest.raises(Refused) as refused:
        fitted(photo((400, 200)), Fit(1600, 79_999))
    assert [obstacle.code for obstacle in refused.value.obstacles] == ["picture.too-large"]
