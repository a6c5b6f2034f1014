"""The demo province: one person per role, the story of 2019 told through the services, a living directive."""

import zipfile
from collections import Counter
from datetime import date
from io import BytesIO

import pytest
from django.core.management import call_command
from django.db.models import F

from demo.tests.conftest import said_by
from ocop.actors.notifications.models import Notice
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.people.queries import companies
from ocop.actors.producers.models import Producer
from ocop.base.audit.models import Entry
from ocop.base.workdays.clock import today
from ocop.cycle.assessment.models import Result, Sitting
from ocop.cycle.certificates.models import Certificate, Complaint, Recognition
from ocop.cycle.certificates.queries.facts import one, standing_of
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.models import CycleEntry, SelectionList, Training
from ocop.cycle.products.queries.readiness import readiness_of
from ocop.cycle.products.rules.readiness import obstacles_to_ready
from ocop.law.documents.models import Document
from ocop.oversight.reports.models import Delivery, ExecutionReport
from ocop.steering.budget.models import BudgetEntry, Commitment
from ocop.steering.budget.queries.ledger import lines_out_of_step
from ocop.steering.directives.models import (
    Assignment,
    Directive,
    DueChange,
    Extension,
    FollowUp,
    ProgressEntry,
    Proposal,
    UrgingLetter,
)
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.statuses import with_status
from ocop.steering.plans.models import Line, LineTarget, PlanVersion

pytestmark = pytest.mark.commits
DISTRICTS_END = {"district_head", "district_officer"}
CUT_OFF = date(2019, 12, 14)


def of(number):
    return Directive.objects.get(document__written=number)


def statuses(directive, on):
    rows = with_status(Assignment.objects.filter(task__directive=directive), moment(on))
    return set(rows.values_list("time_status", flat=True))


def test_every_role_has_an_invented_person_to_enter_as(demo):
    shown = companies(today())
    assert {company.role.code for company in shown} == set(Role.objects.values_list("code", flat=True)) - DISTRICTS_END
    assert all(post.person.is_demo for company in shown for post in company.posts)
    assert set(Post.objects.in_force(date(2019, 7, 1)).values_list("role__code", flat=True)) >= DISTRICTS_END


def test_everybody_is_marked_as_invented_and_has_no_password(demo):
    assert not Person.objects.filter(is_demo=False).exists()
    assert not any(person.has_usable_password() for person in Person.objects.all())


def test_some_people_of_2019_work_on_in_the_body_that_took_over(demo):
    keys = {post.organisation.key for post in Person.objects.get(full_name="Hoàng Thị Mẩy").posts.all()}
    assert keys == {"bk.vpdp", "tn.snnmt"}


def test_the_clerk_of_2019_edited_split_and_rejected(demo):
    states = Proposal.objects.filter(directive=of("3188/UBND-KTTCKT")).values_list("state", flat=True)
    assert {"confirmed", "split", "rejected"} == set(states)
    assert Entry.objects.filter(verb="directives.proposal.edited").exists()


def test_the_directive_of_2019_went_to_departments_and_the_eight_districts(demo):
    bodies = Assignment.objects.filter(task__directive=of("3188/UBND-KTTCKT")).values_list(
        "organisation__key", flat=True
    )
    assert len({key for key in bodies if key.startswith("bk.ubnd.")}) == 8
    assert {"bk.sct", "bk.snn", "bk.syt", "bk.vpdp"} <= set(bodies)


def test_recurring_tasks_have_first_days_only_where_the_text_gives_them(demo):
    due = dict(
        of("3188/UBND-KTTCKT")
        .tasks.filter(kind="recurring", original_due__isnull=False)
        .values_list("code", "original_due")
    )
    assert set(due.values()) == {
        date(2019, 6, 30),
        date(2019, 8, 31),
        date(2019, 11, 15),
        date(2019, 12, 5),
        date(2020, 6, 15),
    }


def test_in_2019_work_was_done_on_time_and_late(demo):
    assert {"done_on_time", "done_late", "out"} <= statuses(of("3188/UBND-KTTCKT"), date(2020, 1, 15))


def test_a_task_was_returned_and_given_to_the_body_that_was_proposed(demo):
    returned = Assignment.objects.get(organisation__key="bk.bqlkcn", state="returned")
    assert returned.proposed_body.key == "bk.bao"
    assert returned.replaced_by.organisation.key == "bk.bao"


def test_extensions_were_granted_and_refused(demo):
    directive = of("3188/UBND-KTTCKT")
    states = Extension.objects.filter(assignment__task__directive=directive).values_list("state", flat=True)
    assert sorted(states) == ["granted", "granted", "refused"]
    assert DueChange.objects.filter(assignment__task__directive=directive).count() == 2


def test_a_result_was_sent_back_and_then_accepted(demo):
    redone = ProgressEntry.objects.get(is_accepted=False).assignment
    assert redone.organisation.key == "bk.ubnd.060"
    assert redone.state == "done"


def test_urging_letters_of_2019_are_numbered_without_gaps_and_answered(demo):
    letters = UrgingLetter.objects.filter(office__key="bk.vpdp").order_by("document__number")
    assert [letter.document.number for letter in letters] == [187, 188, 189]
    assert {letter.state for letter in letters} == {"answered"}


def test_the_ladder_was_climbed_up_to_the_leader(demo):
    assert {"notice", "due_day", "list", "letter", "explain"} <= set(FollowUp.objects.values_list("kind", flat=True))


def test_proofs_are_real_papers(demo):
    entry = ProgressEntry.objects.filter(kind="result", files__isnull=False).first()
    with entry.files.get().content.open() as file:
        assert "word/document.xml" in zipfile.ZipFile(BytesIO(file.read())).namelist()
    assert not ProgressEntry.objects.filter(kind="result", files__isnull=True).exists()


def test_the_half_year_report_was_signed_sent_and_seen(demo):
    report = ExecutionReport.objects.get()
    assert (report.state, report.kind, report.cut_off, report.written) == ("sent", "half_year", CUT_OFF, "42/BC-VPĐP")
    assert report.signed_on == report.sent_on == date(2019, 12, 18)
    assert Delivery.objects.filter(report=report, person__full_name="Hoàng Văn Khuê", read_at__isnull=False).exists()


def test_the_figures_of_the_report_are_those_of_its_rows(demo):
    report = ExecutionReport.objects.get()
    counts = report.figures["counts"]
    for figure in ("done_on_time", "done_late", "overdue"):
        assert counts[figure] == report.rows.filter(status=figure).count() > 0


def test_nothing_of_2019_is_left_open_today(demo):
    left = Assignment.objects.filter(task__directive=of("3188/UBND-KTTCKT"))
    assert set(left.values_list("state", flat=True)) == {"done", "returned", "cancelled"}


def test_the_living_directive_shows_every_state(demo):
    directive = of("2188/UBND-KTN")
    states = set(Assignment.objects.filter(task__directive=directive).values_list("state", flat=True))
    assert {"assigned", "accepted", "in_progress", "submitted", "done", "returned"} <= states
    assert {"done_on_time", "done_late", "overdue", "not_due", "no_deadline"} <= statuses(directive, today())
    asked = Extension.objects.filter(assignment__task__directive=directive, state="asked")
    assert {row.assignment.organisation.key for row in asked} == {"tn.svhttdl", "ubnd.02101@2025-07-01"}


def test_the_living_directive_went_to_the_communes_that_come_from_bac_kan(demo):
    rows = Assignment.objects.filter(task__directive=of("2188/UBND-KTN"), organisation__level="commune")
    assert rows.values("organisation").distinct().count() == 37


def test_a_commune_has_a_letter_to_answer_and_two_drafts_wait(demo):
    letters = UrgingLetter.objects.filter(office__key="tn.snnmt")
    assert sorted(letters.values_list("state", flat=True)) == ["draft", "draft", "issued"]


def test_the_plan_of_2020_has_the_published_targets_of_decision_107(demo):
    version = PlanVersion.objects.get(document__written="107/QĐ-UBND", document__issued_on=date(2020, 1, 21))
    assert (version.state, version.published_on) == ("closed", date(2020, 1, 22))
    wholes = LineTarget.objects.filter(line__version=version, unit=None)
    targets = {t.line.indicator.code: (int(t.value), t.upper and int(t.upper), t.is_at_least) for t in wholes}
    assert targets == {
        "P_NEW": (36, None, True), "P_UPGRADED_5": (1, None, True), "P_UPGRADED_4": (5, None, True),
        "S_RESTRUCT": (3, 5, False), "S_NEW_ORG": (8, None, True), "M_POS": (2, None, True),
    }  # fmt: skip
    shares = LineTarget.objects.filter(line__version=version, unit__isnull=False)
    assert {(t.unit.level, int(t.value), int(t.upper)) for t in shares} == {("district", 4, 5)}
    assert shares.count() == 8


def test_every_line_of_it_became_a_task_that_answers_the_directive_of_2019(demo):
    lines = Line.objects.filter(version__document__written="107/QĐ-UBND")
    assert all(line.task_id and line.answers for line in lines)
    assert {line.answers.directive.document.written for line in lines} == {"3188/UBND-KTTCKT"}


def test_the_plans_of_today_are_carried_out_by_a_department_a_commune_and_the_province(demo):
    issued = PlanVersion.objects.filter(plan__first_year__gte=2026, document__isnull=False)
    assert set(issued.values_list("plan__level", flat=True)) == {"province", "department", "commune"}
    assert set(issued.values_list("state", flat=True)) & {"in_force", "closed"}
    assert PlanVersion.objects.filter(plan__last_year=F("plan__first_year") + 4, state="draft").count() == 1


def test_the_ledger_is_in_step_and_a_balance_went_over(demo):
    assert not lines_out_of_step().exists()
    assert Commitment.objects.filter(carried_from__isnull=False).count() == 1
    assert {"cancel", "carry_in", "carry_out"} <= set(BudgetEntry.objects.values_list("kind", flat=True))


def test_a_new_text_waits_on_the_desk_with_doubts(demo):
    waiting = of("2647/UBND-KTN")
    assert waiting.state == "review"
    assert 10 <= waiting.proposals.count() <= 14
    assert {p.state for p in waiting.proposals.all()} == {"open"}
    assert [p.doubts for p in waiting.proposals.all() if p.doubts] == [["day-unknown"], ["day-unknown"]]


def test_documents_of_the_demo_say_that_they_are_invented(demo):
    notes = dict(Document.objects.filter(directive__isnull=False).values_list("written", "note"))
    published = notes.pop("107/QĐ-UBND")
    assert set(notes.values()) == {"Dữ liệu minh họa"}
    assert "theo tin đã đăng" in published


def test_the_trail_is_sealed_and_unbroken(demo):
    assert not Entry.objects.filter(sequence=None).exists()
    call_command("verify_audit")
    assert Notice.objects.exists()


def test_a_second_run_changes_nothing(demo):
    before = [model.objects.count() for model in (Entry, Person, Assignment, Document, Notice)]
    assert "đã có" in said_by("make_demo")
    assert [model.objects.count() for model in (Entry, Person, Assignment, Document, Notice)] == before


def test_products_stand_on_every_stage_of_the_way_this_year(demo):
    entries = CycleEntry.objects.filter(year__year=today().year)
    states = Counter(entries.values_list("state", flat=True))
    assert states == {
        "idea_draft": 1, "idea_submitted": 1, "idea_returned": 1, "idea_under_review": 1, "idea_selected": 1,
        "plan_draft": 2, "in_implementation": 1, "ready_for_evaluation": 10,
    }  # fmt: skip
    assert entries.filter(entered_by__isnull=False).exclude(entered_for="").count() == 5
    assert all("minh họa" in name for name in entries.values_list("product__name", flat=True))
    assert all("minh họa" in name for name in entries.values_list("product__producer__name", flat=True))


def test_one_came_back_with_two_reasons_and_can_be_handed_in_again(demo):
    entry = CycleEntry.objects.get(state="idea_returned")
    assert entry.returns.count() == 2
    assert entry.resubmit_until > today()


def test_the_list_of_the_year_is_approved_and_a_second_one_is_open(demo):
    lists = SelectionList.objects.order_by("number")
    assert [(each.state, each.rows.count()) for each in lists] == [("approved", 3), ("draft", 0)]


def test_one_is_carried_out_with_milestones_and_support(demo):
    entry = CycleEntry.objects.get(state="in_implementation")
    milestones = list(entry.milestones.all())
    assert [bool(each.done_on) for each in milestones] == [True, False, False, False]
    assert milestones[1].due < today() < milestones[2].due
    assert entry.wishes.filter(amount_vnd=60_000_000).exists()


def test_the_ready_one_has_verified_papers_and_a_self_score(demo):
    entry = CycleEntry.objects.get(product__name__startswith="Tinh bột nghệ")
    look = readiness_of(entry, on=today())
    assert look.self_score.total >= 50
    assert not list(obstacles_to_ready("in_implementation", look.standing))
    assert len(look.papers) == Paper.objects.filter(state="verified").count() == 9


def test_trainings_were_attended_and_one_is_still_to_come(demo):
    held = {each.day: each.attendances.count() for each in Training.objects.all()}
    assert sorted(held.values()) == [0, 6, 8]
    assert Training.objects.filter(day__gte=today(), attendances=None).count() == 1


def test_dossiers_stand_on_every_stage_of_the_way(demo):
    states = Counter(Dossier.objects.values_list("state", flat=True))
    assert states == {
        "draft": 1, "submitted": 1, "commune_returned": 1, "accepted": 1, "advisory_reported": 1, "in_council": 1,
        "pending_signature": 1, "recognised": 2,
    }  # fmt: skip
    assert all("minh họa" in name for name in Dossier.objects.values_list("product__name", flat=True))
    assert Dossier.objects.get(state="commune_returned").requests.get(answered_on=None).items.count() == 2
    assert not Dossier.objects.filter(accepted_on__isnull=False, round=None).exists()


def test_the_council_sits_today_with_one_dossier_scored_and_three_closed(demo):
    sitting = Sitting.objects.get()
    assert (sitting.state, sitting.held_on) == ("open", today())
    assert sorted(sitting.items.values_list("state", flat=True)) == ["closed", "closed", "closed", "scoring"]
    for result in Result.objects.all():
        assert (result.stars, result.ending, result.item.sheets.filter(state="signed").count()) == (3, "recognised", 7)
    assert sitting.items.get(state="scoring").sheets.filter(choices__isnull=False).distinct().count() == 1


def test_recognitions_stand_at_every_point_of_their_term(demo):
    on = today()
    invented = Recognition.objects.filter(product_name__contains="minh họa")
    states = Counter(standing_of(one(each.pk), on=on) for each in invented)
    assert states == {"active": 4, "expiring": 3, "expired": 1, "under_verification": 1, "revoked": 1}
    certificates = Certificate.objects.filter(recognition__in=invented).exclude(number="")
    assert [(each.issued_on, each.pdf is not None) for each in certificates] == [(on, True)] * 2
    assert {each.external_key.split(":")[0] for each in Recognition.objects.exclude(pk__in=invented)} == {
        "products-bac-kan"
    }
    assert Complaint.objects.get().result.item.dossier.state == "pending_signature"


def test_no_firm_of_the_public_list_is_given_anything(demo):
    listed = Producer.objects.exclude(name__contains="minh họa")
    assert listed.exists()
    assert not CycleEntry.objects.filter(product__producer__in=listed).exists()
    assert not Paper.objects.filter(producer__in=listed).exists()
