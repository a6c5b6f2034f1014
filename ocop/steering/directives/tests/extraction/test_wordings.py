"""Wordings of real letters that were once read wrongly: lead-ins, rhythms in a row, proposals, groups, those served."""

import pytest

from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.steering.directives.rules.extraction import extract

HEAD = "UBND TỈNH BẮC GIANG\nSố: 12/UBND-KT\nBắc Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Công Thương.\n\n"


def tasks(body, head=HEAD):
    return extract(head + body, gazetteer=Gazetteer()).tasks


def only(body):
    (task,) = tasks(body)
    return task


@pytest.mark.parametrize(
    "lead_in",
    [
        "Để thống nhất, UBND tỉnh giao nhiệm vụ cho các cơ quan, địa phương như sau:",
        "UBND tỉnh yêu cầu các cơ quan, địa phương thực hiện như sau:",
        "UBND tỉnh giao các cơ quan, địa phương, cụ thể:",
        "Yêu cầu các sở, ngành tập trung thực hiện các nội dung sau:",
    ],
)
def test_a_lead_in_to_a_list_is_no_task(lead_in):
    found = tasks(f"{lead_in}\n\n1. Sở Y tế:\na) Kiểm tra các cơ sở.\nb) Công khai vi phạm.\n")
    assert [(task.lead, task.action) for task in found] == [
        (("Sở Y tế",), "Kiểm tra các cơ sở"),
        (("Sở Y tế",), "Công khai vi phạm"),
    ]


@pytest.mark.parametrize("body", ["Giao Sở Y tế:\n\nNơi nhận:\n- Lưu: VT.", "Sở Y tế có trách nhiệm:", "Giao Sở Y tế."])
def test_a_charge_without_an_act_is_no_task(body):
    assert tasks(body) == ()


def test_rhythms_in_a_row_are_one_task():
    task = only("Giao Sở Y tế định kỳ 6 tháng, hằng năm tổng hợp, báo cáo UBND tỉnh.")
    assert (task.recurrence, task.action) == ("semiannual", "Định kỳ 6 tháng, hằng năm tổng hợp, báo cáo UBND tỉnh")
    task = only("Sở Y tế hằng quý, 6 tháng, hằng năm tổng hợp, báo cáo UBND tỉnh.")
    assert (task.recurrence, task.report_to) == ("quarterly", ("UBND tỉnh",))


def test_a_row_of_rhythms_begins_a_task_behind_a_finished_act():
    found = tasks("Sở Y tế theo dõi việc kiểm tra các cơ sở sản xuất, định kỳ 6 tháng, hằng năm báo cáo UBND tỉnh.")
    assert [task.recurrence for task in found] == ["none", "semiannual"]


@pytest.mark.parametrize("words", ["báo cáo, đề xuất", "báo cáo đề xuất", "báo cáo và kiến nghị", "báo cáo"])
def test_who_receives_a_proposal_receives_the_report(words):
    task = only(f"Sở Y tế {words} UBND tỉnh các nhiệm vụ ủy quyền cho Ban Quản lý các khu công nghiệp thực hiện.")
    assert task.report_to == ("UBND tỉnh",)


def test_those_empowered_receive_no_report():
    assert only("Sở Y tế báo cáo các việc ủy quyền cho Sở Công Thương thực hiện.").report_to == ()


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("Chủ tịch UBND các cấp rà soát thủ tục.", ["Chủ tịch UBND các cấp"]),
        (
            "Các cơ quan Trung ương đóng trên địa bàn tỉnh rà soát thủ tục.",
            ["Các cơ quan Trung ương đóng trên địa bàn tỉnh"],
        ),
        (
            "Yêu cầu Giám đốc các sở, Thủ trưởng các ban ngành, đơn vị cấp tỉnh rà soát thủ tục.",
            ["Giám đốc các sở", "Thủ trưởng các ban ngành, đơn vị cấp tỉnh"],
        ),
    ],
)
def test_collective_names_are_whole(body, lead):
    assert [list(task.lead) for task in tasks(body)] == [lead]


def test_a_frame_of_documents_leads_to_whoever_is_charged_behind_it():
    found = only("Thực hiện Quyết định số 490/QĐ-TTg ngày 07/5/2018, Sở Y tế chủ trì kiểm tra các cơ sở.")
    assert found.lead == ("Sở Y tế",)
    assert tasks("Thực hiện Quyết định số 490/QĐ-TTg, thời gian qua Sở Y tế đã chủ trì kiểm tra.") == ()


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Sở Y tế chỉ đạo các xã rà soát sản phẩm, vận động chủ thể tham gia.", ("các xã",)),
        ("Sở Y tế đôn đốc, hướng dẫn UBND các huyện lập hồ sơ.", ("UBND các huyện",)),
        ("Sở Y tế mở lớp về an toàn thực phẩm cho các chủ thể.", ("các chủ thể",)),
        ("Sở Y tế hỗ trợ các chủ thể OCOP, hợp tác xã lập hồ sơ.", ("các chủ thể OCOP, hợp tác xã",)),
        ("Sở Y tế hoàn thiện chính sách hỗ trợ doanh nghiệp.", ()),
    ],
)
def test_whom_an_act_is_for(body, target):
    assert only(body).target == target


def test_a_subject_wrapped_over_lines_belongs_to_the_head():
    head = (
        "UBND TỈNH BẮC GIANG\nSố: 12/UBND-KT\nV/v tăng cường\nkiểm tra, giám sát sản phẩm OCOP\n"
        "Bắc Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Công Thương.\n\n"
    )
    found = extract(head + "Đề nghị quý cơ quan mở điểm bán hàng.", gazetteer=Gazetteer())
    assert [task.action for task in (*found.tasks, *found.doubtful)] == ["Mở điểm bán hàng"]
