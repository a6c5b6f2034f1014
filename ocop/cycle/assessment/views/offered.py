"""Which papers stand on the page of a result, a sitting, a submission: those that open for its reader."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person

from ..models import Member, Result, Sitting, SubmissionRow
from ..queries import access, consistency
from ..queries.results import way_of
from ..rules.stages import open_stages
from ..vocabulary import RowVerdict, SittingState, Stage

OF_RESULT: Mapping[str, Any] = {
    "tong-hop": _("Bảng tổng hợp điểm"),
    "thong-bao-chu-the": _("Thông báo đến chủ thể"),
    "thong-bao-xa": _("Thông báo đến UBND cấp xã"),
    "ket-qua-bo-chu-the": _("Thông báo kết quả của Bộ đến chủ thể"),
    "ket-qua-bo-xa": _("Thông báo kết quả của Bộ đến UBND cấp xã"),
    "huong-xu-ly-chu-the": _("Thông báo hướng xử lý đến chủ thể"),
    "huong-xu-ly-xa": _("Thông báo hướng xử lý đến UBND cấp xã"),
}
NOTICES: Mapping[str, tuple[Stage, str]] = {  # of which stage, to whom
    "thong-bao-chu-the": (Stage.COUNCIL, "producer"),
    "thong-bao-xa": (Stage.COUNCIL, "commune"),
    "ket-qua-bo-chu-the": (Stage.MINISTRY, "producer"),
    "ket-qua-bo-xa": (Stage.MINISTRY, "commune"),
    "huong-xu-ly-chu-the": (Stage.EXIT, "producer"),
    "huong-xu-ly-xa": (Stage.EXIT, "commune"),
}
OF_SITTING: Mapping[str, Any] = {"bien-ban": _("Biên bản của Hội đồng"), "bao-cao": _("Báo cáo của Hội đồng")}
OF_SUBMISSION: Mapping[str, Any] = {
    "to-trinh": _("Tờ trình"),
    "quyet-dinh": _("Dự thảo quyết định"),
    "gui-bo": _("Công văn gửi Bộ"),
}
FOR_MEMBERS = frozenset({"tong-hop"})

Link = tuple[Any, str]


def of_result(result: Result, person: Person, *, on: date) -> list[Link]:
    """The summary; for who reads all results the notices of the stages reached, as drafts before they are told."""
    reached = stages_of(result)
    names = [name for name in OF_RESULT if may_open(name, person, on=on) and is_reached(name, reached)]
    return [link("result-paper", result, name, OF_RESULT) for name in names]


def stages_of(result: Result) -> frozenset[Stage]:
    """Of which stages there is a notice, be it a draft."""
    return frozenset({Stage.COUNCIL, *open_stages(way_of(result))})


def is_reached(name: str, reached: Collection[Stage]) -> bool:
    """Whether there is anything for the paper to say."""
    return name not in NOTICES or NOTICES[name][0] in reached


def may_open(name: str, person: Person, *, on: date) -> bool:
    """Whether a paper of a result is for this reader of it."""
    return name in FOR_MEMBERS or (name in OF_RESULT and access.reads(person, on=on))


def ballots_of(result: Result, person: Person, *, on: date) -> list[Link]:
    """The sheets that the reader may open, with the turn where there were several."""
    return list(_ballots(result, person, on))


def _ballots(result: Result, person: Person, on: date) -> Iterator[Link]:
    names = {seat["member"]: seat["name"] for seat in result.content["seats"]}
    open_to = members_open_to(result, person, on=on)
    for ballot in result.content["ballots"]:
        member, turn = ballot["member"], ballot["turn"]
        if is_counted(ballot) and (open_to is None or member in open_to):
            address = reverse("assessment:ballot-paper", args=[result.pk, member, turn])
            yield f"{names.get(member, member)} ({turn})", address


def is_counted(ballot: Mapping[str, Any]) -> bool:
    """Signed, by a member who does not stand back."""
    return bool(ballot["is_signed"] and not ballot["is_recused"])


def members_open_to(result: Result, person: Person, *, on: date) -> set[int] | None:
    """The members whose sheets the reader may open; None is all: for who reads all results, and who led the dossier."""
    leads = access.led_items(person, on=on).filter(pk=result.item_id).exists()
    if leads or access.reads(person, on=on):
        return None
    return set(Member.objects.filter(person=person).values_list("pk", flat=True))


def results_in(sitting: Sitting, person: Person) -> QuerySet[Result]:
    """The results of a sitting without those that do not exist for the reader."""
    found = Result.objects.filter(item__sitting=sitting).order_by("item__order")
    return found.exclude(item__dossier__in=access.kept_from(person).values("dossier"))


def of_sitting(sitting: Sitting, person: Person) -> list[Link]:
    """Minutes and report of a closed sitting with results."""
    if sitting.state != SittingState.CLOSED or not results_in(sitting, person).exists():
        return []
    return [link("sitting-paper", sitting, name, OF_SITTING) for name in OF_SITTING]


def consistency_of(sitting: Sitting, person: Person, *, on: date) -> str:
    """The address of the figures, for who led it."""
    is_open = consistency.sittings_compared(person, on=on).filter(pk=sitting.pk).exists()
    return reverse("assessment:consistency", args=[sitting.pk]) if is_open else ""


def of_submission(submission: Any, rows: list[SubmissionRow]) -> list[Link]:
    """The letter to the ministry only where something goes there."""
    goes = any(row.verdict == RowVerdict.TO_MINISTRY for row in rows)
    names = [name for name in OF_SUBMISSION if rows and (goes or name != "gui-bo")]
    return [link("submission-paper", submission, name, OF_SUBMISSION) for name in names]


def link(address: str, subject: Model, name: str, offered: Mapping[str, Any]) -> Link:
    """Title and address."""
    return offered[name], reverse(f"assessment:{address}", args=[subject.pk, name])
