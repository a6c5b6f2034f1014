"""Norms as projects, screens and the keeper ask for them: `norm_for` is the door for every other module."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import refuse_if

from ..models import Activity, Attachment, ChecklistItem, Norm, NormConfirmation, SupportProgramme, SupportSetting
from ..rules import norms as rules
from ..vocabulary.norms import VIEW, AttachedAt, Fund, NormLevel, NormState


def norms_visible_to(person: Person, *, on: date) -> QuerySet[Norm]:
    """Norms are law: whoever reads support at all sees every one, with its word of the day."""
    found = Norm.objects.select_related("programme", "activity", "capped_by", "replaces", "replaced_by")
    return found.annotate(word=_word_on(on)) if posts.may(person, VIEW, on=on) else found.none()


def confirmations_visible_to(person: Person, *, on: date) -> QuerySet[NormConfirmation]:
    """What the keeper did, with the papers."""
    return NormConfirmation.objects.select_related("paper").filter(norm__in=norms_visible_to(person, on=on))


def _word_on(on: date) -> Case:
    """`Norm.state_on` for the database."""
    return Case(
        When(is_binding=False, then=Value(NormState.PRECEDENT)),
        When(end__lte=on, then=Value(NormState.ENDED)),
        When(is_confirmed=True, then=Value(NormState.CONFIRMED)),
        default=Value(NormState.NEEDS_CONFIRMATION),
    )


def norm_for(programme_code: str, activity_code: str, *, on: date, variant: str = "") -> Norm:
    """The one norm that holds on the day of the approval decision (N2); Refused with every obstacle.

    Where the law hands the limit to the province (`capped_by`), the province's norm is the answer as soon as it has
    one; without, the national row remains, which sets no figure: by the approved estimate, with a warning.
    """
    programme = SupportProgramme.objects.get(code=programme_code)
    activity = Activity.objects.get(code=activity_code)
    norm = _one(programme, activity, variant, on)
    if norm.capped_by and (own := _candidates(norm.capped_by, activity, variant, on)):
        return _only(own, norm.capped_by, activity)
    return norm


def _one(programme: SupportProgramme, activity: Activity, variant: str, on: date) -> Norm:
    return _only(_candidates(programme, activity, variant, on), programme, activity)


def _candidates(programme: SupportProgramme, activity: Activity, variant: str, on: date) -> Sequence[Norm]:
    found = Norm.objects.in_force(on).filter(
        is_binding=True, programme=programme, activity=activity, variant=variant
    )  # fmt: skip
    return list(found.select_related("programme", "activity", "capped_by"))


def _only(norms: Sequence[Norm], programme: SupportProgramme, activity: Activity) -> Norm:
    by_code = {norm.code: norm for norm in norms}
    candidates = [
        rules.Candidate(norm.code, norm.level == NormLevel.PROVINCIAL, norm.is_confirmed, norm.get_absolute_url())
        for norm in norms
    ]
    left = rules.chosen(candidates, national_only=programme.fund == Fund.CENTRAL)
    refuse_if(rules.obstacles_to_using(left, programme=programme.label, activity=activity.label))
    return by_code[left[0].code]


def variants_of(programme: SupportProgramme, activity: Activity, *, on: date) -> Sequence[str]:
    """The variants among which an appraiser chooses; `""` where the norm has none."""
    found = Norm.objects.in_force(on).filter(is_binding=True, programme=programme, activity=activity)
    return sorted(set(found.values_list("variant", flat=True)))


def checklist(activity_code: str, on: date) -> Sequence[ChecklistItem]:
    """The lines of the appraisal that hold on the day: those of every activity, then the activity's own."""
    found = ChecklistItem.objects.in_force(on).filter(Q(activity=None) | Q(activity__code=activity_code))
    return list(found.order_by(Coalesce("activity", 0), "position", "id"))


def attachments(
    activity_code: str, on: date, *, programme_code: str = "", at: AttachedAt | None = None
) -> Sequence[Attachment]:
    """The papers asked for on the day; those of one programme only where it is named."""
    found = Attachment.objects.in_force(on).filter(
        Q(activity=None) | Q(activity__code=activity_code), Q(programme=None) | Q(programme__code=programme_code)
    )
    if at:
        found = found.filter(at=at)
    return list(found.order_by("position", "id"))


def setting(code: str, on: date) -> Decimal:
    """A figure of the journey on the day."""
    found: SupportSetting = SupportSetting.objects.in_force(on).get(code=code)
    return found.value
