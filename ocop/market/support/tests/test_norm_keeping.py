"""The norm keeper confirms with the paper, adds the province's own, replaces from a day on, ends; others read."""

from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.kernel.outcome import Refused
from ocop.base.kernel.text import fold
from ocop.market.support.models import Activity, Norm, NormConfirmation, SupportProgramme
from ocop.market.support.queries.norms import norm_for, norms_visible_to
from ocop.market.support.rules.norms import limit_of
from ocop.market.support.services.norms import Proof, add_norm, confirm_norm, end_norm, replace_norm
from ocop.market.support.vocabulary.norms import NormLevel, NormMode, NormState

from .norms_in_hand import MILLION, load_norms

DAY = date(2026, 6, 15)
PACKAGING = "KCQG-PACKAGING-2018"
FIGURES = {
    "percent": Decimal(50), "ceiling_vnd": 35 * MILLION, "technology_factor": None,
    "legal_source": "Thông tư 28/2018/TT-BTC, Điều 8 khoản 7",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _loaded(db, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    load_norms()
    people.load(django_settings.REFERENCE_ROOT)


def person_in(role: str) -> Person:
    """Somebody who holds the role."""
    body, _made = Organisation.objects.get_or_create(
        key="zz.sct",
        defaults={
            "name": "Sở Công Thương", "short": "SCT", "folded": fold("Sở Công Thương"), "kind": "department",
            "level": "provincial",
        },
    )  # fmt: skip
    made = Person.objects.create_user(username=role, full_name=f"Người {role}", password="một mật khẩu dài")
    Post.objects.create(person=made, organisation=body, role=Role.objects.get(code=role), start=date(2018, 1, 1))
    return made


@pytest.fixture
def keeper():
    return person_in("norm_keeper")


def proof(by, text="28/2018/TT-BTC"):
    return Proof(store(name="thong-tu.txt", content="Nội dung thông tư.".encode(), by=by), text=text)


def named(code):
    return Norm.objects.get(code=code)


def codes_of(refusal):
    return [obstacle.code for obstacle in refusal.value.obstacles]


def test_scenario_8_confirmed_with_a_file_the_norm_is_allowed_and_the_history_says_so(keeper):
    with pytest.raises(Refused):
        norm_for("KCQG", "PACKAGING_DESIGN", on=DAY)
    confirm_norm(named(PACKAGING).pk, **FIGURES, proof=proof(keeper), by=keeper, on=DAY)
    norm = norm_for("KCQG", "PACKAGING_DESIGN", on=DAY)
    assert limit_of(norm.figures, 90 * MILLION).amount_vnd == 35 * MILLION
    (kept,) = norm.confirmations.all()
    assert (kept.act, kept.made_by, kept.made_on) == ("confirmed", keeper, DAY)
    assert (kept.document_text, kept.paper.name) == ("28/2018/TT-BTC", "thong-tu.txt")
    assert kept.figures == {"percent": "50", "ceiling_vnd": 35 * MILLION, "technology_factor": None,
                            "legal_source": FIGURES["legal_source"]}  # fmt: skip
    entry = Entry.objects.get(verb="support.norm.confirmed")
    assert entry.facts["norm"] == PACKAGING
    assert norm.evidence == "verified"


def test_the_figures_of_the_paper_replace_those_remembered(keeper):
    showroom = named("KCQG-SHOWROOM-2018")
    confirm_norm(showroom.pk, **{**FIGURES, "ceiling_vnd": 50 * MILLION}, proof=proof(keeper), by=keeper, on=DAY)
    assert named(showroom.code).ceiling_vnd == 50 * MILLION


def test_what_the_keeper_touched_is_not_loaded_over(keeper):
    showroom = named("KCQG-SHOWROOM-2018")
    confirm_norm(showroom.pk, **{**FIGURES, "ceiling_vnd": 50 * MILLION}, proof=proof(keeper), by=keeper, on=DAY)
    load_norms()
    found = named(showroom.code)
    assert (found.ceiling_vnd, found.is_confirmed) == (50 * MILLION, True)


def test_nobody_confirms_from_memory_nor_twice_nor_a_precedent(keeper):
    wrong = {**FIGURES, "percent": Decimal(0), "ceiling_vnd": 0, "legal_source": " "}
    with pytest.raises(Refused) as refusal:
        confirm_norm(named(PACKAGING).pk, **wrong, proof=Proof(), by=keeper, on=DAY)
    assert codes_of(refusal) == [
        "norm.percent-out-of-range", "norm.no-ceiling", "norm.no-source", "norm.no-paper", "norm.no-document",
    ]  # fmt: skip
    for code, obstacle in (("KCQG-MACHINERY-2018", "norm.is-confirmed"), ("PR-QN-POS", "norm.is-precedent")):
        with pytest.raises(Refused) as refusal:
            confirm_norm(named(code).pk, **FIGURES, proof=proof(keeper), by=keeper, on=DAY)
        assert codes_of(refusal) == [obstacle]
    assert not NormConfirmation.objects.exists()


@pytest.mark.parametrize("role", ["centre_officer", "dept_head", "prov_chair", "finance_reader"])
def test_whoever_handles_projects_keeps_no_norms(role):
    with pytest.raises(Refused) as refusal:
        confirm_norm(named(PACKAGING).pk, **FIGURES, proof=Proof(text="x"), by=person_in(role), on=DAY)
    assert codes_of(refusal) == ["person.not-allowed"]
    assert not named(PACKAGING).is_confirmed


def added(keeper, **other):
    usual = {
        "programme": SupportProgramme.objects.get(code="NQ-HDND"), "activity": Activity.objects.get(code="POS"),
        "variant": "", "level": NormLevel.PROVINCIAL, "unit": "điểm", "mode": NormMode.LIMIT, **FIGURES,
        "start": date(2026, 5, 31), "last_day": None, "proof": proof(keeper, "05/2026/NQ-HĐND"),
    }  # fmt: skip
    return add_norm(**{**usual, **other}, by=keeper, on=DAY)


def test_the_province_adds_its_own_and_it_limits_the_national_programme(keeper):
    made = added(keeper, ceiling_vnd=100 * MILLION)
    assert made.code == "NQ-HDND-POS-20260531"
    found = norm_for("NTM-OCOP", "POS", on=DAY)
    assert (found, limit_of(found.figures, 180 * MILLION).amount_vnd) == (made, 90 * MILLION)


def test_two_norms_never_hold_on_one_day(keeper):
    added(keeper)
    with pytest.raises(Refused) as refusal:
        added(keeper, start=date(2027, 1, 1))
    assert codes_of(refusal) == ["norm.overlaps"]
    before = added(keeper, start=date(2025, 1, 1), last_day=date(2026, 5, 30))
    assert before.last_day == date(2026, 5, 30)


def test_a_sum_needs_its_sum_and_an_end_follows_a_start(keeper):
    with pytest.raises(Refused) as refusal:
        added(keeper, mode=NormMode.FIXED, ceiling_vnd=None, last_day=date(2026, 1, 1))
    assert codes_of(refusal) == ["norm.sum-missing", "norm.ends-before-start"]


def test_a_new_version_holds_from_its_day_and_the_old_one_until_then(keeper):
    old = named("KCQG-MACHINERY-2018")
    figures = {**FIGURES, "ceiling_vnd": 400 * MILLION, "technology_factor": Decimal("1.5")}
    new = replace_norm(
        old.pk, **figures, start=date(2027, 1, 1), proof=proof(keeper, "01/2026/TT-BTC"), by=keeper, on=DAY
    )
    for day, norm in ((date(2026, 12, 31), old), (date(2027, 1, 1), new)):
        assert norm_for("KCQG", "MACHINERY", on=day) == norm
    old = named(old.code)
    assert (old.last_day, old.replaced_by) == (date(2026, 12, 31), new)
    assert [each.act for each in (*old.confirmations.all(), *new.confirmations.all())] == ["versioned", "added"]
    with pytest.raises(Refused) as refusal:
        replace_norm(old.pk, **figures, start=date(2018, 5, 11), proof=proof(keeper), by=keeper, on=DAY)
    assert codes_of(refusal) == ["norm.is-replaced", "norm.starts-too-early"]
    with pytest.raises(Refused) as refusal:
        end_norm(old.pk, last_day=DAY, proof=proof(keeper), by=keeper, on=DAY)
    assert codes_of(refusal) == ["norm.is-replaced"]


def test_an_ended_norm_still_decides_on_its_own_days(keeper):
    norm = named("KCQG-MACHINERY-2018")
    end_norm(norm.pk, last_day=date(2026, 12, 31), proof=proof(keeper), by=keeper, on=DAY)
    assert norm_for("KCQG", "MACHINERY", on=date(2026, 12, 31)) == norm
    with pytest.raises(Refused) as refusal:
        norm_for("KCQG", "MACHINERY", on=date(2027, 1, 1))
    assert codes_of(refusal) == ["norm.none"]
    assert named(norm.code).state_on(date(2027, 1, 1)) == NormState.ENDED
    with pytest.raises(Refused) as refusal:
        end_norm(norm.pk, last_day=date(2018, 5, 1), proof=Proof(), by=keeper, on=DAY)
    assert codes_of(refusal) == ["norm.ends-before-start", "norm.no-paper", "norm.no-document"]


def test_the_word_of_the_list_is_that_of_the_norm(keeper):
    for norm in norms_visible_to(keeper, on=DAY):
        assert norm.word == norm.state_on(DAY)
    assert not norms_visible_to(person_in("producer"), on=DAY).exists()


def client_of(person):
    made = Client()
    made.force_login(person)
    return made


def test_the_keeper_confirms_on_screen_and_a_refusal_keeps_no_file(keeper):
    client, address = client_of(keeper), reverse("support:confirm-norm", args=[named(PACKAGING).pk])
    assert "35.000.000" in client.get(address).content.decode()
    typed = {"percent": "50", "ceiling_vnd": "35.000.000", "legal_source": "Điều 8", "document": "28/2018/TT-BTC"}
    refused = client.post(address, {**typed, "percent": "150", "paper": SimpleUploadedFile("tt.txt", b"van ban")})
    assert refused.status_code == 409
    assert not StoredFile.objects.exists()
    done = client.post(address, {**typed, "paper": SimpleUploadedFile("tt.txt", b"van ban")})
    assert done.headers["Location"] == named(PACKAGING).get_absolute_url()
    page = client.get(named(PACKAGING).get_absolute_url()).content.decode()
    assert "28/2018/TT-BTC" in page
    kept = named(PACKAGING).confirmations.get()
    assert client.get(reverse("support:norm-paper", args=[kept.pk])).status_code == 200


def test_a_reader_sees_the_norm_tries_a_cost_and_has_no_acts():
    client = client_of(person_in("centre_officer"))
    address = named("KCQG-MACHINERY-2018").get_absolute_url()
    page = client.get(f"{address}?cost=900.000.000&line=on").content.decode()
    assert "450.000.000" in page
    assert "thay/" not in page
    assert client.get(reverse("support:replace-norm", args=[named(PACKAGING).pk])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_any_length(keeper, rows, django_assert_num_queries):
    client, address = client_of(keeper), reverse("support:norms")
    client.get(address)
    few = ["KCQG-MACHINERY-2018", PACKAGING, "PR-QN-POS"][:rows]
    Norm.objects.exclude(code__in=few).exclude(replaced_by=None, confirmations=None).delete()
    Norm.objects.exclude(code__in=few).delete()
    with django_assert_num_queries(15):
        page = client.get(address)
    assert all(code in page.content.decode() for code in few)
