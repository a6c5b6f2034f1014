"""From the draft of a dossier to its stars: noodles get four; a tea has the points, misses a minimum and gets three."""

from datetime import timedelta
from fractions import Fraction

import pytest

from journeys import cast
from journeys.browser import PHONE, Kind
from journeys.story import advising, council, dossier, hall, standing_back
from ocop.cycle.assessment.services import opening, writing
from ocop.cycle.assessment.tests.hall import SCORING, SEATS
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

pytestmark = pytest.mark.journey

TABLETS = ("m1", "m2", "m3")
NOODLES = {"head_chair": 78, "deputy": 73, "m1": 76, "m2": 78, "m3": 80}  # the mean is 77


@pytest.fixture
def told(make_town):
    """The town on the day of the sitting, and its scene."""
    town = make_town(Kind("vi", PHONE))
    scene = hall.begin()
    town.day(DAY)
    return town, scene


def test_from_two_drafts_to_four_stars_and_to_a_capped_three(told):
    """Written on a phone, verified and taken in; three tablets, one on a line that breaks; why the tea has three."""
    town, scene = told
    director, tea_director = town["director"], town["tea director"]
    noodles_dossier = written(director, scene, scene.noodles, 76)
    tea_dossier = written(tea_director, scene, scene.tea, 80)
    proposed(town, noodles_dossier, tea_dossier)
    advising.reports_on(scene.council.expert, [noodles_dossier, tea_dossier])

    body = scene.council
    sitting = body.planned(dossier.now(noodles_dossier), dossier.now(tea_dossier))
    noodles, tea = sitting.items.order_by("order")
    body.declared(sitting, *(name for name in SEATS if name != "m1"))
    tablets = {name: hall.tablet(town, name) for name in TABLETS}
    for item in (noodles, tea):
        council.declares(tablets["m1"], item)
    body.present(sitting)
    chair = hall.desk(town, "head_chair")
    council.opens_the_sitting(chair, noodles)

    for name in TABLETS:
        chosen = scene.counted(scene.noodles, NOODLES[name])
        council.takes_the_sheet(tablets[name], noodles)
        council.scores_first(tablets[name], chosen)
        if name == "m2":
            council.scores_without_a_line(
                tablets[name], body.sheet(noodles, name), chosen, list(chosen)[3:7]
            )  # fmt: skip
        council.signs(tablets[name], hall.scores(body, noodles, name, chosen), NOODLES[name])
    council.waits_for_the_others(chair, noodles, signed="3/5")
    for name in ("head_chair", "deputy"):
        hall.signs(body, noodles, name, scene.counted(scene.noodles, NOODLES[name]))
    four = council.closes(chair, noodles)
    assert (four.mean, four.stars, four.ending) == (Fraction(77), 4, "recognised")
    lines = council.reads_the_result(chair, four, "result-four", stars=4)
    assert lines[0] == "Điểm trung bình 77,00 đạt khung 4 sao (từ 70 điểm)."

    chosen, missed, total = scene.capped(scene.tea)
    for name in SCORING:
        hall.signs(body, tea, name, chosen)
    three = council.closes(chair, tea)
    assert (three.mean, three.by_points, three.stars) == (Fraction(total), 4, 3)
    lines = council.reads_the_result(chair, three, "result-capped", stars=3)
    assert lines == [
        f"Điểm trung bình {total},00 đạt khung 4 sao (từ 70 điểm).",
        missed,
        "Xếp 3 sao thay vì 4 sao vì chưa đạt các mức tối thiểu nêu trên.",
    ]
    states = {dossier.now(item.dossier).state for item in (noodles, tea)}
    assert states == {DossierState.PENDING_SIGNATURE}


def written(director, scene, kitchen, points):
    """Filed by its director, with every page of the forms and of the criteria."""
    kitchen.round()
    kitchen.entry(kitchen.own(), scored=False)
    chosen = scene.counted(kitchen, points)
    found = dossier.opens(director, kitchen)
    dossier.writes_the_forms(director, kitchen.told)
    paper = dossier.answers_the_first(director, found, kitchen, chosen)
    dossier.is_told_what_is_missing(director, found, chosen)
    dossier.answers_the_rest(found, chosen, paper)
    dossier.files(director, found)
    dossier.sees_it_filed(director, found, points)
    return found


def proposed(town, *dossiers):
    """Samples and Mẫu 03 of each in the commune, one letter, the intake of the province."""
    officer, head = town["commune"], town["head of commune"]
    for found in dossiers:
        dossier.is_received(officer, found)
        dossier.is_sampled(officer, found)
        dossier.is_verified(officer, found)
        dossier.is_signed(head, found)
    dossier.are_proposed(head, *dossiers)
    for found in dossiers:
        dossier.is_accepted(town["provincial"], found)


def test_whoever_stands_back_finds_the_dossier_nowhere(told):
    """Also where the member's post in the office would open every dossier of the province."""
    town, scene = told
    body = scene.council
    sitting = body.planned(*(each.dossier("advisory_reported", product=each.own()) for each in scene.kitchens))
    noodles, tea = sitting.items.order_by("order")
    member = hall.tablet(town, "m3")
    standing_back.works_in_the_office_too(body, "m3")
    standing_back.sees_both(member, noodles.dossier, tea.dossier)
    standing_back.declares_an_interest(member, noodles)
    before = standing_back.notices_about(body, "m3", noodles)
    standing_back.finds_it_nowhere(member, noodles, tea.called)
    standing_back.counts_one_dossier(member, noodles)

    standing_back.declares_nothing_about(body, "m3", tea)
    body.declared(sitting, *(name for name in SEATS if name != "m3"))
    body.present(sitting)
    opening.open_sitting(sitting.pk, by=body.head_chair, on=DAY)
    for name in ("head_chair", "deputy", "m1", "m2"):
        hall.signs(body, noodles, name, scene.counted(scene.noodles, 76))
    result = body.close(noodles)
    assert (result.mean, len(result.content["result"]["totals"])) == (Fraction(76), 4)
    standing_back.finds_it_nowhere(member, noodles, tea.called, result=result)
    assert result.get_absolute_url() in standing_back.found_by(hall.tablet(town, "m1"), noodles.called)
    standing_back.is_told_nothing(body, "m3", noodles, before=before)


def test_a_re_evaluation_is_decided_by_written_opinion(told):
    town, scene = told
    body, kitchen = scene.council, scene.tea
    again = kitchen.dossier(
        "accepted", kind="re_evaluation", product=kitchen.own(stars=4, until=DAY + timedelta(150))
    )  # fmt: skip
    sitting = body.opened(again, mode="written")
    item, chosen = body.item(sitting), scene.counted(kitchen, 76)
    member = hall.tablet(town, "m1")
    council.takes_the_sheet(member, item)
    council.scores_first(member, chosen)
    council.signs(member, hall.scores(body, item, "m1", chosen), 76)
    council.gives_an_opinion(member, item)
    others = [name for name in SCORING if name != "m1"]
    for name in others:
        hall.signs(body, item, name, chosen)
    chair = hall.desk(town, "head_chair")
    council.cannot_close(chair, item, waiting=[cast.full_name(f"council {name}") for name in others])
    for name in others:
        writing.give_opinion(item.pk, by=body.people[name], on=DAY, kind="agree")
    result = council.closes(chair, item)
    assert (result.mean, result.stars, result.ending) == (Fraction(76), 4, "recognised")
    council.reads_the_result(chair, result, "result-written", stars=4)
    assert dossier.now(again).state == DossierState.PENDING_SIGNATURE
