"""Documents of and for several bodies, what they cite, and their files."""

from datetime import date

from ocop.base.files.services import store
from ocop.law.documents.models import Citation, Document, DocumentType, Recipient

ISSUED = date(2019, 1, 8)


def make(world):
    world.things |= {
        "law": document(world, 490, "QĐ-TTg", "ministry"),
        "document of the department": document(world, 45, "TB-SO", "department"),
        "document for the commune": document(world, 46, "UBND-TH", "committee", "commune"),
        "document for the producer": document(world, 47, "UBND-TH", "committee", "producer"),
        "document for the office": document(world, 48, "UBND-TH", "committee", "office"),
        "directive's document": document(world, 3188, "UBND-KTTCKT", "committee", "department", "district", "commune"),
        "document under review": document(world, 3189, "UBND-KTTCKT", "committee"),
        "second document": document(world, 3190, "SO-TH", "department"),
        "secret note": noted(world, 5, "BC-UBND", secrecy="secret"),
        "cited text": noted(world, 1048, "QĐ-TTg"),
    }
    of_department = world.things["document of the department"]
    world.things["paper"] = store(name="van-ban.txt", content="Văn bản minh họa.".encode(), by=None)
    of_department.file = world.things["paper"]
    of_department.save()
    world.things["citation"] = Citation.objects.create(
        citing=of_department, cited=world.things["cited text"], relation="mentions", quote="1048/QĐ-TTg"
    )


def document(world, number, symbol, issuer, *recipients):
    made = Document.objects.create(
        type=DocumentType.objects.get(code="letter"), number=number, symbol=symbol, written=f"{number}/{symbol}",
        issuer=world.bodies[issuer], issued_on=ISSUED, year=ISSUED.year, subject=f"Văn bản {number} (minh họa)",
        direction="out",
    )  # fmt: skip
    Recipient.objects.bulk_create(Recipient(document=made, organisation=world.bodies[name]) for name in recipients)
    return made


def noted(world, number, symbol, **facts):
    return Document.objects.create(
        number=number, symbol=symbol, written=f"{number}/{symbol}", is_stub=True, year=2019,
        issuer=world.bodies["ministry"] if not facts else world.bodies["committee"], **facts,
    )  # fmt: skip
