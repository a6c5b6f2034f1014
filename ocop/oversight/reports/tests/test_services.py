"""The acts of a report: state before → act → exact state, the trail, who is told and who is not."""

from dataclasses import asdict
from datetime import date
from io import BytesIO

import pytest
from docx import Document as Docx
from pypdf import PdfReader

from ocop.actors.notifications.models import Notice
from ocop.base.audit.queries import trail_of
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Refused
from ocop.base.search.queries import search
from ocop.law.documents.models import Citation, Document
from ocop.oversight.reports import services
from ocop.oversight.reports.models import Delivery, ExecutionReport
from ocop.oversight.reports.vocabulary import PeriodKind, ReportState
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.queries.boards import top_level
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.statuses import counts

from .conftest import CUT_OFF, DAY

EXPECTED = {
    "total": 7, "timed": 6, "due": 5, "done": 2, "done_on_time": 1, "done_late": 1, "within_term": 1, "due_soon": 0,
    "overdue": 3, "no_deadline": 1, "waiting": 1, "open": 5, "updated": 2, "out": 1, "given_in_period": 7,
    "done_in_period": 2,
}  # fmt: skip


def codes(refused):
    return [obstacle.code for obstacle in refused.value.obstacles]


def told():
    return sorted(Notice.objects.values_list("person__full_name", "code"))


def verbs(report):
    return list(trail_of(report).values_list("verb", flat=True))


def test_a_draft_counts_as_of_the_cut_off_not_as_of_today(province):
    report = province.report()
    assert (report.data_from, report.cut_off, report.due_on) == (date(2018, 12, 15), CUT_OFF, date(2019, 6, 21))
    assert report.figures["counts"] == EXPECTED
    assert [(r["rate"], r["part"], r["whole"], r["percent"]) for r in report.figures["rates"]] == [
        ("completion", 2, 5, "40.00"),
        ("on_time", 1, 5, "20.00"),
        ("overdue_share", 3, 5, "60.00"),
        ("updating", 2, 5, "40.00"),
    ]
    assert (report.figures["median_late"], report.figures["longest_late"]) == ("4.5", 75)


def test_figures_of_today_equal_the_count_of_the_boards(province):
    """The boards count in SQL what the report counts row by row; on the day itself both must agree."""
    report = province.report(kind=PeriodKind.TO_DAY, cut_off=DAY)
    assignments = Assignment.objects.filter(task__directive=province.directive)
    board = asdict(counts(top_level(assignments), moment(DAY)))
    # `updated_on` is written by the services of directives; these records were made without them.
    same = {name: n for name, n in board.items() if name in report.figures["counts"] and name != "updated"}
    assert same == {name: report.figures["counts"][name] for name in same}
    assert (len(same), same["done_late"], same["overdue"], same["open"]) == (7, 2, 1, 5)


def test_the_records_behind_the_figures_are_kept_as_they_were(province):
    report = province.report()
    given = province.assignments
    kept = {row.assignment_id: (row.status, row.due, row.days_late) for row in report.rows.all()}
    second = date(2019, 6, 10)
    assert kept == {
        given["sct1"].pk: ("done_on_time", date(2019, 3, 31), 0),
        given["babe1"].pk: ("done_late", date(2019, 3, 31), 5),
        given["chodon1"].pk: ("overdue", date(2019, 3, 31), 75),
        given["sct2"].pk: ("overdue", second, 4),
        given["babe2"].pk: ("overdue", second, 4),
        given["chodon2"].pk: ("not_due", second, 0),
        given["sct3"].pk: ("no_deadline", None, 0),
        given["babe3"].pk: ("out", None, 0),
    }
    assert [(r.state, r.decided_on) for r in report.extension_rows.all()] == [("asked", None)]
    assert [(r.state, r.answered_on, r.assignments) for r in report.letter_rows.all()] == [
        ("issued", None, [given["chodon1"].pk])
    ]


def test_the_sentences_speak_with_the_figures(province):
    texts = {s.key: s.text for s in province.report().sections.all()}
    assert texts["subject"] == "Kết quả thực hiện Công văn số 3188/UBND-KTTCKT 6 tháng đầu năm 2019"
    assert texts["opening"] == (
        "Thực hiện Công văn số 3188/UBND-KTTCKT ngày 08 tháng 01 năm 2019 của Ủy ban nhân dân tỉnh Bắc Kạn về "
        "triển khai Chương trình mỗi xã một sản phẩm, Văn phòng Điều phối nông thôn mới tỉnh Bắc Kạn báo cáo kết quả "
        "6 tháng đầu năm 2019 (số liệu từ ngày 15/12/2018 đến hết ngày 14/06/2019) như sau:"
    )
    assert texts["overall"].startswith(
        "Đến hết ngày 14/06/2019, có 5 lượt nhiệm vụ đến hạn, đã hoàn thành 2 lượt (40,00%), trong đó đúng hạn 1 lượt "
        "(20,00%), quá hạn 1 lượt; còn 3 lượt quá hạn chưa hoàn thành (60,00%)."
    )
    assert texts["late"] == (
        "Đến hết ngày 14/06/2019, còn 3 lượt nhiệm vụ quá hạn chưa hoàn thành, chậm nhất 75 ngày (danh sách tại "
        "phụ lục kèm theo), gồm:\n"
        "- UBND huyện Chợ Đồn: 1 lượt, chậm nhất 75 ngày;\n"
        "- Sở Công Thương: 1 lượt, chậm nhất 4 ngày;\n"
        "- UBND huyện Ba Bể: 1 lượt, chậm nhất 4 ngày.\n"
        "Nguyên nhân theo giải trình của cơ quan chủ trì:\n"
        "- UBND huyện Chợ Đồn (nhiệm vụ T01): Chờ ý kiến của các xã.\n"
        "Còn 2 lượt nhiệm vụ quá hạn chưa có giải trình."
    )


def test_a_report_is_for_the_committee_and_its_chairman(province):
    names = [str(r) for r in province.report().recipients.all()]
    assert names == ["Ủy ban nhân dân tỉnh Bắc Kạn", "Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn"]


def test_drafting_is_recorded(province):
    report = province.report()
    (entry,) = trail_of(report)
    assert (entry.verb, entry.actor, entry.facts["counts"]) == (
        "reports.report.drafted", province.people["drafter"], EXPECTED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"kind": PeriodKind.YEAR}, ["report.cut-off-in-future"]),
        ({"kind": PeriodKind.TO_DAY, "cut_off": date(2019, 1, 9)}, ["report.cut-off-before-giving"]),
        ({"kind": PeriodKind.TO_DAY}, ["report.no-day"]),
        ({"kind": PeriodKind.QUARTER, "number": 5}, ["report.no-period"]),
        ({"year": 2017}, ["report.no-period"]),
    ],
)
def test_a_period_that_cannot_be_reported_is_refused(province, changed, expected):
    with pytest.raises(Refused) as refused:
        province.report(**changed)
    assert codes(refused) == expected
    assert not ExecutionReport.objects.exists()


def test_one_body_reports_a_period_once(province):
    first = province.report()
    with pytest.raises(Refused) as refused:
        province.report()
    assert [(o.code, o.repair) for o in refused.value.obstacles] == [("report.exists", first.get_absolute_url())]


@pytest.mark.parametrize("who", ["agency", "district", "chair"])
def test_only_the_reporting_body_drafts(province, who):
    with pytest.raises(Refused) as refused:
        province.report(by=province.people[who])
    assert codes(refused) == ["person.not-allowed"]


def test_an_edited_section_keeps_its_words_when_figures_change_and_asks_for_another_look(province):
    report, drafter = province.report(), province.people["drafter"]
    edited = services.edit_section(report.sections.get(key="overall").pk, by=drafter, on=DAY, text="  Kết quả tốt. ")
    province.assignments["chodon1"].state = "done"
    province.assignments["chodon1"].finished_on = date(2019, 6, 12)
    province.assignments["chodon1"].save()
    report = services.refresh_figures(report.pk, by=drafter, on=DAY)
    edited.refresh_from_db()
    assert report.figures["counts"]["overdue"] == 2
    assert (edited.text, edited.is_stale, edited.version) == ("Kết quả tốt.", True, 3)
    assert "còn 2 lượt" in report.sections.get(key="late").text
    with pytest.raises(Refused) as refused:
        services.submit_for_signature(report.pk, by=drafter, on=DAY, signer=province.people["head"])
    assert codes(refused) == ["section.stale"]
    services.redraft_section(edited.pk, by=drafter, on=DAY)
    edited.refresh_from_db()
    assert (edited.text == edited.drafted, edited.is_stale, edited.is_edited) == (True, False, False)


def test_two_people_editing_one_section_are_told(province):
    section = province.report().sections.get(key="proposals")
    services.edit_section(section.pk, by=province.people["head"], on=DAY, text="Một", seen=1)
    with pytest.raises(Refused) as refused:
        services.edit_section(section.pk, by=province.people["drafter"], on=DAY, text="Hai", seen=1)
    section.refresh_from_db()
    assert (codes(refused), section.text) == (["report.changed-meanwhile"], "Một")


def test_submitting_tells_the_signer_alone(province, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        report = province.submitted()
    assert (report.state, report.round, report.signer) == (ReportState.IN_REVIEW, 1, province.people["head"])
    assert told() == [("Ma Thị Chánh Văn", "report.turn")]
    assert [(s.rank, s.kind, s.person, s.title, s.decision) for s in report.steps.all()] == [
        (1, "draft", province.people["drafter"], "Chuyên viên", "agreed"),
        (2, "sign", province.people["head"], "Chánh Văn phòng", "waiting"),
    ]
    assert verbs(report) == ["reports.report.submitted", "reports.report.drafted"]


def test_a_report_cannot_be_submitted_with_empty_parts_strange_signers_or_old_figures_and_says_all(province):
    report, drafter = province.report(), province.people["drafter"]
    services.edit_section(report.sections.get(key="proposals").pk, by=drafter, on=DAY, text=" ")
    services.change_recipients(report.pk, by=drafter, on=DAY, addressees=[])
    Assignment.objects.filter(pk=province.assignments["sct3"].pk).update(state="cancelled")
    with pytest.raises(Refused) as refused:
        services.submit_for_signature(report.pk, by=drafter, on=DAY, signer=province.people["agency"], reviewer=drafter)
    assert codes(refused) == [
        "section.empty",
        "report.no-recipient",
        "report.signer-may-not",
        "report.reviewer-is-another",
        "figures.out-of-date",
    ]
    report.refresh_from_db()
    assert (report.state, report.steps.count()) == (ReportState.DRAFT, 0)


def test_figures_counted_on_the_day_of_the_cut_off_are_counted_again_once_it_has_passed(province):
    report = province.report(kind=PeriodKind.TO_DAY, cut_off=DAY)
    with pytest.raises(Refused) as refused:
        services.submit_for_signature(
            report.pk, by=province.people["drafter"], on=date(2019, 6, 21), signer=province.people["head"]
        )
    assert codes(refused) == ["figures.counted-too-early"]


def test_the_reviewer_comes_before_the_signer(province, django_capture_on_commit_callbacks):
    report = province.submitted(reviewer=province.people["deputy"])
    with pytest.raises(Refused) as refused:
        services.sign(report.pk, by=province.people["head"], on=DAY)
    assert codes(refused) == ["route.not-your-turn"]
    with django_capture_on_commit_callbacks(execute=True):
        services.agree(report.pk, by=province.people["deputy"], on=DAY, note="Nhất trí")
    assert told() == [("Ma Thị Chánh Văn", "report.turn")]
    assert services.sign(report.pk, by=province.people["head"], on=DAY).state == ReportState.SIGNED


def test_a_report_is_sent_back_with_reasons_and_goes_a_second_round(province, django_capture_on_commit_callbacks):
    report, head, drafter = province.submitted(), province.people["head"], province.people["drafter"]
    with pytest.raises(Refused) as refused:
        services.return_with_reasons(report.pk, by=head, on=DAY, reasons=" ")
    assert codes(refused) == ["report.no-reasons"]
    with django_capture_on_commit_callbacks(execute=True):
        report = services.return_with_reasons(report.pk, by=head, on=DAY, reasons="Bổ sung nguyên nhân")
    assert (report.state, told()) == (ReportState.RETURNED, [("Nông Thị Soạn Thảo", "report.returned")])
    again = services.submit_for_signature(report.pk, by=drafter, on=DAY, signer=head)
    assert [(s.round, s.rank, s.decision, s.note) for s in again.steps.order_by("round", "rank")] == [
        (1, 1, "agreed", ""),
        (1, 2, "returned", "Bổ sung nguyên nhân"),
        (2, 1, "agreed", ""),
        (2, 2, "waiting", ""),
    ]


def test_signing_freezes_numbers_registers_and_archives_in_one_act(province, django_capture_on_commit_callbacks):
    report = province.submitted()
    with django_capture_on_commit_callbacks(execute=True):
        report = services.sign(report.pk, by=province.people["head"], on=DAY)
    document = report.document
    assert (report.state, report.signed_on, report.is_frozen) == (ReportState.SIGNED, DAY, True)
    assert (document.written, document.direction, document.issued_on) == ("01/BC-VPĐP", "out", DAY)
    assert (document.type.code, document.signer_name, document.signer_title) == (
        "report", "Ma Thị Chánh Văn", "Chánh Văn phòng",
    )  # fmt: skip
    assert document.reply_to == province.directive.document
    assert list(Citation.objects.values_list("citing", "cited", "relation")) == [
        (document.pk, province.directive.document_id, "reports_on")
    ]
    assert told() == [("Nông Thị Soạn Thảo", "report.signed")]
    assert verbs(report) == ["reports.report.signed", "reports.report.submitted", "reports.report.drafted"]


@pytest.mark.parametrize("who", ["drafter", "deputy", "agency", "chair"])
def test_only_the_named_signer_signs(province, who):
    report = province.submitted()
    with pytest.raises(Refused):
        services.sign(report.pk, by=province.people[who], on=DAY)
    report.refresh_from_db()
    assert (report.state, Document.objects.filter(direction="out").count()) == (ReportState.IN_REVIEW, 1)


def test_a_refused_signature_leaves_neither_number_nor_file(province):
    report = province.submitted()
    province.bodies["office"].symbol = ""
    province.bodies["office"].save()
    with pytest.raises(Refused) as refused:
        services.sign(report.pk, by=province.people["head"], on=DAY)
    assert codes(refused) == ["report.no-symbol"]
    assert not StoredFile.objects.exists()
    assert Document.objects.get(direction="out") == province.directive.document


def test_frozen_figures_do_not_move_when_the_records_do(province):
    report = province.signed()
    before = (report.figures, report.figures_hash, list(report.rows.order_by("pk").values()))
    for assignment in province.assignments.values():
        assignment.state, assignment.finished_on = "done", date(2019, 6, 1)
        assignment.save()
    report.refresh_from_db()
    assert (report.figures, report.figures_hash, list(report.rows.order_by("pk").values())) == before
    for act in (services.refresh_figures, services.discard):
        with pytest.raises(Refused) as refused:
            act(report.pk, by=province.people["drafter"], on=DAY)
        assert codes(refused) == ["report.not-editable"]


def words_of_docx(stored):
    made = Docx(BytesIO(stored.content.read()))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return [*(p.text for p in made.paragraphs), *cells]


def test_the_paper_says_exactly_what_was_frozen(province):
    report = province.signed()
    words = words_of_docx(report.document.paper.docx)
    text = "\n".join(words)
    for section in report.sections.exclude(key__in=["subject", "results", "closing"]):
        for line in section.text.splitlines():
            assert line.removeprefix("- ") in text
    overall = [words[i : i + 4] for i, word in enumerate(words) if word in {str(n) for n in range(1, 10)}]
    assert ["4", "Hoàn thành", "2", "40,00%"] in overall
    assert ["7", "Quá hạn, chưa hoàn thành", "3", "60,00%"] in overall
    assert row_of(words, "UBND huyện Chợ Đồn", 8) == ["1", "UBND huyện Chợ Đồn", "2", "0", "0", "1", "1", "0,00%"]
    assert "01/BC-VPĐP" in text


def row_of(words, name, width):
    """The cells of the row in which a body stands second."""
    at = words.index(name)
    return words[at - 1 : at - 1 + width]


def test_both_files_open_and_say_the_same(province):
    paper = province.signed().document.paper
    reader = PdfReader(BytesIO(paper.pdf.content.read()))
    pdf = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    docx = "\n".join(words_of_docx(paper.docx))
    for word in ("BÁO CÁO", "CHÁNH VĂN PHÒNG", "Ma Thị Chánh Văn", "40,00%", "Chờ ý kiến của các xã", "BC-VPĐP"):
        assert (word in pdf, word in docx) == (True, True), word


def test_the_same_report_gives_the_same_bytes(province):
    from ocop.oversight.reports.queries.papers import content_of
    from ocop.oversight.reports.rules.paper import paper_of
    from ocop.oversight.reports.services.signing import written_paper

    report = province.signed()
    content = content_of(report, on=DAY, number=1, signer=report.signer)
    again = written_paper(paper_of(content))
    stored = report.document.paper
    assert again == (stored.docx.content.read(), stored.pdf.content.read())


def test_a_deputy_signs_in_place_of_the_head(province):
    report = province.submitted(signer=province.people["deputy"])
    report = services.sign(report.pk, by=province.people["deputy"], on=DAY)
    words = words_of_docx(report.document.paper.docx)
    signature = next(word for word in words if "KT." in word)
    assert signature.split("\n")[:2] == ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]
    assert report.document.competence == "KT."


def test_sending_reaches_the_readers_of_the_recipients_and_nobody_else(province, django_capture_on_commit_callbacks):
    report = province.signed()
    with django_capture_on_commit_callbacks(execute=True):
        report = services.send(report.pk, by=province.people["drafter"], on=DAY)
    assert (report.state, report.sent_on) == (ReportState.SENT, DAY)
    assert [(d.person, d.organisation, d.read_at) for d in report.deliveries.all()] == [
        (province.people["chair"], province.bodies["committee"], None)
    ]
    assert told() == [("Triệu Văn Chủ Tọa", "report.arrived")]


def test_a_report_nobody_receives_is_not_sent(province):
    report = province.report()
    services.change_recipients(report.pk, by=province.people["drafter"], on=DAY, addressees=[province.bodies["office"]])
    services.submit_for_signature(report.pk, by=province.people["drafter"], on=DAY, signer=province.people["head"])
    services.sign(report.pk, by=province.people["head"], on=DAY)
    with pytest.raises(Refused) as refused:
        services.send(report.pk, by=province.people["drafter"], on=DAY)
    assert codes(refused) == ["report.nobody-receives"]
    assert not Delivery.objects.exists()


def test_each_reader_marks_the_report_once(province):
    report, chair = province.sent(), province.people["chair"]
    first = services.acknowledge(report.pk, by=chair, on=DAY).read_at
    assert first is not None
    assert services.acknowledge(report.pk, by=chair, on=DAY).read_at == first
    assert verbs(report).count("reports.report.acknowledged") == 1
    with pytest.raises(Refused) as refused:
        services.acknowledge(report.pk, by=province.people["agency"], on=DAY)
    assert codes(refused) == ["report.not-yours"]


def test_a_discarded_draft_leaves_only_its_trail(province):
    report = province.report()
    pk = report.pk
    services.discard(pk, by=province.people["drafter"], on=DAY)
    assert not ExecutionReport.objects.exists()
    report.pk = pk
    assert verbs(report) == ["reports.report.discarded", "reports.report.drafted"]


def test_a_signed_report_is_found_by_those_who_may_see_it(province):
    report = province.signed()
    assert [hit.title for hit in search("miến dong", person=province.people["drafter"], on=DAY)] == []
    (hit,) = search("01/BC-VPĐP", person=province.people["drafter"], on=DAY, kind="reports.executionreport")
    assert hit.url == report.get_absolute_url()
    assert search("BC-VPĐP", person=province.people["agency"], on=DAY, kind="reports.executionreport") == []
