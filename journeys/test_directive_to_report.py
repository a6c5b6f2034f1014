"""From the text of a directive to the report in the Chairman's hands, in words of the people who do it."""

import pytest

from journeys.browser import Kind
from journeys.story import agencies, clerk, directive, leader, letters, office, report
from journeys.story.records import Records

pytestmark = pytest.mark.journey

KINDS = [Kind("vi", 1280), Kind("en", 360), Kind("vi", 360, scripts=False)]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_directive_becomes_tasks_and_a_report(make_town, kind):
    town = make_town(kind)
    town.day(directive.GIVEN)
    clerk.hands_in(town["clerk"], pasted=not kind.scripts)
    clerk.reviews(town["clerk"])
    clerk.sends(town["clerk"])
    agencies.hears_and_accepts(town["trade"])
    agencies.reports_progress(town["trade"])
    agencies.hands_back(town["farming head"])
    agencies.asks_for_time(town["Pác Nặm"], "060")
    agencies.asks_for_time(town["Ba Bể"], "061")
    office.grants(town["clerk"], "060")
    office.refuses(town["clerk"], "061")
    office.reassigns(town["clerk"])

    town.day(directive.RESULTS)
    agencies.submits(town["trade"], "ket-qua.docx")
    office.sends_back(town["clerk"])
    agencies.submits(town["trade"], "ket-qua-day-du.docx")
    office.confirms(town["clerk"])

    town.day(directive.LATE)
    letter = letters.drafts(town["clerk"])
    letters.edits_and_issues(town["clerk"], letter)
    letters.answers(town["Ba Bể"], letter)
    records = Records(directive.LATE)
    leader.sees_the_board(town["chairman"], records)
    drafted = report.drafts(town["clerk"])
    report.edits(town["clerk"], drafted)
    report.submits(town["clerk"], drafted)
    report.signs(town["head"], drafted)
    report.sends(town["clerk"], drafted)
    report.arrives(town["chairman"], drafted, records)
