"""Verdicts of an office, renewal, taking back; who hears, what counts afterwards."""

from datetime import date, timedelta

from ocop.actors.people.models import Person, Post
from ocop.actors.producers.services.merging import merge
from ocop.base.audit.models import Entry
from ocop.cycle.evidence.models import Paper, Verification
from ocop.cycle.evidence.queries.alike import alike_to
from ocop.cycle.evidence.queries.holding import standings, valid_among, valid_papers
from ocop.cycle.evidence.services import keeping, renewing, verifying
from ocop.cycle.evidence.services.pages import Brought
from ocop.cycle.evidence.vocabulary import Likeness, Reason, Standing, State

from .conftest import DAY, producer
from .photos import photo
from .test_keeping import heard, refusal, trail

TICKED = ["owner = producer"]


def verify(world, paper, *, by="head", ticked=TICKED, note="", on=DAY):
    return verifying.verify(paper.pk, ticked=ticked, note=note, by=world.people[by], on=on)


def reject(world, paper, *, by="head", reasons=(Reason.EXPIRED_DOC,), note=""):
    return verifying.reject(paper.pk, reasons=reasons, note=note, by=world.people[by], on=DAY)


def test_verified_it_counts_and_its_people_hear(world, django_capture_on_commit_callbacks):
    paper = world.entered()
    with django_capture_on_commit_callbacks(execute=True):
        verify(world, paper)
    paper.refresh_from_db()
    assert (paper.state, paper.verified_by, paper.verified_on) == ("verified", world.head, DAY)
    verdict = Verification.objects.get()
    assert (verdict.verdict, verdict.checked, verdict.by) == ("verified", ["Chủ văn bằng là chủ thể"], world.head)
    assert trail()[-1] == "evidence.paper.verified"
    assert heard() == [("owner", "paper.verified")]


def test_who_entered_in_somebodys_place_hears_the_verdict_too(world, django_capture_on_commit_callbacks):
    paper = world.entered(by="officer")
    with django_capture_on_commit_callbacks(execute=True):
        verify(world, paper)
    assert heard() == [("officer", "paper.verified"), ("owner", "paper.verified")]


def test_only_the_offices_of_the_place_verify(world):
    paper = world.entered()
    for who in ("owner", "adviser", "rival", "neighbour", "leader", "stranger"):
        assert refusal(verify, world, paper, by=who) == ["person.not-allowed"]
    assert verify(world, paper, by="coordinator").state == State.VERIFIED


def test_nobody_verifies_what_they_handed_in(world):
    paper = world.entered(by="officer")
    assert refusal(verify, world, paper, by="officer") == ["paper.own-entry"]
    assert refusal(reject, world, paper, by="officer") == ["paper.own-entry"]


def test_a_paper_of_another_owner_is_flagged_until_it_is_explained(world):
    paper = world.entered(owner_name="Công ty TNHH Khác")
    assert refusal(verify, world, paper) == ["paper.other-owner"]
    assert verify(world, paper, note="Có hợp đồng chuyển quyền").state == State.VERIFIED


def test_a_copy_of_another_producers_paper_is_flagged(world):
    theirs = world.entered(
        by="rival", of=world.rival, owner_name="Công ty TNHH Khác", pages=[Brought("a.jpg", photo())]
    )
    mine = world.entered(pages=[Brought("b.jpg", photo())])
    assert [(each.paper, each.reasons) for each in alike_to(mine)] == [(theirs, (Likeness.NUMBER, Likeness.FILE))]
    assert refusal(verify, world, mine) == ["paper.alike-unexplained"]


def test_an_expired_paper_is_not_verified(world):
    paper = world.entered(expires_on=date(2026, 11, 29))
    assert refusal(verify, world, paper) == ["paper.has-expired"]
    last = world.entered(number="2", expires_on=DAY, pages=[Brought("b.jpg", photo((300, 100)))])
    assert verify(world, last).state == State.VERIFIED


def test_refused_with_reasons_it_can_be_mended(world, django_capture_on_commit_callbacks):
    paper = world.entered()
    with django_capture_on_commit_callbacks(execute=True):
        reject(world, paper, reasons=(Reason.OTHER, Reason.MISSING_DOC), note="Thiếu trang 2")
    paper.refresh_from_db()
    verdict = Verification.objects.get()
    assert (paper.state, verdict.reasons, verdict.note) == ("rejected", ["MISSING_DOC", "OTHER"], "Thiếu trang 2")
    assert heard() == [("owner", "paper.rejected")]
    keeping.edit(paper.pk, wording=world.wording(number="9"), seen=paper.edition, by=world.owner, on=DAY)
    assert keeping.enter(paper.pk, by=world.owner, on=DAY).state == State.ENTERED


def test_a_paper_without_an_end_is_confirmed_for_another_term(world):
    paper = world.verified("BIZ-REG", on=date(2025, 11, 30))
    assert paper.last_day == DAY
    ticked = ["name and code equal the producer record"]
    verifying.confirm(paper.pk, ticked=ticked, by=world.officer, on=DAY)
    paper.refresh_from_db()
    assert (paper.last_day, paper.verified_on, paper.state) == (date(2027, 11, 30), DAY, "verified")
    assert trail()[-1] == "evidence.paper.confirmed"
    assert refusal(verifying.confirm, paper.pk, ticked=[], by=world.officer, on=DAY) == [
        "paper.confirmed-today", "paper.check-left",
    ]  # fmt: skip


def test_taken_back_it_counts_no_more(world, django_capture_on_commit_callbacks):
    paper = world.verified()
    assert refusal(verifying.revoke, paper.pk, reason=" ", by=world.head, on=DAY) == ["paper.no-words"]
    with django_capture_on_commit_callbacks(execute=True):
        verifying.revoke(paper.pk, reason="Cơ quan cấp đã thu hồi", by=world.head, on=DAY)
    assert valid_papers(world.producer, on=DAY) == []
    assert heard() == [("owner", "paper.revoked")]


def renewed(world, old, **changed):
    new = renewing.supersede(old.pk, by=world.owner, on=DAY)
    wording = world.wording(number="4-9999", expires_on=date(2046, 1, 1), **changed)
    files = [Brought("moi.jpg", photo((100, 300)))]
    from ocop.cycle.evidence.services.pages import add_files

    add_files(new.pk, files=files, by=world.owner, on=DAY)
    new.refresh_from_db()
    keeping.edit(new.pk, wording=wording, seen=new.edition, by=world.owner, on=DAY)
    return keeping.enter(new.pk, by=world.owner, on=DAY)


def test_a_renewal_replaces_the_old_paper_when_it_is_verified(world):
    old = world.verified()
    new = renewed(world, old)
    assert (new.supersedes, old.state) == (old, State.VERIFIED)
    verify(world, new)
    old.refresh_from_db()
    assert (old.state, old.pages.count()) == (State.SUPERSEDED, 1)
    assert trail()[-2:] == ["evidence.paper.verified", "evidence.paper.superseded"]
    assert [each.pk for each in valid_papers(world.producer, on=DAY)] == [new.pk]


def test_a_renewal_keeps_what_usually_stays(world):
    old = world.verified("FOOD-SAFETY-CERT", scope="Miến dong")
    new = renewing.supersede(old.pk, by=world.adviser, on=DAY)
    assert (new.site, new.issuer, new.scope, new.owner_name) == (old.site, old.issuer, "Miến dong", old.owner_name)
    assert (new.number, new.issued_on, new.expires_on, new.state) == ("", None, None, State.DRAFT)


def test_one_renewal_at_a_time(world):
    old = world.verified()
    renewing.supersede(old.pk, by=world.owner, on=DAY)
    assert refusal(renewing.supersede, old.pk, by=world.owner, on=DAY) == ["paper.renewal-open"]


def test_a_renewal_is_not_taken_for_a_copy_of_what_it_renews(world):
    old = world.verified()
    new = renewing.supersede(old.pk, by=world.owner, on=DAY)
    wording = world.wording(issued_on=DAY)
    keeping.edit(new.pk, wording=wording, seen=1, by=world.owner, on=DAY)
    assert alike_to(Paper.objects.get(pk=new.pk)) == []


def convert(world):
    """The cooperative became a company of the same name; its people keep the new record."""
    heir = producer(world, "heir", "Công ty TNHH Tài Hoan", "commune", kind="enterprise")
    world.producer.status, world.producer.succeeded_by = "converted", heir
    world.producer.save()
    post = Post.objects.get(person=world.owner)
    Post.objects.create(person=world.owner, organisation=heir.organisation, role=post.role, title=post.title, start=DAY)
    world.people["owner"] = Person.objects.get(pk=world.owner.pk)  # the posts of the day are read anew
    return heir


def test_papers_of_the_form_before_prove_nothing_until_they_are_passed_on(world):
    old = world.verified()
    heir = convert(world)
    assert valid_papers(heir, on=DAY) == []
    new = renewing.supersede(old.pk, by=world.owner, on=DAY)
    assert (new.producer, new.owner_name, new.supersedes) == (heir, "Công ty TNHH Tài Hoan", old)


def test_a_paper_in_the_name_of_the_form_before_is_not_counted(world):
    heir = convert(world)
    paper = keeping.start(
        heir.pk, wording=world.wording(owner_name="Hợp tác xã Tài Hoan"), files=[Brought("a.jpg", photo())],
        by=world.owner, on=DAY,
    )  # fmt: skip
    keeping.enter(paper.pk, by=world.owner, on=DAY)
    assert refusal(verify, world, paper) == ["paper.other-owner"]
    verify(world, paper, note="Chờ chuyển giao")
    assert valid_papers(heir, on=DAY) == []


def test_what_the_criteria_need_of_valid_papers(world):
    mark = world.verified(scope="Miến dong")
    test = world.verified("TEST-SAFETY", number="KN-1", pages=[Brought("a.jpg", photo((100, 300)))])
    world.draft("STORY-TEXT", pages=[])
    found = {each.code: each for each in valid_papers(world.producer, on=DAY)}
    assert (found["TM-REGISTRATION"].pk, found["TM-REGISTRATION"].scope) == (mark.pk, "Miến dong")
    proof = found["TEST-SAFETY"].proof
    assert (proof.code, proof.expires_on, proof.parameters) == ("TEST-SAFETY", test.last_day, 2)
    assert set(found) == {"TM-REGISTRATION", "TEST-SAFETY"}


def test_a_paper_counts_to_the_end_of_its_last_day_and_no_longer(world):
    paper = world.verified(expires_on=DAY)
    found = {
        days: [each.pk for each in valid_papers(world.producer, on=DAY + timedelta(days=days))] for days in (-1, 0, 1)
    }
    assert found == {-1: [paper.pk], 0: [paper.pk], 1: []}
    assert valid_among([paper.pk], on=DAY + timedelta(days=1)) == set()
    assert standings([paper.pk], on=DAY + timedelta(days=1)) == {paper.pk: Standing.EXPIRED}


def test_merging_producers_moves_their_papers(world):
    theirs = world.verified("STORY-TEXT", by="rival", of=world.rival)
    merge(world.producer.pk, merged_id=world.rival.pk, by=world.coordinator, on=DAY, reason="Một chủ thể")
    theirs.refresh_from_db()
    assert theirs.producer == world.producer
    assert Entry.objects.latest("pk").facts["moved"]["evidence.paper"] == 1
