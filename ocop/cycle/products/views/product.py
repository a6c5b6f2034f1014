"""Sản phẩm: the list, its page with history, pictures, classes, codes, and keeping them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.pages.detail import one_of
from ocop.law.criteria import queries as criteria

from ..forms.others import ClassifyForm, OldCodeForm, ProductForm, ProductPhotoForm, SamplesForm
from ..models import Milestone, Product, ProductPhoto
from ..queries import access
from ..queries.classes import classes_of, offered_classes, suggested_class
from ..queries.history import history_of
from ..rules.names import key_of
from ..services import keeping, picturing
from ..tables import PRODUCTS, mark_of, rank_of
from ..vocabulary import VIEW, PhotoKind, ProductStatus
from .base import DatedAct, action


def named(rows: Any, text: str) -> Any:
    """Every word in the name or the producer's, marks or none."""
    for word in key_of(text).split():
        rows = rows.filter(name_key__contains=word) | rows.filter(producer__name_key__contains=word)
    return rows


class Products(ListPage):
    """Sản phẩm."""

    title = gettext_lazy("Sản phẩm")
    subjects = staticmethod(access.products_visible_to)
    table = PRODUCTS
    file_name = "san-pham"
    counted = gettext_lazy("%(n)s sản phẩm")
    empty = Empty(
        gettext_lazy("Chưa có sản phẩm nào"), gettext_lazy("Sản phẩm hiện ở đây khi đăng ký tham gia lần đầu.")
    )
    filters = (
        SearchFilter(narrow=named, example=gettext_lazy("Tên sản phẩm, chủ thể")),
        ChoiceFilter("hang", gettext_lazy("Hạng sao"), "noted_stars", choices=[(str(n), str(n)) for n in (3, 4, 5)]),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "status", choices=ProductStatus.choices),
    )

    def queryset(self) -> QuerySet[Product]:
        """With the first picture of each."""
        pictures = ProductPhoto.objects.filter(product=OuterRef("pk")).order_by("pk")
        return super().queryset().annotate(picture=Subquery(pictures.values("pk")[:1]))

    def is_allowed(self) -> bool:
        """For who has something to do with products, an adviser too."""
        return slots.may(self.person, VIEW, on=self.on) or access.takes_part(self.person, on=self.on)


class ProductPage(DetailPage):
    """One product, with everything since its first entry."""

    subjects = staticmethod(access.products_visible_to)
    template_name = "products/product.html"

    @property
    def product(self) -> Product:
        """The subject by its own name."""
        product: Product = self.subject
        return product

    def back(self) -> Back:
        """To the list."""
        return Back(_("Sản phẩm"), reverse("products:list"))

    def actions(self) -> Sequence[Action]:
        """Keep its record; give a code."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        product = self.product
        if access.products_kept_by(self.person, on=self.on).filter(pk=product.pk).exists():
            yield action("edit-product", product, _("Sửa thông tin"), "pencil", "primary")
            yield action("add-photo", product, _("Thêm ảnh"), "camera")
            yield action("classify", product, _("Phân loại"), "sitemap")
        if access.products_coded_by(self.person, on=self.on).filter(pk=product.pk).exists():
            yield action("give-code", product, _("Cấp mã"), "rubber-stamp")
            yield action("note-code", product, _("Ghi mã đã cấp"), "history", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Identity, pictures, materials, classes, codes, history."""
        product = self.product
        framework = criteria.framework_on(self.on)
        classes = list(classes_of(product))
        has_class = framework is not None and any(each.framework_id == framework.pk for each in classes)
        history = history_of(product)
        shown = {
            "product": product,
            "rank": rank_of(product),
            "photos": list(product.photos.select_related("file")),
            "materials": list(product.materials.all()),
            "classes": classes,
            "suggested": None if has_class or framework is None else suggested_class(product, framework),
            "framework": framework,
            "codes": list(product.codes.all()),
            "history": [(year, mark_of(year.entry.state)) for year in history],
        }
        return super().get_context_data(**{**shown, **kwargs})


def photos_visible_to(person: Any, *, on: Any) -> Any:
    """The pictures of the products the person sees."""
    found = ProductPhoto.objects.filter(product__in=access.products_visible_to(person, on=on).values("pk"))
    return found.select_related("file", "thumbnail")


class PhotoFile(DetailPage):
    """A picture of a product."""

    subjects = staticmethod(photos_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """In the browser."""
        return serve(self.subject.file, inline=True)


class Thumbnail(DetailPage):
    """A picture of a product as lists show it; the bytes behind the address never change."""

    subjects = staticmethod(photos_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """In the browser, which may keep it: a weak phone fetches it once."""
        answer = serve(self.subject.thumbnail or self.subject.file, inline=True)
        answer["Cache-Control"] = "private, max-age=2592000, immutable"
        return answer


class MilestonePhoto(DetailPage):
    """A picture that shows a milestone done."""

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """In the browser."""
        entries = access.entries_visible_to(self.person, on=self.on)
        found = Milestone.objects.filter(entry__in=entries.values("pk"), photo__isnull=False).select_related("photo")
        milestone: Any = one_of(found, field="pk", key=self.subject_key())
        return serve(milestone.photo, inline=True)


class OfProduct(DatedAct):
    """For who keeps the product's record."""

    subjects = staticmethod(access.products_kept_by)


class EditProduct(OfProduct):
    """Sửa thông tin sản phẩm."""

    title, label, icon = gettext_lazy("Sửa thông tin sản phẩm"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu thông tin sản phẩm.")
    form_class = ProductForm
    act = staticmethod(keeping.edit_product)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {name: getattr(self.subject, name) for name in keeping.PARTICULARS} | {"seen": self.subject.edition}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The particulars, and the edition the person looked at."""
        typed = dict(form.cleaned_data)
        return {"seen": typed.pop("seen") or 0, "values": typed, "on": self.on}


class AddPhoto(OfProduct):
    """Thêm ảnh."""

    title, label, icon, done = gettext_lazy("Thêm ảnh"), gettext_lazy("Thêm"), "camera", gettext_lazy("Đã thêm ảnh.")
    form_class = ProductPhotoForm
    act = staticmethod(picturing.add_photo)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The picture as it came in."""
        typed = form.cleaned_data
        return {"photo": form.picture(), "kind": typed["kind"], "caption": typed["caption"], "on": self.on}


class AddSamples(OfProduct):
    """Ảnh mẫu of an idea; a photo that is there already is not added again."""

    title, label, icon = gettext_lazy("Thêm ảnh mẫu"), gettext_lazy("Gửi ảnh"), "camera"
    form_class = SamplesForm
    act = staticmethod(picturing.add_photos)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The pictures as they came in."""
        return {"photos": form.pictures(), "kind": PhotoKind.SAMPLE, "on": self.on}

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """What was sent from the device's store is told there, photo by photo."""
        return self.go(address) if self.is_htmx() else super().succeeded(result, address)

    def done_message(self, result: Any) -> str:
        """How many are new."""
        if not result:
            return _("Ảnh này đã có, không thêm lần nữa.")
        return _("Số ảnh đã thêm: %(n)s.") % {"n": len(result)}


class Classify(OfProduct):
    """Phân loại by the framework in force."""

    title, label, icon, done = (
        gettext_lazy("Phân loại sản phẩm"),
        gettext_lazy("Lưu"),
        "device-floppy",
        gettext_lazy("Đã phân loại."),
    )
    form_class = ClassifyForm
    act = staticmethod(keeping.classify)

    def make_form(self, **options: Any) -> BaseForm:
        """The classification of the framework in force."""
        options.pop("files", None)
        return ClassifyForm(classes=offered_classes(self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The class it has, else the one its older class leads to."""
        framework = criteria.framework_on(self.on)
        if framework is None:
            return {}
        held = classes_of(self.subject).filter(framework=framework).first()
        found = held.classification if held else suggested_class(self.subject, framework)
        return {"classification": found.pk if found else None}


class GiveCode(DatedAct):
    """Cấp mã sản phẩm."""

    title = label = gettext_lazy("Cấp mã sản phẩm")
    icon, done = "rubber-stamp", gettext_lazy("Đã cấp mã sản phẩm.")
    question = gettext_lazy("Mã lấy số thứ tự tiếp theo của xã; mã đã cấp không đổi, không đánh số lại.")
    subjects = staticmethod(access.products_coded_by)
    act = staticmethod(keeping.give_code)


class NoteCode(DatedAct):
    """Ghi mã đã cấp trước đây."""

    title, label, icon = gettext_lazy("Ghi mã đã cấp trước đây"), gettext_lazy("Ghi"), "device-floppy"
    done = gettext_lazy("Đã ghi mã.")
    form_class = OldCodeForm
    subjects = staticmethod(access.products_coded_by)
    act = staticmethod(keeping.note_code)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """As printed, with its year."""
        return {
            "printed": form.cleaned_data["printed"],
            "year": form.cleaned_data["year"] or self.on.year,
            "on": self.on,
        }
