"""Photos of a product: upright, small enough, the same one once; the page of an idea takes several without scripts."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from ocop.base.files.queries import content_of
from ocop.cycle.products.models import Product, ProductPhoto
from ocop.cycle.products.services import picturing
from ocop.cycle.products.services.working import Photo
from ocop.cycle.products.vocabulary import PhotoKind

from .conftest import DAY

HX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def files_elsewhere(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def taken(colour: str, *, size=(400, 300), turned: bool = False) -> bytes:
    """A picture; `turned` as a phone held upright writes it: lying down, with a mark."""
    mark = Image.Exif()
    if turned:
        mark[0x0112] = 6
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, "JPEG", exif=mark)
    return written.getvalue()


def sizes(photo: ProductPhoto) -> list[tuple[int, int]]:
    return [Image.open(BytesIO(content_of(each))).size for each in (photo.file, photo.thumbnail)]


def test_a_photo_is_upright_and_has_a_thumbnail(world):
    product = world.started().product
    sent = Photo("IMG_1.JPG", taken("red", size=(3200, 2400), turned=True))
    (added,) = picturing.add_photo(product.pk, by=world.director, on=DAY, photo=sent)
    assert sizes(added) == [(1200, 1600), (240, 320)]
    assert added.file.name == "IMG_1.jpg"
    assert not Image.open(BytesIO(content_of(added.file))).getexif()


def test_the_same_photo_sent_again_counts_once(world, trail):
    product = world.started().product
    both = [Photo("a.jpg", taken("red")), Photo("b.jpg", taken("blue"))]
    first = picturing.add_photos(product.pk, by=world.director, on=DAY, photos=both[:1])
    again = picturing.add_photos(product.pk, by=world.director, on=DAY, photos=[*both, both[1]])
    assert (len(first), len(again), product.photos.count()) == (1, 1, 2)
    assert trail().count("products.photo.added") == 2
    other = world.started(name="Trà khác").product
    assert len(picturing.add_photos(other.pk, by=world.director, on=DAY, photos=both)) == 2


def test_what_is_no_picture_is_refused_and_nothing_is_added(world, refused):
    product = world.started().product
    sent = [Photo("a.jpg", taken("red")), Photo("b.jpg", b"%PDF-1.7 no picture")]
    with refused("photo.no-picture"):
        picturing.add_photos(product.pk, by=world.director, on=DAY, photos=sent)
    with refused("photo.none"):
        picturing.add_photos(product.pk, by=world.director, on=DAY, photos=[])
    assert product.photos.count() == 0


def test_the_third_page_of_an_idea_takes_several_at_once_without_scripts(world, enter):
    entry, client = world.started(), enter(world.director)
    page = reverse("products:idea", args=[entry.pk, 3])
    address = reverse("products:add-samples", args=[entry.product_id])
    assert f'action="{address}"' in client.get(page).content.decode()
    sent = [SimpleUploadedFile(f"{colour}.jpg", taken(colour)) for colour in ("red", "blue")]
    answer = client.post(address, {"uploads": sent, "next": page})
    assert (answer.status_code, answer.url) == (302, page)
    kinds = list(entry.product.photos.values_list("kind", flat=True))
    assert kinds == [PhotoKind.SAMPLE, PhotoKind.SAMPLE]
    shown = client.get(page).content.decode()
    assert [reverse("products:thumbnail", args=[p.pk]) in shown for p in entry.product.photos.all()] == [True, True]


def test_a_photo_out_of_the_devices_store_is_answered_with_its_way_on_alone(world, enter):
    entry, client = world.started(), enter(world.director)
    address = reverse("products:add-samples", args=[entry.product_id])
    for _ in range(2):
        sent = SimpleUploadedFile("a.jpg", taken("red"))
        answer = client.post(address, {"uploads": sent, "next": "/san-pham/"}, headers=HX)
        assert (answer.status_code, answer["HX-Redirect"], answer.content) == (200, "/san-pham/", b"")
    assert entry.product.photos.count() == 1


def test_a_thumbnail_may_be_kept_by_the_browser(world, enter):
    product = world.started().product
    (added,) = picturing.add_photo(product.pk, by=world.director, on=DAY, photo=Photo("a.jpg", taken("red")))
    address = reverse("products:thumbnail", args=[added.pk])
    answer = enter(world.director).get(address)
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/jpeg", "private, max-age=2592000, immutable")
    assert enter(world.neighbour).get(address).status_code == 404


def test_a_list_with_pictures_costs_the_same_for_three_as_for_one(world, enter, queries_of):
    client = enter(world.director)

    def add(number: int) -> None:
        product = world.started(name=f"Trà {number}").product
        photo = Photo("a.jpg", taken("red", size=(40 + number, 30)))
        picturing.add_photo(product.pk, by=world.director, on=DAY, photo=photo)

    add(1)
    client.get(reverse("products:list"))
    one = queries_of(lambda: client.get(reverse("products:list")))
    add(2)
    add(3)
    assert Product.objects.filter(producer=world.coop).count() == 3
    assert queries_of(lambda: client.get(reverse("products:list"))) == one
