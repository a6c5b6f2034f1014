"""Who may do what on a project: a verb on a post of the day, for the body the project belongs to.

Decisions of one person on one project are kept apart by `rules.duties`, whoever holds which post.
"""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .models import SupportProject
from .queries.access import applicants_of, scope_of
from .rules.moves import WHO

NOT_YOURS = Obstacle("project.not-yours")


def may_move(person: Person, move: str, project: SupportProject, *, on: date) -> bool:
    """Whether a post of the day carries the verb of this act for this project."""
    return SupportProject.objects.filter(scope_of(person, WHO[move], on=on), pk=project.pk).exists()


def require_move(person: Person, move: str, project: SupportProject, *, on: date) -> None:
    """Refuse unless it does."""
    refuse_if([] if may_move(person, move, project, on=on) else [NOT_YOURS])


def require_verb(person: Person, verb: str, project: SupportProject, *, on: date) -> None:
    """Refuse unless a post of the day carries the verb for this project."""
    found = SupportProject.objects.filter(scope_of(person, (verb,), on=on), pk=project.pk)
    refuse_if([] if found.exists() else [NOT_YOURS])


def require_applying(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person applies for this producer."""
    refuse_if([] if applicants_of(person, on=on).filter(pk=producer.pk).exists() else [NOT_YOURS])


def may(person: Person, verb: str, *, on: date) -> bool:
    """Whether one of the person's posts carries the verb at all."""
    return posts.may(person, verb, on=on)
