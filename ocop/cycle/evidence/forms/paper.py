"""What is typed of a paper: only the fields its kind asks for, so that a phone shows no more than needed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Site
from ocop.base.ui.fields import DayField, FilesField

from ..rules.kinds import PaperKind
from ..services.pages import Brought
from ..services.wording import PaperWording

PICTURES = "image/*"
FILES = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.odt,.xlsx"


def line(label: Any, longest: int, *, help_text: Any = "", **attrs: str) -> forms.CharField:
    """One line; whether it must be filled is said when the paper is handed in."""
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, max_length=longest, required=False, help_text=help_text, widget=widget)


def lines(label: Any, *, rows: int = 3, help_text: Any = "") -> forms.CharField:
    """A text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, help_text=help_text, widget=widget, max_length=4000)


class PagesForm(forms.Form):
    """Pages of a paper: the camera of a phone, then files."""

    camera = FilesField(
        label=_("Chụp ảnh giấy tờ"), accept=PICTURES, many=False, capture="environment",
        help_text=_("Đặt giấy nơi đủ sáng, chụp thẳng từ trên xuống, thấy rõ bốn góc."),
    )  # fmt: skip
    uploads = FilesField(
        label=_("Chọn ảnh, tệp có sẵn"), accept=FILES, help_text=_("Ảnh, PDF, Word, Excel; chọn được nhiều tệp.")
    )

    def brought(self) -> list[Brought]:
        """What the browser sent, photo first."""
        sent = [*self.cleaned_data["camera"], *self.cleaned_data["uploads"]]
        return [Brought(one.name, one.read()) for one in sent]


class PaperForm(forms.Form):
    """One paper of a known kind."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    entered_for = line(_("Nhập thay cho"), 120, help_text=_("Người của chủ thể đưa giấy; cả hai tên được lưu."))
    number = line(_("Số giấy"), 120, autocomplete="off", autocapitalize="characters")
    issuer = line(_("Cơ quan, tổ chức cấp"), 200)
    issued_on = DayField(label=_("Ngày cấp"), required=False)
    expires_on = DayField(label=_("Ngày hết hạn"), required=False)
    is_unlimited = forms.BooleanField(label=_("Không ghi thời hạn"), required=False)
    link = forms.URLField(label=_("Đường dẫn"), required=False, max_length=400, assume_scheme="https")
    owner_name = line(_("Tên chủ giấy như in trên giấy"), 250, help_text=_("Ghi đúng từng chữ để so với tên chủ thể."))
    site = forms.ChoiceField(label=_("Cơ sở"), required=False)
    parameters = lines(_("Chỉ tiêu đã kiểm nghiệm"), help_text=_("Mỗi chỉ tiêu một dòng."))
    scope = lines(_("Phạm vi: sản phẩm, vùng, dây chuyền"), rows=2)
    note = lines(_("Ghi chú"), rows=2)

    def __init__(self, *args: Any, kind: PaperKind, sites: Iterable[Site], is_assisting: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        for name in self._needless(kind, is_assisting):
            del self.fields[name]
        if "site" in self.fields:
            offered = [("", _("Chưa chọn")), *((str(site.pk), site.name) for site in sites)]
            self.fields["site"].choices = offered  # type: ignore[attr-defined]
        if kind.typical_months and "expires_on" in self.fields:
            hint = _("Thường %(n)s tháng kể từ ngày cấp; ghi đúng như trên giấy.")
            self.fields["expires_on"].help_text = hint % {"n": kind.typical_months}

    @staticmethod
    def _needless(kind: PaperKind, is_assisting: bool) -> list[str]:
        asked = {
            "entered_for": is_assisting,
            "link": kind.is_link,
            "is_unlimited": kind.is_dated,
            "expires_on": kind.is_dated or not kind.from_self,
            "owner_name": kind.names_owner,
            "site": kind.is_of_site,
            "parameters": kind.is_test,
        }
        return [name for name, is_asked in asked.items() if not is_asked]

    @property
    def pairs(self) -> list[forms.BoundField]:
        """The fields in order, without what is hidden."""
        return self.visible_fields()

    def wording(self) -> PaperWording:
        """What was typed; a field that the kind does not ask for is empty."""
        typed = {name: value for name, value in self.cleaned_data.items() if name in PaperWording.__slots__}
        site = typed.pop("site", "")
        return PaperWording(kind=self.kind.code, site=int(site) if site else None, **typed)


class NewPaperForm(PaperForm, PagesForm):
    """A new paper, with its first pages at once."""


class KindForm(forms.Form):
    """Which kind of paper; asked by the address, so it works without scripts."""

    loai = forms.ChoiceField(label=_("Loại giấy tờ"))

    def __init__(self, *args: Any, kinds: Iterable[PaperKind], english: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        groups: dict[str, list[tuple[str, str]]] = {}
        for kind in sorted(kinds, key=lambda each: each.row or 99):
            title = f"{kind.row}. {kind.row_title}" if kind.row else str(_("Giấy tờ khác"))
            groups.setdefault(title, []).append((kind.code, kind.en if english else kind.vi))
        self.fields["loai"].choices = list(groups.items())  # type: ignore[attr-defined]
