"""The file of each kind (E05), its paper and electronic set (E09), and the commune, which never scores (E08)."""

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.base.papers import docx, pdf
from ocop.cycle.dossiers import papers
from ocop.cycle.dossiers.models import AdvisoryPoint, Figure, Ground, PackagePart
from ocop.cycle.dossiers.queries.packs import last_version, pack_of
from ocop.cycle.dossiers.queries.reference import part_ground, step_ground
from ocop.cycle.dossiers.queries.requests import missing_parts, parts_of
from ocop.cycle.dossiers.rules.versions import digest_of
from ocop.cycle.dossiers.services import accepting, filing
from ocop.cycle.dossiers.services.advising import scoring
from ocop.cycle.dossiers.vocabulary import DossierKind
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Classification

PRODUCER = ["form01", "form02"]
COMMUNE = ["form03", "letter", "samples"]
PACKAGES = {
    "first": [*PRODUCER, *COMMUNE],
    "upgrade": [*PRODUCER, "changes", *COMMUNE],
    "re_evaluation": [*PRODUCER, "updates", *COMMUNE],
}
D26 = "Quyết định 26/2026/QĐ-TTg"


@pytest.mark.parametrize("kind", DossierKind.values)
def test_e05_each_kind_has_its_own_package(world, kind):
    rows = [part.row for part in parts_of(world.dossier(kind=kind))]
    assert [row.part for row in rows] == PACKAGES[kind]
    assert [row.part for row in rows if row.owner == "commune"] == COMMUNE
    assert {row.part for row in rows if not row.is_compulsory} == {"samples"}
    assert all(row.basis.startswith(f"{D26}, Điều 6 khoản") for row in rows)


@pytest.mark.parametrize("kind", DossierKind.values)
@pytest.mark.parametrize(("state", "lacks"), [("draft", 0), ("submitted", 2), ("commune_verified", 3), ("accepted", 4)])
def test_e05_the_package_fills_up_on_the_way(world, kind, state, lacks):
    there = [part.row.part for part in parts_of(world.dossier(state, kind=kind)) if part.is_there]
    own = PACKAGES[kind][: -len(COMMUNE)]
    assert there == {0: [], 2: own, 3: [*own, "form03"], 4: [*own, "form03", "letter"]}[lacks]


@pytest.mark.parametrize(("kind", "asks"), [("first", False), ("upgrade", True), ("re_evaluation", True)])
def test_e05_upgrade_and_re_evaluation_also_tell_what_changed(world, kind, asks):
    dossier = world.dossier(kind=kind)
    dossier.report.changes = []
    dossier.report.save()
    codes = [each.code for each in filing.obstacles_to_submitting(dossier, on=DAY)]
    assert ("changes.none" in codes) == asks


@pytest.mark.parametrize("kind", DossierKind.values)
def test_e05_the_office_takes_nothing_in_without_a_compulsory_part(world, kind):
    world.round()
    dossier = world.dossier("proposed", kind=kind)
    type(dossier).objects.filter(pk=dossier.pk).update(proposal=None)
    assert missing_parts(world.fresh(dossier)) == ["Văn bản đề nghị của UBND cấp xã"]
    with pytest.raises(Refused) as refusal:
        accepting.accept(dossier.pk, by=world.expert, on=DAY)
    assert [each.code for each in refusal.value.obstacles] == ["intake.missing"]


def test_e05_what_is_missing_is_asked_on_the_ground_of_the_dossiers_own_framework(world):
    dossier = world.dossier(chosen={})
    type(dossier.registration).objects.filter(dossier=dossier).update(representative="")
    grounds = {each.code: each.basis for each in filing.obstacles_to_submitting(world.fresh(dossier), on=DAY)}
    assert grounds["form0x.missing"] == grounds["point.unanswered"] == f"{D26}, Điều 6 khoản 1"


def test_an_older_dossier_never_quotes_the_newer_law(world):
    old = Classification.objects.get(framework__code="QD-148-2023", criteria_set__code="12")
    dossier = world.dossier(framework=old.framework, classification=old, criteria_set=old.criteria_set)
    asked = [part_ground(dossier, part) for part in ("form01", "form02", "form03", "samples")]
    assert {*asked, step_ground(dossier, "team"), step_ground(dossier, "again")} == {"Quyết định 148/QĐ-TTg"}
    now = world.dossier(product=world.product("Trà nay"))
    assert (step_ground(now, "team"), step_ground(now, "again")) == (
        f"{D26}, Điều 7 khoản 3 điểm c", f"{D26}, Điều 7 khoản 6",
    )  # fmt: skip


def test_grounds_patterns_and_samples_say_how_sure_they_are(world):
    marks = dict(PackagePart.objects.filter(part="samples").values_list("kind", "evidence"))
    assert marks == {"first": "verified", "upgrade": "verified", "re_evaluation": "partly_verified"}
    assert set(Ground.objects.values_list("evidence", flat=True)) == {"verified"}
    ours = Figure.objects.filter(code__in=("visit_number", "sample_number", "samples_most"))
    assert set(ours.values_list("evidence", flat=True)) == {"proposed"}


# ── E08, E09 ──


def test_e08_the_commune_never_scores(world):
    """Neither its officer nor its head, whatever the kind; Form 03 holds findings, no points."""
    for kind in DossierKind.values:
        dossier = world.dossier("accepted", kind=kind, product=world.product(f"Trà {kind}"))
        code = world.sheet.criteria[0].code
        for who in (world.officer, world.head):
            with pytest.raises(Refused) as refusal:
                scoring.save_points(dossier.pk, by=who, on=DAY, chosen={code: 0}, remarks={})
            assert refusal.value.obstacles[0].code in {"advising.not-assigned", "person.not-allowed"}
        assert not any("point" in f.name or "option" in f.name for f in dossier.commune_report._meta.get_fields())
    assert not AdvisoryPoint.objects.exists()


def test_e09_the_paper_set_says_what_the_electronic_set_holds(world):
    """Both are made out of the frozen version: what is written afterwards changes neither."""
    dossier = world.dossier("submitted")
    first = [docx.write(make(dossier)) for make in (papers.registration_paper, papers.self_report_paper)]
    pack = pack_of(dossier)
    assert (pack.digest, pack.number) == (digest_of(pack.content), 1)
    assert (pack.filed_at, pack.content) == (last_version(dossier).filed_at, last_version(dossier).content)
    dossier.registration.representative = "Người khác"
    dossier.registration.save()
    dossier.points.update(description="Khác")
    again = [docx.write(make(world.fresh(dossier))) for make in (papers.registration_paper, papers.self_report_paper)]
    assert again == first
    assert pdf.write(papers.registration_paper(dossier))[:5] == b"%PDF-"
    assert pack_of(dossier).content == pack.content
