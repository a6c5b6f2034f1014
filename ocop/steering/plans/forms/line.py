"""A line of a plan on one page: what, who, when, how much where, and which money; usable on a phone without scripts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.utils import ErrorDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField, MoneyField
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task

from ..models import Line, WorkGroup
from ..services.lines import LineWording, MoneyWording, TargetWording
from ..vocabulary import Quarter
from .fields import NumberField, offer, offer_choices, words

SPARE_ROWS = 3
MOST_ROWS = 300
MONEY = "money-"


@dataclass(frozen=True)
class Offers:
    """What the form lets one choose from."""

    groups: QuerySet[WorkGroup]
    indicators: QuerySet[Indicator]
    bodies: QuerySet[Organisation]
    tasks: QuerySet[Task]
    units: Mapping[int, Unit]
    places: Sequence[tuple[Any, Any]]
    sources: Sequence[FundingSource]


class TaskField(forms.ModelChoiceField):
    """A task by its document, code and words."""

    def label_from_instance(self, obj: Any) -> str:
        """3188/UBND-KTTCKT T09: Tập huấn …"""
        said = obj.action if len(obj.action) <= 90 else f"{obj.action[:89]}…"
        return f"{obj}: {said}"


class GroupField(forms.ModelChoiceField):
    """A group of work."""

    def label_from_instance(self, obj: Any) -> str:
        """By its name in the language of the screen."""
        return str((obj.name_en if get_language() == "en" else "") or obj.name)


class IndicatorField(forms.ModelChoiceField):
    """An indicator by code and name."""

    def label_from_instance(self, obj: Any) -> str:
        """P01 – Số sản phẩm …"""
        return f"{obj.code} – {obj.label}"


class Unchecked(forms.Form):
    """A form that can be shown again as typed without a word about what is still missing."""

    is_unchecked = False

    def full_clean(self) -> None:
        """Nothing is checked while the person only asks for more rows."""
        if self.is_unchecked:
            self._errors = ErrorDict()
            return
        super().full_clean()


class TargetForm(Unchecked):
    """One row: how much, where, in which part of the year. Without a number the row is not there."""

    unit = forms.TypedChoiceField(label=_("Nơi"), coerce=int, empty_value=None, required=False)
    quarter = forms.TypedChoiceField(
        label=_("Thời gian"), coerce=int, empty_value=None, choices=Quarter.choices, required=False
    )
    value = NumberField(label=_("Số lượng"), required=False)
    upper = NumberField(label=_("Đến"), required=False)
    is_at_least = forms.BooleanField(label=_("Ít nhất (≥)"), required=False)

    def __init__(self, *args: Any, number: int, places: Sequence[tuple[Any, Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.number = number
        offer_choices(self, "unit", places)

    def clean(self) -> dict[str, Any]:
        """A row with anything but its number says that the number is missing."""
        typed = self.cleaned_data
        said = any(typed.get(name) for name in ("unit", "upper", "is_at_least"))
        if said and typed.get("value") is None and "value" not in self.errors:
            self.add_error("value", _("Ghi số lượng, hoặc bỏ trống cả dòng."))
        return typed

    @property
    def is_empty(self) -> bool:
        """Whether the row says nothing."""
        return self.cleaned_data.get("value") is None


class LineForm(Unchecked):
    """A line. `seen` is the edition the person looked at, `rows` how many rows of targets the page shows."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    rows = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    group = GroupField(label=_("Nhóm công việc"), queryset=WorkGroup.objects.none())
    content = words(_("Nội dung công việc"), rows=3, required=True)
    lead = forms.ModelChoiceField(label=_("Cơ quan chủ trì"), queryset=Organisation.objects.none(), required=False)
    coordinating = forms.ModelMultipleChoiceField(
        label=_("Cơ quan phối hợp"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    start_on = DayField(label=_("Bắt đầu"), required=False)
    due_on = DayField(label=_("Hoàn thành"), required=False)
    deliverable = forms.CharField(label=_("Sản phẩm phải có"), max_length=300, required=False)
    indicator = IndicatorField(label=_("Chỉ tiêu đo"), queryset=Indicator.objects.none(), required=False)
    unit_text = forms.CharField(
        label=_("Đơn vị tính"), max_length=60, required=False, help_text=_("Để trống thì theo chỉ tiêu.")
    )
    answers = TaskField(label=_("Thực hiện nhiệm vụ"), queryset=Task.objects.none(), required=False)
    clause = forms.CharField(
        label=_("Căn cứ khác"),
        max_length=300,
        required=False,
        help_text=_("Ghi điều, khoản của văn bản khi chưa có nhiệm vụ để chọn."),
    )
    note = words(_("Ghi chú"), rows=2)

    def __init__(self, *args: Any, offers: Offers, targets: Sequence[Mapping[str, Any]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.offers = offers
        for name, rows in (
            ("group", offers.groups), ("lead", offers.bodies), ("coordinating", offers.bodies),
            ("indicator", offers.indicators), ("answers", offers.tasks),
        ):  # fmt: skip
            offer(self, name, rows)
        for source in offers.sources:
            self.fields[f"{MONEY}{source.pk}"] = MoneyField(label=str(source), required=False)
        self._make_rows(targets)

    def _make_rows(self, targets: Sequence[Mapping[str, Any]]) -> None:
        count = self._asked_rows() if self.is_bound else len(targets) + SPARE_ROWS
        self.targets = [
            TargetForm(
                self.data if self.is_bound else None,
                prefix=f"t{n}",
                initial=dict(targets[n]) if n < len(targets) else {},
                number=n + 1,
                auto_id=self.auto_id,
                places=self.offers.places,
            )
            for n in range(count)
        ]
        self.initial["rows"] = count

    def _asked_rows(self) -> int:
        asked = str(self.data.get("rows", ""))
        return min(int(asked), MOST_ROWS) if asked.isdecimal() else SPARE_ROWS

    def __iter__(self) -> Iterator[forms.BoundField]:
        """Every field, those of the rows too, so that the summary of faults leads to each."""
        yield from super().__iter__()
        for row in self.targets:
            yield from row

    def unchecked(self) -> "LineForm":
        """The form as typed, without a word about what is still missing."""
        self.is_unchecked = True
        for row in self.targets:
            row.is_unchecked = True
        return self

    def is_valid(self) -> bool:
        """The line and every row."""
        return all([super().is_valid(), *[row.is_valid() for row in self.targets]])

    @property
    def has_faults(self) -> bool:
        """Whether anything must be mended, in the line or in a row."""
        return self.is_bound and not self.is_unchecked and not self.is_valid()

    @property
    def money_fields(self) -> list[forms.BoundField]:
        """One field for each source."""
        return [self[name] for name in self.fields if name.startswith(MONEY)]

    @property
    def chosen(self) -> list[str]:
        """The bodies that coordinate, by their short names."""
        keys = [str(key) for key in self["coordinating"].value() or () if str(key).isdecimal()]
        return list(self.offers.bodies.filter(pk__in=keys).values_list("short", flat=True)) if keys else []

    def wording(self) -> LineWording:
        """The typed values as the service takes them."""
        typed = self.cleaned_data
        told = {name: value for name, value in typed.items() if name not in ("seen", "rows") and MONEY not in name}
        told["coordinating"] = tuple(typed["coordinating"])
        return LineWording(**told, targets=tuple(self._targets()), money=tuple(self._money()))

    def _targets(self) -> Iterator[TargetWording]:
        for row in self.targets:
            typed = row.cleaned_data
            if not row.is_empty:
                unit = self.offers.units.get(typed["unit"])
                yield TargetWording(
                    unit,
                    Quarter(typed["quarter"] or Quarter.YEAR),
                    typed["value"],
                    typed["upper"],
                    typed["is_at_least"],
                )

    def _money(self) -> Iterator[MoneyWording]:
        for source in self.offers.sources:
            amount = self.cleaned_data[f"{MONEY}{source.pk}"]
            if amount:
                yield MoneyWording(source, amount)


def line_initial(line: Line) -> dict[str, Any]:
    """A line in the fields of the form."""
    same = ("content", "unit_text", "start_on", "due_on", "deliverable", "clause", "note")
    links = {name: getattr(line, f"{name}_id") for name in ("group", "lead", "indicator", "answers")}
    money = {f"{MONEY}{each.source_id}": each.amount_vnd for each in line.money.all()}
    bodies = [body.pk for body in line.coordinating.all()]
    words = {name: getattr(line, name) for name in same}
    return {**words, **links, **money, "coordinating": bodies, "seen": line.edition}


def target_rows(line: Line) -> list[dict[str, Any]]:
    """Its targets in the rows of the form."""
    names = ("quarter", "value", "upper", "is_at_least")
    return [
        {"unit": target.unit_id, **{name: getattr(target, name) for name in names}} for target in line.targets.all()
    ]
