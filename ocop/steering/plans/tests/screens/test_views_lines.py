"""The form of a line: rows without scripts, numbers as papers print them, two people at once."""

from decimal import Decimal

from ocop.steering.plans.models import Line
from ocop.steering.plans.vocabulary import PlanState

from .conftest import at


def targets_of(line):
    return [
        (t.unit and t.unit.name, t.quarter, t.value, t.upper, t.is_at_least)
        for t in line.targets.select_related("unit")
    ]


def test_a_line_goes_from_the_form_to_the_plan(world, enter):
    client = enter(world.people["drafter"])
    answer = client.post(at("add-line", world.version), world.typed())
    line = Line.objects.get()
    assert (answer.status_code, line.version, line.content) == (302, world.version, "Hội chợ, kết nối tiêu thụ")
    assert targets_of(line) == [
        (None, 0, Decimal("1234.50"), None, True),
        ("Huyện Ba Bể", 2, Decimal(4), Decimal(5), False),
    ]
    assert [(m.source, m.amount_vnd) for m in line.money.all()] == [(world.source, 12_500_000)]


def test_the_form_of_a_stored_line_is_what_was_typed(world, enter):
    client = enter(world.people["drafter"])
    client.post(at("add-line", world.version), world.typed())
    form = client.get(at("edit-line", Line.objects.get())).context["form"]
    shown = {name: str(form[name].value()) for name in ("content", "seen")}
    assert shown == {"content": "Hội chợ, kết nối tiêu thụ", "seen": "1"}
    words = client.get(at("edit-line", Line.objects.get())).content.decode()
    for typed in ('value="1.234,5"', 'value="12.500.000"', 'value="01/03/2020"', 'value="4"', 'value="5"'):
        assert typed in words
    assert len(form.targets) == 5


def test_more_rows_come_by_a_button_and_nothing_typed_is_lost(world, enter):
    typed = world.typed(content="Chưa xong", **{"them-dong": "1", "group": ""})
    answer = enter(world.people["drafter"]).post(at("add-line", world.version), typed)
    words = answer.content.decode()
    assert (answer.status_code, len(answer.context["form"].targets)) == (200, 5)
    assert ("Chưa xong" in words, 'value="1.234,5"' in words, "field-error" in words) == (True, True, False)
    assert not Line.objects.exists()


def test_what_cannot_be_read_is_said_beside_its_field(world, enter):
    typed = world.typed(
        **{"due_on": "31/02/2020", "t0-value": "bốn mươi", "t1-value": "", f"money-{world.source.pk}": "một"}
    )
    answer = enter(world.people["drafter"]).post(at("add-line", world.version), typed)
    words = answer.content.decode()
    assert answer.status_code == 422
    for fault in ("id_due_on_error", "id_t0-value_error", "id_t1-value_error", f"id_money-{world.source.pk}_error"):
        assert f'id="{fault}"' in words
    for kept in ("31/02/2020", "bốn mươi", "một"):
        assert f'value="{kept}"' in words


def test_impossible_values_are_refused_with_everything_kept(world, enter):
    typed = world.typed(start_on="01/10/2020", **{"t1-value": "5", "t1-upper": "4"})
    answer = enter(world.people["drafter"]).post(at("add-line", world.version), typed)
    words = answer.content.decode()
    assert (answer.status_code, len(answer.context["obstacles"])) == (409, 2)
    assert ("Hội chợ, kết nối tiêu thụ" in words, 'value="01/10/2020"' in words) == (True, True)


def test_whoever_was_slower_sees_both_and_may_save_again(world, enter):
    line = world.line()
    client = enter(world.people["drafter"])
    client.post(at("edit-line", line), world.typed(content="Bản của người khác", seen="1"))
    answer = client.post(at("edit-line", line), world.typed(content="Bản của tôi", seen="1"))
    words = answer.content.decode()
    assert answer.status_code == 409
    assert ("Bản của tôi" in words, "Bản của người khác" in words, "Người khác vừa" in words) == (True, True, True)
    assert client.post(at("edit-line", line), world.typed(content="Bản của tôi", seen="2")).status_code == 302
    line.refresh_from_db()
    assert line.content == "Bản của tôi"


def test_a_line_moves_and_goes(world, enter):
    first, second = world.line("Một"), world.line("Hai")
    client = enter(world.people["drafter"])
    client.post(at("move-line", second), {"chieu": "len"})
    assert [line.pk for line in world.version.lines.all()] == [second.pk, first.pk]
    client.post(at("move-line", second), {"chieu": "xuong"})
    assert [line.pk for line in world.version.lines.all()] == [first.pk, second.pk]
    assert client.get(at("remove-line", first)).status_code == 200
    client.post(at("remove-line", first))
    assert [line.pk for line in world.version.lines.all()] == [second.pk]


def test_a_frozen_line_has_no_buttons_and_refuses_the_form(world, enter):
    line = world.line()
    world.submitted()
    client = enter(world.people["drafter"])
    assert client.get(at("line", line)).context["actions"] == []
    assert client.post(at("edit-line", line), world.typed(seen="1")).status_code == 409
    world.version.refresh_from_db()
    assert world.version.state == PlanState.SUBMITTED


def test_the_page_of_a_line_shows_the_whole_of_it(world, enter):
    line = world.line()
    words = enter(world.people["drafter"]).get(at("line", line)).content.decode()
    for said in ("12.500.000 đ", "Huyện Ba Bể", "Sở Công Thương", "01/02/2020\u00a0– 30/06/2020"):
        assert said in words
