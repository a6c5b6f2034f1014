"""Papers of the producer in every state, each with a page; one restricted, one entered by the commune."""

import io
from datetime import date

from PIL import Image

from ocop.actors.producers.models import Producer
from ocop.cycle.evidence.queries.kinds import kinds_on
from ocop.cycle.evidence.services import keeping, verifying
from ocop.cycle.evidence.services.pages import Brought
from ocop.cycle.evidence.services.wording import PaperWording
from tests.access.cast import DAY


def make(world):
    producer = Producer.objects.get(organisation=world.bodies["producer"])
    owner, head, officer = (world.people[name] for name in ("producer", "commune_head@own", "commune_officer@own"))

    def page(n):
        written = io.BytesIO()
        Image.new("RGB", (40, 30 + n), "white").save(written, "JPEG")
        return Brought(f"trang-{n}.jpg", written.getvalue())

    def draft(n, kind="TM-REGISTRATION", by=owner):
        wording = PaperWording(
            kind=kind, number=f"4-{n}", issuer="Cơ quan cấp", issued_on=date(2019, 1, 2), owner_name=producer.name,
            expires_on=date(2029, 1, 2) if kind == "TM-REGISTRATION" else None,
        )  # fmt: skip
        helped = "Người đưa giấy" if by == officer else ""
        return keeping.start(producer.pk, wording=wording, files=[page(n)], entered_for=helped, by=by, on=DAY)

    def entered(n, kind="TM-REGISTRATION", by=owner, on=DAY):
        return keeping.enter(draft(n, kind, by).pk, by=by, on=on)

    def verified(n, kind="TM-REGISTRATION", on=DAY):
        checks = [check.code for check in kinds_on(on).by_code[kind].checks]
        return verifying.verify(entered(n, kind).pk, ticked=checks, by=head, on=on)

    world.things |= {
        "draft paper": draft(1),
        "paper to verify": entered(2),
        "verified paper": verified(3),
        "rejected paper": verifying.reject(entered(4).pk, reasons=["EXPIRED_DOC"], by=head, on=DAY),
        "restricted paper": verified(5, "FIN-STATEMENTS"),
        "paper entered by the commune": entered(6, "STORY-TEXT", by=officer),
        "registration to confirm": verified(7, "BIZ-REG", on=date(2019, 2, 1)),
    }
    for name, paper in (("draft", "draft paper"), ("verified paper", "verified paper"),
                        ("restricted paper", "restricted paper")):  # fmt: skip
        world.things[f"page of the {name}"] = world.things[paper].pages.get()
