"""A product in the classification of each framework, and which class the next one suggests."""

from datetime import date

from django.db.models import QuerySet

from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Classification, Framework

from ..models import Product, ProductClass


def classes_of(product: Product) -> QuerySet[ProductClass]:
    """Its classes, the newest framework first: the mapping between regimes."""
    return product.classes.select_related("framework", "classification__criteria_set")


def class_on(product: Product, day: date) -> ProductClass | None:
    """Its class by the framework in force on the day."""
    framework = criteria.framework_on(day)
    return classes_of(product).filter(framework=framework).first() if framework else None


def offered_classes(day: date) -> QuerySet[Classification]:
    """The classification of the framework in force on the day, in its order."""
    framework = criteria.framework_on(day)
    rows = Classification.objects.filter(framework=framework) if framework else Classification.objects.none()
    return rows.select_related("criteria_set", "framework")


def suggested_class(product: Product, framework: Framework) -> Classification | None:
    """The class of the framework that its last class leads to: same scope by the decision's file, same words, else
    none.
    """
    held = classes_of(product).exclude(framework=framework).first()
    if held is None:
        return None
    heirs = [
        each for each in criteria.successors_of(held.classification.criteria_set) if each.framework_id == framework.pk
    ]
    rows = list(
        Classification.objects.filter(framework=framework, criteria_set__in=heirs).select_related("criteria_set")
    )
    same = [row for row in rows if str(row) == str(held.classification)]
    return same[0] if same else rows[0] if len(rows) == 1 else None
