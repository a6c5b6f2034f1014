"""Pages: what is shown, to whom not; lists cost the same for any number of rows; acts go through the screens."""

import pytest
from django.urls import reverse

from ocop.cycle.assessment.services import announcing
from ocop.cycle.certificates.models import Case, Certificate, Complaint, Ground, Recognition
from ocop.cycle.certificates.services import complaining
from ocop.cycle.rounds.tests.province import DAY

from .test_radar import ending_in


@pytest.mark.parametrize("name", ["recognitions", "radar"])
def test_lists_cost_the_same_for_any_length(register, enter, queries_of, name):
    client, address = enter(register.expert), reverse(f"certificates:{name}")
    ending_in(register, 150, "Chè một")
    client.get(address)
    one = queries_of(lambda: client.get(address))
    for n in range(4):
        ending_in(register, 140 - n, f"Chè thêm {n}")
    assert queries_of(lambda: client.get(address)) == one


@pytest.mark.parametrize("name", ["cases", "complaints"])
def test_lists_of_cases_cost_the_same_too(register, enter, queries_of, name):
    client, address = enter(register.expert), reverse(f"certificates:{name}")
    client.get(address)

    def more(n):
        register.case(register.row(f"Chè {n}"))
        result = register.result(name=f"Trà {n}")
        announcing.announce(result.pk, by=register.expert, on=DAY, number=f"{n}/TB")
        complaining.send(by=register.director, on=DAY, result=result, kind="petition", text="Xem lại")

    more(1)
    one = queries_of(lambda: client.get(address))
    more(2)
    assert queries_of(lambda: client.get(address)) == one


def test_the_page_of_a_recognition_shows_its_state_term_and_window(register, enter):
    recognition = ending_in(register, 150)
    page = enter(register.officer).get(recognition.get_absolute_url()).content.decode()
    for words in ("Còn hiệu lực, gần hết hạn", "15/07/2027", "16/01/2027", "17/03/2027", "26/2026/QĐ-TTg"):
        assert words in page
    assert enter(register.neighbour).get(recognition.get_absolute_url()).status_code == 404


def test_settled_28_a_page_without_a_day_says_so_and_shows_no_stars_as_valid(register, enter):
    page = enter(register.expert).get(register.row("Không ngày", issued_on=None).get_absolute_url()).content.decode()
    assert "Chưa đủ dữ liệu" in page
    assert "không coi là còn hiệu lực" in page


def test_a_year_in_the_life_through_the_screens(register, enter):
    result = register.result()
    client = enter(register.chair)
    typed = {"results": [result.pk], "decision_number": "40/QĐ-UBND", "decided_on": "15/02/2027"}
    client.post(reverse("certificates:recognise"), typed)
    recognition = Recognition.objects.get()
    office = enter(register.expert)
    office.post(reverse("certificates:issue", args=[recognition.pk]), {"issued_on": "15/02/2027"})
    certificate = Certificate.objects.get()
    address = reverse("certificates:certificate-paper", args=[certificate.pk])
    assert "This is to certify that Trà Shan tuyết" in office.get(address).content.decode()
    first, again = office.get(f"{address}?tep=docx"), office.get(f"{address}?tep=docx")
    assert b"".join(first) == b"".join(again)
    typed = {
        "ground": Ground.objects.get(letter="c").pk, "conclusion_number": "1/KL", "concluded_by": "Sở Y tế",
        "concluded_on": "15/02/2027", "facts": "Không đạt",
    }  # fmt: skip
    office.post(reverse("certificates:open-case", args=[recognition.pk]), typed)
    case = Case.objects.get()
    office.post(reverse("certificates:propose", args=[case.pk]), {"number": "2/TTr"})
    enter(register.director).post(reverse("certificates:explain", args=[case.pk]), {"text": "Đã khắc phục"})
    typed = {"decision_number": "50/QĐ-UBND", "decided_on": "15/02/2027", "signer_name": "Triệu Văn Chủ"}
    client.post(reverse("certificates:revoke", args=[case.pk]), typed)
    page = office.get(recognition.get_absolute_url()).content.decode()
    assert "Đã thu hồi" in page
    assert "50/QĐ-UBND" in page
    assert "Đã khắc phục" in enter(register.director).get(case.get_absolute_url()).content.decode()


def test_one_click_in_the_window_leads_to_the_dossier(register, enter):
    recognition = ending_in(register, 150, "Trà Shan tuyết")
    client = enter(register.director)
    assert "Mở hồ sơ đánh giá lại" in client.get(recognition.get_absolute_url()).content.decode()
    answer = client.post(reverse("certificates:renew", args=[recognition.pk]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/ho-so/")


def test_a_producer_complains_and_reads_the_answer(register, enter):
    result = register.result()
    announcing.announce(result.pk, by=register.expert, on=DAY, number="7/TB")
    client = enter(register.director)
    typed = {"result": result.pk, "kind": "petition", "text": "Xem lại điểm"}
    client.post(reverse("certificates:send-complaint"), typed)
    found = Complaint.objects.get()
    office = enter(register.expert)
    office.post(reverse("certificates:accept-complaint", args=[found.pk]))
    typed = {"outcome": "upheld", "finding": "Đã đối chiếu", "number": "20/VPĐP", "answered_on": "15/02/2027"}
    office.post(reverse("certificates:answer-complaint", args=[found.pk]), typed)
    page = client.get(found.get_absolute_url()).content.decode()
    assert "Giữ nguyên kết quả" in page
    assert enter(register.rival_director).get(found.get_absolute_url()).status_code == 404
