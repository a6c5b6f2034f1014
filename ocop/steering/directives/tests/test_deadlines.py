"""How due days move: by a granted request, or many at once by a later document; never backwards in time."""

from datetime import date

from ocop.steering.directives.models import DueChange
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.services import deadlines, decisions, work

from .conftest import DAY, again, committed, refusal, trail
from .factories import DUE, DocumentFactory

LATER = date(2019, 7, 31)
AFTER = date(2019, 7, 2)  # two working days after the due day


def asked(world, given):
    return work.ask_extension(given.pk, by=world.trade_officer, on=DAY, new_due=LATER, reason="Chờ kinh phí")


def status_of(assignment, on):
    return moment(on).standing_of(again(assignment)).status.value


def test_granting_moves_the_day_and_keeps_both(world):
    given = world.assignment(state="in_progress")
    extension = asked(world, given)
    with committed() as told:
        deadlines.grant_extension(extension.pk, by=world.clerk, on=DAY, answer="Đồng ý")
    given, extension = again(given), again(extension)
    assert (given.original_due, given.current_due) == (DUE, LATER)
    assert (extension.state, extension.decided_by, extension.decided_on, extension.answer) == (
        "granted",
        world.clerk,
        DAY,
        "Đồng ý",
    )
    (change,) = DueChange.objects.all()
    assert (change.old_due, change.new_due, change.changed_by, change.extension) == (DUE, LATER, world.clerk, extension)
    assert trail(given)[-1] == ("Người clerk", "directives.extension.granted")
    assert told == [("trade_head", "extension.decided"), ("trade_officer", "extension.decided")]


def test_refusing_keeps_the_day_and_says_why(world):
    given = world.assignment(state="in_progress")
    extension = asked(world, given)
    with committed() as told:
        deadlines.refuse_extension(extension.pk, by=world.clerk, on=DAY, answer="Không có lý do chính đáng")
    assert (again(given).current_due, again(extension).state) == (DUE, "refused")
    assert not DueChange.objects.exists()
    assert told == [("trade_head", "extension.decided"), ("trade_officer", "extension.decided")]


def test_a_refusal_without_a_reason_decides_nothing(world):
    extension = asked(world, world.assignment(state="in_progress"))
    assert refusal(deadlines.refuse_extension, extension.pk, by=world.clerk, on=DAY, answer=" ") == [
        "extension.no-answer"
    ]
    assert again(extension).state == "asked"


def test_a_request_is_decided_once_and_by_the_office(world):
    extension = asked(world, world.assignment(state="in_progress"))
    assert refusal(deadlines.grant_extension, extension.pk, by=world.trade_head, on=DAY) == ["person.not-allowed"]
    deadlines.grant_extension(extension.pk, by=world.clerk, on=DAY)
    assert refusal(deadlines.grant_extension, extension.pk, by=world.clerk, on=DAY) == ["extension.decided"]


def test_a_second_extension_is_refused_by_default_and_allowed_where_the_rules_say_so(world, rules):
    given = world.assignment(state="in_progress")
    deadlines.grant_extension(asked(world, given).pk, by=world.clerk, on=DAY)
    again_asked = {"by": world.trade_officer, "on": DAY, "new_due": date(2019, 9, 30), "reason": "Lại chờ"}
    assert refusal(work.ask_extension, given.pk, **again_asked) == ["extension.too-many"]
    rules(max_extensions=2)
    assert work.ask_extension(given.pk, **again_asked).old_due == LATER


def test_a_refused_request_does_not_use_the_one_extension_up(world):
    given = world.assignment(state="in_progress")
    deadlines.refuse_extension(asked(world, given).pk, by=world.clerk, on=DAY, answer="Không")
    assert asked(world, given).state == "asked"


def test_a_result_handed_in_late_stays_late_even_if_the_extension_is_decided_afterwards(world):
    given = world.assignment(state="in_progress")
    extension = asked(world, given)
    work.submit_result(given.pk, by=world.trade_officer, on=AFTER, text="Xong", files=[world.file()])
    assert refusal(deadlines.grant_extension, extension.pk, by=world.clerk, on=AFTER) == ["assignment.wrong-moment"]
    decisions.confirm_result(given.pk, by=world.clerk, on=AFTER)
    assert (again(given).current_due, status_of(given, AFTER)) == (DUE, "done_late")


def test_a_result_handed_in_late_stays_late_even_if_a_document_moves_the_day_afterwards(world):
    given, other = (world.assignment(body, state="in_progress") for body in (world.trade, world.babe))
    work.submit_result(given.pk, by=world.trade_officer, on=AFTER, text="Xong", files=[world.file()])
    moved = deadlines.move_deadlines(
        [given.pk, other.pk], by=world.clerk, on=AFTER, new_due=LATER, ground="4001/UBND-KTTCKT"
    )
    assert (moved, again(given).current_due, again(other).current_due) == (1, DUE, LATER)
    assert status_of(given, AFTER) == "overdue"


def test_a_request_overtaken_by_a_later_day_is_not_granted(world):
    given = world.assignment(state="in_progress")
    extension = asked(world, given)
    deadlines.move_deadlines([given.pk], by=world.clerk, on=DAY, new_due=date(2019, 12, 31), ground="4001/UBND")
    assert refusal(deadlines.grant_extension, extension.pk, by=world.clerk, on=DAY) == ["extension.not-later"]
    assert again(given).current_due == date(2019, 12, 31)


def test_a_later_document_moves_many_days_and_keeps_both_of_each(world):
    directive = world.directive()
    ground = DocumentFactory(issuer=world.committee, written="4001/UBND-KTTCKT")
    given = [world.assignment(body, directive=directive) for body in (world.trade, world.babe)]
    with committed() as told:
        moved = deadlines.move_deadlines(
            [g.pk for g in given], by=world.clerk, on=DAY, new_due=LATER, ground="4001/UBND-KTTCKT", document=ground
        )
    assert moved == 2
    assert [(again(g).original_due, again(g).current_due) for g in given] == [(DUE, LATER)] * 2
    changes = DueChange.objects.order_by("id")
    assert [(c.old_due, c.new_due, c.ground, c.reason) for c in changes] == [
        (DUE, LATER, ground, "4001/UBND-KTTCKT")
    ] * 2
    assert {who for who, code in told if code == "task.due-moved"} == {
        "trade_head", "trade_officer", "babe_head", "babe_officer",
    }  # fmt: skip


def test_moving_needs_work_a_day_to_come_and_a_ground(world):
    done = world.assignment(state="done")
    found = refusal(deadlines.move_deadlines, [done.pk], by=world.clerk, on=DAY, new_due=date(2019, 6, 19), ground=" ")
    assert found == ["deadlines.none-chosen", "deadlines.no-new-day", "deadlines.no-ground"]
    assert refusal(
        deadlines.move_deadlines, [done.pk], by=world.trade_head, on=DAY, new_due=LATER, ground="4001/UBND"
    ) == ["person.not-allowed"]
