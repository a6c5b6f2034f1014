"""From the entry to the acceptance: each act with its refusals, which leave nothing behind."""

from datetime import date
from hashlib import sha256

import pytest

from ocop.base.files.services import store
from ocop.base.files.vocabulary import EVIDENCE_KINDS
from ocop.base.kernel.outcome import Refused
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries.packs import last_version, pack_of
from ocop.cycle.dossiers.rules.completing import Item
from ocop.cycle.dossiers.rules.verifying import Brought, Finding, obstacles_to_proposing
from ocop.cycle.dossiers.services import (
    accepting,
    completing,
    filing,
    opening,
    proposing,
    receiving,
    verifying,
    writing,
)
from ocop.cycle.dossiers.services.advising import samples
from ocop.cycle.dossiers.vocabulary import Content, DossierState
from ocop.cycle.evidence.tests.photos import photo
from ocop.cycle.products.vocabulary import EntryState
from ocop.cycle.rounds.tests.province import DAY

S = DossierState
FINDINGS = {content.value: Finding("Theo báo cáo", "Đúng thực tế", "confirmed") for content in Content}
ITEM = Item("missing_doc", criterion="1.1", text="Bổ sung hợp đồng thu mua")


def filed(world):
    return filing.submit(world.dossier().pk, by=world.director, on=DAY)


def received(world):
    return receiving.receive(filed(world).pk, by=world.officer, on=DAY)


def written(world, dossier=None, **more):
    dossier = dossier or received(world)
    said = {"findings": FINDINGS, "proposal": "Đề nghị tỉnh đánh giá", **more}
    verifying.save_report(dossier.pk, by=world.officer, on=DAY, **said)
    return dossier


def signed(world, **more):
    dossier = written(world, **more)
    return verifying.sign_report(dossier.pk, by=world.head, on=DAY, number="15/BC-UBND", signer_title="Chủ tịch")


def sampled(world, dossier, n=5):
    told = {"condition": "Nguyên bao gói", "received_on": DAY}
    return samples.register(dossier.pk, by=world.officer, on=DAY, count=n, **told)


def proposed(world, *, on=DAY):
    dossier = sampled(world, signed(world))
    proposing.propose(by=world.head, on=on, dossiers=[dossier.pk], number="21/UBND", signer_title="Chủ tịch")
    return world.fresh(dossier)


class TestOpening:
    def test_an_entry_that_is_ready_opens_a_dossier_with_what_is_known(self, world, trail):
        dossier = opening.open_dossier(world.entry().pk, by=world.director, on=DAY)
        assert (dossier.state, dossier.kind, dossier.criteria_set.code, dossier.place) == (
            S.DRAFT, "first", "12", world.here,
        )  # fmt: skip
        assert dossier.registration.unit_name == "Hợp tác xã Khuổi Lùng"
        assert dossier.registration.sample_count == 5
        assert dossier.points.count() == len(world.sheet.criteria)
        assert trail()[-1] == "dossiers.dossier.opened"

    def test_an_officer_opens_it_for_the_producer_and_is_named(self, world):
        dossier = opening.open_dossier(world.entry().pk, by=world.officer, on=DAY)
        assert (dossier.entered_by, dossier.entered_for) == (world.officer, "Hợp tác xã Khuổi Lùng")

    def test_only_once_and_only_when_ready(self, world, refused):
        entry = world.entry(state=EntryState.IN_IMPLEMENTATION)
        with refused("dossier.entry-not-ready"):
            opening.open_dossier(entry.pk, by=world.director, on=DAY)
        entry.state = EntryState.READY_FOR_EVALUATION
        entry.save()
        opening.open_dossier(entry.pk, by=world.director, on=DAY)
        with refused("dossier.is-open"):
            opening.open_dossier(entry.pk, by=world.director, on=DAY)
        assert Dossier.objects.count() == 1

    def test_e03_without_exactly_one_set_there_is_no_dossier(self, world, refused):
        product = world.product("Chưa phân loại")
        product.classes.all().delete()
        with refused("dossier.no-set"):
            opening.open_dossier(world.entry(product).pk, by=world.director, on=DAY)

    def test_e04_a_kind_of_producer_outside_the_list_is_refused_with_the_clause(self, world, refused):
        entry = world.entry()
        world.coop.kind = "tourism_body"
        world.coop.save(update_fields=["kind"])
        with refused("dossier.kind-not-for-set"):
            opening.open_dossier(entry.pk, by=world.director, on=DAY)

    def test_a_stranger_opens_nothing(self, world, refused):
        with refused("person.not-allowed"):
            opening.open_dossier(world.entry().pk, by=world.rival_director, on=DAY)


class TestFiling:
    def test_what_is_filed_is_frozen_with_its_digest(self, world, told):
        dossier = world.dossier()
        with told("dossier.filed", "officer"):
            filed = filing.submit(dossier.pk, by=world.director, on=DAY)
        version = last_version(filed)
        assert (filed.state, filed.filed_on, version.number) == (S.SUBMITTED, DAY, 1)
        assert (len(version.digest), version.content["score"]["total"]) == (64, 100)

    def test_e05_both_forms_are_compulsory(self, world, refused):
        dossier = world.dossier()
        dossier.registration.representative = ""
        dossier.registration.save()
        dossier.report.history = ""
        dossier.report.save()
        with refused("form0x.missing", "form0x.missing"):
            filing.submit(dossier.pk, by=world.director, on=DAY)
        assert (world.fresh(dossier).state, dossier.versions.count()) == (S.DRAFT, 0)

    def test_e06_every_criterion_is_answered_in_words_and_with_papers(self, world, refused):
        chosen = dict.fromkeys(world.best())
        missing = next(iter(chosen))
        del chosen[missing]
        with refused("point.unanswered"):
            filing.submit(world.dossier(chosen=chosen).pk, by=world.director, on=DAY)

    def test_e06_an_option_proved_by_papers_names_at_least_one(self, world):
        dossier = world.dossier(chosen={**dict.fromkeys(world.best()), "1.1": 2})
        dossier.points.filter(criterion="1.1").update(description="")
        dossier.points.get(criterion="1.1").papers.all().delete()
        codes = [each.code for each in filing.obstacles_to_submitting(dossier, on=DAY)]
        assert codes == ["point.no-words", "point.no-paper"]

    def test_e09_the_files_behind_an_answer_are_frozen_with_their_hashes(self, world, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        content = photo()
        paper = world.paper(world.coop, number="có trang", state="entered")
        kept = store(name="trang.jpg", content=content, by=world.director, kinds=EVIDENCE_KINDS)
        paper.pages.create(
            position=1, file=kept, sha256=sha256(content).hexdigest(), added_by=world.director, added_on=DAY
        )
        dossier = world.dossier(chosen={**dict.fromkeys(world.best()), "1.1": 1})
        writing.save_point(
            dossier.pk,
            criterion="1.1",
            by=world.director,
            on=DAY,
            choice="1",
            description="Có",
            papers=[(paper.pk, "1")],
        )
        filing.submit(dossier.pk, by=world.director, on=DAY)
        version = last_version(dossier)
        [row] = [each for each in version.content["points"] if each["criterion"] == "1.1"]
        assert row["papers"][0]["files"][0]["sha256"] == sha256(content).hexdigest()
        assert pack_of(dossier).file_ids == {str(kept.pk)}
        assert version.filed_at is not None
        assert paper.uses.get().frozen_on == DAY

    def test_e01_a_draft_of_an_ended_framework_follows_the_one_in_force_first(self, world, refused):
        older = type(world.tea.framework).objects.get(code="QD-148-2023")
        held = older.sets.get(code="12")
        row = held.classification.first()
        dossier = world.dossier(framework=older, criteria_set=held, classification=row, chosen={})
        assert "dossier.framework-moved" in [o.code for o in filing.obstacles_to_submitting(dossier, on=DAY)]
        moved = opening.follow_framework(dossier.pk, by=world.director, on=DAY)
        assert (moved.framework.code, moved.points.count()) == ("QD-26-2026", len(world.sheet.criteria))

    def test_an_adviser_or_a_neighbour_does_not_file(self, world, refused):
        with refused("person.not-allowed"):
            filing.submit(world.dossier().pk, by=world.neighbour, on=DAY)


class TestCommune:
    def test_e08_receiving_gives_number_and_fifteen_working_days(self, world):
        dossier = received(world)
        clock = dossier.clocks.get()
        assert dossier.form_no == f"01/PĐK-19-05500-{DAY.year}"
        assert (clock.code, clock.count, clock.unit, clock.due) == (
            "COMMUNE_REVIEW",
            15,
            "working_day",
            date(2027, 3, 8),
        )
        assert "Điều 7" in clock.basis

    def test_numbers_have_no_gap_though_an_act_is_refused(self, world, refused):
        one = received(world)
        with refused("dossier.is-received"):
            receiving.receive(one.pk, by=world.officer, on=DAY)
        other = world.dossier(product=world.product("Trà khác"))
        filing.submit(other.pk, by=world.director, on=DAY)
        assert receiving.receive(other.pk, by=world.officer, on=DAY).form_number == 2

    def test_one_consolidated_request_stops_the_clock_and_the_answer_restarts_it(self, world, refused, told):
        dossier = received(world)
        due = date(2027, 2, 26)
        with told("dossier.completion-asked", "director"):
            completing.ask_from_commune(dossier.pk, by=world.officer, on=DAY, items=[ITEM], due=due)
        clock = dossier.clocks.get()
        assert (world.fresh(dossier).state, clock.stopped_on) == (S.COMMUNE_RETURNED, DAY)
        with refused("dossier.wrong-moment", "completion.is-open"):
            completing.ask_from_commune(dossier.pk, by=world.officer, on=DAY, items=[ITEM], due=due)
        request = dossier.requests.get()
        with refused("completion.unanswered"):
            filing.answer(dossier.pk, by=world.director, on=DAY, answers={}, request=request.pk)
        item = request.items.get()
        later = date(2027, 2, 22)
        filing.answer(dossier.pk, by=world.director, on=later, answers={item.pk: "Đã thêm"}, request=request.pk)
        running = dossier.clocks.get(ended_on=None)
        assert (running.started_on, running.due) == (later, date(2027, 3, 15))
        assert (world.fresh(dossier).state, dossier.versions.count()) == (S.SUBMITTED, 2)

    def test_a_request_says_what_where_and_until_when(self, world, refused):
        dossier = received(world)
        with refused("completion.no-item", "completion.no-due"):
            completing.ask_from_commune(dossier.pk, by=world.officer, on=DAY, items=[], due=None)
        bad = [Item("", criterion="99.9"), Item("other")]
        with refused(
            "completion.no-reason", "completion.no-criterion", "completion.no-place", "completion.no-text",
            "completion.due-passed",
        ):  # fmt: skip
            completing.ask_from_commune(dossier.pk, by=world.officer, on=DAY, items=bad, due=DAY)
        assert dossier.requests.count() == 0

    def test_e08_form_03_needs_all_four_contents_and_the_head(self, world, refused, told):
        dossier = received(world)
        three = {code: each for code, each in FINDINGS.items() if code != "labour"}
        verifying.save_report(dossier.pk, by=world.officer, on=DAY, findings=three, proposal="Đề nghị")
        with refused("form03.content-missing"):
            verifying.sign_report(dossier.pk, by=world.head, on=DAY, number="15/BC", signer_title="Chủ tịch")
        with refused("person.not-allowed"):
            verifying.sign_report(dossier.pk, by=world.officer, on=DAY, number="15/BC", signer_title="Chủ tịch")
        with told("dossier.to-sign", "head"):
            written(world, dossier)
        signed = verifying.sign_report(dossier.pk, by=world.head, on=DAY, number="15/BC", signer_title="Chủ tịch")
        assert (signed.state, signed.commune_report.version) == (S.COMMUNE_VERIFIED, 1)
        with refused("dossier.wrong-moment", "form03.signed"):
            verifying.save_report(dossier.pk, by=world.officer, on=DAY, findings=FINDINGS)

    def test_a_signature_is_taken_back_with_a_reason(self, world, refused):
        dossier = signed(world)
        with refused("dossier.no-reason"):
            verifying.unsign_report(dossier.pk, by=world.head, on=DAY, reason=" ")
        back = verifying.unsign_report(dossier.pk, by=world.head, on=DAY, reason="Sai số lao động")
        assert (back.state, back.commune_report.signed_on) == (S.SUBMITTED, None)

    def test_the_list_moves_as_a_whole_or_not_at_all(self, world, refused):
        one = sampled(world, signed(world))
        draft = world.dossier(product=world.product("Trà khác"))
        both = {"dossiers": [one.pk, draft.pk], "number": "21/UBND", "signer_title": "Chủ tịch"}
        with refused("dossier.wrong-moment", "letter.samples-missing"):
            proposing.propose(by=world.head, on=DAY, **both)
        assert world.fresh(one).state == S.COMMUNE_VERIFIED
        proposal = proposing.propose(by=world.head, on=DAY, **{**both, "dossiers": [one.pk]})
        assert list(proposal.dossiers.all()) == [one]
        assert {c.code: c.ended_on for c in one.clocks.all()} == {"COMMUNE_REVIEW": DAY, "OFFICE_INTAKE": None}

    def test_e07_without_its_five_samples_nothing_is_proposed(self, world, refused):
        dossier = sampled(world, signed(world), 4)
        letter = {"dossiers": [dossier.pk], "number": "21/UBND", "signer_title": "Chủ tịch"}
        with pytest.raises(Refused) as refusal:
            proposing.propose(by=world.head, on=DAY, **letter)
        [obstacle] = refusal.value.obstacles
        assert (obstacle.code, obstacle.facts) == (
            "letter.samples-missing", {"product": "Trà Shan tuyết", "held": 4, "asked": 5},
        )  # fmt: skip
        assert obstacle.basis == "Quyết định 26/2026/QĐ-TTg, Điều 6 khoản 2 điểm d"
        assert world.fresh(dossier).state == S.COMMUNE_VERIFIED
        sampled(world, dossier, 1)
        proposing.propose(by=world.head, on=DAY, **letter)
        assert [row.use for row in dossier.samples.all()] == ["sent"] * 5

    def test_e07_a_re_evaluation_brings_samples_too(self, world, refused):
        again = world.dossier("commune_verified", kind="re_evaluation")
        with refused("letter.samples-missing"):
            proposing.propose(by=world.head, on=DAY, dossiers=[again.pk], number="21/UBND", signer_title="Chủ tịch")

    def test_e07_tourism_is_proposed_without_samples(self):
        letter = {"places": 1, "number": "21", "title": "Chủ tịch", "is_taken": False}
        spared = Brought("Làng du lịch", asked=0, held=0, basis="Điều 6")
        assert list(obstacles_to_proposing([S.COMMUNE_VERIFIED], **letter, samples=[spared])) == []

    def test_e07_only_the_commune_registers_before_it_proposes_and_only_what_it_received(self, world, refused):
        dossier = filed(world)
        with refused("completion.not-received"):
            sampled(world, dossier)
        receiving.receive(dossier.pk, by=world.officer, on=DAY)
        with refused("person.not-allowed"):
            samples.register(dossier.pk, by=world.expert, on=DAY, count=5, condition="Tốt", received_on=DAY)
        sampled(world, dossier)
        assert list(dossier.samples.values_list("received_by__username", flat=True)) == ["officer"] * 5


class TestOffice:
    def test_e07_the_office_takes_over_the_samples_with_the_dossier(self, world):
        world.round()
        dossier = proposed(world)
        accepting.accept(dossier.pk, by=world.expert, on=DAY)
        uses = dossier.samples.first().uses.values_list("use", "by__username")
        assert list(uses) == [("kept", "officer"), ("sent", "head"), ("kept", "expert")]

    def test_e10_a_file_goes_into_the_round_of_its_day(self, world, refused):
        dossier = proposed(world)
        with refused("intake.no-round"):
            accepting.accept(dossier.pk, by=world.expert, on=DAY)
        first = world.round(1)
        taken = accepting.accept(dossier.pk, by=world.expert, on=DAY)
        assert (taken.state, taken.round, taken.office_no) == (S.ACCEPTED, first, f"001/PĐK-19-{DAY.year}")

    def test_e10_a_file_proposed_after_the_cut_off_goes_to_the_next_round(self, world):
        world.round(1)
        second = world.round(2)
        late = date(2027, 4, 30)  # the last good day of the first round is 29/04
        assert accepting.accept(proposed(world, on=late).pk, by=world.expert, on=late).round == second

    def test_the_office_asks_once_and_the_answer_brings_the_dossier_back(self, world):
        dossier = proposed(world)
        completing.ask_from_office(dossier.pk, by=world.expert, on=DAY, items=[ITEM], due=date(2027, 3, 1))
        request = dossier.requests.get()
        assert (world.fresh(dossier).state, request.level) == (S.COMPLETION_REQUESTED, "province")
        answers = {item.pk: "Đã bổ sung" for item in request.items.all()}
        filing.answer(dossier.pk, by=world.officer, on=date(2027, 2, 17), answers=answers, request=request.pk)
        clock = dossier.clocks.get(code="OFFICE_INTAKE")
        assert (world.fresh(dossier).state, clock.stopped_on, clock.due) == (S.PROPOSED, None, date(2027, 3, 3))

    def test_the_commune_does_not_accept(self, world, refused):
        world.round()
        with refused("person.not-allowed"):
            accepting.accept(proposed(world).pk, by=world.head, on=DAY)
