"""The smallest true unit."""

import factory

from ocop.actors.territory.models import Unit


class UnitFactory(factory.django.DjangoModelFactory):
    """A province without end."""

    class Meta:
        model = Unit

    code = factory.Sequence(lambda n: f"9{n:03d}")
    key = factory.LazyAttribute(lambda unit: f"{unit.code}@{unit.start or '-'}")
    name = factory.Sequence(lambda n: f"Tỉnh Số {n}")
    folded = factory.LazyAttribute(lambda unit: unit.name.lower())
    type, level, evidence = "tinh", "province", "verified"
    start = end = None
