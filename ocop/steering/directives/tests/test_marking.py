"""The marked text loses and doubles nothing, whatever the marks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ocop.steering.directives.rules.marking import PRIORITY, Mark, paragraphs, without_overlaps

TEXT = "Giao Sở Công Thương xây dựng kế hoạch.\n\nLưu: VT."


def test_a_task_is_cut_out_and_the_empty_line_is_no_paragraph():
    first, second = paragraphs(TEXT, [Mark(20, 37, "task", "t01"), Mark(5, 19, "agency"), Mark(30, 37, "citation")])
    assert [(p.text, p.mark.kind if p.mark else "") for p in first.pieces] == [
        ("Giao ", ""),
        ("Sở Công Thương", "agency"),
        (" ", ""),
        ("xây dựng kế hoạch", "task"),
        (".", ""),
    ]
    assert (second.number, second.pieces[0].text) == (2, "Lưu: VT.")


marks = st.builds(Mark, st.integers(0, 60), st.integers(0, 60), st.sampled_from(sorted(PRIORITY)))


@given(st.text(alphabet="ab \n", max_size=60), st.lists(marks, max_size=8))
def test_joining_the_pieces_gives_every_line_with_words(text, found):
    shown = ["".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs(text, found)]
    assert shown == [line for line in text.split("\n") if line.strip()]


@given(st.lists(marks, max_size=8))
def test_chosen_marks_share_no_character(found):
    chosen = without_overlaps(found)
    assert all(one.end <= other.start for one, other in pairwise(chosen))
