"""E28: the trail says nothing of a result before it is announced, and nothing at all of what one stands back from."""

from ocop.base.audit.models import Entry
from ocop.cycle.assessment.services import declaring
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.rounds.tests.province import DAY


def closed(hall, name="Trà Shan tuyết"):
    item = hall.item(hall.opened(hall.candidate(name)))
    hall.all_signed(item, 74, 76, 78, 80, 72)
    return hall.close(item)


def test_e28_no_entry_carries_points_or_stars_of_a_result(hall):
    result = closed(hall)
    found = Entry.objects.get(verb="assessment.result.frozen").facts
    assert set(found) == {"product", "digest"}
    assert found["digest"] == result.digest
    noted = Entry.objects.filter(verb="dossiers.dossier.noted").order_by("id").last().facts
    assert noted == {
        "product": "Trà Shan tuyết", "state": "Hội đồng đã đánh giá, chờ quyết định", "reason": "",
    }  # fmt: skip


def test_e28_the_administrator_reads_no_result_before_it_is_announced(hall, keeper, read):
    closed(hall)
    words = "chốt kết quả “Trà Shan tuyết”"
    assert words not in read(keeper)
    assert words in read(hall.auditor)  # who reads results reads them here as well
    Dossier.objects.update(told_on=DAY)
    assert words in read(keeper)


def test_e28_whoever_stands_back_reads_nothing_of_it_and_everything_else(hall, also, read):
    member = also(hall.m3, "auditor", hall.committee)
    sitting = hall.planned(hall.candidate("Trà Shan tuyết"), hall.candidate("Trà xanh"))
    mine = sitting.items.get(dossier__product__name="Trà Shan tuyết")
    assert "Trà Shan tuyết" in read(member)
    declaring.declare(mine.pk, by=member, on=DAY, kind="interest", words="Em gái là giám đốc")
    told = read(member)
    assert "Trà Shan tuyết" not in told
    assert "Trà xanh" in told
    assert "Trà Shan tuyết" in read(hall.auditor)


def test_settled_4_whoever_has_not_signed_reads_no_entry_about_the_points(hall, also, read):
    member = also(hall.m3, "auditor", hall.committee)
    dossier = hall.candidate()
    item = hall.item(hall.opened(dossier))
    Entry.objects.create(verb="dossiers.advice.signed", subject_type="dossiers.dossier", subject_id=str(dossier.pk),
                         facts={"product": "Trà Shan tuyết", "number": "1", "total": 74})  # fmt: skip
    assert "tổng điểm 74" not in read(member)
    hall.signed(item, m3=76)
    assert "tổng điểm 74" in read(member)
