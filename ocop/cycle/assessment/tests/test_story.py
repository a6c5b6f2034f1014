"""Councils from the decision to the result: E11–E17, E20, E21, E28 as services promise them."""

from fractions import Fraction

import pytest

from ocop.cycle.assessment.models import Result
from ocop.cycle.rounds.tests.province import DAY


def test_a_dossier_goes_from_the_list_to_four_stars(hall, trail):
    item = hall.item(hall.opened())
    hall.all_signed(item, 74, 76, 78, 80, 72)
    result = hall.close(item)
    assert (result.mean, result.stars, result.by_points) == (Fraction(76), 4, 4)
