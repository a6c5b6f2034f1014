"""Loading, publishing, discarding: exact states, the trail, the notices, and refusals that leave nothing behind."""

from datetime import date

import pytest

from ocop.actors.notifications.models import Notice
from ocop.base.audit.models import Entry
from ocop.law.criteria import queries, services
from ocop.law.criteria.models import Framework, Option, PaperTable
from ocop.law.criteria.vocabulary import State

from .conftest import DAY, bytes_of, criterion_at, refusal, small, written


def trail() -> list[str]:
    return list(Entry.objects.filter(verb__startswith="criteria.").order_by("pk").values_list("verb", flat=True))


def test_a_file_becomes_a_draft_that_nobody_else_reads(draft, administrator):
    assert (draft.state, draft.loaded_by, draft.loaded_on) == (State.DRAFT, administrator, DAY)
    assert list(queries.published()) == []
    assert trail() == ["criteria.framework.loaded"]
    assert Option.objects.count() == 7


def test_who_may_not_load_is_refused(official):
    assert refusal(services.load_file, written(small()), by=official, on=DAY) == ["person.not-allowed"]


def test_a_faulty_file_leaves_nothing_behind(administrator):
    content = small()
    criterion_at(content, 0)["max"] = 61
    assert set(refusal(services.load_file, written(content), by=administrator, on=DAY)) == {
        "criteria-file.max-out-of-reach", "sum.group", "sum.total",
    }  # fmt: skip
    assert not Framework.objects.exists()
    assert trail() == []


def test_a_corrected_file_takes_the_place_of_the_draft(draft, administrator):
    content = small(title="Sửa")
    newer = services.load_file(written(content), by=administrator, on=DAY)
    assert list(Framework.objects.all()) == [newer]
    assert newer.title == "Sửa"


def test_publishing_is_for_good_and_told_to_those_concerned(
    draft, administrator, official, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        services.publish(draft.pk, by=administrator, on=DAY)
    draft.refresh_from_db()
    assert (draft.state, draft.published_by, draft.published_on) == (State.PUBLISHED, administrator, DAY)
    assert trail()[-1] == "criteria.framework.published"
    assert list(Notice.objects.values_list("person", "code")) == [(official.pk, "criteria.framework.published")]
    assert refusal(services.publish, draft.pk, by=administrator, on=DAY) == ["framework.is-published"]
    assert refusal(services.discard, draft.pk, by=administrator, on=DAY) == ["framework.is-published"]
    assert refusal(services.load_file, written(small()), by=administrator, on=DAY) == ["framework.is-published"]


def test_a_draft_is_discarded_with_all_its_rows_and_leaves_its_trace(draft, administrator, official):
    assert refusal(services.discard, draft.pk, by=official, on=DAY) == ["person.not-allowed"]
    assert services.discard(draft.pk, by=administrator, on=DAY) == "9/2030/QĐ-TTg"
    assert (Framework.objects.count(), Option.objects.count()) == (0, 0)
    assert trail()[-1] == "criteria.framework.discarded"


def test_a_decision_that_replaces_one_without_an_end_ends_it(loaded, administrator):
    content = small(replaces=["26/2026/QĐ-TTg"], replaced_decisions_end=date(2030, 4, 1))
    services.publish(services.load_file(written(content), by=administrator, on=DAY).pk, by=administrator, on=DAY)
    old = Framework.objects.get(code="QD-26-2026")
    assert old.end == date(2030, 4, 2)
    assert trail()[-2:] == ["criteria.framework.ended", "criteria.framework.published"]


def test_a_decision_that_overlaps_without_replacing_is_refused(loaded, administrator):
    draft = services.load_file(written(small()), by=administrator, on=DAY)
    assert refusal(services.publish, draft.pk, by=administrator, on=DAY) == ["framework.overlaps"]
    draft.refresh_from_db()
    assert not draft.is_published


def test_an_older_decision_published_later_is_ended_by_the_newer(administrator, db):
    newer = small(replaces=["1/2029/QĐ-TTg"])
    older = {
        **small(number="1/2029/QĐ-TTg", issued=date(2029, 1, 1), valid_from=date(2029, 1, 1)),
        "framework": "QD-1-2029",
    }
    for content in (newer, older):
        services.publish(services.load_file(written(content), by=administrator, on=DAY).pk, by=administrator, on=DAY)
    assert Framework.objects.get(code="QD-1-2029").end == date(2030, 2, 1)


def test_a_table_of_papers_comes_after_its_framework(db, administrator):
    assert refusal(services.load_file, bytes_of("evidence-26"), by=administrator, on=DAY) == ["papers.no-framework"]


def test_a_table_loaded_with_a_draft_is_published_with_it(db, administrator):
    framework = services.load_file(bytes_of("qd-26-2026"), by=administrator, on=DAY)
    table = services.load_file(bytes_of("evidence-26"), by=administrator, on=DAY)
    assert refusal(services.publish_papers, table.pk, by=administrator, on=DAY) == ["papers.framework-first"]
    services.publish(framework.pk, by=administrator, on=DAY)
    table.refresh_from_db()
    assert (table.is_published, table.papers.count(), table.needs.count()) == (True, 125, 787)


def test_a_higher_version_of_the_papers_takes_over_without_touching_the_decision(loaded, administrator):
    framework = Framework.objects.get(code="QD-26-2026")
    assert refusal(services.load_file, bytes_of("evidence-26"), by=administrator, on=DAY) == ["papers.version-held"]
    second = bytes_of("evidence-26").replace(b"\nversion: 1\n", b"\nversion: 2\n")
    table = services.load_file(second, by=administrator, on=DAY)
    assert queries.paper_table_of(framework).version == 1
    services.publish_papers(table.pk, by=administrator, on=DAY)
    assert queries.paper_table_of(framework).version == 2
    assert refusal(services.discard_papers, table.pk, by=administrator, on=DAY) == ["papers.is-published"]


def test_a_draft_of_papers_is_discarded(loaded, administrator):
    second = bytes_of("evidence-26").replace(b"\nversion: 1\n", b"\nversion: 2\n")
    table = services.load_file(second, by=administrator, on=DAY)
    services.discard_papers(table.pk, by=administrator, on=DAY)
    assert list(PaperTable.objects.values_list("version", flat=True)) == [1]
    assert trail()[-1] == "criteria.papers.discarded"


@pytest.mark.parametrize("act", [services.publish, services.discard])
def test_acts_ask_who_it_is(draft, official, act):
    assert refusal(act, draft.pk, by=official, on=DAY) == ["person.not-allowed"]


def test_a_draft_is_neither_in_force_nor_published(draft):
    assert queries.framework_on(date(2030, 3, 1)) is None
    assert list(queries.published()) == []
