"""The factories themselves: a dossier in every state, with what belongs to it."""

import pytest
from django.db import DatabaseError, transaction

from ocop.cycle.dossiers.models import Exclusion, Version
from ocop.cycle.dossiers.queries.access import dossiers_visible_to
from ocop.cycle.dossiers.queries.packs import pack_of, self_chosen
from ocop.cycle.dossiers.rules.versions import digest_of
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY


@pytest.mark.parametrize("state", DossierState.values)
def test_a_dossier_stands_in_any_state(world, state):
    assert world.fresh(world.dossier(state)).state == state


def test_a_pack_is_read_out_of_the_frozen_version(world):
    dossier = world.dossier("accepted")
    pack = pack_of(dossier)
    dossier.points.all().delete()
    assert (pack.number, len(pack.points), len(pack.findings)) == (1, len(world.sheet.criteria), 4)
    assert pack.content["score"]["total"] == 100
    assert pack.digest == digest_of(pack.content)
    assert self_chosen(dossier) == world.best()


def test_whoever_is_kept_out_finds_the_dossier_nowhere(world):
    dossier = world.dossier("accepted")
    assert dossier in dossiers_visible_to(world.expert, on=DAY)
    Exclusion.objects.create(
        dossier=dossier, person=world.expert, reason="Người nhà", noted_by=world.chief, noted_on=DAY
    )
    assert not dossiers_visible_to(world.expert, on=DAY).exists()
    assert dossier in dossiers_visible_to(world.chief, on=DAY)


def test_e01_the_framework_of_a_filed_dossier_and_a_filed_version_never_change(world):
    dossier = world.dossier("submitted")
    older = type(dossier.framework).objects.exclude(pk=dossier.framework_id).first()
    with pytest.raises(DatabaseError, match="framework of a filed dossier"), transaction.atomic():
        type(dossier).objects.filter(pk=dossier.pk).update(framework=older)
    with pytest.raises(DatabaseError, match="filed version"), transaction.atomic():
        Version.objects.update(digest="0" * 64)
    with pytest.raises(DatabaseError, match="filed version"), transaction.atomic():
        Version.objects.all().delete()
