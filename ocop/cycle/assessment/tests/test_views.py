"""What pages show, to whom not, and what they cost."""

import pytest
from django.urls import reverse

from ocop.base.audit.models import Entry
from ocop.cycle.assessment.models import Choice
from ocop.cycle.assessment.services import declaring, scoring, spread
from ocop.cycle.assessment.today import waiting
from ocop.cycle.rounds.tests.province import DAY


def page(enter, who, name, subject=None):
    return enter(who).get(reverse(f"assessment:{name}", args=[subject.pk] if subject else []))


def htmx(client, address, **typed):
    return client.post(address, typed, headers={"HX-Request": "true"})


def test_a_choice_sent_by_htmx_answers_with_the_line_the_totals_and_the_edition(hall, enter):
    sheet = hall.sheet(hall.item(hall.opened()), "m1")
    code, best = next(iter(hall.world.best().items()))
    address = reverse("assessment:choose", args=[sheet.pk])
    answer = htmx(enter(hall.m1), address, criterion=code, option=str(best), reason="", seen="0")
    text = answer.content.decode()
    assert (answer.status_code, answer["X-Edition"]) == (200, "1")
    assert "Đã lưu" in text
    assert "Mức này cần ghi lý do." in text
    assert 'id="tong"' in text
    assert Choice.objects.get().option == best


def test_without_scripts_the_button_saves_and_leads_back_to_the_criterion(hall, enter):
    sheet = hall.sheet(hall.item(hall.opened()), "m1")
    code = next(iter(hall.world.best()))
    answer = enter(hall.m1).post(reverse("assessment:choose", args=[sheet.pk]), {"criterion": code, "option": "none"})
    assert (answer.status_code, answer.url) == (302, f"{sheet.get_absolute_url()}#c-{code.replace('.', '-')}")
    assert Choice.objects.get().option is None


def test_every_criterion_is_a_form_that_waits_on_the_device_with_its_own_key(hall, enter):
    sheet = hall.sheet(hall.item(hall.opened()), "m1")
    text = page(enter, hall.m1, "sheet", sheet).content.decode()
    for criterion in hall.world.sheet.criteria:
        assert f'data-offline-key="{sheet.pk}:{criterion.code}"' in text
    assert text.count('name="option"') == sum(len(each.options) + 1 for each in hall.world.sheet.criteria)


def test_self_score_and_advisory_score_are_hidden_until_the_own_sheet_is_signed(hall, enter):
    item = hall.item(hall.opened())
    sheet = hall.score(item, "m1", hall.total(76))
    assert "Chủ thể tự chấm" not in page(enter, hall.m1, "sheet", sheet).content.decode()
    assert "Chủ thể tự chấm" not in page(enter, hall.m1, "pack", item).content.decode()
    scoring.sign(sheet.pk, by=hall.m1, on=DAY)
    assert "Chủ thể tự chấm" in page(enter, hall.m1, "sheet", sheet).content.decode()


def test_the_board_tells_who_has_signed_and_no_points_before_all_have(hall, enter):
    item = hall.item(hall.opened())
    hall.signed(item, head_chair=61, deputy=62, m1=63, m2=64)
    before = page(enter, hall.head_chair, "item", item)
    assert before.context["board"].signed == 4
    assert {row.total for row in before.context["board"].seats} == {None}
    hall.signed(item, m3=65)
    after = page(enter, hall.head_chair, "item", item)
    assert sorted(row.total for row in after.context["board"].seats) == [61, 62, 63, 64, 65]
    for who in (hall.m1, hall.expert):
        assert {row.total for row in page(enter, who, "item", item).context["board"].seats} == {None}


def test_a_member_reads_the_dossier_after_declaring(hall, enter):
    item = hall.item(hall.planned(hall.candidate()))
    assert page(enter, hall.m1, "pack", item).status_code == 403
    declaring.declare(item.pk, by=hall.m1, on=DAY, kind="none")
    assert "Như minh chứng" in page(enter, hall.m1, "pack", item).content.decode()


@pytest.mark.parametrize("name", ["item", "pack", "declare", "knock-out", "close-item"])
def test_whoever_stands_back_gets_404_everywhere(hall, enter, name):
    item = hall.item(hall.opened())
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    assert page(enter, hall.m3, name, item).status_code == 404
    assert "Trà Shan tuyết" not in page(enter, hall.m3, "sitting", item.sitting).content.decode()
    assert "Trà Shan tuyết" not in enter(hall.m3).get(f"{reverse('assessment:sittings')}?tai=csv").getvalue().decode()


def test_the_list_of_a_sitting_costs_the_same_for_three_dossiers_as_for_one(hall, enter, queries_of):
    one = hall.opened(hall.candidate("Một"))
    three = hall.opened(*(hall.candidate(name) for name in ("Hai", "Ba", "Bốn")))
    client = enter(hall.m1)
    costs = []
    for sitting in (one, three):
        client.get(sitting.get_absolute_url())
        costs.append(queries_of(lambda found=sitting: client.get(found.get_absolute_url())))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("name", ["sittings", "results", "councils"])
def test_lists_cost_the_same_for_three_rows_as_for_one(hall, enter, queries_of, name):
    client, address = enter(hall.expert), reverse(f"assessment:{name}")
    item = hall.item(hall.opened(hall.candidate("Một")))
    hall.all_signed(item, 70, 71, 72, 73, 74)
    hall.close(item)
    client.get(address)
    first = queries_of(lambda: client.get(address))
    for product in ("Hai", "Ba"):
        item = hall.item(hall.opened(hall.candidate(product)))
        hall.all_signed(item, 70, 71, 72, 73, 74)
        hall.close(item)
    assert queries_of(lambda: client.get(address)) == first


def test_what_waits_costs_the_same_for_three_dossiers_as_for_one(hall, enter, queries_of):
    hall.opened(hall.candidate("Một"))
    first = queries_of(lambda: list(waiting(hall.m1, DAY)))
    hall.opened(hall.candidate("Hai"), hall.candidate("Ba"))
    assert len(list(waiting(hall.m1, DAY))) == 3
    assert queries_of(lambda: list(waiting(hall.m1, DAY))) == first


def test_the_office_enters_a_council_and_a_regulation_through_the_pages(hall, enter):
    client = enter(hall.expert)
    typed = {"name": "Hội đồng 2", "decision_number": "40/QĐ-UBND", "decision_on": "01/02/2027", "issuer": "Chủ tịch",
             "level": "province", "year": "2027"}  # fmt: skip
    assert client.post(reverse("assessment:new-council"), typed).status_code == 302
    typed = {"decision_number": "41/QĐ-UBND", "decision_on": "01/02/2027", "issuer": "Chủ tịch", "start": "01/03/2027",
             "quorum_percent": "80", "chair_required": "false"}  # fmt: skip
    answer = client.post(reverse("assessment:new-regulation"), typed)
    text = client.get(answer.url).content.decode()
    assert "Giá trị mặc định" in text
    assert (
        Entry.objects.filter(verb="assessment.regulation.entered").latest("id").facts["values"]["quorum_percent"] == 80
    )


def test_notes_of_the_talk_are_read_after_signing_the_own_sheet(hall, enter):
    item = hall.item(hall.opened())
    spread.note(item.pk, by=hall.clerk, on=DAY, kind="course", text="Ủy viên Sở Y tế cho là yếu")
    hall.signed(item, m1=76)
    seen = {who: len(page(enter, who, "item", item).context["notes"]) for who in (hall.m1, hall.m2, hall.head_chair)}
    assert seen == {hall.m1: 1, hall.m2: 0, hall.head_chair: 0}
    assert len(page(enter, hall.clerk, "item", item).context["notes"]) == 1
    kept = {who: page(enter, who, "minutes", item.sitting).context["notes"] for who in (hall.clerk, hall.head_chair)}
    assert [len(notes) for found in kept.values() for _item, notes in found] == [1, 0]


def test_the_chair_is_told_neither_spread_nor_a_new_turn_before_all_have_signed(hall, enter):
    item = hall.item(hall.opened())
    hall.signed(item, deputy=60, m1=90)
    spread.note(item.pk, by=hall.clerk, on=DAY, kind="discussion", text="Bàn về tiêu chí 1.5")
    answer = page(enter, hall.head_chair, "item", item)
    assert [each.code for each in answer.context["obstacles"]] == ["item.unsigned"]
    assert reverse("assessment:next-turn", args=[item.pk]) not in answer.content.decode()
    hall.signed(item, head_chair=75, m2=75, m3=75)
    answer = page(enter, hall.head_chair, "item", item)
    assert [each.code for each in answer.context["obstacles"]] == ["item.spread"]
    assert reverse("assessment:next-turn", args=[item.pk]) in answer.content.decode()


def test_a_save_costs_the_same_however_many_members_have_filled_in_their_sheets(hall, enter, queries_of):
    item = hall.item(hall.opened())
    sheet, client = hall.sheet(item, "m1"), enter(hall.m1)
    code, best = next(iter(hall.world.best().items()))
    address, chosen = reverse("assessment:choose", args=[sheet.pk]), {"criterion": code, "option": str(best)}
    htmx(client, address, **chosen)
    alone = queries_of(lambda: htmx(client, address, **chosen, reason="Một", seen="1"))
    for name in ("head_chair", "deputy", "m2", "m3"):
        hall.score(item, name, hall.total(76))
    assert queries_of(lambda: htmx(client, address, **chosen, reason="Hai", seen="2")) == alone
