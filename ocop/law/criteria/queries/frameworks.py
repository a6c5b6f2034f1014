"""Which framework holds on a day, and by which a dossier is assessed."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from ..models import Competence, Framework
from ..rules import governing
from ..vocabulary import LOAD


def published() -> QuerySet[Framework]:
    """What everybody reads, the newest first."""
    return Framework.objects.published()


def framework_on(day: date) -> Framework | None:
    """The framework in force for what is filed on that day; None before the first national one."""
    holding = published().filter(Q(end__isnull=True) | Q(end__gt=day), start__lte=day)
    return holding.order_by("-start", "-pk").first()


def framework_for(
    filed_on: date, *, kind: str, assessed_on: date | None = None
) -> tuple[Framework, governing.Choice] | None:
    """The framework of a dossier and why; the day of finishing matters only under a transitional clause."""
    by_code = {each.code: each for each in published()}
    choice = governing.framework_for(
        (each.governing for each in by_code.values()), filed_on=filed_on, kind=kind, assessed_on=assessed_on
    )
    return (by_code[choice.code], choice) if choice else None


def recognising_level(framework: Framework, stars: int, *, on: date) -> str:
    """Who recognises that many stars on the day; empty where nobody does (no certificate)."""
    holding = Competence.objects.filter(Q(end__isnull=True) | Q(end__gt=on), framework=framework, start__lte=on)
    found = holding.filter(stars=stars).order_by("-start").first()
    return found.level if found else ""


def predecessors_of(framework: Framework) -> list[Framework]:
    """The published frameworks whose decisions this one replaces."""
    return list(published().filter(number__in=framework.replaces).exclude(pk=framework.pk))


def may_load(person: Person, *, on: date) -> bool:
    """Whether the person tries and publishes decisions."""
    return posts.may(person, LOAD, on=on)


def loadable(person: Person, *, on: date) -> QuerySet[Framework]:
    """Every framework, drafts too, for who may load them; nothing for others."""
    return Framework.objects.all() if may_load(person, on=on) else Framework.objects.none()
