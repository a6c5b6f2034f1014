"""Where documents stand in the picture of the graph."""

from ocop.law.documents.rules.picture import MOST_IN_COLUMN, along_a_line, in_columns

DISTANCE = {1: 0, 2: -1, 3: 1, 4: 1}
EDGES = [(2, 1), (1, 3), (1, 4)]


def test_those_that_cite_stand_left_and_those_cited_right():
    drawn = in_columns(DISTANCE, EDGES)
    assert {p.id: (p.x, p.y) for p in drawn.places} == {2: (8, 38), 1: (220, 38), 3: (432, 8), 4: (432, 68)}
    assert (drawn.width, drawn.height, drawn.left_out) == (608, 122, 0)


def test_a_citation_runs_from_the_facing_sides():
    drawn = in_columns(DISTANCE, EDGES)
    assert drawn.links[0].path == "M176 61C198 61 198 61 220 61"


def test_on_a_phone_every_document_has_a_row_of_its_own():
    drawn = along_a_line(DISTANCE, EDGES)
    assert [(p.id, p.y) for p in drawn.places] == [(2, 30), (1, 88), (3, 146), (4, 204)]
    assert drawn.width == 344


def test_a_column_that_grows_too_tall_says_how_many_it_leaves_out():
    drawn = in_columns({0: 0, **dict.fromkeys(range(1, 12), 1)}, [(0, n) for n in range(1, 12)])
    assert (len(drawn.places), drawn.left_out, len(drawn.links)) == (1 + MOST_IN_COLUMN, 3, MOST_IN_COLUMN)
