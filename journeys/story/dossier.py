"""A dossier: written by its director on a phone, signed in the commune, taken in by the office."""

from typing import Any

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story.communes import Told
from journeys.story.hall import Kitchen
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries.packs import last_version
from ocop.cycle.dossiers.services import writing
from ocop.cycle.dossiers.vocabulary import Content, DossierState
from ocop.cycle.evidence.models import Paper
from ocop.cycle.rounds.tests.province import DAY

TYPED = {
    1: {"position": "Giám đốc", "address": "", "sample_count": "5", "signer_name": ""},
    2: {
        "unit_type": "Hợp tác xã", "rep_ethnicity": "Dao", "rep_residence": "Thôn Nà Khuổi",
        "registered_on": "12/03/2021", "registration_no": "4700123456", "specification": "",
        "standard": "TCCS 02:2026", "history": "Từ tổ hợp tác của thôn", "structure": "Giám đốc, tổ sản xuất",
    },
    3: {
        "y0-year": "2026", "y0-revenue_vnd": "300.000.000", "y0-profit_vnd": "50.000.000", "y0-output": "9 tấn",
        "material_area": "15 ha của thành viên", "technology": "Làm tay, sấy lạnh", "markets": "Cửa hàng trong tỉnh",
        "plan_ahead": "Thêm hai điểm bán",
    },
}  # fmt: skip
FIRST = 3  # criteria that are answered on the phone
ANSWER = "Hợp tác xã có hồ sơ từ năm 2021, xem minh chứng"


# ── the director ──


def opens(director: Visitor, kitchen: Kitchen) -> Dossier:
    """From what is ready; what the records know stands there already."""
    director.open("dossiers:work")
    director.look("dossier-work")
    director.page.locator("main").get_by_role("link", name=kitchen.told.product).click()
    director.look("dossier-open")
    director.press("Lập hồ sơ đánh giá")
    director.is_told("Đã mở hồ sơ; những gì đã biết được điền sẵn, anh/chị xem và ghi tiếp.")
    expect(director.page.locator("#id_unit_name")).to_have_value(kitchen.told.producer)
    return Dossier.objects.get(product__name=kitchen.told.product)


def writes_the_forms(director: Visitor, told: Told) -> None:
    """Mẫu 01 and Mẫu 02, page by page, each saved by going on."""
    own = {"address": told.place, "signer_name": told.representative, "specification": told.packing}
    for page, typed in TYPED.items():
        for name, value in {**typed, **{key: own[key] for key in typed.keys() & own}}.items():
            director.page.locator(f"#id_{name}").fill(value)
        if page == 1:
            director.page.locator("#id_commitment").check()
        if page == 2:
            director.page.locator("#id_rep_sex").select_option("female")
            director.page.locator("#id_has_registration").check()
        director.look(f"dossier-form-{page}")
        director.press("Lưu và tiếp")
        director.page.wait_for_url("**/tieu-chi/" if page == max(TYPED) else f"**/{page + 1}/")


def answers_the_first(director: Visitor, dossier: Dossier, kitchen: Kitchen, chosen: dict[str, int | None]) -> Paper:
    """A page for each criterion: the option, words, a paper of the library by reference."""
    paper = kitchen.paper(dossier.product.producer)
    director.look("dossier-points-empty")
    for code in list(chosen)[:FIRST]:
        director.open("dossiers:criterion", dossier.pk, code)
        answers(director, chosen[code], paper)
        with director.page.expect_navigation():
            director.press("Lưu")
        director.look(f"dossier-criterion-{code}")
        with director.page.expect_navigation():
            director.press("Lưu và tiếp")
        point = dossier.points.get(criterion=code)
        assert (point.option, point.description) == (chosen[code], ANSWER)
        assert [row.paper for row in point.papers.all()] == [paper]
    return paper


def answers(director: Visitor, option: int | None, paper: Paper) -> None:
    value = "none" if option is None else str(option)
    director.page.locator(f'input[name="choice"][value="{value}"]').check()
    director.page.locator("#id_description").fill(ANSWER)
    box = director.page.locator(f"#giay-{paper.pk}")
    if not box.is_visible():
        director.page.locator("#id_papers details > summary").click()
    box.check()


def is_told_what_is_missing(director: Visitor, dossier: Dossier, chosen: dict[str, int | None]) -> None:
    """Each criterion without an answer is a line that leads to its page; what is filed too early stays a draft."""
    director.open("dossiers:review", dossier.pk)
    lacking = director.page.locator("main .obstacles").first.get_by_role("link")
    expect(lacking).to_have_count(len(chosen) - FIRST)
    director.look("dossier-review-lacking")
    files(director, dossier)
    director.sees(director.say("Còn thiếu trước khi nộp"))
    assert not now(dossier).versions.exists()


def answers_the_rest(dossier: Dossier, chosen: dict[str, int | None], paper: Paper) -> None:
    """The same page again and again: written without the browser."""
    by = dossier.made_by
    for code, option in list(chosen.items())[FIRST:]:
        choice, papers = ("none", []) if option is None else (str(option), [(paper.pk, "trang 1")])
        writing.save_point(
            dossier.pk, criterion=code, by=by, on=DAY, choice=choice, description=ANSWER, papers=papers
        )  # fmt: skip


def files(director: Visitor, dossier: Dossier) -> None:
    director.open("dossiers:review", dossier.pk)
    director.press("Nộp hồ sơ tại UBND %(place)s", place=dossier.place)


def sees_it_filed(director: Visitor, dossier: Dossier, total: int) -> None:
    """The version is frozen with its digest; the points are the machine's."""
    director.is_told("Đã nộp hồ sơ tại xã; bản đã nộp được giữ nguyên.")
    director.look("dossier-filed")
    version = last_version(now(dossier))
    assert version
    assert (version.number, version.content["score"]["total"], len(version.digest)) == (1, total, 64)
    assert now(dossier).state == DossierState.SUBMITTED


# ── the commune ──


def is_received(officer: Visitor, dossier: Dossier) -> None:
    officer.open("dossiers:dossier", dossier.pk)
    officer.look("dossier-to-receive")
    officer.press("Tiếp nhận")
    officer.is_told("Đã tiếp nhận, cấp số phiếu; thời hạn xem xét bắt đầu tính.")
    assert now(dossier).form_no


def is_verified(officer: Visitor, dossier: Dossier) -> None:
    """Mẫu 03: the four contents, the finding of each, the proposal."""
    officer.open("dossiers:dossier", dossier.pk)
    officer.press("Viết Mẫu 03")
    for content in Content.values:
        officer.page.locator(f"#id_{content}-described").fill("Theo báo cáo của hợp tác xã")
        officer.page.locator(f"#id_{content}-finding").fill("Đã xem tại xưởng, đúng thực tế")
        officer.page.locator(f'input[name="{content}-verdict"][value="confirmed"]').check()
    officer.page.locator("#id_proposal").fill("Đề nghị tỉnh đánh giá, phân hạng")
    officer.look("form-03")
    officer.press("Lưu Mẫu 03")
    officer.is_told("Đã lưu Mẫu 03; đủ bốn nội dung thì lãnh đạo xã được báo để ký.")


def is_sampled(officer: Visitor, dossier: Dossier) -> None:
    """The five samples that go with the proposal."""
    officer.open("dossiers:dossier", dossier.pk)
    officer.press("Nhận mẫu")
    officer.page.locator("#id_condition").fill("Nguyên bao gói")
    officer.look("dossier-samples")
    officer.press("Nhận mẫu")
    officer.is_told("Đã ghi vào sổ mẫu.")
    assert dossier.samples.count() == 5


def is_signed(head: Visitor, dossier: Dossier) -> None:
    head.open("dossiers:dossier", dossier.pk)
    head.press("Ký Mẫu 03")
    head.page.locator("#id_number").fill("15/BC-UBND")
    head.page.locator("#id_signer_title").fill("Chủ tịch UBND xã")
    head.look("form-03-sign")
    head.press("Ký Mẫu 03")
    head.is_told("Đã ký báo cáo Mẫu 03.")
    assert now(dossier).state == DossierState.COMMUNE_VERIFIED


def are_proposed(head: Visitor, *dossiers: Dossier) -> None:
    """One letter with its list."""
    head.open("dossiers:dossier", dossiers[0].pk)
    head.press("Ký văn bản đề nghị")
    for dossier in dossiers:
        head.page.get_by_label(dossier.product.name).check()
    head.page.locator("#id_number").fill("21/UBND-KT")
    head.page.locator("#id_signer_title").fill("Chủ tịch UBND xã")
    head.look("dossier-propose")
    head.press("Ký, gửi tỉnh")
    head.is_told("Đã gửi văn bản đề nghị kèm danh sách hồ sơ lên tỉnh.")
    head.look("dossier-proposals")
    assert {now(dossier).proposal.number for dossier in dossiers} == {"21/UBND-KT"}


# ── the office ──


def is_accepted(office: Visitor, dossier: Dossier) -> None:
    """Into the round of the day on which the commune proposed."""
    office.open("dossiers:dossier", dossier.pk)
    office.look("dossier-to-accept")
    office.press("Tiếp nhận vào đợt")
    office.look("dossier-accept")
    office.press("Tiếp nhận vào đợt")
    office.is_told("Đã tiếp nhận hồ sơ vào đợt đánh giá.")
    found = now(dossier)
    assert (found.state, found.round.number) == (DossierState.ACCEPTED, 1)


def now(dossier: Dossier) -> Any:
    """As the records have it."""
    return Dossier.objects.get(pk=dossier.pk)
