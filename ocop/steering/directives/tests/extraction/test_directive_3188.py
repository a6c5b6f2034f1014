"""Acceptance on the article of directive 3188/UBND-KTTCKT, with the thresholds of its gold."""

from pathlib import Path

import pytest
import yaml

from ocop.actors.organisations.reference import gazetteer_of
from ocop.steering.directives.rules.extraction import extract
from ocop.steering.directives.rules.extraction.gold3188 import gold_of_mapping
from ocop.steering.directives.rules.extraction.scoring import score

ROOT = Path(__file__).resolve().parents[5]
SHARED = ROOT.parent / "shared" / "reference"
pytestmark = pytest.mark.skipif(
    not (SHARED / "directive-3188.yaml").exists(), reason="the article of directive 3188 is not part of this repository"
)


@pytest.fixture(scope="module")
def data():
    return yaml.safe_load((SHARED / "directive-3188.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found():
    register = yaml.safe_load((ROOT / "reference" / "organisations-bac-kan.yaml").read_text(encoding="utf-8"))
    return extract((SHARED / "seed-article-3188.txt").read_text(encoding="utf-8"), gazetteer=gazetteer_of(register))


@pytest.fixture(scope="module")
def result(data, found):
    return score(found, gold_of_mapping(data))


def test_tasks_reach_the_thresholds(data, result):
    thresholds = data["acceptance"]["thresholds"]
    assert result.tally("task precision").precision >= thresholds["task_groups"]["precision"]
    assert result.tally("task recall").recall >= thresholds["task_groups"]["recall"]
    assert result.tally("lead").precision >= thresholds["lead"]["accuracy_on_matched"]
    assert result.tally("recurrence").precision >= thresholds["recurrence"]["accuracy_on_matched"]


@pytest.mark.parametrize("field", ["coordinating", "venue_types", "report_to", "approver"])
def test_lists_of_agencies_and_venues_are_exact(result, field):
    assert result.tally(f"{field} precision").precision == 1
    assert result.tally(f"{field} recall").recall == 1


def test_legal_bases_reach_the_threshold(data, result):
    thresholds = data["acceptance"]["thresholds"]["legal_basis"]
    assert result.tally("legal_basis precision").precision >= thresholds["precision"]
    assert result.tally("legal_basis recall").recall >= thresholds["recall"]


def test_numbered_documents_are_all_right(result):
    assert result.tally("citations, all fields").precision == 1
    assert result.tally("citations, all fields").recall == 1
    assert [result.tally(f"document {f}").precision for f in ("number", "type", "issuer", "issued_on")] == [1] * 4


def test_documents_without_number_reach_the_threshold(data, result):
    threshold = data["acceptance"]["thresholds"]["unnumbered_documents"]["recall"]
    assert result.tally("unnumbered recall").recall >= threshold


def test_nothing_is_invented(found, result):
    assert result.negatives == 0
    assert [task.deadline for task in found.tasks] == [None] * len(found.tasks)


def test_every_task_has_a_known_agency_of_2019(found):
    for task in found.tasks:
        assert all(mention.ids for mention in task.lead_mentions)
