"""A small province of 2019: one directive, three tasks, three bodies, and what had become of them by mid-June."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.base.kernel.text import fold
from ocop.law.documents import loaders as documents
from ocop.law.documents.models import Document, DocumentType
from ocop.oversight.reports import loaders, services
from ocop.oversight.reports.models import ExecutionReport
from ocop.oversight.reports.vocabulary import PeriodKind
from ocop.steering.directives import loaders as directives
from ocop.steering.directives.models import (
    Assignment,
    Directive,
    DueChange,
    Extension,
    ProgressEntry,
    Task,
    UrgingLetter,
)

DAY = date(2019, 6, 20)
CUT_OFF = date(2019, 6, 14)
GIVEN = date(2019, 1, 10)
FIRST_DUE, SECOND_DUE = date(2019, 3, 31), date(2019, 6, 10)

OFFICE = ("documents.register", "documents.view", "directives.read", "directives.oversee", "reports.receive")
VERBS = {
    "drafter": (*OFFICE, "reports.draft"),
    "head": (*OFFICE, "reports.draft", "reports.sign"),
    "chair": ("documents.view", "directives.lead", "reports.receive"),
    "agency": ("documents.view", "directives.work", "reports.draft"),
}


def body(key, name, **facts):
    usual = {
        "ref": f"{key}@-", "key": key, "province": "bk", "name": name, "short": name, "folded": fold(name),
        "kind": "department", "level": "provincial", "evidence": "verified", "evidence_period": "verified",
    }  # fmt: skip
    return Organisation.objects.create(**{**usual, **facts})


def person(name, organisation, title, verbs, reach="own"):
    role, _ = Role.objects.get_or_create(
        code=f"{verbs}-{reach}", defaults={"name": title, "name_en": title, "verbs": list(VERBS[verbs]), "reach": reach}
    )
    made = Person.objects.create_user(f"nguoi{Person.objects.count() + 1}", full_name=name, is_demo=True)
    Post.objects.create(person=made, organisation=organisation, role=role, title=title, start=date(2018, 1, 1))
    return made


@dataclass
class Province:
    """Everything the tests speak of."""

    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    assignments: dict[str, Assignment] = field(default_factory=dict)
    directive: Directive | None = None

    def report(self, **changed) -> ExecutionReport:
        """The half-year report, freshly drafted."""
        usual = {"kind": PeriodKind.HALF_YEAR, "number": 1, "year": 2019, "by": self.people["drafter"], "on": DAY}
        return services.draft(directive=self.directive, **{**usual, **changed})

    def submitted(self, **changed) -> ExecutionReport:
        """The same on its way to the head."""
        report = self.report()
        usual = {"signer": self.people["head"], "by": self.people["drafter"], "on": DAY}
        return services.submit_for_signature(report.pk, **{**usual, **changed})

    def signed(self) -> ExecutionReport:
        """The same, signed by the head."""
        return services.sign(self.submitted().pk, by=self.people["head"], on=DAY)

    def sent(self) -> ExecutionReport:
        """The same, with its readers."""
        return services.send(self.signed().pk, by=self.people["drafter"], on=DAY)


@pytest.fixture
def province(db) -> Province:
    root = Path(django_settings.REFERENCE_ROOT)
    for loader in (documents, directives, loaders):
        loader.load(root)
    made = Province()
    _bodies(made)
    _people(made)
    _directive(made)
    _records(made)
    return made


def _bodies(province):
    unit = Unit.objects.create(
        key="06@-", code="06", name="Tỉnh Bắc Kạn", folded="tinh bac kan", type="tinh", level="province",
        evidence="verified",
    )  # fmt: skip
    committee = body(
        "bk.ubnd", "Ủy ban nhân dân tỉnh Bắc Kạn", kind="people_committee", symbol="UBND", unit=unit,
        head_title="Chủ tịch UBND",
    )  # fmt: skip
    province.bodies = {
        "committee": committee,
        "chairman": body(
            "bk.ctubnd", "Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn", kind="office_holder", parent=committee,
            parent_key="bk.ubnd", head_of_key="bk.ubnd",
        ),
        "office": body(
            "bk.vpdp", "Văn phòng Điều phối nông thôn mới tỉnh Bắc Kạn", kind="coordination_office", symbol="VPĐP",
            parent=committee, parent_key="bk.ubnd", unit=unit, head_title="Chánh Văn phòng Điều phối",
        ),
        "sct": body("bk.sct", "Sở Công Thương", parent=committee, parent_key="bk.ubnd"),
        "babe": body("bk.ubnd.babe", "UBND huyện Ba Bể", kind="people_committee", level="district"),
        "chodon": body("bk.ubnd.chodon", "UBND huyện Chợ Đồn", kind="people_committee", level="district"),
    }  # fmt: skip


def _people(province):
    office, committee = province.bodies["office"], province.bodies["committee"]
    province.people = {
        "drafter": person("Nông Thị Soạn Thảo", office, "Chuyên viên", "drafter", "province"),
        "deputy": person("Hoàng Văn Cấp Phó", office, "Phó Chánh Văn phòng", "head", "province"),
        "head": person("Ma Thị Chánh Văn", office, "Chánh Văn phòng", "head", "province"),
        "chair": person("Triệu Văn Chủ Tọa", committee, "Chủ tịch", "chair", "province"),
        "agency": person("Lý Thị Công Thương", province.bodies["sct"], "Chuyên viên", "agency", "subtree"),
        "district": person("Phùng Văn Ba Bể", province.bodies["babe"], "Chuyên viên", "agency", "subtree"),
    }


def _directive(province):
    document = Document.objects.create(
        type=DocumentType.objects.get(code="letter"), number=3188, symbol="UBND-KTTCKT", written="3188/UBND-KTTCKT",
        issuer=province.bodies["committee"], issued_on=date(2019, 1, 8), year=2019, direction="out",
        subject="Về việc triển khai Chương trình mỗi xã một sản phẩm",
    )  # fmt: skip
    province.directive = Directive.objects.create(
        document=document, assigner=province.bodies["committee"], office=province.bodies["office"], state="sent",
        text="Văn bản.", read_by=province.people["drafter"], sent_by=province.people["drafter"], sent_on=GIVEN,
    )  # fmt: skip


def _task(province, code, action, due):
    kind = "deadline" if due else "standing"
    return Task.objects.create(
        directive=province.directive, code=code, action=action, kind=kind, original_due=due, assigned_on=GIVEN
    )


def _records(province):
    first = _task(province, "T01", "Xây dựng kế hoạch năm 2019", FIRST_DUE)
    second = _task(province, "T02", "Báo cáo kết quả rà soát sản phẩm", SECOND_DUE)
    third = _task(province, "T03", "Thường xuyên tuyên truyền về Chương trình", None)
    rows = {
        "sct1": (first, "sct", {"state": "done", "submitted_on": date(2019, 3, 20), "finished_on": date(2019, 3, 20)}),
        "babe1": (first, "babe", {"state": "done", "submitted_on": date(2019, 4, 5), "finished_on": date(2019, 4, 5)}),
        "chodon1": (first, "chodon", {"state": "in_progress"}),
        "sct2": (second, "sct", {"state": "done", "submitted_on": date(2019, 6, 17), "finished_on": date(2019, 6, 17)}),
        "babe2": (second, "babe", {"state": "in_progress", "current_due": date(2019, 6, 30)}),
        "chodon2": (second, "chodon", {"state": "submitted", "submitted_on": date(2019, 6, 7)}),
        "sct3": (third, "sct", {"state": "accepted"}),
        "babe3": (third, "babe", {"state": "returned"}),
        "chodon3": (third, "chodon", {"state": "assigned", "assigned_on": date(2019, 6, 17)}),
    }
    for name, (task, who, facts) in rows.items():
        usual = {"assigned_on": GIVEN, "original_due": task.original_due, "current_due": task.original_due}
        province.assignments[name] = Assignment.objects.create(
            task=task, organisation=province.bodies[who], **{**usual, **facts}
        )
    _entries(province)
    _follow_up(province)


def _entries(province):
    agency, given = province.people["agency"], province.assignments
    for name, kind, made_on, text in [
        ("chodon1", "progress", date(2019, 6, 1), "Đang lấy ý kiến các xã."),
        ("chodon1", "explanation", date(2019, 6, 1), "Chờ ý kiến của các xã."),
        ("chodon2", "result", date(2019, 6, 7), "Đã rà soát xong."),
        ("sct2", "result", date(2019, 6, 17), "Đã rà soát."),
    ]:
        ProgressEntry.objects.create(assignment=given[name], kind=kind, made_on=made_on, text=text, made_by=agency)


def _follow_up(province):
    drafter = province.people["drafter"]
    extension = Extension.objects.create(
        assignment=province.assignments["babe2"], state="granted", old_due=SECOND_DUE, new_due=date(2019, 6, 30),
        reason="Chưa có số liệu", asked_by=province.people["district"], asked_on=date(2019, 6, 5), decided_by=drafter,
        decided_on=date(2019, 6, 17),
    )  # fmt: skip
    DueChange.objects.create(
        assignment=province.assignments["babe2"], old_due=SECOND_DUE, new_due=date(2019, 6, 30),
        changed_on=date(2019, 6, 17), changed_by=drafter, extension=extension,
    )  # fmt: skip
    letter = UrgingLetter.objects.create(
        organisation=province.bodies["chodon"], office=province.bodies["office"], state="answered",
        subject="đôn đốc", body="Đề nghị hoàn thành.", drafted_on=date(2019, 5, 20), drafted_by=drafter,
        issued_on=date(2019, 5, 20), answer="Sẽ hoàn thành.", answered_on=date(2019, 6, 16),
    )  # fmt: skip
    letter.assignments.add(province.assignments["chodon1"])


@pytest.fixture
def sign_in(client, settings):
    """A browser of one person on the day of the tests."""
    settings.OCOP_TODAY = DAY

    def enter(who):
        client.force_login(who)
        return client

    return enter
