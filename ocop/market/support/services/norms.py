"""The norm keeper's acts: confirm with the paper, add the province's own, replace from a day on, end."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.base.kernel.periods import Period
from ocop.law.documents.models import Document
from ocop.steering.budget.vocabulary import Evidence

from ..models import Activity, Norm, NormConfirmation, SupportProgramme
from ..rules import keeping
from ..vocabulary.norms import NORMS, KeptAct, NormLevel, NormMode

FIGURES = ("percent", "ceiling_vnd", "technology_factor", "legal_source")


@dataclass(frozen=True, slots=True)
class Proof:
    """The paper an act rests on: its file, and its number in the register or as written."""

    file: StoredFile | None = None
    document: Document | None = None
    text: str = ""
    remark: str = ""

    @property
    def written(self) -> str:
        """Number and symbol."""
        return self.document.written if self.document else self.text.strip()


@transaction.atomic
def confirm_norm(
    norm_id: int,
    *,
    percent: Decimal | None,
    ceiling_vnd: int | None,
    technology_factor: Decimal | None,
    legal_source: str,
    proof: Proof,
    by: Person,
    on: date,
) -> Norm:
    """Xác nhận định mức: the figures are those read in the paper, whatever was remembered before."""
    posts.require(by, NORMS, on=on)
    norm = _for_update(norm_id)
    typed = keeping.Typed(NormMode(norm.mode), percent, ceiling_vnd, technology_factor, legal_source)
    refuse_if(
        [
            *keeping.obstacles_to_confirming(_use_state(norm, on)),
            *keeping.obstacles_to_figures(typed),
            *keeping.obstacles_to_paper(has_paper=proof.file is not None, document=proof.written),
        ]
    )
    old = told(norm)
    _set(norm, typed)
    norm.save(update_fields=[*FIGURES, "is_confirmed", "evidence"])
    _keep(norm, KeptAct.CONFIRMED, proof, by=by, on=on)
    record("support.norm.confirmed", norm, by=by, norm=norm.code, document=proof.written, old=old, new=told(norm))
    return norm


@transaction.atomic
def add_norm(
    *,
    programme: SupportProgramme,
    activity: Activity,
    variant: str,
    level: NormLevel,
    unit: str,
    mode: NormMode,
    percent: Decimal | None,
    ceiling_vnd: int | None,
    technology_factor: Decimal | None,
    start: date,
    last_day: date | None,
    legal_source: str,
    proof: Proof,
    by: Person,
    on: date,
) -> Norm:
    """Thêm định mức: what a resolution or decision of the province sets; confirmed by its own paper."""
    posts.require(by, NORMS, on=on)
    Activity.objects.select_for_update().get(pk=activity.pk)
    typed = keeping.Typed(mode, percent, ceiling_vnd, technology_factor, legal_source)
    made = Norm(
        programme=programme, activity=activity, variant=variant.strip(), level=level, is_binding=True,
        unit=unit.strip(), mode=mode, start=start, end=_after(last_day),
    )  # fmt: skip
    refuse_if(
        [
            *keeping.obstacles_to_figures(typed),
            *keeping.obstacles_to_period(start, made.end, _others(made)),
            *keeping.obstacles_to_paper(has_paper=proof.file is not None, document=proof.written),
        ]
    )
    made.code = _free_code(made)
    _set(made, typed)
    made.save(force_insert=True)
    _keep(made, KeptAct.ADDED, proof, by=by, on=on)
    record("support.norm.added", made, by=by, norm=made.code, document=proof.written, new=told(made))
    return made


@transaction.atomic
def replace_norm(
    norm_id: int,
    *,
    percent: Decimal | None,
    ceiling_vnd: int | None,
    technology_factor: Decimal | None,
    start: date,
    legal_source: str,
    proof: Proof,
    by: Person,
    on: date,
) -> Norm:
    """Thay định mức: the old one ends where the new one begins; decisions of earlier days keep the old."""
    posts.require(by, NORMS, on=on)
    old = _for_update(norm_id)
    typed = keeping.Typed(NormMode(old.mode), percent, ceiling_vnd, technology_factor, legal_source)
    refuse_if(
        [
            *keeping.obstacles_to_replacing(
                old.state_on(on), is_replaced=hasattr(old, "replaced_by"), start=old.start, new=start
            ),
            *keeping.obstacles_to_figures(typed),
            *keeping.obstacles_to_paper(has_paper=proof.file is not None, document=proof.written),
        ]
    )
    made = _version_of(old, start)
    refuse_if(keeping.obstacles_to_period(start, None, _others(made, besides=old)))
    Norm.objects.filter(pk=old.pk).update(end=start)
    _set(made, typed)
    made.save(force_insert=True)
    _keep(old, KeptAct.VERSIONED, proof, by=by, on=on)
    _keep(made, KeptAct.ADDED, proof, by=by, on=on)
    facts = {"norm": old.code, "successor": made.code, "day": short_date(start), "document": proof.written}
    record("support.norm.replaced", old, by=by, old=told(old), new=told(made), **facts)
    return made


@transaction.atomic
def end_norm(norm_id: int, *, last_day: date, proof: Proof, by: Person, on: date) -> Norm:
    """Cho hết hiệu lực: nothing takes its place."""
    posts.require(by, NORMS, on=on)
    norm = _for_update(norm_id)
    refuse_if(
        [
            *keeping.obstacles_to_ending(
                norm.state_on(on), is_replaced=hasattr(norm, "replaced_by"), start=norm.start, last_day=last_day
            ),
            *keeping.obstacles_to_paper(has_paper=proof.file is not None, document=proof.written),
        ]
    )
    end = last_day + timedelta(days=1)
    refuse_if(keeping.obstacles_to_period(norm.start or last_day, end, _others(norm, besides=norm)))
    norm.end = end
    norm.save(update_fields=["end"])
    _keep(norm, KeptAct.ENDED, proof, by=by, on=on)
    record("support.norm.ended", norm, by=by, norm=norm.code, day=short_date(last_day), document=proof.written)
    return norm


def told(norm: Norm) -> str:
    """The figures as the trail keeps them."""
    percent = None if norm.percent is None else f"{norm.percent.normalize():f}"
    return f"{percent or '–'}% / {'–' if norm.ceiling_vnd is None else norm.ceiling_vnd}"


def _for_update(norm_id: int) -> Norm:
    norm: Norm = Norm.objects.select_for_update(of=("self",)).select_related("activity", "programme").get(pk=norm_id)
    Activity.objects.select_for_update().get(pk=norm.activity_id)
    return norm


def _use_state(norm: Norm, on: date) -> Any:
    """Whether it may be used, also where its days are over: old decisions are still entered."""
    return norm.state_on(norm.start or on)


def _set(norm: Norm, typed: keeping.Typed) -> None:
    norm.percent, norm.ceiling_vnd = typed.percent, typed.ceiling_vnd
    norm.technology_factor, norm.legal_source = typed.technology_factor, typed.legal_source.strip()
    norm.is_confirmed, norm.evidence = True, Evidence.VERIFIED


def _keep(norm: Norm, act: KeptAct, proof: Proof, *, by: Person, on: date) -> NormConfirmation:
    assert proof.file is not None, "an act without its file has been refused"
    return NormConfirmation.objects.create(
        norm=norm,
        act=act,
        paper=proof.file,
        document=proof.document,
        document_text=proof.written,
        made_by=by,
        made_on=on,
        figures={name: _plain(getattr(norm, name)) for name in FIGURES},
        remark=proof.remark.strip(),
    )


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def _others(norm: Norm, *, besides: Norm | None = None) -> list[tuple[str, Period]]:
    """The norms of the same key, with their days."""
    found = Norm.objects.filter(
        Q(is_binding=True), programme=norm.programme, activity=norm.activity, variant=norm.variant, level=norm.level
    )
    if besides:
        found = found.exclude(pk=besides.pk)
    return [(one.code, Period(one.start, one.end)) for one in found]


def _version_of(old: Norm, start: date) -> Norm:
    same = ("programme", "activity", "variant", "level", "is_binding", "unit", "unit_en", "mode", "capped_by", "about")
    made = Norm(**{name: getattr(old, name) for name in same}, start=start, replaces=old)
    made.code = _free_code(made)
    return made


def _free_code(norm: Norm) -> str:
    """KCDP-MACHINERY-20260531; with a letter where that is taken."""
    parts = [norm.programme.code if norm.programme else "", norm.activity.code, norm.variant.upper()]
    stem = "-".join(part for part in (*parts, f"{norm.start:%Y%m%d}") if part)[:58]
    taken = set(Norm.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(code for code in (stem, *(f"{stem}{letter}" for letter in "abcdefghij")) if code not in taken)


def _after(last_day: date | None) -> date | None:
    return last_day + timedelta(days=1) if last_day else None
