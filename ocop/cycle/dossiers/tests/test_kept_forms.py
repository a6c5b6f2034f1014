"""Forms 01 and 03 and the commune's letter: whoever is renamed after the filing, the stamp or the signature, the same
bytes.
"""

import pytest
from django.db import DatabaseError, transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.papers import docx
from ocop.cycle.dossiers import papers
from ocop.cycle.dossiers.models import KeptPaper
from ocop.cycle.dossiers.rules.papers.keeping import digest_of
from ocop.cycle.dossiers.services import accepting, proposing, verifying
from ocop.cycle.dossiers.vocabulary import KeptForm
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY

from .test_story import received, sampled, signed, written


def accepted(world):
    """Taken in by the province, through every act."""
    dossier = signed(world)
    sampled(world, dossier)
    proposing.propose(by=world.head, on=DAY, dossiers=[dossier.pk], number="21/UBND", signer_title="Chủ tịch")
    world.round()
    return accepting.accept(dossier.pk, by=world.expert, on=DAY)


def renamed():
    for person in Person.objects.all():
        person.full_name = f"Đổi tên {person.pk}"
        person.save()
    Organisation.objects.update(name="UBND xã mới", short="Mới", head_title="Trưởng mới")
    Product.objects.update(name="Tên sau này")


@pytest.mark.parametrize("paper", ["mau-01", "mau-02", "mau-03", "van-ban"])
def test_e08_forms_and_letter_keep_their_bytes_whoever_is_renamed(world, paper):
    dossier = accepted(world)

    def write():
        fresh = world.fresh(dossier)
        make = {
            "mau-01": lambda: papers.registration_paper(fresh), "mau-02": lambda: papers.self_report_paper(fresh),
            "mau-03": lambda: papers.commune_paper(fresh), "van-ban": lambda: papers.proposal_paper(fresh.proposal),
        }[paper]  # fmt: skip
        return docx.write(make())

    before = write()
    renamed()
    assert write() == before


def test_a_signature_taken_back_gives_a_draft_again_and_the_next_one_is_kept_anew(world):
    dossier = signed(world)
    verifying.unsign_report(dossier.pk, by=world.head, on=DAY, reason="Sai số")
    verifying.save_report(dossier.pk, by=world.officer, on=DAY, findings={}, proposal="Đề nghị khác")
    fresh = world.fresh(dossier)
    assert "Đề nghị khác" in str(papers.commune_paper(fresh))
    verifying.sign_report(dossier.pk, by=world.head, on=DAY, number="16/BC-UBND", signer_title="Chủ tịch")
    kept = KeptPaper.objects.filter(dossier=dossier, kind=KeptForm.FORM_03).order_by("pk")
    assert [row.content["proposal"] for row in kept] == ["Đề nghị tỉnh đánh giá", "Đề nghị khác"]
    assert [row.digest == digest_of(row.content) for row in kept] == [True, True]


def test_what_was_kept_is_never_changed(world):
    dossier = written(world, received(world))
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        KeptPaper.objects.filter(dossier=dossier).update(digest="0" * 64)
