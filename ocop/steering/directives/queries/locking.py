"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need."""

from collections.abc import Iterable

from ..models import Assignment, Directive, Extension, Proposal, Task, UrgingLetter

RELATED = (
    "task__directive__document",
    "task__directive__office",
    "task__parent__organisation",
    "organisation",
    "officer",
)


def assignment_for_update(pk: int) -> Assignment:
    """An assignment under lock; raises Assignment.DoesNotExist."""
    found = Assignment.objects.select_for_update(of=("self",))
    return found.select_related(*RELATED).get(pk=pk)


def assignments_for_update(pks: Iterable[int]) -> list[Assignment]:
    """Several assignments under lock, always in the same order, so that two acts never wait for each other."""
    found = Assignment.objects.select_for_update(of=("self",)).select_related(*RELATED)
    return list(found.filter(pk__in=set(pks)).order_by("pk"))


def task_for_update(pk: int) -> Task:
    """A task under lock; raises Task.DoesNotExist."""
    return Task.objects.select_for_update(of=("self",)).select_related("directive__document").get(pk=pk)


def directive_for_update(pk: int) -> Directive:
    """A directive under lock; raises Directive.DoesNotExist."""
    found = Directive.objects.select_for_update(of=("self",))
    return found.select_related("document", "assigner", "office").get(pk=pk)


def proposal_for_update(pk: int) -> Proposal:
    """A proposal under lock; raises Proposal.DoesNotExist."""
    found = Proposal.objects.select_for_update(of=("self",))
    return found.select_related("directive__document", "directive__assigner").get(pk=pk)


def extension_for_update(pk: int) -> Extension:
    """A request for time under lock; raises Extension.DoesNotExist."""
    found = Extension.objects.select_for_update(of=("self",))
    related = (f"assignment__{name}" for name in RELATED)
    return found.select_related(*related).get(pk=pk)


def letter_for_update(pk: int) -> UrgingLetter:
    """An urging letter under lock; raises UrgingLetter.DoesNotExist."""
    return UrgingLetter.objects.select_for_update(of=("self",)).select_related("organisation", "office").get(pk=pk)
