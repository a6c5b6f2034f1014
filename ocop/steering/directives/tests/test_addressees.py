"""Whom the names in a text mean on the day it was issued, by the shipped register of bodies."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from ocop.actors.organisations import loaders as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory import loaders as territory
from ocop.law.documents import loaders as documents
from ocop.steering.directives.services import review
from ocop.steering.directives.vocabulary import TaskKind

from .factories import ISSUED, DirectiveFactory, DocumentFactory, ProposalFactory


@pytest.fixture(scope="module")
def reference(django_db_setup: None, django_db_blocker: Any) -> Iterator[Path]:
    root = Path(settings.REFERENCE_ROOT)
    with django_db_blocker.unblock(), transaction.atomic():
        for loaders in (territory, organisations, people, documents):
            loaders.load(root)
        yield root
        transaction.set_rollback(True)


def reader(office):
    made = Person.objects.create_user("van.thu", full_name="Văn thư", is_demo=True)
    role = Role.objects.get(code="coord_officer")
    Post.objects.create(person=made, organisation=office, role=role, title="Văn thư", start=date(2018, 1, 1))
    return made


def addressed(key, office, issued_on, lead):
    """The rows of a proposal led by these names in a directive of the committee of that day."""
    committee, office = Organisation.objects.get(ref=key), Organisation.objects.get(ref=office)
    clerk = reader(office)
    document = DocumentFactory(issuer=committee, issued_on=issued_on)
    directive = DirectiveFactory(under_review=True, document=document, office=office, read_by=clerk)
    proposal = ProposalFactory(directive=directive, due_on=None)
    wording = review.Wording(action="Xây dựng kế hoạch", kind=TaskKind.STANDING, lead=lead)
    return review.edit(proposal.pk, by=clerk, on=issued_on, wording=wording).addressees.all()


def test_twenty_departments_and_eight_districts_stand_behind_the_names_of_2019(reference, db):
    rows = addressed(
        "bk.ubnd@-", "bk.vpdp@-", ISSUED, "Thủ trưởng các Sở, Ban, Ngành; Chủ tịch UBND các huyện, thành phố"
    )
    ticked = [row.organisation for row in rows if row.is_ticked]
    assert sum(body.level == "provincial" for body in ticked) == 20
    assert sorted(body.name for body in ticked if body.level == "district") == [
        "Ủy ban nhân dân huyện Ba Bể",
        "Ủy ban nhân dân huyện Bạch Thông",
        "Ủy ban nhân dân huyện Chợ Mới",
        "Ủy ban nhân dân huyện Chợ Đồn",
        "Ủy ban nhân dân huyện Na Rì",
        "Ủy ban nhân dân huyện Ngân Sơn",
        "Ủy ban nhân dân huyện Pác Nặm",
        "Ủy ban nhân dân thành phố Bắc Kạn",
    ]
    assert {row.address for row in rows if row.is_ticked} == {"head"}


def test_where_districts_have_ended_the_communes_are_offered_and_not_ticked(reference, db):
    rows = addressed("tn.ubnd@2025-07-01", "tn.vpdp@2025-07-01", date(2026, 3, 2), "UBND các huyện, thành phố")
    assert {row.organisation.level for row in rows} == {"commune"}
    assert not any(row.is_ticked for row in rows)
