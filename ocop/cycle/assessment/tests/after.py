"""What follows the closing, as the tests tell it: a result, its submission, the ministry's answer."""

from decimal import Decimal

from ocop.cycle.assessment.services import declaring, exits, minutes, opening, submitting
from ocop.cycle.assessment.tests.hall import SEATS
from ocop.cycle.dossiers.models import Exclusion
from ocop.cycle.rounds.tests.province import DAY

FOUR, FIVE, LOW = (74, 76, 78, 80, 72), (100, 100, 100, 98, 97), (40, 41, 42, 43, 44)


def decided(hall, *totals, name="Trà Shan tuyết"):
    """A result of one dossier."""
    item = hall.item(hall.opened(hall.candidate(name)))
    hall.all_signed(item, *totals)
    return hall.close(item)


def submitted(hall, *found, number="9/TTr-VPĐP"):
    """Drafted by the office and laid before the Chairman."""
    made = submitting.draft(by=hall.expert, on=DAY, results=found)
    return submitting.submit(made.pk, by=hall.chief, on=DAY, number=number)


def approved(hall, *found):
    """Approved by him."""
    made = submitted(hall, *found)
    return submitting.approve(made.pk, by=hall.chair, on=DAY, decision_number="31/QĐ-UBND", letter_number="40/UBND")


def answered(hall, mean="89.99"):
    """Back from the ministry."""
    result = decided(hall, *FIVE)
    approved(hall, result)
    exits.note_answer(result.pk, by=hall.expert, on=DAY, mean=Decimal(mean), answer_number="77/BNNMT", answered_on=DAY)
    return result


def kept_out(dossier, *people):
    """These people stand back from the dossier, whatever their posts."""
    for person in people:
        Exclusion.objects.create(dossier=dossier, person=person, reason="Người nhà", noted_on=DAY)


def closed(hall):
    """A sitting that is over, with its minutes; m3 stands back from the second dossier."""
    dossiers = [hall.candidate(name) for name in ("Trà một", "Trà hai")]
    sitting = hall.planned(*dossiers)
    first, second = sitting.items.order_by("order")
    hall.declared(sitting, *(name for name in SEATS if name != "m3"))
    declaring.declare(first.pk, by=hall.m3, on=DAY, kind="none")
    declaring.declare(second.pk, by=hall.m3, on=DAY, kind="interest", words="Người nhà là thành viên")
    hall.present(sitting)
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.all_signed(first, *FOUR)
    hall.signed(second, head_chair=74, deputy=75, m1=76, m2=76)
    for item in (first, second):
        hall.close(item)
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="Trà hai được khen.", conclusion="Thống nhất cả hai.")
    minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    sitting.refresh_from_db()
    return sitting
