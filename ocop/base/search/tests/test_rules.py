"""Words of texts and of questions."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.search.rules import Phrase, exact_words, folded_words, question, snippet


def test_words_keep_their_marks_or_lose_them():
    assert exact_words("Gạo nếp Đường_phên") == ["gạo", "nếp", "đường", "phên"]
    assert folded_words("Gạo nếp Đường_phên") == ["gao", "nep", "duong", "phen"]


def test_decomposed_text_gives_the_same_words():
    assert exact_words(unicodedata.normalize("NFD", "Gạo nếp")) == ["gạo", "nếp"]


def test_document_numbers_are_split_and_lose_leading_zeros_when_folded():
    assert exact_words("Số 07/KH-UBND") == ["số", "07", "kh", "ubnd"]
    assert folded_words("Số 07/KH-UBND, 000") == ["so", "7", "kh", "ubnd", "0"]


def test_a_question_knows_its_phrases():
    asked = question('3188 “miến dong” "bac kan"')
    assert asked.whole.exact == ("3188", "miến", "dong", "bac", "kan")
    assert asked.quoted == (
        Phrase(("miến", "dong"), ("mien", "dong")),
        Phrase(("bac", "kan"), ("bac", "kan")),
    )
    assert [phrase.line for phrase in asked.quoted] == [" miến dong ", " bac kan "]


@pytest.mark.parametrize("text", ["", "  ", "*", '"', "()'-/\\;", '""', "\x00", "%_"])
def test_a_question_without_words_is_none(text):
    assert not question(text)


def test_only_the_first_sixteen_words_count():
    assert len(question("a " * 40).whole.exact) == 16


@given(st.text(max_size=100))
def test_every_exact_word_has_one_folded_word_and_each_is_letters_and_digits(text):
    exact, folded = exact_words(text), folded_words(text)
    assert len(exact) == len(folded)
    assert all(word.isalnum() for word in [*exact, *folded])


def test_a_snippet_marks_what_was_asked_around_the_phrase():
    text = "Mở đầu. " * 40 + "Sản phẩm miến dong Bắc Kạn được công nhận. " + "Kết thúc. " * 40
    shown = snippet(text, question("miến dong"))
    assert [part for part, is_found in shown.parts if is_found] == ["miến", "dong"]
    assert str(shown).startswith("…")
    assert "Sản phẩm miến dong Bắc Kạn được công nhận." in str(shown)
    assert len(str(shown)) < 300


def test_a_snippet_finds_folded_words_and_copes_with_none():
    assert [p for p, is_found in snippet("Chè Shan tuyết", question("che tuyet")).parts if is_found] == ["Chè", "tuyết"]
    assert str(snippet("Chè Shan tuyết", question("3188"))) == "Chè Shan tuyết"
    assert str(snippet("", question("3188"))) == ""


@given(st.text(max_size=600), st.text(max_size=30))
def test_a_snippet_never_fails_and_shows_only_what_is_there(text, asked):
    shown = snippet(text, question(asked))
    pieces = "".join(part for part, _ in shown.parts).strip("…")
    assert len(pieces) <= 600
