"""The screens: what each side sees and may press, what saving answers, and that lists cost the same for three rows."""

import pytest
from django.urls import reverse

from ocop.cycle.dossiers.models import Exclusion, SelfPoint
from ocop.cycle.dossiers.queries import waiting
from ocop.cycle.dossiers.searchables import body
from ocop.cycle.dossiers.services import accepting
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

S = DossierState


def at(name, *args):
    return reverse(f"dossiers:{name}", args=args)


def three(world, state):
    return [world.dossier(state, product=world.product(f"Trà {n}")) for n in range(3)]


class TestProducer:
    def test_from_the_worklist_to_the_first_page_of_the_forms(self, world, enter):
        entry = world.entry()
        browser = enter(world.director)
        assert at("open", entry.pk) in browser.get(at("work")).content.decode()
        answer = browser.post(at("open", entry.pk), follow=True)
        assert "Mẫu 01: đăng ký" in answer.content.decode()
        assert "Hợp tác xã Khuổi Lùng" in answer.content.decode()

    def test_a_criterion_is_answered_on_its_own_page_and_leads_to_the_next(self, world, enter):
        dossier = world.dossier(chosen={})
        browser = enter(world.director)
        page = browser.get(at("criterion", dossier.pk, "1.1")).content.decode()
        assert "Mức tối thiểu của" in browser.get(at("criterion", dossier.pk, "1.4")).content.decode() or page
        paper = world.paper(world.coop)
        sent = browser.post(
            at("criterion", dossier.pk, "1.1"),
            {"choice": "1", "description": "Chè của 41 hộ", "papers": [paper.pk], f"pages-{paper.pk}": "trang 2"},
        )
        codes = list(world.sheet.by_code)
        assert sent.url == at("criterion", dossier.pk, codes[codes.index("1.1") + 1])
        point = dossier.points.get(criterion="1.1")
        assert (point.option, point.papers.get().paper, point.papers.get().pages) == (1, paper, "trang 2")

    def test_points_never_come_from_the_browser(self, world, enter):
        dossier = world.dossier(chosen={})
        enter(world.director).post(
            at("criterion", dossier.pk, "1.1"), {"choice": "0", "description": "x", "points": "40", "total": "100"}
        )
        look = enter(world.director).get(at("points", dossier.pk)).context["look"]
        assert look.score.total == world.sheet.by_code["1.1"].options[0].points

    def test_a_saving_by_itself_answers_with_total_and_rank(self, world, enter):
        dossier = world.dossier(chosen={})
        answer = enter(world.director).post(
            at("criterion", dossier.pk, "1.1"), {"choice": "1", "description": ""}, headers={"HX-Request": "true"}
        )
        text = answer.content.decode()
        assert (answer.status_code, 'id="diem"' in text, 'hx-swap-oob="true"' in text) == (200, True, True)

    def test_an_option_of_no_set_is_refused_and_nothing_is_kept(self, world, enter):
        dossier = world.dossier(chosen={})
        answer = enter(world.director).post(at("criterion", dossier.pk, "1.1"), {"choice": "77", "description": ""})
        assert answer.status_code == 422
        assert not SelfPoint.objects.filter(dossier=dossier).exists()
        assert enter(world.director).get(at("criterion", dossier.pk, "77")).status_code == 404

    def test_the_review_tells_everything_that_is_missing_and_files(self, world, enter):
        dossier = world.dossier()
        dossier.report.history = ""
        dossier.report.save()
        browser = enter(world.director)
        assert "Lịch sử hình thành" in browser.get(at("review", dossier.pk)).content.decode()
        browser.post(at("submit", dossier.pk))
        assert world.fresh(dossier).state == S.DRAFT
        dossier.report.history = "Từ 2021"
        dossier.report.save()
        browser.post(at("submit", dossier.pk))
        assert world.fresh(dossier).state == S.SUBMITTED
        assert browser.get(at("write", dossier.pk, 1)).url == dossier.get_absolute_url()

    def test_a_stranger_and_a_rival_find_nothing(self, world, enter):
        dossier = world.dossier("submitted")
        for who in (world.rival_director, world.neighbour, world.trader):
            for name in ("dossier", "versions", "thread"):
                assert enter(who).get(at(name, dossier.pk)).status_code == 404


class TestOffices:
    def test_the_officer_receives_asks_and_writes_form_03(self, world, enter):
        dossier = world.dossier("submitted", chosen={"1.1": 1})
        type(dossier).objects.filter(pk=dossier.pk).update(received_on=None, received_by=None, form_no=None)
        browser = enter(world.officer)
        browser.post(at("receive", dossier.pk))
        assert world.fresh(dossier).form_no == f"01/PĐK-19-05500-{DAY.year}"
        page = browser.get(at("report", dossier.pk)).content.decode()
        assert "Nguồn gốc ý tưởng sản phẩm" in page
        asked = {"i0-reason": "missing_doc", "i0-criterion": "1.1", "i0-text": "Hợp đồng", "due": "01/03/2027"}
        browser.post(at("ask-commune", dossier.pk), asked)
        assert world.fresh(dossier).state == S.COMMUNE_RETURNED
        told = enter(world.director).get(at("criterion", dossier.pk, "1.1")).content.decode()
        assert "Hợp đồng" in told

    def test_the_head_signs_and_sends_the_list(self, world, enter):
        dossier = world.dossier("commune_verified")
        samples = {"count": 5, "condition": "Nguyên bao gói", "received_on": f"{DAY:%d/%m/%Y}"}
        assert "Nhận mẫu" in enter(world.officer).get(dossier.get_absolute_url()).content.decode()
        answer = enter(world.officer).post(at("receive-samples", dossier.pk), samples)
        assert (answer.url, dossier.samples.count()) == (dossier.get_absolute_url(), 5)
        browser = enter(world.head)
        assert "Ký văn bản đề nghị" in browser.get(dossier.get_absolute_url()).content.decode()
        sent = {"dossiers": [dossier.pk], "number": "22/UBND-KT", "signer_title": "Chủ tịch"}
        browser.post(at("propose"), sent)
        assert world.fresh(dossier).proposal.number == "22/UBND-KT"
        assert "22/UBND-KT" in enter(world.expert).get(at("proposals")).content.decode()

    def test_the_office_takes_in(self, world, enter):
        world.round()
        dossier = world.dossier("proposed")
        enter(world.expert).post(at("accept", dossier.pk))
        assert world.fresh(dossier).state == S.ACCEPTED


class TestKeptOut:
    @pytest.fixture
    def dossier(self, world):
        dossier = world.dossier("proposed")
        Exclusion.objects.create(dossier=dossier, person=world.expert, reason="Người nhà", noted_on=DAY)
        return dossier

    def test_no_page_no_list_no_count_no_file_no_search(self, world, enter, dossier):
        browser = enter(world.expert)
        for name in ("dossier", "versions", "thread", "accept", "ask-office", "except"):
            assert browser.get(at(name, dossier.pk)).status_code == 404, name
        assert dossier.product.name not in browser.get(at("list")).content.decode()
        assert dossier.product.name not in browser.get(at("ageing")).content.decode()
        assert dossier.product.name not in b"".join(browser.get(at("list") + "?tai=csv")).decode()
        assert waiting.counts(world.expert, on=DAY)["proposed"] == 0
        assert not waiting.waiting_for_office(world.expert, on=DAY).exists()
        assert list(browser.get(at("proposals")).context["page"]) == []
        assert dossier.product.name in enter(world.chief).get(at("list")).content.decode()

    def test_no_notice_either(self, world, told):
        dossier = world.dossier("proposed", product=world.product("Trà khác"))
        world.round()
        Exclusion.objects.create(dossier=dossier, person=world.officer, reason="Người nhà", noted_on=DAY)
        with told("dossier.accepted", "director"):
            accepting.accept(dossier.pk, by=world.chief, on=DAY)

    def test_no_act_by_hand_either(self, world, enter, dossier):
        world.round()
        assert enter(world.expert).post(at("accept", dossier.pk)).status_code == 404
        assert world.fresh(dossier).state == S.PROPOSED


class TestCosts:
    @pytest.mark.parametrize("name", ["list", "ageing", "proposals"])
    def test_lists_of_the_office_cost_the_same_for_three(self, world, enter, queries_of, name):
        browser = enter(world.expert)
        world.dossier("proposed", product=world.product("Trà một"))
        browser.get(at(name))
        once = queries_of(lambda: browser.get(at(name)))
        three(world, "proposed")
        assert queries_of(lambda: browser.get(at(name))) == once

    def test_the_worklist_costs_the_same_for_three(self, world, enter, queries_of):
        browser = enter(world.officer)
        world.dossier("submitted", product=world.product("Trà một"))
        browser.get(at("work"))
        once = queries_of(lambda: browser.get(at("work")))
        three(world, "submitted")
        assert queries_of(lambda: browser.get(at("work"))) == once

    def test_the_page_of_all_criteria_costs_the_same_however_many_are_answered(self, world, enter, queries_of):
        browser = enter(world.director)
        few = world.dossier(chosen={"1.1": 1}, product=world.product("Trà ít"))
        many = world.dossier(product=world.product("Trà nhiều"))
        browser.get(at("points", few.pk))
        assert queries_of(lambda: browser.get(at("points", few.pk))) == queries_of(
            lambda: browser.get(at("points", many.pk))
        )


def test_a_dossier_is_found_by_its_numbers_and_its_producer(world):
    dossier = world.dossier("accepted")
    assert {"Hợp tác xã Khuổi Lùng", dossier.form_no, "Đánh giá lần đầu"} <= set(body(dossier).splitlines())
