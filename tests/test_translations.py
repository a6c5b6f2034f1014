"""Both languages speak: every string has good English, asked for in a way that can be translated."""

from config.translations.__main__ import faults_of_catalogue, faults_of_sources


def test_every_string_is_asked_for_in_a_way_that_can_be_translated():
    assert faults_of_sources() == []


def test_every_string_has_good_english():
    assert faults_of_catalogue() == []
