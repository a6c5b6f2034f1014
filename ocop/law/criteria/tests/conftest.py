"""The shipped decisions, read once; a small invented one that fits on a page; people who may load and who may not."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from ocop.actors.people.models import Person
from ocop.actors.people.tests.factories import PersonFactory, PostFactory, RoleFactory
from ocop.base.kernel.outcome import Refused
from ocop.law.criteria import loaders, services
from ocop.law.criteria.rules.files import FrameworkFile, PapersFile
from ocop.law.criteria.rules.needs import paper_of
from ocop.law.criteria.rules.reading import parsed, read_framework, read_papers
from ocop.law.criteria.rules.reading.papers import PapersReader
from ocop.law.criteria.rules.reading.reader import Reader
from ocop.law.criteria.rules.sheets import Criterion, Group, Sheet

DAY = date(2026, 6, 20)
FOLDER = Path(django_settings.REFERENCE_ROOT) / "criteria"
SHIPPED = ("qd-1048-2019", "qd-148-2023", "qd-26-2026")


def bytes_of(name: str) -> bytes:
    return (FOLDER / f"{name}.yaml").read_bytes()


@cache
def file_of(name: str) -> FrameworkFile:
    found = read_framework(parsed(bytes_of(name)), reader := Reader())
    assert not reader.faults
    return found


@cache
def papers_of() -> PapersFile:
    content = parsed(bytes_of("evidence-26"))
    bare = {code: sheet_of("qd-26-2026", code) for code in sets_of("qd-26-2026")}
    found = read_papers(content, bare, reader := PapersReader(content, bare))
    assert not reader.faults
    return found


@cache
def sets_of(name: str):
    return {each.code: each for each in file_of(name).sets}


@cache
def sheet_of(name: str, code: str) -> Sheet:
    """A set without its papers, straight from the file."""
    file, row = file_of(name), sets_of(name)[code]
    return Sheet(file.code, code, row.name, row.parts, file.bands, row.scoring, row.is_usable, row.note)


@cache
def full_sheet(code: str) -> Sheet:
    """A set of 26/2026 with its papers, straight from the two files."""
    bare, papers = sheet_of("qd-26-2026", code), papers_of()
    needs = papers.needs()

    def filled(criterion: Criterion) -> Criterion:
        return replace(criterion, needs=needs[code, criterion.code])

    def group_of(group: Group) -> Group:
        return replace(group, criteria=tuple(map(filled, group.criteria)))

    return replace(
        bare,
        parts=tuple(replace(part, groups=tuple(map(group_of, part.groups))) for part in bare.parts),
        rejected_when=sets_of("qd-26-2026")[code].rejected_when,
        papers={row["code"]: paper_of(row, papers.agencies) for row in papers.papers},
        conditions=papers.conditions,
        figures=papers.figures,
        rows=papers.rows,
    )


SMALL = {
    "framework": "QD-9-2030",
    "decision": {
        "number": "9/2030/QĐ-TTg", "issued": date(2030, 1, 1), "valid_from": date(2030, 2, 1), "valid_to": None,
        "replaces": [], "evidence": "verified",
    },
    "certificate_months": 24,
    "stars": [{"stars": 5, "min": 90}, {"stars": 4, "min": 70}, {"stars": 3, "min": 50}, {"stars": 1, "min": 0}],
    "recognised_by": {3: "province", 4: "province", 5: "central"},
    "parts": [{"code": "A", "title": "Sản phẩm", "max": 60}, {"code": "B", "title": "Tiếp thị", "max": 40}],
    "product_groups": [
        {"sector": "Thực phẩm", "group": "Chè", "subgroup": None, "ministry": "Bộ A", "criteria_set": "01"}
    ],
    "criteria_sets": [
        {
            "code": "01", "name": "Chè", "evidence": "verified",
            "parts": [
                {"code": "A", "max": 60, "groups": [{"code": "1", "title": "Nhóm một", "max": 60, "criteria": [
                    {"code": "1.1", "title": "Nguồn gốc", "max": 60, "options": [
                        {"points": 0, "text": "Không"}, {"points": 30, "text": "Một phần", "star": 3},
                        {"points": 60, "text": "Toàn bộ", "star": 5},
                    ]},
                ]}]},
                {"code": "B", "max": 40, "groups": [{"code": "2", "title": "Nhóm hai", "max": 40, "criteria": [
                    {"code": "2.1", "title": "Câu chuyện", "max": 25, "options": [
                        {"points": 0, "text": "Không có"}, {"points": 25, "text": "Có"},
                    ]},
                    {"code": "2.2", "title": "Bản sắc", "max": 15, "only_with": "2.1", "options": [
                        {"points": 5, "text": "Ít"}, {"points": 15, "text": "Nhiều"},
                    ]},
                ]}]},
            ],
        }
    ],
}  # fmt: skip


def small(**head):
    """The small decision, to be changed by a test; `head` goes into its decision."""
    content = deepcopy(SMALL)
    content["decision"] |= head
    return content


def criterion_at(content, place: int):
    """The criteria of the small decision, counted through."""
    groups = [group for part in content["criteria_sets"][0]["parts"] for group in part["groups"]]
    return [criterion for group in groups for criterion in group["criteria"]][place]


def written(content) -> bytes:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()


def faults_of(content) -> list[tuple[str, str, str, str]]:
    """Code and place of every fault of a decision."""
    reader = Reader()
    read_framework(parsed(written(content)), reader)
    return [
        (fault.code, fault.facts.get("set", ""), fault.facts.get("criterion", ""), fault.facts.get("option", ""))
        for fault in reader.faults
    ]


def refusal(act, *arguments, **named) -> list[str]:
    """The codes with which an act is refused."""
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    return [obstacle.code for obstacle in refused.value.obstacles]


@pytest.fixture
def loaded(db) -> list[str]:
    """The shipped decisions, for tests among which others start from nothing; gives what the loader said."""
    return loaders.load(Path(django_settings.REFERENCE_ROOT))


@pytest.fixture(scope="module")
def loaded_for_all(django_db_setup, django_db_blocker):
    """The shipped decisions once for a whole module, taken back at its end; each test is a savepoint inside."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaders.load(Path(django_settings.REFERENCE_ROOT))
        yield
        transaction.set_rollback(True)


@pytest.fixture
def shipped(loaded_for_all, db) -> None:
    """The shipped decisions, for modules all of whose tests read them."""


@pytest.fixture
def draft(db, administrator):
    return services.load_file(written(small()), by=administrator, on=DAY)


@pytest.fixture
def administrator(db) -> Person:
    made = PersonFactory(full_name="Nguyễn Văn Minh Họa")
    PostFactory(person=made, role=RoleFactory(verbs=["criteria.load"]), start=date(2025, 7, 1))
    return made


@pytest.fixture
def official(db) -> Person:
    """Works with products, loads nothing."""
    made = PersonFactory(full_name="Lý Thị Minh Họa")
    PostFactory(person=made, role=RoleFactory(verbs=["products.view"]), start=date(2025, 7, 1))
    return made


@pytest.fixture
def visit(client, settings):
    settings.OCOP_TODAY = DAY

    def enter(who):
        client.force_login(who)
        return client

    return enter


def queries_of(browser, address) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
