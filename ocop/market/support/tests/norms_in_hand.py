"""The shipped norms in the tables, and a norm typed for a test."""

from datetime import date
from decimal import Decimal

from django.conf import settings

from ocop.market.support import loaders
from ocop.market.support.models import Activity, Norm, SupportProgramme
from ocop.market.support.rules.norms import NormFigures
from ocop.market.support.vocabulary.norms import NormMode
from ocop.steering.budget import loaders as budget

MILLION = 1_000_000


def load_norms() -> None:
    """What `load_reference` would bring."""
    budget.load(settings.REFERENCE_ROOT)
    loaders.load(settings.REFERENCE_ROOT)


def figures(percent=None, ceiling=None, factor=None, mode=NormMode.LIMIT) -> NormFigures:
    """A norm in millions."""
    return NormFigures(
        "N",
        mode,
        None if percent is None else Decimal(percent),
        None if ceiling is None else ceiling * MILLION,
        None if factor is None else Decimal(factor),
        "Điều 8",
    )


def norm(code="PROVINCE", **values) -> Norm:
    """A confirmed norm of the province."""
    usual = {
        "programme": SupportProgramme.objects.get(code=values.pop("programme", "KCDP")),
        "activity": Activity.objects.get(code=values.pop("activity", "MACHINERY")),
        "level": "provincial",
        "is_binding": True,
        "mode": "limit",
        "percent": Decimal(50),
        "ceiling_vnd": 200 * MILLION,
        "start": date(2020, 1, 1),
        "legal_source": "Quyết định của UBND tỉnh",
        "evidence": "verified",
        "is_confirmed": True,
    }
    return Norm.objects.create(code=code, **{**usual, **values})
