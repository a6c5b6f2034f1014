"""E28 and settled 4, through the posts that a member holds beside the seat: points wait for the own signature, what one
stands back from is neither product nor paper nor notice any more, and the producer goes on with what is its own.
"""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ocop.actors.notifications.models import Notice
from ocop.actors.notifications.queries import inbox, unread_count
from ocop.actors.people import withheld
from ocop.actors.people.models import Person, Post, Role
from ocop.base.search import services as index
from ocop.base.search.queries import search
from ocop.cycle.assessment.models import Declaration
from ocop.cycle.assessment.queries.ties import ties_of_dossier, ties_of_member
from ocop.cycle.assessment.rules import conflicts
from ocop.cycle.assessment.services import declaring, scoring
from ocop.cycle.dossiers.models import DeclaredInterest, Dossier
from ocop.cycle.dossiers.queries.access import dossiers_filed_by, dossiers_visible_to
from ocop.cycle.dossiers.queries.advising.access import advising_visible_to
from ocop.cycle.dossiers.queries.veil import hides_points, points_visible_to
from ocop.cycle.evidence.queries.access import WITHHELD as PAPERS
from ocop.cycle.evidence.queries.access import pages_visible_to, verifiable_by, visible_to
from ocop.cycle.products.models import SelectionList, SelectionRow
from ocop.cycle.products.queries import access as products
from ocop.cycle.products.queries.selections import lists_printed_for, rows_shown_to
from ocop.cycle.rounds.tests.province import DAY, SINCE

from .hall import BEFORE


def also(hall, name, role, body):
    """The person holds another post; read anew, since posts are read once for each person and day."""
    person = getattr(hall, name)
    Post.objects.create(person=person, organisation=body, role=Role.objects.get(code=role), title=role, start=SINCE)
    return Person.objects.get(pk=person.pk)


def stood_back(hall, name="m3", product="Trà Shan tuyết"):
    """The member, who reads and acts in the office and in the commune too, has declared an interest."""
    item = hall.item(hall.planned(hall.candidate(product)))
    also(hall, name, "coord_officer", hall.office)
    for role in ("commune_officer", "commune_head"):
        also(hall, name, role, hall.commune)
    member = also(hall, name, "auditor", hall.committee)
    declaring.declare(item.pk, by=member, on=BEFORE, kind="interest", words="Em gái là giám đốc")
    return item, member


# ── the product, its entries, its papers ──

PRODUCTS = ("products_visible_to", "products_kept_by", "products_coded_by")
ENTRIES = (
    "entries_visible_to", "entries_written_by", "entries_handed_in_by", "reviewed_by", "received_by", "selected_by",
    "judged_by",
)  # fmt: skip


@pytest.mark.parametrize("asked", PRODUCTS)
def test_e28_the_product_of_the_dossier_is_nowhere(hall, asked):
    _item, member = stood_back(hall)
    other = hall.candidate("Trà xanh").product
    assert getattr(products, asked)(member, on=DAY).get() == other


@pytest.mark.parametrize("asked", ENTRIES)
def test_e28_nor_are_its_entries(hall, asked):
    _item, member = stood_back(hall)
    other = hall.candidate("Trà xanh").entry
    assert getattr(products, asked)(member, on=DAY).get() == other


def test_e28_before_the_interest_the_other_post_opened_all_of_it(hall):
    dossier = hall.candidate()
    member = also(hall, "m3", "coord_officer", hall.office)
    assert products.products_visible_to(member, on=DAY).get() == dossier.product
    assert products.entries_visible_to(member, on=DAY).get() == dossier.entry
    assert visible_to(member, on=DAY).exists()


def test_e28_the_papers_used_in_it_are_kept_and_those_of_others_stay(hall):
    item, member = stood_back(hall)
    used = item.dossier.points.filter(papers__isnull=False).first().papers.get().paper
    unused = hall.world.paper(item.dossier.product.producer, number="02/2027")
    assert visible_to(hall.expert, on=DAY).filter(pk__in=[used.pk, unused.pk]).count() == 2
    assert set(visible_to(member, on=DAY).filter(pk__in=[used.pk, unused.pk])) == {unused}
    assert not verifiable_by(member, on=DAY).filter(pk=used.pk).exists()
    assert not pages_visible_to(member, on=DAY).filter(paper=used).exists()


def test_e28_the_search_finds_neither_product_nor_paper(hall):
    item, member = stood_back(hall, product="Trà Lạ Lùng")
    index.index(item.dossier.product)
    index.index(item.dossier)
    assert {hit.kind for hit in search("Lạ Lùng", person=hall.expert, on=DAY)} == {
        "products.product", "dossiers.dossier",
    }  # fmt: skip
    assert search("Lạ Lùng", person=member, on=DAY) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_e28_it_costs_the_list_no_further_read(hall, enter, rows):
    """The rows are left out inside the query of the list."""
    _item, member = stood_back(hall)
    for n in range(rows):
        hall.candidate(f"Trà số {n}")
    browser, address = enter(member), reverse("products:list")
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    alone = [each for each in asked.captured_queries if each["sql"].startswith('SELECT "dossiers_exclusion"')]
    assert alone == []


# ── points before the own signature (settled 4) ──


def test_the_self_score_waits_for_the_own_signature(hall, enter):
    item = hall.item(hall.opened())
    member = also(hall, "m1", "coord_head", hall.office)
    dossier = item.dossier
    pages = {name: reverse(f"dossiers:{name}", args=[dossier.pk]) for name in ("dossier", "versions")}
    assert hides_points(dossier, member, on=DAY)
    assert not hides_points(dossier, hall.expert, on=DAY)
    for address in pages.values():
        assert "/100</b>" not in enter(member).get(address).content.decode()
    assert not re.search(r"tự chấm \d+ điểm", enter(member).get(pages["versions"]).content.decode())
    assert re.search(r"tự chấm \d+ điểm", enter(hall.expert).get(pages["versions"]).content.decode())
    paper = reverse("dossiers:self-report-paper", args=[dossier.pk])
    readiness = reverse("products:readiness", args=[dossier.entry_id])
    for address in (paper, f"{paper}docx/", readiness):
        assert enter(member).get(address).status_code == 404
        assert enter(hall.expert).get(address).status_code == 200
    hall.signed(item, m1=76)
    assert not hides_points(dossier, member, on=DAY)
    assert "/100</b>" in enter(member).get(pages["dossier"]).content.decode()
    for address in (paper, readiness):
        assert enter(member).get(address).status_code == 200


def test_the_points_of_the_advisory_team_wait_too(hall, enter):
    item = hall.item(hall.opened())
    member = also(hall, "m1", "coord_head", hall.office)
    address = reverse("dossiers:advising", args=[item.dossier_id])
    report = reverse("dossiers:report-paper", args=[item.dossier_id])
    assert not advising_visible_to(member, on=DAY).filter(pk=item.dossier_id).exists()
    for each in (address, report):
        assert enter(member).get(each).status_code == 404
        assert enter(hall.expert).get(each).status_code == 200
    hall.signed(item, m1=76)
    assert enter(member).get(address).status_code == 200


def test_they_wait_from_the_signed_report_on_and_again_in_each_turn(hall):
    dossier = hall.candidate()
    member = also(hall, "m1", "coord_head", hall.office)
    assert not points_visible_to(member, on=DAY).filter(pk=dossier.pk).exists()
    sitting = hall.opened(dossier)
    item = hall.item(sitting)
    hall.signed(item, m1=76)
    assert points_visible_to(member, on=DAY).get() == dossier
    scoring.unlock(hall.sheet(item, "m1").pk, by=hall.head_chair, on=DAY, reason="Nhầm ô")
    assert not points_visible_to(member, on=DAY).exists()


def test_the_secretary_and_whoever_has_no_seat_read_them_as_before(hall):
    dossier = hall.candidate()
    hall.opened(dossier)
    clerk = also(hall, "clerk", "coord_head", hall.office)
    for reader in (clerk, hall.expert, hall.director):
        assert points_visible_to(reader, on=DAY).get() == dossier


def test_a_regulation_that_shows_them_hides_nothing(hall):
    type(hall.regulation).objects.filter(pk=hall.regulation.pk).update(hides_other_scores=False)
    dossier = hall.candidate()
    member = also(hall, "m1", "coord_head", hall.office)
    hall.opened(dossier)
    assert points_visible_to(member, on=DAY).get() == dossier


def test_they_open_when_the_council_has_finished(hall):
    item = hall.item(hall.opened())
    member = also(hall, "m3", "coord_head", hall.office)
    assert not points_visible_to(member, on=DAY).exists()
    hall.all_signed(item, 74, 76, 78, 80, 72)
    hall.close(item)
    assert points_visible_to(member, on=DAY).get() == item.dossier


# ── the own producer ──


def test_e28_the_producers_own_people_keep_what_is_theirs_and_learn_no_more(hall):
    """The director sits in the council, has to stand back, and goes on filing."""
    item = hall.item(hall.planned(hall.candidate()))
    also(hall, "m2", "producer", hall.coop.organisation)
    member = also(hall, "m2", "coord_officer", hall.office)
    declaring.declare(item.pk, by=member, on=BEFORE, kind="interest", words="Tôi là giám đốc")
    assert dossiers_filed_by(member, on=DAY).get() == item.dossier
    assert dossiers_visible_to(member, on=DAY).get() == item.dossier
    assert products.products_visible_to(member, on=DAY).get() == item.dossier.product
    assert visible_to(member, on=DAY).exists()
    assert not advising_visible_to(member, on=DAY).exists()
    Dossier.objects.update(state="result_low")
    assert dossiers_visible_to(member, on=DAY).get().told == "awaited"


# ── an interest declared before the advisory team ──


def test_e28_an_interest_declared_before_the_team_bars_in_the_council(hall, refused):
    item = hall.item(hall.planned(hall.candidate()))
    DeclaredInterest.objects.create(
        producer=item.dossier.product.producer, person=hall.m2, words="Em ruột", declared_on=BEFORE
    )
    ties = ties_of_member(hall.members["m2"], on=DAY), ties_of_dossier(item.dossier, on=DAY)
    assert [str(each) for each in conflicts.bars(*ties)] == ["declared"]
    with refused("ballot.tied"):
        declaring.declare(item.pk, by=hall.m2, on=BEFORE, kind="none")
    assert not Declaration.objects.filter(member=hall.members["m2"]).exists()


# ── notices ──


def test_e28_earlier_notices_that_name_it_are_taken_back_and_no_others(hall):
    item, other = hall.item(hall.planned(hall.candidate())), hall.candidate("Trà xanh")
    member = also(hall, "m3", "coord_officer", hall.office)
    about = {
        item.get_absolute_url(), item.dossier.get_absolute_url(), item.dossier.product.get_absolute_url(),
        item.dossier.entry.get_absolute_url(),
    }  # fmt: skip
    for n, link in enumerate([*sorted(about), other.get_absolute_url()]):
        for person in (member, hall.expert):
            Notice.objects.create(
                person=person, code="dossier.proposed", text="“%(product)s”", facts={"product": "Trà"}, link=link,
                why="–", mark=str(n),
            )  # fmt: skip
    assert unread_count(member) == 5
    declaring.declare(item.pk, by=member, on=BEFORE, kind="interest", words="Em gái là giám đốc")
    assert [notice.link for notice in inbox(member)] == [other.get_absolute_url()]
    assert unread_count(member) == 1
    assert unread_count(hall.expert) == 5
    assert Notice.objects.filter(person=member).count() == 5  # what was told stays as proof


def test_e28_no_later_notice_of_product_or_paper_reaches_them(hall):
    item, member = stood_back(hall)
    paper = item.dossier.points.filter(papers__isnull=False).first().papers.get().paper
    unused = hall.world.paper(item.dossier.product.producer, number="02/2027")
    whom = [member, hall.expert]
    assert withheld.hearing(whom, products.WITHHELD, item.dossier.product_id) == [hall.expert]
    assert withheld.hearing(whom, PAPERS, paper.pk) == [hall.expert]
    assert withheld.hearing(whom, PAPERS, unused.pk) == whom


# ── the list of the year ──


def test_e28_a_selection_list_is_shown_without_it_and_not_printed(hall):
    item, member = stood_back(hall)
    entries = [item.dossier.entry, hall.candidate("Trà xanh").entry]
    listed = SelectionList.objects.create(
        year=hall.year, number=1, state="approved", decision_number="5/QĐ", decision_on=DAY, approved_by=hall.chief,
        approved_on=DAY, made_by=hall.chief, made_on=DAY,
    )  # fmt: skip
    for rank, entry in enumerate(entries, 1):
        SelectionRow.objects.create(
            selection=listed, rank=rank, entry=entry, product_name=entry.product.name, holder="–", place="–"
        )
    told = {who: [row.product_name for row in rows_shown_to(listed, who, on=DAY)] for who in (member, hall.expert)}
    assert told == {member: ["Trà xanh"], hall.expert: ["Trà Shan tuyết", "Trà xanh"]}
    assert not lists_printed_for(member, on=DAY).exists()
    assert lists_printed_for(hall.expert, on=DAY).get() == listed


# ── inside and outside, dossier by dossier ──


def told_to(person):
    return {row.product.name: row.told for row in dossiers_visible_to(person, on=DAY)}


def test_e28_a_seat_in_an_advisory_team_does_not_open_the_own_result(hall):
    """A director does not read the own result because of a seat in an advisory team."""
    hall.candidate("Trà nhà")
    hall.candidate("Trà khác")
    Dossier.objects.update(state="result_low")
    assert set(told_to(hall.director).values()) == {"awaited"}
    both = also(hall, "director", "advisory_member", hall.office)
    assert set(told_to(both).values()) == {"awaited"}
    assert set(told_to(hall.expert).values()) == {"result_low"}


def test_e28_an_officer_of_the_commune_in_an_advisory_team_is_outside_of_what_the_commune_sent(hall):
    hall.candidate()
    Dossier.objects.update(state="result_low")
    both = also(hall, "officer", "advisory_member", hall.office)
    assert set(told_to(both).values()) == {"awaited"}
