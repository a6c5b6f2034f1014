"""Samples of other provinces, 2017 – 2026: what was built with (dev-) and what was only measured (heldout-)."""

import json
from pathlib import Path

import pytest
import yaml

from ocop.actors.organisations.reference import gazetteer_of
from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.steering.directives.rules.extraction import extract
from ocop.steering.directives.rules.extraction.gold import gold_of_json
from ocop.steering.directives.rules.extraction.scoring import Score, score

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
REGISTER = Path(__file__).resolve().parents[5] / "reference" / "organisations-bac-kan.yaml"


def measured(prefix, gazetteer):
    whole = Score()
    for path in sorted(SAMPLES.glob(f"{prefix}*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = gold_of_json(json.loads(path.read_text(encoding="utf-8")))
        whole.merge(score(extract(text, gazetteer=gazetteer), gold))
    return whole


@pytest.fixture(scope="module", params=["register", "grammar alone"])
def gazetteer(request):
    if request.param == "grammar alone":
        return Gazetteer()
    return gazetteer_of(yaml.safe_load(REGISTER.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("prefix", "tasks", "lead"), [("dev-", 0.98, 0.98), ("heldout-", 0.90, 0.94)])
def test_tasks_and_leads_of_other_provinces(gazetteer, prefix, tasks, lead):
    whole = measured(prefix, gazetteer)
    assert whole.tally("task precision").precision >= tasks
    assert whole.tally("task recall").recall >= tasks
    assert whole.tally("lead").precision >= lead
    assert whole.negatives == 0
    assert whole.invented_deadlines == 0


def test_heads_and_citation_numbers_of_every_sample(gazetteer):
    whole = measured("", gazetteer)
    for field in ("document number", "document type", "document issuer", "document issued_on"):
        assert whole.tally(field).precision == 1
    assert whole.tally("citation numbers").precision == 1
    assert whole.tally("citation numbers").recall == 1
