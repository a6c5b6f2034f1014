"""Rows fetched for a change, locked until the transaction ends. The order is recognition, then case or certificate."""

from ..models import Case, Certificate, Complaint, Recognition, Suspension
from .facts import one


def recognition_for_update(pk: int) -> Recognition:
    """A recognition under lock, with its facts."""
    Recognition.objects.select_for_update(of=("self",)).get(pk=pk)
    return one(pk)


def case_for_update(pk: int) -> Case:
    """A case under lock, its recognition too."""
    recognition = recognition_for_update(Case.objects.values_list("recognition", flat=True).get(pk=pk))
    found = Case.objects.select_for_update(of=("self",)).select_related("ground").get(pk=pk)
    found.recognition = recognition
    return found


def certificate_for_update(pk: int) -> Certificate:
    """A certificate under lock, its recognition too."""
    recognition = recognition_for_update(Certificate.objects.values_list("recognition", flat=True).get(pk=pk))
    found = Certificate.objects.select_for_update(of=("self",)).get(pk=pk)
    found.recognition = recognition
    return found


def suspension_for_update(pk: int) -> Suspension:
    """A suspension under lock, its recognition too."""
    recognition = recognition_for_update(Suspension.objects.values_list("recognition", flat=True).get(pk=pk))
    found = Suspension.objects.select_for_update(of=("self",)).get(pk=pk)
    found.recognition = recognition
    return found


def complaint_for_update(pk: int) -> Complaint:
    """A complaint under lock."""
    found = Complaint.objects.select_for_update(of=("self",))
    return found.select_related("result__item__dossier__product__producer__organisation", "examiner").get(pk=pk)
