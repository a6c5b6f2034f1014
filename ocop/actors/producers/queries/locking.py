"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need."""

from ..models import Conversion, DataRequest, Duplicate, ImportBatch, Producer, SignUp


def producer_for_update(pk: int) -> Producer:
    """A producer under lock; raises Producer.DoesNotExist."""
    return Producer.objects.select_for_update(of=("self",)).select_related("organisation", "unit").get(pk=pk)


def two_for_update(one: int, other: int) -> tuple[Producer, Producer]:
    """Two producers, locked in the order of their keys, given in the order asked for."""
    held = {pk: producer_for_update(pk) for pk in sorted({one, other})}
    return held[one], held[other]


def conversion_for_update(pk: int) -> Conversion:
    """A conversion under lock; raises Conversion.DoesNotExist."""
    found = Conversion.objects.select_for_update(of=("self",)).select_related(
        "producer__organisation", "producer__unit"
    )
    return found.get(pk=pk)


def pair_for_update(pk: int) -> Duplicate:
    """A pair under lock; raises Duplicate.DoesNotExist."""
    return Duplicate.objects.select_for_update(of=("self",)).select_related("first__unit", "second__unit").get(pk=pk)


def batch_for_update(pk: int) -> ImportBatch:
    """A list under lock; raises ImportBatch.DoesNotExist."""
    return ImportBatch.objects.select_for_update(of=("self",)).get(pk=pk)


def sign_up_for_update(pk: int) -> SignUp:
    """A sign-up under lock; raises SignUp.DoesNotExist."""
    return SignUp.objects.select_for_update(of=("self",)).select_related("unit").get(pk=pk)


def request_for_update(pk: int) -> DataRequest:
    """A request under lock; raises DataRequest.DoesNotExist."""
    found = DataRequest.objects.select_for_update(of=("self",)).select_related("person", "rule", "unit")
    return found.get(pk=pk)
