"""Both languages speak: every string has good English, asked for in a way that can be translated."""

from config.translations.__main__ import faults_of_catalogue, faults_of_sources
from tests.sources import nothing


def test_every_string_is_asked_for_in_a_way_that_can_be_translated():
    nothing(faults_of_sources())


def test_every_string_has_good_english():
    nothing(faults_of_catalogue())
