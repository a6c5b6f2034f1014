"""The call for inputs: two departments and two districts answer, one late; the office takes over or says why not."""

from datetime import date, timedelta

from ocop.steering.plans.models import InputAnswer, InputRequest, Line
from ocop.steering.plans.queries.gaps import doubles, gaps
from ocop.steering.plans.services import inputs, lines

from .conftest import DAY, DUE

LATE = DUE + timedelta(days=2)


def request_of(version, body):
    return InputRequest.objects.get(call__version=version, organisation=body)


def proposed(world, version, body, by, content="Mở lớp tập huấn cho chủ thể", **facts):
    facts = {"lead": body, "indicator": None, "targets": (), "group": world.group("communication"), **facts}
    return lines.add_input_line(request_of(version, body).pk, by=by, on=DAY, wording=world.wording(content, **facts))


def test_the_call_reaches_the_bodies_asked_and_nobody_else(world, told):
    version = world.called()
    assert version.state == "collecting"
    assert [str(r) for r in version.call.requests.all()] == [
        "UBND huyện Ba Bể", "UBND huyện Pác Nặm", "Sở Công Thương tỉnh Bắc Kạn", "Sở Văn hóa, Thể thao và Du lịch",
    ]  # fmt: skip


def test_calling_says_everything_that_is_wrong(world, refused):
    version = world.draft()
    with refused("input.asks-itself", "input.due-passed"):
        inputs.call_for_inputs(
            version.pk, by=world.officer, on=DAY, due_on=DAY - timedelta(days=1), organisations=[world.office]
        )
    with refused("input.nobody-asked"):
        inputs.call_for_inputs(version.pk, by=world.officer, on=DAY, due_on=DUE, organisations=[])


def test_a_second_call_is_refused(world, refused):
    version = world.called()
    with refused("plan.wrong-moment", "input.called-before"):
        inputs.call_for_inputs(version.pk, by=world.officer, on=DAY, due_on=DUE, organisations=[world.trade])


def test_in_time_late_and_nothing_to_propose(world):
    version = world.called()
    proposed(world, version, world.trade, world.trade_officer)
    in_time = inputs.send_input(request_of(version, world.trade).pk, by=world.trade_officer, on=DUE)
    proposed(world, version, world.pacnam, world.pacnam_officer)
    late = inputs.send_input(request_of(version, world.pacnam).pk, by=world.pacnam_officer, on=LATE)
    nothing = inputs.send_input(
        request_of(version, world.culture).pk, by=world.culture_officer, on=DAY, note="Không có đề xuất."
    )
    assert (in_time.is_late, late.is_late, nothing.is_late) == (False, True, False)
    assert [gap.facts for gap in gaps(version) if gap.code == "gap.silent"] == [{"body": "UBND huyện Ba Bể"}]


def test_an_empty_answer_needs_a_word(world, refused):
    version = world.called()
    with refused("input.empty"):
        inputs.send_input(request_of(version, world.trade).pk, by=world.trade_officer, on=DAY)


def test_only_the_body_that_was_asked_answers(world, refused):
    version = world.called()
    with refused("person.not-allowed"):
        proposed(world, version, world.trade, world.culture_officer)


def test_the_office_takes_one_over_and_leaves_one_out(world, told, trail, refused):
    version = world.called()
    good = proposed(
        world, version, world.trade, world.trade_officer, "Hỗ trợ thiết kế bao bì", targets=(world.target(9),)
    )
    bad = proposed(world, version, world.trade, world.trade_officer, "Mua xe công vụ")
    inputs.send_input(request_of(version, world.trade).pk, by=world.trade_officer, on=DAY)
    taken = inputs.take_input(good.pk, by=world.officer, on=DAY)
    assert (taken.version, taken.origin, taken.content, taken.lead) == (version, good, good.content, world.trade)
    assert [target.value for target in taken.targets.all()] == [9]
    with refused("input.no-reason"):
        inputs.refuse_input(bad.pk, by=world.officer, on=DAY, reason="  ")
    inputs.refuse_input(bad.pk, by=world.officer, on=DAY, reason="Không thuộc nội dung chi của Chương trình.")
    assert dict(InputAnswer.objects.values_list("line__content", "verdict")) == {
        "Hỗ trợ thiết kế bao bì": "taken", "Mua xe công vụ": "refused",
    }  # fmt: skip
    with refused("input.answered"):
        inputs.take_input(good.pk, by=world.officer, on=DAY)
    with refused("input.answered"):
        lines.edit_line(good.pk, by=world.trade_officer, on=DAY, wording=world.wording("Sửa sau khi đã xử lý"))


def test_what_was_not_sent_is_not_answered(world, refused):
    version = world.called()
    line = proposed(world, version, world.trade, world.trade_officer)
    with refused("input.not-sent"):
        inputs.take_input(line.pk, by=world.officer, on=DAY)


def test_more_time_is_a_later_day(world, refused):
    version = world.called()
    with refused("input.not-later"):
        inputs.extend_call(version.pk, by=world.officer, on=DAY, due_on=DUE)
    assert inputs.extend_call(version.pk, by=world.officer, on=DAY, due_on=LATE).due_on == LATE


def test_after_the_end_nobody_sends(world, refused):
    version = world.called()
    inputs.close_inputs(version.pk, by=world.officer, on=DUE)
    assert world.fresh(version).state == "draft"
    with refused("input.call-closed"):
        inputs.send_input(request_of(version, world.trade).pk, by=world.trade_officer, on=DUE, note="Muộn")
    with refused("input.no-call"):
        inputs.extend_call(version.pk, by=world.officer, on=DUE, due_on=LATE)


def test_double_entries_are_shown_until_they_are_settled(world):
    version = world.called()
    same_words = proposed(
        world, version, world.trade, world.trade_officer, "xây dựng  điểm giới thiệu và bán sản phẩm."
    )
    same_measure = proposed(
        world, version, world.pacnam, world.pacnam_officer, "Công nhận sản phẩm", lead=world.office,
        indicator=world.new_products,
        targets=(world.target(8), world.target(4, world.pacnam_unit), world.target(4, world.babe_unit)),
    )  # fmt: skip
    assert doubles(version) == []
    for body, by in ((world.trade, world.trade_officer), (world.pacnam, world.pacnam_officer)):
        inputs.send_input(request_of(version, body).pk, by=by, on=DAY)
    found = {tuple(line.content for line in pair) for pair in doubles(version)}
    assert found == {
        ("Xây dựng điểm giới thiệu và bán sản phẩm", same_words.content),
        ("Phát triển sản phẩm mới", same_measure.content),
    }
    inputs.refuse_input(same_words.pk, by=world.officer, on=DAY, reason="Trùng.")
    assert [pair[1] for pair in doubles(version)] == [same_measure]


def test_gaps_of_a_line(world):
    version = world.open()
    line = world.line(version, lead=None, indicator=None, due_on=None, targets=())
    assert [(gap.line, gap.code, gap.blocks) for gap in gaps(version)] == [
        (line, "gap.no-lead", True), (line, "gap.no-indicator", True), (line, "gap.no-target", True),
        (line, "gap.no-due", True),
    ]  # fmt: skip


def test_a_district_without_its_share(world):
    version = world.open()
    world.line(version, targets=(world.target(4), world.target(4, world.pacnam_unit)))
    assert [(gap.code, gap.facts["n"], gap.blocks) for gap in gaps(version)] == [("gap.places-without", 1, False)]


def test_gaps_and_doubles_cost_the_same_for_any_number_of_lines(world, queries_of):
    version = world.open()
    world.line(version, "Nội dung 1")
    one = (queries_of(lambda: gaps(version)), queries_of(lambda: doubles(version)))
    for n in (2, 3):
        world.line(version, f"Nội dung {n}", start_on=date(2020, 1, n))
    assert (queries_of(lambda: gaps(version)), queries_of(lambda: doubles(version))) == one
    assert Line.objects.filter(version=version).count() == 3
