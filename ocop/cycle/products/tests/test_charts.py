"""The organisation chart of a plan: what is taken, who sees it, how it is replaced, where it stands afterwards."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Refused
from ocop.base.papers.blocks import Paragraph, Run
from ocop.cycle.products.models import BusinessPlan
from ocop.cycle.products.papers import blank_paper, plan_paper
from ocop.cycle.products.queries.forms import editions_of
from ocop.cycle.products.services import charting, ending, handing_in, writing
from ocop.cycle.products.services.working import Photo
from ocop.cycle.rounds.services import open_year

from .conftest import APRIL, PLAN

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def picture(colour="white"):
    written = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture(autouse=True)
def files_elsewhere(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def attached(world, entry, name="so-do.png", content=None, by=None):
    chart = Photo(name, picture() if content is None else content)
    return charting.attach_chart(entry.pk, by=by or world.director, on=APRIL, chart=chart)


def words_of(paper):
    said = []
    for block in paper.body:
        if isinstance(block, Paragraph):
            text = block.text
            said.append(text if isinstance(text, str) else "".join(run.text for run in text if isinstance(run, Run)))
    return said


@pytest.mark.parametrize(("name", "content"), [("so-do.png", None), ("so-do.pdf", PDF)])
def test_a_picture_or_a_pdf_becomes_the_chart(world, trail, name, content):
    entry = world.listed()
    plan = attached(world, entry, name, content)
    assert BusinessPlan.objects.get(pk=plan.pk).org_chart.name == name
    assert trail()[-2:] == ["products.form.written", "products.chart.attached"]


@pytest.mark.parametrize("content", [b"MZ\x90\x00 not a picture", b"just words"])
def test_anything_else_is_refused(world, content):
    entry = world.listed()
    with pytest.raises(Refused):
        attached(world, entry, "so-do.png", content)
    assert not StoredFile.objects.filter(name__startswith="so-do").exists()


def test_a_file_that_is_too_large_is_refused(world):
    entry = world.listed()
    with pytest.raises(Refused) as refusal:
        attached(world, entry, content=picture() + bytes(60 * 2**20))
    assert "file.too-large" in [obstacle.code for obstacle in refusal.value.obstacles]


def test_without_a_file_or_at_the_wrong_moment_it_says_so(world, refused):
    entry = world.listed()
    with refused("chart.none"):
        charting.attach_chart(entry.pk, by=world.director, on=APRIL, chart=None)
    submitted = handed_in(world, entry)
    with refused("form.closed"):
        attached(world, submitted)


def handed_in(world, entry):
    edition = entry.plan.edition
    writing.save_plan(entry.pk, by=world.director, on=APRIL, values=PLAN, seen=edition)
    return handing_in.submit_plan(entry.pk, by=world.director, on=APRIL)


def test_it_is_replaced_and_the_earlier_one_stays_in_the_editions(world):
    entry = world.listed()
    first = attached(world, entry).org_chart_id
    second = attached(world, entry, "so-do-moi.png", picture("black")).org_chart_id
    charts = [values["org_chart"] for _number, _hand, values in editions_of(entry, "plan")]
    assert charts == [None, str(first), str(second)]


def test_somebody_on_the_form_is_told_and_loses_nothing(world):
    entry = world.listed()
    seen = entry.plan.edition
    attached(world, entry, by=world.officer)
    saved = writing.save_plan(
        entry.pk, by=world.director, on=APRIL, values={"functions": "Tổ sản xuất"}, seen=seen, hand="b"
    )
    assert saved.by_others == ("org_chart",)
    plan = BusinessPlan.objects.get(entry=entry)
    assert (plan.functions, plan.org_chart.name) == ("Tổ sản xuất", "so-do.png")


def test_the_chart_alone_says_something_in_section_two(world):
    entry = world.listed()
    attached(world, entry)
    with pytest.raises(Refused) as refusal:
        handing_in.submit_plan(entry.pk, by=world.director, on=APRIL)
    empty = [o.facts["n"] for o in refusal.value.obstacles if o.code == "business-plan.section-empty"]
    assert 2 not in empty


def test_the_paper_names_it_as_attached_and_the_empty_form_leaves_room(world):
    entry = world.listed()
    attached(world, entry)
    entry = world.fresh(entry)
    assert "Sơ đồ tổ chức: kèm theo phương án, tệp so-do.png" in words_of(plan_paper(entry, on=APRIL))
    assert any(line.startswith("Sơ đồ tổ chức: ....") for line in words_of(blank_paper("bieu-03")))


def test_the_next_year_copies_it(world):
    entry = world.listed()
    chart = attached(world, entry).org_chart_id
    ending.drop(entry.pk, by=world.director, on=APRIL, reason="Hết vốn")
    open_year(by=world.expert, on=APRIL, year=2028)
    following = ending.carry_over(entry.pk, by=world.director, on=APRIL)
    assert BusinessPlan.objects.get(entry=following).org_chart_id == chart


def test_it_is_sent_from_the_wizard_and_opened_by_who_reads_the_plan(world, enter):
    entry = world.listed()
    wizard, sending = reverse("products:plan", args=[entry.pk, 1]), reverse("products:attach-chart", args=[entry.pk])
    assert sending in enter(world.director).get(wizard).content.decode()
    file = SimpleUploadedFile("so-do.png", picture(), content_type="image/png")
    answer = enter(world.director).post(f"{sending}?next={wizard}", {"chart": file})
    assert (answer.status_code, answer.url) == (302, wizard)
    assert "so-do.png" in enter(world.director).get(wizard).content.decode()
    shown = reverse("products:chart", args=[entry.pk])
    assert shown in enter(world.officer).get(entry.get_absolute_url()).content.decode()
    assert enter(world.expert).get(shown)["Content-Type"] == "image/png"
    assert enter(world.neighbour).get(shown).status_code == 404
    assert enter(world.neighbour).post(sending, {"chart": file}).status_code == 404


def test_a_plan_without_a_chart_has_nothing_to_open(world, enter):
    assert enter(world.director).get(reverse("products:chart", args=[world.listed().pk])).status_code == 404
