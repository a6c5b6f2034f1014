"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need.

The order is always sitting, item, sheet, so that two acts never wait for each other.
"""

from collections.abc import Iterable

from ocop.cycle.dossiers.models import Dossier

from ..models import Council, Item, KnockOut, Minutes, PastBatch, Regulation, Result, Sheet, Sitting, Submission
from .access import ITEM, SITTING

OF_CHOICE = ("sitting__regulation", "dossier__product__producer", "criteria_set__framework")


def council_for_update(pk: int) -> Council:
    """A council under lock."""
    return Council.objects.select_for_update(of=("self",)).get(pk=pk)


def regulation_for_update(pk: int) -> Regulation:
    """A regulation under lock."""
    return Regulation.objects.select_for_update(of=("self",)).get(pk=pk)


def sitting_for_update(pk: int) -> Sitting:
    """A sitting under lock."""
    return Sitting.objects.select_for_update(of=("self",)).select_related(*SITTING).get(pk=pk)


def item_for_update(pk: int) -> Item:
    """A dossier of a sitting under lock."""
    return Item.objects.select_for_update(of=("self",)).select_related(*ITEM).get(pk=pk)


def dossiers_for_update(keys: Iterable[int]) -> list[Dossier]:
    """Dossiers under lock, in the order asked; whoever lists the same waits and reads that it is listed."""
    wanted = list(dict.fromkeys(keys))
    rows = Dossier.objects.select_for_update(of=("self",)).filter(pk__in=wanted).order_by("pk")
    found = {each.pk: each for each in rows.select_related("product", "criteria_set", "framework", "round")}
    return [found[key] for key in wanted if key in found]


def results_for_update(keys: Iterable[int]) -> list[Result]:
    """Results held by the locks on their items, taken in one order, given in the order asked."""
    wanted = list(dict.fromkeys(keys))
    found = {key: result_for_update(key) for key in sorted(wanted)}
    return [found[key] for key in wanted]


def sheet_for_update(pk: int) -> Sheet:
    """A sheet under lock: the choices of one member follow each other, those of two never wait.

    Read at every choice, so with no more around it than a choice is judged by.
    """
    found = Sheet.objects.select_for_update(of=("self",)).select_related("member__person")
    sheet = found.get(pk=pk)
    sheet.item = Item.objects.select_related(*OF_CHOICE).get(pk=sheet.item_id)
    return sheet


def knock_out_for_update(pk: int) -> KnockOut:
    """A proposal to disqualify, its dossier under lock too."""
    item_id = KnockOut.objects.values_list("item", flat=True).get(pk=pk)
    item = item_for_update(item_id)
    found = KnockOut.objects.select_for_update(of=("self",)).get(pk=pk)
    found.item = item
    return found


def result_for_update(pk: int) -> Result:
    """A result, held against a second act on it by the lock on its item."""
    item = item_for_update(Result.objects.values_list("item", flat=True).get(pk=pk))
    found = Result.objects.get(pk=pk)
    found.item = item
    return found


def submission_for_update(pk: int) -> Submission:
    """A submission under lock."""
    return Submission.objects.select_for_update(of=("self",)).get(pk=pk)


def minutes_for_update(sitting: Sitting) -> Minutes | None:
    """The minutes of a sitting under lock."""
    return Minutes.objects.select_for_update(of=("self",)).filter(sitting=sitting).first()


def past_batch_for_update(pk: int) -> PastBatch:
    """A list of past results under lock."""
    return PastBatch.objects.select_for_update(of=("self",)).get(pk=pk)
