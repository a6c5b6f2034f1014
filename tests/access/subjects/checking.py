"""A certificate that anybody may check, with a picture of its product, and a report of misuse with a photo."""

from io import BytesIO
from types import SimpleNamespace

from PIL import Image

from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.cycle.certificates.rules import codes
from ocop.cycle.certificates.services import misuse
from ocop.cycle.certificates.tests.papers_in_hand import certificate
from ocop.cycle.certificates.views.checking.shown import PICTURES
from ocop.cycle.products.models import Product, ProductPhoto
from tests.access.cast import DAY


def make(world):
    paper = certificate()
    report = misuse.report(place="Chợ (minh họa)", text="Bao bì", mark="m" * 32, photo=drawn(), on=DAY)
    world.things["misuse"] = report
    keys = {  # what addresses carry in place of a number
        "code of a paper": paper.code,
        "answer code": codes.grouped(report.answer_code),
        "mark of a picture": PICTURES.sign(str(picture(world).pk)),
    }
    world.things |= {name: SimpleNamespace(pk=key) for name, key in keys.items()}


def picture(world):
    kept = store(name="san-pham.jpg", content=drawn(), by=None, kinds=IMAGE_KINDS)
    who = world.people["producer"]
    return ProductPhoto.objects.create(product=Product.objects.first(), file=kept, added_by=who, added_on=DAY)


def drawn():
    out = BytesIO()
    Image.new("RGB", (20, 20), "green").save(out, "JPEG")
    return out.getvalue()
