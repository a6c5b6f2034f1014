"""Small texts, one promise each: who leads, who helps, what is no task."""

from datetime import date

import pytest

from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.steering.directives.rules.extraction import extract

HEAD = "UBND TỈNH BẮC GIANG\nSố: 12/UBND-KT\nBắc Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Công Thương.\n\n"


def read(body):
    return extract(HEAD + body, gazetteer=Gazetteer())


def leads(body):
    return [list(task.lead) for task in read(body).tasks]


def only(body):
    (task,) = read(body).tasks
    return task


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("Giao Sở Y tế chủ trì kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Sở Y tế có trách nhiệm kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Sở Y tế: Kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Đối với Sở Y tế: Kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Chủ tịch UBND tỉnh yêu cầu Sở Y tế kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Để bảo đảm an toàn, UBND tỉnh giao Sở Y tế kiểm tra các cơ sở sản xuất.", ["Sở Y tế"]),
        ("Trước ngày 30/6/2024, Sở Y tế hoàn thành kiểm tra các cơ sở.", ["Sở Y tế"]),
        ("Sở Y tế theo chức năng, nhiệm vụ tăng cường kiểm tra các cơ sở.", ["Sở Y tế"]),
        ("Đề nghị quý cơ quan kiểm tra các cơ sở sản xuất.", ["Sở Công Thương"]),
        ("UBND các huyện: Lục Ngạn, Sơn Động rà soát sản phẩm.", ["UBND huyện Lục Ngạn", "UBND huyện Sơn Động"]),
    ],
)
def test_the_lead_is_found_in_every_wording(body, lead):
    assert leads(body) == [lead]


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 01/3/2024, UBND tỉnh đã ban hành Kế hoạch số 15/KH-UBND về phát triển sản phẩm.",
        "Thời gian qua, Sở Y tế đã kiểm tra 20 cơ sở sản xuất.",
        "Các nhiệm vụ do UBND tỉnh giao cho Sở Y tế đã hoàn thành.",
        "Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện Kế hoạch này.",
        "Nơi nhận:\n- Sở Y tế (để thực hiện);\n- Lưu: VT.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh để xem xét.",
    ],
)
def test_what_orders_nothing_new_is_no_task(body):
    assert read(body).tasks == ()


def test_the_agency_after_phoi_hop_coordinates():
    task = only("Sở Y tế chủ trì, phối hợp với Sở Công Thương và UBND các huyện, thành phố kiểm tra các cơ sở.")
    assert (task.lead, task.coordinating) == (("Sở Y tế",), ("Sở Công Thương", "UBND các huyện, thành phố"))


def test_without_chu_tri_the_first_agency_still_leads():
    task = only("Giao Sở Y tế phối hợp Sở Công Thương kiểm tra các cơ sở.")
    assert (task.lead, task.coordinating) == (("Sở Y tế",), ("Sở Công Thương",))


def test_those_who_are_guided_get_no_task_of_their_own():
    task = only("Sở Y tế hướng dẫn UBND các huyện, thành phố xây dựng kế hoạch.")
    assert (task.lead, task.target) == (("Sở Y tế",), ("UBND các huyện, thành phố",))


def test_approver_receiver_and_channel():
    task = only("Sở Y tế xây dựng kế hoạch, trình UBND tỉnh phê duyệt.")
    assert task.approver == ("UBND tỉnh",)
    task = only("Sở Y tế báo cáo kết quả về Chủ tịch UBND tỉnh (qua Văn phòng UBND tỉnh).")
    assert task.report_to == ("Chủ tịch UBND tỉnh",)
    task = only("UBND các huyện gửi danh sách về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.")
    assert task.report_to == ("Sở Y tế",)


def test_a_sentence_without_subject_inherits_the_lead():
    body = "Sở Y tế có trách nhiệm kiểm tra các cơ sở; công khai vi phạm. Đồng thời, hướng dẫn các chủ thể."
    assert leads(body) == [["Sở Y tế"]] * 3


def test_each_item_of_a_list_stands_under_its_heading():
    body = "1. Sở Y tế:\n- Kiểm tra các cơ sở;\n- Công khai vi phạm.\n2. Sở Công Thương\na) Mở điểm bán hàng.\n"
    assert leads(body) == [["Sở Y tế"], ["Sở Y tế"], ["Sở Công Thương"]]


def test_brackets_and_lists_of_agencies_hold_semicolons_together():
    body = "Yêu cầu Giám đốc Sở Y tế; Chủ tịch UBND các huyện tổ chức tuyên truyền (qua hội nghị; qua báo, đài)."
    assert leads(body) == [["Giám đốc Sở Y tế", "Chủ tịch UBND các huyện"]]


def test_a_comma_before_a_rhythm_begins_a_task():
    found = read("Giao Sở Y tế theo dõi việc kiểm tra các cơ sở, định kỳ báo cáo UBND tỉnh.").tasks
    assert [task.recurrence for task in found] == ["none", "periodic"]
    assert found[0].group == found[1].group


def test_a_table_flattened_to_lines():
    body = (
        "II. PHÂN CÔNG\nTT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian\n"
        "1 | Tổ chức hội nghị tập huấn | Sở Y tế | Sở Công Thương | Quý II/2024\n"
    )
    task = only(body)
    assert (task.lead, task.coordinating, task.deadline) == (("Sở Y tế",), ("Sở Công Thương",), date(2024, 6, 30))


def test_lines_on_who_and_when_belong_to_the_act_above():
    body = (
        "1. Xây dựng chuyên trang sản phẩm\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: Sở Công Thương.\n"
        "- Thời gian hoàn thành: trước ngày 30/6/2024.\n"
    )
    task = only(body)
    assert (task.lead, task.coordinating, task.deadline) == (("Sở Y tế",), ("Sở Công Thương",), date(2024, 6, 30))


def test_hard_wrapped_lines_are_one_paragraph():
    task = only(
        "Sở Nông nghiệp và Phát triển\nnông thôn chủ trì, phối hợp với UBND các\nhuyện kiểm tra vùng nguyên liệu."
    )
    assert (task.lead, task.coordinating) == (("Sở Nông nghiệp và Phát triển nông thôn",), ("UBND các huyện",))


def test_an_act_without_any_agency_is_shown_and_not_proposed():
    found = extract("KẾ HOẠCH\nPhát triển sản phẩm\n\nTổ chức hội chợ sản phẩm OCOP.", gazetteer=Gazetteer())
    assert found.tasks == ()
    assert [(task.standing, task.lead) for task in found.doubtful] == [("unassigned", ())]


def test_venues_are_named_only_where_goods_are_shown_or_sold():
    task = only("Sở Công Thương mở điểm bán sản phẩm tại chợ, siêu thị, khách sạn và tham gia hội chợ.")
    assert task.venue_types == ("chợ", "siêu thị", "khách sạn")
    assert only("Sở Y tế kiểm tra nhà hàng, khách sạn.").venue_types == ()


def test_the_json_has_exactly_the_promised_keys():
    found = read("Sở Y tế kiểm tra các cơ sở sản xuất.").as_json()
    assert list(found) == ["document", "citations", "tasks"]
    assert list(found["tasks"][0]) == [
        "lead", "coordinating", "action", "target", "deadline", "deadline_text", "recurrence", "report_to", "approver",
        "legal_basis", "venue_types", "start", "end", "rule", "confidence",
    ]  # fmt: skip
