"""The smallest true body."""

import factory

from ocop.actors.organisations.models import Organisation


class OrganisationFactory(factory.django.DjangoModelFactory):
    """A department without end in a province of its own letters."""

    class Meta:
        model = Organisation

    key = factory.Sequence(lambda n: f"xx.so{n}")
    ref = factory.LazyAttribute(lambda body: f"{body.key}@{body.start or '-'}")
    province = "xx"
    name = factory.Sequence(lambda n: f"Sở Số {n}")
    short = factory.SelfAttribute("name")
    kind, level = "department", "provincial"
    evidence, evidence_period = "verified", "verified"
    start = end = None
