"""E28: whoever stands back from a dossier gets "not found" at every address of it, of its product, entry and papers, of
its place before a council, whatever posts they hold; only the producer goes on with what is its own.
"""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.search import services as index
from ocop.base.search.queries import search
from ocop.cycle.assessment.models import Item, KnockOut, Result, Sheet
from ocop.cycle.dossiers.models import (
    Advising,
    CompletionRequest,
    Dossier,
    Exclusion,
    ExtraTest,
    Sample,
    SiteVisit,
    VisitPhoto,
)
from ocop.cycle.evidence.models import Page, Paper
from ocop.cycle.evidence.services import using
from ocop.cycle.products.models import CycleEntry, Milestone, Product, ProductPhoto
from ocop.law.criteria.models import Classification
from tests.access import cast
from tests.access.door import address_of, at_the_view
from tests.access.table import TABLE
from tests.access.table.row import HIDDEN
from tests.access.test_access import expected, named, undone
from tests.sources import nothing

pytestmark = pytest.mark.once

OWN = "producer"
TO_DOSSIER = {  # what the addresses are about: the way from it to the dossier, or to the product
    Dossier: "pk", Advising: "dossier", Sample: "dossier", SiteVisit: "dossier", ExtraTest: "dossier",
    CompletionRequest: "dossier", VisitPhoto: "visit.dossier", Item: "dossier", Sheet: "item.dossier",
    KnockOut: "item.dossier", Result: "item.dossier",
}  # fmt: skip
TO_PRODUCT = {Product: "", CycleEntry: "product", Milestone: "entry.product", ProductPhoto: "product"}
TO_PAPER = {Paper: "", Page: "paper"}


def along(thing, path):
    for name in path.split(".") if path else ():
        thing = getattr(thing, name)
    return thing


def is_about_a_dossier(world, row):
    thing = world.things.get(row.subject)
    kind = type(thing)
    if kind in TO_DOSSIER and kind is not Dossier:
        return along(thing, TO_DOSSIER[kind]) is not None
    return kind is Dossier or kind in TO_PRODUCT or kind in TO_PAPER


def draft_of(product, owner):
    """The smallest true dossier of a product."""
    tea = Classification.objects.filter(criteria_set__code="12").first()
    entry = product.entries.first()
    return Dossier.objects.create(
        entry=entry, product=product, kind="first", state="withdrawn", state_on=cast.DAY, framework=tea.framework,
        classification=tea, criteria_set=tea.criteria_set, place=product.producer.unit, made_by=owner, made_on=cast.DAY,
    )  # fmt: skip


@pytest.fixture
def stood_back(world):
    """Everybody stands back from every dossier, and every paper was used in one."""
    owner = world.people[OWN]
    with transaction.atomic():
        for product in Product.objects.filter(dossiers=None, entries__isnull=False).distinct():
            draft_of(product, owner)
        one = Dossier.objects.first()
        for paper in Paper.objects.all():
            using.reuse(paper, one, title=str(one), by=owner, on=cast.DAY)
        Exclusion.objects.bulk_create(
            Exclusion(dossier=dossier, person=person, reason="Người nhà", noted_on=cast.DAY)
            for dossier in Dossier.objects.all()
            for person in world.people.values()
        )
        yield world
        transaction.set_rollback(True)


def test_e28_no_address_of_the_dossier_opens_for_whoever_stands_back(stood_back):
    rows = [row for row in TABLE if is_about_a_dossier(stood_back, row) and not row.defect]
    assert {row.url.partition(":")[0] for row in rows} == {"products", "evidence", "dossiers", "assessment"}
    found = []
    for row in rows:
        address, due = address_of(stood_back, row), expected(row)
        for name in named(row.open_to) | named(" ".join(row.but)):
            if name == OWN and row.method == "post":
                continue  # a paper used in a dossier is not thrown away any more
            wanted = due[name] if name == OWN else HIDDEN
            got = undone(at_the_view, stood_back, row, address, name)
            if got != wanted:
                found.append(f"{row} {name}: got {got}, due {wanted}")
    nothing(found)


LISTS = (
    "products:list", "products:entries", "products:work", "products:board", "evidence:list", "evidence:radar",
    "evidence:worklist", "dossiers:list", "dossiers:work", "dossiers:ageing", "dossiers:proposals",
    "dossiers:advisings", "assessment:sittings", "assessment:results", "desk:home",
)  # fmt: skip


@pytest.mark.parametrize("url", LISTS)
def test_e28_no_list_and_no_file_of_it_names_what_one_stands_back_from(stood_back, url):
    names = sorted(set(Product.objects.values_list("name", flat=True)))
    found = []
    for who in ("coord_head", "prov_chair", "commune_officer@own", "auditor", "council_member"):
        for query in ({}, {"tai": "csv"}):
            page = text_of(stood_back.people[who], reverse(url), query)
            found += [f"{who} {url} {query}: {name}" for name in names if name in page]
    nothing(found)


def text_of(person: Person, address, query):
    browser = Client(raise_request_exception=False)
    browser.force_login(person)
    answer = browser.get(address, query)
    if answer.status_code != 200:
        return ""
    return (b"".join(answer) if answer.streaming else answer.content).decode()


def test_e28_the_search_leads_nowhere_near_it(stood_back):
    for rows in (Product.objects.all(), Dossier.objects.all(), Paper.objects.all(), Result.objects.all()):
        for each in rows:
            index.index(each)
    for who in ("coord_head", "auditor", "commune_officer@own"):
        hits = search("Hồ sơ", person=stood_back.people[who], on=cast.DAY)
        kinds = {hit.kind for hit in hits}
        assert not kinds & {"products.product", "dossiers.dossier", "evidence.paper", "assessment.result"}
    own = {hit.kind for hit in search("Hồ sơ", person=stood_back.people[OWN], on=cast.DAY)}
    assert {"products.product", "dossiers.dossier"} <= own
