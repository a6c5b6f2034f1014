"""What products can say to whom: the producer's own people (or the officer who wrote for them), the commune, the
office.
"""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date
from ocop.cycle.rounds.vocabulary import Judge

from .models import CycleEntry, SelectionList, Training
from .queries.access import WITHHELD
from .queries.places import setting_for
from .vocabulary import OWN, REVIEW, SELECT, FormKind

WHY_PRODUCER = _("Anh/chị là người của chủ thể có sản phẩm này.")
WHY_ASSISTED = _("Anh/chị đã nhập phiếu thay chủ thể này.")
WHY_REVIEWER = _("Anh/chị tiếp nhận, xem xét ý tưởng và phương án trên địa bàn.")
WHY_OFFICE = _("Anh/chị xét chọn ý tưởng, phê duyệt phương án của năm.")
WHY_INVITED = _("Chủ thể của anh/chị được mời dự lớp tập huấn.")


def handed_in(entry: CycleEntry, form: str, *, by: Person, on: date) -> None:
    """Whoever receives at the place has something to receive."""
    is_idea = form == FormKind.IDEA
    text = _("%(producer)s nộp ý tưởng “%(product)s”.") if is_idea else _("%(producer)s nộp phương án “%(product)s”.")
    code = "product.idea-submitted" if is_idea else "product.plan-submitted"
    _tell(
        keepers(entry.product.producer.unit, REVIEW, on=on),
        entry,
        code,
        text,
        WHY_REVIEWER,
        by=by,
        key=str(entry.way.count()),
    )


def received(entry: CycleEntry, *, by: Person, on: date) -> None:
    """The producer learns the register number."""
    text = _("Ý tưởng “%(product)s” đã được tiếp nhận, phiếu số %(number)s.")
    _tell_producer(entry, "product.idea-received", text, by=by, on=on, number=entry.idea.form_no or "")


def screened(entry: CycleEntry, *, by: Person, on: date) -> None:
    """Whoever decides has something to decide."""
    text = _("Ý tưởng “%(product)s” của %(producer)s đã được xem xét, chờ quyết định.")
    _tell_judges(entry, FormKind.IDEA, "product.idea-screened", text, by=by, on=on)


def verified(entry: CycleEntry, *, by: Person, on: date) -> None:
    """Whoever approves has a plan to read."""
    text = _("Phương án “%(product)s” của %(producer)s đã được xã thẩm định, chờ phê duyệt.")
    _tell_judges(entry, FormKind.PLAN, "product.plan-verified", text, by=by, on=on)


def returned(entry: CycleEntry, form: str, *, reasons: int, due: date, by: Person, on: date) -> None:
    """The producer has something to mend, until a day."""
    is_idea = form == FormKind.IDEA
    text = (
        _("Ý tưởng “%(product)s” được trả lại để hoàn thiện: %(n)s nội dung, nộp lại trước hoặc trong ngày %(due)s.")
        if is_idea
        else _(
            "Phương án “%(product)s” được trả lại để hoàn thiện: %(n)s nội dung, nộp lại trước hoặc trong ngày %(due)s."
        )
    )
    code = "product.idea-returned" if is_idea else "product.plan-returned"
    _tell_producer(entry, code, text, by=by, on=on, n=str(reasons), due=short_date(due))


def decided(entry: CycleEntry, *, reason: str, by: Person, on: date) -> None:
    """The producer learns what was decided of its idea or plan."""
    text = _("“%(product)s”: %(state)s. %(reason)s")
    state = notifications.source_of(entry.stage.label)
    _tell_producer(entry, "product.decided", text, by=by, on=on, state=state, reason=reason)


def lapsed(entry: CycleEntry, *, on: date) -> None:
    """The producer may enter the next year."""
    text = _("“%(product)s” chưa nộp lại trong hạn nên chuyển sang năm sau; anh/chị xác nhận để tham gia tiếp.")
    _tell_producer(entry, "product.lapsed", text, by=None, on=on)


def listed(selection: SelectionList, entries: Iterable[CycleEntry], *, by: Person, on: date) -> None:
    """Every producer on the list, and the communes, learn that the plan may be written."""
    text = _("“%(product)s” có trong danh sách lựa chọn năm %(year)s (%(decision)s); bước tiếp theo là lập phương án.")
    for entry in entries:
        facts = {"decision": selection.decision_number, "year": str(selection.year)}
        _tell_producer(entry, "product.listed", text, by=by, on=on, **facts)
        reviewers = keepers(entry.product.producer.unit, REVIEW, on=on)
        _tell(reviewers, entry, "product.listed", text, WHY_REVIEWER, by=by, **facts)


def invited(training: Training, producers: Iterable[Producer], *, by: Person, on: date) -> None:
    """The producers learn day and place."""
    text = _("Mời dự “%(title)s” ngày %(day)s tại %(place)s.")
    facts = {"title": training.title, "day": short_date(training.day), "place": training.place}
    for producer in producers:
        notifications.tell(
            people.people_with(OWN, organisation=producer.organisation, on=on), code="product.training-invited",
            text=text, facts=facts, link=reverse("products:training", args=[training.pk]), why=WHY_INVITED, by=by,
        )  # fmt: skip


def ready(entry: CycleEntry, *, by: Person, on: date) -> None:
    """The commune learns of a product that may open a dossier."""
    text = _("“%(product)s” của %(producer)s đủ điều kiện đánh giá.")
    _tell(keepers(entry.product.producer.unit, REVIEW, on=on), entry, "product.ready", text, WHY_REVIEWER, by=by)


# ── how it is said ──


def _tell_producer(entry: CycleEntry, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    """The producer's own people; where an officer wrote for it, that officer too, since they carry the word."""
    own = people.people_with(OWN, organisation=entry.product.producer.organisation, on=on)
    _tell(own, entry, code, text, WHY_PRODUCER, by=by, key=str(entry.way.count()), **facts)
    if entry.entered_by:
        _tell([entry.entered_by], entry, code, text, WHY_ASSISTED, by=by, key=str(entry.way.count()), **facts)


def _tell_judges(entry: CycleEntry, form: str, code: str, text: str, *, by: Person, on: date) -> None:
    """Those who decide the step for this entry."""
    setting = setting_for(entry, form, on=on)
    producer = entry.product.producer
    is_local = setting is not None and setting.decided_by != Judge.COORDINATION
    whom: Iterable[Person] = (
        keepers(producer.unit, REVIEW, on=on)
        if is_local
        else people.people_with(SELECT, organisation=producer.organisation, on=on)
    )
    _tell(whom, entry, code, text, WHY_OFFICE, by=by, key=str(entry.way.count()))


def _tell(
    whom: Iterable[Person], entry: CycleEntry, code: str, text: str, why: str, *, by: Person | None, **facts: str
) -> None:
    """The producer's own people hear of what is theirs, others unless they stand back from a dossier of it."""
    product = entry.product
    if why != WHY_PRODUCER:
        whom = withheld.hearing(whom, WITHHELD, product.pk)
    notifications.tell(
        whom,
        code=code,
        text=text,
        facts={"product": product.name, "producer": product.producer.called, **facts},
        link=entry.get_absolute_url(),
        why=why,
        by=by,
    )
