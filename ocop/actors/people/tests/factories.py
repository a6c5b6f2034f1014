"""The smallest true people, roles and posts."""

from datetime import date
from typing import Any

import factory

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.models import Person, Post, Role


class PersonFactory(factory.django.DjangoModelFactory):
    """A person who may sign in with the password "mat-khau-dung"."""

    class Meta:
        model = Person
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"nguoi{n}")
    full_name = factory.Sequence(lambda n: f"Người Thứ {n}")

    @classmethod
    def _create(cls, model_class: type[Person], *args: Any, **fields: Any) -> Person:
        return Person.objects.create_user(password=fields.pop("password", "mat-khau-dung"), **fields)


class RoleFactory(factory.django.DjangoModelFactory):
    """A role that may do nothing and reaches its own body."""

    class Meta:
        model = Role
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"role_{n}")
    name = factory.SelfAttribute("code")
    name_en = factory.SelfAttribute("code")
    reach = "own"


class PostFactory(factory.django.DjangoModelFactory):
    """A post held since 2019."""

    class Meta:
        model = Post

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = factory.SubFactory(RoleFactory)
    title = "Chuyên viên"
    start = date(2019, 1, 1)
