"""The clauses of a framework, and the ministry's name: from reference rows, by dossier and day."""

from datetime import date

from django.db.models import Q

from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import framework_on

from ..models import CentralBody, Clause
from ..rules.bases import ABOUT, NONE, Bases


def bases_for(framework: Framework) -> Bases:
    """What a refusal quotes for a dossier of the framework; where no clause is on record, its decision alone."""
    rows = {each.about: str(each) for each in Clause.objects.filter(framework_code=framework.code)}
    return {about: rows.get(about) or decision_of(framework) for about in ABOUT}


def bases_on(day: date) -> Bases:
    """The same for what belongs to no dossier: by the framework in force on the day."""
    framework = framework_on(day)
    return bases_for(framework) if framework else NONE


def basis_for(framework: Framework, about: str) -> str:
    """One of them."""
    return bases_for(framework)[about]


def decision_of(framework: Framework) -> str:
    """Quyết định 148/QĐ-TTg: a proper name in every language."""
    return f"Quyết định {framework.number}"


def central_body(on: date) -> str:
    """The ministry as it is called on the day."""
    holding = CentralBody.objects.filter(Q(end__isnull=True) | Q(end__gt=on), start__lte=on)
    found = holding.order_by("-start").first()
    return found.name if found else ""
