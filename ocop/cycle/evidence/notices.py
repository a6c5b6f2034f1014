"""What the library can say to whom: the producer's people, whoever entered a paper, the offices of its place."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils import translation
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date

from .models import Paper, Verification
from .queries.access import WITHHELD
from .vocabulary import OWN, VERIFY

Facts = Mapping[str, str]
WHY_OWN = _("Anh/chị quản lý giấy tờ của chủ thể này.")
WHY_VERIFIER = _("Anh/chị xác nhận giấy tờ của chủ thể trên địa bàn.")
WHY_ENTERED = _("Anh/chị đã nhập giấy này.")


def entered(paper: Paper, *, by: Person, on: date) -> None:
    """The offices of the place have a paper to look at; the producer learns what was entered in its place."""
    text = _("“%(producer)s” có giấy chờ xác nhận: %(paper)s.")
    _tell(keepers(paper.producer.unit, VERIFY, on=on), paper, "paper.entered", text, WHY_VERIFIER, {}, by=by)
    if paper.entered_for:
        told = _("%(person)s đã nhập thay %(helped)s giấy “%(paper)s” của “%(producer)s”.")
        facts = {"person": by.full_name, "helped": paper.entered_for}
        _tell(_own(paper, on), paper, "paper.entered-for", told, WHY_OWN, facts, by=by)


def verified(paper: Paper, *, by: Person, on: date) -> None:
    """The producer and whoever entered it learn that the paper counts."""
    text = _("Giấy “%(paper)s” của “%(producer)s” đã được xác nhận.")
    _tell_producer(paper, "paper.verified", text, {}, by=by, on=on)


def rejected(verdict: Verification, *, by: Person, on: date) -> None:
    """They learn why it does not, and mend it."""
    text = _("Giấy “%(paper)s” của “%(producer)s” không được xác nhận: %(reasons)s %(note)s")
    facts = {"reasons": _reasons(verdict), "note": verdict.note}
    _tell_producer(verdict.paper, "paper.rejected", text, facts, by=by, on=on)


def revoked(verdict: Verification, *, by: Person, on: date) -> None:
    """They learn that the paper counts no more."""
    text = _("Giấy “%(paper)s” của “%(producer)s” không còn được tính: %(note)s")
    _tell_producer(verdict.paper, "paper.revoked", text, {"note": verdict.note}, by=by, on=on)


def ending(paper: Paper, *, on: date) -> None:
    """The producer and the commune learn how long the paper still counts."""
    assert paper.last_day
    left = (paper.last_day - on).days
    text = (
        _("Giấy “%(paper)s” của “%(producer)s” hết hạn ngày %(day)s (còn %(n)s ngày).")
        if left
        else _("Giấy “%(paper)s” của “%(producer)s” hết hạn hôm nay, %(day)s.")
    )
    facts = {"day": short_date(paper.last_day), "n": str(left)}
    _tell(_own(paper, on), paper, "paper.ending", text, WHY_OWN, facts)
    _tell(keepers(paper.producer.unit, VERIFY, on=on), paper, "paper.ending", text, WHY_VERIFIER, facts)


# ── how it is said ──


def _reasons(verdict: Verification) -> str:
    """The reasons in the source language, whatever language the acting person reads."""
    with translation.override(None):
        return verdict.reasons_in_words


def _own(paper: Paper, on: date) -> Iterable[Person]:
    return people.people_with(OWN, organisation=paper.producer.organisation, on=on)


def _tell_producer(paper: Paper, code: str, text: str, facts: Facts, *, by: Person, on: date) -> None:
    """The producer's people; whoever entered it in their place hears it too, and nobody twice."""
    own = list(_own(paper, on))
    _tell(own, paper, code, text, WHY_OWN, facts, by=by)
    if paper.entered_by and paper.entered_by not in own:
        _tell([paper.entered_by], paper, code, text, WHY_ENTERED, facts, by=by)


def _tell(
    whom: Iterable[Person], paper: Paper, code: str, text: str, why: str, facts: Facts, *, by: Person | None = None
) -> None:
    """The producer's own people hear of what is theirs, others unless they stand back from where it is used."""
    if why != WHY_OWN:
        whom = withheld.hearing(whom, WITHHELD, paper.pk)
    named = {"paper": paper.type.name_vi, "producer": paper.producer.name, "edition": str(paper.edition), **facts}
    notifications.tell(whom, code=code, text=text, facts=named, link=paper.get_absolute_url(), why=why, by=by)
