"""The papers of the route: what they say, word for word; how they are read from the rows."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from docx import Document

from ocop.base.papers import pdf
from ocop.base.papers.blocks import Article, Attached, Paragraph, Point, Table
from ocop.steering.directives.tests.factories import DirectiveFactory, DocumentFactory, TaskFactory
from ocop.steering.plans import papers
from ocop.steering.plans.models import Comment
from ocop.steering.plans.rules.papers.changes import differing
from ocop.steering.plans.rules.papers.content import Cited, Group, Money, PlanContent, Row, Target
from ocop.steering.plans.rules.papers.tables import annex_of, blocks_of, in_words
from ocop.steering.plans.rules.papers.text import sentence, text_of
from ocop.steering.plans.rules.signature import lines_above, plain_title
from ocop.steering.plans.services import checking, consulting, submitting
from ocop.steering.plans.services.consulting import CommentWording

from .conftest import DAY, DUE, MILLION, again, issued

CENTRAL, LOCAL = Money("Ngân sách trung ương", 90 * MILLION, 1), Money("Ngân sách tỉnh", 30 * MILLION, 2)


def row(number=1, **changed):
    facts = {"content": "Tập huấn", "indicator": "Lượt người", "unit": "lượt", "lead": "Sở Công Thương"}
    return Row(number=number, targets=(target(400),), **{**facts, **changed})


def target(value, upper=None, *, place="", quarter=0, at_least=False):
    return Target(place, quarter, Decimal(value), Decimal(upper) if upper else None, at_least)


class TestWords:
    @pytest.mark.parametrize(
        ("targets", "words"),
        [
            ((target(36, at_least=True),), "Lượt người: ≥\u00a036 lượt"),
            ((target(3, 5),), "Lượt người: 3–5 lượt"),
            ((target("4.50"),), "Lượt người: 4,5 lượt"),
            (
                (target(8), target(4, 5, place="Ba Bể"), target(4, 5, place="Na Rì")),
                "Lượt người: 8 lượt (mỗi địa phương 4–5)",
            ),
            (
                (target(3), target(2, place="Ba Bể"), target(1, place="Na Rì")),
                "Lượt người: 3 lượt (Ba Bể 2; Na Rì 1)",
            ),
            ((target(5, quarter=1), target(7, quarter=4)), "Lượt người: (quý I 5; quý IV 7)"),
        ],
    )
    def test_targets(self, targets, words):
        assert row().target_words == "Lượt người: 400 lượt"
        assert Row(number=1, content="x", indicator="Lượt người", unit="lượt", targets=targets).target_words == words

    @pytest.mark.parametrize(
        ("start", "due", "words"),
        [
            (None, date(2020, 6, 30), "Đến 30/06/2020"),
            (date(2020, 3, 1), date(2020, 6, 30), "01/03/2020 – 30/06/2020"),
            (date(2020, 3, 1), None, "Từ 01/03/2020"),
            (None, None, "Thường xuyên"),
        ],
    )
    def test_time(self, start, due, words):
        assert row(start_on=start, due_on=due).time == words

    def test_the_place_of_each_line_in_the_text(self):
        content = PlanContent("Kế hoạch năm 2020", (Group("Trống", ()), Group("Đào tạo", (row(1), row(2)))))
        written = text_of(content)
        assert written.text.splitlines()[:2] == ["Kế hoạch năm 2020", "I. Đào tạo"]
        for number, (start, end) in written.spans.items():
            assert written.text[start:end] == f"{number}. {sentence(content.rows[number - 1])}"

    def test_both_sides_of_a_change_show_what_differs(self):
        old, new = row(due_on=date(2020, 6, 30)), row(due_on=date(2020, 9, 30))
        assert differing(old, new) == ("Tập huấn. Thời gian: Đến 30/06/2020.", "Tập huấn. Thời gian: Đến 30/09/2020.")
        assert differing(None, row())[0] == ""

    def test_a_document_as_it_is_cited(self):
        document = Cited("Công văn", "3188/UBND-KT", date(2019, 6, 13), "UBND tỉnh", "Về việc triển khai Chương trình")
        assert document.whole == (
            "Công văn số 3188/UBND-KT ngày 13 tháng 6 năm 2019 của UBND tỉnh về việc triển khai Chương trình"
        )

    @pytest.mark.parametrize(
        ("committee", "head", "own", "lines"),
        [
            (True, "Chủ tịch UBND tỉnh", "Phó Chủ tịch", ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch")),
            (True, "", "", ("TM. Ủy ban nhân dân", "Chủ tịch")),
            (False, "Chánh Văn phòng Điều phối", "Chánh Văn phòng", ("Chánh Văn phòng",)),
            (False, "Giám đốc Sở", "Phó Giám đốc Sở", ("KT. Giám đốc", "Phó Giám đốc")),
        ],
    )
    def test_who_signs(self, committee, head, own, lines):
        assert lines_above(is_committee=committee, head_title=head, own_title=own) == lines

    def test_a_title_leaves_out_the_body(self):
        assert plain_title("Chủ tịch UBND huyện") == "Chủ tịch"


class TestMoney:
    content = PlanContent(
        "Kế hoạch thực hiện OCOP năm 2020",
        (
            Group("Đào tạo", (row(1, money=(CENTRAL, LOCAL)), row(2, money=(LOCAL,), is_stopped=True))),
            Group("Bán hàng", (row(3, money=(LOCAL,)),)),
        ),
    )

    def test_totals_by_source_leave_out_what_is_stopped(self):
        assert [(m.source, m.amount_vnd) for m in self.content.by_source] == [
            ("Ngân sách trung ương", 90_000_000), ("Ngân sách tỉnh", 60_000_000),
        ]  # fmt: skip
        assert self.content.amount_vnd == 150_000_000

    def test_the_annex_lies_and_adds_up_group_by_group(self):
        annex = annex_of(self.content)
        assert (annex.type_name, annex.subject, annex.landscape) == ("Kế hoạch", "Thực hiện OCOP năm 2020", True)
        tables = [block for block in annex.body if isinstance(block, Table)]
        assert [table.total_rows[0][-2] for table in tables[:2]] == ["120.000.000", "30.000.000"]
        assert tables[0].rows[0][-1] == "(1)\u00a090.000.000 (2)\u00a030.000.000"
        assert tables[0].rows[1][-3:] == ("Ngừng thực hiện", "", "")
        assert tables[1].rows[0][-1] == "(2)"
        assert tables[2].total_rows == (("", "Tổng cộng", "150.000.000"),)

    def test_the_total_stands_in_words(self):
        last = list(blocks_of(self.content))[-1]
        assert isinstance(last, Paragraph)
        assert "".join(run.text for run in last.text) == "Bằng chữ: Một trăm năm mươi triệu đồng."
        words = in_words(120_000_000).text
        assert words[1].text == "Một trăm hai mươi triệu đồng."


class TestFromRows:
    def test_the_draft_decision(self, world, draft):
        paper = papers.decision_paper(draft, on=DAY)
        assert paper.preliminary_mark == "DỰ THẢO"
        assert paper.subject == "Phê duyệt Kế hoạch thực hiện Chương trình OCOP năm 2020"
        assert paper.head.symbol == "QĐ-UBND"
        assert (paper.legal_basis, paper.proposer) == ((), "Văn phòng Điều phối nông thôn mới")
        money = next(a.text for a in paper.body if isinstance(a, Article) and "Tổng kinh phí" in str(a.text))
        assert money == ("Tổng kinh phí thực hiện Kế hoạch: 200.000.000 đồng (Hai trăm triệu đồng), trong đó:")
        assert [p.text for p in paper.body if isinstance(p, Point)] == [
            "Chương trình MTQG xây dựng nông thôn mới, ngân sách địa phương: 200.000.000 đồng."
        ]
        assert [type(annex) for annex in paper.annexes] == [Attached]

    def test_the_issued_decision_bears_number_signer_and_the_submission(self, world, draft):
        world.approved(draft)
        version = issued(world, draft)
        kept = version.document.paper.docx
        with kept.content.open() as file:
            words = text_in(file)
        assert "Số: 107/QĐ-UBND" in words
        assert "Theo đề nghị của Văn phòng Điều phối nông thôn mới tại Tờ trình số 01/TTr-VPĐP" in words
        assert "KT. CHỦ TỊCH" in words
        assert "DỰ THẢO" not in words

    def test_the_submission_counts_how_the_plan_was_made(self, world, draft):
        self.commented(world, draft)
        paper = papers.submission_paper(draft, on=DUE)
        said = "\n".join(str(block.text) for block in paper.body if isinstance(block, Paragraph))
        assert (
            "Đã lấy ý kiến 2 cơ quan, đơn vị: 1 cơ quan, đơn vị nhất trí; 1 ý kiến góp ý, trong đó tiếp thu 0, "
            "tiếp thu một phần 0, không tiếp thu 1 (bảng tổng hợp, giải trình, tiếp thu kèm theo)."
        ) in said
        assert "Sở Tài chính đã thẩm định kinh phí, thống nhất ngày 20/11/2019." in said
        assert paper.annexes[0].body[0].rows == (
            ("1", "UBND huyện Ba Bể", "", "Nhất trí với dự thảo", "", ""),
            ("2", "Sở Công Thương (12/SCT-TM)", "Phát triển sản phẩm mới", "Giảm chỉ tiêu", "Không tiếp thu",
             "Theo Đề án"),
        )  # fmt: skip
        assert papers.comments_paper(draft, on=DUE).type_name == "Bảng tổng hợp"

    def commented(self, world, draft):
        asked = consulting.ask_opinions(
            draft.pk, by=world.drafter, on=DAY, due_on=DUE, organisations=[world.trade, world.babe]
        )
        for opinion in asked.opinions.all():
            if opinion.organisation == world.babe:
                consulting.give_opinion(opinion.pk, by=world.babe_officer, on=DAY, verdict="agrees")
                continue
            consulting.give_opinion(
                opinion.pk, by=world.trader, on=DAY, verdict="comments", document_number="12/SCT-TM",
                comments=[CommentWording(draft.lines.first(), "Giảm chỉ tiêu")],
            )  # fmt: skip
        consulting.answer_comment(
            Comment.objects.get().pk, by=world.drafter, on=DAY, response="rejected", answer="Theo Đề án"
        )
        check = checking.ask_budget_check(draft.pk, by=world.drafter, on=DAY)
        checking.check_budget(check.pk, by=world.checker, on=DAY, verdict="agrees")

    def test_bases_are_the_documents_the_lines_answer(self, world, draft):
        document = DocumentFactory(issuer=world.committee, written="3188/UBND-KT", issued_on=date(2019, 6, 13))
        task = TaskFactory(directive=DirectiveFactory(document=document))
        draft.lines.update(answers=task)
        assert papers.decision_paper(draft, on=DAY).legal_basis == (
            "Căn cứ Công văn số 3188/UBND-KT ngày 13 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh Bắc Kạn về triển khai "
            "Chương trình mỗi xã một sản phẩm",
        )

    def test_a_paper_costs_the_same_however_many_lines(self, world, draft):
        few = self.cost(draft)
        for _ in range(4):
            world.line(draft)
        assert self.cost(draft) == few <= 15

    def cost(self, draft):
        version = again(draft)
        with CaptureQueriesContext(connection) as asked:
            papers.decision_paper(version, on=DAY)
        return len(asked)

    def test_papers_are_vietnamese_on_an_english_screen(self, world, draft):
        self.commented(world, draft)
        vietnamese = papers.submission_paper(draft, on=DUE)
        with override("en"):
            assert papers.submission_paper(draft, on=DUE) == vietnamese

    def test_docx_and_pdf_can_be_written(self, world, draft, monkeypatch):
        monkeypatch.undo()
        world.consulted(draft)
        submission = submitting.submit(draft.pk, by=world.head, on=DUE)
        assert submission.document.paper.docx.name == "01-TTr-VPĐP.docx"
        with submission.draft_docx.content.open() as file:
            assert "Hai trăm triệu đồng" in text_in(file)
        if pdf.missing_libraries():
            assert submission.draft_pdf is None
        else:
            assert submission.draft_pdf.name.endswith(".pdf")


def text_in(file):
    """All the words of a Word file, tables included."""
    document = Document(file)
    return "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
