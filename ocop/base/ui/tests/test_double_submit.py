"""Two presses at the same moment: both browsers are led on, the act has happened once."""

import threading
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connections
from django.test import Client

from ocop.base.ui.models import Submission


def pressed(client: Client, barrier: threading.Barrier, answers: list[Any]) -> None:
    try:
        barrier.wait()
        response = client.post("/nhom/lap/", {"name": "nhóm hai", "_once": "f00d"})
        answers.append((response.status_code, response["Location"]))
    finally:
        connections.close_all()


@pytest.mark.commits
def test_presses_at_the_same_moment_count_once(committed_db: str) -> None:
    person = get_user_model().objects.create(username="hien", full_name="Người Mẫu")
    clients = [Client() for _ in range(4)]
    for client in clients:
        client.force_login(person)
    barrier, answers = threading.Barrier(len(clients)), []
    threads = [threading.Thread(target=pressed, args=(client, barrier, answers)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(302, "/nhom/")] * 4
    assert list(Group.objects.values_list("name", flat=True)) == ["nhóm hai"]
    assert list(Submission.objects.values_list("token", "led_to")) == [("f00d", "/nhom/")]
