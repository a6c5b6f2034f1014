"""Who may do what with reports: a verb on a post of today, for the reporting body."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .models import ExecutionReport
from .queries.access import DRAFT, RECEIVE, SIGN

__all__ = ["DRAFT", "RECEIVE", "SIGN", "may_draft", "may_sign", "require_drafter"]


def require_drafter(person: Person, office: Organisation, *, on: date) -> None:
    """Raises Refused unless the person drafts reports in the reporting body today."""
    posts.require(person, DRAFT, on=on, organisation=office)


def may_draft(person: Person, report: ExecutionReport, *, on: date) -> bool:
    """Whether the person drafts reports in the reporting body today."""
    return posts.may(person, DRAFT, on=on, organisation=report.office)


def may_sign(person: Person, report: ExecutionReport, *, on: date) -> bool:
    """Whether the person signs reports of the body today."""
    return posts.may(person, SIGN, on=on, organisation=report.office)
