"""The acceptance scenarios of the notes (§12) that a project carries, with their numbers."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.cycle.rounds.tests.province import DAY
from ocop.market.support.models import Norm, ProjectMember, SupportProject
from ocop.market.support.rules.costs import Item
from ocop.market.support.services import applying, appraising, drafting, paying, stopping
from ocop.market.support.services.appraising import Findings
from ocop.market.support.services.drafting import Estimate, MemberRow
from ocop.market.support.vocabulary.projects import ProjectState

from .projects_in_hand import MILLION, again, totals

S = ProjectState


def test_3_a_machine_of_900_m_is_limited_to_300_m(world, refused):
    project = world.surveyed(cost=900, asked=450)
    findings = world.findings(project, proposed_vnd=301 * MILLION)
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=findings)
    with refused("norm.over-limit"):
        appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)
    findings = world.findings(project, proposed_vnd=300 * MILLION)
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=findings)
    appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)
    assert project.appraisals.get().computed_vnd == 300 * MILLION


def test_3_as_a_technology_line_with_its_ground_450_m_is_allowed(world, refused):
    project = world.surveyed(cost=900, asked=450, technology_line=True)
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=world.findings(project))
    with refused("appraisal.no-technology-ground"):
        appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)
    found = world.findings(project, technology_ground="Dây chuyền khép kín")
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=found)
    assert appraising.sign_appraisal(project.pk, by=world.signer, on=DAY).state == S.APPRAISED
    assert project.appraisals.get().computed_vnd == 450 * MILLION


def group(world):
    """Two members of 700 million each, 300 asked for each."""
    project = world.draft(cost=1400, asked=600)
    items = [Item(f"Máy {n}", Decimal(1), "bộ", 700 * MILLION) for n in (1, 2)]
    members = [MemberRow(producer, 300 * MILLION) for producer in (world.coop, world.rival)]
    estimate = Estimate(items=items, is_group=True, members=members, whose={0: world.coop, 1: world.rival})
    drafting.save_costs(project.pk, by=world.director, on=DAY, estimate=estimate)
    return applying.submit(project.pk, by=world.director, on=DAY)


def test_5_a_group_of_two_gets_600_m_and_gives_300_m_back_when_one_leaves(world):
    line = world.line(1000)
    project = world.survey(group(world))
    assert again(project).requested_vnd == 600 * MILLION
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=world.findings(project))
    appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)
    assert project.appraisals.get().computed_vnd == 600 * MILLION
    world.decide(world.listed(project, line=line), [project])
    assert list(project.members.values_list("approved_vnd", flat=True)) == [300 * MILLION, 300 * MILLION]
    assert totals(line) == (1000, 600, 0, 400)
    leaving = ProjectMember.objects.get(project=project, producer=world.rival)
    applying.withdraw_member(leaving.pk, by=world.director, on=DAY, reason="Không đủ vốn")
    assert totals(line) == (1000, 300, 0, 700)
    assert again(project).approved_vnd == 300 * MILLION


def test_5_a_group_above_600_m_is_refused(world, refused):
    project = world.draft(cost=1400, asked=600)
    items = [Item(f"Máy {n}", Decimal(1), "bộ", 700 * MILLION) for n in (1, 2)]
    members = [MemberRow(producer, 350 * MILLION) for producer in (world.coop, world.rival)]
    estimate = Estimate(items=items, is_group=True, members=members, whose={0: world.coop, 1: world.rival})
    drafting.save_costs(project.pk, by=world.director, on=DAY, estimate=estimate)
    project = world.survey(applying.submit(project.pk, by=world.director, on=DAY))
    found = world.findings(again(project), proposed_vnd=601 * MILLION)
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=found)
    with refused("norm.over-limit"):
        appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)


def test_6_what_is_accepted_decides_what_is_paid(world):
    line = world.line(1000)
    project = world.running(line, cost=600, asked=300, advanced=210)
    assert totals(line) == (1000, 300, 210, 700)
    project = world.accept(project, cost=480)
    assert project.payable_vnd == 240 * MILLION
    assert totals(line) == (1000, 300, 210, 700)
    world.disbursed(project)
    assert totals(line) == (1000, 240, 240, 760)
    kinds = list(line.entries.order_by("id").values_list("kind", "amount_vnd"))
    assert kinds[1:] == [
        ("commit", 300 * MILLION), ("advance", 210 * MILLION), ("pay", 30 * MILLION), ("release", 60 * MILLION),
    ]  # fmt: skip
    assert again(project).state == S.DISBURSED


def test_7_packaging_supported_by_one_fund_is_not_asked_from_another(world, refused):
    told = {"activity": "PACKAGING_DESIGN", "kind": "product", "cost": 40, "asked": 20, "product": world.product}
    first = world.submitted(programme="NTM-OCOP", **told)
    second = world.draft(programme="KCDP", **told)
    with pytest.raises(Exception) as refusal:  # noqa: PT011  # looked at closely below
        applying.submit(second.pk, by=world.director, on=DAY)
    [obstacle] = refusal.value.obstacles
    assert (obstacle.code, obstacle.repair) == ("funding.double", first.get_absolute_url())
    applying.withdraw(first.pk, by=world.director, on=DAY, reason="Chọn nguồn khác")
    assert applying.submit(second.pk, by=world.director, on=DAY).state == S.PROPOSED


def test_8_an_unconfirmed_norm_stops_the_signature_until_it_is_confirmed(world, refused):
    Norm.objects.filter(code="KCDP-MACHINERY").update(is_confirmed=False)
    project = world.surveyed()
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=world.findings(project))
    with refused("norm.unconfirmed"):
        appraising.sign_appraisal(project.pk, by=world.signer, on=DAY)
    Norm.objects.filter(code="KCDP-MACHINERY").update(is_confirmed=True)
    assert appraising.sign_appraisal(project.pk, by=world.signer, on=DAY).state == S.APPRAISED


def test_10_a_refused_applicant_reads_the_reason_not_the_notes(world, enter):
    project = world.surveyed()
    draft = Findings(inner_note="Nợ thuế kéo dài")
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=draft)
    appraising.refuse(
        project.pk, by=world.signer, on=DAY, ground=world.ground, text="Không đủ điều kiện", number="9/SCT",
        inner_note="Xem lại thuế",
    )  # fmt: skip
    assert again(project).refusal.appeal_until == date(2027, 3, 2)


def test_13_a_broken_commitment_opens_a_recovery_that_gives_the_money_back(world):
    line = world.line(1000)
    project = world.disbursed(world.accept(world.running(line, advanced=210), cost=600))
    SupportProject.objects.filter(pk=project.pk).update(commitment_until=date(2032, 2, 15))
    recovery = stopping.note_breach(
        again(project), by=world.signer, on=DAY, reason="Thu hồi điểm bán", document_number="3/QĐ"
    )  # fmt: skip
    assert recovery.amount_vnd == 300 * MILLION
    stopping.receive(recovery.pk, by=world.accountant, on=DAY, amount_vnd=100 * MILLION)
    assert totals(line) == (1000, 200, 200, 800)
    stopping.receive(recovery.pk, by=world.accountant, on=DAY, amount_vnd=200 * MILLION)
    assert totals(line) == (1000, 0, 0, 1000)
    assert again(recovery).closed_on == DAY


def test_13_after_the_years_of_the_commitment_nothing_comes_back(world):
    project = world.disbursed(world.accept(world.running(advanced=210), cost=600))
    SupportProject.objects.filter(pk=project.pk).update(commitment_until=date(2026, 2, 15))
    told = {"by": world.signer, "on": DAY, "reason": "Thu hồi", "document_number": "3/QĐ"}
    assert stopping.note_breach(again(project), **told) is None


def test_24_a_machine_gets_its_first_advance_above_70_percent_done(world, refused):
    project = world.progressed(world.contracted(), 60)
    with refused("advance.too-little-invested"):
        paying.advance(project.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
    project = world.progressed(project, 71)
    paying.advance(project.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
    assert again(project).state == S.RUNNING


def test_24_an_unconfirmed_report_opens_no_advance(world, refused):
    from ocop.market.support.services import progressing

    project = world.contracted()
    progressing.report_progress(
        project.pk, by=world.director, on=DAY, done_percent=Decimal(90), invested_vnd=0, text="Xong"
    )  # fmt: skip
    with refused("advance.too-little-invested"):
        paying.advance(project.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
