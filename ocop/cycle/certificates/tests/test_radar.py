"""Ra-đa hết hạn: notices once a rung (settled 5, E26), lists, window in one click (E23), gap, lapse rate, forecast."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from ocop.actors.notifications.models import Notice
from ocop.cycle.certificates.models import Succession, Told
from ocop.cycle.certificates.queries import gaps, radar
from ocop.cycle.certificates.queries.access import recognitions_visible_to
from ocop.cycle.certificates.queries.facts import one
from ocop.cycle.certificates.services import reminding, renewing
from ocop.cycle.certificates.vocabulary import Stage, Standing
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY


def ending_in(register, days, name="Chè dây", **facts):
    """A recognition whose certificate ends so many days from now."""
    end = DAY + timedelta(days=days)
    recognition = register.row(name, issued_on=date(end.year - 3, end.month, end.day), **facts)
    Product.objects.filter(pk=recognition.product_id).update(noted_stars=recognition.stars, noted_until=end)
    return recognition


def test_settled_5_each_rung_is_told_once_and_a_missed_night_is_made_up_for(register):
    ending_in(register, 240)
    assert [reminding.remind(on=DAY + timedelta(days=n)) for n in (-1, 0, 0, 1, 59, 60, 62, 90, 115, 116, 209)] == [
        0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0,
    ]  # fmt: skip
    assert sorted(Told.objects.values_list("rung", flat=True)) == [125, 150, 180, 240]


def test_e26_thirty_days_before_the_end_for_certificates_under_148_alone(register):
    ending_in(register, 30, "Theo 148", framework="QD-148-2023")
    ending_in(register, 30, "Theo 26", framework="QD-26-2026")
    assert reminding.remind(on=DAY) == 2
    assert sorted(Told.objects.values_list("certificate__recognition__product_name", "rung")) == [
        ("Theo 148", 30), ("Theo 26", 125),
    ]  # fmt: skip


def test_the_producer_and_the_commune_hear_and_nobody_else(register, django_capture_on_commit_callbacks):
    ending_in(register, 175)
    with django_capture_on_commit_callbacks(execute=True):
        reminding.remind(on=DAY)
    told = set(Notice.objects.filter(code="certificate.ending").values_list("person__username", flat=True))
    assert told == {"director", "officer", "head"}


def test_what_is_replaced_or_revoked_or_over_is_not_reminded(register):
    ending_in(register, -1, "Hết hạn")
    replaced = ending_in(register, 100, "Đã thay")
    newer = register.row("Mới", issued_on=DAY)
    Succession.objects.create(older=replaced, newer=newer, kind="renewal", since=DAY)
    assert reminding.remind(on=DAY) == 0


def test_a_lapsed_product_bears_no_rank_from_the_next_night_on(register, trail):
    recognition = ending_in(register, -1)
    assert reminding.note_lapsed(on=DAY) == 1
    assert reminding.note_lapsed(on=DAY) == 0
    assert Product.objects.get(pk=recognition.product_id).noted_stars is None
    assert trail() == ["certificates.certificate.lapsed"]


def test_the_job_says_one_line_for_the_duty_officer(register):
    ending_in(register, 200)
    out = StringIO()
    call_command("remind_certificates", day=DAY, stdout=out)
    assert out.getvalue() == "Ngày 15/02/2027: nhắc 1 giấy chứng nhận sắp hết hạn.\n"


@pytest.mark.parametrize(
    ("left", "stage"),
    [
        (240, Stage.EARLY),
        (181, Stage.EARLY),
        (180, Stage.OPEN),
        (120, Stage.OPEN),
        (119, Stage.CLOSED),
        (0, Stage.CLOSED),
    ],
)
def test_e23_the_stage_follows_from_the_days_left_row_by_row_and_in_the_filter(register, left, stage):
    ending_in(register, left)
    found = radar.watched(register.expert, on=DAY)
    row = found.get()
    window = radar.Windows().of(row.valid_until)
    assert radar.stage_of(row, window, on=DAY) == stage
    assert {each: radar.in_stage(found, each, on=DAY).count() for each in Stage} == {
        each: int(each == stage) for each in Stage
    }


def test_each_sees_the_radar_of_its_place(register):
    ending_in(register, 150, "Của hợp tác xã")
    far = register.world.product("Của phường khác", producer=register.far)
    ending_in(register, 150, product=far)
    seen = {
        name: {row.recognition.product_name for row in radar.watched(getattr(register, name), on=DAY)}
        for name in ("expert", "officer", "neighbour", "director", "rival_director", "keeper")
    }
    assert seen == {
        "expert": {"Của hợp tác xã", "Của phường khác"}, "officer": {"Của hợp tác xã"},
        "neighbour": {"Của phường khác"}, "director": {"Của hợp tác xã"}, "rival_director": set(), "keeper": set(),
    }  # fmt: skip


def test_e23_in_the_window_one_click_opens_a_dossier_filled_from_the_last_one(register, refused, trail):
    recognition = ending_in(register, 150, "Trà Shan tuyết")
    last = register.world.dossier("recognised", product=recognition.product, on=date(2026, 3, 1))
    dossier = renewing.open_renewal(recognition.pk, by=register.director, on=DAY)
    assert (dossier.kind, dossier.previous, dossier.state) == ("re_evaluation", last, "draft")
    assert dossier.points.filter(option__isnull=False).count() == last.points.filter(option__isnull=False).count()
    assert trail() == ["certificates.renewal.opened"]
    with refused("dossier.is-open"):
        renewing.open_renewal(recognition.pk, by=register.director, on=DAY)
    assert Dossier.objects.filter(kind="re_evaluation").count() == 1


def test_e23_too_early_or_lapsed_or_a_stranger_opens_nothing(register, refused):
    early, lapsed = ending_in(register, 181, "Sớm"), ending_in(register, -1, "Muộn")
    with refused("renewal.too-early"):
        renewing.open_renewal(early.pk, by=register.director, on=DAY)
    with refused("renewal.not-valid"):
        renewing.open_renewal(lapsed.pk, by=register.director, on=DAY)
    open_one = ending_in(register, 150, "Đúng lúc")
    with refused("person.not-allowed"):
        renewing.open_renewal(open_one.pk, by=register.rival_director, on=DAY)
    assert not Dossier.objects.exists()


def test_a_filed_renewal_makes_it_valid_and_under_reassessment(register):
    recognition = ending_in(register, 150)
    register.world.dossier("submitted", kind="re_evaluation", product=recognition.product)
    assert register.standing(recognition) == Standing.RENEWAL_IN_PROGRESS


def test_the_gap_names_what_is_missing_under_the_framework_in_force_in_a_year(register):
    recognition = ending_in(register, 300)
    gap = gaps.gap_of(one(recognition.pk), on=DAY)
    assert (gap.day, gap.framework.code, gap.is_new) == (date(2028, 2, 15), "QD-26-2026", True)
    assert gap.readiness.star == 4
    assert not gap.readiness.is_ready
    assert gaps.gap_of(one(register.row("Không sao", stars=None).pk), on=DAY) is None


def test_the_gap_is_told_from_a_year_before_the_end_on_with_papers_by_name(register, enter):
    early, soon = ending_in(register, 366, "Còn lâu"), ending_in(register, 365, "Còn một năm")
    assert gaps.gap_of(one(early.pk), on=DAY) is None
    gap = gaps.gap_of(one(soon.pk), on=DAY)
    (paper, *_more), *_other = gap.readiness.missing[0].groups
    page = enter(register.expert).get(f"/cong-nhan/{soon.pk}/").content.decode()
    assert f"Thiếu giấy tờ: {paper.vi}" in " ".join(page.split())


def seen(person):
    return recognitions_visible_to(person, on=DAY)


def test_the_lapse_rate_of_the_reader_and_the_months_ahead(register):
    ending_in(register, -30, "Một")
    ending_in(register, -10, "Hai")
    ending_in(register, 20, "Ba")
    ending_in(register, 21, "Bốn")
    rate = radar.lapse_rate(seen(register.expert), first=date(2026, 2, 1), on=DAY)
    assert (rate.part, rate.whole) == (2, 2)
    heads, rows = radar.forecast(seen(register.expert), on=DAY, months=3)
    assert heads == (date(2027, 2, 1), date(2027, 3, 1), date(2027, 4, 1))
    assert [(place.name, counts) for place, counts in rows] == [(register.here.name, (0, 2, 0))]
    assert radar.by_place(radar.watched(register.expert, on=DAY)) == [(register.here, 2, 2)]
    assert radar.lapse_rate(seen(register.rival_director), first=date(2026, 2, 1), on=DAY).whole == 0
