"""The report: drafted from the records, put into words, signed, sent, read – on screen, as DOCX and as PDF."""

import io

import docx
from playwright.sync_api import expect
from pypdf import PdfReader

from journeys import cast
from journeys.browser import Visitor
from journeys.story import directive
from journeys.story.records import Records
from ocop.oversight.reports.models import ExecutionReport
from ocop.oversight.reports.vocabulary import ReportState

ADDED = "Đề nghị UBND các huyện khẩn trương hoàn thành danh sách trước ngày 15/7/2019."


def drafts(office: Visitor) -> ExecutionReport:
    office.open("reports:list")
    office.look("reports-empty")
    office.press("Soạn báo cáo")
    office.look("report-new")
    office.field("Văn bản chỉ đạo").select_option(index=1)
    office.field("Kỳ báo cáo").select_option(label=office.say("Tính đến ngày"))
    office.press("Soạn báo cáo")
    office.is_told("Đã soạn dự thảo báo cáo.")
    office.look("report-draft")
    return ExecutionReport.objects.get()


def edits(office: Visitor, report: ExecutionReport) -> None:
    """The words are the office's own; the figures are nobody's to change."""
    office.open("reports:detail", report.pk)
    section = report.sections.filter(is_required=True).latest("rank")
    place = office.page.locator(f"#{section.anchor}")
    place.locator("summary").click()
    field = place.get_by_label(office.say("Nội dung"))
    field.fill(f"{field.input_value()}\n{ADDED}".strip())
    place.get_by_role("button").filter(has_text=office.say("Lưu")).click()
    expect(office.page.locator(f"#{section.anchor} p", has_text=ADDED)).to_be_visible()
    office.look("report-edited")


def submits(office: Visitor, report: ExecutionReport) -> None:
    office.open("reports:detail", report.pk)
    office.press("Trình ký")
    office.field("Người ký").select_option(label=cast.full_name("head"))
    office.look("report-submit")
    office.press("Trình ký")
    office.is_told("Đã trình ký báo cáo.")


def signs(head: Visitor, report: ExecutionReport) -> None:
    head.open("reports:list")
    head.page.locator("main tbody").get_by_role("link").first.click()
    head.press("Ký báo cáo")
    head.look("report-sign")
    head.press("Ký báo cáo")
    report.refresh_from_db()
    assert report.state == ReportState.SIGNED
    head.is_told("Đã ký báo cáo số %(written)s.", written=report.written)
    head.look("report-signed")


def sends(office: Visitor, report: ExecutionReport) -> None:
    office.open("reports:detail", report.pk)
    office.press("Gửi báo cáo")
    office.look("report-send")
    office.press("Gửi báo cáo")
    office.is_told("Đã gửi báo cáo đến nơi nhận.")
    report.refresh_from_db()
    assert report.state == ReportState.SENT


def arrives(leader: Visitor, report: ExecutionReport, records: Records) -> None:
    """The Chairman finds it in the inbox; screen, Word file and PDF say what the records say."""
    leader.open("reports:inbox")
    leader.look("report-inbox")
    leader.page.locator("main tbody").get_by_role("link").first.click()
    leader.look("report-received")
    tells_on_screen(leader, records)
    leader.open("reports:paper", report.pk)
    leader.look("report-paper")
    tells_in_word(leader.download(leader.page.get_by_role("link", name="DOCX")), report, records)
    tells_in_pdf(leader.download(leader.page.get_by_role("link", name="PDF")), report, records)
    leader.open("reports:detail", report.pk)
    leader.press("Xác nhận đã xem")
    leader.is_told("Đã xác nhận đã xem báo cáo.")


def tells_on_screen(leader: Visitor, records: Records) -> None:
    """A figure of the report opens exactly the records behind it."""
    overdue = leader.page.locator(".figures a").filter(has_text=leader.say("Quá hạn, chưa hoàn thành"))
    expect(overdue.locator("b")).to_have_text(str(records.overdue.count()))
    overdue.click()
    rows = leader.page.locator("main tbody tr")
    expect(rows).to_have_count(records.overdue.count())
    for body in records.overdue.values_list("organisation__short", flat=True):
        expect(rows.filter(has_text=body)).to_have_count(1)
    leader.look("report-figure")


def sentence(records: Records) -> str:
    """The first sentence of the results, with figures counted here."""
    done, overdue = records.done.count(), records.overdue.count()
    due = done + overdue
    share = {part: f"{100 * part / due:.2f}%".replace(".", ",") for part in (done, overdue)}
    return (
        f"Đến hết ngày {records.day:%d/%m/%Y}, có {due} lượt nhiệm vụ đến hạn, đã hoàn thành {done} lượt "
        f"({share[done]}), trong đó đúng hạn {done} lượt ({share[done]}), quá hạn 0 lượt; còn {overdue} lượt quá hạn "
        f"chưa hoàn thành ({share[overdue]})."
    )


def tells_in_word(content: bytes, report: ExecutionReport, records: Records) -> None:
    """Number, sentence, the added words, and in the table a row for every body, its figures those of the records."""
    paper = docx.Document(io.BytesIO(content))
    cells = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    words_of_tables = [words for row in cells for words in row]
    text = " ".join(" ".join([*(p.text for p in paper.paragraphs), *words_of_tables]).split())
    for words in (report.written, directive.NUMBER, sentence(records), ADDED, cast.full_name("head")):
        assert words in text, words
    rows = [row[1:7] for row in cells]
    for name, figures in counted_by_body(records).items():
        assert [name, *figures] in rows


def counted_by_body(records: Records) -> dict[str, list[str]]:
    """For every body: given, done in time, done late, within term, overdue – as the table of the paper has them."""
    names = dict(records.counted.values_list("organisation__name", "organisation"))
    return {name: [str(n) for n in counted_of(records, body)] for name, body in names.items()}


def counted_of(records: Records, body: int) -> list[int]:
    own = [found.filter(organisation=body).count() for found in (records.counted, records.done, records.within_term)]
    return [*own[:2], 0, own[2], records.overdue.filter(organisation=body).count()]


def tells_in_pdf(content: bytes, report: ExecutionReport, records: Records) -> None:
    pdf = PdfReader(io.BytesIO(content))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for words in (report.written, directive.NUMBER, sentence(records), ADDED, cast.full_name("head")):
        assert words in text, words
