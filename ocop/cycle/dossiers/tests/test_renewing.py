"""Upgrades and re-evaluations: they start from the last dossier, ask only what changed, and come in their window."""

from datetime import date, timedelta

import pytest

from ocop.cycle.dossiers.models import CompletionRequest
from ocop.cycle.dossiers.queries.previous import differences
from ocop.cycle.dossiers.services import accepting, filing, opening, results, writing
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

S = DossierState


@pytest.fixture
def recognised(world):
    """A dossier of the product that led to three stars, valid for another 150 days."""
    product = world.product("Trà đã có sao", stars=3, until=DAY + timedelta(150))
    return world.dossier("recognised", product=product)


def opened(world, recognised, kind):
    entry = world.entry(recognised.product, kind=kind, state="in_implementation", scored=False)
    return opening.open_dossier(entry.pk, by=world.director, on=DAY)


def test_a_renewal_starts_from_the_last_dossier(world, recognised):
    dossier = opened(world, recognised, "re_evaluation")
    assert (dossier.previous, dossier.kind) == (recognised, "re_evaluation")
    assert dossier.points.filter(is_carried=True).count() == len(world.sheet.criteria)
    assert dossier.report.history == recognised.report.history


def test_only_what_lapsed_is_asked(world, recognised):
    old = world.paper(world.coop, number="cũ", last_day=DAY - timedelta(1))
    product = world.product("Trà khác", stars=3, until=DAY + timedelta(150))
    first = world.dossier(product=product)
    first.points.get(criterion="1.1").papers.update(paper=old)
    before = world.brought(first, "recognised")
    dossier = opened(world, before, "upgrade")
    assert list(dossier.points.exclude(asked="").values_list("criterion", "asked")) == [("1.1", "expired")]
    codes = [o.code for o in filing.obstacles_to_submitting(dossier, on=DAY)]
    assert [code for code in codes if code != "form0x.missing"] == ["changes.none", "point.asked", "point.no-paper"]


def test_e24_an_upgrade_tells_its_changes_and_the_reviewer_sees_the_difference(world, recognised):
    dossier = opened(world, recognised, "upgrade")
    values = {"changes": [{"topic": "packaging", "before": "Túi giấy", "now": "Hộp giấy"}]}
    writing.save_form(dossier.pk, form="form02", by=world.director, on=DAY, values=values, seen=0)
    signs = {"commitment": True, "signer_name": "Lèng Thị Vần", "representative": "Lèng Thị Vần", "position": "GĐ"}
    writing.save_form(dossier.pk, form="form01", by=world.director, on=DAY, values=signs, seen=0)
    writing.save_point(dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="none", description="")
    filing.submit(dossier.pk, by=world.director, on=DAY)
    [(_name, found)] = differences(world.fresh(dossier))
    places = {(each.form, each.criterion or each.field) for each in found}
    assert {("report", "changes"), ("points", "1.1")} <= places
    assert not {code for form, code in places if form == "points"} - {"1.1"}


def test_e23_outside_the_window_only_on_a_documented_exception(world, refused):
    product = world.product("Trà quá hạn", stars=3, until=DAY + timedelta(60))
    dossier = opened(world, world.dossier("recognised", product=product), "re_evaluation")
    late = [o.code for o in filing.obstacles_to_submitting(dossier, on=DAY)]
    assert "refile.too-late" in late
    with refused("refile.no-basis"):
        opening.document_exception(dossier.pk, by=world.expert, on=DAY, basis=" ")
    with refused("person.not-allowed"):
        opening.document_exception(dossier.pk, by=world.officer, on=DAY, basis="Bão lũ, công văn 15")
    excepted = opening.document_exception(dossier.pk, by=world.expert, on=DAY, basis="Bão lũ, công văn 15")
    assert "refile.too-late" not in [o.code for o in filing.obstacles_to_submitting(excepted, on=DAY)]


def test_e23_the_45_days_run_from_a_complete_file(world, recognised):
    world.round()
    dossier = world.dossier("proposed", kind="re_evaluation", product=world.product("Trà đánh giá lại"))
    answered = date(2027, 3, 1)
    CompletionRequest.objects.create(
        dossier=dossier, round=1, level="province", due=date(2027, 3, 5), asked_by=world.expert, asked_on=DAY,
        answered_on=answered, answered_by=world.director,
    )  # fmt: skip
    accepting.accept(dossier.pk, by=world.expert, on=date(2027, 3, 3))
    clock = dossier.clocks.get(code="REEVAL_DONE")
    assert (clock.started_on, clock.due, clock.count, clock.unit) == (answered, date(2027, 4, 15), 45, "day")


class TestResults:
    @pytest.mark.parametrize(
        ("stars", "five", "state"),
        [
            (2, False, S.RESULT_LOW),
            (3, False, S.PENDING_SIGNATURE),
            (4, False, S.PENDING_SIGNATURE),
            (5, True, S.POTENTIAL_FIVE),
        ],
    )
    def test_the_council_leads_to_the_end_the_signature_or_the_ministry(self, world, told, stars, five, state):
        dossier = world.dossier("in_council")
        with told("dossier.noted", "director", "officer"):
            results.note_result(dossier, stars=stars, mean="89.9999999", is_potential_five=five, by=world.chief, on=DAY)
        held = world.fresh(dossier)
        assert (held.state, held.noted_stars, str(held.noted_mean)) == (state, stars, "89.999999")

    def test_below_five_at_the_ministry_there_are_three_exits(self, world, refused):
        for exit, state in (
            ("recognise", S.PENDING_SIGNATURE), ("assess_again", S.ADVISORY_REPORTED), ("close", S.RESULT_LOW),
        ):  # fmt: skip
            dossier = world.dossier("sent_ministry", product=world.product(f"Trà {exit}"))
            below = results.note_ministry_result(dossier, mean="88", stars=4, by=world.chief, on=DAY)
            assert below.state == S.MINISTRY_BELOW
            assert results.note_exit(below, exit=exit, by=world.chair, on=DAY).state == state

    def test_nothing_is_noted_at_the_wrong_moment(self, world, refused):
        with refused("dossier.wrong-moment"):
            results.note_result(
                world.dossier("accepted"), stars=3, mean="60", is_potential_five=False, by=world.chief, on=DAY
            )
