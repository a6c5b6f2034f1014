"""Quick self-score, what is missing for 3, 4, 5 stars, and the condition before a dossier."""

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.queries.readiness import readiness_of, support_by_paper
from ocop.cycle.products.rules.readiness import Standing, is_made_later, obstacles_to_ready
from ocop.cycle.products.services import scoring
from ocop.cycle.products.vocabulary import EntryState
from ocop.law.criteria import queries as criteria

from .conftest import APRIL

S = EntryState


def best(world):
    """The highest option of every criterion of the set of tea."""
    sheet = criteria.sheet_of(world.tea.criteria_set)
    return {c.code: max(c.options, key=lambda o: (o.points, -o.index)).index for c in sheet.criteria}


def lowest_for(world, star):
    """The lowest option that meets each minimum, none elsewhere."""
    sheet = criteria.sheet_of(world.tea.criteria_set)
    return {
        c.code: (o.index if (m := c.minimum_for(star)) and (o := c.lowest_reaching(m)) else None)
        for c in sheet.criteria
    }


def test_nothing_is_known_before_the_self_score_but_all_papers_are_named(world):
    entry = world.approved()
    look = readiness_of(entry, on=APRIL)
    assert (look.criteria_set.code, look.self_score, sorted(look.ranks)) == ("12", None, [3, 4, 5])
    assert [o.code for o in obstacles_to_ready(S.IN_IMPLEMENTATION, look.standing)] == ["ready.no-score"]
    assert all(paper.agencies for m in look.ranks[3].missing for group in m.groups for paper in group)


def test_a_self_score_is_kept_with_its_total_and_may_be_changed(world):
    entry = world.approved()
    scoring.self_score(entry.pk, by=world.director, on=APRIL, chosen={})
    full = scoring.self_score(entry.pk, by=world.director, on=APRIL, chosen=best(world))
    assert (full.total, full.criteria_set.code) == (100, "12")


def test_an_option_that_is_not_of_the_set_is_refused(world, refused):
    entry = world.approved()
    with refused("sheet.unknown-criterion"):
        scoring.self_score(entry.pk, by=world.director, on=APRIL, chosen={"99.9": 0})


def test_ready_needs_every_criterion_points_minima_and_papers(world):
    entry = world.approved()
    scoring.self_score(entry.pk, by=world.director, on=APRIL, chosen=lowest_for(world, 3))
    with pytest.raises(Refused) as refusal:
        scoring.mark_ready(entry.pk, by=world.director, on=APRIL)
    codes = [o.code for o in refusal.value.obstacles]
    assert codes[0] == "ready.points"
    assert set(codes) == {"ready.points", "ready.minimum", "ready.paper"}


def test_forms_and_samples_of_the_dossier_are_not_asked_for_before_there_is_one(world):
    three = readiness_of(world.approved(), on=APRIL).ranks[3]
    later = {paper.code for m in three.missing if is_made_later(m) for group in m.groups for paper in group}
    assert {"FORM-01", "FORM-02"} <= later


def test_with_all_papers_and_points_the_producer_confirms(world, told):
    entry = world.approved()
    scoring.self_score(entry.pk, by=world.director, on=APRIL, chosen=best(world))
    look = readiness_of(entry, on=APRIL)
    whole = Standing(_without_missing(look.ranks[3]))
    assert list(obstacles_to_ready(S.IN_IMPLEMENTATION, whole)) == []
    assert [o.code for o in obstacles_to_ready(S.SUSPENDED, whole)] == ["cycle.wrong-moment"]
    assert Paper.objects.count() == 0


def _without_missing(readiness):
    from dataclasses import replace

    return replace(readiness, missing=tuple(m for m in readiness.missing if is_made_later(m)))


def test_the_support_that_could_pay_stands_beside_the_paper(world):
    found = support_by_paper()
    assert [kind.code for kind in found["TM-REGISTRATION"]] == ["ip"]
    assert [kind.code for kind in found["LABEL"]] == ["packaging"]
