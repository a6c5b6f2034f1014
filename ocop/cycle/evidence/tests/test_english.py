"""What the reference data says of papers is read in the language of the screen."""

from pathlib import Path

from django.conf import settings

from ocop.actors.territory.reference import yaml_of
from ocop.cycle.evidence.models import CheckWording

from .conftest import at

REFERENCE = Path(settings.REFERENCE_ROOT)
OWNER = "The owner is the producer"


def page(browser, address):
    return browser.get(f"/en{address}").content.decode()


def test_every_check_of_the_table_has_words_in_both_languages(world):
    table = yaml_of(REFERENCE / "criteria" / "evidence-26.yaml")
    asked = {
        check
        for kind in table["evidence_types"]
        if kind.get("kind", "paper") in ("paper", "link")
        for check in kind.get("checks", ())
    }
    worded = {row.code: (row.words, row.words_en) for row in CheckWording.objects.all()}
    assert asked - set(worded) == set()
    assert [code for code, words in worded.items() if not all(words)] == []
    assert worded["owner = producer"] == ("Chủ văn bằng là chủ thể", OWNER)


def test_the_verifier_reads_the_points_in_english(world, enter):
    address, browser = at("verify", world.entered()), enter(world.head)
    assert OWNER in page(browser, address)
    assert "Chủ văn bằng là chủ thể" in browser.get(address).content.decode()


def test_a_point_left_out_is_named_in_english(world, enter):
    answer = enter(world.head).post(f"/en{at('verify', world.entered())}", {"note": ""})
    assert (answer.status_code, f"Not checked yet: {OWNER}." in answer.content.decode()) == (409, True)


def test_what_was_looked_at_is_told_in_english(world, enter):
    address, browser = at("paper", world.verified()), enter(world.head)
    assert f"Checked: {OWNER}" in page(browser, address)
    assert "Đã kiểm tra: Chủ văn bằng là chủ thể" in browser.get(address).content.decode()
