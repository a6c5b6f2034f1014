"""What the team asks the producer to complete: several items at once, one day."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField
from ocop.cycle.products.vocabulary import Reason
from ocop.law.criteria.rules.sheets import Sheet

from ..rules.completing import Item
from .advising.words import criteria_of, line, words

ITEMS = 5
NAMES = ("reason", "criterion", "field", "text")


class TeamRequestForm(forms.Form):
    """Each item with reason, criterion and words."""

    due = DayField(label=_("Hạn trả lời"), required=False)

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        criteria = criteria_of(sheet)
        for n in range(ITEMS):
            self.fields[f"i{n}-reason"] = forms.ChoiceField(
                label=_("Lý do"), choices=[("", _("Không có")), *Reason.choices], required=False
            )
            self.fields[f"i{n}-criterion"] = forms.ChoiceField(label=_("Tiêu chí"), choices=criteria, required=False)
            self.fields[f"i{n}-field"] = line(_("Mục, giấy tờ cần sửa"), most=60)
            self.fields[f"i{n}-text"] = words(_("Nội dung cần hoàn thiện"), rows=2)

    def groups(self) -> list[list[forms.BoundField]]:
        """The fields of each item."""
        return [[self[f"i{n}-{name}"] for name in NAMES] for n in range(ITEMS)]

    def items(self) -> list[Item]:
        """Those that say something."""
        typed = self.cleaned_data
        rows = [{name: typed.get(f"i{n}-{name}", "") for name in NAMES} for n in range(ITEMS)]
        return [Item(**row) for row in rows if any(row.values())]
