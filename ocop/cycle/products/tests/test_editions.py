"""Two people on one form: each sees the other's change, nothing is overwritten in silence; a page's own saves are
its own.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.cycle.products.models import Idea
from ocop.cycle.products.rules import editions as rules
from ocop.cycle.products.services import handing_in, writing

from .conftest import DAY


def save(world, entry, by, seen, hand, **values):
    return writing.save_idea(entry.pk, by=by, on=DAY, values=values, seen=seen, hand=hand)


@pytest.fixture
def entry(world):
    return world.started()


def test_a_draft_is_saved_whatever_it_lacks(world, entry):
    saved = save(world, entry, world.director, 0, "a", core_value="Thơm")
    assert (saved.written, saved.row.edition, Idea.objects.get().core_value) == (("core_value",), 1, "Thơm")


def test_saving_the_same_again_changes_nothing(world, entry):
    save(world, entry, world.director, 0, "a", core_value="Thơm")
    again = save(world, entry, world.director, 0, "a", core_value="Thơm")
    assert (again.written, again.row.edition) == ((), 1)


def test_a_page_saves_by_itself_again_and_again_against_the_edition_it_showed(world, entry):
    for text in ("T", "Th", "Thơm"):
        save(world, entry, world.director, 0, "a", core_value=text)
    assert (Idea.objects.get().core_value, Idea.objects.get().edition) == ("Thơm", 3)
    assert Entry.objects.filter(verb="products.form.written").count() == 1


def test_two_people_in_different_fields_both_keep_their_words_and_hear_of_each_other(world, entry):
    save(world, entry, world.director, 0, "a", core_value="Của chủ thể", packing="")
    saved = save(world, entry, world.officer, 0, "b", core_value="", packing="Của xã")
    idea = Idea.objects.get()
    assert (idea.core_value, idea.packing, saved.by_others) == ("Của chủ thể", "Của xã", ("core_value",))


def test_two_people_in_one_field_are_told_what_the_other_wrote(world, entry):
    save(world, entry, world.director, 0, "a", core_value="Của chủ thể", packing="Hộp")
    with pytest.raises(Refused) as refusal:
        save(world, entry, world.officer, 0, "b", core_value="Của xã", packing="Túi", phone="0987654321")
    told = [(str(o.facts["field"]), o.facts["who"], o.facts["theirs"], o.repair) for o in refusal.value.obstacles]
    who = "Giám đốc Hợp tác xã Khuổi Lùng"
    assert told == [
        ("Giá trị cốt lõi, vì sao khách hàng mua", who, "Của chủ thể", "#id_core_value"),
        ("Quy cách đóng gói", who, "Hộp", "#id_packing"),
    ]
    assert (Idea.objects.get().core_value, Idea.objects.get().phone) == ("Của chủ thể", "0912345678")


def test_whoever_has_seen_it_may_replace_it_knowingly(world, entry):
    save(world, entry, world.director, 0, "a", core_value="Của chủ thể")
    save(world, entry, world.officer, 1, "b2", core_value="Của xã")
    assert Idea.objects.get().core_value == "Của xã"


def test_the_own_other_device_is_another_hand(world, entry):
    save(world, entry, world.director, 0, "máy tính", core_value="Gõ ở nhà")
    with pytest.raises(Refused):
        save(world, entry, world.director, 0, "điện thoại", core_value="Gõ ngoài đồng")


def test_the_product_follows_the_name_of_its_idea(world, entry):
    save(world, entry, world.director, 0, "a", product_name="Chè Khuổi Lùng")
    assert world.fresh(entry).product.name == "Chè Khuổi Lùng"


def test_a_form_handed_in_is_closed_and_its_earlier_saves_are_gone(world, refused):
    entry = world.idea()
    handing_in.submit_idea(entry.pk, by=world.director, on=DAY)
    assert [edition.number for edition in entry.editions.all()] == [1]
    with refused("form.closed"):
        save(world, entry, world.director, 1, "a", core_value="Muộn rồi")


values = st.fixed_dictionaries({name: st.sampled_from(["", "x", "y", "z"]) for name in ("a", "b", "c")})


@given(values, values, values)
def test_what_is_written_never_takes_a_word_of_somebody_else(base, theirs, mine):
    if rules.clashes(base, theirs, mine):
        return
    after = {**theirs, **rules.merged(base, theirs, mine)}
    for name in base:
        assert after[name] in (theirs[name], mine[name])
        assert theirs[name] == base[name] or after[name] == theirs[name]
        assert mine[name] == base[name] or after[name] == mine[name]


@given(values, values, values)
def test_only_fields_changed_on_both_sides_clash(base, theirs, mine):
    found = {clash.field for clash in rules.clashes(base, theirs, mine)}
    assert found == {n for n in base if base[n] != mine[n] and base[n] != theirs[n] and mine[n] != theirs[n]}
