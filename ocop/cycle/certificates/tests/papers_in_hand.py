"""Certificates as rows, for whoever checks them: no province and no council is needed for an answer to the public."""

from datetime import date
from itertools import count
from typing import Any

from ocop.actors.people.models import Person
from ocop.cycle.certificates.models import Case, Certificate, Ground, Recognition, Succession, Suspension
from ocop.cycle.certificates.rules.codes import new_code

LAST_DAY = date(2026, 11, 30)
_numbers = count(1)


def certificate(name: str = "Chè Shan tuyết Bằng Phúc", *, number: str = "", **facts: Any) -> Certificate:
    """Valid until 30/11/2026 unless told otherwise."""
    n = next(_numbers)
    recognition = Recognition.objects.create(
        source="imported", external_key=f"check:{n}", product_name=name, producer_name="HTX Hồng Hà",
        place_name="Xã Bằng Phúc", authority_name="UBND tỉnh Bắc Kạn", level="province", stars=4,
        decision_number="2200/QĐ-UBND", decided_on=date(2023, 11, 30), made_on=date(2026, 1, 1),
    )  # fmt: skip
    return issue(recognition, number=number or f"{n}/2023/GCN-OCOP", **facts)


def issue(recognition: Recognition, **facts: Any) -> Certificate:
    """One issue of it."""
    usual = {"issued_on": date(2023, 11, 30), "valid_until": LAST_DAY, "year": 2023, "digest": "0" * 64}
    return Certificate.objects.create(recognition=recognition, code=new_code(), **{**usual, **facts})


def somebody() -> Person:
    """Who opened a case."""
    return Person.objects.get_or_create(username="nguoi-ghi", defaults={"full_name": "Người ghi"})[0]


def revoked(paper: Certificate, day: date) -> Case:
    """By the chairman's decision of that day."""
    ground = Ground.objects.get_or_create(
        code="STOPPED_PRODUCTION",
        defaults={"letter": "đ", "name": "Sản phẩm không còn được sản xuất", "name_en": "No longer made", "position": 5,
                  "basis": "QĐ 26/2026/QĐ-TTg, Điều 8.1", "evidence": "verified"},
    )[0]  # fmt: skip
    return Case.objects.create(
        recognition=paper.recognition, ground=ground, state="revoked", conclusion_number="1/KL", concluded_by="Sở",
        concluded_on=day, facts="x", due_on=day, opened_by=somebody(), opened_on=day, decision_number="77/QĐ-UBND",
        revoked_on=day, signer_level="province", signer_name="Chủ tịch",
    )  # fmt: skip


def suspended(paper: Certificate, start: date, end: date | None = None) -> Suspension:
    """By a decision taken over."""
    return Suspension.objects.create(
        recognition=paper.recognition, authority_name="Sở Y tế", decision_number="9/QĐ-SYT", decided_on=start,
        start=start, end=end, noted_by=somebody(), noted_on=start,
    )  # fmt: skip


def replaced(paper: Certificate, day: date) -> Certificate:
    """By a renewal; gives the newer certificate."""
    newer = certificate(paper.recognition.product_name, issued_on=day, valid_until=day.replace(year=day.year + 3))
    Succession.objects.create(older=paper.recognition, newer=newer.recognition, kind="renewal", since=day)
    return newer
