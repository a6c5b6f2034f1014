"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need."""

from ..models import Assignment, Directive, Extension, Proposal, UrgingLetter


def assignment_for_update(pk: int) -> Assignment:
    """An assignment under lock; raises Assignment.DoesNotExist."""
    found = Assignment.objects.select_for_update(of=("self",))
    return found.select_related("task__directive__document", "task__directive__office", "organisation").get(pk=pk)


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
    return found.select_related("assignment__task__directive__office", "assignment__organisation").get(pk=pk)


def letter_for_update(pk: int) -> UrgingLetter:
    """An urging letter under lock; raises UrgingLetter.DoesNotExist."""
    return UrgingLetter.objects.select_for_update(of=("self",)).select_related("organisation", "office").get(pk=pk)
