"""Tổng hợp hồ sơ của đợt: signed by the office, kept word for word, hidden with the dossiers it names."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from ocop.base.papers import docx
from ocop.cycle.dossiers import papers
from ocop.cycle.dossiers.models import Exclusion, IntakeSummary
from ocop.cycle.dossiers.queries.summaries import summaries_visible_to
from ocop.cycle.dossiers.services import summarising
from ocop.cycle.rounds.tests.province import DAY


def taken(world, name="Trà Shan tuyết", **facts):
    return world.dossier("accepted", product=world.product(name), **facts)


def signed(world, by=None, **facts):
    told = {"by": by or world.expert, "on": DAY, "words": "Đề nghị xét", **facts}
    return summarising.sign_summary(world.round().pk, **told)


def test_the_office_tells_the_chairman_what_was_taken_in(world, trail):
    one, two = taken(world), taken(world, "Trà B", kind="re_evaluation")
    world.dossier("proposed", product=world.product("Trà chưa nhận"))
    summary = signed(world)
    rows = summary.content["rows"]
    assert (summary.written, [row["product"] for row in rows]) == ("01/BC-THHS/2027", ["Trà Shan tuyết", "Trà B"])
    assert [(row["letter"], row["samples"], row["asked"]) for row in rows] == [("21/UBND-KT", 0, 5)] * 2
    assert summary.content["addressee"].startswith("Chủ tịch Ủy ban nhân dân tỉnh")
    assert set(summary.dossiers.all()) == {one, two}
    assert trail()[-1] == "dossiers.summary.signed"


def test_the_paper_is_made_again_byte_for_byte_whatever_changes_since(world):
    dossier = taken(world)
    summary = signed(world)
    before = docx.write(papers.summary_paper(summary))
    type(dossier.product).objects.filter(pk=dossier.product_id).update(name="Tên khác")
    type(world.expert).objects.filter(pk=world.expert.pk).update(full_name="Người khác")
    taken(world, "Trà đến sau")
    assert docx.write(papers.summary_paper(IntakeSummary.objects.get())) == before
    assert signed(world).written == "02/BC-THHS/2027"


def test_a_signed_summary_never_changes(world):
    taken(world)
    summary = signed(world)
    with pytest.raises(DatabaseError), transaction.atomic():
        IntakeSummary.objects.update(written="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        summary.delete()


def test_there_is_nothing_to_sign_without_a_dossier_or_for_anybody_else(world, refused):
    with refused("summary.nothing"):
        signed(world)
    taken(world)
    for who in (world.officer, world.head, world.director):
        with refused("summary.nothing"):
            signed(world, by=who)


def test_e28_who_is_kept_from_a_dossier_neither_signs_nor_reads_its_summary(world, refused):
    dossier = taken(world)
    taken(world, "Trà B")
    summary = signed(world)
    assert list(summaries_visible_to(world.expert, on=DAY)) == [summary]
    Exclusion.objects.create(dossier=dossier, person=world.expert, reason="Người nhà", noted_on=DAY)
    assert not summaries_visible_to(world.expert, on=DAY).exists()
    with refused("summary.kept-out"):
        signed(world)


def test_the_office_signs_and_reads_on_the_screen(world, enter):
    taken(world)
    browser, held = enter(world.expert), world.round()
    assert f"Lập tổng hợp đợt {held}" in browser.get(reverse("dossiers:summaries")).content.decode()
    answer = browser.post(reverse("dossiers:summarise", args=[held.pk]), {"words": "Đề nghị xét"})
    summary = IntakeSummary.objects.get()
    assert answer.url == summary.get_absolute_url()
    assert "Danh sách hồ sơ đã tiếp nhận".upper() in browser.get(answer.url).content.decode().upper()
    for form in ("docx", "pdf"):
        assert browser.get(reverse("dossiers:summary-paper-file", args=[summary.pk, form])).status_code == 200
    for who in (world.director, world.officer, world.head):
        assert enter(who).get(answer.url).status_code == 404
    assert summary.written in browser.get(reverse("dossiers:summaries")).content.decode()
