"""A trial's sample product comes with what is needed to judge it: a description, photos, papers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.base.kernel.outcome import Refused
from ocop.cycle.assessment.models import Item, SampleFile
from ocop.cycle.assessment.services import planning
from ocop.cycle.evidence.tests.photos import photo
from ocop.cycle.rounds.tests.province import DAY

from .hall import BEFORE


@pytest.fixture
def trial(hall):
    """A planned trial."""
    return planning.plan_sitting(hall.council.pk, by=hall.expert, on=BEFORE, mode="calibration", held_on=DAY)


def added(hall, trial, *files):
    return planning.add_sample(
        trial.pk, by=hall.expert, on=BEFORE, sample="Trà mẫu", criteria_set=hall.world.tea.criteria_set,
        description="Chè Shan sao tay, có kiểm nghiệm.", files=files,
    )  # fmt: skip


def test_members_read_the_description_and_open_the_files_of_a_sample(hall, trial, enter):
    item = added(hall, trial, ("bao-bi.jpg", photo()))
    browser = enter(hall.m1)
    page = browser.get(item.get_absolute_url()).content.decode()
    assert "Chè Shan sao tay, có kiểm nghiệm." in page
    address = reverse("assessment:sample-file", args=[item.pk, SampleFile.objects.get().pk])
    assert address in page
    assert browser.get(address).status_code == 200
    assert enter(hall.director).get(address).status_code == 404
    assert browser.get(reverse("assessment:sample-file", args=[item.pk, 0])).status_code == 404


def test_the_office_adds_a_sample_with_its_files_from_the_page(hall, trial, enter):
    typed = {
        "sample": "Trà mẫu", "criteria_set": hall.world.tea.criteria_set.pk, "description": "Mô tả",
        "uploads": [SimpleUploadedFile("bao-bi.jpg", photo(), content_type="image/jpeg")],
    }  # fmt: skip
    assert enter(hall.expert).post(reverse("assessment:add-sample", args=[trial.pk]), typed).status_code == 302
    item = Item.objects.get(sitting=trial)
    assert (item.description, item.sample_files.count()) == ("Mô tả", 1)


def test_a_file_that_is_neither_paper_nor_photo_is_refused_with_the_sample(hall, trial):
    with pytest.raises(Refused):
        added(hall, trial, ("chay.exe", b"MZ\x90\x00"))
    assert not Item.objects.filter(sitting=trial).exists()
