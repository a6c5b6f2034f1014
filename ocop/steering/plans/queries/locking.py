"""Rows of the route fetched for a change: locked until the transaction ends, with what rules and notices need."""

from ..models import BudgetCheck, Comment, InputCall, InputRequest, Line, Opinion


def opinion_for_update(pk: int) -> Opinion:
    """An opinion under lock; raises Opinion.DoesNotExist."""
    found = Opinion.objects.select_for_update(of=("self",))
    return found.select_related("organisation", "consultation__version__plan__owner", "consultation__asked_by").get(
        pk=pk
    )


def comment_for_update(pk: int) -> Comment:
    """A comment under lock; raises Comment.DoesNotExist."""
    found = Comment.objects.select_for_update(of=("self",))
    return found.select_related("opinion__organisation", "opinion__consultation").get(pk=pk)


def check_for_update(pk: int) -> BudgetCheck:
    """A check of the money under lock; raises BudgetCheck.DoesNotExist."""
    return BudgetCheck.objects.select_for_update(of=("self",)).select_related("appraiser", "asked_by").get(pk=pk)


def call_for_update(pk: int) -> InputCall:
    """A call for inputs under lock; raises InputCall.DoesNotExist."""
    return InputCall.objects.select_for_update(of=("self",)).select_related("version__plan__owner").get(pk=pk)


def line_for_update(pk: int) -> Line:
    """A line under lock; raises Line.DoesNotExist."""
    found = Line.objects.select_for_update(of=("self",))
    return found.select_related("group", "indicator", "lead", "answer").get(pk=pk)


def request_for_update(pk: int) -> InputRequest:
    """An agency's answer under lock; raises InputRequest.DoesNotExist."""
    found = InputRequest.objects.select_for_update(of=("self",))
    return found.select_related("organisation", "call__version__plan__owner", "call__version__plan__unit").get(pk=pk)
