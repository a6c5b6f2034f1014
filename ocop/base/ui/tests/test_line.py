"""The small address that says whether the line holds, and for whom what waits may go."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_nobody_is_named_before_the_sign_in(client):
    told = client.get(reverse("ui:line")).json()
    assert (told["person"], len(told["token"])) == ("", 64)


def test_the_person_and_a_fresh_token_are_never_kept(client):
    person = get_user_model().objects.create_user("van", full_name="Lèng Thị Vần")
    client.force_login(person)
    answer = client.get(reverse("ui:line"))
    assert answer.json()["person"] == str(person.pk)
    assert "no-store" in answer["Cache-Control"]
