"""What plans can say to whom: bodies that are asked, the office that drafts, Finance, the approver, the clerk."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date

from .models import BudgetCheck, Consultation, InputCall, InputRequest, Line, Opinion, PlanVersion, Submission
from .queries.bodies import acting_body
from .vocabulary import APPRAISE, APPROVE, DRAFT, ISSUE, SUBMIT, CheckVerdict, InputVerdict, OpinionVerdict

WHY_ASKED = _("Cơ quan anh/chị được đề nghị tham gia xây dựng kế hoạch.")
WHY_OWNER = _("Anh/chị tham gia lập kế hoạch này.")
WHY_APPRAISER = _("Cơ quan anh/chị thẩm định kinh phí của kế hoạch.")
WHY_APPROVER = _("Anh/chị xem xét, phê duyệt kế hoạch.")
WHY_CLERK = _("Anh/chị vào số, ban hành quyết định phê duyệt kế hoạch.")


# ── inputs ──


def inputs_called(call: InputCall, *, by: Person, on: date) -> None:
    """Every body that is asked learns until when."""
    text = _("%(owner)s đề nghị đề xuất nội dung cho “%(plan)s” trước hoặc trong ngày %(due)s.")
    for request in call.requests.select_related("organisation"):
        _tell(
            _of(request.organisation, DRAFT, on=on),
            call.version,
            "plan.inputs-called",
            text,
            WHY_ASKED,
            link=reverse("plans:input", args=[request.pk]),
            by=by,
            due=short_date(call.due_on),
        )


def input_sent(request: InputRequest, *, by: Person, on: date) -> None:
    """The office has an answer to its call."""
    version = request.call.version
    text = _("%(body)s đã gửi đề xuất cho “%(plan)s”.")
    _tell_owner(version, "plan.input-sent", text, "plans:inputs", by=by, on=on, body=request.organisation.name)


def input_answered(line: Line, *, by: Person, on: date) -> None:
    """The body learns what became of a line it proposed."""
    request = line.request
    assert request
    taken = line.answer.verdict == InputVerdict.TAKEN
    text = (
        _("Đề xuất “%(content)s” được đưa vào “%(plan)s”.")
        if taken
        else _("Đề xuất “%(content)s” không được đưa vào “%(plan)s”: %(reason)s")
    )
    _tell(
        _of(request.organisation, DRAFT, on=on),
        request.call.version,
        "plan.input-answered",
        text,
        WHY_ASKED,
        link=reverse("plans:input", args=[request.pk]),
        by=by,
        content=line.content,
        reason=line.answer.reason,
    )


# ── opinions ──


def opinions_asked(asked: Consultation, *, by: Person, on: date) -> None:
    """Every body that is asked learns until when."""
    text = _("%(owner)s lấy ý kiến về “%(plan)s”, trả lời trước hoặc trong ngày %(due)s.")
    for opinion in asked.opinions.select_related("organisation"):
        _tell(
            _of(opinion.organisation, DRAFT, on=on),
            asked.version,
            "plan.opinion-asked",
            text,
            WHY_ASKED,
            link=reverse("plans:opinion", args=[opinion.pk]),
            by=by,
            due=short_date(asked.due_on),
        )


def opinion_given(opinion: Opinion, *, by: Person, on: date) -> None:
    """The office has an opinion to look at."""
    agrees = opinion.verdict == OpinionVerdict.AGREES
    text = _("%(body)s nhất trí với “%(plan)s”.") if agrees else _("%(body)s có ý kiến góp ý về “%(plan)s”.")
    version = opinion.consultation.version
    facts = {"body": opinion.organisation.name, "round": str(opinion.consultation.round)}
    _tell_owner(version, "plan.opinion-given", text, "plans:opinions", by=by, on=on, **facts)


# ── the check of the money ──


def check_asked(check: BudgetCheck, *, by: Person, on: date) -> None:
    """Finance has money to check."""
    text = _("%(owner)s đề nghị thẩm định kinh phí của “%(plan)s”.")
    link = reverse("plans:check", args=[check.pk])
    whom = _of(check.appraiser, APPRAISE, on=on)
    _tell(whom, check.version, "plan.check-asked", text, WHY_APPRAISER, link=link, by=by)


def check_given(check: BudgetCheck, *, by: Person, on: date) -> None:
    """The office learns what Finance says."""
    agrees = check.verdict == CheckVerdict.AGREES
    text = (
        _("%(body)s thống nhất kinh phí của “%(plan)s”.")
        if agrees
        else _("%(body)s đề nghị xem lại kinh phí của “%(plan)s”: %(note)s")
    )
    facts = {"body": check.appraiser.name, "note": check.note, "key": str(check.pk)}
    _tell_owner(check.version, "plan.check-given", text, "plans:version", by=by, on=on, **facts)


# ── the decision ──


def submitted(submission: Submission, *, by: Person, on: date) -> None:
    """The approver has a plan to decide on."""
    version = submission.version
    text = _("%(owner)s trình “%(plan)s” (Tờ trình số %(written)s).")
    whom = _of(version.plan.approver, APPROVE, on=on)
    facts = {"written": submission.document.written}
    _tell(whom, version, "plan.submitted", text, WHY_APPROVER, by=by, **facts)


def returned(submission: Submission, *, by: Person, on: date) -> None:
    """The office has something to mend."""
    text = _("“%(plan)s” được trả lại: %(reasons)s")
    facts = {"reasons": submission.reasons, "round": str(submission.round)}
    _tell_owner(submission.version, "plan.returned", text, "plans:version", by=by, on=on, **facts)


def approved(version: PlanVersion, *, by: Person, on: date) -> None:
    """The office learns; the clerk has a decision to enter."""
    text = _("“%(plan)s” đã được phê duyệt, chờ vào số và ban hành.")
    _tell_owner(version, "plan.approved", text, "plans:version", by=by, on=on)
    clerks = _of(version.plan.approver, ISSUE, on=on)
    _tell(clerks, version, "plan.to-issue", text, WHY_CLERK, by=by)


def issued(version: PlanVersion, *, by: Person, on: date) -> None:
    """The office and Finance learn number and day; leads hear of their tasks, recipients of the document."""
    assert version.document
    assert version.document.issued_on
    text = _("“%(plan)s” ban hành theo Quyết định số %(written)s ngày %(day)s.")
    facts = {"written": version.document.written, "day": short_date(version.document.issued_on)}
    _tell_owner(version, "plan.issued", text, "plans:version", by=by, on=on, **facts)
    appraiser = version.plan.appraiser
    if appraiser:
        _tell(_of(appraiser, APPRAISE, on=on), version, "plan.issued", text, WHY_APPRAISER, by=by, **facts)


def published(version: PlanVersion, *, by: Person, on: date) -> None:
    """The office learns that everybody can read its plan."""
    text = _("“%(plan)s” đã được công bố trên trang công khai.")
    _tell_owner(version, "plan.published", text, "plans:version", by=by, on=on)


def withdrawn(version: PlanVersion, *, reason: str, by: Person, on: date) -> None:
    """The office learns why it is public no more."""
    text = _("“%(plan)s” đã được gỡ khỏi trang công khai: %(reason)s")
    _tell_owner(version, "plan.withdrawn", text, "plans:version", by=by, on=on, reason=reason)


# ── how it is said ──


def _of(body: Organisation, verb: str, *, on: date) -> list[Person]:
    """Everybody who uses the verb for the body, or for the body it has become."""
    return list(people.people_with(verb, organisation=acting_body(body, on), on=on))


def _tell_owner(version: PlanVersion, code: str, text: str, page: str, *, by: Person, on: date, **facts: str) -> None:
    """Everybody who drafts or submits for the owner."""
    owner = version.plan.owner
    found = {person.pk: person for verb in (DRAFT, SUBMIT) for person in _of(owner, verb, on=on)}
    _tell(found.values(), version, code, text, WHY_OWNER, link=reverse(page, args=[version.pk]), by=by, **facts)


def _tell(
    whom: Iterable[Person],
    version: PlanVersion,
    code: str,
    text: str,
    why: str,
    *,
    by: Person,
    link: str = "",
    **facts: str,
) -> None:
    plan = version.plan
    notifications.tell(
        whom,
        code=code,
        text=text,
        facts={"plan": plan.title, "owner": plan.owner.name, "version": str(version.number), **facts},
        link=link or reverse("plans:version", args=[version.pk]),
        why=why,
        by=by,
    )
