"""Writing answers, withdrawing, the help thread: each act with its refusals, which leave nothing behind."""

import pytest

from ocop.cycle.dossiers.models import DossierStep
from ocop.cycle.dossiers.services import asking, ending, writing
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

S = DossierState


class TestEnding:
    @pytest.mark.parametrize("state", ["draft", "submitted", "proposed", "accepted", "advisory_reported"])
    def test_a_producer_withdraws_before_the_council(self, world, state):
        gone = ending.withdraw(world.dossier(state).pk, by=world.director, on=DAY, reason="Đổi bao bì")
        assert (gone.state, gone.ended_because) == (S.WITHDRAWN, "Đổi bao bì")

    def test_not_while_the_council_sits(self, world, refused):
        dossier = world.dossier("in_council")
        with refused("dossier.wrong-moment", "dossier.no-reason"):
            ending.withdraw(dossier.pk, by=world.director, on=DAY, reason="")
        assert DossierStep.objects.filter(dossier=dossier, verb="withdraw").count() == 0


class TestThread:
    def test_each_side_writes_and_the_others_hear(self, world, told, refused):
        dossier = world.dossier("submitted")
        with told("dossier.said", "officer"):
            asking.say(dossier.pk, by=world.director, on=DAY, text="Hợp đồng ghi thế nào?")
        asking.say(dossier.pk, by=world.officer, on=DAY, text="Ghi rõ sản lượng từng hộ.")
        asking.say(dossier.pk, by=world.expert, on=DAY, text="Như xã hướng dẫn.")
        assert list(dossier.messages.values_list("side", flat=True)) == ["producer", "commune", "office"]
        with refused("message.not-a-side"):
            asking.say(dossier.pk, by=world.neighbour, on=DAY, text="Chào")


class TestWriting:
    def test_an_answer_is_one_option_words_and_papers(self, world, refused):
        dossier = world.dossier(chosen={})
        point = writing.save_point(
            dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="2", description="Nguyên liệu tại xã"
        )
        assert (point.option, point.no_option, point.edition) == (2, False, 2)
        with refused("sheet.unknown-option"):
            writing.save_point(dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="99", description="")
        with refused("sheet.unknown-criterion"):
            writing.save_point(dossier.pk, criterion="99", by=world.director, on=DAY, choice="0", description="")
        with refused("point.unknown-paper"):
            writing.save_point(
                dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="2", description="", papers=[(999, "")]
            )

    def test_no_option_is_an_explicit_answer(self, world):
        dossier = world.dossier(chosen={})
        point = writing.save_point(
            dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="none", description=""
        )
        assert (point.option, point.no_option, point.is_answered) == (None, True, True)

    def test_two_people_on_one_criterion_are_told(self, world, refused):
        dossier = world.dossier(chosen={})
        seen = writing.save_point(
            dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="2", description="Một"
        ).edition
        with refused("point.changed-meanwhile"):
            writing.save_point(
                dossier.pk, criterion="1.1", by=world.officer, on=DAY, choice="1", description="", seen=seen - 1
            )

    def test_nothing_is_written_into_what_was_filed(self, world, refused):
        dossier = world.dossier("submitted")
        with refused("dossier.closed"):
            writing.save_point(dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="0", description="")
        with refused("dossier.closed"):
            writing.save_form(
                dossier.pk, form="form01", by=world.director, on=DAY, values={"position": "Phó Giám đốc"}, seen=0
            )
