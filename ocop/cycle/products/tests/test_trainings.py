"""Trainings: the selected are invited, persons and attendances are counted apart, and measured."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.base.kernel.periods import Period
from ocop.cycle.products.measures import T_TRAIN_STAFF, T_TRAIN_SUBJ
from ocop.cycle.products.queries import trainings
from ocop.cycle.products.services import training as services
from ocop.law.indicators.registry import Question, measure_of

from .conftest import DAY

MARCH = date(2027, 3, 20)


@pytest.fixture
def held(world):
    world.listed()
    found = trainings.producers_for("plan", world.year, world.expert, on=DAY)
    return services.hold_training(
        by=world.expert, on=DAY, kind="plan", title="Lập phương án", day=MARCH, place="Hội trường xã", producers=found
    )


def test_those_selected_are_invited_and_told(world, told):
    world.listed()
    found = trainings.producers_for("plan", world.year, world.expert, on=DAY)
    assert [producer.name for producer in found] == ["Hợp tác xã Khuổi Lùng"]
    with told("product.training-invited", "director"):
        services.hold_training(
            by=world.expert, on=DAY, kind="plan", title="Lập phương án", day=MARCH, place="Hội trường", producers=found
        )


def test_a_training_says_everything_it_lacks(world, refused):
    with refused("training.no-title", "training.no-day", "training.no-place", "training.nobody"):
        services.hold_training(by=world.expert, on=DAY, kind="plan", title="", day=None, place="", producers=[])
    with refused("person.not-allowed"):
        services.hold_training(
            by=world.director, on=DAY, kind="plan", title="x", day=MARCH, place="x", producers=[world.coop]
        )


def test_attendance_is_noted_from_the_day_on_and_a_name_counts_once(world, held, refused):
    with refused("training.not-yet"):
        services.note_attendance(held.pk, by=world.expert, on=DAY, names=["Lèng Thị Vần"], producer=world.coop)
    with refused("training.no-names"):
        services.note_attendance(held.pk, by=world.expert, on=MARCH, names=[" "], producer=world.coop)
    for names in (["Lèng Thị Vần", "Hà Văn Bộ"], ["lèng thị  vần"]):
        services.note_attendance(held.pk, by=world.expert, on=MARCH, names=names, producer=world.coop)
    assert trainings.counts_of(held.attendances.all()) == (2, 2)


def test_persons_and_attendances_are_counted_apart_and_staff_by_themselves(world, held):
    second = services.hold_training(
        by=world.expert, on=DAY, kind="other", title="Bao bì", day=MARCH, place="Hội trường", producers=[world.coop]
    )
    for each in (held, second):
        services.note_attendance(each.pk, by=world.expert, on=MARCH, names=["Lèng Thị Vần"], producer=world.coop)
    services.note_attendance(second.pk, by=world.expert, on=MARCH, names=["Nông Thị Phiên"], body="UBND xã Ba Bể")
    question = Question(Period.closed(date(2027, 1, 1), date(2027, 12, 31)), units=(world.here.pk, world.there.pk))
    found = measure_of(T_TRAIN_SUBJ).counts(question)
    assert {place: (r.value, r.coverage, len(r.records)) for place, r in found.items()} == {
        None: (Decimal(2), "1 người", 2), world.here.pk: (Decimal(2), "1 người", 2),
    }  # fmt: skip
    assert measure_of(T_TRAIN_STAFF).counts(question)[None].value == Decimal(1)
    assert measure_of(T_TRAIN_SUBJ).counts(Question(Period.closed(date(2026, 1, 1), date(2026, 12, 31)))) == {}
