"""Báo cáo thẩm định in words: what was examined, samples, visits, tests, requests, points, the conclusion."""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.formats import long_date, short_date

from ...models import AdvisoryReport, Dossier
from ...rules.papers import facts as f
from ...rules.papers import team as t
from ...vocabulary import DossierKind
from ...vocabulary.advising import Conclusion, SampleUse, TestResult, VisitState
from ..advising.facts import Scored, asked_samples, scored
from .frames import inside
from .letters import team_frame
from .team import office_frame

COUNCIL = "Chủ tịch Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh"


def advisory_facts(dossier: Dossier, report: AdvisoryReport | None, *, on: date) -> t.Advisory:
    """The report as it would be signed today; once signed the kept facts are read instead."""
    found, team = scored(dossier), report.team if report else None
    return t.Advisory(
        frame=_frame(dossier, report, on=on),
        addressee=COUNCIL,
        author=_author(dossier),
        decision=f"Quyết định số {team.decision_number} {long_date(team.decided_on)} thành lập {team.name}"
        if team
        else "",
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        place=inside(dossier.place.name),
        kind=str(DossierKind(dossier.kind).label),
        form_number=dossier.form_no or "",
        framework=f"Quyết định số {dossier.framework.number}",
        criteria_set=str(dossier.criteria_set),
        dossier=(f.Said(label="Thẩm định hồ sơ", words=report.examination),) if report and report.examination else (),
        samples=tuple(_samples(dossier)),
        visits=tuple(_visits(dossier)),
        tests=tuple(_tests(dossier)),
        requests=tuple(_requests(dossier)),
        scores=tuple(_scores(found)),
        parts=tuple((p.code, p.title, found.score.parts[p.code], p.max_points) for p in found.sheet.parts),
        total=None if found.score.unanswered else found.score.total,
        verdict=str(Conclusion(report.conclusion).label) if report and report.conclusion else "",
        conclusion=report.words if report else "",
    )


def _author(dossier: Dossier) -> str:
    return "cơ quan điều phối OCOP cấp tỉnh" if dossier.kind == DossierKind.RE_EVALUATION else "Tổ tư vấn"


def _frame(dossier: Dossier, report: AdvisoryReport | None, *, on: date) -> f.Frame:
    signed_on, signer = (report.signed_on, report.signed_by) if report else (None, None)
    name, written = signer.full_name if signer else "", report.written if report else ""
    if dossier.kind != DossierKind.RE_EVALUATION:
        return team_frame(dossier, on=on, signer=name, written=written, day=signed_on)
    number, _slash, symbol = written.partition("/")
    own = office_frame(signer or (report.written_by if report else None), on=signed_on or on)
    return f.Frame(
        issuer=own.issuer, parent_body=own.parent_body, place=own.place, day=signed_on, signer=name, symbol=symbol,
        number=int(number) if number.isdecimal() else None, competence=("NGƯỜI BÁO CÁO",),
    )  # fmt: skip


def _samples(dossier: Dossier) -> Iterator[f.Said]:
    asked, rows = asked_samples(dossier), list(dossier.samples.all())
    if not asked and not rows:
        yield f.Said(label="Không yêu cầu mẫu sản phẩm theo quy định")
        return
    uses = [
        f"{sum(row.use == use for row in rows)} {use.label.lower()}"
        for use in SampleUse
        if any(r.use == use for r in rows)
    ]
    told = f" ({', '.join(uses)})" if uses else ""
    yield f.Said(label="Mẫu đã nhận", words=f"{len(rows)}/{asked} mẫu{told}")


def _visits(dossier: Dossier) -> Iterator[f.Said]:
    for visit in dossier.visits.filter(state=VisitState.SIGNED):
        assert visit.held_on
        label = f"Biên bản số {visit.written}, ngày {short_date(visit.held_on)}, {visit.place}"
        yield f.Said(label=label, words=visit.conclusion)


def _tests(dossier: Dossier) -> Iterator[t.Test]:
    for test in dossier.extra_tests.select_related("paper"):
        result = str(TestResult(test.result).label) if test.result else ""
        yield t.Test(
            name=test.name, reason=test.reason, result="; ".join(filter(None, (result, test.words))),
            paper=test.paper.number if test.paper else "",
        )  # fmt: skip


def _requests(dossier: Dossier) -> Iterator[f.Said]:
    for request in dossier.requests.order_by("round"):
        done = f", hoàn thiện ngày {short_date(request.answered_on)}" if request.answered_on else ", chưa hoàn thiện"
        label = f"Lần {request.round}, ngày {short_date(request.asked_on)}"
        yield f.Said(label=label, words=f"{request.items.count()} nội dung{done}")


def _scores(found: Scored) -> Iterator[t.PreScore]:
    if not found.chosen:
        return
    for each in found.sheet.criteria:
        yield t.PreScore(
            code=each.code, title=each.title, max_points=each.max_points,
            self_points=found.own.points[each.code] if each.code in found.own_chosen else None,
            points=found.score.points[each.code] if each.code in found.chosen else None,
            remark=found.remarks.get(each.code, ""),
        )  # fmt: skip
